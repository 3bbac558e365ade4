/*
 * UPDATE and DELETE by a condition. The objects that the session has
 * must not go on as if nothing had happened to their rows. Whether any
 * is meant is found out in memory, by the same condition. If so, or if
 * there are too many to ask, the statement gives back the keys.
 */
#include "change.h"
#include "evaluate_private.h"
#include "result_private.h"

/* The task at hand: a query whose columns are the changes, if any. */
struct work {
    struct orm_session *session;
    const struct orm_mapper *mapper;
    struct orm_query query;
    uint64_t changed;          /* columns; none: rows are deleted */
};

/* --- writing ------------------------------------------------------ */

static void write_change(struct orm_writing *writing,
                         const struct orm_query *query)
{
    struct orm_level level = { .outer = NULL };
    struct orm_query copy;
    const char *remedy = "ask for it by a query, with orm_value_of()";
    query = orm_narrowed(query, &copy);
    orm_refuse_aggregates(writing, &query->where, "the condition",
                          remedy);
    orm_refuse_aggregates(writing, &query->columns, "a new value",
                          remedy);
    orm_add_source(writing, &level, query->model, NULL);
    writing->level = &level;
    orm_sql_put(&writing->sql, query->columns.count ? "UPDATE "
                                                    : "DELETE FROM ");
    orm_write_table(writing, &level.sources[0]);
    orm_write_items(writing, " SET ", &query->columns);
    orm_write_clause(writing, " WHERE ", &query->where,
                     "the condition");
    writing->level = NULL;
}

/* The columns that are changed: each item is an assignment. */
static uint64_t changed_by(const struct orm_mapper *mapper,
                           const struct orm_expr *changes)
{
    size_t ends[ORM_TERMS], n = orm_items_of(changes, ends);
    uint64_t columns = 0;
    for (size_t i = 0; i < n; i++) {
        const struct orm_mapped *mapped = orm_column_at(mapper,
            changes->terms[ends[i]].offset);
        columns |= mapped ? mapped->bit : 0;
    }
    return columns;
}

/* The key, and what is changed, come back from each row. */
static void write_returning(struct orm_writing *writing,
                            const struct orm_query *query)
{
    write_change(writing, query);
    const struct orm_mapper *mapper =
        orm_mapper_of(writing->scope, query->model);
    orm_sql_put(&writing->sql, " RETURNING ");
    orm_put_columns(&writing->sql, mapper,
        mapper->key | changed_by(mapper, &query->columns), "");
}

/* Rows are deleted or changed, and come back or do not. */
static const struct orm_task tasks[2][2] = {
    { { "deleting", write_change }, { "deleting", write_returning } },
    { { "changing", write_change }, { "changing", write_returning } },
};

/* --- the objects of the session ----------------------------------- */

/* May the condition hold for an object? One of which nothing is known
   is read anew in any case, so that only a DELETE concerns it, and an
   UPDATE of what it is matched by. */
static bool is_meant(const struct work *work,
                     const struct orm_object *object)
{
    struct orm_pool scratch = { 0 };
    if (object->state != ORM_PERSISTENT
        || (work->changed && !(work->changed & work->mapper->where)
            && !orm_known(object)))
        return false;
    if (object->set)
        return true;         /* memory does not know what the row has */
    bool meant = orm_holds(&(struct orm_evaluation){ object, &scratch },
                           &work->query.where) != ORM_FALSE;
    orm_pool_clear(&scratch);
    return meant;
}

/* A few objects are asked. Of many the rows tell, so that the cost is
   that of the rows that change, however much is loaded. */
static bool concerns_objects(const struct work *work)
{
    enum { FEW = 50 };
    const struct orm_object *few[FEW + 1];
    size_t n = orm_identity_some(
        orm_map_for(work->session, work->mapper), few, FEW + 1);
    bool concerned = n > FEW;
    while (n-- && !concerned)
        concerned = is_meant(work, few[n]);
    return concerned;
}

/* What was changed is read from the row, as if it were not loaded. */
static enum orm_status apply(const struct work *work,
                             const struct orm_value *row)
{
    struct orm_session *session = work->session;
    const uint64_t columns = work->mapper->key | work->changed;
    struct orm_object *object =
        orm_find_row(session, work->mapper, columns, row);
    if (!object)
        return session->scope.status;
    if (!work->changed)
        return orm_note_removed(session, object);
    object->loaded &= ~work->changed;
    orm_doubt_changes(session, object, work->changed);
    orm_load_row(session, work->mapper, columns, row);
    return session->scope.status;
}

/* --- running ------------------------------------------------------ */

/* The rows are changed when this goes wrong, so every object is to be
   read anew. */
static int64_t run(const struct work *work,
                   struct orm_statement *statement, size_t width)
{
    struct orm_scope *scope = &work->session->scope;
    struct orm_value row[ORM_COLUMNS];
    enum orm_status status = orm_bind(scope, statement);
    bool got = status == ORM_OK;
    while (got && status == ORM_OK) {
        status = orm_step(scope, statement, row, width, &got);
        if (got && status == ORM_OK
            && (status = apply(work, row)) != ORM_OK)
            scope->era++;
    }
    orm_note_busy(work->session);
    orm_release(scope, statement);
    orm_note_failure(work->session);
    return status != ORM_OK ? -1
        : scope->database->driver->changes(scope->database->connection);
}

/* The objects are looked at when they agree with their rows. */
static int64_t carry_out(struct work *work)
{
    struct orm_scope *scope = &work->session->scope;
    const struct orm_task *task = tasks[work->changed != 0];
    struct orm_statement *statement = orm_query_statement(scope,
        &task[0], &work->query, NULL, NULL);
    size_t width = 0;
    if (!statement || orm_autoflush(work->session) != ORM_OK) {
        orm_release(scope, statement);
        return -1;
    }
    if (concerns_objects(work)) {
        orm_release(scope, statement);
        statement = orm_query_statement(scope, &task[1],
                                        &work->query, NULL, NULL);
        width = orm_columns_in(work->mapper->key | work->changed);
    }
    return statement ? run(work, statement, width) : -1;
}

/* Changes are assignments, of columns that are no key. */
static enum orm_status check(struct work *work)
{
    struct orm_scope *scope = &work->session->scope;
    const struct orm_expr *changes = &work->query.columns;
    size_t ends[ORM_TERMS], n = orm_items_of(changes, ends);
    if (!n && !changes->refused)
        return orm_fail(scope, ORM_QUERY_REFUSED, "changing %s:"
            " nothing is to be changed", work->mapper->model->name);
    for (size_t i = 0; i < n; i++)
        if (changes->terms[ends[i]].op != &orm_assigned_to
            || changes->terms[ends[i]].of.model != work->mapper->model)
            return orm_fail(scope, ORM_QUERY_REFUSED, "changing %s:"
                " what is to be changed is written by orm_to()",
                work->mapper->model->name);
    work->changed = changed_by(work->mapper, changes);
    if (work->changed & work->mapper->key)
        return orm_fail(scope, ORM_QUERY_REFUSED, "changing %s: a key"
            " cannot be changed by a condition; set it in an object",
            work->mapper->model->name);
    return ORM_OK;
}

/* `changes` is NULL: rows are deleted. */
static int64_t begin(struct orm_session *session,
                     const struct orm_model *model,
                     const struct orm_expr *condition,
                     const struct orm_expr *changes)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return -1;
    struct work work = { .session = session,
                         .mapper = orm_mapper_of(scope, model) };
    work.query.model = model;
    work.query.where = *condition;
    if (changes)
        work.query.columns = *changes;
    return work.mapper && (!changes || check(&work) == ORM_OK)
        ? carry_out(&work) : -1;
}

int64_t orm_update_rows(struct orm_session *session,
                        const struct orm_model *model,
                        struct orm_expr condition,
                        struct orm_expr changes)
{
    return begin(session, model, &condition, &changes);
}

int64_t orm_delete_rows(struct orm_session *session,
                        const struct orm_model *model,
                        struct orm_expr condition)
{
    return begin(session, model, &condition, NULL);
}
