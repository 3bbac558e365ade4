/* Changing and deleting rows by a condition, without loading them. */
#ifndef ORM_CHANGE_H
#define ORM_CHANGE_H

#include "expr.h"
#include "session.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Gives members new values in all rows for which a condition holds,
 * and returns how many rows that were:
 *
 *     orm_update_where(session, item, orm_lt(item, stock, 1),
 *         orm_to(item, active, false),
 *         orm_to_expr(item, price,
 *             orm_times(orm_col(item, price), orm_literal(0.5))));
 *
 * The session is flushed first; then one `UPDATE` is sent. Objects that
 * the session has of those rows get the new values, which a rollback
 * takes back. Unless memory knows at once that there are none of them,
 * the database tells what they get, by `RETURNING`.
 *
 * No events are fired, and columns with `.onupdate` keep their values,
 * unless they are named. -1: see orm_status(). `QUERY_REFUSED`, told
 * before anything is sent: among other things, a key cannot be changed
 * so. `VALUE_ERROR`, told as early: a column cannot hold its value.
 * Where it comes later, or `NO_MEMORY` does, what was changed could not
 * be read back: the rows are changed then, and every object is expired.
 * orm_nothing() as condition means all rows.
 */
#define orm_update_where(session, target, condition, ...) \
    orm_update_rows((session), &target##_model, (condition), \
                    orm_list(__VA_ARGS__))
int64_t orm_update_rows(struct orm_session *session,
                        const struct orm_model *model,
                        struct orm_expr condition,
                        struct orm_expr changes);

/*
 * Deletes all rows for which a condition holds, and returns how many
 * they were. Objects of the session that lose their rows are deleted,
 * as by a flush. Sends one `DELETE`; nothing is done along
 * relationships but what the tables say by `ON DELETE`.
 */
#define orm_delete_where(session, target, condition) \
    orm_delete_rows((session), &target##_model, (condition))
int64_t orm_delete_rows(struct orm_session *session,
                        const struct orm_model *model,
                        struct orm_expr condition);

#ifdef __cplusplus
}
#endif
#endif
