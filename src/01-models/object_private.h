/* Objects, for the modules that store and load them. */
#ifndef ORM_OBJECT_PRIVATE_H
#define ORM_OBJECT_PRIVATE_H

#include "database_private.h"
#include "object.h"

/* Makes an object of zeros. NULL: no memory, the status is set. */
struct orm_object *orm_blank(struct orm_scope *scope,
                             const struct orm_mapper *mapper);

/* Gives back an object that nobody has seen, and what it owns. */
void orm_unmake(struct orm_object *object);

/*
 * Which columns does the text of designated initialisers name?
 * `.name = "Milk", .quantity = 12` names two. The answer is remembered
 * by model and address of the text. Fails as orm_new does.
 */
enum orm_status orm_columns_named(struct orm_scope *scope,
                          const struct orm_mapper *mapper,
                          const char *text, uint64_t *columns);

#endif
