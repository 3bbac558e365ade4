/*
 * A flush: what changed becomes SQL, in an order that the foreign keys
 * allow.
 */
#include "plan_private.h"
#include "unit_private.h"

/* Columns with .onupdate get a value that nobody has set. */
static enum orm_status fill(struct orm_plan *plan,
                            struct orm_object *object)
{
    const struct orm_edit *before = plan->session->journal.newest;
    if (!(object->mapper->onupdated & ~object->set))
        return ORM_OK;
    enum orm_status status = orm_fill_members(object, &orm_updating);
    orm_weigh_since(plan, object, before);
    return status;
}

enum orm_status orm_update_row(struct orm_plan *plan,
                               struct orm_object *object,
                               const struct orm_object *row)
{
    struct orm_scope *scope = &plan->session->scope;
    const struct orm_mapper *mapper = object->mapper;
    enum orm_status status = fill(plan, object);
    uint64_t columns = object->set;
    if (object != row && columns != mapper->key)
        columns &= ~mapper->key;        /* it has the row's */
    if (status != ORM_OK)
        return status;
    struct orm_statement *statement =
        orm_hold(plan, &orm_updating, mapper, columns);
    if (!statement)
        return scope->status;
    struct orm_value *where =
        statement->values + orm_columns_in(columns);
    struct orm_pool *scratch = &statement->scratch->pool;
    status = orm_make_values(scope, mapper, object, columns,
                             statement->values, scratch);
    if (status == ORM_OK)
        status = orm_match_row(plan, row, where, scratch);
    if (status == ORM_OK)
        status = orm_send_row(scope, statement);
    return status != ORM_OK ? status
        : orm_check_found(scope, &orm_updating, mapper);
}

/* The map has to know the object by its new key, and the journal how to
   go back. */
static enum orm_status rekey(struct orm_plan *plan,
                             struct orm_object *object)
{
    struct orm_session *session = plan->session;
    struct orm_identity_map *map = orm_map_for(session, object->mapper);
    struct orm_identity new;
    struct orm_rekeyed *rekeyed;
    uint64_t old;
    if (orm_number_of(session, object, &old) != ORM_OK
        || orm_identify(&session->scope, object->mapper, object,
                        &session->scope.pool, &new) != ORM_OK)
        return session->scope.status;
    if (orm_identity_find(map, new) == object) {
        orm_give_key(session, new.bytes);      /* it has that key */
        return ORM_OK;
    }
    if (!orm_make_place(session, object->mapper, new)
        || !(rekeyed = (struct orm_rekeyed *)orm_journal_add(session,
                 &orm_rekeying, object, sizeof *rekeyed)))
        return session->scope.status;
    rekeyed->number = new.number;
    rekeyed->old.number = old;
    rekeyed->old.bytes = orm_identity_remove(map, old, object);
    orm_keep_group(map);
    orm_identity_add(map, new, object);
    return ORM_OK;
}

/* A property may have touched it and changed no column. */
static enum orm_status update(struct orm_plan *plan,
                              struct orm_object *object)
{
    struct orm_session *session = plan->session;
    const struct orm_edit *before = session->journal.newest;
    enum orm_status status =
        orm_tell(session, &orm_before_update, object);
    object->marks &= (uint8_t)~ORM_TOUCHED;
    if (status == ORM_OK && plan->related)
        status = orm_before_save(session, object);
    orm_weigh_since(plan, object, before);
    if (status == ORM_OK && object->set)
        status = orm_update_row(plan, object, object);
    if (status == ORM_OK && object->set & object->mapper->key)
        status = rekey(plan, object);
    if (status != ORM_OK)
        return orm_fail_session(session, object);
    orm_settle(object);
    return orm_tell(session, &orm_after_update, object);
}

static enum orm_status run_updates(struct orm_plan *plan,
                                   const struct orm_batch *batch)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < batch->count && status == ORM_OK; i++)
        if (batch->objects[i]->state == ORM_PERSISTENT)
            status = update(plan, batch->objects[i]);
    return status;
}

/* Inserts of one mapper, or of several where rows need each other, each
   after the updates of its mapper. */
static enum orm_status save(struct orm_plan *plan)
{
    const struct orm_batch *inserts = &plan->inserts;
    enum orm_status status = ORM_OK;
    size_t next = 0;
    for (size_t i = 0, n; i < inserts->count && status == ORM_OK;
         i += n) {
        struct orm_object **first = inserts->objects + i;
        const struct orm_mapper *mapper = (*first)->mapper;
        for (n = 1; i + n < inserts->count
             && first[n]->mapper == mapper; n++)
            continue;
        for (; next <= mapper->index && status == ORM_OK; next++)
            status = run_updates(plan, &plan->batches[next]);
        if (status == ORM_OK)
            status = orm_run_inserts(plan, first, n);
    }
    for (; next < plan->mappers && status == ORM_OK; next++)
        status = run_updates(plan, &plan->batches[next]);
    return status;
}

static enum orm_status carry_out(struct orm_plan *plan)
{
    struct orm_session *session = plan->session;
    const size_t saved =
        (size_t)(plan->deletes.objects - plan->sorted);
    enum orm_status status = save(plan);
    if (status == ORM_OK && plan->related)
        status = orm_tell_saved(session, plan->sorted, saved);
    if (status == ORM_OK && plan->related)
        status = orm_tell_deletes(session, plan->deletes.objects,
                                  plan->deletes.count);
    return status == ORM_OK ? orm_run_deletes(plan) : status;
}

static bool is_empty(const struct orm_plan *plan)
{
    return plan->deletes.objects + plan->deletes.count == plan->sorted;
}

/* What cannot be planned was not begun, and can be tried again. */
static enum orm_status flush(struct orm_session *session)
{
    struct orm_plan plan;
    const struct orm_edit *flushed = session->journal.flushed;
    session->journal.stirred = false;
    enum orm_status status = orm_make_plan(session, &plan);
    if (status == ORM_OK && !is_empty(&plan)) {
        status = orm_begin_work(session);
        if (status == ORM_OK)
            status = carry_out(&plan);
        if (status != ORM_OK && session->open
            && session->failure == ORM_OK)
            orm_fail_session(session, NULL);
    }
    orm_free_plan(&plan);
    if (status == ORM_OK)
        orm_journal_written(session, flushed);
    return status;
}

/* One round: what listeners add or change after their objects were
   written is left for the next. */
static enum orm_status flush_once(struct orm_session *session)
{
    session->flushing = true;
    enum orm_status status =
        orm_tell(session, &orm_before_flush, NULL);
    if (status == ORM_OK)
        status = flush(session);
    if (status == ORM_OK)
        status = orm_tell(session, &orm_after_flush, NULL);
    session->flushing = false;
    return status;
}

enum orm_status orm_write_changes(struct orm_session *session)
{
    enum { ROUNDS = 100 };
    enum orm_status status = session->failure == ORM_OK
        ? ORM_OK : orm_begin_work(session);
    for (int i = 0; session->journal.waiting && status == ORM_OK; i++)
        status = i < ROUNDS ? flush_once(session)
            : orm_fail(&session->scope, ORM_LIMIT, "flushing: after %d"
                  " rounds a listener still changes something", ROUNDS);
    return status;
}

enum orm_status orm_flush(struct orm_session *session)
{
    enum orm_status status = orm_begin_alone(session, "flushing");
    return status == ORM_OK ? orm_write_changes(session) : status;
}

void *orm_failed_object(const struct orm_session *session)
{
    return session ? session->failed : NULL;
}
