/*
 * Opening and closing sessions, and the transaction that begins by
 * itself with the first statement.
 */
#include "session_private.h"

#include <string.h>

static const struct orm_verb beginning = {
    .doing = "beginning", .sql = "BEGIN",
};

static const struct orm_verb committing = {
    .doing = "committing", .sql = "COMMIT",
};

const struct orm_verb orm_rolling_back = {
    .doing = "rolling back", .sql = "ROLLBACK",
};

enum orm_status orm_run_verb(struct orm_session *session,
                             const struct orm_verb *verb)
{
    struct orm_scope *scope = &session->scope;
    struct orm_statement *statement =
        orm_prepared(scope, verb, NULL, 0);
    if (!statement)
        return scope->status;
    enum orm_status status =
        orm_run_statement(scope, statement);
    orm_release(scope, statement);
    return status;
}

/* Compiled before it is needed: when memory runs out, there is still a
   way back. */
static enum orm_status prepare_rollback(struct orm_session *session)
{
    struct orm_scope *scope = &session->scope;
    if (!scope->database->holder)       /* else BEGIN is refused */
        orm_release(scope,
                    orm_prepared(scope, &orm_rolling_back, NULL, 0));
    return scope->status;
}

enum orm_status orm_begin_work(struct orm_session *session)
{
    return orm_begin_by(session, &beginning);
}

enum orm_status orm_begin_by(struct orm_session *session,
                             const struct orm_verb *verb)
{
    struct orm_scope *scope = &session->scope;
    if (session->failure != ORM_OK)
        return orm_fail(scope, ORM_PENDING_ROLLBACK, "the session has"
            " to be rolled back, since this failed: %s",
            session->first);
    if (session->open && !orm_is_in_transaction(session)) {
        orm_fail(scope, ORM_PENDING_ROLLBACK, "the database has undone"
                 " the transaction by itself; roll the session back");
        return orm_fail_session(session, NULL);
    }
    if (session->open || prepare_rollback(session) != ORM_OK
        || orm_run_verb(session, verb) != ORM_OK)
        return scope->status;
    session->open = true;
    scope->database->holder = scope;
    return ORM_OK;
}

void orm_at_end(struct orm_session *session, struct orm_ending *ending)
{
    ending->next = session->endings;
    ending->at = &session->endings;
    if (ending->next)
        ending->next->at = &ending->next;
    session->endings = ending;
}

void orm_not_at_end(struct orm_ending *ending)
{
    *ending->at = ending->next;
    if (ending->next)
        ending->next->at = ending->at;
}

void orm_end_since(struct orm_session *session, uint64_t reads)
{
    struct orm_ending *at = session->endings, *next;
    for (; at; at = next) {
        next = at->next;
        if (at->since < reads)
            continue;
        orm_not_at_end(at);
        at->end(session, at);
    }
}

void orm_end_work(struct orm_session *session)
{
    orm_end_since(session, 0);
    if (session->scope.database->holder == &session->scope)
        session->scope.database->holder = NULL;
    session->open = false;
    session->reads = 0;
    session->failure = ORM_OK;
    session->failed = NULL;
    orm_pool_reclaim(&session->scope.pool);
}

void orm_note_busy(struct orm_session *session)
{
    if (session->scope.status == ORM_BUSY && session->reads)
        session->scope.status = ORM_BUSY_AFTER_READS;
}

enum orm_status orm_fail_session(struct orm_session *session,
                                 struct orm_object *object)
{
    struct orm_scope *scope = &session->scope;
    orm_note_busy(session);
    session->failure = scope->status;
    session->failed = object;
    memcpy(session->first, scope->message, sizeof session->first);
    return scope->status;
}

void orm_note_failure(struct orm_session *session)
{
    if (session->scope.status != ORM_OK && session->open
        && session->failure == ORM_OK
        && !orm_is_in_transaction(session))
        orm_fail_session(session, NULL);
}

/* One call for every state in which a COMMIT can leave SQLite: busy, it
   can be tried again; otherwise the transaction is to be undone. */
static enum orm_status commit(struct orm_session *session)
{
    if (!session->open || orm_begin_work(session) != ORM_OK)
        return session->scope.status;
    enum orm_status status = orm_run_verb(session, &committing);
    if (status != ORM_OK && status != ORM_BUSY)
        orm_fail_session(session, NULL);
    return status;
}

enum orm_status orm_commit_work(struct orm_session *session)
{
    struct orm_scope *scope = &session->scope;
    if (!orm_begin_call(scope))
        return scope->status;
    if (session->flushing || session->committing)
        return orm_fail(scope, ORM_MISUSE, "committing: the session is"
                        " being flushed or committed already");
    session->committing = true;
    if (orm_tell(session, &orm_before_commit, NULL) == ORM_OK
        && orm_write_changes(session) == ORM_OK)
        commit(session);
    session->committing = false;
    if (scope->status != ORM_OK)
        return scope->status;
    orm_journal_forget(session);
    scope->era += !session->options.keep_loaded;
    orm_end_work(session);
    return ORM_OK;
}

enum orm_status orm_commit(struct orm_session *session)
{
    if (!session || orm_commit_work(session) != ORM_OK)
        return orm_status(session);
    return orm_tell(session, &orm_after_commit, NULL);
}

enum orm_status orm_begin_alone(struct orm_session *session,
                                const char *doing)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return orm_status(scope);
    return !session->flushing ? ORM_OK
        : orm_fail(scope, ORM_MISUSE, "%s: the session is being flushed"
                   " already", doing);
}

struct orm_scope *orm_session_scope(struct orm_session *session)
{
    return session ? &session->scope : NULL;
}

static void unlink_from(struct orm_database *database,
                        const struct orm_scope *scope)
{
    struct orm_scope **at = &database->opened;
    while (*at != scope)
        at = &(*at)->next;
    *at = scope->next;
}

static void free_maps(struct orm_session *session)
{
    size_t n = session->scope.database->mapper_count;
    for (size_t i = 0; i < n; i++)
        orm_identity_free(&session->maps[i]);
}

enum orm_status orm_clear(struct orm_session *session)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return orm_status(scope);
    if (session->open || orm_has_changes(session))
        return orm_fail(scope, ORM_MISUSE, "clearing the session: %s;"
            " commit or roll back first", session->open
                ? "a transaction is open" : "it has changes");
    orm_journal_forget(session);
    free_maps(session);
    session->endings = NULL;
    orm_pool_clear(&scope->pool);
    return ORM_OK;
}

static void close(struct orm_scope *scope)
{
    struct orm_session *session = (struct orm_session *)scope;
    if (session->open && orm_is_in_transaction(session)
        && orm_run_verb(session, &orm_rolling_back) != ORM_OK)
        scope->database->abandoned = true;
    orm_end_work(session);
    unlink_from(scope->database, scope);
    free_maps(session);
    orm_map_free(&session->journal.index);
    orm_pool_clear(&session->journal.pool);
    orm_resize(session->maps, 0);
    orm_pool_clear(&scope->pool);
    orm_resize(session, 0);
}

void orm_session_close(struct orm_session *session)
{
    if (session)
        close(&session->scope);
}

static const struct orm_scope_kind session_kind = {
    .assign = orm_journal_assign,
    .find = orm_find_in_session,
    .delete_object = orm_doom,
    .close = close,
};

struct orm_session *orm_session(struct orm_database *database)
{
    return orm_session_with(database, NULL);
}

struct orm_session *orm_session_with(struct orm_database *database,
                        const struct orm_session_options *options)
{
    size_t n = database ? database->mapper_count : 0;
    struct orm_session *session = database
        ? orm_resize(NULL, sizeof *session) : NULL;
    if (!session)
        return NULL;
    memset(session, 0, sizeof *session);
    session->maps = orm_resize(NULL, (n + 1) * sizeof *session->maps);
    session->listeners = orm_listeners(database);
    if (!session->maps || !session->listeners) {
        orm_resize(session->maps, 0);
        orm_resize(session, 0);
        return NULL;
    }
    memset(session->maps, 0, (n + 1) * sizeof *session->maps);
    if (options)
        session->options = *options;
    struct orm_scope *scope = &session->scope;
    scope->kind = &session_kind;
    scope->database = database;
    scope->broken = database->scope.broken;
    if (scope->broken)
        orm_fail(scope, database->scope.status, "%s",
                 database->scope.message);
    scope->next = database->opened;
    database->opened = scope;
    return session;
}
