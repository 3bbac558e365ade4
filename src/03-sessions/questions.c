/*
 * Where does an object stand, and what would a flush write? The answers
 * come from the object's bits and the journal; nothing is sent.
 */
#include "session_private.h"

enum orm_state orm_state(const void *target)
{
    const struct orm_object *object = target;
    return object ? (enum orm_state)object->state : ORM_TRANSIENT;
}

/* Is it one of a session, and has its row? */
static bool is_persistent(const struct orm_object *object)
{
    return object && object->mapper && object->state == ORM_PERSISTENT
        && object->scope->kind != &orm_database_kind;
}

bool orm_is_expired(const void *target)
{
    const struct orm_object *object = target;
    return is_persistent(object) && orm_missing(object);
}

/* The column of a member. NULL: it has none. */
static const struct orm_mapped *column_of(
    const struct orm_object *object, const void *member)
{
    return !object || !object->mapper ? NULL
        : orm_column_at(object->mapper, (size_t)((const char *)member
                                        - (const char *)object));
}

bool orm_is_loaded_at(const void *target, const void *member)
{
    const struct orm_object *object = target;
    const struct orm_mapped *mapped = column_of(object, member);
    return mapped && (orm_known(object) | object->set) & mapped->bit;
}

/* What is set and not known to be the same is written. */
static bool is_changed(const struct orm_object *object,
                       const struct orm_mapped *mapped)
{
    bool known = false;
    if (!(object->set & mapped->bit) || !is_persistent(object))
        return object->set & mapped->bit;
    const void *stored = orm_stored_value(orm_session_of(object),
                                          object, mapped, &known);
    return !known || !mapped->type->same(mapped->type, stored,
        (const char *)object + mapped->offset);
}

bool orm_is_changed_at(const void *target, const void *member)
{
    const struct orm_object *object = target;
    const struct orm_mapped *mapped = column_of(object, member);
    return mapped && is_changed(object, mapped);
}

bool orm_is_modified(const void *target)
{
    const struct orm_object *object = target;
    bool modified = false;
    for (size_t i = 0; object && object->mapper
         && i < object->mapper->count && !modified; i++)
        modified = is_changed(object, &object->mapper->columns[i]);
    return modified;
}

bool orm_has_changes(const struct orm_session *session)
{
    if (!session)
        return false;
    struct orm_edit *at = session->journal.newest;
    while (at != session->journal.flushed && !orm_is_waiting(at))
        at = at->older;
    return at != session->journal.flushed;
}
