/*
 * An edit keeps what it replaced. So one list serves three ends: it
 * tells what is to be written, what the row has where the object has
 * something else, and how to bring everything back.
 */
#include "session_private.h"

#include <string.h>

struct orm_edit *orm_journal_add(struct orm_session *session,
                                 const struct orm_edit_kind *kind,
                                 struct orm_object *object, size_t size)
{
    struct orm_edit *edit = orm_pool_take(&session->scope.pool, size);
    if (!edit) {
        orm_fail_memory(&session->scope);
        return NULL;
    }
    *edit = (struct orm_edit){ .kind = kind, .object = object,
        .older = session->journal.newest, .size = size };
    session->journal.newest = edit;
    session->journal.waiting++;
    session->journal.stirred |= session->flushing
        && (kind == &orm_changing || kind == &orm_adding
            || kind == &orm_dooming);
    return edit;
}

static void forget_index(struct orm_journal *journal)
{
    orm_map_free(&journal->index);
    journal->indexed = NULL;
}

void orm_journal_drop(struct orm_session *session)
{
    struct orm_journal *journal = &session->journal;
    struct orm_edit *edit = journal->newest;
    if (journal->indexed)
        forget_index(journal);
    if (journal->flushed == edit)
        journal->flushed = edit->older;
    else
        journal->waiting--;
    journal->newest = edit->older;
    orm_pool_give(&session->scope.pool, edit, edit->size);
}

void orm_journal_undo(struct orm_session *session,
                      const struct orm_edit *until)
{
    while (session->journal.newest != until) {
        struct orm_edit *edit = session->journal.newest;
        if (edit->kind->undo)
            edit->kind->undo(session, edit);
        orm_journal_drop(session);
    }
}

void orm_journal_forget(struct orm_session *session)
{
    while (session->journal.newest) {
        struct orm_edit *edit = session->journal.newest;
        if (edit->kind->forget)
            edit->kind->forget(session, edit);
        orm_journal_drop(session);
    }
}

/* The edit under a change; it is the first member. */
static struct orm_change *change_in(struct orm_edit *edit)
{
    return (struct orm_change *)edit;
}

/* Is there still something to write for an edit? */
static bool is_waiting(struct orm_edit *edit)
{
    const struct orm_object *object = edit->object;
    if (edit->kind == &orm_adding)
        return object->state == ORM_PENDING;
    if (edit->kind == &orm_dooming)
        return object->state == ORM_PERSISTENT
            && object->marks & ORM_DOOMED;
    return edit->kind == &orm_changing
        && object->state == ORM_PERSISTENT
        && object->set & change_in(edit)->mapped->bit;
}

/* Takes the edits that wait out of the list, the newest to the end. */
static struct orm_edit *take_waiting(struct orm_journal *journal,
                                     const struct orm_edit *since)
{
    struct orm_edit *waiting = NULL, **at = &journal->newest;
    while (*at != since) {
        struct orm_edit *edit = *at;
        if (!is_waiting(edit)) {
            at = &edit->older;
            continue;
        }
        *at = edit->older;
        edit->older = waiting;
        waiting = edit;
    }
    return waiting;
}

void orm_journal_written(struct orm_session *session,
                         const struct orm_edit *since)
{
    struct orm_journal *journal = &session->journal;
    struct orm_edit *at = journal->stirred
        ? take_waiting(journal, since) : NULL;
    forget_index(journal);
    journal->flushed = journal->newest;
    journal->waiting = 0;
    journal->stirred = false;
    while (at) {
        struct orm_edit *newer = at->older;
        at->older = journal->newest;
        journal->newest = at;
        journal->waiting++;
        at = newer;
    }
}

static void undo_change(struct orm_session *session,
                        struct orm_edit *edit)
{
    const struct orm_change *change = change_in(edit);
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
    const struct orm_change *change = change_in(edit);
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
    if (edit->object->state == ORM_DELETED)
        put_back(session, edit->object, (struct orm_identity){
            .number = stored->number,
            .bytes = orm_identity_remove(
                orm_map_for(session, edit->object->mapper),
                stored->number, edit->object) });
    edit->object->state = ORM_PERSISTENT;
    edit->object->marks |= ORM_DOOMED;      /* until that is undone */
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
    if (edit->object->state == ORM_DETACHED)
        orm_give_key(session, rekeyed->old.bytes);
    else
        put_back(session, edit->object, rekeyed->old);
}

static void forget_key(struct orm_session *session,
                       struct orm_edit *edit)
{
    orm_give_key(session, ((struct orm_rekeyed *)edit)->old.bytes);
}

const struct orm_edit_kind orm_rekeying = {
    undo_rekeying, forget_key,
};

static void undo_leaving(struct orm_session *session,
                         struct orm_edit *edit)
{
    const struct orm_rekeyed *rekeyed = (struct orm_rekeyed *)edit;
    put_back(session, edit->object, rekeyed->old);
    edit->object->state = ORM_PERSISTENT;
    edit->object->marks &= (uint8_t)~ORM_GONE;
    edit->object->loaded = 0;
}

const struct orm_edit_kind orm_leaving = {
    undo_leaving, forget_key,
};

/* Only what has a row, or had one, has something to go back to. */
static bool is_stored(const struct orm_object *object)
{
    return object->state == ORM_PERSISTENT
        || object->state == ORM_DELETED || object->marks & ORM_GONE;
}

/* Keeps the old value, and gives it up again if there is no new one. */
static enum orm_status change(struct orm_object *object,
                              const struct orm_mapped *mapped,
                              const void *value)
{
    struct orm_session *session = orm_session_of(object);
    struct orm_edit *edit = orm_journal_add(session, &orm_changing,
        object, sizeof(struct orm_change) + mapped->type->size);
    if (!edit)
        return ORM_NO_MEMORY;
    struct orm_change *made = change_in(edit);
    made->mapped = mapped;
    made->known = (orm_known(object) | object->mapper->key)
        & mapped->bit;
    enum orm_status status =
        orm_exchange(object, mapped, value, made->old);
    if (status != ORM_OK)
        orm_journal_drop(session);
    return status;
}

enum orm_status orm_journal_assign(struct orm_object *object,
                                   const struct orm_mapped *mapped,
                                   const void *value)
{
    union { max_align_t align; char member[ORM_MEMBER_SIZE]; } old;
    if (mapped->bit & object->mapper->key
        && (object->state == ORM_DELETED
            || object->state == ORM_DETACHED))
        return orm_fail(object->scope, ORM_MISUSE, "%s.%s: the key of"
            " an object that is out of the session cannot be changed",
            object->mapper->model->name, mapped->column->member);
    if (is_stored(object) && (object->state != ORM_PERSISTENT
                              || !(object->set & mapped->bit)))
        return change(object, mapped, value);
    enum orm_status status =
        orm_exchange(object, mapped, value, old.member);
    if (status == ORM_OK)
        mapped->type->discard(mapped->type, old.member,
                              &object->scope->pool);
    return status;
}

/* An edit that was undone or given up where it stands. */
static const struct orm_edit_kind nothing = { NULL, NULL };

/*
 * The index tells the unwritten change of a member. It is made when it
 * is first asked for, and then goes on from where it was: an object and
 * a member have one change that counts.
 */
static bool make_index(struct orm_journal *journal)
{
    if (!journal->indexed)
        journal->indexed = journal->flushed;
    struct orm_edit *at = journal->newest;
    for (; at != journal->indexed; at = at->older) {
        if (at->kind != &orm_changing)
            continue;
        const struct orm_map_key key = {
            at->object, change_in(at)->mapped, 0 };
        union orm_map_value *value = orm_map_find(&journal->index, key);
        if (!value)
            value = orm_map_add(&journal->index, key);
        if (!value) {
            forget_index(journal);
            return false;
        }
        value->pointer = at;
    }
    journal->indexed = journal->newest;
    return true;
}

/* Without memory for the index the journal itself is read. */
static struct orm_change *find_change(struct orm_journal *journal,
                                      const struct orm_object *object,
                                      const struct orm_mapped *mapped)
{
    struct orm_edit *at = journal->newest;
    if (make_index(journal)) {
        const union orm_map_value *value = orm_map_find(&journal->index,
            (struct orm_map_key){ object, mapped, 0 });
        at = value ? value->pointer : NULL;
        return at && at->kind == &orm_changing ? change_in(at) : NULL;
    }
    for (; at != journal->flushed; at = at->older)
        if (at->object == object && at->kind == &orm_changing
            && change_in(at)->mapped == mapped)
            return change_in(at);
    return NULL;
}

/* Undoes or forgets the changes of some members, where they stand. */
static void settle_changes(struct orm_session *session,
                           struct orm_object *object, uint64_t columns,
                           void (*how)(struct orm_session *,
                                       struct orm_edit *))
{
    const struct orm_mapper *mapper = object->mapper;
    columns &= object->set;
    for (size_t i = 0; columns && i < mapper->count; i++) {
        struct orm_change *change = !(columns & mapper->columns[i].bit)
            ? NULL : find_change(&session->journal, object,
                                 &mapper->columns[i]);
        if (!change)
            continue;
        how(session, &change->edit);
        change->edit.kind = &nothing;
    }
}

void orm_drop_changes(struct orm_session *session,
                      struct orm_object *object, uint64_t columns)
{
    settle_changes(session, object, columns, undo_change);
}

void orm_keep_changes(struct orm_session *session,
                      struct orm_object *object)
{
    settle_changes(session, object, object->mapper->all, forget_change);
}

void orm_drop_all_changes(struct orm_session *session)
{
    struct orm_edit *at = session->journal.newest;
    for (; at != session->journal.flushed; at = at->older)
        if (at->kind == &orm_changing
            && at->object->state == ORM_PERSISTENT) {
            undo_change(session, at);
            at->kind = &nothing;
        }
}

const void *orm_stored_value(struct orm_session *session,
                             const struct orm_object *object,
                             const struct orm_mapped *mapped,
                             bool *known)
{
    const struct orm_change *change =
        find_change(&session->journal, object, mapped);
    *known = change ? change->known : orm_known(object) & mapped->bit;
    return change ? change->old
                  : (const unsigned char *)object + mapped->offset;
}
