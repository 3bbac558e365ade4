/* The same changes as in naive/no-give-back.c, in the real pool. */
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

int main(void)
{
    orm_use_allocator(&(struct orm_allocator){ counting, NULL });
    struct orm_pool pool = { 0 };
    char *text = NULL;
    size_t size = 0;
    for (int i = 1; i <= 100000; i++) {
        orm_pool_retire(&pool, text, size);
        size = 20 + (size_t)i % 3 * 20;
        text = orm_pool_take(&pool, size);
        orm_pool_reclaim(&pool);         /* the row is written */
        if (i == 1 || i == 1000 || i == 100000)
            printf("%6d changes: %zu requests, %zu bytes\n", i,
                   requests, bytes);
    }
    orm_pool_clear(&pool);
    return 0;
}
