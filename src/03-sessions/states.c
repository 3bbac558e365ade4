/*
 * The verbs that move an object from state to state: into the session,
 * out of it and back. None of them sends SQL.
 */
#include "unit_private.h"

enum orm_status orm_begin_with(struct orm_session *session,
                               const char *doing,
                               const struct orm_object *object)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (scope && !object && scope->status != ORM_OK)
        return scope->status;         /* why orm_new made nothing */
    if (!orm_begin_call(scope))
        return orm_status(scope);
    if (!object)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is NULL",
                        doing);
    if (!object->mapper)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is a struct"
                        " that orm_new did not make", doing);
    return object->scope == scope ? ORM_OK
        : orm_fail(scope, ORM_MISUSE, "%s %s: the object was made in"
            " another session or database; orm_merge() copies it into"
            " this one", doing, object->mapper->model->name);
}

static enum orm_status refuse(struct orm_session *session,
                              const char *doing,
                              const struct orm_object *object,
                              const char *why)
{
    return orm_fail(&session->scope, ORM_MISUSE, "%s %s: the object %s",
                    doing, object->mapper->model->name, why);
}

static enum orm_status add_new(struct orm_session *session,
                               struct orm_object *object)
{
    if (!orm_journal_add(session, &orm_adding, object,
                         sizeof(struct orm_edit)))
        return ORM_NO_MEMORY;
    object->state = ORM_PENDING;
    return ORM_OK;
}

/* The changes that it came with have no edits any more: for the next
   flush they are what nobody knows the row to have. */
static enum orm_status note_changes(struct orm_session *session,
                                    struct orm_object *object)
{
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        const struct orm_type *type = mapped->type;
        if (!(object->set & mapped->bit))
            continue;
        struct orm_edit *edit = orm_journal_add(session, &orm_changing,
            object, sizeof(struct orm_change) + type->size);
        if (!edit)
            return ORM_NO_MEMORY;
        struct orm_change *change = orm_change_in(edit);
        change->mapped = mapped;
        if (type->copy(type, orm_member(mapped, object), change->old,
                       &session->scope.pool) != ORM_OK) {
            orm_journal_drop(session);
            return orm_fail_memory(&session->scope);
        }
    }
    return ORM_OK;
}

void orm_give_key(struct orm_session *session,
                  const struct orm_key_bytes *bytes)
{
    if (bytes)
        orm_pool_give(&session->scope.pool, bytes,
                      sizeof *bytes + bytes->size);
}

/* An object that was expunged comes back, unless there is another for
   its row by now. */
static enum orm_status add_back(struct orm_session *session,
                                struct orm_object *object)
{
    struct orm_scope *scope = &session->scope;
    struct orm_identity identity;
    struct orm_identity_map *map = orm_map_for(session, object->mapper);
    struct orm_stored *stored = NULL;
    const struct orm_edit *before = session->journal.newest;
    if (orm_identify(scope, object->mapper, object, &scope->pool,
                     &identity) != ORM_OK)
        return scope->status;
    if (orm_identity_find(map, identity))
        refuse(session, "adding", object, "has the key of another one"
               " in the session; use orm_merge()");
    else if (!orm_identity_reserve(map, identity.bytes))
        orm_fail_memory(scope);
    else
        stored = (struct orm_stored *)orm_journal_add(session,
            &orm_returning, object, sizeof *stored);
    if (stored)
        stored->given = object->set;
    if (!stored || note_changes(session, object) != ORM_OK) {
        orm_journal_undo(session, before);
        orm_give_key(session, identity.bytes);
        return scope->status;
    }
    stored->number = identity.number;
    orm_identity_add(map, identity, object);
    object->loaded = 0;
    object->state = ORM_PERSISTENT;
    return ORM_OK;
}

static enum orm_status add_one(struct orm_session *session,
                               struct orm_object *object, bool *on)
{
    switch ((enum orm_state)object->state) {
    case ORM_TRANSIENT:
        *on = true;
        return add_new(session, object);
    case ORM_PERSISTENT:
        object->marks &= (uint8_t)~ORM_DOOMED;
        return ORM_OK;
    case ORM_DELETED:
        return refuse(session, "adding", object, "was deleted; make"
                      " another, or roll back");
    case ORM_DETACHED:
        *on = true;
        return !(object->marks & ORM_GONE) ? add_back(session, object)
            : refuse(session, "adding", object,
                     "has no row any more; make another");
    default:
        return ORM_OK;
    }
}

enum orm_status orm_add(struct orm_session *session, void *object)
{
    enum orm_status status = orm_begin_with(session, "adding", object);
    return status != ORM_OK ? status
        : orm_spread(session, object, ORM_REACH_ADD, add_one);
}

/* Nothing is sent: the next flush does it. */
static enum orm_status doom(struct orm_session *session,
                            struct orm_object *object, bool *on)
{
    if (object->state != ORM_PERSISTENT || object->marks & ORM_DOOMED)
        return ORM_OK;
    if (!orm_journal_add(session, &orm_dooming, object,
                         sizeof(struct orm_edit)))
        return ORM_NO_MEMORY;
    object->marks |= ORM_DOOMED;
    *on = true;
    return ORM_OK;
}

enum orm_status orm_doom(struct orm_scope *scope,
                         struct orm_object *object)
{
    return orm_spread((struct orm_session *)scope, object,
                      ORM_REACH_DELETE, doom);
}

void orm_detach(struct orm_session *session, struct orm_object *object,
                uint64_t number)
{
    orm_give_key(session, orm_identity_remove(
        orm_map_for(session, object->mapper), number, object));
    object->loaded = orm_known(object);
    object->marks = 0;
    object->state = ORM_DETACHED;
}

struct orm_group *orm_make_place(struct orm_session *session,
                                 const struct orm_mapper *mapper,
                                 struct orm_identity identity)
{
    struct orm_identity_map *map = orm_map_for(session, mapper);
    if (!orm_identity_reserve(map, identity.bytes)) {
        orm_fail_memory(&session->scope);
        return NULL;
    }
    struct orm_group *group = orm_identity_group(map, identity);
    struct orm_object *other = *orm_place_in(group, identity.number);
    if (!other)
        return group;
    struct orm_rekeyed *rekeyed = (struct orm_rekeyed *)
        orm_journal_add(session, &orm_leaving, other, sizeof *rekeyed);
    if (!rekeyed)
        return NULL;
    rekeyed->old.number = identity.number;
    rekeyed->old.bytes =
        orm_identity_remove(map, identity.number, other);
    orm_keep_group(map);
    other->loaded = orm_known(other);
    other->marks |= ORM_GONE;
    other->state = ORM_DETACHED;
    return orm_identity_group(map, identity);
}

enum orm_status orm_enter(struct orm_session *session,
                          struct orm_object *object,
                          struct orm_stored *stored)
{
    const struct orm_mapper *mapper = object->mapper;
    struct orm_group *group = NULL;
    struct orm_identity identity;
    if (orm_identify(&session->scope, mapper, object,
                     &session->scope.pool, &identity) == ORM_OK)
        group = orm_make_place(session, mapper, identity);
    if (!group)
        return session->scope.status;
    stored->number = identity.number;
    orm_identity_put(orm_map_for(session, mapper), group, identity,
                     object);
    object->state = ORM_PERSISTENT;
    orm_settle(object);
    return ORM_OK;
}

/* The edit comes first, since that may fail. */
enum orm_status orm_note_removed(struct orm_session *session,
                                 struct orm_object *object)
{
    uint64_t number;
    struct orm_stored *stored;
    if (orm_number_of(session, object, &number) != ORM_OK
        || !(stored = (struct orm_stored *)orm_journal_add(session,
                 &orm_removing, object, sizeof *stored)))
        return session->scope.status;
    stored->number = number;
    object->state = ORM_DELETED;
    return ORM_OK;
}

static enum orm_status expunge(struct orm_session *session,
                               struct orm_object *object, bool *on)
{
    uint64_t number;
    *on = object->state == ORM_PENDING
        || object->state == ORM_PERSISTENT;
    if (object->state == ORM_PENDING)
        object->state = ORM_TRANSIENT;
    if (object->state != ORM_PERSISTENT)
        return ORM_OK;
    if (orm_number_of(session, object, &number) != ORM_OK)
        return session->scope.status;
    orm_drop_changes(session, object, object->mapper->where);
    orm_keep_changes(session, object);
    orm_detach(session, object, number);
    return ORM_OK;
}

enum orm_status orm_expunge(struct orm_session *session, void *target)
{
    const struct orm_object *object = target;
    enum orm_status status =
        orm_begin_with(session, "expunging", object);
    if (status != ORM_OK)
        return status;
    if (object->state != ORM_PENDING && object->state != ORM_PERSISTENT)
        return refuse(session, "expunging", object,
                      "is not in the session");
    return orm_spread(session, target, ORM_REACH_EXPUNGE, expunge);
}

struct orm_session *orm_suspend_autoflush(struct orm_session *session)
{
    if (session)
        session->suspended++;
    return session;
}

void orm_resume_autoflush(struct orm_session *session)
{
    if (session && session->suspended)
        session->suspended--;
}
