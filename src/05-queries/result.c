/*
 * Rows as they come: each is made an object of the session, a detached
 * object of a batch, or a struct of values.
 */
#include "result_private.h"

#include <stdint.h>
#include <string.h>

enum orm_status orm_send(struct orm_session *session,
                         struct orm_statement *statement)
{
    if (orm_autoflush(session) != ORM_OK)
        return session->scope.status;
    session->reads++;
    return orm_bind(&session->scope, statement);
}

/* No rows are left: the statement is another's. */
static void stop(struct orm_result *result)
{
    orm_release(&result->session->scope, result->statement);
    result->statement = NULL;
    orm_note_failure(result->session);
}

/* What a result has to give is given up; the result itself stays, to
   be used again, and is the first where that is looked for. */
static void set_done(struct orm_result *result)
{
    stop(result);
    orm_pool_clear(&result->own.pool);
    result->at = result->count = 0;
    result->done = true;
    orm_not_at_end(&result->ending);
    orm_at_end(result->session, &result->ending);
}

/* The end of a transaction is the end of every result. */
static void end(struct orm_session *session, struct orm_ending *ending)
{
    struct orm_result *result = (struct orm_result *)ending;
    result->ended |= !result->done;
    orm_at_end(session, ending);
    set_done(result);
    orm_resize(result->items, 0);
    result->items = NULL;
    result->room = 0;
}

void orm_finish(struct orm_result *result)
{
    if (result && !result->done)
        set_done(result);
}

static struct orm_result *reuse(struct orm_session *session)
{
    struct orm_ending *at = session->endings;
    for (; at; at = at->next) {
        struct orm_result *result = (struct orm_result *)at;
        if (at->end == end && result->done)
            return result;
    }
    return NULL;
}

/* An object of a batch belongs to no session any more; but the one that
   read it tells. Its scope is in the result. */
static enum orm_status refuse_change(struct orm_object *object,
                                     const struct orm_mapped *mapped,
                                     const void *value)
{
    const struct orm_result *result = (struct orm_result *)(void *)
        ((char *)object->scope - offsetof(struct orm_result, own));
    (void)value;
    return orm_fail(&result->session->scope, ORM_DETACHED_ERROR,
        "%s.%s: an object of a batch cannot be changed; orm_find() it",
        object->mapper->model->name, mapped->column->member);
}

static const struct orm_scope_kind detached_kind = {
    .assign = refuse_change };

static struct orm_result *make(struct orm_session *session)
{
    struct orm_result *result = reuse(session);
    if (!result) {
        result = orm_pool_take(&session->scope.pool, sizeof *result);
        if (!result)
            return NULL;
        result->ending.end = end;
        result->session = session;
        result->own.kind = &detached_kind;
        result->own.database = session->scope.database;
        orm_at_end(session, &result->ending);
    }
    result->own.era = session->scope.era;
    result->ending.since = 0;
    result->done = result->ended = false;
    result->record = NULL;
    return result;
}

/* What a result gives, told before anything is sent. */
static enum orm_status prepare(struct orm_result *result,
                               const struct orm_query *query,
                               struct orm_statement *statement)
{
    result->statement = statement;
    result->model = query->model;
    result->mapper = orm_mapper_of(&result->session->scope,
                                   query->model);
    result->batch = query->batch > 0 ? (size_t)query->batch : 0;
    return orm_set_items(result, query);
}

struct orm_result *orm_open_result(struct orm_session *session,
                                   const struct orm_query *query,
                                   struct orm_statement *statement)
{
    struct orm_result *result = statement ? make(session) : NULL;
    if (!result) {
        orm_release(&session->scope, statement);
        if (statement)
            orm_fail_memory(&session->scope);
        return NULL;
    }
    if (prepare(result, query, statement) == ORM_OK
        && orm_send(session, statement) == ORM_OK)
        return result;
    set_done(result);
    return NULL;
}

struct orm_result *orm_run(struct orm_session *session,
                           const struct orm_query *query)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return NULL;
    return orm_open_result(session, query, orm_query_statement(scope,
        &orm_selecting_rows, query, NULL, NULL));
}

/* Is there room for one more item? */
static bool has_room(struct orm_result *result)
{
    if (result->count < result->room)
        return true;
    const size_t room = 2 * result->room + 8;
    void **items = orm_resize(result->items, room * sizeof *items);
    if (!items) {
        orm_fail_memory(&result->session->scope);
        return false;
    }
    result->items = items;
    result->room = room;
    return true;
}

/* Makes an item of the next row. NULL: there is none, or the status is
   set. */
static void *read_item(struct orm_result *result)
{
    struct orm_session *session = result->session;
    bool got = false;
    if (!result->statement
        || orm_step(&session->scope, result->statement, result->row,
                    result->width, &got) != ORM_OK || !got)
        return NULL;
    session->reads++;
    if (!result->ending.since)
        result->ending.since = session->reads;
    return result->take(result);
}

/* Reads up to n items more. */
static void read(struct orm_result *result, size_t n)
{
    while (result->statement && n--) {
        void *item = has_room(result) ? read_item(result) : NULL;
        if (item && !result->done)
            result->items[result->count++] = item;
        else if (!item)
            stop(result);
    }
}

/* The next item of a batch. Behind its last the next batch is read, in
   its place. NULL: there is none, or the status is set. */
static void *next_in_batch(struct orm_result *result)
{
    if (result->at == result->count) {
        orm_pool_rewind(&result->own.pool);
        result->at = result->count = 0;
        read(result, result->batch);
        if (!result->count || result->session->scope.status != ORM_OK)
            return NULL;
    }
    return result->items[result->at++];
}

/* Why does a result not give what it is asked for? Nothing is wrong
   with one that is at its end. */
static void refuse(struct orm_result *result,
                   const struct orm_model *model, const char *record)
{
    struct orm_scope *scope = &result->session->scope;
    if (result->ended)
        orm_fail(scope, ORM_MISUSE, "the result has ended with its"
                 " transaction or savepoint; end that after the loop");
    else if (!result->done)
        orm_fail(scope, ORM_MISUSE, "the query gives struct %s, and"
                 " struct %s was asked for",
                 result->record ? result->record : result->model->name,
                 record ? record : model->name);
}

/* Begins a call. False: there is no result, or it gives other things
   than those asked for. */
static inline bool begin(struct orm_result *result,
                         const struct orm_model *model,
                         const char *record)
{
    if (!result || !orm_begin_call(&result->session->scope))
        return false;
    const bool given = !record ? model == result->model
        : result->record && strcmp(record, result->record) == 0;
    if (given && !result->done)
        return true;
    refuse(result, model, record);
    return false;
}

void *orm_next_item(struct orm_result *result,
                    const struct orm_model *model, const char *record)
{
    if (!begin(result, model, record))
        return NULL;
    void *item = result->batch ? next_in_batch(result)
                               : read_item(result);
    if (!item)
        set_done(result);
    return item;
}

void **orm_all_items(struct orm_result *result,
                     const struct orm_model *model, const char *record)
{
    if (!begin(result, model, record))
        return NULL;
    result->count -= result->at;
    if (result->count)
        memmove(result->items, result->items + result->at,
                result->count * sizeof *result->items);
    read(result, SIZE_MAX);
    if (result->done)
        refuse(result, model, record);   /* a listener has committed */
    if (result->session->scope.status != ORM_OK) {
        orm_finish(result);
        return NULL;
    }
    result->items[result->count] = NULL;   /* no row came for it */
    result->at = result->count;
    return result->items;
}

size_t orm_size(const struct orm_result *result)
{
    return result && !result->done ? result->at : 0;
}
