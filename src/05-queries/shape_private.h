/* What a query has in common with others that have the same SQL. */
#ifndef ORM_SHAPE_PRIVATE_H
#define ORM_SHAPE_PRIVATE_H

#include "operator_private.h"

/* Words that a shape has room for, in threes: a query that needs more
   is refused. */
enum { ORM_SHAPE_WORDS = 3 * 170 };

/* Zeros, save for the words, are an empty shape. */
struct orm_shape {
    uint64_t hash;
    size_t count;
    const char *refused, *where; /* why it cannot be sent, or NULL */
    uint64_t words[ORM_SHAPE_WORDS];
};

void orm_shape_query(struct orm_shape *shape,
                     const struct orm_query *query);

#endif
