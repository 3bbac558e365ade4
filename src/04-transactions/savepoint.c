/*
 * A savepoint is a mark in the journal beside a mark in the database.
 * All of them have one name there: SQL means the innermost.
 */
#include "transaction.h"
#include "session_private.h"

/* A mark, and the session's `reads` when it was made: it grows with
   each SELECT, whether that finds a row or not. */
struct mark {
    struct orm_edit edit;
    uint64_t reads;
};

static const struct orm_edit_kind marking = { NULL, NULL };
static const struct orm_edit_kind released = { NULL, NULL };

static const struct orm_verb saving = {
    .doing = "marking a savepoint", .sql = "SAVEPOINT orm_savepoint",
};

static const struct orm_verb releasing = {
    .doing = "releasing a savepoint", .sql = "RELEASE orm_savepoint",
};

static const struct orm_verb rolling_back = {
    .doing = "rolling back to a savepoint",
    .sql = "ROLLBACK TO orm_savepoint",
};

/* Begins a call on the innermost savepoint. NULL: there is none. */
static struct orm_edit *innermost(struct orm_session *session,
                                  const char *doing)
{
    if (orm_begin_alone(session, doing) != ORM_OK)
        return NULL;
    struct orm_edit *at = session->journal.newest;
    while (at && at->kind != &marking)
        at = at->older;
    if (!at)
        orm_fail(&session->scope, ORM_MISUSE, "%s: there is none",
                 doing);
    return at;
}

enum orm_status orm_savepoint(struct orm_session *session)
{
    struct orm_scope *scope = orm_session_scope(session);
    enum orm_status status =
        orm_begin_alone(session, "marking a savepoint");
    if (status != ORM_OK)
        return status;
    struct mark *mark = NULL;
    if (orm_write_changes(session) != ORM_OK
        || orm_begin_work(session) != ORM_OK
        || !(mark = (struct mark *)orm_journal_add(session, &marking,
                                             NULL, sizeof *mark)))
        return scope->status;
    mark->reads = session->reads;
    orm_journal_written(session, session->journal.newest);
    if (orm_run_verb(session, &saving) != ORM_OK)
        orm_journal_drop(session);
    return scope->status;
}

enum orm_status orm_release_savepoint(struct orm_session *session)
{
    struct orm_edit *mark =
        innermost(session, "releasing a savepoint");
    if (!mark)
        return orm_status(session);
    if (orm_write_changes(session) == ORM_OK
        && orm_begin_work(session) == ORM_OK
        && orm_run_verb(session, &releasing) == ORM_OK)
        mark->kind = &released;
    return session->scope.status;
}

enum orm_status orm_rollback_savepoint(struct orm_session *session)
{
    struct orm_edit *mark =
        innermost(session, "rolling back to a savepoint");
    if (!mark)
        return orm_status(session);
    struct orm_scope *scope = &session->scope;
    if (!orm_is_in_transaction(session))
        return orm_fail(scope, ORM_PENDING_ROLLBACK, "rolling back to a"
            " savepoint: the database has undone all of the"
            " transaction; orm_rollback() undoes the rest");
    if (orm_run_verb(session, &rolling_back) != ORM_OK)
        return scope->status;
    const uint64_t reads = ((struct mark *)mark)->reads;
    orm_end_since(session, reads + 1);
    orm_journal_undo(session, mark);
    scope->era += session->reads != reads;
    session->failure = ORM_OK;
    session->failed = NULL;
    if (orm_run_verb(session, &releasing) == ORM_OK)
        orm_journal_drop(session);     /* or it stays, to be undone */
    return scope->status;
}
