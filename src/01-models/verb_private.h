/* The four verbs of a row. */
#ifndef ORM_VERB_PRIVATE_H
#define ORM_VERB_PRIVATE_H

#include "statement_private.h"

/*
 * Parameters are the columns in their order, then, save for
 * `orm_inserting`, the key. `orm_finding` gives the columns back;
 * `orm_deleting` has none.
 */
extern const struct orm_verb orm_inserting, orm_finding;
extern const struct orm_verb orm_updating, orm_deleting;

/*
 * What an INSERT of some columns gives back: those whose values the
 * server makes.
 */
uint64_t orm_returned(const struct orm_mapper *mapper, uint64_t given);

#endif
