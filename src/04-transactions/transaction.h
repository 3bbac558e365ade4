/*
 * Transactions: all of a piece of work or none of it, in the rows and
 * in the objects.
 */
#ifndef ORM_TRANSACTION_H
#define ORM_TRANSACTION_H

#include "event.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Undoes the transaction, in the rows and in memory. Sends a `ROLLBACK`
 * if one is open.
 *
 * Members, keys and states of all objects are what they were when it
 * began, without a statement, and everything is expired. An object that
 * was added in it keeps the values that the program gave it, loses
 * those that the database made, and is transient. One that was
 * expunged in it is detached, also if it was added again. Texts that
 * were read before can be read again; those that came since are freed.
 *
 * It ends the refusal of work after a failed flush. When the `ROLLBACK`
 * itself cannot be sent, as for want of memory, nothing has changed,
 * and it can be tried again.
 */
enum orm_status orm_rollback(struct orm_session *session);

/* A piece of work: what it returns other than OK undoes it. */
typedef enum orm_status orm_work(struct orm_session *session,
                                 void *context);

/* When a transaction takes the lock for writing. */
enum orm_begin_mode {
    ORM_DEFERRED,       /* with its first write */
    ORM_IMMEDIATE,      /* at once: what was read stays as it is */
    ORM_EXCLUSIVE       /* at once, and nobody else may read */
};

/*
 * Begins a transaction in a certain way; else one begins by itself with
 * the first statement, deferred. Sends `BEGIN IMMEDIATE` and the like.
 * `BUSY`: another connection writes, and went on for all the
 * `.busy_timeout` of the database. `MISUSE`: one is open already.
 */
enum orm_status orm_begin(struct orm_session *session,
                          enum orm_begin_mode mode);

/*
 * Flushes, and marks a place to which the transaction can be rolled
 * back. Savepoints can be nested to any depth; orm_commit() keeps what
 * was done in those that are open, orm_rollback() undoes it. Sends a
 * `SAVEPOINT`.
 */
enum orm_status orm_savepoint(struct orm_session *session);

/* Flushes, and forgets the innermost savepoint: its work is part of
   what is around it. `MISUSE`: there is none. Sends a `RELEASE`. */
enum orm_status orm_release_savepoint(struct orm_session *session);

/*
 * Undoes what was done since the innermost savepoint, as orm_rollback()
 * does, and forgets it. The objects that were touched since are
 * expired, or all of them if a SELECT was sent since. After a flush
 * that failed inside, the session can go on.
 *
 * `MISUSE`: there is none. `PENDING_ROLLBACK`: the failure was of a
 * kind that made the database undo all of the transaction. Sends a
 * `ROLLBACK TO` and a `RELEASE`.
 */
enum orm_status orm_rollback_savepoint(struct orm_session *session);

/*
 * Runs a function in a transaction that is immediate, and commits. When
 * the database is busy, or the function comes back with `BUSY`, all is
 * undone and the function run again, ten times at most; so it should
 * read what it needs itself, change nothing but objects, and leave the
 * commit and the rollback to this one. Another failure is undone and
 * returned, with its message; what a listener of orm_after_commit
 * refuses is returned, and nothing undone. `MISUSE`: a transaction is
 * open already, as after one orm_find(), or the session has changes.
 *
 * Ten tries say something if each may wait: give the database a
 * `.busy_timeout`. The default is 0, and they are over at once.
 */
enum orm_status orm_transact(struct orm_session *session,
                             orm_work *function, void *context);

/*
 * A column that counts the changes of its row, `ORM_VERSION(account,
 * version)`: 1 at first, one more with each UPDATE. UPDATE and DELETE
 * look for the row with the number that was read, so that a change made
 * by somebody else since is not overwritten but told, `STALE_DATA`.
 */
#define ORM_VERSION(model, member) \
    ORM_COLUMN(model, member, .matched = true, .not_null = true \
        + ORM_REQUIRE(_Generic(ORM_MEMBER(model, member), \
              int64_t: 1, default: 0), "struct " #model ": a version" \
              " is an orm_integer, and " #member " is not"), \
        .default_value = ORM_DEFAULT(model, member, 1), \
        .onupdate = orm_next_version)

/* The function of such a column, for one of yours to be like. */
enum orm_status orm_next_version(void *object, const void *member);

#ifdef __cplusplus
}
#endif
#endif
