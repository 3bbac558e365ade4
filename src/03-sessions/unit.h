/*
 * What a property (a relationship, say) takes part in besides its
 * columns: the verbs of a session that go on to other objects, and the
 * flush. Each facet is a table of functions; any of them may be NULL.
 * One that returns another status than OK refuses: the call fails, with
 * ABORTED if there is no message from a call that the function made.
 */
#ifndef ORM_UNIT_H
#define ORM_UNIT_H

#include "event.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Is handed one object. What it returns other than OK ends the call. */
typedef enum orm_status orm_visit(void *context, void *object);

/* Along which verb is an object reached? */
enum orm_reach {
    ORM_REACH_ADD,
    ORM_REACH_DELETE,
    ORM_REACH_EXPUNGE,
    ORM_REACH_EXPIRE
};

/*
 * The facet under `orm_reaching`: hands on the objects to which a verb
 * on this object goes on.
 */
struct orm_reaching {
    enum orm_status (*each)(const struct orm_property *property,
                            struct orm_session *session, void *object,
                            enum orm_reach reach, orm_visit *visit,
                            void *context);
};
extern const char orm_reaching;

/*
 * The facet under `orm_merging`: carries what the property has from one
 * object to another. Objects that it merges in turn it gives to
 * orm_merge().
 */
struct orm_merging {
    enum orm_status (*merge)(const struct orm_property *property,
                             struct orm_session *session,
                             const void *from, void *to);
};
extern const char orm_merging;

/*
 * The facet under `orm_saving`: its part in a flush. `needs` tells the
 * objects whose rows have to be there before that of an object is, or,
 * for objects that are to be deleted, until it is gone. `before_save`
 * is called when these are stored and may set members of the object.
 * The two others are told of all objects of a model at once, after all
 * rows were stored and before the first is deleted.
 */
struct orm_saving {
    enum orm_status (*needs)(const struct orm_property *property,
                             void *object, bool deleting,
                             orm_visit *visit, void *context);
    enum orm_status (*before_save)(const struct orm_property *property,
                                   struct orm_session *session,
                                   void *object);
    enum orm_status (*after_saves)(const struct orm_property *property,
                                   struct orm_session *session,
                                   struct orm_object *const *objects,
                                   size_t n);
    enum orm_status (*before_deletes)(
                                   const struct orm_property *property,
                                   struct orm_session *session,
                                   struct orm_object *const *objects,
                                   size_t n);
};
extern const char orm_saving;

/*
 * Tells the session that a property of an object has changed, so that
 * the next flush calls its `before_save`. NO_MEMORY.
 */
enum orm_status orm_touch(struct orm_session *session, void *object);

#ifdef __cplusplus
}
#endif
#endif
