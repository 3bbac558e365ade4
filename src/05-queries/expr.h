/*
 * Expressions: conditions, computed values, orders, joins, all written
 * down as values of one type. An expression is a list of terms in
 * postfix order, as on a pocket calculator: `age`, `36`, `=`. So it
 * can be returned from a function, kept, and made part of a larger
 * one; nothing is to be freed, and no database is needed to make it.
 *
 * What an expression borrows until its query is run: texts, the bytes
 * of blobs, arrays, the queries inside it.
 */
#ifndef ORM_EXPR_H
#define ORM_EXPR_H

#include "given.h"

#ifdef __cplusplus
extern "C" {
#endif

struct orm_operator;
struct orm_query;

/* Terms that one expression has room for; more make it refused. */
#define ORM_TERMS 32

/*
 * One term. An operator takes as many expressions before it as its
 * arity says; what else it needs to know is its own business.
 */
struct orm_term {
    const struct orm_operator *op;
    union {
        const struct orm_model *model;
        const struct orm_type *type;
        const struct orm_query *query;
    } of;
    union orm_carried as;
    uint32_t offset;
    uint16_t arity;
};

/* An expression or, as in an order, several. None: there is nothing.
   It is aligned as a value is that is given. */
struct orm_expr {
    alignas(max_align_t)
    uint16_t count;
    uint16_t items;
    const char *refused;         /* why no query can have it; or NULL */
    struct orm_term terms[ORM_TERMS];
};

/* A member of a model. */
struct orm_field {
    const struct orm_model *model;
    size_t offset;
    const struct orm_type *type;     /* NULL: an enumeration */
};
#define ORM_FIELD(target, path) ((struct orm_field){ \
    .model = &target##_model, .offset = offsetof(struct target, path), \
    .type = (const struct orm_type *) \
        ORM_TYPE(ORM_MEMBER(target, path)) })

/*
 * Conditions on one member: `orm_eq(user, username, "ada")`, equal, not
 * equal, less, less or equal, greater, greater or equal. The value goes
 * through the column's type, so that a decimal is compared as it is
 * stored; what the column could not hold fails with `VALUE_ERROR` when
 * the query is run. Equal to NULL is IS NULL; another comparison with
 * NULL is true of no row.
 */
#define orm_eq(model, member, ...) \
    ORM_COMPARE(orm_is_equal, model, member, (__VA_ARGS__))
#define orm_ne(model, member, ...) \
    ORM_COMPARE(orm_is_unequal, model, member, (__VA_ARGS__))
#define orm_lt(model, member, ...) \
    ORM_COMPARE(orm_is_less, model, member, (__VA_ARGS__))
#define orm_le(model, member, ...) \
    ORM_COMPARE(orm_is_at_most, model, member, (__VA_ARGS__))
#define orm_gt(model, member, ...) \
    ORM_COMPARE(orm_is_greater, model, member, (__VA_ARGS__))
#define orm_ge(model, member, ...) \
    ORM_COMPARE(orm_is_at_least, model, member, (__VA_ARGS__))

#define ORM_COMPARE(op, model, member, value) \
    orm_compare_given(&op, &ORM_FIELD(model, member), \
                      ORM_GIVEN_FOR(model, member, value))
#define ORM_GIVEN_FOR(model, member, value) \
    (const struct orm_given[]){ \
        ORM_GIVEN(ORM_MEMBER(model, member), value) }
struct orm_expr orm_compare_given(const struct orm_operator *op,
                                  const struct orm_field *field,
                                  const struct orm_given *value);
extern const struct orm_operator orm_is_equal, orm_is_unequal;
extern const struct orm_operator orm_is_less, orm_is_at_most;
extern const struct orm_operator orm_is_greater, orm_is_at_least;

/* NULL, or not NULL. */
#define orm_is_null(model, member) \
    orm_suffix(&orm_is_missing, orm_col(model, member))
#define orm_not_null(model, member) \
    orm_not(orm_is_null(model, member))
extern const struct orm_operator orm_is_missing;

/* From `low` to `high`, both included. */
#define orm_between(model, member, low, high) \
    orm_between_given(&ORM_FIELD(model, member), \
                      ORM_GIVEN_FOR(model, member, (low)), \
                      ORM_GIVEN_FOR(model, member, (high)))
struct orm_expr orm_between_given(const struct orm_field *field,
                                  const struct orm_given *low,
                                  const struct orm_given *high);

/*
 * One of up to eight values, `orm_in(user, id, 3, 5, 8)`; one of the
 * `n` in an array whose elements are as the member is; one of the rows
 * of a query of one column. Being one of none is false, for NULL too.
 */
#define orm_in(model, member, ...) \
    orm_in_given(&ORM_FIELD(model, member), \
        (const struct orm_given[]){ \
            ORM_EACH(ORM_GIVEN, ORM_MEMBER(model, member), __VA_ARGS__)\
            { .how = ORM_NOT_GIVEN } })
#define orm_in_array(model, member, array, n) \
    orm_in_elements(&ORM_FIELD(model, member), (array), (n) \
        + 0 * sizeof((array) - &ORM_MEMBER(model, member)))
#define orm_in_rows(model, member, query) \
    orm_in_query(&ORM_FIELD(model, member), (query))

struct orm_expr orm_in_given(const struct orm_field *field,
                             const struct orm_given *values);
struct orm_expr orm_in_elements(const struct orm_field *field,
                                const void *array, size_t n);
struct orm_expr orm_in_query(const struct orm_field *field,
                             const struct orm_query *query);

/*
 * Texts. In a pattern `%` stands for any characters and `_` for one; a
 * backslash before them makes them ordinary. The others take the text
 * as it is. Letters of ASCII are the same in either case.
 */
#define orm_like(model, member, pattern) \
    orm_like_text(ORM_TEXT_FIELD(model, member), (pattern), ORM_LIKE)
#define orm_contains(model, member, text) \
    orm_like_text(ORM_TEXT_FIELD(model, member), (text), ORM_CONTAINS)
#define orm_starts_with(model, member, text) \
    orm_like_text(ORM_TEXT_FIELD(model, member), (text), ORM_STARTS)
#define orm_ends_with(model, member, text) \
    orm_like_text(ORM_TEXT_FIELD(model, member), (text), ORM_ENDS)

#define ORM_TEXT_FIELD(model, member) _Generic( \
    ORM_MEMBER(model, member), \
    const char *: orm_text_field, \
    default: orm_text_wanted)(&ORM_FIELD(model, member))
const struct orm_field *orm_text_field(const struct orm_field *field);
void orm_text_wanted(void);
enum orm_pattern { ORM_LIKE, ORM_CONTAINS, ORM_STARTS, ORM_ENDS };
struct orm_expr orm_like_text(const struct orm_field *field,
                              const char *text,
                              enum orm_pattern pattern);

/* All of them, one of them, not. Nothing among them is passed over. */
#define orm_and(...) orm_apply(&orm_all_of, ORM_EXPRS(__VA_ARGS__))
#define orm_or(...) orm_apply(&orm_one_of, ORM_EXPRS(__VA_ARGS__))
#define orm_not(condition) orm_denial_of(ORM_EXPR(condition))
struct orm_expr orm_denial_of(const struct orm_expr *condition);
extern const struct orm_operator orm_all_of, orm_one_of;

/*
 * Operands are handed over where they lie: one, or several up to the
 * end. The `?:` refuses what is no expression. As one, an operator
 * stands behind them.
 */
#define ORM_EXPR(...) \
    (const struct orm_expr[]){ 1 ? (__VA_ARGS__) : orm_nothing() }
#define ORM_EXPRS(...) \
    (const struct orm_expr[]){ __VA_ARGS__, orm_end_of_exprs() }
struct orm_expr orm_end_of_exprs(void);
struct orm_expr orm_apply(const struct orm_operator *op,
                          const struct orm_expr *operands);
#define orm_suffix(op, operand) orm_suffixed((op), ORM_EXPR(operand))
struct orm_expr orm_suffixed(const struct orm_operator *op,
                             const struct orm_expr *operand);

/* Nothing: as a condition, true of every row. */
struct orm_expr orm_nothing(void);

/*
 * Several expressions, one after the other, where a query wants a list:
 * `.order_by = orm_list(orm_desc(post, created), orm_asc(post, id))`.
 */
#define orm_list(...) orm_apply(NULL, ORM_EXPRS(__VA_ARGS__))

/* A column; a value as that column stores it, `VALUE_ERROR` if it
   cannot; a value by itself. */
#define orm_col(model, member) \
    orm_field_value(&ORM_FIELD(model, member))
#define orm_value(model, member, ...) \
    orm_value_given(&ORM_FIELD(model, member), \
                    ORM_GIVEN_FOR(model, member, (__VA_ARGS__)))
#define orm_literal(value) _Generic((value), \
    float: orm_literal_float, double: orm_literal_float, \
    char *: orm_literal_text, const char *: orm_literal_text, \
    default: orm_literal_integer)(value)

struct orm_expr orm_field_value(const struct orm_field *field);
struct orm_expr orm_value_given(const struct orm_field *field,
                                const struct orm_given *value);
struct orm_expr orm_literal_integer(int64_t value);
struct orm_expr orm_literal_float(double value);
struct orm_expr orm_literal_text(const char *value);

/* Comparisons of any two expressions, such as two columns. */
#define orm_equal(a, b) ORM_INFIX(orm_is_equal, a, b)
#define orm_unequal(a, b) ORM_INFIX(orm_is_unequal, a, b)
#define orm_less(a, b) ORM_INFIX(orm_is_less, a, b)
#define orm_at_most(a, b) ORM_INFIX(orm_is_at_most, a, b)
#define orm_greater(a, b) ORM_INFIX(orm_is_greater, a, b)
#define orm_at_least(a, b) ORM_INFIX(orm_is_at_least, a, b)
#define ORM_INFIX(op, a, b) orm_apply(&op, ORM_EXPRS(a, b))

/* Arithmetic, as SQL does it: 7 divided by 2 is 3, by 0 is NULL. */
#define orm_plus(a, b) ORM_INFIX(orm_sum_of, a, b)
#define orm_minus(a, b) ORM_INFIX(orm_difference_of, a, b)
#define orm_times(a, b) ORM_INFIX(orm_product_of, a, b)
#define orm_divided(a, b) ORM_INFIX(orm_quotient_of, a, b)
#define orm_concat(a, b) ORM_INFIX(orm_texts_of, a, b)
extern const struct orm_operator orm_sum_of, orm_difference_of;
extern const struct orm_operator orm_product_of, orm_quotient_of;
extern const struct orm_operator orm_texts_of;

/*
 * A function of the database, by its name, which is letters, digits and
 * underscores: `orm_call("round", orm_col(item, price))`.
 */
#define orm_call(name, ...) \
    orm_call_function((name), ORM_EXPRS(__VA_ARGS__))
#define orm_lower(value) orm_call("lower", value)
#define orm_upper(value) orm_call("upper", value)
#define orm_length(value) orm_call("length", value)
#define orm_abs(value) orm_call("abs", value)
#define orm_coalesce(...) \
    orm_apply(&orm_first_of, ORM_EXPRS(__VA_ARGS__))

struct orm_expr orm_call_function(const char *name,
                                  const struct orm_expr *arguments);
extern const struct orm_operator orm_first_of;

/* `orm_case(orm_when(condition, value), ..., otherwise)`. */
#define orm_case(...) orm_apply(&orm_choice_of, ORM_EXPRS(__VA_ARGS__))
#define orm_when(condition, value) orm_list(condition, value)
extern const struct orm_operator orm_choice_of;

/* Aggregates, over the rows of a group or of the whole query. */
struct orm_expr orm_count_rows(void);
#define orm_count_of(value) orm_aggregate("count", value)
#define orm_sum(value) orm_aggregate("sum", value)
#define orm_average(value) orm_aggregate("avg", value)
#define orm_min(value) orm_aggregate("min", value)
#define orm_max(value) orm_aggregate("max", value)
struct orm_expr orm_aggregate(const char *name, struct orm_expr value);

/* In an aggregate: each value once. */
#define orm_distinct(value) orm_suffix(&orm_each_once, value)
extern const struct orm_operator orm_each_once;

/* Does a query have rows? The one value of its one row. It may name
   columns of the query that it is in. */
struct orm_expr orm_has_rows(const struct orm_query *query);
struct orm_expr orm_value_of(const struct orm_query *query);

/*
 * SQL text, for what has no name here. Each `?` in it stands for the
 * next of the expressions: `orm_sql("? COLLATE NOCASE = ?",
 * orm_col(user, name), orm_literal("ada"))`. The text is sent as it
 * is, so it must never come from outside the program.
 */
#define orm_sql(...) orm_sql_(__VA_ARGS__, orm_end_of_exprs())
#define orm_sql_(text, ...) \
    orm_sql_text((text), (const struct orm_expr[]){ __VA_ARGS__ })
struct orm_expr orm_sql_text(const char *text,
                             const struct orm_expr *operands);

/*
 * The same expression about a source with an alias, as in a join of a
 * table with itself: `orm_as(employee, chief, orm_col(employee, id))`.
 * The columns of the model that have no alias yet are given one.
 */
#define orm_as(target, alias, expr) \
    orm_aliased(&target##_model, #alias, expr)
struct orm_expr orm_aliased(const struct orm_model *model,
                            const char *alias, struct orm_expr expr);

/* Orders. NULL sorts before all values, unless it is told otherwise. */
#define orm_asc(model, member) orm_col(model, member)
#define orm_desc(model, member) \
    orm_descending(orm_col(model, member))
#define orm_descending(value) orm_suffix(&orm_falling, value)
#define orm_nulls_first(order) orm_suffix(&orm_nulls_before, order)
#define orm_nulls_last(order) orm_suffix(&orm_nulls_after, order)
extern const struct orm_operator orm_falling;
extern const struct orm_operator orm_nulls_before, orm_nulls_after;

/*
 * Joins, for a query's `.joins`. Without a condition the foreign key
 * between the model and an earlier one is taken: there has to be
 * exactly one. An inner join gives the rows that have partners, a left
 * join all of them, with NULL for a partner that is not there.
 */
#define orm_join(target) ORM_JOIN(inner, target, NULL, orm_nothing())
#define orm_join_on(target, on) ORM_JOIN(inner, target, NULL, on)
#define orm_join_as(target, alias, on) \
    ORM_JOIN(inner, target, #alias, on)
#define orm_left_join(target) \
    ORM_JOIN(left, target, NULL, orm_nothing())
#define orm_left_join_on(target, on) ORM_JOIN(left, target, NULL, on)
#define orm_left_join_as(target, alias, on) \
    ORM_JOIN(left, target, #alias, on)

#define ORM_JOIN(kind, target, alias, on) \
    orm_joined(&orm_##kind##_joined, &target##_model, alias, on)
struct orm_expr orm_joined(const struct orm_operator *kind,
                           const struct orm_model *model,
                           const char *alias, struct orm_expr on);
extern const struct orm_operator orm_inner_joined, orm_left_joined;

/*
 * A value of each row, for a query's `.columns`: it goes into a member
 * of a plain struct. The member's C type has to be one that a column
 * can have; a decimal is read as the first decimal column of the
 * expression is.
 */
#define orm_into(record, member, expr) \
    orm_into_member(&(const struct orm_field){ \
        .offset = offsetof(struct record, member) \
            + ORM_REQUIRE(ORM_HAS_TYPE(ORM_MEMBER(record, member)), \
                "struct " #record ": no value can be put in " #member),\
        .type = (const struct orm_type *) \
            ORM_TYPE(ORM_MEMBER(record, member)) }, \
        #record, sizeof(struct record), ORM_EXPR(expr))
struct orm_expr orm_into_member(const struct orm_field *field,
                                const char *record, size_t size,
                                const struct orm_expr *expr);

/*
 * A member and its new value, for orm_update_where(): a value that the
 * column can hold, as for orm_set(), or an expression, which the
 * database computes.
 */
#define orm_to(model, member, ...) \
    orm_to_expr(model, member, orm_value(model, member, __VA_ARGS__))
#define orm_to_expr(model, member, expr) \
    orm_assigned(&ORM_FIELD(model, member), ORM_EXPR(expr))
struct orm_expr orm_assigned(const struct orm_field *field,
                             const struct orm_expr *expr);

/* `do(m, value),` for each of up to eight values. */
#define ORM_EACH(do, ...) ORM_EACH_(do, __VA_ARGS__, )
#define ORM_EACH_(do, m, ...) ORM_EACH_OF(__VA_ARGS__ \
    ORM_EACH_8, ORM_EACH_7, ORM_EACH_6, ORM_EACH_5, ORM_EACH_4, \
    ORM_EACH_3, ORM_EACH_2, ORM_EACH_1, )(do, m, __VA_ARGS__)
#define ORM_EACH_OF(a, b, c, d, e, f, g, h, each, ...) each

#define ORM_EACH_1(do, m, a, ...) do(m, a),
#define ORM_EACH_2(do, m, a, ...) \
    do(m, a), ORM_EACH_1(do, m, __VA_ARGS__)
#define ORM_EACH_3(do, m, a, ...) \
    do(m, a), ORM_EACH_2(do, m, __VA_ARGS__)
#define ORM_EACH_4(do, m, a, ...) \
    do(m, a), ORM_EACH_3(do, m, __VA_ARGS__)
#define ORM_EACH_5(do, m, a, ...) \
    do(m, a), ORM_EACH_4(do, m, __VA_ARGS__)
#define ORM_EACH_6(do, m, a, ...) \
    do(m, a), ORM_EACH_5(do, m, __VA_ARGS__)
#define ORM_EACH_7(do, m, a, ...) \
    do(m, a), ORM_EACH_6(do, m, __VA_ARGS__)
#define ORM_EACH_8(do, m, a, ...) \
    do(m, a), ORM_EACH_7(do, m, __VA_ARGS__)

#ifdef __cplusplus
}
#endif
#endif
