/* Queries that are run to the end in one call. */
#include "result_private.h"

#include <string.h>

void *orm_first_item(struct orm_session *session,
                     const struct orm_query *query,
                     const struct orm_model *model)
{
    struct orm_query first = *query;
    if (!first.limit.given || first.limit.count > 1)
        first.limit = orm_rows(1);
    first.batch = 0;
    struct orm_result *result = orm_run(session, &first);
    void *item = orm_next_item(result, model, NULL);
    orm_finish(result);
    return item;
}

static enum orm_status tell(struct orm_session *session,
                            const struct orm_query *query, size_t n)
{
    return orm_fail(&session->scope,
        n ? ORM_SEVERAL_RESULTS : ORM_NO_RESULT, "one row of %s was"
        " wanted, and there %s", query->model->name,
        n ? "is more than one" : "is none");
}

/* A second row is asked for, so as to know that there is none. */
void *orm_only_item(struct orm_session *session,
                    const struct orm_query *query,
                    const struct orm_model *model, bool wanted)
{
    struct orm_query two = *query;
    if (!two.limit.given || two.limit.count > 2)
        two.limit = orm_rows(2);
    two.batch = 0;
    struct orm_result *result = orm_run(session, &two);
    void *item = orm_next_item(result, model, NULL);
    void *second = item ? orm_next_item(result, model, NULL) : NULL;
    orm_finish(result);
    if (orm_status(session) == ORM_OK && (second || (!item && wanted)))
        tell(session, query, second != NULL);
    return orm_status(session) == ORM_OK ? item : NULL;
}

/* Sends a query. NULL: it failed, and the status is set. */
static struct orm_statement *send(struct orm_session *session,
                                  const struct orm_task *task,
                                  const struct orm_query *query)
{
    struct orm_scope *scope = orm_session_scope(session);
    struct orm_statement *statement = orm_begin_call(scope)
        ? orm_query_statement(scope, task, query, NULL, NULL) : NULL;
    if (!statement || orm_send(session, statement) == ORM_OK)
        return statement;
    orm_release(scope, statement);
    return NULL;
}

/* One integer, of a query that has one row. -1: it failed. */
static int64_t number(struct orm_session *session,
                      const struct orm_task *task,
                      const struct orm_query *query)
{
    struct orm_value value = { .as.integer = -1 };
    bool got;
    struct orm_statement *statement = send(session, task, query);
    if (statement) {
        orm_step(&session->scope, statement, &value, 1, &got);
        orm_release(&session->scope, statement);
        orm_note_failure(session);
    }
    return value.as.integer;
}

int64_t orm_count(struct orm_session *session,
                  const struct orm_query *query)
{
    return number(session, &orm_counting_rows, query);
}

bool orm_exists(struct orm_session *session,
                const struct orm_query *query)
{
    return number(session, &orm_testing_rows, query) == 1;
}

/* The value is read into the variable; what it owns is the session's
   until the end of the transaction. */
static enum orm_status take(struct orm_session *session,
                            const struct orm_query *query,
                            const struct orm_value *value,
                            void *variable,
                            const struct orm_type *inferred)
{
    struct orm_scope *scope = &session->scope;
    char text[100], expected[ORM_TYPE_TEXT];
    struct orm_type own;
    const struct orm_type *type = orm_lent_type(scope, &query->columns,
        query->columns.count - 1u, inferred, &own);
    enum orm_status status =
        type->from_value(type, value, variable, &scope->pool);
    if (status == ORM_OK)
        type->discard(type, variable, &scope->pool);
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(scope);
    orm_value_text(value, text, sizeof text);
    return status == ORM_OK ? ORM_OK
        : orm_fail(scope, status, "the query gives %s, which is not %s",
                   text, orm_type_expects(type, expected));
}

enum orm_status orm_scalar_into(struct orm_session *session,
                                const struct orm_query *query,
                                void *variable,
                                const struct orm_type *type)
{
    struct orm_value value, other;
    struct orm_scope *scope = orm_session_scope(session);
    bool got = false, more = false;
    if (orm_begin_call(scope) && query->columns.items != 1
        && !query->columns.refused)
        return orm_fail(scope, ORM_QUERY_REFUSED, "a scalar wants one"
                        " expression in .columns");
    struct orm_statement *statement =
        send(session, &orm_selecting_rows, query);
    if (!statement)
        return orm_status(session);
    if (orm_step(scope, statement, &value, 1, &got) == ORM_OK && got
        && take(session, query, &value, variable, type) == ORM_OK)
        orm_step(scope, statement, &other, 1, &more);
    orm_release(scope, statement);
    orm_note_failure(session);
    return scope->status == ORM_OK && (!got || more)
        ? tell(session, query, more) : scope->status;
}
