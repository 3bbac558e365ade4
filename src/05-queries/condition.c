/* Conditions: a member and what it is compared with. */
#include "operator_private.h"

/* SQL's NULL equals nothing, not even NULL; who writes orm_eq() with
   one wants the rows that have none. */
static const struct orm_operator *test_of_null(
    const struct orm_operator *op)
{
    return op == &orm_is_equal ? &orm_is_missing
        : op == &orm_is_unequal ? orm_is_missing.opposite : NULL;
}

struct orm_expr orm_compare_given(const struct orm_operator *op,
                                  const struct orm_field *field,
                                  const struct orm_given *value)
{
    struct orm_expr expr;
    const struct orm_operator *test =
        value->how == ORM_BY_NULL ? test_of_null(op) : NULL;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = orm_column_term(field);
    if (!test)
        orm_push(&expr, orm_value_term(field, value));
    orm_push_operator(&expr, test ? test : op, test ? 1 : 2);
    return expr;
}

struct orm_expr orm_between_given(const struct orm_field *field,
                                  const struct orm_given *low,
                                  const struct orm_given *high)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 4);
    expr.terms[0] = orm_column_term(field);
    expr.terms[1] = orm_value_term(field, low);
    expr.terms[2] = orm_value_term(field, high);
    expr.terms[3] = (struct orm_term){ .op = &orm_is_between,
                                       .arity = 3 };
    return expr;
}

struct orm_expr orm_in_given(const struct orm_field *field,
                             const struct orm_given *values)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = orm_column_term(field);
    for (; values->how != ORM_NOT_GIVEN; values++)
        orm_push(&expr, orm_value_term(field, values));
    orm_push_operator(&expr, &orm_is_in_list, expr.items);
    return expr;
}

struct orm_expr orm_in_elements(const struct orm_field *field,
                                const void *array, size_t n)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 0);
    if (!n) {
        orm_push_operator(&expr, &orm_is_in_nothing, 0);
        return expr;
    }
    orm_push(&expr, orm_column_term(field));
    orm_push(&expr, (struct orm_term){
        .op = &orm_an_array, .of.model = field->model,
        .as.array = { array, n }, .offset = (uint32_t)field->offset });
    orm_push_operator(&expr, &orm_is_in, 2);
    return expr;
}

struct orm_expr orm_in_query(const struct orm_field *field,
                             const struct orm_query *query)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 3);
    expr.terms[0] = orm_column_term(field);
    expr.terms[1] = (struct orm_term){ .op = &orm_a_query,
                                       .of.query = query };
    expr.terms[2] = (struct orm_term){ .op = &orm_is_in, .arity = 2 };
    return expr;
}

struct orm_expr orm_has_rows(const struct orm_query *query)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 2);
    expr.terms[0] = (struct orm_term){ .op = &orm_a_test,
                                       .of.query = query };
    expr.terms[1] = (struct orm_term){ .op = &orm_exists_in,
                                       .arity = 1 };
    return expr;
}

struct orm_expr orm_value_of(const struct orm_query *query)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 1);
    expr.terms[0] = (struct orm_term){ .op = &orm_a_query,
                                       .of.query = query };
    return expr;
}

const struct orm_field *orm_text_field(const struct orm_field *field)
{
    return field;
}

struct orm_expr orm_like_text(const struct orm_field *field,
                              const char *text,
                              enum orm_pattern pattern)
{
    struct orm_expr expr;
    orm_begin_expr(&expr, 3);
    expr.terms[0] = orm_column_term(field);
    expr.terms[1] = (struct orm_term){ .op = &orm_a_pattern,
                                       .as.text = text,
                                       .offset = pattern };
    expr.terms[2] = (struct orm_term){ .op = &orm_is_like, .arity = 2 };
    return expr;
}

/* `NOT a = b` is `a <> b`, and NOT IN is an operator of its own. */
struct orm_expr orm_denial_of(const struct orm_expr *condition)
{
    struct orm_expr expr;
    orm_copy_expr(&expr, condition);
    const struct orm_operator *opposite =
        expr.count ? expr.terms[expr.count - 1].op->opposite : NULL;
    if (opposite)
        expr.terms[expr.count - 1].op = opposite;
    else if (expr.count)
        orm_push_operator(&expr, &orm_denied, 1);
    return expr;
}
