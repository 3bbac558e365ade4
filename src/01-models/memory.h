/*
 * The one door to the heap, and the pool that stands behind it.
 *
 * All memory of the library comes through one function, so a program
 * can count it, bound it, or refuse it: the tests refuse the n-th
 * request for every n. Lua's allocator is the model.
 */
#ifndef ORM_MEMORY_H
#define ORM_MEMORY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Where memory comes from. `resize` makes (block NULL), grows, shrinks
 * or frees (size 0, returning NULL) a block, as `realloc` does, aligned
 * for any type; it returns NULL when it cannot, and the old block then
 * stays.
 */
struct orm_allocator {
    void *(*resize)(void *context, void *block, size_t size);
    void *context;
};

/*
 * Uses another allocator from now on; NULL goes back to the C library.
 * The struct is copied. Call it before the first database is opened:
 * a block has to be freed by the allocator that made it.
 */
void orm_use_allocator(const struct orm_allocator *allocator);

/*
 * Makes, grows or frees a block through the allocator. The caller owns
 * it and frees it with `orm_resize(block, 0)`. NULL: no memory.
 */
void *orm_resize(void *block, size_t size);

/*
 * Frees a block that the library gave to its caller, such as the text
 * of orm_to_json(). NULL is allowed.
 */
void orm_free(void *block);

/*
 * A pool hands out small blocks from large chunks and frees them all
 * at once. A block that is given back serves the next request of its
 * size. A pool of zeros is an empty pool.
 */
struct orm_pool {
    char *next, *end;          /* what is left of the newest chunk */
    struct orm_chunk *chunks;
    void *free[33];            /* blocks given back, by size / 16 */
    struct orm_retired *retired;
};

/*
 * Takes a zeroed block, aligned for any type, which lives until it is
 * given back or the pool is cleared. NULL: no memory.
 */
void *orm_pool_take(struct orm_pool *pool, size_t size);

/*
 * Copies `size` bytes into the pool and adds a zero byte, so that a
 * text stays a text. NULL: no memory.
 */
void *orm_pool_copy(struct orm_pool *pool, const void *from,
                    size_t size);

/*
 * Gives a block back. `size` is the size it was taken with. NULL is
 * allowed and means nothing to do.
 */
void orm_pool_give(struct orm_pool *pool, const void *block,
                   size_t size);

/*
 * Promises to give a block back at the next orm_pool_reclaim(): until
 * then it stays readable. This cannot fail; when memory is short the
 * block waits for orm_pool_clear() instead.
 */
void orm_pool_retire(struct orm_pool *pool, const void *block,
                     size_t size);

/* Gives back every block retired so far. */
void orm_pool_reclaim(struct orm_pool *pool);

/* Empties the pool but keeps a chunk, when the next use is near. */
void orm_pool_rewind(struct orm_pool *pool);

/* Frees all the pool's memory; the pool is empty and usable again. */
void orm_pool_clear(struct orm_pool *pool);

#ifdef __cplusplus
}
#endif
#endif
