/* Computing an expression in memory, about one object. */
#ifndef ORM_EVALUATE_PRIVATE_H
#define ORM_EVALUATE_PRIVATE_H

#include "operator_private.h"

/* The object, and where values are made. */
struct orm_evaluation {
    const struct orm_object *object;
    struct orm_pool *scratch;
};

/*
 * Computes an expression about an object as the database would about
 * its row: NULL where that cannot be known there either. The value is
 * borrowed from the object and the scratch pool. False: it cannot be
 * known here, since the expression names other rows, a column that is
 * not loaded, has a collation or is of a type that is not exact, or
 * what only the database computes.
 */
bool orm_evaluate(struct orm_evaluation *evaluation,
                  const struct orm_expr *expr,
                  struct orm_value *result);

/* Is the condition known to be true, or to be false or NULL? */
enum orm_truth { ORM_FALSE, ORM_TRUE, ORM_UNKNOWN };
enum orm_truth orm_holds(struct orm_evaluation *evaluation,
                         const struct orm_expr *condition);

/*
 * Gives a number as a double. False: it is none, or so large that two
 * integers, one of which the row may have, are the same double.
 */
bool orm_as_real(const struct orm_value *value, double *real);

/* The functions of operators. */
orm_evaluator orm_evaluate_column, orm_evaluate_value;
orm_evaluator orm_evaluate_null, orm_evaluate_compare;
orm_evaluator orm_evaluate_missing, orm_evaluate_between;
orm_evaluator orm_evaluate_in, orm_evaluate_never;
orm_evaluator orm_evaluate_logic, orm_evaluate_denied;
orm_evaluator orm_evaluate_arithmetic, orm_evaluate_texts;
orm_evaluator orm_evaluate_first, orm_evaluate_choice;

#endif
