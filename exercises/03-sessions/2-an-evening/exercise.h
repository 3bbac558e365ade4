/*
 * Given: three models, and five scenes. Each is played in a new
 * database, and all that it holds has been found in the session, so a
 * transaction is open:
 *
 *     roles   1 'member', 2 'moderator'
 *     users   1 'ada' with a karma of 5, 2 'bob' and 3 'cy' with 0
 *     posts   1 'Hello' by ada, 2 'Bye' by bob
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct role {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column role_columns[] = {
    ORM_COLUMN(role, id, .primary_key = true),
    ORM_COLUMN(role, name, .unique = true),
    ORM_END,
};
static ORM_MODEL(role, .table = "roles", .columns = role_columns);

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer role_id;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .unique = true),
    ORM_COLUMN(user, role_id, .references = ORM_REFERENCES(role, id),
               .default_value = ORM_DEFAULT(user, role_id, 1)),
    ORM_COLUMN(user, karma,
               .default_value = ORM_DEFAULT(user, karma, 0)),
    ORM_END,
};
static ORM_MODEL(user, .table = "users", .columns = user_columns);

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;
    orm_text    title;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title),
    ORM_END,
};
static ORM_MODEL(post, .table = "posts", .columns = post_columns);

/* What has been found. */
struct cast {
    struct role *member, *moderator;
    struct user *ada, *bob, *cy;
    struct post *hello, *bye;
};

/* 1. Written at the end. */
static inline void write_at_the_end(struct orm_session *session,
                                    struct cast *cast)
{
    orm_delete(session, cast->bob);
    orm_delete(session, cast->bye);
    orm_add(session, orm_new(session, post, .user_id = 1,
                             .title = "Again"));
    orm_set(cast->cy, karma, 1);
    orm_add(session, orm_new(session, user, .name = "dee"));
    orm_set(cast->hello, title, "Hello, world");
    orm_set(cast->ada, karma, 10);
    orm_set(cast->ada, karma, 15);
    orm_set(cast->cy, karma, 0);
    orm_commit(session);
}

/* 2. Looked for. */
static inline void look(struct orm_session *session, struct cast *cast)
{
    struct user *dee = orm_new(session, user, .name = "dee");
    orm_add(session, dee);
    orm_find(session, user, .id = 1);
    orm_find(session, user, .id = 7);
    orm_find(session, user, .id = dee->id);
    orm_find(session, user, .id = 7);

    orm_without_autoflush(session) {
        orm_set(cast->ada, karma, 6);
        orm_find(session, role, .id = 3);
    }
    orm_find(session, post, .id = 2);
}

/* 3. Grown old. */
static inline void grow_old(struct orm_session *session,
                            struct cast *cast)
{
    orm_commit(session);
    orm_set(cast->ada, karma, 5);
    if (cast->bob->karma == 0)
        orm_set(cast->bob, karma, orm_get(cast->bob, karma) + 1);
    orm_set(cast->ada, karma, orm_get(cast->ada, karma) + 1);
    orm_commit(session);
    orm_commit(session);
}

/* 4. Many at once. */
static inline void store_many(struct orm_session *session,
                              struct cast *cast)
{
    static const char *const names[] = {
        "author", "editor", "guest", "judge", "poet", "printer",
        "reader",
    };
    for (int i = 0; i < 7; i++)
        orm_add(session, orm_new(session, role, .name = names[i]));
    orm_flush(session);

    for (int i = 0; i < 6; i++)
        orm_add(session, orm_new(session, role, .id = 20 + i));
    orm_flush(session);
}

/* 5. The same again. */
static inline void replace(struct orm_session *session,
                           struct cast *cast)
{
    orm_delete(session, cast->hello);
    orm_add(session, orm_new(session, post, .id = 1, .user_id = 3,
                             .title = "Hello again"));
    orm_flush(session);

    orm_delete(session, cast->bob);
    orm_delete(session, cast->bye);
    orm_add(session, orm_new(session, user, .name = "bob"));
    orm_flush(session);

    orm_set(cast->ada, karma, 7);
    orm_find(session, role, .id = 3);
    orm_commit(session);
}

/* Yours: for each scene, the statements that it sends. */
extern const char *const write_at_the_end_sends[];
extern const char *const look_sends[];
extern const char *const grow_old_sends[];
extern const char *const store_many_sends[];
extern const char *const replace_sends[];

#endif
