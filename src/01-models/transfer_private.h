/* Between the members of objects and the values of statements. */
#ifndef ORM_TRANSFER_PRIVATE_H
#define ORM_TRANSFER_PRIVATE_H

#include "database_private.h"

/*
 * Makes values of the members for some columns of a struct. Texts are
 * borrowed from it, or made in the scratch pool. VALUE_ERROR: a member
 * holds what its column may not, or a key is NULL.
 */
enum orm_status orm_make_values(struct orm_scope *scope,
                                const struct orm_mapper *mapper,
                                const void *source, uint64_t columns,
                                struct orm_value *values,
                                struct orm_pool *scratch);

/* One of them, of a member of that column's type. */
enum orm_status orm_make_value(struct orm_scope *scope,
                               const struct orm_mapper *mapper,
                               const struct orm_mapped *mapped,
                               const void *member,
                               struct orm_value *value,
                               struct orm_pool *scratch);

/*
 * Puts a row's values, one for each of some columns, into the members
 * of an object, which own nothing yet. VALUE_ERROR: a value that its
 * member cannot hold; the members before it are loaded.
 */
enum orm_status orm_take_values(struct orm_object *object,
                                uint64_t columns,
                                const struct orm_value *values);

/* One of them: `member` is the object's, or room of the same size. */
enum orm_status orm_take_value(struct orm_object *object,
                               const struct orm_mapped *mapped,
                               const struct orm_value *value,
                               void *member);

#endif
