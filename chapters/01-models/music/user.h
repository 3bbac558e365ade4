/* A user of the music service. */
#ifndef USER_H
#define USER_H

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_integer role_id;
    orm_maybe_integer favourite_id;     /* a song */
};
extern const struct orm_model user_model;

void show_user(const struct user *user);

#endif
