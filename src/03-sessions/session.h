/*
 * A session: one object for each row, and one call that writes all that
 * has changed.
 */
#ifndef ORM_SESSION_H
#define ORM_SESSION_H

#include "row.h"

#ifdef __cplusplus
extern "C" {
#endif

struct orm_session;

/* Options of a session; what is left out is false. */
struct orm_session_options {
    bool no_autoflush;     /* nothing is flushed before a SELECT */
    bool keep_loaded;      /* a commit does not expire the objects */
};

/*
 * Opens a session on a database. It is cheap, and sends nothing: a
 * transaction begins with the first statement.
 *
 * The result is the caller's, to be closed by orm_session_close(), or
 * by orm_close() with its database. It is NULL only when memory ran
 * out. On a database that could not be opened it has that status and
 * message, and every call on it fails.
 */
struct orm_session *orm_session(struct orm_database *database);

/* The same with options, which are copied. NULL: the defaults. */
struct orm_session *orm_session_with(struct orm_database *database,
                        const struct orm_session_options *options);

/*
 * Closes a session and frees its objects. What was not committed is
 * rolled back. Sends a `ROLLBACK` if a transaction is open. NULL is
 * allowed.
 */
void orm_session_close(struct orm_session *session);

/*
 * Makes a transient object pending: the next flush stores its row. A
 * pending or persistent object stays what it is; one that waits to be
 * deleted does not any more. One that was expunged is persistent again.
 *
 * Nothing is sent. `MISUSE`: the object is NULL, was made in another
 * session (orm_merge() copies it), its row was deleted, or another
 * object of the session has its key.
 */
enum orm_status orm_add(struct orm_session *session, void *object);

/*
 * `orm_delete(session, object)` marks a persistent object: the next
 * flush deletes its row. That the row is gone by then is no error,
 * unless the model has columns that are `.matched`. Nothing is sent.
 * `MISUSE`: the object has no row yet; to give up a pending one, use
 * orm_expunge().
 *
 * `orm_find(session, user, .id = 1)` gives the object of the row with
 * that key, always the same one. An object that is there and not
 * expired costs nothing; else the session is flushed and one `SELECT`
 * sent. NULL with the status `OK`: there is no such row.
 *
 * `orm_new(session, user, ...)` makes a transient object, and
 * `orm_set(ada, name, "Ada")` has its change written by the next flush
 * if it is one.
 */

/*
 * Writes what has changed, in a transaction that stays open.
 *
 * For each table, those first that others refer to, it sends an
 * `UPDATE` for each changed row, by their keys, with the columns that
 * differ from what was read, then `INSERT`s in the order of adding, up
 * to 50 rows in one; at the end `DELETE`s, the tables backwards, up to
 * 50 rows in one. Keys that the database makes and server defaults are
 * put into the objects. Nothing changed: nothing is sent.
 *
 * A failure is told as by orm_insert() and orm_update(), and
 * orm_failed_object() names the object. From then on, every call that
 * needs the database fails with `PENDING_ROLLBACK` and quotes it, until
 * the session is rolled back (chapter 4) or closed.
 */
enum orm_status orm_flush(struct orm_session *session);

/*
 * Flushes, and commits the transaction. Then every object is expired:
 * its values can still be read, and are read anew by the next
 * orm_find(), orm_get() or orm_refresh() that meets it. Texts that were
 * replaced in the transaction are freed. Objects whose rows were
 * deleted are detached. Nothing was done: nothing is sent.
 *
 * `BUSY`: another connection reads; the transaction stays open, and
 * orm_commit() can be called again.
 */
enum orm_status orm_commit(struct orm_session *session);

/* The object whose row could not be written. NULL: none, or it is not
   known. */
void *orm_failed_object(const struct orm_session *session);

/*
 * Reads a member that may be expired, `orm_get(ada, name)`: if so, one
 * `SELECT` reads all expired members of the object. It is the plain
 * member where there is nothing to load; after a failure, too, so look
 * at orm_status(). The expression for the object is evaluated three
 * times. `STALE_DATA`: the row is gone. `DETACHED_ERROR`: it was not
 * loaded, and the object has left its session.
 */
#define orm_get(object, member) \
    (*(orm_reach((object), &(object)->member), &(object)->member))

/* The function under orm_get. */
enum orm_status orm_reach(const void *object, const void *member);

/*
 * Forgets what was loaded, and the changes that were not flushed: the
 * next touch by the library reads the row anew. Nothing is sent. A
 * member alone: `orm_expire_member(session, ada, name)`. `MISUSE`: the
 * object has no row in this session, or the member is not mapped.
 */
enum orm_status orm_expire(struct orm_session *session, void *object);
enum orm_status orm_expire_all(struct orm_session *session);
#define orm_expire_member(session, object, member) \
    orm_expire_at((session), (object), &(object)->member)
enum orm_status orm_expire_at(struct orm_session *session, void *object,
                              const void *member);

/*
 * Reads the row of an object now. Its changes that were not flushed
 * are dropped; those of other objects are flushed first. Sends one
 * `SELECT`. `STALE_DATA`: the row is gone. `MISUSE`: it has none.
 */
enum orm_status orm_refresh(struct orm_session *session, void *object);

/*
 * Takes an object out of the session: a pending one is transient again,
 * a persistent one is detached, and its changes are not written. It
 * stays in the memory of the session. Nothing is sent. `MISUSE`: it is
 * not in the session.
 */
enum orm_status orm_expunge(struct orm_session *session, void *object);

/*
 * Copies the members that an object has, of whatever session or
 * database with the same model, to the object of the same key in this
 * session, and gives that. It is loaded by a `SELECT` if it is not
 * there; without a key, or without a row, it is a new pending one. The
 * object given is only read. `STALE_DATA`: a column that is `.matched`
 * differs. `MISUSE`: orm_new() did not make it, or its model is not of
 * this database. NULL: see the status.
 */
void *orm_merge(struct orm_session *session, const void *object);

/*
 * Frees all objects of a session, so that a long run needs no more
 * memory than its largest step. `MISUSE` while there is something to
 * flush or a transaction is open.
 */
enum orm_status orm_clear(struct orm_session *session);

/*
 * A block in which nothing is flushed before a SELECT:
 *
 *     orm_without_autoflush(session) {
 *         other = orm_find(session, user, .id = 2);
 *     }
 *
 * `break` leaves it too; do not leave it by `return` or `goto`. The two
 * functions are what it does before and after; they count.
 */
#define orm_without_autoflush(session) \
    for (struct orm_session *orm_suspended = \
             orm_suspend_autoflush(session), \
             *orm_once = orm_suspended; orm_once; \
         orm_once = NULL, orm_resume_autoflush(orm_suspended)) \
        for (; orm_once; orm_once = NULL)
struct orm_session *orm_suspend_autoflush(struct orm_session *session);
void orm_resume_autoflush(struct orm_session *session);

/* Where an object stands. NULL, or a struct that orm_new() did not
   make: transient. */
enum orm_state orm_state(const void *object);

/* Does the next touch of a persistent object read its row? */
bool orm_is_expired(const void *object);

/* Is a member known, because it was given, or read and not expired? */
#define orm_is_loaded(object, member) \
    orm_is_loaded_at((object), &(object)->member)
bool orm_is_loaded_at(const void *object, const void *member);

/* Would a flush write a member? It was set, and is not what the row
   has. */
#define orm_is_changed(object, member) \
    orm_is_changed_at((object), &(object)->member)
bool orm_is_changed_at(const void *object, const void *member);

/* Would a flush write any member? */
bool orm_is_modified(const void *object);

/* Is there something that a flush may have to write? */
bool orm_has_changes(const struct orm_session *session);

/* A session is a scope, too: it goes in front of chapter 1's list. */
struct orm_scope *orm_session_scope(struct orm_session *session);
#undef ORM_SCOPE
#define ORM_SCOPE(handle) _Generic((handle), \
    struct orm_session *: orm_session_scope, \
    struct orm_database *: orm_database_scope)(handle)

#ifdef __cplusplus
}
#endif
#endif
