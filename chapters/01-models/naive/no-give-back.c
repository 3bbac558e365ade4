/* A pool that only ever takes: the next byte of the newest chunk. */
#include <cormorant.h>
#include <stdlib.h>

static size_t requests, bytes;

static void *counting(void *context, void *block, size_t size)
{
    (void)context;
    requests += size > 0;
    bytes += size;
    if (size)
        return realloc(block, size);
    free(block);
    return NULL;
}

enum { CHUNK = 65536 };

struct chunk {
    struct chunk *next;
    size_t used;
    char room[CHUNK];
};

static void *take(struct chunk **newest, size_t size)
{
    size = (size + 15) / 16 * 16;
    if (!*newest || (*newest)->used + size > CHUNK) {
        struct chunk *chunk = orm_resize(NULL, sizeof *chunk);
        if (!chunk)
            return NULL;
        chunk->next = *newest;
        chunk->used = 0;
        *newest = chunk;
    }
    (*newest)->used += size;
    return (*newest)->room + (*newest)->used - size;
}

static void clear(struct chunk *newest)
{
    for (struct chunk *next; newest; newest = next) {
        next = newest->next;
        orm_resize(newest, 0);
    }
}

int main(void)
{
    orm_use_allocator(&(struct orm_allocator){ counting, NULL });
    struct chunk *pool = NULL;
    for (int i = 1; i <= 100000; i++) {
        take(&pool, 20 + (size_t)i % 3 * 20);
        if (i == 1 || i == 1000 || i == 100000)
            printf("%6d changes: %zu requests, %zu bytes\n", i,
                   requests, bytes);
    }
    clear(pool);
    return 0;
}
