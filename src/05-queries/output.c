/* What becomes of a row: an object of the session, a detached one of a
   batch, or a struct of values. */
#include "result_private.h"

#include <string.h>

static const struct orm_type *without_null(const struct orm_type *type)
{
    return type->target ? type->target : type;
}

/* A column's type as it would be for the member, NULL or not. */
static const struct orm_type *with_null(const struct orm_type *type,
                                        const struct orm_type *inferred,
                                        struct orm_type *own)
{
    if (!inferred->target || type->target)
        return type;
    *own = *inferred;
    own->target = type;
    return own;
}

const struct orm_type *orm_lent_type(struct orm_scope *scope,
                                     const struct orm_expr *expr,
                                     size_t at,
                                     const struct orm_type *inferred,
                                     struct orm_type *own)
{
    for (size_t i = orm_start_of(expr, at); i <= at; i++) {
        const struct orm_term *term = &expr->terms[i];
        const struct orm_mapper *mapper = term->op == &orm_a_column
            ? orm_mapper_of(scope, term->of.model) : NULL;
        const struct orm_mapped *mapped = mapper
            ? orm_column_at(mapper, term->offset) : NULL;
        if (mapped && without_null(mapped->column->inferred)
                      == without_null(inferred))
            return with_null(inferred->target ? mapped->type
                             : without_null(mapped->type), inferred,
                             own);
    }
    return inferred;
}

/* What the object's or the row's own scope says goes wrong for the
   session. */
static void *pass_on(struct orm_result *result)
{
    struct orm_scope *own = &result->own;
    orm_fail(&result->session->scope, own->status, "%s", own->message);
    orm_succeed(own);
    return NULL;
}

static void *take_detached(struct orm_result *result)
{
    struct orm_object *object = orm_object_of(&result->own,
        result->mapper, result->mapper->all, result->row);
    if (!object)
        return pass_on(result);
    object->state = ORM_DETACHED;
    return object;
}

static void *refuse_value(struct orm_result *result, size_t i)
{
    char text[100], expected[ORM_TYPE_TEXT];
    orm_value_text(&result->row[i], text, sizeof text);
    orm_fail(&result->session->scope, ORM_VALUE_ERROR, "column %zu of"
        " the query gives %s, which is not %s", i + 1, text,
        orm_type_expects(result->outputs[i].type, expected));
    return NULL;
}

static void *take_record(struct orm_result *result)
{
    char *record = orm_pool_take(&result->own.pool,
                                 result->record_size);
    enum orm_status status = record ? ORM_OK : ORM_NO_MEMORY;
    for (size_t i = 0; i < result->width && status == ORM_OK; i++) {
        const struct orm_output *output = &result->outputs[i];
        status = output->type->from_value(output->type, &result->row[i],
            record + output->offset, &result->own.pool);
        if (status == ORM_VALUE_ERROR)
            return refuse_value(result, i);
    }
    if (status == ORM_OK)
        return record;
    orm_fail_memory(&result->session->scope);
    return NULL;
}

static void *take_object(struct orm_result *result)
{
    return orm_load_row(result->session, result->mapper,
                        result->mapper->all, result->row);
}

/* What the session knew is forgotten, once it is clear which object the
   row is. */
static void *take_anew(struct orm_result *result)
{
    const struct orm_mapper *mapper = result->mapper;
    struct orm_object *object = orm_find_row(result->session, mapper,
                                             mapper->all, result->row);
    if (result->session->scope.status != ORM_OK)
        return NULL;
    if (object) {
        orm_drop_changes(result->session, object, mapper->all);
        object->loaded = 0;
    }
    return take_object(result);
}

static enum orm_status set_outputs(struct orm_result *result,
                                   const struct orm_query *query)
{
    struct orm_scope *scope = &result->session->scope;
    const struct orm_expr *columns = &query->columns;
    size_t ends[ORM_TERMS];
    result->take = take_record;
    result->model = NULL;
    result->width = orm_items_of(columns, ends);
    for (size_t i = 0; i < result->width; i++) {
        const struct orm_term *term = &columns->terms[ends[i]];
        struct orm_output *output = &result->outputs[i];
        if (term->op != &orm_put_in
            || (i && strcmp(term->as.name.text, result->record) != 0))
            return orm_fail(scope, ORM_QUERY_REFUSED, "each of the"
                " .columns has to be put into a member of one struct,"
                " by orm_into()");
        result->record = term->as.name.text;
        result->record_size = term->as.name.size;
        output->offset = term->offset;
        output->type = orm_lent_type(scope, columns, ends[i] - 1,
                                     term->of.type, &output->own);
    }
    return ORM_OK;
}

enum orm_status orm_set_items(struct orm_result *result,
                              const struct orm_query *query)
{
    result->width = result->mapper->count;
    result->take = query->batch > 0 ? take_detached
        : query->populate_existing ? take_anew : take_object;
    return query->columns.count ? set_outputs(result, query) : ORM_OK;
}
