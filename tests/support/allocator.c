/*
 * Memory that is counted and that can run out, for the library and for
 * SQLite alike. The library's blocks are plain ones, so that the address
 * sanitizer sees where each ends; SQLite's have their size in front, since
 * it asks for that.
 */
#include "fault.h"

#include <sqlite3.h>
#include <stddef.h>
#include <stdlib.h>

static long live;

long live_blocks(void)
{
    return live;
}

static void *resize(void *context, void *block, size_t size)
{
    (void)context;
    if (!size) {
        live -= block != NULL;
        free(block);
        return NULL;
    }
    if (strikes(FAULT_MEMORY))
        return NULL;
    live += block == NULL;
    return realloc(block, size);
}

struct head {
    max_align_t size[1];
};

static int *size_of(struct head *head)
{
    return (int *)(void *)head;
}

static void *sqlite_malloc(int size)
{
    struct head *head = resize(NULL, NULL, sizeof *head + (size_t)size);
    if (!head)
        return NULL;
    *size_of(head) = size;
    return head + 1;
}

static void sqlite_free(void *block)
{
    resize(NULL, (struct head *)block - 1, 0);
}

static void *sqlite_realloc(void *block, int size)
{
    struct head *head = resize(NULL, (struct head *)block - 1,
                               sizeof *head + (size_t)size);
    if (!head)
        return NULL;
    *size_of(head) = size;
    return head + 1;
}

static int sqlite_size(void *block)
{
    return *size_of((struct head *)block - 1);
}

static int sqlite_roundup(int size)
{
    return (size + 7) & ~7;
}

static int sqlite_start(void *context)
{
    (void)context;
    return SQLITE_OK;
}

static void sqlite_stop(void *context)
{
    (void)context;
}

/* With lookaside SQLite would serve most requests from a slab of its own. */
void install_allocator(void)
{
    static const struct orm_allocator allocator = { resize, NULL };
    static sqlite3_mem_methods methods = {
        sqlite_malloc, sqlite_free, sqlite_realloc, sqlite_size,
        sqlite_roundup, sqlite_start, sqlite_stop, NULL,
    };
    orm_use_allocator(&allocator);
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK
        || sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK)
        abort();
}
