/* SQL being written: a text that grows. */
#ifndef ORM_SQL_PRIVATE_H
#define ORM_SQL_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * After an allocation has failed, `failed` stays true and nothing more
 * is added: one test at the end is enough. Zeros are an empty text,
 * which `text` shows as NULL.
 */
struct orm_sql {
    char *text;
    size_t length, room;
    size_t parameters;         /* how many were added */
    bool failed;
};

/* Adds a text as it is. */
void orm_sql_put(struct orm_sql *sql, const char *text);

/* Adds a name between double quotes, and doubles those inside. */
void orm_sql_name(struct orm_sql *sql, const char *name);

/* Adds a name after its schema's, if that is not NULL. */
void orm_sql_qualified(struct orm_sql *sql, const char *schema,
                       const char *name);

/* Adds n parameters, `?, ?, ?`. */
void orm_sql_parameters(struct orm_sql *sql, size_t n);

/* Adds a separator unless `*first`, which becomes false. */
void orm_sql_next(struct orm_sql *sql, const char *separator,
                  bool *first);

/* Frees the text; the struct is zeros again. */
void orm_sql_free(struct orm_sql *sql);

#endif
