/* Given: the models, and what the test calls. */
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
    ORM_COLUMN(user, karma),
    ORM_END,
};
extern const struct orm_model user_model;

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;                /* its author */
    orm_text    title;
    orm_boolean approved;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title, .not_null = true),
    ORM_COLUMN(post, approved),
    ORM_END,
};
extern const struct orm_model post_model;

/* Shows a title to the moderator, who takes a while to think. */
typedef bool ask_moderator(void *context, const char *title);

/*
 * Asks the moderator about each post that waits for approval. A post
 * that is approved gets ten points for its author. Both are committed
 * at once. The result is the number of posts approved here.
 */
int moderate(struct orm_session *session, const int64_t *post_ids,
             int n, ask_moderator *ask, void *context);

#endif
