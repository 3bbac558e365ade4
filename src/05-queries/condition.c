/* Conditions: a member and what it is compared with. */
#include "operator_private.h"

/* SQL's NULL equals nothing, not even NULL; who writes orm_eq() with
   one wants the rows that have none. */
struct orm_expr orm_compare_given(const struct orm_operator *op,
                                  struct orm_field field,
                                  struct orm_given value)
{
    struct orm_expr expr = orm_field_value(field);
    bool equality = op == &orm_is_equal || op == &orm_is_unequal;
    if (value.how != ORM_BY_NULL || !equality)
        orm_push(&expr, orm_value_term(field, value));
    else
        op = op == &orm_is_equal ? &orm_is_missing
                                 : orm_is_missing.opposite;
    orm_push(&expr, (struct orm_term){ .op = op,
                                       .arity = expr.items });
    return expr;
}

struct orm_expr orm_between_given(struct orm_field field,
                                  struct orm_given low,
                                  struct orm_given high)
{
    struct orm_expr expr = orm_field_value(field);
    orm_push(&expr, orm_value_term(field, low));
    orm_push(&expr, orm_value_term(field, high));
    orm_push(&expr, (struct orm_term){ .op = &orm_is_between,
                                       .arity = 3 });
    return expr;
}

struct orm_expr orm_in_given(struct orm_field field,
                             const struct orm_given *values)
{
    struct orm_expr expr = orm_field_value(field);
    for (; values->how != ORM_NOT_GIVEN; values++)
        orm_push(&expr, orm_value_term(field, *values));
    orm_push(&expr, (struct orm_term){ .op = &orm_is_in_list,
                                       .arity = expr.items });
    return expr;
}

struct orm_expr orm_in_elements(struct orm_field field,
                                const void *array, size_t n)
{
    struct orm_expr expr = orm_field_value(field);
    struct orm_term elements = orm_column_term(field);
    if (!n)
        return orm_apply(&orm_is_in_nothing, ORM_EXPRS(orm_nothing()));
    elements.op = &orm_an_array;
    elements.as.array.first = array;
    elements.as.array.count = n;
    orm_push(&expr, elements);
    orm_push(&expr, (struct orm_term){ .op = &orm_is_in, .arity = 2 });
    return expr;
}

struct orm_expr orm_in_query(struct orm_expr value,
                             const struct orm_query *query)
{
    return orm_apply(&orm_is_in, ORM_EXPRS(value, orm_value_of(query)));
}

struct orm_expr orm_has_rows(const struct orm_query *query)
{
    struct orm_expr expr = orm_value_of(query);
    expr.terms[0].op = &orm_a_test;
    return orm_suffix(&orm_exists_in, expr);
}

struct orm_expr orm_value_of(const struct orm_query *query)
{
    struct orm_expr expr = orm_nothing();
    orm_push(&expr, (struct orm_term){ .op = &orm_a_query,
                                       .of.query = query });
    return expr;
}

struct orm_expr orm_like_text(struct orm_expr value, const char *text,
                              enum orm_pattern pattern)
{
    orm_push(&value, (struct orm_term){ .op = &orm_a_pattern,
                                        .as.text = text,
                                        .offset = pattern });
    orm_push(&value, (struct orm_term){ .op = &orm_is_like,
                                        .arity = 2 });
    return value;
}

/* `NOT a = b` is `a <> b`, and NOT IN is an operator of its own. */
struct orm_expr orm_not(struct orm_expr condition)
{
    if (!condition.count)
        return condition;
    struct orm_term *last = &condition.terms[condition.count - 1];
    if (last->op->opposite) {
        last->op = last->op->opposite;
        return condition;
    }
    return orm_suffix(&orm_denied, condition);
}
