/*
 * The journal was kept for this: a rollback plays it backwards. The
 * rows go back by SQL, the objects by their edits, and neither asks the
 * other.
 */
#include "transaction.h"
#include "session_private.h"

#include <string.h>

/* What ends with the transaction ends first, so that its memory is
   there. A connection that is lost has taken the transaction with
   it. */
enum orm_status orm_rollback(struct orm_session *session)
{
    enum orm_status status = orm_begin_alone(session, "rolling back");
    if (status != ORM_OK)
        return status;
    orm_end_since(session, 0);
    if (session->open && orm_is_in_transaction(session))
        status = orm_run_verb(session, &orm_rolling_back);
    if (status != ORM_OK && status != ORM_CONNECTION_LOST)
        return status;
    orm_journal_undo(session, NULL);
    session->scope.era++;
    orm_end_work(session);
    return status;
}

enum orm_status orm_begin(struct orm_session *session,
                          enum orm_begin_mode mode)
{
    static const struct orm_verb beginning[] = {
        [ORM_DEFERRED] = { .doing = "beginning",
                           .sql = "BEGIN DEFERRED" },
        [ORM_IMMEDIATE] = { .doing = "beginning",
                            .sql = "BEGIN IMMEDIATE" },
        [ORM_EXCLUSIVE] = { .doing = "beginning",
                            .sql = "BEGIN EXCLUSIVE" },
    };
    if (orm_begin_alone(session, "beginning") != ORM_OK)
        return orm_status(session);
    if (session->open && session->failure == ORM_OK)
        return orm_fail(&session->scope, ORM_MISUSE, "beginning: a"
                        " transaction is open already; commit it, or"
                        " use orm_savepoint()");
    return orm_begin_by(session, &beginning[mode]);
}

/* Undoes what a function or a commit left, and keeps its message. */
static enum orm_status give_up(struct orm_session *session,
                               enum orm_status status)
{
    struct orm_scope *scope = &session->scope;
    char why[sizeof scope->message];
    memcpy(why, scope->message, sizeof why);
    orm_rollback(session);
    orm_fail(scope, status, "%s", *why ? why
             : "the function of orm_transact gave up");
    if (session->open)                  /* it could not be undone */
        orm_fail_session(session, NULL);
    return status;
}

static bool is_busy(enum orm_status status)
{
    return status == ORM_BUSY || status == ORM_BUSY_AFTER_READS;
}

enum orm_status orm_transact(struct orm_session *session,
                             orm_work *function, void *context)
{
    enum { TRIES = 10 };
    enum orm_status status = orm_begin_alone(session, "transacting");
    if (status != ORM_OK)
        return status;
    if (!session->open && orm_has_changes(session))
        return orm_fail(&session->scope, ORM_MISUSE, "transacting: the"
            " session has changes, which a second try would not have;"
            " commit them, or make them in the function");
    int tries = 0;
    do {
        status = orm_begin(session, ORM_IMMEDIATE);
        if (status == ORM_BUSY)
            continue;
        if (status != ORM_OK)
            return status;
        status = function(session, context);
        if (status == ORM_OK)
            status = orm_commit_work(session);
        if (status == ORM_OK)
            return orm_tell(session, &orm_after_commit, NULL);
        status = give_up(session, status);
    } while (is_busy(status) && !session->open && ++tries < TRIES);
    return status;
}

enum orm_status orm_next_version(void *object, const void *member)
{
    int64_t version;
    memcpy(&version, member, sizeof version);
    version++;
    return orm_assign_as(object, member, &orm_integer_type, &version);
}
