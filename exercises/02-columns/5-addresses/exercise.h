/* Given: the struct, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct page {
    struct orm_object orm;
    orm_text address;              /* the key */
    orm_text title;
    orm_text body;
};

extern const struct orm_model page_model;

/*
 * Stores a page under an address that no other page has, made from its
 * title. NULL: the page was refused, and status and message of the
 * database tell why.
 */
struct page *publish(struct orm_database *wiki, const char *title,
                     const char *body);

#endif
