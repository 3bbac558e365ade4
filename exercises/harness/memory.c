/*
 * Memory for exercises about memory: how much is in use is known, and
 * one request of many can be refused.
 */
#include "exercise_test.h"

#include <stdlib.h>

/* The size of a block stands before it. */
union block {
    size_t size;
    max_align_t align;
};

static size_t in_use;
static int until_refusal;              /* 0: never */
static bool refused;

void refuse_request(int n)
{
    until_refusal = n;
    refused &= n == 0;
}

bool request_refused(void)
{
    return refused;
}

size_t memory_in_use(void)
{
    return in_use;
}

static bool is_refused(void)
{
    bool is = until_refusal > 0 && --until_refusal == 0;
    refused |= is;
    return is;
}

void *counting_allocator(void *context, void *block, size_t size)
{
    (void)context;
    union block *old = block ? (union block *)block - 1 : NULL;
    size_t before = old ? old->size : 0;
    if (size == 0) {
        in_use -= before;
        free(old);
        return NULL;
    }
    union block *new =
        is_refused() ? NULL : realloc(old, sizeof *new + size);
    if (!new)
        return NULL;
    in_use += size - before;
    new->size = size;
    return new + 1;
}
