/* Arithmetic, texts and choices, computed in memory. */
#include "evaluate_private.h"

#include <string.h>

/* Integers that cannot overflow: beyond, SQLite goes on with doubles,
   and that is left to it. */
static bool is_small(int64_t integer)
{
    const int64_t most = INT64_C(1) << 31;
    return integer < most && integer > -most;
}

static bool is_number(const struct orm_value *value, double *real)
{
    return orm_as_real(value, real)
        && (value->kind == ORM_REAL || is_small(value->as.integer));
}

/* The operator is the third character of its text, `? + ?`. */
bool orm_evaluate_arithmetic(struct orm_evaluation *evaluation,
                             const struct orm_term *term,
                             const struct orm_value *operands,
                             struct orm_value *result)
{
    (void)evaluation;
    const struct orm_value *a = &operands[0], *b = &operands[1];
    const char op = term->op->text[2];
    if (a->kind == ORM_NULL || b->kind == ORM_NULL)
        return true;
    double x, y;
    if (!is_number(a, &x) || !is_number(b, &y))
        return false;
    result->kind = ORM_REAL;
    result->as.real = op == '+' ? x + y : op == '-' ? x - y : x * y;
    if (a->kind == ORM_REAL || b->kind == ORM_REAL)
        return true;
    int64_t i = a->as.integer, j = b->as.integer;
    result->kind = ORM_INTEGER;
    result->as.integer = op == '+' ? i + j : op == '-' ? i - j : i * j;
    return true;
}

bool orm_evaluate_texts(struct orm_evaluation *evaluation,
                        const struct orm_term *term,
                        const struct orm_value *operands,
                        struct orm_value *result)
{
    (void)term;
    const struct orm_value *a = &operands[0], *b = &operands[1];
    if (a->kind == ORM_NULL || b->kind == ORM_NULL)
        return true;
    if (a->kind != ORM_TEXT || b->kind != ORM_TEXT)
        return false;
    char *text = orm_pool_take(evaluation->scratch,
                               a->size + b->size + 1);
    if (!text)
        return false;
    memcpy(text, a->as.text, a->size);
    memcpy(text + a->size, b->as.text, b->size);
    *result = (struct orm_value){ .kind = ORM_TEXT, .as.text = text,
                                  .size = a->size + b->size };
    return true;
}

bool orm_evaluate_first(struct orm_evaluation *evaluation,
                        const struct orm_term *term,
                        const struct orm_value *operands,
                        struct orm_value *result)
{
    (void)evaluation;
    for (size_t i = term->arity; i--;)
        if (operands[i].kind != ORM_NULL)
            *result = operands[i];
    return true;
}

/* The value behind the first condition that is true. */
bool orm_evaluate_choice(struct orm_evaluation *evaluation,
                         const struct orm_term *term,
                         const struct orm_value *operands,
                         struct orm_value *result)
{
    (void)evaluation;
    *result = operands[term->arity - 1];
    for (size_t i = term->arity - 1u; i >= 2; i -= 2) {
        const struct orm_value *condition = &operands[i - 2];
        double truth = 0;
        if (condition->kind != ORM_NULL
            && !orm_as_real(condition, &truth))
            return false;
        if (truth != 0)
            *result = operands[i - 1];
    }
    return true;
}
