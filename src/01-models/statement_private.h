/* Statements: compiled once for each shape, traced, run. */
#ifndef ORM_STATEMENT_PRIVATE_H
#define ORM_STATEMENT_PRIVATE_H

#include "database_private.h"
#include "sql_private.h"

/* A kind of statement: how it is written, and how errors call it. */
struct orm_verb {
    const char *doing;                     /* "inserting" */
    void (*write)(struct orm_sql *sql, const struct orm_mapper *mapper,
                  uint64_t columns, int rows);
    int rows;                              /* that one statement has */
    const char *sql;                       /* where `write` is NULL */
};

/* What the values of a running statement borrow from. */
struct orm_scratch {
    struct orm_pool pool;
    struct orm_scratch *next;        /* of those nobody uses */
};

/*
 * A compiled statement with all that one run of it needs. Who has it
 * fills `values`, which may borrow from the scratch, binds, steps and
 * releases it; until then nobody else is handed the same one.
 */
struct orm_statement {
    void *handle;
    const char *doing, *what;        /* "inserting", "product" */
    char *sql;
    struct orm_value *values;        /* of its parameters */
    size_t count;
    struct orm_scratch *scratch;     /* NULL: nobody uses it */
    uint64_t *shape;                 /* what its key does not say */
    size_t words;
    struct orm_statement *next;      /* of the same key */
};

/*
 * Compiles the SQL that was written, which is the statement's or freed.
 * NULL: failed, the status is set.
 */
struct orm_statement *orm_compile(struct orm_scope *scope,
                                  const char *doing, const char *what,
                                  struct orm_sql *sql);

/*
 * The cache under orm_prepared(), for statements of other kinds. What a
 * key does not say is a shape of so many words; NULL: nothing. Either
 * gives a statement that is in use until it is released. NULL: failed,
 * the status is set; or, with status OK, none of that shape is idle.
 */
struct orm_statement *orm_idle_statement(struct orm_scope *scope,
                                         const char *doing,
                                         struct orm_map_key key,
                                         const uint64_t *shape,
                                         size_t words);

/* Keeps a statement, which with its shape is the cache's now, freed if
   that fails. `made` may be NULL: then nothing is done. */
struct orm_statement *orm_keep_statement(struct orm_scope *scope,
                                         struct orm_map_key key,
                                         struct orm_statement *made,
                                         uint64_t *shape, size_t words);

/* Frees a statement that orm_compile() made. NULL is allowed. */
void orm_free_statement(struct orm_database *database,
                        struct orm_statement *statement);

/*
 * The statement of a verb for some columns of a mapper, compiled at
 * its first use and kept. A verb without rows, as COMMIT, has no
 * mapper: NULL. The result is busy until orm_release(). NULL: failed,
 * the status is set. `MISUSE`: another scope has the transaction.
 */
struct orm_statement *orm_prepared(struct orm_scope *scope,
                                   const struct orm_verb *verb,
                                   const struct orm_mapper *mapper,
                                   uint64_t columns);

/* Tells the trace, and binds the values. */
enum orm_status orm_bind(struct orm_scope *scope,
                         struct orm_statement *statement);

/* Sets the status, and a message with the driver's. */
enum orm_status orm_fail_statement(struct orm_scope *scope,
                            const struct orm_statement *statement,
                            enum orm_status status);

/*
 * Steps to the next row, whose n values are borrowed until the next
 * step or the release. After a failure the status is set.
 */
static inline enum orm_status orm_step(struct orm_scope *scope,
                                       struct orm_statement *statement,
                                       struct orm_value *values,
                                       size_t n, bool *got)
{
    enum orm_status status = scope->database->driver->row(
        statement->handle, values, n, got);
    return status == ORM_OK ? ORM_OK
        : orm_fail_statement(scope, statement, status);
}

/* Makes a statement ready for its next run, by who has it. */
void orm_reset(struct orm_scope *scope,
               struct orm_statement *statement);

/* Gives a statement back, for the next to use. NULL is allowed. */
void orm_release(struct orm_scope *scope,
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
enum orm_status orm_execute(struct orm_scope *scope,
                            const struct orm_command *command);

/*
 * Undoes the savepoint `orm_schema`. When not even that can be done, as
 * when there is no memory, it is tried again before the next call: no
 * statement may run inside what was to be undone.
 */
enum orm_status orm_finish_undoing(struct orm_scope *scope);

/* Frees the cache, and the scratch of its statements. */
void orm_free_statements(struct orm_database *database);
void orm_free_scratch(struct orm_database *database);

#endif
