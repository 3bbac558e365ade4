/* One model, more sets of columns than are kept. */
#ifndef WIDE_H
#define WIDE_H

#include <cormorant.h>

struct wide {
    struct orm_object orm;
    orm_integer id, a, b, c, d, e, f, g, h, i, j;
};

#define WIDE(member) ORM_COLUMN(wide, member, .not_null = true, \
                                .server_default = "0")
static const struct orm_column wide_columns[] = {
    ORM_COLUMN(wide, id, .primary_key = true),
    WIDE(a), WIDE(b), WIDE(c), WIDE(d), WIDE(e),
    WIDE(f), WIDE(g), WIDE(h), WIDE(i), WIDE(j),
    ORM_END,
};
static ORM_MODEL(wide, .table = "wide", .columns = wide_columns);

/* The members whose bits are set get the value 1. */
static inline struct wide *shaped(struct wide *row, unsigned shape)
{
    const orm_integer *first = &row->a;
    for (unsigned n = 0; n < 10; n++)
        if (shape >> n & 1)
            orm_set_integer(row, first + n, 1);
    return row;
}

#endif
