/*
 * What is in memory grows old: forgetting it, and reading it anew, at
 * once or when it is next wanted.
 */
#include "unit_private.h"

static enum orm_status tell_gone(const struct orm_object *object)
{
    return orm_fail(object->scope, ORM_STALE_DATA, "%s: its row is"
        " gone; %s deleted it", object->mapper->model->name,
        object->state == ORM_PERSISTENT ? "somebody else"
                                        : "the flush before it");
}

/* A transient object has nothing to load; a detached one nowhere to
   load it from. */
enum orm_status orm_reach(const void *target, const void *member)
{
    struct orm_object *object =
        (struct orm_object *)(uintptr_t)target;
    if (!object || !object->mapper)
        return ORM_MISUSE;
    const struct orm_mapped *mapped = orm_column_at(object->mapper,
        (size_t)((const char *)member - (const char *)target));
    if (!orm_begin_call(object->scope) || !mapped
        || (orm_known(object) | object->set) & mapped->bit
        || object->state == ORM_TRANSIENT
        || object->state == ORM_PENDING)
        return object->scope->status;
    if (object->state != ORM_PERSISTENT
        || object->scope->kind == &orm_database_kind)
        return orm_fail(object->scope, ORM_DETACHED_ERROR,
            "%s.%s was not loaded, and the object is in no session that"
            " could load it", object->mapper->model->name,
            mapped->column->member);
    bool gone;
    enum orm_status status =
        orm_reload(orm_session_of(object), object, &gone);
    return gone ? tell_gone(object) : status;
}

/* Begins a call on an object that has a row. */
static enum orm_status begin(struct orm_session *session,
                             const char *doing,
                             const struct orm_object *object)
{
    enum orm_status status = orm_begin_with(session, doing, object);
    return status != ORM_OK || object->state == ORM_PERSISTENT ? status
        : orm_fail(&session->scope, ORM_MISUSE, "%s %s: the object has"
                   " no row in this session", doing,
                   object->mapper->model->name);
}

static enum orm_status expire(struct orm_session *session,
                              struct orm_object *object, bool *on)
{
    if (object->state != ORM_PERSISTENT)
        return ORM_OK;
    *on = object->loaded;
    orm_drop_changes(session, object, object->mapper->all);
    object->loaded = 0;
    return ORM_OK;
}

enum orm_status orm_expire(struct orm_session *session, void *object)
{
    enum orm_status status = begin(session, "expiring", object);
    return status != ORM_OK ? status
        : orm_spread(session, object, ORM_REACH_EXPIRE, expire);
}

enum orm_status orm_expire_at(struct orm_session *session, void *target,
                              const void *member)
{
    struct orm_object *object = target;
    enum orm_status status = begin(session, "expiring", object);
    if (status != ORM_OK)
        return status;
    const struct orm_mapped *mapped = orm_column_at(object->mapper,
        (size_t)((const char *)member - (const char *)target));
    if (!mapped)
        return orm_fail(&session->scope, ORM_MISUSE, "expiring %s: the"
            " member is not mapped to a column",
            object->mapper->model->name);
    orm_drop_changes(session, object, mapped->bit);
    object->loaded = orm_known(object) & ~mapped->bit;
    object->era = session->scope.era;
    return ORM_OK;
}

enum orm_status orm_expire_all(struct orm_session *session)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (!orm_begin_call(scope))
        return orm_status(scope);
    orm_drop_all_changes(session);
    scope->era++;
    return ORM_OK;
}

enum orm_status orm_refresh(struct orm_session *session, void *target)
{
    struct orm_object *object = target;
    bool gone = false;
    if (orm_expire(session, target) != ORM_OK)
        return orm_status(session);
    enum orm_status status = orm_reload(session, object, &gone);
    return gone ? tell_gone(object) : status;
}
