/*
 * Deletes, at the end of a flush. Where a key is one number and nothing
 * else is matched, rows go up to 50 at once: those whose keys follow
 * each other as a range, others as a list of 50.
 */
#include "plan_private.h"

#include <string.h>

enum { LONGEST = 50 };

/* Objects of one mapper whose rows go together. */
struct run {
    struct orm_object *objects[LONGEST];
    size_t count;
};

static const struct orm_verb deleting_50 = {
    .doing = "deleting", .write = orm_put_delete, .rows = LONGEST,
};

static const struct orm_verb deleting_range = {
    .doing = "deleting", .write = orm_put_range,
};

/* A row that is gone already is as it was to be, unless it was to be
   one that nobody else has changed. */
static enum orm_status delete_one(struct orm_plan *plan,
                                  struct orm_object *object)
{
    struct orm_scope *scope = &plan->session->scope;
    const struct orm_mapper *mapper = object->mapper;
    struct orm_statement *statement =
        orm_hold(plan, &orm_deleting, mapper, 0);
    plan->session->failed = object;
    if (!statement)
        return scope->status;
    enum orm_status status = orm_match_row(plan, object,
        statement->values, &statement->scratch->pool);
    if (status == ORM_OK)
        status = orm_send_row(scope, statement);
    return status != ORM_OK || mapper->where == mapper->key ? status
        : orm_check_found(scope, &orm_deleting, mapper);
}

static enum orm_status delete_each(struct orm_plan *plan,
                                   const struct run *run)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < run->count && status == ORM_OK; i++)
        status = delete_one(plan, run->objects[i]);
    return status;
}

/* Is each key the next after the one before it? Then there is no other
   row between the first and the last. */
static bool is_range(const struct orm_value *keys, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (keys[i].as.integer <= keys[i - 1].as.integer
            || keys[i].as.integer - 1 != keys[i - 1].as.integer)
            return false;
    return true;
}

/* One that cannot be deleted is found by trying each. */
static enum orm_status delete_by(struct orm_plan *plan,
                                 const struct run *run,
                                 const struct orm_verb *verb,
                                 const struct orm_value *keys)
{
    struct orm_scope *scope = &plan->session->scope;
    struct orm_statement *statement =
        orm_hold(plan, verb, run->objects[0]->mapper, 0);
    if (!statement)
        return scope->status;
    memcpy(statement->values, keys, statement->count * sizeof *keys);
    enum orm_status status = orm_send_row(scope, statement);
    return status == ORM_INTEGRITY_ERROR ? delete_each(plan, run)
                                         : status;
}

static enum orm_status delete_together(struct orm_plan *plan,
                                       const struct run *run)
{
    struct orm_value keys[LONGEST];
    for (size_t i = 0; i < run->count; i++) {
        uint64_t number;
        if (orm_number_of(plan->session, run->objects[i], &number)
            != ORM_OK)
            return plan->session->scope.status;
        keys[i] = (struct orm_value){ .kind = ORM_INTEGER,
            .as.integer = (int64_t)number };
    }
    if (is_range(keys, run->count)) {
        keys[1] = keys[run->count - 1];
        return delete_by(plan, run, &deleting_range, keys);
    }
    return run->count == LONGEST
        ? delete_by(plan, run, &deleting_50, keys)
        : delete_each(plan, run);
}

static enum orm_status delete_run(struct orm_plan *plan,
                                  struct run *run)
{
    struct orm_session *session = plan->session;
    enum orm_status status = run->count > 1
        ? delete_together(plan, run) : delete_each(plan, run);
    if (status == ORM_OK)
        session->failed = NULL;
    for (size_t i = 0; i < run->count && status == ORM_OK; i++)
        status = orm_note_removed(session, run->objects[i]);
    for (size_t i = 0; i < run->count && status == ORM_OK; i++)
        status = orm_tell(session, &orm_after_delete, run->objects[i]);
    run->count = 0;
    return status == ORM_OK ? ORM_OK
        : orm_fail_session(session, session->failed);
}

/* Does the run end before an object? */
static bool is_other(const struct run *run,
                     const struct orm_object *object)
{
    const struct orm_mapper *mapper = object->mapper;
    return run->count
        && (run->count == LONGEST || run->objects[0]->mapper != mapper
            || !orm_is_number(mapper) || mapper->where != mapper->key);
}

/* A row may have been switched, or a listener has taken its object
   out. */
enum orm_status orm_run_deletes(struct orm_plan *plan)
{
    struct orm_session *session = plan->session;
    const struct orm_batch *deletes = &plan->deletes;
    struct run run = { .count = 0 };
    for (size_t i = 0; i < deletes->count; i++) {
        struct orm_object *object = deletes->objects[i];
        if (object->state == ORM_PERSISTENT
            && orm_tell(session, &orm_before_delete, object) != ORM_OK)
            return orm_fail_session(session, object);
    }
    for (size_t i = 0; i < deletes->count; i++) {
        struct orm_object *object = deletes->objects[i];
        if (is_other(&run, object) && delete_run(plan, &run) != ORM_OK)
            return session->scope.status;
        if (object->state == ORM_PERSISTENT)
            run.objects[run.count++] = object;
    }
    return delete_run(plan, &run);
}
