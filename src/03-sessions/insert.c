/*
 * Inserts go in runs: objects with values for the same columns share a
 * statement of 50, 10 or 5 rows, which costs less than half of as many
 * statements of one.
 */
#include "unit_private.h"

#include <string.h>

static const struct orm_verb inserting_50 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 50,
};

static const struct orm_verb inserting_10 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 10,
};

static const struct orm_verb inserting_5 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 5,
};

size_t orm_rows_at_once(size_t left)
{
    return left >= 50 ? 50 : left >= 10 ? 10 : left >= 5 ? 5 : 1;
}

const struct orm_verb *orm_inserting_rows(size_t n)
{
    return n == 50 ? &inserting_50 : n == 10 ? &inserting_10
        : n == 5 ? &inserting_5 : &orm_inserting;
}

enum { LONGEST = 50 };

/* The objects of one mapper on their way into the database. */
struct inserting {
    struct orm_plan *plan;
    struct orm_session *session;
    const struct orm_mapper *mapper;
    struct orm_stored *stored[LONGEST];    /* edits of the run */
    struct orm_object *run[LONGEST];
    size_t count;
    uint64_t columns;          /* that the run has values for */
    bool sent;                 /* the last statement came to its end */
    bool needs;                /* its objects may need each other */
    int64_t last;              /* key that the database made. 0: none */
};

/* Does the database make the keys of the run? */
static bool makes_keys(const struct inserting *at)
{
    return at->mapper->key & ~at->columns;
}

/* Finds what has no value of its own, before the columns are known. */
static enum orm_status prepare(struct inserting *at,
                               struct orm_object *object)
{
    struct orm_session *session = at->session;
    struct orm_stored *stored = (struct orm_stored *)orm_journal_add(
        session, &orm_storing, object, sizeof *stored);
    if (!stored)
        return orm_fail_session(session, object);
    stored->given = object->set;
    object->era = session->scope.era;
    enum orm_status status = orm_fill_members(object, &orm_inserting);
    if (status == ORM_OK)
        status = orm_check_key(object);
    if (status != ORM_OK)
        return orm_fail_session(session, object);
    at->stored[at->count] = stored;
    at->run[at->count++] = object;
    if (at->count == 1)
        at->columns = object->set;
    return ORM_OK;
}

/* The values of n objects, one row after the other. */
static enum orm_status take_values(struct inserting *at, size_t first,
                                   size_t n,
                                   struct orm_statement *statement)
{
    const size_t width = orm_columns_in(at->columns);
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++) {
        status = orm_make_values(&at->session->scope, at->mapper,
            at->run[first + i], at->columns,
            statement->values + i * width, &statement->scratch->pool);
        if (status != ORM_OK)
            at->session->failed = at->run[first + i];
    }
    return status;
}

/* Sends one statement for n objects. Rows come back one at a time. */
static enum orm_status send(struct inserting *at, size_t first,
                            size_t n)
{
    struct orm_scope *scope = &at->session->scope;
    struct orm_statement *statement = orm_prepared(scope,
        orm_inserting_rows(n), at->mapper, at->columns);
    if (!statement)
        return scope->status;
    enum orm_status status = take_values(at, first, n, statement);
    if (status == ORM_OK)
        status = orm_run_statement(scope, statement, at->run[first],
                         orm_returned(at->mapper, at->columns));
    orm_release(scope, statement);
    at->sent = status == ORM_OK;
    return at->sent
        ? orm_check_stored(scope, at->mapper, n) : status;
}

/*
 * The rows of one INSERT get keys that follow each other, and the
 * driver tells the last. Where that is not so, as when a trigger
 * inserts rows between, nobody would know which key is whose.
 */
static enum orm_status take_keys(struct inserting *at, size_t first,
                                 size_t n)
{
    const struct orm_database *database = at->session->scope.database;
    if (!makes_keys(at)) {
        at->last = 0;
        return ORM_OK;
    }
    const int64_t last =
        database->driver->last_key(database->connection);
    if (n > 1 && (uint64_t)last - (uint64_t)at->last != n)
        return orm_fail(&at->session->scope, ORM_LIMIT, "inserting %s:"
            " the keys of rows that are inserted together do not follow"
            " each other, as when a trigger inserts rows between; give"
            " the keys", at->mapper->model->name);
    for (size_t i = 0; i < n; i++)
        orm_take_key(at->run[first + i],
                     last - (int64_t)(n - 1 - i));
    at->last = last;
    return ORM_OK;
}

static enum orm_status enter(struct inserting *at, size_t i)
{
    struct orm_session *session = at->session;
    struct orm_identity_map *map = orm_map_for(session, at->mapper);
    struct orm_object *object = at->run[i];
    struct orm_identity identity;
    if (orm_identify(&session->scope, at->mapper, object,
                     &session->scope.pool, &identity) != ORM_OK)
        return session->scope.status;
    if (orm_make_place(session, at->mapper, identity) != ORM_OK)
        return session->scope.status;
    at->stored[i]->number = identity.number;
    orm_identity_add(map, identity, object);
    object->state = ORM_PERSISTENT;
    orm_settle(object);
    return orm_tell(session, &orm_after_insert, object);
}

static enum orm_status insert(struct inserting *at, size_t first,
                              size_t n)
{
    enum orm_status status = send(at, first, n);
    if (status == ORM_OK)
        status = take_keys(at, first, n);
    for (size_t i = first; i < first + n && status == ORM_OK; i++)
        status = enter(at, i);
    return status;
}

/*
 * Which of the rows was it? The statement is repeated for each alone;
 * what that stores is rolled back with the rest. Where they fail only
 * together, nobody is named, and the first message stands.
 */
static enum orm_status find_culprit(struct inserting *at, size_t first,
                                    size_t n)
{
    struct orm_session *session = at->session;
    char why[sizeof session->scope.message];
    memcpy(why, session->scope.message, sizeof why);
    enum orm_status status = ORM_OK;
    for (size_t i = first; i < first + n && status == ORM_OK; i++) {
        status = send(at, i, 1);
        session->failed = at->run[i];
    }
    if (status != ORM_OK)
        return status;
    session->failed = NULL;
    return orm_fail(&session->scope, ORM_INTEGRITY_ERROR, "%s", why);
}

/* The first key that the database makes tells where the others begin,
   so it comes alone. Near the end of all numbers SQLite takes keys at
   random, so there each does. */
static bool is_alone(const struct inserting *at)
{
    return makes_keys(at)
        && (!at->last || at->last > INT64_MAX - LONGEST);
}

/* How many rows go into the next statement? */
static size_t next_size(const struct inserting *at, size_t left)
{
    return !at->columns || is_alone(at)
        || orm_returned(at->mapper, at->columns)
        ? 1 : orm_rows_at_once(left);
}

static enum orm_status insert_run(struct inserting *at)
{
    struct orm_session *session = at->session;
    enum orm_status status = ORM_OK;
    for (size_t i = 0, n; i < at->count && status == ORM_OK; i += n) {
        n = next_size(at, at->count - i);
        status = insert(at, i, n);
        if (status == ORM_INTEGRITY_ERROR && n > 1 && !at->sent) {
            status = find_culprit(at, i, n);
        } else if (status != ORM_OK && n == 1) {
            session->failed = at->run[i];
        }
    }
    at->count = 0;
    return status == ORM_OK ? ORM_OK
        : orm_fail_session(session, session->failed);
}

static enum orm_status note_waiting(void *context, void *target)
{
    const struct orm_object *object = target;
    bool *waits = context;
    *waits |= object->state == ORM_PENDING;
    return ORM_OK;
}

/* Does an object need one of the run, whose key is not known yet? */
static bool waits(const struct inserting *at, struct orm_object *object)
{
    bool waits = false;
    if (at->needs)
        orm_each_need(object, false, note_waiting, &waits);
    return waits;
}

/* An object with values for other columns begins a run of its own. */
static enum orm_status add_to_run(struct inserting *at,
                                  struct orm_object *object)
{
    enum orm_status status = prepare(at, object);
    if (status == ORM_OK && object->set != at->columns) {
        struct orm_stored *stored = at->stored[--at->count];
        status = insert_run(at);
        at->run[0] = object;
        at->stored[0] = stored;
        at->columns = object->set;
        at->count = 1;
    }
    if (status == ORM_OK && (at->count == LONGEST || is_alone(at)))
        status = insert_run(at);
    return status;
}

/* Listeners and properties have their say before it is clear which
   columns there are, and whether a row is there already. */
static enum orm_status store(struct inserting *at,
                             struct orm_object *object)
{
    struct orm_session *session = at->session;
    struct orm_object *old;
    enum orm_status status =
        waits(at, object) ? insert_run(at) : ORM_OK;
    if (status == ORM_OK)
        status = orm_tell(session, &orm_before_insert, object);
    if (status == ORM_OK)
        status = orm_before_save(session, object);
    if (status == ORM_OK)
        status = orm_find_switched(at->plan, object, &old);
    if (status != ORM_OK)
        return orm_fail_session(session, object);
    if (!old)
        return add_to_run(at, object);
    status = insert_run(at);
    return status == ORM_OK ? orm_switch_row(at->plan, object, old)
                            : status;
}

enum orm_status orm_run_inserts(struct orm_plan *plan,
                                struct orm_object *const *objects,
                                size_t n)
{
    struct inserting at = {
        .plan = plan,
        .session = plan->session,
        .mapper = objects[0]->mapper,
        .needs = orm_has_needs(objects[0]->mapper),
    };
    if (!orm_identity_reserve(orm_map_for(plan->session, at.mapper), n,
                              !orm_is_number(at.mapper))) {
        orm_fail_memory(&plan->session->scope);
        return orm_fail_session(plan->session, NULL);
    }
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        if (objects[i]->state == ORM_PENDING)    /* and not taken out */
            status = store(&at, objects[i]);
    return status == ORM_OK ? insert_run(&at) : status;
}
