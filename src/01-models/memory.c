/*
 * A pool is a list of chunks. Small blocks are cut from the newest
 * chunk; a block too large for that is a chunk of its own, so that
 * giving it back frees it.
 */
#include "memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Test builds make chunks small: then a sanitizer sees more. */
#ifndef ORM_CHUNK
#define ORM_CHUNK 65536
#endif

enum { GRAIN = 16, LARGEST = 32 * GRAIN };

_Static_assert(GRAIN % _Alignof(max_align_t) == 0,
               "blocks are aligned for any type");

/* Chunks are linked both ways: a large block leaves from the middle. */
struct orm_chunk {
    _Alignas(max_align_t) struct orm_chunk *next;
    struct orm_chunk *previous;
};

struct orm_retired {
    struct orm_retired *next;
    const void *block;
    size_t size;
};

static void *resize_in_heap(void *context, void *block, size_t size)
{
    (void)context;
    if (size)
        return realloc(block, size);
    free(block);
    return NULL;
}

static struct orm_allocator allocator = { resize_in_heap, NULL };

void orm_use_allocator(const struct orm_allocator *other)
{
    static const struct orm_allocator heap = { resize_in_heap, NULL };
    allocator = other ? *other : heap;
}

void *orm_resize(void *block, size_t size)
{
    return allocator.resize(allocator.context, block, size);
}

void orm_free(void *block)
{
    orm_resize(block, 0);
}

/* Returns the room behind the chunk's header. */
static char *add_chunk(struct orm_pool *pool, size_t room)
{
    if (room > SIZE_MAX - sizeof(struct orm_chunk))
        return NULL;
    struct orm_chunk *chunk =
        orm_resize(NULL, sizeof(struct orm_chunk) + room);
    if (!chunk)
        return NULL;
    *chunk = (struct orm_chunk){ .next = pool->chunks };
    if (chunk->next)
        chunk->next->previous = chunk;
    pool->chunks = chunk;
    return (char *)(chunk + 1);
}

static void drop_chunk(struct orm_pool *pool, struct orm_chunk *chunk)
{
    if (chunk->next)
        chunk->next->previous = chunk->previous;
    if (chunk->previous)
        chunk->previous->next = chunk->next;
    else
        pool->chunks = chunk->next;
    orm_resize(chunk, 0);
}

/* Cuts from the newest chunk, adding one when it is used up. */
static void *cut(struct orm_pool *pool, size_t size)
{
    if ((size_t)(pool->end - pool->next) < size) {
        size_t room = size > ORM_CHUNK ? size : ORM_CHUNK;
        char *chunk = add_chunk(pool, room);
        if (!chunk)
            return NULL;
        pool->next = chunk;
        pool->end = chunk + room;
    }
    char *block = pool->next;
    pool->next += size;
    return block;
}

static size_t round_up(size_t size)
{
    return size > LARGEST ? size
        : size ? (size + GRAIN - 1) / GRAIN * GRAIN : GRAIN;
}

/* A block with whatever was in it. */
static inline void *take(struct orm_pool *pool, size_t size)
{
    void *block = pool->free[size / GRAIN];
    if (!block)
        return cut(pool, size);
    memcpy(&pool->free[size / GRAIN], block, sizeof block);
    return block;
}

void *orm_pool_take(struct orm_pool *pool, size_t size)
{
    const size_t rounded = round_up(size);
    void *block = rounded > LARGEST ? add_chunk(pool, rounded)
                                    : take(pool, rounded);
    return block ? memset(block, 0, rounded) : NULL;
}

void *orm_pool_copy(struct orm_pool *pool, const void *from,
                    size_t size)
{
    const size_t rounded = round_up(size + 1);
    char *copy = rounded > LARGEST ? add_chunk(pool, rounded)
                                   : take(pool, rounded);
    if (!copy)
        return NULL;
    if (size)
        memcpy(copy, from, size);
    copy[size] = '\0';
    return copy;
}

void orm_pool_give(struct orm_pool *pool, const void *block,
                   size_t size)
{
    void *given = (void *)(uintptr_t)block;
    if (!given)
        return;
    if (size > LARGEST) {
        drop_chunk(pool, (struct orm_chunk *)given - 1);
        return;
    }
    void **list = &pool->free[round_up(size) / GRAIN];
    memcpy(given, list, sizeof *list);
    *list = given;
}

void orm_pool_retire(struct orm_pool *pool, const void *block,
                     size_t size)
{
    if (!block)
        return;
    struct orm_retired *retired = orm_pool_take(pool, sizeof *retired);
    if (!retired)
        return;
    *retired = (struct orm_retired){ pool->retired, block, size };
    pool->retired = retired;
}

void orm_pool_reclaim(struct orm_pool *pool)
{
    while (pool->retired) {
        struct orm_retired *retired = pool->retired;
        pool->retired = retired->next;
        orm_pool_give(pool, retired->block, retired->size);
        orm_pool_give(pool, retired, sizeof *retired);
    }
}

void orm_pool_rewind(struct orm_pool *pool)
{
    if (!pool->chunks)
        return;
    struct orm_chunk *kept = NULL;
    for (struct orm_chunk *at = pool->chunks, *next; at; at = next) {
        next = at->next;
        if ((char *)(at + 1) + ORM_CHUNK == pool->end)
            kept = at;
        else
            drop_chunk(pool, at);
    }
    *pool = (struct orm_pool){ .chunks = kept };
    if (kept) {
        pool->next = (char *)(kept + 1);
        pool->end = pool->next + ORM_CHUNK;
    }
}

void orm_pool_clear(struct orm_pool *pool)
{
    if (!pool->chunks)
        return;
    while (pool->chunks)
        drop_chunk(pool, pool->chunks);
    *pool = (struct orm_pool){ 0 };
}
