/* Calling the properties of objects, facet by facet. */
#include "unit_private.h"

const char orm_reaching, orm_merging, orm_saving;

/* The objects still to be visited, and the journey's purpose. */
struct journey {
    struct orm_session *session;
    struct orm_object **objects;
    size_t count, room;
};

static enum orm_status put(void *context, void *object)
{
    struct journey *journey = context;
    if (journey->count == journey->room) {
        const size_t room = journey->room ? 2 * journey->room : 16;
        struct orm_object **larger =
            orm_resize(journey->objects, room * sizeof *larger);
        if (!larger)
            return orm_fail_memory(&journey->session->scope);
        journey->objects = larger;
        journey->room = room;
    }
    journey->objects[journey->count++] = object;
    return ORM_OK;
}

enum orm_status orm_heed_property(struct orm_session *session,
                                  const struct orm_object *object,
                                  enum orm_status answer)
{
    return orm_heed(&session->scope, answer, "property",
                    object->mapper->model->name);
}

static enum orm_status reach_from(struct journey *journey,
                                  struct orm_object *object,
                                  enum orm_reach reach)
{
    const struct orm_property *const *at =
        object->mapper->model->properties;
    enum orm_status status = ORM_OK;
    for (; at && *at && status == ORM_OK; at++) {
        const struct orm_reaching *facet =
            orm_facet(*at, &orm_reaching);
        if (facet && facet->each)
            status = facet->each(*at, journey->session, object, reach,
                                 put, journey);
    }
    return orm_heed_property(journey->session, object, status);
}

/* A list, and no recursion: a chain of objects may be long. What was
   done half is undone, unless a flush came between. */
enum orm_status orm_spread(struct orm_session *session,
                           struct orm_object *object,
                           enum orm_reach reach,
                           enum orm_status (*step)(
                               struct orm_session *,
                               struct orm_object *, bool *))
{
    struct journey journey = { .session = session };
    const struct orm_edit *before = session->journal.newest;
    const struct orm_edit *flushed = session->journal.flushed;
    bool on = true;
    enum orm_status status = step(session, object, &on);
    if (!object->mapper->model->properties)
        return status;
    if (status == ORM_OK)
        status = reach_from(&journey, object, reach);
    while (status == ORM_OK && journey.count) {
        object = journey.objects[--journey.count];
        on = false;
        status = step(session, object, &on);
        if (status == ORM_OK && on)
            status = reach_from(&journey, object, reach);
    }
    orm_resize(journey.objects, 0);
    if (status != ORM_OK && session->journal.flushed == flushed)
        orm_journal_undo(session, before);
    return status;
}

bool orm_has_needs(const struct orm_mapper *mapper)
{
    const struct orm_property *const *at = mapper->model->properties;
    for (; at && *at; at++) {
        const struct orm_saving *facet = orm_facet(*at, &orm_saving);
        if (facet && facet->needs)
            return true;
    }
    return false;
}

enum orm_status orm_each_need(struct orm_object *object, bool deleting,
                              orm_visit *visit, void *context)
{
    const struct orm_property *const *at =
        object->mapper->model->properties;
    enum orm_status status = ORM_OK;
    for (; at && *at && status == ORM_OK; at++) {
        const struct orm_saving *facet = orm_facet(*at, &orm_saving);
        if (facet && facet->needs)
            status = facet->needs(*at, object, deleting, visit,
                                  context);
    }
    return orm_heed_property(orm_session_of(object), object, status);
}

enum orm_status orm_before_save(struct orm_session *session,
                                struct orm_object *object)
{
    const struct orm_property *const *at =
        object->mapper->model->properties;
    enum orm_status status = ORM_OK;
    for (; at && *at && status == ORM_OK; at++) {
        const struct orm_saving *facet = orm_facet(*at, &orm_saving);
        if (facet && facet->before_save)
            status = facet->before_save(*at, session, object);
    }
    return orm_heed_property(session, object, status);
}

static enum orm_status tell(struct orm_session *session, bool saved,
                            struct orm_object *const *objects, size_t n)
{
    const struct orm_property *const *at =
        objects[0]->mapper->model->properties;
    enum orm_status status = ORM_OK;
    for (; at && *at && status == ORM_OK; at++) {
        const struct orm_saving *facet = orm_facet(*at, &orm_saving);
        if (facet && saved && facet->after_saves)
            status = facet->after_saves(*at, session, objects, n);
        if (facet && !saved && facet->before_deletes)
            status = facet->before_deletes(*at, session, objects, n);
    }
    return orm_heed_property(session, objects[0], status);
}

/* Tells of one mapper's objects after the other's. */
static enum orm_status tell_all(struct orm_session *session, bool saved,
                                struct orm_object *const *objects,
                                size_t n)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0, k; i < n && status == ORM_OK; i += k) {
        for (k = 1; i + k < n
             && objects[i + k]->mapper == objects[i]->mapper; k++)
            continue;
        status = tell(session, saved, objects + i, k);
    }
    return status;
}

enum orm_status orm_tell_saved(struct orm_session *session,
                               struct orm_object *const *objects,
                               size_t n)
{
    return tell_all(session, true, objects, n);
}

enum orm_status orm_tell_deletes(struct orm_session *session,
                                 struct orm_object *const *objects,
                                 size_t n)
{
    return tell_all(session, false, objects, n);
}

static void undo_touching(struct orm_session *session,
                          struct orm_edit *edit)
{
    (void)session;
    edit->object->marks &= (uint8_t)~ORM_TOUCHED;
}

const struct orm_edit_kind orm_touching = { undo_touching, NULL };

enum orm_status orm_touch(struct orm_session *session, void *target)
{
    struct orm_object *object = target;
    enum orm_status status =
        orm_begin_with(session, "touching", object);
    if (status != ORM_OK)
        return status;
    if (!orm_journal_add(session, &orm_touching, object,
                         sizeof(struct orm_edit)))
        return ORM_NO_MEMORY;
    object->marks |= ORM_TOUCHED;
    return ORM_OK;
}
