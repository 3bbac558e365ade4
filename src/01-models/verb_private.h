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

/* Writes the names of some columns, each with a text behind it. */
void orm_put_columns(struct orm_sql *sql,
                     const struct orm_mapper *mapper, uint64_t columns,
                     const char *after);

/*
 * The `write` of verbs with more rows: an INSERT, of one where it has
 * no columns; the same, with nothing to come back; and a DELETE where
 * the key is one column, of several keys or of all from one to another.
 */
void orm_put_insert(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows);
void orm_put_rows(struct orm_sql *sql, const struct orm_mapper *mapper,
                  uint64_t columns, int rows);
void orm_put_delete(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows);
void orm_put_range(struct orm_sql *sql, const struct orm_mapper *mapper,
                   uint64_t columns, int rows);

/*
 * What an INSERT of some columns gives back: those whose values the
 * server makes. Several rows come back in any order, so there the key
 * comes, too.
 */
static inline uint64_t orm_returned(const struct orm_mapper *mapper,
                                    uint64_t given, size_t rows)
{
    const uint64_t served = mapper->served & ~given;
    return served && rows > 1 ? served | mapper->key : served;
}

#endif
