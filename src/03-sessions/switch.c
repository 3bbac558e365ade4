/*
 * A row switch: an old object goes and a new one comes for the same
 * row. An INSERT before the DELETE would find the key taken; one UPDATE
 * does what was meant.
 */
#include "plan_private.h"

enum orm_status orm_find_switched(struct orm_plan *plan,
                                  const struct orm_object *object,
                                  struct orm_object **old)
{
    struct orm_session *session = plan->session;
    const struct orm_mapper *mapper = object->mapper;
    struct orm_identity identity;
    *old = NULL;
    if (!plan->deletes.count || mapper->key & ~object->set)
        return ORM_OK;
    struct orm_pool scratch = { 0 };
    enum orm_status status = orm_identify(&session->scope, mapper,
                                          object, &scratch, &identity);
    if (status == ORM_OK)
        *old = orm_identity_find(orm_map_for(session, mapper),
                                 identity);
    orm_pool_clear(&scratch);
    if (*old && !((*old)->marks & ORM_DOOMED))
        *old = NULL;
    return status;
}

/* What the row is matched with and the new object has not, it takes
   from the old one. */
static enum orm_status inherit(struct orm_object *object,
                               const struct orm_object *old)
{
    const struct orm_mapper *mapper = object->mapper;
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (!(mapper->where & ~object->set & mapped->bit))
            continue;
        status = mapped->type->copy(mapped->type,
            (const char *)old + mapped->offset,
            orm_member(mapped, object), &object->scope->pool);
    }
    return status == ORM_OK ? ORM_OK : orm_fail_memory(object->scope);
}

enum orm_status orm_switch_row(struct orm_plan *plan,
                               struct orm_object *object,
                               struct orm_object *old)
{
    struct orm_session *session = plan->session;
    struct orm_stored *stored;
    if (orm_note_removed(session, old) != ORM_OK
        || !(stored = (struct orm_stored *)orm_journal_add(session,
                 &orm_storing, object, sizeof *stored)))
        return orm_fail_session(session, object);
    stored->given = object->set;
    object->era = session->scope.era;
    if (inherit(object, old) != ORM_OK
        || orm_update_row(plan, object, old) != ORM_OK
        || orm_enter(session, object, stored) != ORM_OK)
        return orm_fail_session(session, object);
    return orm_tell(session, &orm_after_insert, object);
}
