/*
 * The changes that no flush has written: an index finds the one of a
 * member, which knows what the row has, and can be given up.
 */
#include "session_private.h"

#include <string.h>

void orm_forget_index(struct orm_journal *journal)
{
    orm_map_free(&journal->index);
    journal->indexed = NULL;
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
            at->object, orm_change_in(at)->mapped, 0 };
        union orm_map_value *value = orm_map_find(&journal->index, key);
        if (!value)
            value = orm_map_add(&journal->index, key);
        if (!value) {
            orm_forget_index(journal);
            return false;
        }
        value->pointer = at;
    }
    journal->indexed = journal->newest;
    return true;
}

/* The change of a member, if there is one. Without memory for the index
   the journal itself is read. */
static struct orm_edit *find_edit(struct orm_journal *journal,
                                  const struct orm_object *object,
                                  const struct orm_mapped *mapped)
{
    if (make_index(journal)) {
        const union orm_map_value *value = orm_map_find(&journal->index,
            (struct orm_map_key){ object, mapped, 0 });
        return value ? value->pointer : NULL;
    }
    struct orm_edit *at = journal->newest;
    while (at != journal->flushed
           && (at->object != object || at->kind != &orm_changing
               || orm_change_in(at)->mapped != mapped))
        at = at->older;
    return at != journal->flushed ? at : NULL;
}

void orm_end_change(struct orm_session *session,
                    const struct orm_object *object,
                    const struct orm_mapped *mapped)
{
    struct orm_edit *edit =
        find_edit(&session->journal, object, mapped);
    if (edit && edit->kind == &orm_changing)
        edit->kind = &orm_rereading;
}

/* What may become of a change that waits, where it stands. */
static void drop(struct orm_session *session, struct orm_edit *edit)
{
    orm_changing.undo(session, edit);
    edit->kind = &nothing;
}

static void keep(struct orm_session *session, struct orm_edit *edit)
{
    orm_changing.forget(session, edit);
    edit->kind = &nothing;
}

static void doubt(struct orm_session *session, struct orm_edit *edit)
{
    (void)session;
    orm_change_in(edit)->known = false;
}

static void each_change(struct orm_session *session,
                        const struct orm_object *object,
                        uint64_t columns,
                        void (*what)(struct orm_session *,
                                     struct orm_edit *))
{
    const struct orm_mapper *mapper = object->mapper;
    columns &= object->set;
    for (size_t i = 0; columns && i < mapper->count; i++)
        if (columns & mapper->columns[i].bit)
            what(session, find_edit(&session->journal, object,
                                    &mapper->columns[i]));
}

void orm_drop_changes(struct orm_session *session,
                      struct orm_object *object, uint64_t columns)
{
    each_change(session, object, columns, drop);
}

void orm_keep_changes(struct orm_session *session,
                      struct orm_object *object)
{
    each_change(session, object, object->mapper->all, keep);
}

void orm_doubt_changes(struct orm_session *session,
                       const struct orm_object *object,
                       uint64_t columns)
{
    each_change(session, object, columns, doubt);
}

void orm_drop_all_changes(struct orm_session *session)
{
    struct orm_edit *at = session->journal.newest;
    for (; at != session->journal.flushed; at = at->older)
        if (at->kind == &orm_changing
            && at->object->state == ORM_PERSISTENT)
            drop(session, at);
}

const void *orm_stored_value(struct orm_session *session,
                             const struct orm_object *object,
                             const struct orm_mapped *mapped,
                             bool *known)
{
    const struct orm_change *change = !(object->set & mapped->bit)
        ? NULL
        : orm_change_in(find_edit(&session->journal, object, mapped));
    *known = change ? change->known : orm_known(object) & mapped->bit;
    return change ? change->old
                  : (const unsigned char *)object + mapped->offset;
}

/* The key members of the row, in a struct that has no others. NULL: no
   memory. */
static const void *key_of_row(struct orm_session *session,
                              const struct orm_object *object,
                              struct orm_pool *scratch)
{
    const struct orm_mapper *mapper = object->mapper;
    char *row = orm_pool_take(scratch, mapper->model->size);
    bool known;
    for (size_t i = 0; row && i < mapper->count; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (mapped->bit & mapper->key)
            memcpy(row + mapped->offset,
                   orm_stored_value(session, object, mapped, &known),
                   mapped->type->size);
    }
    return row;
}

enum orm_status orm_number_of(struct orm_session *session,
                              const struct orm_object *object,
                              uint64_t *number)
{
    struct orm_scope *scope = &session->scope;
    const struct orm_mapper *mapper = object->mapper;
    const bool is_set = object->set & mapper->key;
    if (orm_is_number(mapper) && !is_set) {
        *number = orm_number_in(mapper, object);
        return ORM_OK;
    }
    struct orm_pool scratch = { 0 };
    struct orm_identity identity = { 0 };
    const void *key =
        is_set ? key_of_row(session, object, &scratch) : object;
    enum orm_status status = !key ? orm_fail_memory(scope)
        : orm_identify(scope, mapper, key, &scratch, &identity);
    *number = identity.number;
    orm_pool_clear(&scratch);
    return status;
}
