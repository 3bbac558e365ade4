/*
 * Making expressions. Each function takes terms that are there, and
 * adds the operator that binds them behind the last.
 */
#include "operator_private.h"

#include <string.h>

/* Only what is counted is set: the rest of an expression is room. */
struct orm_expr orm_nothing(void)
{
    struct orm_expr expr;
    expr.count = expr.items = 0;
    expr.refused = NULL;
    return expr;
}

/* A list ends in an expression that no other can be. */
struct orm_expr orm_end_of_exprs(void)
{
    struct orm_expr expr = orm_nothing();
    expr.items = UINT16_MAX;
    return expr;
}

static const char too_long[] =
    "has more than 32 terms; divide it, or give it SQL by orm_sql()";

void orm_push(struct orm_expr *expr, struct orm_term term)
{
    if (expr->count == ORM_TERMS)
        expr->refused = too_long;
    else if (term.arity > expr->items)
        expr->refused = "lacks an operand";
    if (expr->refused)
        return;
    expr->terms[expr->count++] = term;
    expr->items = (uint16_t)(expr->items - term.arity + 1);
}

static void append(struct orm_expr *expr, const struct orm_expr *more)
{
    if (expr->count + more->count > ORM_TERMS)
        expr->refused = too_long;
    if (more->refused)
        expr->refused = more->refused;
    if (expr->refused)
        return;
    memcpy(&expr->terms[expr->count], more->terms,
           more->count * sizeof *more->terms);
    expr->count = (uint16_t)(expr->count + more->count);
    expr->items = (uint16_t)(expr->items + more->items);
}

/* All conditions of none, or of one, need no operator. */
static bool is_needed(const struct orm_operator *op, size_t items)
{
    return op && (items > 1
                  || (op != &orm_all_of && op != &orm_one_of));
}

struct orm_expr orm_apply(const struct orm_operator *op,
                          const struct orm_expr *operands)
{
    struct orm_expr expr = orm_nothing();
    for (; operands->items != UINT16_MAX; operands++)
        append(&expr, operands);
    if (is_needed(op, expr.items))
        orm_push(&expr, (struct orm_term){ .op = op,
                                           .arity = expr.items });
    return expr;
}

struct orm_expr orm_suffix(const struct orm_operator *op,
                           struct orm_expr operand)
{
    orm_push(&operand, (struct orm_term){ .op = op, .arity = 1 });
    return operand;
}

struct orm_term orm_column_term(struct orm_field field)
{
    return (struct orm_term){ .op = &orm_a_column,
                              .of.model = field.model,
                              .offset = (uint32_t)field.offset };
}

struct orm_expr orm_field_value(struct orm_field field)
{
    struct orm_expr expr = orm_nothing();
    orm_push(&expr, orm_column_term(field));
    return expr;
}

/* A pointer leads to a value of the type that the member points to;
   one whose type is not known here is an enumeration. */
static void follow(struct orm_given *value,
                   const struct orm_type *type)
{
    size_t size = type ? type->target->size : sizeof(unsigned);
    const void *from = value->as.pointer;
    memcpy(value->as.bytes, from, size);
    value->how = ORM_BY_VALUE;
}

struct orm_term orm_value_term(struct orm_field field,
                               struct orm_given value)
{
    struct orm_term term = { .op = &orm_a_value,
                             .of.model = field.model,
                             .offset = (uint32_t)field.offset };
    if (value.how == ORM_BY_POINTER)
        follow(&value, field.type);
    memcpy(term.as.bytes, value.as.bytes, sizeof term.as.bytes);
    if (value.how == ORM_BY_NULL)
        term.op = &orm_a_null;
    if (value.how == ORM_BY_PARAMETER)
        term.op = &orm_a_parameter;
    if (value.type && value.how == ORM_BY_VALUE) {
        term.op = &orm_a_literal;
        term.of.type = value.type;
    }
    return term;
}

struct orm_expr orm_value_given(struct orm_field field,
                                struct orm_given value)
{
    struct orm_expr expr = orm_nothing();
    orm_push(&expr, orm_value_term(field, value));
    return expr;
}

static struct orm_expr literal(const struct orm_type *type,
                               struct orm_given value)
{
    value.type = type;
    return orm_value_given((struct orm_field){ 0 }, value);
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

/* The operators that have their text in the term. */
static struct orm_expr with_text(const struct orm_operator *op,
                                 const char *text,
                                 const struct orm_expr *operands)
{
    struct orm_expr expr = orm_apply(NULL, operands);
    orm_push(&expr, (struct orm_term){ .op = op, .as.text = text,
                                       .arity = expr.items });
    return expr;
}

struct orm_expr orm_call_function(const char *name,
                                  const struct orm_expr *arguments)
{
    return with_text(&orm_a_call, name, arguments);
}

struct orm_expr orm_aggregate(const char *name, struct orm_expr value)
{
    return with_text(&orm_an_aggregate, name, ORM_EXPRS(value));
}

struct orm_expr orm_sql_text(const char *text,
                             const struct orm_expr *operands)
{
    return with_text(&orm_a_text_of_sql, text, operands);
}

struct orm_expr orm_count_rows(void)
{
    return orm_apply(&orm_number_of_rows, ORM_EXPRS(orm_nothing()));
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
        orm_push(&on, (struct orm_term){ .op = &orm_a_foreign_key });
    orm_push(&on, (struct orm_term){ .op = kind, .of.model = model,
                                     .as.text = alias, .arity = 1 });
    return on;
}

struct orm_expr orm_into_member(const struct orm_field *field,
                                const char *record, size_t size,
                                struct orm_expr expr)
{
    orm_push(&expr, (struct orm_term){
        .op = &orm_put_in, .of.type = field->type,
        .as.name = { record, size },
        .offset = (uint32_t)field->offset, .arity = 1 });
    return expr;
}

struct orm_expr orm_assigned(struct orm_field field,
                             struct orm_expr expr)
{
    struct orm_term term = orm_column_term(field);
    term.op = &orm_assigned_to;
    term.arity = 1;
    orm_push(&expr, term);
    return expr;
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
