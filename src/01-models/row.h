/* One object, one row: insert, find, update, delete. */
#ifndef ORM_ROW_H
#define ORM_ROW_H

#include "object.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Stores a transient object as a new row and makes it persistent.
 *
 * Sends one `INSERT` with the columns that were given a value or have
 * a default. A key made by the database is put into the object, and so
 * are server defaults, by `RETURNING`. After a failure the object
 * still is transient: mend it and insert it again; members that have a
 * default may hold it already. `VALUE_ERROR`: a value that its column
 * cannot hold, or a key that nobody gave, told before anything is
 * sent. `INTEGRITY_ERROR`: a constraint. `MISUSE`: the object is NULL,
 * of another database, or has a row already.
 *
 * A server default that could not be read back, for want of memory or
 * since the member cannot hold it, is not loaded: the row is stored, so
 * that is no failure. orm_find() tells more.
 */
enum orm_status orm_insert(struct orm_database *database, void *object);

/*
 * Loads the row with a key, `orm_find(database, product, .id = 1)`, as
 * a new object, which lives until the database is closed: each call
 * makes one. Each member of the key is named.
 *
 * Sends one `SELECT`. NULL with the status `OK`: there is no such row.
 * `VALUE_ERROR`: the row holds what a member cannot.
 */
#define orm_find(handle, ...) orm_find_(handle, __VA_ARGS__)
#define orm_find_(handle, model, ...) \
    ((struct model *)orm_find_key(ORM_SCOPE(handle), &model##_model, \
        &(const struct model){ __VA_ARGS__ }, #__VA_ARGS__))

/* The function under orm_find; `named` has to be a literal. */
void *orm_find_key(struct orm_scope *scope,
                   const struct orm_model *model,
                   const void *values, const char *named);

/*
 * Writes the changed columns of a persistent object, and those that
 * have `.onupdate`, or sends nothing if none changed.
 *
 * Sends one `UPDATE`. `STALE_DATA`: the row is gone. Otherwise as
 * orm_insert(); after a failure the changes are still to be written.
 */
enum orm_status orm_update(struct orm_database *database, void *object);

/*
 * Deletes the row of a persistent object, `orm_delete(database,
 * milk)`. The object can still be read; it is detached and has no
 * further use.
 *
 * Sends one `DELETE`. `STALE_DATA`: the row was gone already.
 */
#define orm_delete(handle, object) \
    orm_delete_object(ORM_SCOPE(handle), (object))

/* The function under orm_delete. */
enum orm_status orm_delete_object(struct orm_scope *scope,
                                  void *object);

#ifdef __cplusplus
}
#endif
#endif
