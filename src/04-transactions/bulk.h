/*
 * Rows beside the unit of work: many of them, from an array, without an
 * object, a state or an event for each.
 */
#ifndef ORM_BULK_H
#define ORM_BULK_H

#include "transaction.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Inserts n rows from an array of the model's struct, with values for
 * the members named:
 *
 *     struct user rows[] = { { .name = "ada" }, { .name = "eve" } };
 *     orm_bulk_insert(session, user, rows, 2, name);
 *
 * The array is the caller's and is only read; the structs need not be
 * objects. Columns that are not named get their defaults; keys that the
 * database makes are not told. The session is flushed first, then up to
 * 50 rows go into one `INSERT`.
 *
 * A failure is one of a flush: the session has to be rolled back. Also
 * `MISUSE`: a name that is no column of the model.
 */
#define orm_bulk_insert(session, model, rows, n, ...) \
    orm_bulk((session), ORM_BULK_INSERT, &model##_model, \
             (const struct model *){ (rows) }, (n), #__VA_ARGS__)

/*
 * Writes the members named of n rows, which are found by the key that
 * each struct of the array has, and by the columns that are `.matched`.
 * Columns with `.onupdate` are written, too. Objects of the session are
 * expired. One `UPDATE` a row. `STALE_DATA`: a row is not there.
 */
#define orm_bulk_update(session, model, rows, n, ...) \
    orm_bulk((session), ORM_BULK_UPDATE, &model##_model, \
             (const struct model *){ (rows) }, (n), #__VA_ARGS__)

/* Deletes n rows, found in the same way; what is not there is passed
   over, unless a column is `.matched`. One `DELETE` a row. */
#define orm_bulk_delete(session, model, rows, n) \
    orm_bulk((session), ORM_BULK_DELETE, &model##_model, \
             (const struct model *){ (rows) }, (n), "")

/* The function under the three. */
enum orm_bulk_verb {
    ORM_BULK_INSERT,
    ORM_BULK_UPDATE,
    ORM_BULK_DELETE
};
enum orm_status orm_bulk(struct orm_session *session,
                         enum orm_bulk_verb verb,
                         const struct orm_model *model,
                         const void *rows, size_t n, const char *named);

#ifdef __cplusplus
}
#endif
#endif
