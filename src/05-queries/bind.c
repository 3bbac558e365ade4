/*
 * The values of a statement. They stand in an expression in the order
 * in which their `?` stand in its SQL, so they are taken from left to
 * right, and the SQL need not be there.
 */
#include "select_private.h"

#include <string.h>

/* The next of the statement's values. There is one for each `?`, unless
   what a kept query borrows has changed. */
static struct orm_value *next(struct orm_binding *binding)
{
    struct orm_value *value = binding->count < binding->room
        ? &binding->values[binding->count] : &binding->spare;
    binding->count++;
    value->kind = ORM_NULL;
    return value;
}

/* What a condition borrows is needed until the last row is read. False:
   no memory. */
static bool keep(struct orm_binding *binding, struct orm_value *value)
{
    if (value->kind == ORM_TEXT || value->kind == ORM_BLOB)
        value->as.blob = orm_pool_copy(binding->scratch,
                                       value->as.blob, value->size);
    return value->kind < ORM_TEXT || value->as.blob;
}

/* Adds a value in C, of the type. `model` and `name` are what it is
   called; a literal has no name. */
static enum orm_status add_value(struct orm_binding *binding,
                                 const struct orm_type *type,
                                 const void *member, const char *model,
                                 const char *name)
{
    struct orm_value *value = next(binding);
    enum orm_status status =
        type->to_value(type, member, value, binding->scratch);
    if (status == ORM_OK && !keep(binding, value))
        status = ORM_NO_MEMORY;
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(binding->scope);
    if (status == ORM_OK)
        return ORM_OK;
    char text[100], expected[ORM_TYPE_TEXT];
    orm_value_text(value, text, sizeof text);
    return orm_fail(binding->scope, ORM_VALUE_ERROR, "%s%s%s: a query"
                    " gives it %s, which is not %s", model,
                    name ? "." : "", name ? name : "", text,
                    orm_type_expects(type, expected));
}

/* Most values of a query are for one model. NULL: the status is set. */
static const struct orm_mapper *mapper_of(struct orm_binding *binding,
                                          const struct orm_model *model)
{
    if (!binding->mapper || binding->mapper->model != model)
        binding->mapper = orm_mapper_of(binding->scope, model);
    return binding->mapper;
}

/* The column that lends a term its type. NULL: the status is set. */
static const struct orm_mapped *column_of(struct orm_binding *binding,
                                          const struct orm_term *term)
{
    const struct orm_mapper *mapper =
        mapper_of(binding, term->of.model);
    const struct orm_mapped *mapped = mapper
        ? orm_column_at(mapper, term->offset) : NULL;
    if (mapper && !mapped)
        orm_fail(binding->scope, ORM_QUERY_REFUSED, "a member of %s is"
                 " named that is not mapped to a column",
                 term->of.model->name);
    return mapped;
}

/* A term holds the value itself, where a member may have a pointer. */
static enum orm_status add_bytes(struct orm_binding *binding,
                                 const struct orm_term *term,
                                 const void *bytes)
{
    const struct orm_mapped *mapped = column_of(binding, term);
    if (!mapped)
        return binding->scope->status;
    const struct orm_type *type = mapped->type->target
        ? mapped->type->target : mapped->type;
    return add_value(binding, type, bytes, term->of.model->name,
                     mapped->column->member);
}

enum orm_status orm_bind_value(struct orm_binding *binding,
                               const struct orm_term *term)
{
    return add_bytes(binding, term, term->as.bytes);
}

enum orm_status orm_bind_literal(struct orm_binding *binding,
                                 const struct orm_term *term)
{
    return add_value(binding, term->of.type, term->as.bytes,
                     "orm_literal()", NULL);
}

/* Told as orm_set() tells it. */
enum orm_status orm_bind_misfit(struct orm_binding *binding,
                                const struct orm_term *term)
{
    const struct orm_mapped *mapped = column_of(binding, term);
    char expected[ORM_TYPE_TEXT];
    if (!mapped)
        return binding->scope->status;
    return orm_fail(binding->scope, ORM_VALUE_ERROR, "%s.%s: %lld is"
                    " not %s", term->of.model->name,
                    mapped->column->member,
                    (long long)term->as.integer,
                    orm_type_expects(mapped->type, expected));
}

/* What a parameter was given is bound in its place. */
enum orm_status orm_bind_parameter(struct orm_binding *binding,
                                   const struct orm_term *term)
{
    size_t number = (size_t)term->as.integer;
    const struct orm_argument *given = binding->arguments
        && number - 1 < ORM_PARAMETERS
        ? &binding->arguments[number - 1] : NULL;
    if (!given || !given->field.model)
        return orm_fail(binding->scope, ORM_QUERY_REFUSED, "parameter"
            " %zu has no value; give it one by orm_give()", number);
    if (given->field.model != term->of.model
        || given->field.offset != term->offset)
        return orm_fail(binding->scope, ORM_QUERY_REFUSED, "parameter"
            " %zu was given a value of another member than it is"
            " compared with", number);
    if (given->value.op->bind)
        return given->value.op->bind(binding, &given->value);
    next(binding);
    return ORM_OK;
}

enum orm_status orm_bind_array(struct orm_binding *binding,
                               const struct orm_term *term)
{
    const struct orm_mapped *mapped = column_of(binding, term);
    enum orm_status status = binding->scope->status;
    const char *at = term->as.array.first;
    for (size_t i = 0; i < term->as.array.count && status == ORM_OK;
         i++, at += mapped->type->size)
        status = add_value(binding, mapped->type, at,
                           term->of.model->name,
                           mapped->column->member);
    return status;
}

/*
 * The text of a LIKE. Unless it is a pattern already, what would mean
 * something in one is escaped: twice the length is enough.
 */
enum orm_status orm_bind_pattern(struct orm_binding *binding,
                                 const struct orm_term *term)
{
    const char *from = term->as.text;
    struct orm_value *value = next(binding);
    if (!from)
        return ORM_OK;
    char *text = orm_pool_take(binding->scratch, 2 * strlen(from) + 3);
    char *to = text;
    if (!text)
        return orm_fail_memory(binding->scope);
    if (term->offset == ORM_CONTAINS || term->offset == ORM_ENDS)
        *to++ = '%';
    for (; *from; from++) {
        if (term->offset != ORM_LIKE && strchr("%_\\", *from))
            *to++ = '\\';
        *to++ = *from;
    }
    if (term->offset == ORM_CONTAINS || term->offset == ORM_STARTS)
        *to++ = '%';
    *value = (struct orm_value){ .kind = ORM_TEXT, .as.text = text,
                                 .size = (size_t)(to - text) };
    return ORM_OK;
}

enum orm_status orm_bind_subquery(struct orm_binding *binding,
                                  const struct orm_term *term)
{
    return orm_bind_query(binding, term->of.query);
}

enum orm_status orm_bind_expr(struct orm_binding *binding,
                              const struct orm_expr *expr)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < expr->count && status == ORM_OK; i++)
        if (expr->terms[i].op->bind)
            status = expr->terms[i].op->bind(binding, &expr->terms[i]);
    return status;
}

static enum orm_status bind_rows(struct orm_binding *binding,
                                 const struct orm_rows *rows,
                                 const char *name)
{
    if (!rows->given)
        return ORM_OK;
    if (rows->count < 0)
        return orm_fail(binding->scope, ORM_QUERY_REFUSED, "%s is %lld;"
                        " it cannot be negative", name,
                        (long long)rows->count);
    *next(binding) = (struct orm_value){ .kind = ORM_INTEGER,
                                         .as.integer = rows->count };
    return ORM_OK;
}

/* The queries in FROM come behind the columns. */
static enum orm_status bind_from(struct orm_binding *binding,
                                 const struct orm_query *query)
{
    enum orm_status status = ORM_OK;
    if (query->from)
        status = orm_bind_query(binding, query->from);
    if (query->with && status == ORM_OK)
        status = orm_bind_query(binding, query->with);
    return status;
}

/* The clauses in the order of the SQL. */
enum orm_status orm_bind_query(struct orm_binding *binding,
                               const struct orm_query *query)
{
    struct orm_query copy;
    query = orm_narrowed(query, &copy);
    const struct orm_expr *const clauses[] = {
        &query->joins, &query->where, &query->group_by, &query->having,
        &query->order_by,
    };
    enum orm_status status = orm_bind_expr(binding, &query->columns);
    if (status == ORM_OK)
        status = bind_from(binding, query);
    for (size_t i = 0; i < 5 && status == ORM_OK; i++)
        status = orm_bind_expr(binding, clauses[i]);
    if (status == ORM_OK)
        status = bind_rows(binding, &query->limit, ".limit");
    return status == ORM_OK
        ? bind_rows(binding, &query->offset, ".offset") : status;
}
