/*
 * Making expressions. Each function takes terms that are there, and
 * adds the operator that binds them behind the last.
 */
#include "operator_private.h"

#include <string.h>

const char orm_too_long[] =
    "has more than 32 terms; divide it, or give it SQL by orm_sql()";

struct orm_expr orm_nothing(void)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 0);
    return expr;
}

/* A list ends in an expression that no other can be. */
struct orm_expr orm_end_of_exprs(void)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 0);
    expr.items = UINT16_MAX;
    return expr;
}

struct orm_expr orm_apply(const struct orm_operator *op,
                          const struct orm_expr *operands)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 0);
    for (; operands->items != UINT16_MAX; operands++)
        orm_append(&expr, operands);
    orm_complete(&expr, op);
    return expr;
}

struct orm_expr orm_suffixed(const struct orm_operator *op,
                             const struct orm_expr *operand)
{
    struct orm_expr expr;
    orm_copy_expr(&expr, operand);
    orm_push_operator(&expr, op, 1);
    return expr;
}

struct orm_term orm_column_term(const struct orm_field *field)
{
    return (struct orm_term){ .op = &orm_a_column,
                              .of.model = field->model,
                              .offset = (uint32_t)field->offset };
}

struct orm_expr orm_field_value(const struct orm_field *field)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = orm_column_term(field);
    return expr;
}

/* A pointer leads to a value of the type that the member points to;
   one whose type is not known here is an enumeration. */
static union orm_carried follow(const struct orm_type *type,
                                const void *pointer)
{
    size_t size = type ? type->target->size : sizeof(unsigned);
    union orm_carried carried = { 0 };
    memcpy(carried.bytes, pointer, size);
    return carried;
}

static const struct orm_operator *operator_for(enum orm_how how)
{
    return how == ORM_BY_NULL ? &orm_a_null
        : how == ORM_BY_PARAMETER ? &orm_a_parameter : &orm_a_value;
}

struct orm_term orm_value_term(const struct orm_field *field,
                               const struct orm_given *value)
{
    if (value->type && value->how == ORM_BY_VALUE)
        return (struct orm_term){ .op = &orm_a_literal,
                                  .of.type = value->type,
                                  .as = value->as };
    return (struct orm_term){
        .op = operator_for(value->how),
        .of.model = field->model,
        .as = value->how == ORM_BY_POINTER
            ? follow(field->type, value->as.pointer) : value->as,
        .offset = (uint32_t)field->offset };
}

static bool is_int32(const struct orm_type *type)
{
    return type == &orm_int32_type || type == &orm_maybe_int32_type;
}

/* An integer that is compared as it is, since it has more than 32 bits,
   cannot be stored as it is. */
struct orm_expr orm_value_given(const struct orm_field *field,
                                const struct orm_given *value)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = orm_value_term(field, value);
    if (is_int32(field->type) && value->type == &orm_integer_type)
        expr.terms[0] = (struct orm_term){
            .op = &orm_a_misfit, .of.model = field->model,
            .as = value->as, .offset = (uint32_t)field->offset };
    return expr;
}

static struct orm_expr literal(const struct orm_type *type,
                               struct orm_given value)
{
    value.type = type;
    return orm_value_given(&(struct orm_field){ 0 }, &value);
}

struct orm_expr orm_literal_integer(int64_t value)
{
    return literal(&orm_integer_type, orm_given_integer(value));
}

struct orm_expr orm_literal_float(double value)
{
    return literal(&orm_float_type, orm_given_float(value));
}

struct orm_expr orm_literal_text(const char *value)
{
    return literal(&orm_text_type, orm_given_text(value));
}

/* An operator that has its text in the term, behind all items. */
static inline void push_text(struct orm_expr *expr,
                             const struct orm_operator *op,
                             const char *text)
{
    orm_push(expr, (struct orm_term){ .op = op, .as.text = text,
                                      .arity = expr->items });
}

struct orm_expr orm_call_function(const char *name,
                                  const struct orm_expr *arguments)
{
    struct orm_expr expr = orm_apply(NULL, arguments);
    push_text(&expr, &orm_a_call, name);
    return expr;
}

struct orm_expr orm_aggregate(const char *name, struct orm_expr value)
{
    push_text(&value, &orm_an_aggregate, name);
    return value;
}

struct orm_expr orm_sql_text(const char *text,
                             const struct orm_expr *operands)
{
    struct orm_expr expr = orm_apply(NULL, operands);
    push_text(&expr, &orm_a_text_of_sql, text);
    return expr;
}

struct orm_expr orm_count_rows(void)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = (struct orm_term){ .op = &orm_number_of_rows };
    return expr;
}

struct orm_expr orm_aliased(const struct orm_model *model,
                            const char *alias, struct orm_expr expr)
{
    for (size_t i = 0; i < expr.count; i++) {
        struct orm_term *term = &expr.terms[i];
        if (term->op == &orm_a_column && term->of.model == model
            && !term->as.text)
            term->as.text = alias;
    }
    return expr;
}

struct orm_expr orm_joined(const struct orm_operator *kind,
                           const struct orm_model *model,
                           const char *alias, struct orm_expr on)
{
    if (!on.count)
        orm_push_operator(&on, &orm_a_foreign_key, 0);
    orm_push(&on, (struct orm_term){ .op = kind, .of.model = model,
                                     .as.text = alias, .arity = 1 });
    return on;
}

struct orm_expr orm_into_member(const struct orm_field *field,
                                const char *record, size_t size,
                                const struct orm_expr *expr)
{
    struct orm_expr into;
    orm_copy_expr(&into, expr);
    orm_push(&into, (struct orm_term){
        .op = &orm_put_in, .of.type = field->type,
        .as.name = { record, size },
        .offset = (uint32_t)field->offset, .arity = 1 });
    return into;
}

struct orm_expr orm_assigned(const struct orm_field *field,
                             const struct orm_expr *expr)
{
    struct orm_expr to;
    orm_copy_expr(&to, expr);
    orm_push(&to, (struct orm_term){
        .op = &orm_assigned_to, .of.model = field->model,
        .offset = (uint32_t)field->offset, .arity = 1 });
    return to;
}

size_t orm_start_of(const struct orm_expr *expr, size_t at)
{
    for (size_t wanted = 1;; at--) {
        wanted += expr->terms[at].arity;
        if (!--wanted)
            return at;
    }
}

/* From the last to the first: each ends where the next begins. */
static size_t ends_before(const struct orm_expr *expr, size_t at,
                          size_t n, size_t *ends)
{
    for (size_t i = n; i--; at = orm_start_of(expr, at - 1))
        ends[i] = at - 1;
    return n;
}

size_t orm_items_of(const struct orm_expr *expr, size_t *ends)
{
    return ends_before(expr, expr->count, expr->items, ends);
}

size_t orm_operands_of(const struct orm_expr *expr, size_t at,
                       size_t *ends)
{
    return ends_before(expr, at, expr->terms[at].arity, ends);
}
