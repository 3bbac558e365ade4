/*
 * Being told what a session does. Chapter 14 is about what to do with
 * it; here is what is told.
 */
#ifndef ORM_EVENT_H
#define ORM_EVENT_H

#include "session.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Is told of an event. What it returns other than OK ends the flush or
 * the commit that is under way, with that status, or `ABORTED` where it
 * comes without a message.
 */
typedef enum orm_status orm_listener(void *context,
                                     struct orm_session *session,
                                     void *object);

/* An event is known by its address. */
struct orm_event {
    const char *name;
};

/*
 * Of a session: before the plan of a flush is made, so that objects may
 * still be added, changed and deleted; after all was written; before
 * the COMMIT, with the flush still to come; after it, when a refusal
 * is returned and changes nothing. The object is NULL.
 */
extern const struct orm_event orm_before_flush, orm_after_flush;
extern const struct orm_event orm_before_commit, orm_after_commit;

/*
 * Of an object in a flush. Before its row is written, its own members
 * may be changed with it; what is done to other objects is written by
 * another round.
 */
extern const struct orm_event orm_before_insert, orm_after_insert;
extern const struct orm_event orm_before_update, orm_after_update;
extern const struct orm_event orm_before_delete, orm_after_delete;

/* A new object was made of a row. */
extern const struct orm_event orm_loaded;

/*
 * Has a function told of an event from now on, for objects of a model,
 * or of all models if that is NULL. Listeners are told in the order in
 * which they came; what they are told with is borrowed until the
 * database is closed. NO_MEMORY. MISUSE: no event, or no function.
 */
enum orm_status orm_listen(struct orm_database *database,
                           const struct orm_event *event,
                           const struct orm_model *model,
                           orm_listener *function, void *context);

/* Tells the listeners of a session's database. The first that refuses
   is the last that is told, and its answer is returned. */
enum orm_status orm_fire(struct orm_session *session,
                         const struct orm_event *event, void *object);

#ifdef __cplusplus
}
#endif
#endif
