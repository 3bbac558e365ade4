/*
 * Bringing the values of an object from elsewhere into a session: the
 * one way for them to cross.
 */
#include "unit_private.h"

/* What an object has. One with a row, or that had one, has its key. */
static uint64_t given_in(const struct orm_object *object)
{
    const uint64_t given = orm_known(object) | object->set;
    return object->state == ORM_TRANSIENT
        || object->state == ORM_PENDING
        ? given : given | object->mapper->key;
}

/* What is matched has to be what the session read, or else the values
   are those of an older row. */
static enum orm_status check_matched(const struct orm_object *from,
                                     const struct orm_object *to,
                                     const struct orm_mapped *mapped)
{
    if (!(mapped->bit & to->mapper->where & ~to->mapper->key)
        || mapped->type->same(mapped->type,
               (const char *)from + mapped->offset,
               (const char *)to + mapped->offset))
        return ORM_OK;
    return orm_fail(to->scope, ORM_STALE_DATA, "merging %s: %s is not"
        " what the row has; it was changed since the object was read",
        to->mapper->model->name, mapped->column->member);
}

/* Nothing is copied before all is found good. */
static enum orm_status copy(const struct orm_object *from,
                            struct orm_object *to, bool stored)
{
    const uint64_t given = given_in(from);
    const struct orm_mapped *columns = to->mapper->columns;
    const size_t n = to->mapper->count;
    enum orm_status status = ORM_OK;
    for (size_t i = 0; stored && i < n && status == ORM_OK; i++)
        if (given & columns[i].bit)
            status = check_matched(from, to, &columns[i]);
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        if (given & columns[i].bit)
            status = orm_assign(to, orm_member(&columns[i], to),
                                (const char *)from + columns[i].offset);
    return status;
}

/* What its properties have goes along. */
static enum orm_status merge_properties(struct orm_session *session,
                                        const struct orm_object *from,
                                        struct orm_object *to)
{
    const struct orm_property *const *at =
        to->mapper->model->properties;
    enum orm_status status = ORM_OK;
    for (; at && *at && status == ORM_OK; at++) {
        const struct orm_merging *facet = orm_facet(*at, &orm_merging);
        if (facet && facet->merge)
            status = facet->merge(*at, session, from, to);
    }
    return orm_heed_property(session, to, status);
}

/* Copies an object to the one of its key, or to a new one, and notes
   where it went, lest a circle be merged for ever. */
static struct orm_object *merge(struct orm_session *session,
                                const struct orm_mapper *mapper,
                                const struct orm_object *from)
{
    struct orm_scope *scope = &session->scope;
    struct orm_object *to = mapper->key & ~given_in(from)
        ? NULL : orm_find_in_session(scope, mapper, from);
    const bool stored = to;
    if (scope->status != ORM_OK)
        return NULL;
    union orm_map_value *place = orm_map_add(&session->merged,
        (struct orm_map_key){ from, NULL, 0 });
    if (!place) {
        orm_fail_memory(scope);
        return NULL;
    }
    if (!to)
        to = orm_blank(scope, mapper);
    place->pointer = to;
    if (!to || copy(from, to, stored) != ORM_OK
        || (!stored && orm_add(session, to) != ORM_OK))
        return NULL;
    session->suspended++;
    enum orm_status status = merge_properties(session, from, to);
    session->suspended--;
    return status == ORM_OK ? to : NULL;
}

/* The outermost of several merges keeps the notes. It flushes before,
   since what is half merged must not be stored. */
static struct orm_object *merge_once(struct orm_session *session,
                                     const struct orm_mapper *mapper,
                                     const struct orm_object *from)
{
    struct orm_object *to = NULL;
    if (session->merging)
        return merge(session, mapper, from);
    session->merging = true;
    if (!mapper->model->properties || orm_autoflush(session) == ORM_OK)
        to = merge(session, mapper, from);
    session->merging = false;
    orm_map_free(&session->merged);
    return to;
}

void *orm_merge(struct orm_session *session, const void *source)
{
    const struct orm_object *from = source;
    struct orm_scope *scope = orm_session_scope(session);
    if (scope && !from && scope->status != ORM_OK)
        return NULL;                  /* why orm_new made nothing */
    if (!orm_begin_call(scope))
        return NULL;
    if (!from || !from->mapper) {
        orm_fail(scope, ORM_MISUSE, "merging: the object is NULL, or a"
                 " struct that orm_new did not make");
        return NULL;
    }
    const struct orm_mapper *mapper =
        orm_mapper_of(scope, from->mapper->model);
    if (!mapper)
        return NULL;
    if (from->scope == scope && (from->state == ORM_PERSISTENT
                                 || from->state == ORM_PENDING))
        return (void *)(uintptr_t)source;
    const union orm_map_value *merged = orm_map_find(&session->merged,
        (struct orm_map_key){ from, NULL, 0 });
    return merged ? merged->pointer
                  : merge_once(session, mapper, from);
}
