/* The inside of a session. */
#ifndef ORM_SESSION_PRIVATE_H
#define ORM_SESSION_PRIVATE_H

#include "event.h"
#include "journal_private.h"
#include "steps_private.h"

/* Marks of an object, beside ORM_FILLING. */
enum {
    ORM_DOOMED = 2,            /* the next flush deletes its row */
    ORM_PLANNED = 4,           /* while a plan is made: it has it */
    ORM_TOUCHED = 8,           /* its properties wait to be asked */
    ORM_PLACING = 16, ORM_PLACED = 32, /* while rows are put in order */
    ORM_GONE = 64              /* its row is no more */
};

struct orm_session {
    struct orm_scope scope;    /* first: a session is a scope */
    struct orm_session_options options;
    struct orm_identity_map *maps;    /* one for each mapper */
    struct orm_journal journal;
    struct orm_listening **listeners;  /* of the database */
    struct orm_map merged;     /* by the orm_merge() under way: from
                                  which object to which */
    bool merging;
    int suspended;             /* how often autoflush was suspended */
    bool open;                 /* a transaction has begun */
    uint64_t reads;            /* SELECTs in it, rows or none, and
                                  each row of a result */
    bool flushing, committing;
    struct orm_ending *endings;
    enum orm_status failure;   /* of a flush; OK: none */
    struct orm_object *failed;
    char first[ORM_MESSAGE];   /* its message */
};

/* The session of an object whose scope is one. */
static inline struct orm_session *orm_session_of(
    const struct orm_object *object)
{
    return (struct orm_session *)object->scope;
}

/* The identity map for the rows of a mapper. */
static inline struct orm_identity_map *orm_map_for(
    struct orm_session *session, const struct orm_mapper *mapper)
{
    return &session->maps[mapper->index];
}

/*
 * Before anything is sent: begins a transaction if none is open.
 * PENDING_ROLLBACK after a failed flush. MISUSE: another session has
 * one. Sends `BEGIN`.
 */
enum orm_status orm_begin_work(struct orm_session *session);

/* The same with a statement that begins it in another way; a
   transaction that is open already is not begun. */
enum orm_status orm_begin_by(struct orm_session *session,
                             const struct orm_verb *verb);

/* Undoes the transaction, in the database. */
extern const struct orm_verb orm_rolling_back;

/* Is one open in the database? After some errors it has rolled back all
   by itself. */
static inline bool orm_is_in_transaction(
    const struct orm_session *session)
{
    const struct orm_database *database = session->scope.database;
    return database->driver->in_transaction(database->connection);
}

/* Runs a verb that has no values and no rows, as COMMIT. */
enum orm_status orm_run_verb(struct orm_session *session,
                             const struct orm_verb *verb);

/* Commits, and tells nobody yet that it has. */
enum orm_status orm_commit_work(struct orm_session *session);

/* The transaction is over, whichever way. */
void orm_end_work(struct orm_session *session);

/* Something that lasts as long as the transaction at most. Its `end`
   may link it again, and takes out no other. */
struct orm_ending {
    struct orm_ending *next, **at;
    uint64_t since;            /* the session's `reads` when it began */
    void (*end)(struct orm_session *session,
                struct orm_ending *ending);
};

/* Has it ended with the transaction, or not any more. */
void orm_at_end(struct orm_session *session, struct orm_ending *ending);
void orm_not_at_end(struct orm_ending *ending);

/* Ends what has begun since so many reads. */
void orm_end_since(struct orm_session *session, uint64_t reads);

/*
 * Begins a call on an object of a session. MISUSE: NULL, a struct that
 * orm_new() did not make, or one of another session or database.
 * `doing` is for the message.
 */
enum orm_status orm_begin_with(struct orm_session *session,
                               const char *doing,
                               const struct orm_object *object);

/* Begins a call that has no place in a flush. `doing` is for the
   message of MISUSE. */
enum orm_status orm_begin_alone(struct orm_session *session,
                                const char *doing);

/* Flushes before a SELECT, unless that is suspended or under way. */
enum orm_status orm_autoflush(struct orm_session *session);

/* Writes what has changed; a public call has begun. */
enum orm_status orm_write_changes(struct orm_session *session);

/* The list of a database's listeners. NULL: no memory. */
struct orm_listening **orm_listeners(struct orm_database *database);

/* Tells listeners, if there are any. */
static inline enum orm_status orm_tell(struct orm_session *session,
                                       const struct orm_event *event,
                                       void *object)
{
    return *session->listeners ? orm_fire(session, event, object)
                               : ORM_OK;
}

/* What a function of the program has answered. If it refused and there
   is no message of a call that it made, that is ABORTED. */
enum orm_status orm_heed(struct orm_scope *scope,
                         enum orm_status answer, const char *who,
                         const char *of);

/* After a statement that failed: has the database undone all of the
   transaction, as it does after some errors? Then the session fails. */
void orm_note_failure(struct orm_session *session);

/* To wait does not help a BUSY that comes after reads: it is told as
   BUSY_AFTER_READS. */
void orm_note_busy(struct orm_session *session);

/* The session cannot go on until it is rolled back. */
enum orm_status orm_fail_session(struct orm_session *session,
                                 struct orm_object *object);

/*
 * Takes an object out of the identity map, where it has this number.
 * What is loaded of it stays so.
 */
void orm_detach(struct orm_session *session, struct orm_object *object,
                uint64_t number);

/* The number under which the identity map has an object: its key may
   have been changed since. */
enum orm_status orm_number_of(struct orm_session *session,
                              const struct orm_object *object,
                              uint64_t *number);

/* The row of an object was deleted: it hides in the map, until that is
   undone or committed. */
enum orm_status orm_note_removed(struct orm_session *session,
                                 struct orm_object *object);

/* Gives back the bytes of a key that is no longer used; or NULL. */
void orm_give_key(struct orm_session *session,
                  const struct orm_key_bytes *bytes);

/*
 * Makes room in the identity map for a row that has been given a key.
 * An object that is there already is of a row that somebody else has
 * deleted: it leaves, until that is undone. Returns the group of the
 * place, which is good while no other object comes or goes. NULL: no
 * memory.
 */
struct orm_group *orm_make_place(struct orm_session *session,
                                 const struct orm_mapper *mapper,
                                 struct orm_identity identity);

/* An object was stored, as an edit notes: it enters the map. */
enum orm_status orm_enter(struct orm_session *session,
                          struct orm_object *object,
                          struct orm_stored *stored);

/*
 * The object of a row, by the identity map, or a new one; what is not
 * loaded of it is filled in. `columns` has the key. NULL: failed, the
 * status is set. Chapter 5 decodes the rows of queries with it.
 */
struct orm_object *orm_load_row(struct orm_session *session,
                                const struct orm_mapper *mapper,
                                uint64_t columns,
                                const struct orm_value *values);

/* The same, if it is in the map. NULL: it is not, or the status is
   set. */
struct orm_object *orm_find_row(struct orm_session *session,
                                const struct orm_mapper *mapper,
                                uint64_t columns,
                                const struct orm_value *values);

/*
 * Reads the columns of an object that are not known, by one SELECT.
 * `*gone`: there is no such row.
 */
enum orm_status orm_reload(struct orm_session *session,
                           struct orm_object *object, bool *gone);

/* How a session deletes: the kind `delete_object` of its scope. */
enum orm_status orm_doom(struct orm_scope *scope,
                         struct orm_object *object);

/* The object with the key that a struct holds, if the session has it.
   NULL: it has not, or the status is set. Sends nothing. */
struct orm_object *orm_find_loaded(struct orm_session *session,
                                   const struct orm_mapper *mapper,
                                   const void *key);

/* How a session finds by key: the kind `find` of its scope. */
void *orm_find_in_session(struct orm_scope *scope,
                          const struct orm_mapper *mapper,
                          const void *key);

#endif
