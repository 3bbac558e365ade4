/* A query that is being run. */
#ifndef ORM_RESULT_PRIVATE_H
#define ORM_RESULT_PRIVATE_H

#include "result.h"
#include "select_private.h"
#include "session_private.h"

/* A value of a row, and the member that it is put in. */
struct orm_output {
    const struct orm_type *type;
    struct orm_type own;               /* room for one that is made */
    size_t offset;
};

struct orm_result {
    struct orm_ending ending;          /* first: it ends as one does */
    struct orm_session *session;
    struct orm_statement *statement;   /* NULL: no more rows */
    const struct orm_model *model;     /* NULL: rows are no objects */
    const struct orm_mapper *mapper;
    struct orm_value row[ORM_COLUMNS];
    size_t width;                      /* of the row */
    /* Makes an item of the row. NULL: failed, the status is set. */
    void *(*take)(struct orm_result *result);
    bool done;                         /* it gives nothing more, */
    bool ended;                        /* since a transaction ended */

    /* What was read ahead: a batch, handed out one by one, or all. */
    size_t batch;                      /* 0: none */
    void **items;
    size_t at, count, room;

    /* Owns the objects of batches, and the rows of values. */
    struct orm_scope own;
    const char *record;                /* NULL: rows are objects */
    size_t record_size;
    struct orm_output outputs[ORM_TERMS];
};

/* Finds out what is made of a query's rows. */
enum orm_status orm_set_items(struct orm_result *result,
                              const struct orm_query *query);

/*
 * The type by which an expression's value is read into a member of an
 * inferred type: that of its first column of the same C type. It is
 * made in `own` where the member may be NULL and the column may not.
 */
const struct orm_type *orm_lent_type(struct orm_scope *scope,
                                     const struct orm_expr *expr,
                                     size_t at,
                                     const struct orm_type *inferred,
                                     struct orm_type *own);

/* Runs a query by its statement, whose values are there. */
struct orm_result *orm_open_result(struct orm_session *session,
                                   const struct orm_query *query,
                                   struct orm_statement *statement);

/* Flushes, and sends a statement whose values are there. */
enum orm_status orm_send(struct orm_session *session,
                         struct orm_statement *statement);

#endif
