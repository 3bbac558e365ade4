/* Users and their posts, and what tests of sessions do with them. */
#ifndef BLOG_H
#define BLOG_H

#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer karma;
    orm_maybe_integer age;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true, .unique = true),
    ORM_COLUMN(user, karma,
               .default_value = ORM_DEFAULT(user, karma, 0)),
    ORM_COLUMN(user, age),
    ORM_END,
};
static ORM_MODEL(user, .table = "users", .columns = user_columns);

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_text title;
    orm_maybe_integer user_id;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, title),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_END,
};
static ORM_MODEL(post, .table = "posts", .columns = post_columns);

static const char *path;
static struct orm_database *blog;
static struct orm_session *session;

/* A fresh database with a session, and no rows. Posts come first, so that
   the order of the tables is not that of the models. */
static inline void open_blog_with(const struct orm_session_options *options)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(post, user),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    session = orm_session_with(blog, options);
    sent();
}

static inline void open_blog(void)
{
    open_blog_with(NULL);
}

/* The same with Ada (karma 7, of unknown age) and Brian (8, 40). */
static inline void open_with_users(void)
{
    open_blog();
    peek(path, "INSERT INTO users VALUES (1, 'Ada', 7, NULL),"
         " (2, 'Brian', 8, 40)");
}

static inline void close_blog(void)
{
    orm_session_close(session);
    orm_close(blog);
    sent();
}

#define find_user(key) orm_find(session, user, .id = (key))

/* The rows of users as another connection sees them. */
static inline const char *users(void)
{
    return peek(path, "SELECT id, name, karma, age FROM users ORDER BY id");
}

/* A call with its status and message. */
#define refused(call, status, sentence) \
    do { \
        is(call, status, #call); \
        is_text(orm_message(session), sentence, "it says why"); \
    } while (0)

/* A call without SQL. */
#define silent(call) \
    do { \
        sent(); \
        is(call, ORM_OK, #call); \
        is_text(sent(), "", "sends nothing"); \
    } while (0)

/* The statements that a call sends. */
#define sends(call, sql) \
    do { \
        sent(); \
        is(call, ORM_OK, #call); \
        is_text(sent(), sql, "is that"); \
    } while (0)

#define A_NUMBER(n) &(const int64_t){ n }

#define SELECT_USER "SELECT \"id\", \"name\", \"karma\", \"age\" FROM" \
    " \"users\" WHERE \"id\" = ? -- "
#define RELOAD_USER "SELECT \"name\", \"karma\", \"age\" FROM \"users\"" \
    " WHERE \"id\" = ? -- "
#define INSERT_USER "INSERT INTO \"users\" (\"name\", \"karma\") VALUES"

#endif
