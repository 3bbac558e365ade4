/*
 * The journal: what was done to the objects of a session since its
 * transaction began, newest first. Read from the newest to the last
 * flush it tells what the next flush has to write; undone edit by edit
 * it brings memory back to where it was.
 */
#ifndef ORM_JOURNAL_PRIVATE_H
#define ORM_JOURNAL_PRIVATE_H

#include "identity_private.h"

struct orm_edit;
struct orm_session;

/*
 * A kind of edit. Undoing and forgetting cannot fail: what they need,
 * the edit has brought along. A later chapter has kinds of its own.
 */
struct orm_edit_kind {
    /* Puts back what was there. NULL: nothing to do. */
    void (*undo)(struct orm_session *session, struct orm_edit *edit);
    /* The transaction was committed. NULL: nothing to do. */
    void (*forget)(struct orm_session *session, struct orm_edit *edit);
};

/* One edit; the kind decides what stands behind these members. */
struct orm_edit {
    const struct orm_edit_kind *kind;
    struct orm_edit *older;
    struct orm_object *object;
    size_t size;                 /* of it all */
};

struct orm_journal {
    struct orm_pool pool;        /* of the edits */
    struct orm_edit *newest;
    struct orm_edit *flushed;    /* this and older: written */
    size_t waiting;              /* how many are not */
    bool stirred;                /* something came in during a flush */
    struct orm_map index;        /* object, column: unwritten change */
    struct orm_edit *indexed;    /* this and older are in it */
};

/* A member got another value. */
struct orm_change {
    struct orm_edit edit;
    const struct orm_mapped *mapped;
    bool known;                  /* the old value is what the row has */
    _Alignas(max_align_t) unsigned char old[];
};

/* The change whose first member an edit is. */
static inline struct orm_change *orm_change_in(struct orm_edit *edit)
{
    return (struct orm_change *)edit;
}

extern const struct orm_edit_kind orm_changing;   /* to be written, */
extern const struct orm_edit_kind orm_rereading;  /* the row has it */

/* The object was added, or is to be deleted. */
extern const struct orm_edit_kind orm_adding, orm_dooming;

/* A property of the object has changed. */
extern const struct orm_edit_kind orm_touching;

/* Its row was inserted or deleted; it came back to the session. */
extern const struct orm_edit_kind orm_storing, orm_removing;
extern const struct orm_edit_kind orm_returning;

/* What they keep. */
struct orm_stored {
    struct orm_edit edit;
    uint64_t given;              /* members set before defaults were */
    uint64_t number;             /* in the identity map */
};

/* Its row got another key; it left the map, since another row has its
   key. */
extern const struct orm_edit_kind orm_rekeying, orm_leaving;

/* What they keep: the key it had. */
struct orm_rekeyed {
    struct orm_edit edit;
    struct orm_identity old;
    uint64_t number;             /* of the new one */
};

/* Adds an edit of zeros. NULL: no memory, the status is set. */
struct orm_edit *orm_journal_add(struct orm_session *session,
                                 const struct orm_edit_kind *kind,
                                 struct orm_object *object,
                                 size_t size);

/* Takes the newest edit back, as if it had not been added. */
void orm_journal_drop(struct orm_session *session);

/* Undoes all that is newer than an edit; NULL: everything. */
void orm_journal_undo(struct orm_session *session,
                      const struct orm_edit *until);

/* Forgets everything: it cannot be undone any more. */
void orm_journal_forget(struct orm_session *session);

/*
 * What is newer than an edit was written, save for what came during the
 * flush and too late for it, as from a listener: that goes on waiting.
 */
void orm_journal_written(struct orm_session *session,
                         const struct orm_edit *since);

/* Is there still something to write for an edit above the mark of the
   last flush? */
bool orm_is_waiting(struct orm_edit *edit);

/* What the kind `assign` of a session's scope is. */
enum orm_status orm_journal_assign(struct orm_object *object,
                                   const struct orm_mapped *mapped,
                                   const void *value);

/* Puts back members of an object that were changed and not written. */
void orm_drop_changes(struct orm_session *session,
                      struct orm_object *object, uint64_t columns);

void orm_drop_all_changes(struct orm_session *session);

/* The index of changes is made anew when it is next asked. */
void orm_forget_index(struct orm_journal *journal);

/* A member changes once more in a flush that has written it: the change
   that was written is not the one that waits. */
void orm_end_change(struct orm_session *session,
                    const struct orm_object *object,
                    const struct orm_mapped *mapped);

/* A statement has written rows beside the flush: what the row has is no
   longer what the changes of these members replaced. */
void orm_doubt_changes(struct orm_session *session,
                       const struct orm_object *object,
                       uint64_t columns);

/* Leaves them as they are, and forgets what they replaced. */
void orm_keep_changes(struct orm_session *session,
                      struct orm_object *object);

/*
 * What the row has where an object has a member: the value that the
 * unwritten change replaced, or the member itself. `*known`: it was
 * read, and is not stale.
 */
const void *orm_stored_value(struct orm_session *session,
                             const struct orm_object *object,
                             const struct orm_mapped *mapped,
                             bool *known);

#endif
