/* Given: the models, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .unique = true, .not_null = true),
    ORM_END,
};
extern const struct orm_model user_model;

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;
    orm_text    title;
    orm_maybe_integer votes;         /* NULL: nobody has voted yet */
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title),
    ORM_COLUMN(post, votes),
    ORM_END,
};
extern const struct orm_model post_model;

enum { MOST_POSTS = 50, BOOKMARK_SIZE = 64 };

/* Some posts of a list, and where it goes on. */
struct slice {
    size_t count;
    struct post *posts[MOST_POSTS + 1];      /* up to NULL */
    char next[BOOKMARK_SIZE];                /* "": it ends here */
};

/*
 * Reads the next `size` posts, 1 to MOST_POSTS, of a query which has
 * neither an order nor a limit. Those with the most votes come first,
 * those without votes last, and of equals the one with the greater id.
 * `bookmark` is the `next` of the slice before; NULL is the beginning.
 *
 * False: the bookmark is none, and nothing was sent; or the session
 * has failed.
 */
bool read_on(struct orm_session *session, struct orm_query query,
             const char *bookmark, size_t size, struct slice *slice);

#endif
