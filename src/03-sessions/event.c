/* Listeners: a list in the database, asked at each event. */
#include "event.h"
#include "session_private.h"

struct orm_listening {
    const struct orm_event *event;
    const struct orm_model *model;
    orm_listener *function;
    void *context;
    struct orm_listening *next;
};

const struct orm_event orm_before_flush = { "before_flush" };
const struct orm_event orm_after_flush = { "after_flush" };
const struct orm_event orm_before_commit = { "before_commit" };
const struct orm_event orm_after_commit = { "after_commit" };
const struct orm_event orm_before_insert = { "before_insert" };
const struct orm_event orm_after_insert = { "after_insert" };
const struct orm_event orm_before_update = { "before_update" };
const struct orm_event orm_after_update = { "after_update" };
const struct orm_event orm_before_delete = { "before_delete" };
const struct orm_event orm_after_delete = { "after_delete" };
const struct orm_event orm_loaded = { "loaded" };

/* The list, made with the first session or listener. NULL: no
   memory. */
struct orm_listening **orm_listeners(struct orm_database *database)
{
    void **slot = orm_slot(database, &orm_before_flush, NULL);
    if (slot && !*slot)
        *slot = orm_pool_take(&database->scope.pool,
                              sizeof(struct orm_listening *));
    return slot ? *slot : NULL;
}

enum orm_status orm_listen(struct orm_database *database,
                           const struct orm_event *event,
                           const struct orm_model *model,
                           orm_listener *function, void *context)
{
    if (!orm_begin_call(orm_database_scope(database)))
        return orm_status(database);
    if (!event || !function)
        return orm_fail(&database->scope, ORM_MISUSE, "listening: the"
                        " %s is NULL", event ? "function" : "event");
    struct orm_listening **at = orm_listeners(database);
    struct orm_listening *made = !at ? NULL
        : orm_pool_take(&database->scope.pool, sizeof *made);
    if (!made)
        return orm_fail_memory(&database->scope);
    *made = (struct orm_listening){ event, model, function, context,
                                    NULL };
    while (*at)
        at = &(*at)->next;
    *at = made;
    return ORM_OK;
}

/* Does a listener want to be told of an object? */
static bool is_meant(const struct orm_listening *at,
                     const struct orm_event *event,
                     const struct orm_object *object)
{
    return at->event == event
        && (!at->model || !object
            || object->mapper->model == at->model);
}

enum orm_status orm_heed(struct orm_scope *scope,
                         enum orm_status answer, const char *who,
                         const char *of)
{
    return answer == ORM_OK || answer == scope->status ? answer
        : orm_fail(scope, ORM_ABORTED, "a %s of %s refused", who, of);
}

enum orm_status orm_fire(struct orm_session *session,
                         const struct orm_event *event, void *object)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!scope || scope->broken)
        return orm_status(scope);
    const struct orm_listening *at = *session->listeners;
    enum orm_status status = ORM_OK;
    for (; at && status == ORM_OK; at = at->next) {
        if (!is_meant(at, event, object))
            continue;
        status = at->function(at->context, session, object);
        if (status == ORM_OK)
            orm_succeed(scope);         /* whatever it has tried */
    }
    return orm_heed(scope, status, "listener", event->name);
}
