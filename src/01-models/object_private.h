/* Objects, for the modules that store and load them. */
#ifndef ORM_OBJECT_PRIVATE_H
#define ORM_OBJECT_PRIVATE_H

#include "database_private.h"
#include "object.h"

/* Marks of an object. Chapter 3 has others. */
enum { ORM_FILLING = 1 };      /* its columns' functions are at work */

/* Makes an object of zeros. NULL: no memory, the status is set. */
struct orm_object *orm_blank(struct orm_scope *scope,
                             const struct orm_mapper *mapper);

/*
 * Puts a copy of a value into a member and marks it as set. The bytes
 * that it held go to `old`, with all they point to. NO_MEMORY: nothing
 * was changed.
 */
enum orm_status orm_exchange(struct orm_object *object,
                             const struct orm_mapped *mapped,
                             const void *value, void *old);

/* What is loaded and not stale: a commit ends what was read before,
   save for what has left its session. */
static inline uint64_t orm_known(const struct orm_object *object)
{
    return object->era == object->scope->era
        || object->state == ORM_DETACHED ? object->loaded : 0;
}

/* What would have to be read: neither known nor given. */
static inline uint64_t orm_missing(const struct orm_object *object)
{
    return object->mapper->all & ~(orm_known(object) | object->set);
}

/* Gives back at once what a member owns that nobody has seen. */
void orm_discard_unseen(struct orm_pool *pool,
                        const struct orm_type *type,
                        const void *member);

/* Gives back an object that nobody has seen, and what it owns. */
void orm_unmake(struct orm_object *object);

/*
 * Begins a call that names members of a model: which columns does the
 * text of its designated initialisers name? `.name = "Milk",
 * .quantity = 12` names two. The answer is remembered by model and
 * address of the text. NULL: failed, as orm_new does.
 */
const struct orm_mapper *orm_begin_named(struct orm_scope *scope,
                                         const struct orm_model *model,
                                         const char *text,
                                         uint64_t *columns);

/* Skips one value in such a text, up to the comma or brace behind it:
   literals and brackets may have commas inside. */
const char *orm_skip_value(const char *at);

#endif
