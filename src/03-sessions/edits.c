/*
 * The kinds of edit: how each is undone, and what it lets go of once it
 * was committed. All that they need they have brought along.
 */
#include "session_private.h"

#include <string.h>

static void undo_change(struct orm_session *session,
                        struct orm_edit *edit)
{
    const struct orm_change *change = orm_change_in(edit);
    const struct orm_type *type = change->mapped->type;
    void *member = orm_member(change->mapped, edit->object);
    type->discard(type, member, &session->scope.pool);
    memcpy(member, change->old, type->size);
    edit->object->set &= ~change->mapped->bit;
    edit->object->loaded &= ~change->mapped->bit;
}

static void forget_change(struct orm_session *session,
                          struct orm_edit *edit)
{
    const struct orm_change *change = orm_change_in(edit);
    const struct orm_type *type = change->mapped->type;
    type->discard(type, change->old, &session->scope.pool);
}

const struct orm_edit_kind orm_changing = {
    undo_change, forget_change,
};

const struct orm_edit_kind orm_rereading = {
    undo_change, forget_change,
};

static void undo_adding(struct orm_session *session,
                        struct orm_edit *edit)
{
    (void)session;
    if (edit->object->state == ORM_PENDING)
        edit->object->state = ORM_TRANSIENT;
}

const struct orm_edit_kind orm_adding = { undo_adding, NULL };

static void undo_dooming(struct orm_session *session,
                         struct orm_edit *edit)
{
    (void)session;
    edit->object->marks &= (uint8_t)~ORM_DOOMED;
}

const struct orm_edit_kind orm_dooming = { undo_dooming, NULL };

/* What the program gave stays; what the row gave goes. */
static void clear_members(struct orm_session *session,
                          struct orm_object *object, uint64_t columns)
{
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        void *member = orm_member(mapped, object);
        if (!(columns & mapped->bit))
            continue;
        mapped->type->discard(mapped->type, member,
                              &session->scope.pool);
        memset(member, 0, mapped->type->size);
    }
}

static void undo_storing(struct orm_session *session,
                         struct orm_edit *edit)
{
    const struct orm_stored *stored = (struct orm_stored *)edit;
    struct orm_object *object = edit->object;
    orm_give_key(session, orm_identity_remove(
        orm_map_for(session, object->mapper), stored->number, object));
    object->state = ORM_PENDING;
    object->set = stored->given;
    object->loaded = 0;
    clear_members(session, object,
                  object->mapper->all & ~stored->given);
}

const struct orm_edit_kind orm_storing = { undo_storing, NULL };

static void undo_returning(struct orm_session *session,
                           struct orm_edit *edit)
{
    const struct orm_stored *stored = (struct orm_stored *)edit;
    if (edit->object->state == ORM_PERSISTENT)
        orm_detach(session, edit->object, stored->number);
    edit->object->set = stored->given;
}

const struct orm_edit_kind orm_returning = { undo_returning, NULL };

/* An object has its old key again. Who was loaded for it since came
   from a row that is undone, and goes. */
static void put_back(struct orm_session *session,
                     struct orm_object *object,
                     struct orm_identity identity)
{
    struct orm_identity_map *map = orm_map_for(session, object->mapper);
    struct orm_object *other = orm_identity_find(map, identity);
    if (other)
        orm_detach(session, other, identity.number);
    orm_identity_add(map, identity, object);
}

static void undo_removing(struct orm_session *session,
                          struct orm_edit *edit)
{
    const struct orm_stored *stored = (struct orm_stored *)edit;
    put_back(session, edit->object, (struct orm_identity){
        .number = stored->number,
        .bytes = orm_identity_remove(
            orm_map_for(session, edit->object->mapper),
            stored->number, edit->object) });
    edit->object->state = ORM_PERSISTENT;
    edit->object->loaded = 0;
}

static void forget_removing(struct orm_session *session,
                            struct orm_edit *edit)
{
    const struct orm_stored *stored = (struct orm_stored *)edit;
    orm_detach(session, edit->object, stored->number);
    edit->object->marks = ORM_GONE;
}

const struct orm_edit_kind orm_removing = {
    undo_removing, forget_removing,
};

static void undo_rekeying(struct orm_session *session,
                          struct orm_edit *edit)
{
    const struct orm_rekeyed *rekeyed = (struct orm_rekeyed *)edit;
    struct orm_identity_map *map =
        orm_map_for(session, edit->object->mapper);
    orm_give_key(session, orm_identity_remove(map, rekeyed->number,
                                              edit->object));
    orm_give_group_up(map);
    if (edit->object->state == ORM_DETACHED)
        orm_give_key(session, rekeyed->old.bytes);
    else
        put_back(session, edit->object, rekeyed->old);
}

static void forget_key(struct orm_session *session,
                       struct orm_edit *edit)
{
    orm_give_group_up(orm_map_for(session, edit->object->mapper));
    orm_give_key(session, ((struct orm_rekeyed *)edit)->old.bytes);
}

const struct orm_edit_kind orm_rekeying = {
    undo_rekeying, forget_key,
};

static void undo_leaving(struct orm_session *session,
                         struct orm_edit *edit)
{
    const struct orm_rekeyed *rekeyed = (struct orm_rekeyed *)edit;
    orm_give_group_up(orm_map_for(session, edit->object->mapper));
    put_back(session, edit->object, rekeyed->old);
    edit->object->state = ORM_PERSISTENT;
    edit->object->marks &= (uint8_t)~ORM_GONE;
    edit->object->loaded = 0;
}

const struct orm_edit_kind orm_leaving = {
    undo_leaving, forget_key,
};
