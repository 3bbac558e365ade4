/* What a flush has to do, and in which order. */
#ifndef ORM_PLAN_PRIVATE_H
#define ORM_PLAN_PRIVATE_H

#include "session_private.h"

/* Objects of one mapper whose rows are written in the same way. */
struct orm_batch {
    struct orm_object **objects;
    size_t count;
    int64_t least;                   /* key of the last one counted */
    bool unsorted;                   /* keys do not ascend */
};

/*
 * The updates of each mapper, then the inserts, the mappers in their
 * order, then the deletes, the mappers backwards.
 */
struct orm_plan {
    struct orm_session *session;
    struct orm_object **objects;     /* in the order of their edits */
    struct orm_object **sorted;      /* and of the batches */
    size_t count;
    size_t mappers;
    bool related;                    /* models have properties */
    struct orm_batch *batches;       /* three for each mapper; the
                                        first are the updates */
    struct orm_batch inserts;        /* of all mappers, */
    struct orm_batch deletes;        /* and all deletes */
    struct orm_statement *held;      /* for the next row, if that has */
    struct orm_map_key shape;        /* this verb, mapper and columns */
    bool moved;                      /* what a row is matched with has
                                        changed */
};

/*
 * Makes the plan from the journal. A member that was changed and
 * changed back is no longer set. NO_MEMORY and CYCLE: nothing was
 * planned.
 */
enum orm_status orm_make_plan(struct orm_session *session,
                              struct orm_plan *plan);

/* Frees a plan, whether it was carried out or not. */
void orm_free_plan(struct orm_plan *plan);

/* Takes into account what listeners and columns' functions have changed
   in an object since an edit. */
void orm_weigh_since(struct orm_plan *plan,
                     const struct orm_object *object,
                     const struct orm_edit *since);

/* Sorts a batch by the keys of its rows. */
enum orm_status orm_sort_by_key(struct orm_plan *plan,
                                struct orm_batch *batch);

/* The values of some columns as the row of an object has them: where a
   member was changed, what it was before. */
enum orm_status orm_values_of_row(struct orm_plan *plan,
                                  const struct orm_object *object,
                                  uint64_t columns,
                                  struct orm_value *values,
                                  struct orm_pool *scratch);

/* Those by which the row is found; mostly none was changed. */
static inline enum orm_status orm_match_row(
    struct orm_plan *plan, const struct orm_object *object,
    struct orm_value *values, struct orm_pool *scratch)
{
    const struct orm_mapper *mapper = object->mapper;
    return plan->moved
        ? orm_values_of_row(plan, object, mapper->where, values,
                            scratch)
        : orm_make_values(&plan->session->scope, mapper, object,
                          mapper->where, values, scratch);
}

/* Stores the rows of new objects, which are of one mapper. */
enum orm_status orm_run_inserts(struct orm_plan *plan,
                                struct orm_object *const *objects,
                                size_t n);

/* Finds the object whose row is to be deleted and has a new one's key.
   `*old` is NULL: there is none. */
enum orm_status orm_find_switched(struct orm_plan *plan,
                                  const struct orm_object *object,
                                  struct orm_object **old);

/* Gives the row of the one to the other, by an UPDATE. */
enum orm_status orm_switch_row(struct orm_plan *plan,
                               struct orm_object *object,
                               struct orm_object *old);

/* How many of so many rows should go into one INSERT? */
size_t orm_rows_at_once(size_t left);

/* Lets go of the statement for the row before, and takes another. */
struct orm_statement *orm_hold_other(struct orm_plan *plan,
                                     struct orm_map_key shape);

/* The statement for a row: the one before it, or another. It is the
   plan's. NULL: failed, the status is set. */
static inline struct orm_statement *orm_hold(
    struct orm_plan *plan, const struct orm_verb *verb,
    const struct orm_mapper *mapper, uint64_t columns)
{
    const struct orm_map_key shape = { verb, mapper, columns };
    return plan->held && orm_same_key(&plan->shape, &shape)
        ? plan->held : orm_hold_other(plan, shape);
}

/* Sends an UPDATE or a DELETE, which is done after one step. */
static inline enum orm_status orm_send_row(
    struct orm_scope *scope, struct orm_statement *statement)
{
    bool got;
    enum orm_status status = orm_bind(scope, statement);
    if (status == ORM_OK)
        status = orm_step(scope, statement, NULL, 0, &got);
    orm_reset(scope, statement);
    return status;
}

/* Carries out the deletes. */
enum orm_status orm_run_deletes(struct orm_plan *plan);

/* An UPDATE of the row of `row` with what is set in `object`, which is
   the same one, save in a row switch. */
enum orm_status orm_update_row(struct orm_plan *plan,
                               struct orm_object *object,
                               const struct orm_object *row);

#endif
