/* Statements: compiled once for each shape, traced, run. */
#ifndef ORM_STATEMENT_PRIVATE_H
#define ORM_STATEMENT_PRIVATE_H

#include "database_private.h"
#include "sql_private.h"

/* A kind of statement: how it is written, and how errors call it. */
struct orm_verb {
    const char *doing;                     /* "inserting" */
    void (*write)(struct orm_sql *sql, const struct orm_mapper *mapper,
                  uint64_t columns);
};

/* A statement in the cache. */
struct orm_statement {
    void *handle;
    char *sql;
    const struct orm_verb *verb;
    const struct orm_mapper *mapper;
};

/*
 * The statement of a verb for some columns of a mapper, compiled at
 * its first use and kept. NULL: failed, the status is set.
 */
struct orm_statement *orm_prepared(struct orm_database *database,
                                   const struct orm_verb *verb,
                                   const struct orm_mapper *mapper,
                                   uint64_t columns);

/* Tells the trace, and binds n values. */
enum orm_status orm_bind(struct orm_database *database,
                         struct orm_statement *statement,
                         const struct orm_value *values, size_t n);

/* Steps to the next row. After a failure the status is set. */
enum orm_status orm_step(struct orm_database *database,
                         struct orm_statement *statement,
                         struct orm_value *values, size_t n, bool *got);

/* Makes the statement ready for its next use. */
void orm_reset(struct orm_database *database,
               struct orm_statement *statement);

/* A statement that is run once and not kept. */
struct orm_command {
    const char *doing, *sql;
    const struct orm_value *values;    /* of its parameters */
    size_t count;
    size_t width;                      /* values of a row that `each`
                                          is told, 8 at most */
    enum orm_status (*each)(void *context,
                            const struct orm_value *row);
    void *context;
};

/* Runs a command to its end. After a failure the status is set. */
enum orm_status orm_execute(struct orm_database *database,
                            const struct orm_command *command);

/*
 * Undoes the savepoint `orm_schema`. When not even that can be done, as
 * when there is no memory, it is tried again before the next call: no
 * statement may run inside what was to be undone.
 */
enum orm_status orm_finish_undoing(struct orm_database *database);

/* Frees the cache. */
void orm_free_statements(struct orm_database *database);

#endif
