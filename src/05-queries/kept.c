/* A query that is kept, with what is known of it. */
#include "result_private.h"

struct orm_kept {
    struct orm_session *session;
    struct orm_query query;
    struct orm_shape shape;
    struct orm_argument arguments[ORM_PARAMETERS];
};

struct orm_kept *orm_prepare(struct orm_session *session,
                             const struct orm_query *query)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return NULL;
    struct orm_kept *kept = orm_pool_take(&scope->pool, sizeof *kept);
    if (!kept) {
        orm_fail_memory(scope);
        return NULL;
    }
    kept->session = session;
    kept->query = *query;
    orm_shape_query(&kept->shape, query);
    return kept;
}

enum orm_status orm_give_value(struct orm_kept *kept, int number,
                               const struct orm_field *field,
                               const struct orm_given *value)
{
    if (!kept)
        return ORM_MISUSE;
    if (number < 1 || number > ORM_PARAMETERS)
        return orm_fail(&kept->session->scope, ORM_MISUSE, "parameter"
            " %d: they are numbered from 1 to %d", number,
            ORM_PARAMETERS);
    if (value->how == ORM_BY_PARAMETER)
        return orm_fail(&kept->session->scope, ORM_MISUSE, "parameter"
            " %d: what it is given is a parameter, and no value",
            number);
    struct orm_argument *argument = &kept->arguments[number - 1];
    argument->field = *field;
    argument->value = orm_value_term(field, value);
    return ORM_OK;
}

struct orm_result *orm_run_kept(struct orm_kept *kept)
{
    if (!kept || !orm_begin_call(&kept->session->scope))
        return NULL;
    return orm_open_result(kept->session, &kept->query,
        orm_query_statement(&kept->session->scope, &orm_selecting_rows,
            &kept->query, &kept->shape, kept->arguments));
}
