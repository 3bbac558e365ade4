/*
 * The steps of which the verbs of a row are made, for those who take
 * them in an order of their own, as chapter 3's flush does.
 */
#ifndef ORM_STEPS_PRIVATE_H
#define ORM_STEPS_PRIVATE_H

#include "object_private.h"
#include "row.h"
#include "transfer_private.h"
#include "verb_private.h"

/*
 * Members that nobody gave get what their column says: its default, for
 * `orm_inserting`, or its `.onupdate`. They are set then. `MISUSE` and
 * whatever the column's function returns.
 */
enum orm_status orm_fill_members(struct orm_object *object,
                                 const struct orm_verb *verb);

/* Only those members are set that were given before it was filled. */
void orm_unfill(struct orm_object *object, uint64_t given);

/* VALUE_ERROR: the key is not given, and the database makes none. */
enum orm_status orm_check_key(const struct orm_object *object);

/* Binds a statement's values and steps to its end. */
enum orm_status orm_run_statement(struct orm_scope *scope,
                                  struct orm_statement *statement);

/*
 * The same for an INSERT that gives columns back. They are loaded into
 * the object that `whose` tells for each row; NULL: into none. What
 * cannot be read is not loaded, and that is all, since the row is
 * stored.
 */
enum orm_status orm_run_returning(struct orm_scope *scope,
    struct orm_statement *statement, uint64_t returned,
    struct orm_object *(*whose)(void *context,
                                const struct orm_value *row),
    void *context);

/*
 * Runs an UPDATE of some columns, or a DELETE, of the row found by the
 * values of `mapper->where`, and resets the statement. Whether there
 * was one tells orm_check_found().
 */
enum orm_status orm_write_row(struct orm_scope *scope,
                              struct orm_statement *statement,
                              struct orm_object *object,
                              uint64_t columns,
                              const struct orm_value *where);

/*
 * INTEGRITY_ERROR: the INSERT that was run has not stored n rows, as a
 * trigger or a conflict clause of the table may have it.
 */
enum orm_status orm_check_stored(struct orm_scope *scope,
                                 const struct orm_mapper *mapper,
                                 size_t n);

/* STALE_DATA: the UPDATE or DELETE that was run has found no row. */
enum orm_status orm_check_found(struct orm_scope *scope,
                                const struct orm_verb *verb,
                                const struct orm_mapper *mapper);

/* A new object with values for some columns. NULL: failed, the status
   is set. */
struct orm_object *orm_object_of(struct orm_scope *scope,
                                 const struct orm_mapper *mapper,
                                 uint64_t columns,
                                 const struct orm_value *values);

/* How a database finds: the kind `find` of its scope. */
void *orm_find_in_database(struct orm_scope *scope,
                           const struct orm_mapper *mapper,
                           const void *key);

/* Puts the key into the object that the database made for its row. */
void orm_take_key(struct orm_object *object, int64_t key);

/* What was set is what the row holds now. */
void orm_settle(struct orm_object *object);

#endif
