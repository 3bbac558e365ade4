/*
 * Operators: what a term does when its expression is written as SQL,
 * and when it is computed in memory. The set is open: a chapter that
 * wants another kind of term defines another constant of this type.
 */
#ifndef ORM_OPERATOR_PRIVATE_H
#define ORM_OPERATOR_PRIVATE_H

#include "database_private.h"
#include "expr.h"
#include "object_private.h"
#include "sql_private.h"

/* How tightly operators hold their operands, as in SQL's grammar. */
enum orm_rank {
    ORM_RANK_LOOSE,      /* within commas or the brackets of others */
    ORM_RANK_OR,
    ORM_RANK_AND,
    ORM_RANK_NOT,
    ORM_RANK_COMPARE,
    ORM_RANK_PLUS,
    ORM_RANK_TIMES,
    ORM_RANK_CONCAT,
    ORM_RANK_ATOM        /* stands by itself */
};

/* What the operands of a comparison can be to each other. */
enum { ORM_LESS = 1, ORM_SAME = 2, ORM_MORE = 4 };

struct orm_writing;
struct orm_binding;
struct orm_evaluation;

/* Writes the expression that ends in the term `at`. */
typedef void orm_writer(struct orm_writing *writing,
                        const struct orm_expr *expr, size_t at);

/* Adds the values for the `?` of a term itself. */
typedef enum orm_status orm_binder(struct orm_binding *binding,
                                   const struct orm_term *term);

/* Computes a term from the values of its operands. False: that cannot
   be known in memory. */
typedef bool orm_evaluator(struct orm_evaluation *evaluation,
                           const struct orm_term *term,
                           const struct orm_value *operands,
                           struct orm_value *result);

struct orm_operator {
    const char *text;    /* SQL, a `?` for each operand; or a name */
    enum orm_rank rank;
    bool named;          /* the term's text is part of the SQL */
    bool aggregate;
    bool denies;         /* true of what the opposite is false of */
    unsigned accepts;    /* of a comparison: ORM_LESS, ORM_SAME, ... */
    const struct orm_operator *opposite;   /* NULL: NOT before it */

    orm_writer *write;
    orm_binder *bind;          /* NULL: it has no values */
    orm_evaluator *evaluate;   /* NULL: not known in memory */
};

/* The term from which the expression that ends in `at` begins. */
size_t orm_start_of(const struct orm_expr *expr, size_t at);

/*
 * The ends of the expressions in a list, or of the operands of the
 * term `at`: `ends` has room for ORM_TERMS. Returns how many.
 */
size_t orm_items_of(const struct orm_expr *expr, size_t *ends);
size_t orm_operands_of(const struct orm_expr *expr, size_t at,
                       size_t *ends);

/* The terms of a column, and of a value that is given for it. */
struct orm_term orm_column_term(const struct orm_field *field);
struct orm_term orm_value_term(const struct orm_field *field,
                               const struct orm_given *value);

extern const char orm_too_long[];    /* why more terms are refused */

/*
 * What puts expressions together is inline: gcc builds a variable where
 * the caller wants the result as long as no other function is told its
 * address, and copies it else.
 *
 * Begins an expression of so many terms, which the caller sets, and
 * which are one item. With 0 there is nothing; the rest is room.
 */
static inline void orm_begin_expr(struct orm_expr *expr, size_t count)
{
    expr->count = (uint16_t)count;
    expr->items = count > 0;
    expr->refused = NULL;
}

/* No query can have the expression. The first reason is the one that
   is told: what comes after it may be wrong for its sake. */
static inline void orm_refuse_expr(struct orm_expr *expr,
                                   const char *why)
{
    if (!expr->refused)
        expr->refused = why;
}

/* Takes the operands of a new term, which becomes an item in their
   place. False: it is refused. */
static inline bool orm_take_operands(struct orm_expr *expr,
                                     size_t arity)
{
    if (expr->count == ORM_TERMS)
        orm_refuse_expr(expr, orm_too_long);
    else if (arity > expr->items)
        orm_refuse_expr(expr, "lacks an operand");
    if (expr->refused)
        return false;
    expr->items = (uint16_t)(expr->items - arity + 1);
    return true;
}

/* Adds a term; and one that is nothing but an operator. */
static inline void orm_push(struct orm_expr *expr, struct orm_term term)
{
    if (orm_take_operands(expr, term.arity))
        expr->terms[expr->count++] = term;
}

static inline void orm_push_operator(struct orm_expr *expr,
                                     const struct orm_operator *op,
                                     size_t arity)
{
    if (orm_take_operands(expr, arity))
        expr->terms[expr->count++] = (struct orm_term){
            .op = op, .arity = (uint16_t)arity };
}

/* Adds all terms of another expression, or none. */
static inline void orm_append(struct orm_expr *expr,
                              const struct orm_expr *more)
{
    orm_refuse_expr(expr, more->refused);
    if (expr->count + more->count > ORM_TERMS)
        orm_refuse_expr(expr, orm_too_long);
    if (expr->refused)
        return;
    for (size_t i = 0; i < more->count; i++)
        expr->terms[expr->count++] = more->terms[i];
    expr->items = (uint16_t)(expr->items + more->items);
}

/* Begins an expression with the terms of another. */
static inline void orm_copy_expr(struct orm_expr *expr,
                                 const struct orm_expr *from)
{
    orm_begin_expr(expr, 0);
    orm_append(expr, from);
}

/* Adds the operator of all items. All conditions of none, or of one,
   need none. */
static inline void orm_complete(struct orm_expr *expr,
                                const struct orm_operator *op)
{
    const bool logic = op == &orm_all_of || op == &orm_one_of;
    if (op && (expr->items > 1 || !logic))
        orm_push_operator(expr, op, expr->items);
}

extern const struct orm_operator orm_a_column, orm_a_value;
extern const struct orm_operator orm_a_literal, orm_a_misfit;
extern const struct orm_operator orm_a_null;
extern const struct orm_operator orm_a_parameter, orm_a_pattern;
extern const struct orm_operator orm_an_array, orm_a_query;
extern const struct orm_operator orm_a_test, orm_a_foreign_key;
extern const struct orm_operator orm_is_in, orm_is_in_list;
extern const struct orm_operator orm_is_in_nothing, orm_is_like;
extern const struct orm_operator orm_is_between, orm_denied;
extern const struct orm_operator orm_a_call, orm_an_aggregate;
extern const struct orm_operator orm_number_of_rows, orm_exists_in;
extern const struct orm_operator orm_a_text_of_sql;
extern const struct orm_operator orm_put_in, orm_assigned_to;

#endif
