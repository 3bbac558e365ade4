/*
 * Rows of one table may need each other, as a comment needs the one
 * that it answers. Each object is put down after those that it needs:
 * a walk in depth, with the path on a stack of our own.
 */
#include "unit_private.h"

#include <string.h>

struct ordering {
    struct orm_session *session;
    struct orm_object **stack;
    size_t count, room;
    struct orm_object *from;     /* whose needs are being told */
    bool deleting;
};

static enum orm_status put_on_top(struct ordering *at,
                                  struct orm_object *object)
{
    if (at->count == at->room) {
        const size_t room = at->room ? 2 * at->room : 64;
        struct orm_object **larger =
            orm_resize(at->stack, room * sizeof *larger);
        if (!larger)
            return orm_fail_memory(&at->session->scope);
        at->stack = larger;
        at->room = room;
    }
    at->stack[at->count++] = object;
    return ORM_OK;
}

/* What is on the path already leads back to itself. */
static enum orm_status push(void *context, void *target)
{
    struct ordering *at = context;
    struct orm_object *object = target;
    if (object == at->from || !(object->marks & ORM_PLANNED)
        || object->marks & ORM_PLACED)
        return ORM_OK;
    return !(object->marks & ORM_PLACING) ? put_on_top(at, object)
        : orm_fail(&at->session->scope, ORM_CYCLE, "flushing: a %s and"
                   " a %s need each other's rows first; store one"
                   " without the other, flush, and set it then",
                   at->from->mapper->model->name,
                   object->mapper->model->name);
}

/* Puts down all that is on the stack. An object is seen twice: going
   down, when its needs are put above it, and coming back. */
static enum orm_status walk(struct ordering *at,
                            struct orm_object ***next)
{
    enum orm_status status = ORM_OK;
    while (at->count && status == ORM_OK) {
        struct orm_object *object = at->stack[at->count - 1];
        if (!(object->marks & (ORM_PLACING | ORM_PLACED))) {
            object->marks |= ORM_PLACING;
            at->from = object;
            status = orm_each_need(object, at->deleting, push, at);
            continue;
        }
        at->count--;
        if (object->marks & ORM_PLACED)
            continue;
        object->marks ^= ORM_PLACING | ORM_PLACED;
        *(*next)++ = object;
    }
    return status;
}

/* Only what is of the list is put down. In the end no mark stays. */
static void mark(struct orm_object **objects, size_t n, int as)
{
    const int own = ORM_PLANNED | ORM_PLACING | ORM_PLACED;
    for (size_t i = 0; i < n; i++)
        objects[i]->marks = (uint8_t)((objects[i]->marks & ~own) | as);
}

static void reverse(struct orm_object **objects, size_t n)
{
    for (size_t i = 0; i < n / 2; i++) {
        struct orm_object *object = objects[i];
        objects[i] = objects[n - 1 - i];
        objects[n - 1 - i] = object;
    }
}

/* Rows go in the opposite order, so that the list is turned round
   before and after. */
enum orm_status orm_order_rows(struct orm_session *session,
                               struct orm_object **objects, size_t n,
                               bool deleting)
{
    struct ordering at = { .session = session, .deleting = deleting };
    if (!n)
        return ORM_OK;
    struct orm_object **ordered = orm_resize(NULL, n * sizeof *ordered);
    struct orm_object **next = ordered;
    enum orm_status status = ORM_OK;
    if (!ordered)
        return orm_fail_memory(&session->scope);
    mark(objects, n, ORM_PLANNED);
    if (deleting)
        reverse(objects, n);
    for (size_t i = 0; i < n && status == ORM_OK; i++) {
        if (objects[i]->marks & ORM_PLACED)
            continue;
        status = put_on_top(&at, objects[i]);
        if (status == ORM_OK)
            status = walk(&at, &next);
    }
    mark(objects, n, 0);
    if (status == ORM_OK)
        memcpy(objects, ordered, n * sizeof *objects);
    if (deleting)
        reverse(objects, n);
    orm_resize(ordered, 0);
    orm_resize(at.stack, 0);
    return status;
}
