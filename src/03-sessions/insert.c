/*
 * Inserts go in runs: objects with values for the same columns share a
 * statement of 50, 10 or 5 rows, which costs less than half of as many
 * statements of one.
 */
#include "several_private.h"
#include "unit_private.h"

#include <string.h>

/* Finds what has no value of its own, before the columns are known. */
static enum orm_status prepare(struct orm_inserts *at,
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
    at->objects[at->count++] = object;
    if (at->count == 1)
        at->columns = object->set;
    return ORM_OK;
}

/*
 * Which of the rows was it? The statement is repeated for each alone;
 * what that stores is rolled back with the rest. Where they fail only
 * together, nobody is named, and the first message stands.
 */
static enum orm_status find_culprit(struct orm_inserts *at,
                                    size_t first, size_t n)
{
    struct orm_session *session = at->session;
    char why[sizeof session->scope.message];
    memcpy(why, session->scope.message, sizeof why);
    enum orm_status status = ORM_OK;
    for (size_t i = first; i < first + n && status == ORM_OK; i++) {
        status = orm_send_several(at, i, 1);
        session->failed = at->objects[i];
    }
    if (status != ORM_OK)
        return status;
    session->failed = NULL;
    return orm_fail(&session->scope, ORM_INTEGRITY_ERROR, "%s", why);
}

/* The first key that the database makes tells where the others begin,
   so it comes alone. Near the end of all numbers SQLite takes keys at
   random, so there each does. */
static bool is_alone(const struct orm_inserts *at)
{
    return orm_makes_keys(at)
        && (!at->last || at->last > INT64_MAX - ORM_LONGEST);
}

/* How many rows go into the next statement? Those that come back are
   told apart by a number. */
static size_t next_size(const struct orm_inserts *at, size_t left)
{
    return !at->columns || is_alone(at)
        || (orm_returned(at->mapper, at->columns, left)
            && !orm_is_number(at->mapper))
        ? 1 : orm_rows_at_once(left);
}

static enum orm_status insert_run(struct orm_inserts *at)
{
    struct orm_session *session = at->session;
    enum orm_status status = ORM_OK;
    for (size_t i = 0, n; i < at->count && status == ORM_OK; i += n) {
        n = next_size(at, at->count - i);
        status = orm_insert_several(at, i, n);
        if (status == ORM_INTEGRITY_ERROR && n > 1 && !at->sent) {
            status = find_culprit(at, i, n);
        } else if (status != ORM_OK && n == 1) {
            session->failed = at->objects[i];
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
static bool waits(const struct orm_inserts *at,
                  struct orm_object *object)
{
    bool waits = false;
    if (at->needs)
        orm_each_need(object, false, note_waiting, &waits);
    return waits;
}

/* An object with values for other columns begins a run of its own. */
static enum orm_status add_to_run(struct orm_inserts *at,
                                  struct orm_object *object)
{
    enum orm_status status = prepare(at, object);
    if (status == ORM_OK && object->set != at->columns) {
        struct orm_stored *stored = at->stored[--at->count];
        status = insert_run(at);
        at->objects[0] = object;
        at->stored[0] = stored;
        at->columns = object->set;
        at->count = 1;
    }
    if (status == ORM_OK && (at->count == ORM_LONGEST || is_alone(at)))
        status = insert_run(at);
    return status;
}

/* Listeners and properties have their say before it is clear which
   columns there are, and whether a row is there already. */
static enum orm_status store(struct orm_inserts *at,
                             struct orm_object *object)
{
    struct orm_session *session = at->session;
    struct orm_object *old;
    enum orm_status status =
        waits(at, object) ? insert_run(at) : ORM_OK;
    if (status == ORM_OK)
        status = orm_tell(session, &orm_before_insert, object);
    object->marks &= (uint8_t)~ORM_TOUCHED;
    if (status == ORM_OK && at->plan->related)
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
    struct orm_inserts at = {
        .plan = plan,
        .session = plan->session,
        .mapper = objects[0]->mapper,
        .needs = orm_has_needs(objects[0]->mapper),
    };
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        if (objects[i]->state == ORM_PENDING)    /* and not taken out */
            status = store(&at, objects[i]);
    return status == ORM_OK ? insert_run(&at) : status;
}
