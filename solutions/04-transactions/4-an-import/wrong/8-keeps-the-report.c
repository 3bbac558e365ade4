/* Expect: 5 "and the report has" */

#include "exercise.h"

#include <string.h>

static bool is_refusal(enum orm_status status)
{
    return status == ORM_INTEGRITY_ERROR || status == ORM_VALUE_ERROR;
}

/* Behind a mark, which is left where a row was refused. */
static enum orm_status store(struct orm_session *session,
                             const struct account *rows, size_t n)
{
    enum orm_status status = orm_savepoint(session);
    if (status == ORM_OK)
        status = orm_bulk_insert(session, account, rows, n,
                                 id, owner, balance);
    return status == ORM_OK ? orm_release_savepoint(session) : status;
}

static void refuse(struct report *report, size_t row, const char *why)
{
    if (report->refused < MOST_REFUSED) {
        struct refusal *refusal = &report->refusals[report->refused];
        refusal->row = row;
        snprintf(refusal->why, sizeof refusal->why, "%s", why);
    }
    report->refused++;
}

/* A row that is refused counts as done. */
static enum orm_status store_row(struct orm_session *session,
                                 const struct account *rows, size_t i,
                                 struct report *report)
{
    const enum orm_status status = store(session, rows + i, 1);
    if (status == ORM_OK)
        report->stored++;
    if (!is_refusal(status))
        return status;
    refuse(report, i, orm_message(session));
    return orm_rollback_savepoint(session);
}

static enum orm_status store_batch(struct orm_session *session,
                                   const struct account *rows,
                                   size_t from, size_t n,
                                   struct report *report)
{
    enum orm_status status = store(session, rows + from, n);
    if (status == ORM_OK)
        report->stored += n;
    if (!is_refusal(status))
        return status;
    status = orm_rollback_savepoint(session);
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = store_row(session, rows, from + i, report);
    return status;
}

enum orm_status import(struct orm_session *session,
                       const struct account *rows, size_t n,
                       struct report *report)
{
    enum orm_status status = ORM_OK;
    memset(report, 0, sizeof *report);
    for (size_t i = 0; i < n && status == ORM_OK; i += BATCH)
        status = store_batch(session, rows, i,
                             n - i < BATCH ? n - i : BATCH, report);
    if (status == ORM_OK)
        status = orm_commit(session);
    if (status != ORM_OK) {
        orm_rollback(session);
    }
    return status;
}
