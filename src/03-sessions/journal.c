/*
 * An edit keeps what it replaced. So one list serves three ends: it
 * tells what is to be written, what the row has where the object has
 * something else, and how to bring everything back.
 */
#include "session_private.h"

struct orm_edit *orm_journal_add(struct orm_session *session,
                                 const struct orm_edit_kind *kind,
                                 struct orm_object *object, size_t size)
{
    struct orm_journal *journal = &session->journal;
    struct orm_edit *edit = orm_pool_take(&journal->pool, size);
    if (!edit) {
        orm_fail_memory(&session->scope);
        return NULL;
    }
    *edit = (struct orm_edit){ .kind = kind, .object = object,
        .older = journal->newest, .size = size };
    journal->newest = edit;
    journal->waiting++;
    journal->stirred |= session->flushing
        && (kind == &orm_changing || kind == &orm_adding
            || kind == &orm_dooming || kind == &orm_touching);
    return edit;
}

void orm_journal_drop(struct orm_session *session)
{
    struct orm_journal *journal = &session->journal;
    struct orm_edit *edit = journal->newest;
    if (journal->indexed)
        orm_forget_index(journal);
    if (journal->flushed == edit)
        journal->flushed = edit->older;
    else
        journal->waiting--;
    journal->newest = edit->older;
    orm_pool_give(&journal->pool, edit, edit->size);
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
    struct orm_journal *journal = &session->journal;
    for (struct orm_edit *at = journal->newest; at; at = at->older)
        if (at->kind->forget)
            at->kind->forget(session, at);
    orm_forget_index(journal);
    orm_pool_rewind(&journal->pool);
    journal->newest = journal->flushed = NULL;
    journal->waiting = 0;
}

bool orm_is_waiting(struct orm_edit *edit)
{
    const struct orm_object *object = edit->object;
    if (edit->kind == &orm_adding)
        return object->state == ORM_PENDING;
    if (edit->kind == &orm_touching)
        return object->state == ORM_PERSISTENT
            && object->marks & ORM_TOUCHED;
    if (edit->kind == &orm_dooming)
        return object->state == ORM_PERSISTENT
            && object->marks & ORM_DOOMED;
    return edit->kind == &orm_changing
        && object->state == ORM_PERSISTENT
        && object->set & orm_change_in(edit)->mapped->bit;
}

/* Takes the edits that wait out of the list, the newest to the end. */
static struct orm_edit *take_waiting(struct orm_journal *journal,
                                     const struct orm_edit *since)
{
    struct orm_edit *waiting = NULL, **at = &journal->newest;
    while (*at != since) {
        struct orm_edit *edit = *at;
        if (!orm_is_waiting(edit)) {
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
    orm_forget_index(journal);
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
    if (session->flushing)
        orm_end_change(session, object, mapped);
    struct orm_edit *edit = orm_journal_add(session, &orm_changing,
        object, sizeof(struct orm_change) + mapped->type->size);
    if (!edit)
        return ORM_NO_MEMORY;
    struct orm_change *made = orm_change_in(edit);
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
