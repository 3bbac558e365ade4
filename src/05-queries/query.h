/*
 * Queries: what is asked for, as a value. A query is made and derived
 * without a database, and run as often as wanted (result.h).
 */
#ifndef ORM_QUERY_H
#define ORM_QUERY_H

#include "expr.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How many rows; not given is no limit, which 0 could not say. */
struct orm_rows {
    bool given;
    int64_t count;
};

/*
 * A query of the objects of a model or, with `.columns`, of values.
 * The fields after `model` are options, and what is left out has no
 * effect. Where a field is a list, it is one expression or several by
 * orm_list().
 */
struct orm_query {
    const struct orm_model *model;
    const char *alias;             /* its table's name in the query */
    struct orm_expr columns;       /* a list of orm_into() */
    struct orm_expr joins;         /* a list of orm_join() and kin */
    struct orm_expr where;
    struct orm_expr group_by;      /* a list */
    struct orm_expr having;
    struct orm_expr order_by;      /* a list */
    struct orm_expr options;       /* a list, of later chapters */
    struct orm_rows limit, offset;
    bool distinct;                 /* equal rows once */
    bool populate_existing;        /* what is loaded is read again */
    int64_t batch;                 /* a stream: objects at a time */

    /* Set by orm_from_self(), orm_union() and orm_union_all(). */
    const struct orm_query *from, *with;
    bool all;
};

/*
 * Makes a query:
 *
 *     struct orm_query recent = orm_query(user,
 *         .where = orm_gt(user, age, 17),
 *         .order_by = orm_desc(user, created_at),
 *         .limit = orm_rows(10));
 *
 * Nothing is sent, nothing can fail: what cannot work is told when the
 * query is run, with `QUERY_REFUSED`, and before any SQL is sent.
 */
#define orm_query(...) orm_query_(__VA_ARGS__, )
#define orm_query_(target, ...) \
    ((struct orm_query){ .model = &target##_model, __VA_ARGS__ })

/* So many rows: for `.limit` and `.offset`. */
struct orm_rows orm_rows(int64_t count);

/*
 * Derived queries: the given one stays as it is. A condition is added
 * to those that are there, by AND; an order or a join goes behind those
 * that are there. None of them can be added to a query that has a limit
 * already, since it would come before the limit: see orm_from_self().
 */
struct orm_query orm_where(struct orm_query query,
                           struct orm_expr condition);
struct orm_query orm_having(struct orm_query query,
                            struct orm_expr condition);
struct orm_query orm_order_by(struct orm_query query,
                              struct orm_expr order);
struct orm_query orm_with_join(struct orm_query query,
                               struct orm_expr join);
struct orm_query orm_limit(struct orm_query query, int64_t count);
struct orm_query orm_offset(struct orm_query query, int64_t count);

/*
 * Equality with each member named: `orm_filter_by(query, user,
 * .username = "ada", .age = NULL)`; NULL asks for the rows that have
 * none. The model is that of the query or one of those it joins. A
 * value has ORM_GIVEN_SIZE bytes at most.
 */
#define orm_filter_by(query, ...) orm_filter_by_(query, __VA_ARGS__)
#define orm_filter_by_(query, target, ...) \
    orm_where((query), orm_named(&target##_model, \
        &(const struct target){ __VA_ARGS__ }, #__VA_ARGS__))
struct orm_expr orm_named(const struct orm_model *model,
                          const void *values, const char *named);

/*
 * The facet of a property that has a condition on every row of its
 * model that a query reads: of a query's own model it is added to
 * `.where`, of one that is joined to the ON. So a model can stand for
 * some rows of a table. `query` is what was asked for, with its
 * options. orm_nothing(): no condition.
 */
struct orm_selecting {
    struct orm_expr (*condition)(const struct orm_property *property,
                                 const struct orm_query *query);
};
extern const char orm_selecting;

/* Parameters that a query can have: `orm_parameter(1)` to 16. */
enum { ORM_PARAMETERS = 16 };

/*
 * A query of the rows of another, which is borrowed, so the result goes
 * into another variable: what is added comes after the limit, the order
 * and the distinctness of that one.
 */
struct orm_query orm_from_self(const struct orm_query *query);

/* The rows of two queries of one model, which are borrowed: equal ones
   once, or all. */
struct orm_query orm_union(const struct orm_query *one,
                           const struct orm_query *other);
struct orm_query orm_union_all(const struct orm_query *one,
                               const struct orm_query *other);

#ifdef __cplusplus
}
#endif
#endif
