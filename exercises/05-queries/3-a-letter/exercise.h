/* Given: the models, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer karma;
    orm_maybe_boolean letters;       /* wanted? NULL: has not said */
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .unique = true, .not_null = true),
    ORM_COLUMN(user, karma),
    ORM_COLUMN(user, letters),
    ORM_END,
};
extern const struct orm_model user_model;

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer user_id;       /* NULL: the account was closed */
    orm_text    title;
    orm_maybe_date published;        /* NULL: a draft */
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title),
    ORM_COLUMN(post, published),
    ORM_END,
};
extern const struct orm_model post_model;

/* Writes a letter. */
typedef void write_letter(void *context, const char *name);

/*
 * Reminds authors of their drafts: those who have one and have
 * published nothing since a day, unless they want no letters. The
 * authors with the most karma come first, equals by name, and at most
 * `most` letters are written. The result is their number.
 */
int remind(struct orm_session *session, struct orm_date_value since,
           int64_t most, write_letter *write, void *context);

#endif
