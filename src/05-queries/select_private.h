/* Writing a query as SQL, and binding its values. */
#ifndef ORM_SELECT_PRIVATE_H
#define ORM_SELECT_PRIVATE_H

#include "operator_private.h"
#include "query.h"
#include "shape_private.h"
#include "statement_private.h"

/* A table that a query reads, by its alias if it has one. */
struct orm_source {
    const struct orm_mapper *mapper;
    const char *alias;
};

enum { ORM_SOURCES = 9 };

/* The tables of one query, and those of the queries around it. */
struct orm_level {
    const struct orm_level *outer;
    struct orm_source sources[ORM_SOURCES];
    size_t count;
};

/*
 * A statement being written. The first thing that cannot be written
 * sets the status of the scope, and writing goes on for nothing.
 */
struct orm_writing {
    struct orm_scope *scope;
    struct orm_sql sql;
    const struct orm_level *level;
    bool qualified;        /* columns have their table's name before */
};

/* What of a query's rows is wanted. */
enum orm_wanted {
    ORM_WANT_ROWS,
    ORM_WANT_TEST,         /* a 1 for each */
    ORM_WANT_COUNT
};

/*
 * A query with the conditions that its models have themselves: the
 * query itself, if they have none, or else the copy.
 */
const struct orm_query *orm_narrowed(const struct orm_query *query,
                                     struct orm_query *copy);

/* Writes a SELECT; into brackets if it is inside another. */
void orm_write_query(struct orm_writing *writing,
                     const struct orm_query *query,
                     enum orm_wanted wanted);

/* Writes the expression that ends in `at`, in brackets if it would
   otherwise fall apart beside an operator of that rank. */
void orm_write(struct orm_writing *writing, const struct orm_expr *expr,
               size_t at, enum orm_rank rank);

/* Writes the expressions of a list with commas between, and what goes
   before it, or nothing. */
void orm_write_items(struct orm_writing *writing, const char *before,
                     const struct orm_expr *list);

/* Writes a condition and what goes before it, or nothing. */
void orm_write_clause(struct orm_writing *writing, const char *before,
                      const struct orm_expr *expr, const char *name);

/* Refuses an aggregate where SQL has none. `remedy` is what to do. */
void orm_refuse_aggregates(struct orm_writing *writing,
                           const struct orm_expr *expr,
                           const char *name, const char *remedy);

/* Refuses the query, unless something else is wrong already. */
void orm_refuse_query(struct orm_writing *writing, const char *format,
                      ...) __attribute__((format(printf, 2, 3)));

/* Adds a source to a level, and writes one as in a FROM. */
void orm_add_source(struct orm_writing *writing,
                    struct orm_level *level,
                    const struct orm_model *model, const char *alias);
void orm_write_table(struct orm_writing *writing,
                     const struct orm_source *source);

/* The source of a term's column. NULL, with the status set: none. */
const struct orm_source *orm_source_of(struct orm_writing *writing,
                                       const struct orm_term *term);
const char *orm_source_name(const struct orm_source *source);

/* What a parameter was given, and for which member: its model is NULL
   until then. */
struct orm_argument {
    struct orm_field field;
    struct orm_term value;
};

/* What is to be done with a query. */
struct orm_task {
    const char *doing;
    void (*write)(struct orm_writing *writing,
                  const struct orm_query *query);
};
extern const struct orm_task orm_selecting_rows, orm_counting_rows;
extern const struct orm_task orm_testing_rows;

/*
 * The statement of a query, with its values. It is written and compiled
 * at the first use of its shape, and kept; the values are not bound
 * yet. `shape` may be NULL. NULL: failed, the status is set, and
 * nothing was sent.
 */
struct orm_statement *orm_query_statement(struct orm_scope *scope,
                          const struct orm_task *task,
                          const struct orm_query *query,
                          const struct orm_shape *shape,
                          const struct orm_argument *arguments);

/* Values for the parameters of a statement, in the order of its
   text. */
struct orm_binding {
    struct orm_scope *scope;
    struct orm_pool *scratch;
    struct orm_value *values, spare;
    size_t count, room;                   /* beyond it: the spare one */
    const struct orm_argument *arguments; /* of a kept query, or NULL */
    const struct orm_mapper *mapper;      /* of the last value */
};

/* Adds the values of a query, or of one expression. */
enum orm_status orm_bind_query(struct orm_binding *binding,
                               const struct orm_query *query);
enum orm_status orm_bind_expr(struct orm_binding *binding,
                              const struct orm_expr *expr);

/* The functions of operators. */
orm_writer orm_write_column, orm_write_value, orm_write_array;
orm_writer orm_write_subquery, orm_write_test, orm_write_pattern;
orm_writer orm_write_separated, orm_write_call, orm_write_list;
orm_writer orm_write_case, orm_write_assigned, orm_write_joined;
orm_writer orm_write_foreign_key;
orm_binder orm_bind_value, orm_bind_literal, orm_bind_misfit;
orm_binder orm_bind_parameter, orm_bind_pattern, orm_bind_array;
orm_binder orm_bind_subquery;

/* Is a term a join? Has it a query inside? A later chapter's are told
   by their functions, too. */
static inline bool orm_is_join(const struct orm_term *term)
{
    return term->op->write == orm_write_joined;
}

static inline bool orm_has_query(const struct orm_term *term)
{
    return term->op->bind == orm_bind_subquery;
}

#endif
