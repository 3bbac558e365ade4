/*
 * From a query to a statement that is ready to run. What is wrong with
 * a query comes out here, before anything is sent.
 */
#include "select_private.h"

#include <string.h>

static void write_rows(struct orm_writing *writing,
                       const struct orm_query *query)
{
    orm_write_query(writing, query, ORM_WANT_ROWS);
}

static void write_count(struct orm_writing *writing,
                        const struct orm_query *query)
{
    orm_write_query(writing, query, ORM_WANT_COUNT);
}

static void write_test(struct orm_writing *writing,
                       const struct orm_query *query)
{
    orm_sql_put(&writing->sql, "SELECT EXISTS (");
    orm_write_query(writing, query, ORM_WANT_TEST);
    orm_sql_put(&writing->sql, ")");
}

const struct orm_task orm_selecting_rows = { "querying", write_rows };

const struct orm_task orm_counting_rows = { "counting", write_count };

const struct orm_task orm_testing_rows = { "querying", write_test };

static bool has_subquery(const struct orm_expr *expr)
{
    bool has = false;
    for (size_t i = 0; i < expr->count; i++)
        has |= orm_has_query(&expr->terms[i]);
    return has;
}

/* Where there is one table, its name need not stand before each
   column. */
static bool has_several_tables(const struct orm_query *query)
{
    struct orm_query copy;
    query = orm_narrowed(query, &copy);
    return query->alias || query->joins.count
        || has_subquery(&query->columns) || has_subquery(&query->where)
        || has_subquery(&query->group_by)
        || has_subquery(&query->having)
        || has_subquery(&query->order_by)
        || (query->from && has_several_tables(query->from))
        || (query->with && has_several_tables(query->with));
}

/* orm_compile() takes the SQL; what was refused is freed here. */
static struct orm_statement *compile(struct orm_scope *scope,
                                     const struct orm_task *task,
                                     const struct orm_query *query)
{
    struct orm_writing writing = {
        .scope = scope, .qualified = has_several_tables(query) };
    task->write(&writing, query);
    if (scope->status == ORM_OK)
        return orm_compile(scope, task->doing, query->model->name,
                           &writing.sql);
    orm_sql_free(&writing.sql);
    return NULL;
}

static struct orm_statement *keep(struct orm_scope *scope,
                                  struct orm_map_key key,
                                  const struct orm_shape *shape,
                                  struct orm_statement *made)
{
    size_t size = shape->count * sizeof *shape->words;
    uint64_t *words = orm_resize(NULL, size);
    if (words)
        return orm_keep_statement(scope, key, made,
                        memcpy(words, shape->words, size),
                        shape->count);
    orm_free_statement(scope->database, made);
    orm_fail_memory(scope);
    return NULL;
}

/* The many words of a shape are not set to zero first. */
static void make_shape(struct orm_shape *shape,
                       const struct orm_query *query)
{
    shape->hash = shape->count = 0;
    shape->refused = NULL;
    orm_shape_query(shape, query);
}

/* A kept query may have borrowed what has changed since: its SQL must
   not be kept under the shape that it had. */
static bool is_shape_of(const struct orm_shape *shape,
                        const struct orm_query *query)
{
    struct orm_shape now;
    make_shape(&now, query);
    return now.count == shape->count
        && !memcmp(now.words, shape->words,
                   now.count * sizeof *now.words);
}

static enum orm_status tell_changed(struct orm_scope *scope)
{
    return orm_fail(scope, ORM_MISUSE, "a query inside of a kept one"
                    " was changed; keep it anew by orm_prepare()");
}

static struct orm_statement *find_or_make(struct orm_scope *scope,
                          const struct orm_task *task,
                          const struct orm_query *query,
                          const struct orm_shape *shape)
{
    const struct orm_map_key key = { task, query->model, shape->hash };
    struct orm_statement *statement = orm_idle_statement(scope,
        task->doing, key, shape->words, shape->count);
    if (statement || scope->status != ORM_OK)
        return statement;
    if (is_shape_of(shape, query))
        statement = compile(scope, task, query);
    else
        tell_changed(scope);
    return statement ? keep(scope, key, shape, statement) : NULL;
}

static bool bind_all(struct orm_scope *scope,
                     struct orm_statement *statement,
                     const struct orm_query *query,
                     const struct orm_argument *arguments)
{
    struct orm_binding binding = {
        .scope = scope, .scratch = &statement->scratch->pool,
        .values = statement->values, .room = statement->count,
        .arguments = arguments };
    if (orm_bind_query(&binding, query) == ORM_OK
        && binding.count == binding.room)
        return true;
    if (scope->status == ORM_OK)
        tell_changed(scope);
    return false;
}

struct orm_statement *orm_query_statement(struct orm_scope *scope,
                          const struct orm_task *task,
                          const struct orm_query *query,
                          const struct orm_shape *shape,
                          const struct orm_argument *arguments)
{
    struct orm_shape made;
    if (!shape) {
        make_shape(&made, query);
        shape = &made;
    }
    if (shape->refused) {
        orm_fail(scope, ORM_QUERY_REFUSED, "a query of %s: %s %s",
                 query->model->name, shape->where, shape->refused);
        return NULL;
    }
    struct orm_statement *statement =
        find_or_make(scope, task, query, shape);
    if (!statement || bind_all(scope, statement, query, arguments))
        return statement;
    orm_release(scope, statement);
    return NULL;
}
