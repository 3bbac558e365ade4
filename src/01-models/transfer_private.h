/* Between the members of objects and the values of statements. */
#ifndef ORM_TRANSFER_PRIVATE_H
#define ORM_TRANSFER_PRIVATE_H

#include "database_private.h"

/* The values of one statement, in the order of its parameters. */
struct orm_values {
    struct orm_value list[2 * ORM_COLUMNS];
    size_t count;
};

/*
 * Adds the values of some columns, taken from a struct. Texts are
 * borrowed from it, or made in the database's scratch pool.
 * VALUE_ERROR: a member holds what its column may not, or a key is
 * NULL.
 */
enum orm_status orm_add_values(struct orm_database *database,
                               const struct orm_mapper *mapper,
                               const void *source, uint64_t columns,
                               struct orm_values *values);

/*
 * Puts a row's values, one for each of some columns, into the members
 * of an object, which own nothing yet. VALUE_ERROR: a value that its
 * member cannot hold; the members before it are loaded.
 */
enum orm_status orm_take_values(struct orm_database *database,
                         struct orm_object *object, uint64_t columns,
                         const struct orm_value *values);

/* How many columns? */
static inline size_t orm_columns_in(uint64_t columns)
{
    size_t n = 0;
    for (; columns; columns &= columns - 1)
        n++;
    return n;
}

#endif
