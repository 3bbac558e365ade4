/* Running queries. */
#ifndef ORM_RESULT_H
#define ORM_RESULT_H

#include "query.h"
#include "session.h"

#ifdef __cplusplus
extern "C" {
#endif

struct orm_result;
struct orm_kept;

/*
 * Runs a query. The session is flushed first, as before each SELECT;
 * then one `SELECT` is sent, and its rows are read one by one:
 *
 *     struct orm_result *result = orm_run(session, &recent);
 *     for (struct user *u; (u = orm_next(result, user)); )
 *         printf("%s\n", u->username);
 *     if (orm_status(session) != ORM_OK)
 *         ...
 *
 * A result lives until its last row, orm_finish(), the end of the
 * transaction or the rollback of a savepoint in which it was begun,
 * whichever is first. NULL: see orm_status(); every function takes a
 * NULL result for one without rows. `QUERY_REFUSED` and `VALUE_ERROR`
 * are told before anything is sent.
 *
 * Rows that SQLite has sorted are those of the first orm_next(). Take
 * them all, by orm_all(), before the session writes to the same table.
 */
struct orm_result *orm_run(struct orm_session *session,
                           const struct orm_query *query);

/*
 * The next object, `orm_next(result, user)`: by the identity map the
 * one that is there already, with what is not loaded of it filled in.
 * With `.populate_existing`, all of it is read anew, and changes that
 * are not flushed are lost. NULL: there is no other, or see
 * orm_status(). `MISUSE`: the query is of another model.
 *
 * With `.batch` the objects are detached, of a scope of their own, and
 * live until the first of the next batch is asked for, so that memory
 * is bounded however many there are. To change one, orm_find() it.
 */
#define orm_next(result, target) \
    ((struct target *)orm_next_item((result), &target##_model, NULL))

/*
 * The next row of a query with `.columns`, as the struct that they were
 * put in: `orm_row(result, sales)`. It lives as long as the result or,
 * with `.batch`, as an object of a batch does.
 */
#define orm_row(result, record) \
    ((struct record *)orm_next_item((result), NULL, #record))
void *orm_next_item(struct orm_result *result,
                    const struct orm_model *model, const char *record);

/*
 * All objects that are left, as an array that ends in NULL and lives
 * until it is asked for again, orm_finish() or the end of the
 * transaction, and how many they are. NULL: see orm_status(), or the
 * result is at its end.
 */
#define orm_all(result, target) \
    ((struct target **)orm_all_items((result), &target##_model, NULL))
#define orm_all_rows(result, record) \
    ((struct record **)orm_all_items((result), NULL, #record))
void **orm_all_items(struct orm_result *result,
                     const struct orm_model *model, const char *record);
size_t orm_size(const struct orm_result *result);

/* Ends a result. NULL is allowed, and so is one that has given its last
   row, until the session runs another query. */
void orm_finish(struct orm_result *result);

/*
 * The first object, by `LIMIT 1`, or NULL; the only one, or NULL and
 * `NO_RESULT` or `SEVERAL_RESULTS`; the only one, or NULL where there
 * is none: `orm_one(session, &query, user)`. After a failure it is NULL
 * with that status. Each flushes, and sends one `SELECT`.
 */
#define orm_first(session, query, target) \
    ((struct target *)orm_first_item((session), (query), \
                                     &target##_model))
#define orm_one(session, query, target) \
    ((struct target *)orm_only_item((session), (query), \
                                    &target##_model, true))
#define orm_one_or_none(session, query, target) \
    ((struct target *)orm_only_item((session), (query), \
                                    &target##_model, false))
void *orm_first_item(struct orm_session *session,
                     const struct orm_query *query,
                     const struct orm_model *model);
void *orm_only_item(struct orm_session *session,
                    const struct orm_query *query,
                    const struct orm_model *model, bool wanted);

/*
 * The one value of the one row of a query whose `.columns` is one
 * expression, into a variable of a type that a column can have:
 * `orm_scalar(session, &query, total)`. A text lives until the end of
 * the transaction. `NO_RESULT`, `SEVERAL_RESULTS`; `QUERY_REFUSED`:
 * there is not one expression; `VALUE_ERROR`: the variable cannot hold
 * the value, as NULL where it is no pointer.
 */
#define orm_scalar(session, query, variable) \
    orm_scalar_into((session), (query), &(variable), \
                    (const struct orm_type *)ORM_TYPE(variable))
enum orm_status orm_scalar_into(struct orm_session *session,
                                const struct orm_query *query,
                                void *variable,
                                const struct orm_type *type);

/* How many rows has a query, its limit considered? -1: see
   orm_status(). Has it any? False may be a failure, too. Each flushes,
   and sends one `SELECT`. */
int64_t orm_count(struct orm_session *session,
                  const struct orm_query *query);
bool orm_exists(struct orm_session *session,
                const struct orm_query *query);

/*
 * Keeps a query with parameters, for a session that runs it often:
 * what orm_run() finds out about a query is found out once.
 *
 *     struct orm_kept *named = orm_prepare(session, &query);
 *     orm_give(named, 1, user, username, "ada");
 *     struct orm_result *result = orm_run_kept(named);
 *
 * It lives until the session is closed or cleared, and nothing ends it
 * before: one for each query, not one for each run. Texts, arrays and
 * queries inside of the query stay borrowed. NULL: see orm_status().
 */
struct orm_kept *orm_prepare(struct orm_session *session,
                             const struct orm_query *query);
struct orm_result *orm_run_kept(struct orm_kept *kept);

/* Gives a parameter its value, which is borrowed as in a condition, for
   all runs until it is given another. `MISUSE`: no query has such a
   number, or the value is a parameter itself; a wrong member is told by
   orm_run_kept(). */
#define orm_give(kept, number, model, member, ...) \
    orm_give_value((kept), (number), &ORM_FIELD(model, member), \
                   ORM_GIVEN_FOR(model, member, (__VA_ARGS__)))
enum orm_status orm_give_value(struct orm_kept *kept, int number,
                               const struct orm_field *field,
                               const struct orm_given *value);

#ifdef __cplusplus
}
#endif
#endif
