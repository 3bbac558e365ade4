/* Going along the properties of objects. */
#ifndef ORM_UNIT_PRIVATE_H
#define ORM_UNIT_PRIVATE_H

#include "session_private.h"
#include "unit.h"

/*
 * Does something to an object and to all that are reached from it.
 * `step` says by `*on` whether to go on to those that an object
 * reaches; from the first it does.
 */
enum orm_status orm_spread(struct orm_session *session,
                           struct orm_object *object,
                           enum orm_reach reach,
                           enum orm_status (*step)(
                               struct orm_session *session,
                               struct orm_object *object, bool *on));

/* Has a property of the mapper a part in the order of rows? */
bool orm_has_needs(const struct orm_mapper *mapper);

/* The answer of a property of an object, as orm_heed() takes it. */
enum orm_status orm_heed_property(struct orm_session *session,
                                  const struct orm_object *object,
                                  enum orm_status answer);

/* Calls each property that has `needs`. */
enum orm_status orm_each_need(struct orm_object *object, bool deleting,
                              orm_visit *visit, void *context);

/* Calls each property that has `before_save`. */
enum orm_status orm_before_save(struct orm_session *session,
                                struct orm_object *object);

/* Calls each that has `after_saves` or `before_deletes` for objects,
   which are of one mapper after the other. */
enum orm_status orm_tell_saved(struct orm_session *session,
                               struct orm_object *const *objects,
                               size_t n);
enum orm_status orm_tell_deletes(struct orm_session *session,
                                 struct orm_object *const *objects,
                                 size_t n);

/*
 * Puts objects behind those that they need. Where nothing is needed,
 * the order stays. CYCLE: they need each other. NO_MEMORY.
 */
enum orm_status orm_order_rows(struct orm_session *session,
                               struct orm_object **objects, size_t n,
                               bool deleting);

#endif
