/* What a user may do. */
#ifndef ROLE_H
#define ROLE_H

#include <cormorant.h>

struct role {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};
extern const struct orm_model role_model;

#endif
