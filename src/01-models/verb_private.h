/* The four verbs of a row. */
#ifndef ORM_VERB_PRIVATE_H
#define ORM_VERB_PRIVATE_H

#include "statement_private.h"

/*
 * Parameters are the columns in their order, save for `orm_finding`,
 * which gives them back; then comes the key, for `orm_updating` and
 * `orm_deleting` with the columns that are matched as well. The latter
 * has no columns.
 */
extern const struct orm_verb orm_inserting, orm_finding;
extern const struct orm_verb orm_updating, orm_deleting;

/*
 * The `write` of verbs with more rows: an INSERT, of one where it has
 * no columns, and a DELETE where the key is one column.
 */
void orm_put_insert(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows);
void orm_put_delete(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows);

/*
 * What an INSERT of some columns gives back: those whose values the
 * server makes.
 */
static inline uint64_t orm_returned(const struct orm_mapper *mapper,
                                    uint64_t given)
{
    return mapper->served & ~given;
}

#endif
