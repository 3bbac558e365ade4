/*
 * Expressions computed in memory. Postfix order makes it short: from
 * left to right, each term takes its operands from the top of a stack
 * and leaves its own value there.
 *
 * Logic has three values, as in SQL: what is compared with NULL is
 * neither true nor false but NULL.
 */
#include "evaluate_private.h"
#include "select_private.h"

bool orm_evaluate(struct orm_evaluation *evaluation,
                  const struct orm_expr *expr,
                  struct orm_value *result)
{
    struct orm_value stack[ORM_TERMS + 1], *top = stack;
    for (size_t i = 0; i < expr->count; i++) {
        const struct orm_term *term = &expr->terms[i];
        struct orm_value value = { .kind = ORM_NULL };
        top -= term->arity;
        if (!term->op->evaluate
            || !term->op->evaluate(evaluation, term, top, &value))
            return false;
        *top++ = *result = value;
    }
    return expr->items == 1;
}

static bool is_null(const struct orm_value *value)
{
    return value->kind == ORM_NULL;
}

static bool is_number(const struct orm_value *value)
{
    return value->kind == ORM_INTEGER || value->kind == ORM_REAL;
}

/* SQLite takes a text for a number where truth is wanted; here that
   is not known. */
static bool truth(const struct orm_value *value, enum orm_truth *is)
{
    *is = is_null(value) ? ORM_UNKNOWN
        : value->kind == ORM_INTEGER ? value->as.integer != 0
                                     : value->as.real != 0;
    return is_null(value) || is_number(value);
}

enum orm_truth orm_holds(struct orm_evaluation *evaluation,
                         const struct orm_expr *condition)
{
    struct orm_value value;
    enum orm_truth is;
    if (!condition->count)
        return ORM_TRUE;
    if (!orm_evaluate(evaluation, condition, &value)
        || !truth(&value, &is))
        return ORM_UNKNOWN;
    return is == ORM_TRUE ? ORM_TRUE : ORM_FALSE;
}

static bool answer(enum orm_truth is, struct orm_value *result)
{
    result->kind = is == ORM_UNKNOWN ? ORM_NULL : ORM_INTEGER;
    result->as.integer = is == ORM_TRUE;
    return true;
}

static enum orm_truth opposite(enum orm_truth is)
{
    return is == ORM_UNKNOWN ? is : is == ORM_TRUE ? ORM_FALSE
                                                   : ORM_TRUE;
}

/* --- comparing ---------------------------------------------------- */

static unsigned order(int difference)
{
    return difference < 0 ? ORM_LESS : difference ? ORM_MORE : ORM_SAME;
}

bool orm_as_real(const struct orm_value *value, double *real)
{
    const double most = INT64_C(1) << 53;
    *real = value->kind == ORM_INTEGER ? (double)value->as.integer
          : value->kind == ORM_REAL ? value->as.real : most;
    return *real < most && *real > -most;
}

static unsigned compare_numbers(const struct orm_value *a,
                                const struct orm_value *b)
{
    double x, y;
    if (a->kind == ORM_INTEGER && b->kind == ORM_INTEGER)
        return order((a->as.integer > b->as.integer)
                     - (a->as.integer < b->as.integer));
    if (!orm_as_real(a, &x) || !orm_as_real(b, &y))
        return 0;
    return order((x > y) - (x < y));
}

static bool is_ascii(const struct orm_value *text)
{
    for (size_t i = 0; i < text->size; i++)
        if ((unsigned char)text->as.text[i] > 0x7F)
            return false;
    return true;
}

static bool is_date(const struct orm_value *text)
{
    struct orm_date_value date;
    return orm_date_parse(text->as.text, text->size, &date);
}

/* Beyond ASCII it depends on the encoding of the database. And to a
   column of dates a text that looks like a number is one. */
static unsigned compare_texts(const struct orm_value *a,
                              const struct orm_value *b)
{
    if (!is_ascii(a) || !is_ascii(b) || is_date(a) != is_date(b))
        return 0;
    return order(orm_compare_bytes(a, b));
}

/* What is a to b? 0: that depends on what SQLite would convert. */
static unsigned compare(const struct orm_value *a,
                        const struct orm_value *b)
{
    if (is_number(a) && is_number(b))
        return compare_numbers(a, b);
    if (a->kind != b->kind)
        return 0;
    return a->kind == ORM_TEXT ? compare_texts(a, b)
                               : order(orm_compare_bytes(a, b));
}

/* Is the relation of a to b among those accepted? */
static bool decide(const struct orm_value *a, const struct orm_value *b,
                   unsigned accepted, enum orm_truth *is)
{
    *is = ORM_UNKNOWN;
    if (is_null(a) || is_null(b))
        return true;
    unsigned relation = compare(a, b);
    *is = relation & accepted ? ORM_TRUE : ORM_FALSE;
    return relation;
}

/* Three-valued AND: false beats NULL, which beats true. */
static enum orm_truth both(enum orm_truth a, enum orm_truth b)
{
    if (a == ORM_FALSE || b == ORM_FALSE)
        return ORM_FALSE;
    return a == ORM_UNKNOWN ? a : b;
}

static enum orm_truth either(enum orm_truth a, enum orm_truth b)
{
    return opposite(both(opposite(a), opposite(b)));
}

/* --- operators ---------------------------------------------------- */

/* Is the value that of the row? Of many that are read as one member,
   the row may have any; a null pointer is always NULL. */
static bool is_exact(const struct orm_type *type,
                     const struct orm_value *value)
{
    if (type->target)
        return type->target->exact || is_null(value);
    return type->exact;
}

bool orm_evaluate_column(struct orm_evaluation *evaluation,
                         const struct orm_term *term,
                         const struct orm_value *operands,
                         struct orm_value *result)
{
    (void)operands;
    const struct orm_object *object = evaluation->object;
    const struct orm_mapped *mapped = orm_column_at(object->mapper,
                                                    term->offset);
    if (object->mapper->model != term->of.model || term->as.text
        || !mapped || mapped->column->collate
        || !((object->set | orm_known(object)) & mapped->bit))
        return false;
    return mapped->type->to_value(mapped->type,
        (const char *)object + mapped->offset, result,
        evaluation->scratch) == ORM_OK
        && is_exact(mapped->type, result);
}

/* As it would be bound. */
bool orm_evaluate_value(struct orm_evaluation *evaluation,
                        const struct orm_term *term,
                        const struct orm_value *operands,
                        struct orm_value *result)
{
    (void)operands;
    struct orm_binding binding = {
        .scope = evaluation->object->scope,
        .scratch = evaluation->scratch, .values = result, .room = 1 };
    return term->op->bind(&binding, term) == ORM_OK;
}

bool orm_evaluate_null(struct orm_evaluation *evaluation,
                       const struct orm_term *term,
                       const struct orm_value *operands,
                       struct orm_value *result)
{
    (void)evaluation;
    (void)term;
    (void)operands;
    return answer(ORM_UNKNOWN, result);
}

bool orm_evaluate_compare(struct orm_evaluation *evaluation,
                          const struct orm_term *term,
                          const struct orm_value *operands,
                          struct orm_value *result)
{
    (void)evaluation;
    enum orm_truth is;
    if (!decide(&operands[0], &operands[1], term->op->accepts, &is))
        return false;
    return answer(is, result);
}

bool orm_evaluate_missing(struct orm_evaluation *evaluation,
                          const struct orm_term *term,
                          const struct orm_value *operands,
                          struct orm_value *result)
{
    (void)evaluation;
    return answer(is_null(operands) != term->op->denies, result);
}

bool orm_evaluate_between(struct orm_evaluation *evaluation,
                          const struct orm_term *term,
                          const struct orm_value *operands,
                          struct orm_value *result)
{
    (void)evaluation;
    enum orm_truth above, below, is;
    if (!decide(&operands[0], &operands[1], ORM_MORE | ORM_SAME, &above)
        || !decide(&operands[0], &operands[2], ORM_LESS | ORM_SAME,
                   &below))
        return false;
    is = both(above, below);
    return answer(term->op->denies ? opposite(is) : is, result);
}

bool orm_evaluate_in(struct orm_evaluation *evaluation,
                     const struct orm_term *term,
                     const struct orm_value *operands,
                     struct orm_value *result)
{
    (void)evaluation;
    enum orm_truth is = ORM_FALSE, one;
    for (size_t i = 1; i < term->arity; i++) {
        if (!decide(&operands[0], &operands[i], ORM_SAME, &one))
            return false;
        is = either(is, one);
    }
    return answer(term->op->denies ? opposite(is) : is, result);
}

bool orm_evaluate_never(struct orm_evaluation *evaluation,
                        const struct orm_term *term,
                        const struct orm_value *operands,
                        struct orm_value *result)
{
    (void)evaluation;
    (void)operands;
    return answer(term->op->denies, result);
}

/* AND begins with true, OR with false. */
bool orm_evaluate_logic(struct orm_evaluation *evaluation,
                        const struct orm_term *term,
                        const struct orm_value *operands,
                        struct orm_value *result)
{
    (void)evaluation;
    const bool all = term->op == &orm_all_of;
    enum orm_truth is = all ? ORM_TRUE : ORM_FALSE, one;
    for (size_t i = 0; i < term->arity; i++) {
        if (!truth(&operands[i], &one))
            return false;
        is = all ? both(is, one) : either(is, one);
    }
    return answer(is, result);
}

bool orm_evaluate_denied(struct orm_evaluation *evaluation,
                         const struct orm_term *term,
                         const struct orm_value *operands,
                         struct orm_value *result)
{
    (void)evaluation;
    (void)term;
    enum orm_truth is;
    if (!truth(operands, &is))
        return false;
    return answer(opposite(is), result);
}
