/*
 * The operators of this chapter, each with the SQL it is written as.
 * An operator that a NOT can be drawn into names its opposite.
 */
#include "evaluate_private.h"
#include "select_private.h"

/* --- terms without operands --------------------------------------- */

const struct orm_operator orm_a_column = {
    .rank = ORM_RANK_ATOM, .named = true, .write = orm_write_column,
    .evaluate = orm_evaluate_column,
};

const struct orm_operator orm_a_value = {
    .rank = ORM_RANK_ATOM, .write = orm_write_value,
    .bind = orm_bind_value, .evaluate = orm_evaluate_value,
};

const struct orm_operator orm_a_literal = {
    .rank = ORM_RANK_ATOM, .write = orm_write_value,
    .bind = orm_bind_literal, .evaluate = orm_evaluate_value,
};

const struct orm_operator orm_a_misfit = {
    .rank = ORM_RANK_ATOM, .write = orm_write_value,
    .bind = orm_bind_misfit,
};

const struct orm_operator orm_a_parameter = {
    .rank = ORM_RANK_ATOM, .write = orm_write_value,
    .bind = orm_bind_parameter,
};

const struct orm_operator orm_a_pattern = {
    .rank = ORM_RANK_ATOM, .write = orm_write_value,
    .bind = orm_bind_pattern,
};

const struct orm_operator orm_an_array = {
    .rank = ORM_RANK_ATOM, .write = orm_write_array,
    .bind = orm_bind_array,
};

const struct orm_operator orm_a_query = {
    .rank = ORM_RANK_ATOM, .write = orm_write_subquery,
    .bind = orm_bind_subquery,
};

const struct orm_operator orm_a_test = {
    .rank = ORM_RANK_ATOM, .write = orm_write_test,
    .bind = orm_bind_subquery,
};

const struct orm_operator orm_a_null = {
    .text = "NULL", .rank = ORM_RANK_ATOM, .write = orm_write_pattern,
    .evaluate = orm_evaluate_null,
};

const struct orm_operator orm_number_of_rows = {
    .text = "count(*)", .rank = ORM_RANK_ATOM, .aggregate = true,
    .write = orm_write_pattern,
};

/* --- comparisons -------------------------------------------------- */

const struct orm_operator orm_is_equal = {
    .text = "? = ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_unequal, .accepts = ORM_SAME,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

const struct orm_operator orm_is_unequal = {
    .text = "? <> ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_equal, .accepts = ORM_LESS | ORM_MORE,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

const struct orm_operator orm_is_less = {
    .text = "? < ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_at_least, .accepts = ORM_LESS,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

const struct orm_operator orm_is_at_most = {
    .text = "? <= ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_greater, .accepts = ORM_LESS | ORM_SAME,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

const struct orm_operator orm_is_greater = {
    .text = "? > ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_at_most, .accepts = ORM_MORE,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

const struct orm_operator orm_is_at_least = {
    .text = "? >= ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_less, .accepts = ORM_MORE | ORM_SAME,
    .write = orm_write_pattern, .evaluate = orm_evaluate_compare,
};

/* --- tests, each with its denial ---------------------------------- */

static const struct orm_operator is_there, is_not_between;
static const struct orm_operator is_not_in_list, is_not_in;
static const struct orm_operator is_not_in_nothing, is_not_like;
static const struct orm_operator exists_not;

const struct orm_operator orm_is_missing = {
    .text = "? IS NULL", .rank = ORM_RANK_COMPARE,
    .opposite = &is_there, .write = orm_write_pattern,
    .evaluate = orm_evaluate_missing,
};

static const struct orm_operator is_there = {
    .text = "? IS NOT NULL", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_missing, .denies = true,
    .write = orm_write_pattern, .evaluate = orm_evaluate_missing,
};

const struct orm_operator orm_is_between = {
    .text = "? BETWEEN ? AND ?", .rank = ORM_RANK_COMPARE,
    .opposite = &is_not_between, .write = orm_write_pattern,
    .evaluate = orm_evaluate_between,
};

static const struct orm_operator is_not_between = {
    .text = "? NOT BETWEEN ? AND ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_between, .denies = true,
    .write = orm_write_pattern, .evaluate = orm_evaluate_between,
};

const struct orm_operator orm_is_in_list = {
    .text = " IN ", .rank = ORM_RANK_COMPARE,
    .opposite = &is_not_in_list, .write = orm_write_list,
    .evaluate = orm_evaluate_in,
};

static const struct orm_operator is_not_in_list = {
    .text = " NOT IN ", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_in_list, .denies = true,
    .write = orm_write_list, .evaluate = orm_evaluate_in,
};

const struct orm_operator orm_is_in = {
    .text = "? IN ?", .rank = ORM_RANK_COMPARE, .opposite = &is_not_in,
    .write = orm_write_pattern,
};

static const struct orm_operator is_not_in = {
    .text = "? NOT IN ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_in, .denies = true, .write = orm_write_pattern,
};

const struct orm_operator orm_is_in_nothing = {
    .text = "0 = 1", .rank = ORM_RANK_COMPARE,
    .opposite = &is_not_in_nothing, .write = orm_write_pattern,
    .evaluate = orm_evaluate_never,
};

static const struct orm_operator is_not_in_nothing = {
    .text = "1 = 1", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_in_nothing, .denies = true,
    .write = orm_write_pattern, .evaluate = orm_evaluate_never,
};

const struct orm_operator orm_is_like = {
    .text = "? LIKE ? ESCAPE '\\'", .rank = ORM_RANK_COMPARE,
    .opposite = &is_not_like, .write = orm_write_pattern,
};

static const struct orm_operator is_not_like = {
    .text = "? NOT LIKE ? ESCAPE '\\'", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_is_like, .denies = true,
    .write = orm_write_pattern,
};

const struct orm_operator orm_exists_in = {
    .text = "EXISTS ?", .rank = ORM_RANK_COMPARE,
    .opposite = &exists_not, .write = orm_write_pattern,
};

static const struct orm_operator exists_not = {
    .text = "NOT EXISTS ?", .rank = ORM_RANK_COMPARE,
    .opposite = &orm_exists_in, .denies = true,
    .write = orm_write_pattern,
};

/* --- logic -------------------------------------------------------- */

const struct orm_operator orm_all_of = {
    .text = " AND ", .rank = ORM_RANK_AND,
    .write = orm_write_separated, .evaluate = orm_evaluate_logic,
};

const struct orm_operator orm_one_of = {
    .text = " OR ", .rank = ORM_RANK_OR,
    .write = orm_write_separated, .evaluate = orm_evaluate_logic,
};

const struct orm_operator orm_denied = {
    .text = "NOT ?", .rank = ORM_RANK_NOT,
    .write = orm_write_pattern, .evaluate = orm_evaluate_denied,
};

/* --- arithmetic, texts, functions --------------------------------- */

const struct orm_operator orm_sum_of = {
    .text = "? + ?", .rank = ORM_RANK_PLUS, .write = orm_write_pattern,
    .evaluate = orm_evaluate_arithmetic,
};

const struct orm_operator orm_difference_of = {
    .text = "? - ?", .rank = ORM_RANK_PLUS, .write = orm_write_pattern,
    .evaluate = orm_evaluate_arithmetic,
};

const struct orm_operator orm_product_of = {
    .text = "? * ?", .rank = ORM_RANK_TIMES, .write = orm_write_pattern,
    .evaluate = orm_evaluate_arithmetic,
};

const struct orm_operator orm_quotient_of = {
    .text = "? / ?", .rank = ORM_RANK_TIMES, .write = orm_write_pattern,
};

const struct orm_operator orm_texts_of = {
    .text = "? || ?", .rank = ORM_RANK_CONCAT,
    .write = orm_write_pattern, .evaluate = orm_evaluate_texts,
};

const struct orm_operator orm_first_of = {
    .text = "coalesce", .rank = ORM_RANK_ATOM,
    .write = orm_write_call, .evaluate = orm_evaluate_first,
};

const struct orm_operator orm_choice_of = {
    .rank = ORM_RANK_ATOM, .write = orm_write_case,
    .evaluate = orm_evaluate_choice,
};

const struct orm_operator orm_a_call = {
    .rank = ORM_RANK_ATOM, .named = true, .write = orm_write_call,
};

const struct orm_operator orm_an_aggregate = {
    .rank = ORM_RANK_ATOM, .named = true, .aggregate = true,
    .write = orm_write_call,
};

const struct orm_operator orm_each_once = {
    .text = "DISTINCT ?", .write = orm_write_pattern,
};

const struct orm_operator orm_a_text_of_sql = {
    .named = true, .write = orm_write_pattern,
};

/* --- parts of a query --------------------------------------------- */

const struct orm_operator orm_falling = {
    .text = "? DESC", .write = orm_write_pattern,
};

const struct orm_operator orm_nulls_before = {
    .text = "? NULLS FIRST", .write = orm_write_pattern,
};

const struct orm_operator orm_nulls_after = {
    .text = "? NULLS LAST", .write = orm_write_pattern,
};

const struct orm_operator orm_inner_joined = {
    .text = " JOIN ", .named = true, .write = orm_write_joined,
};

const struct orm_operator orm_left_joined = {
    .text = " LEFT JOIN ", .named = true, .write = orm_write_joined,
};

const struct orm_operator orm_a_foreign_key = {
    .rank = ORM_RANK_AND, .write = orm_write_foreign_key,
};

const struct orm_operator orm_put_in = {
    .text = "?", .write = orm_write_pattern,
};

const struct orm_operator orm_assigned_to = {
    .write = orm_write_assigned,
};
