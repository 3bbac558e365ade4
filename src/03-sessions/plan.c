/*
 * From the journal to a plan. Reading back from the newest edit to the
 * last flush costs what has changed since, however much is loaded.
 */
#include "plan_private.h"
#include "unit_private.h"

#include <string.h>

/* A member that has its old value again has not changed. */
static void weigh(struct orm_plan *plan,
                  const struct orm_change *change)
{
    struct orm_object *object = change->edit.object;
    const struct orm_mapped *mapped = change->mapped;
    if (!(object->set & mapped->bit))
        return;
    if (change->known
        && mapped->type->same(mapped->type, change->old,
                              orm_member(mapped, object))) {
        object->set &= ~mapped->bit;
        object->loaded = orm_known(object) | mapped->bit;
        object->era = object->scope->era;
    } else {
        plan->moved |= (mapped->bit & object->mapper->where) != 0;
    }
}

void orm_weigh_since(struct orm_plan *plan,
                     const struct orm_object *object,
                     const struct orm_edit *since)
{
    struct orm_edit *at = plan->session->journal.newest;
    for (; at != since; at = at->older)
        if (at->object == object && at->kind == &orm_changing)
            weigh(plan, orm_change_in(at));
}

/* The batch an object belongs to. NULL: it is not in the session. */
static inline struct orm_batch *batch_of(
    struct orm_plan *plan, const struct orm_object *object)
{
    const size_t mapper = object->mapper->index;
    if (object->state == ORM_PENDING)
        return &plan->batches[plan->mappers + mapper];
    if (object->state != ORM_PERSISTENT)
        return NULL;
    return object->marks & ORM_DOOMED
        ? &plan->batches[3 * plan->mappers - 1 - mapper]
        : &plan->batches[mapper];
}

/* Counts an object, which comes before those that were counted, and
   sees whether their keys ascend. */
static void count(struct orm_plan *plan,
                  const struct orm_object *object)
{
    const struct orm_mapper *mapper = object->mapper;
    struct orm_batch *batch = batch_of(plan, object);
    if (!batch)
        return;
    const int64_t key = orm_is_number(mapper)
        ? (int64_t)orm_number_in(mapper, object) : 0;
    batch->unsorted |= !orm_is_number(mapper)
        || (batch->count && key > batch->least);
    batch->least = key;
    batch->count++;
}

/* Objects are found from the newest edit to the oldest, and put down
   from the end of the list to its beginning. */
static void collect(struct orm_plan *plan)
{
    struct orm_journal *journal = &plan->session->journal;
    struct orm_object **at = plan->objects + journal->waiting;
    for (struct orm_edit *edit = journal->newest;
         edit != journal->flushed; edit = edit->older) {
        struct orm_object *object = edit->object;
        if (edit->kind == &orm_changing
            && object->state == ORM_PERSISTENT)
            weigh(plan, orm_change_in(edit));
        if (object->marks & ORM_PLANNED
            || (object->state == ORM_PENDING
                && edit->kind != &orm_adding))
            continue;                /* it goes where it was added */
        object->marks |= ORM_PLANNED;
        *--at = object;
        count(plan, object);
    }
    plan->count =
        (size_t)(plan->objects + journal->waiting - at);
    memmove(plan->objects, at, plan->count * sizeof *at);
}

/* Its changes may all have been taken back. */
static bool is_to_be_written(const struct orm_object *object)
{
    return object->set || object->state == ORM_PENDING
        || object->marks & (ORM_DOOMED | ORM_TOUCHED);
}

/* Cuts the list up by the counts, and fills the parts: in each the
   order stays as it was. The marks have done their work. */
static void fill_batches(struct orm_plan *plan)
{
    struct orm_object **next = plan->sorted;
    for (size_t i = 0; i < 3 * plan->mappers; i++) {
        plan->batches[i].objects = next;
        next += plan->batches[i].count;
        plan->batches[i].count = 0;
    }
    for (size_t i = 0; i < plan->count; i++) {
        struct orm_object *object = plan->objects[i];
        struct orm_batch *batch = batch_of(plan, object);
        if (batch && is_to_be_written(object))
            batch->objects[batch->count++] = object;
        object->marks &= (uint8_t)~ORM_PLANNED;
    }
}

/* Moves batches together where fewer objects came than were counted. */
static void close_gaps(struct orm_plan *plan)
{
    struct orm_object **next = plan->sorted;
    for (size_t i = 0; i < 3 * plan->mappers; i++) {
        struct orm_batch *batch = &plan->batches[i];
        if (batch->objects != next)
            memmove(next, batch->objects, batch->count * sizeof *next);
        batch->objects = next;
        next += batch->count;
    }
}

/* Makes one batch of those of several mappers, which lie together. */
static struct orm_batch join(const struct orm_batch *batches, size_t n)
{
    struct orm_batch all = { .objects = batches[0].objects };
    for (size_t i = 0; i < n; i++)
        all.count += batches[i].count;
    return all;
}

/* Updates and deletes go by key; inserts as they were added. Then
   objects that need each other's rows are put right. */
static enum orm_status put_in_order(struct orm_plan *plan)
{
    struct orm_session *session = plan->session;
    const size_t n = plan->mappers;
    enum orm_status status = ORM_OK;
    bool needs = false;
    for (size_t i = 0; i < 3 * n && status == ORM_OK; i++) {
        struct orm_batch *batch = &plan->batches[i];
        if (!batch->count)
            continue;
        const struct orm_mapper *mapper = batch->objects[0]->mapper;
        plan->related |= mapper->model->properties != NULL;
        if (i < n || i >= 2 * n)
            status = orm_sort_by_key(plan, batch);
        if (i >= n)
            needs |= orm_has_needs(mapper);
    }
    if (status == ORM_OK && needs)
        status = orm_order_rows(session, plan->inserts.objects,
                                plan->inserts.count, false);
    if (status == ORM_OK && needs)
        status = orm_order_rows(session, plan->deletes.objects,
                                plan->deletes.count, true);
    return status;
}

enum orm_status orm_make_plan(struct orm_session *session,
                              struct orm_plan *plan)
{
    const size_t n = session->journal.waiting;
    const size_t mappers = session->scope.database->mapper_count;
    *plan = (struct orm_plan){ .session = session, .mappers = mappers };
    plan->objects = orm_resize(NULL, 2 * n * sizeof *plan->objects);
    plan->batches =
        orm_resize(NULL, 3 * mappers * sizeof *plan->batches);
    if (!plan->objects || !plan->batches)
        return orm_fail_memory(&session->scope);
    plan->sorted = plan->objects + n;
    memset(plan->batches, 0, 3 * mappers * sizeof *plan->batches);
    collect(plan);
    fill_batches(plan);
    close_gaps(plan);
    plan->inserts = join(plan->batches + mappers, mappers);
    plan->deletes = join(plan->batches + 2 * mappers, mappers);
    return put_in_order(plan);
}

struct orm_statement *orm_hold_other(struct orm_plan *plan,
                                     struct orm_map_key shape)
{
    struct orm_scope *scope = &plan->session->scope;
    orm_release(scope, plan->held);
    plan->shape = shape;
    return plan->held = orm_prepared(scope, shape.first, shape.second,
                                     shape.number);
}

void orm_free_plan(struct orm_plan *plan)
{
    orm_release(&plan->session->scope, plan->held);
    orm_resize(plan->objects, 0);
    orm_resize(plan->batches, 0);
}

enum orm_status orm_values_of_row(struct orm_plan *plan,
                                  const struct orm_object *object,
                                  uint64_t columns,
                                  struct orm_value *values,
                                  struct orm_pool *scratch)
{
    struct orm_session *session = plan->session;
    const struct orm_mapper *mapper = object->mapper;
    enum orm_status status = ORM_OK;
    bool known;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (mapped->bit & columns)
            status = orm_make_value(&session->scope, mapper, mapped,
                orm_stored_value(session, object, mapped, &known),
                values++, scratch);
    }
    return status;
}
