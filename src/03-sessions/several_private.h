/* One INSERT for several objects. */
#ifndef ORM_SEVERAL_PRIVATE_H
#define ORM_SEVERAL_PRIVATE_H

#include "plan_private.h"

enum { ORM_LONGEST = 50 };     /* rows of a statement */

/* The objects of one mapper on their way into the database. */
struct orm_inserts {
    struct orm_plan *plan;
    struct orm_session *session;
    const struct orm_mapper *mapper;
    struct orm_object *objects[ORM_LONGEST];
    struct orm_stored *stored[ORM_LONGEST];    /* their edits */
    size_t count;
    uint64_t columns;          /* that the run has values for */
    bool sent;                 /* the last statement came to its end */
    bool needs;                /* its objects may need each other */
    int64_t last;              /* key that the database made. 0: none */
};

/* Does the database make the keys of the run? */
static inline bool orm_makes_keys(const struct orm_inserts *at)
{
    return at->mapper->key & ~at->columns;
}

/* Sends one statement for n objects of the run, as many as
   orm_rows_at_once() says. */
enum orm_status orm_send_several(struct orm_inserts *at, size_t first,
                                 size_t n);

/* The same; and the objects get their keys, and enter the map. */
enum orm_status orm_insert_several(struct orm_inserts *at,
                                   size_t first, size_t n);

#endif
