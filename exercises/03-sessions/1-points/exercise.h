/* Given: the two models, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, karma,
               .default_value = ORM_DEFAULT(user, karma, 0)),
    ORM_END,
};
extern const struct orm_model user_model;

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;                /* its author */
    orm_text    title;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title, .not_null = true),
    ORM_END,
};
extern const struct orm_model post_model;

/* Both open a session of their own, and close it. */
int64_t join(struct orm_database *blog, const char *username);
bool karma_of(struct orm_database *blog, int64_t user_id,
              int64_t *karma);

/* Both work in a session of the caller's, who commits. */
bool publish(struct orm_session *session, int64_t user_id,
             const char *title);
bool withdraw(struct orm_session *session, int64_t post_id);

#endif
