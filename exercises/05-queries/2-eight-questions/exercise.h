/*
 * Given: two models, and eight scenes. Each is played in a new session
 * on the same rows, whose transaction has begun:
 *
 *     users   1 'ada', 36 years old, with a karma of 15
 *             2 'bob', of unknown age, with 7
 *     posts   1 'Hello' and 2 '100% wool', by ada
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_maybe_integer age;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .unique = true, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_COLUMN(user, karma),
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

/* Reads all that a query gives. */
static inline void read(struct orm_session *session,
                        struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    orm_all_items(result, query.model, NULL);
    orm_finish(result);
}

/* All users for whom a condition holds, by their keys alone. */
struct key { int64_t id; };

static inline void ask(struct orm_session *session,
                       struct orm_expr condition)
{
    struct orm_query query = orm_query(user, .where = condition,
        .columns = orm_into(key, id, orm_col(user, id)));
    struct orm_result *result = orm_run(session, &query);
    orm_all_rows(result, key);
    orm_finish(result);
}

/* 1. And, or, not. */
static inline void combine(struct orm_session *session)
{
    struct orm_expr minor = orm_lt(user, age, 18);
    struct orm_expr is_ada = orm_eq(user, name, "ada");
    ask(session, orm_or(minor, orm_and(orm_ge(user, karma, 5),
                                       is_ada)));
    ask(session, orm_and(orm_not(minor),
                         orm_or(orm_ge(user, karma, 5), is_ada)));
    ask(session, orm_not(orm_or(minor, is_ada)));
    ask(session, orm_and(orm_nothing(), orm_or(minor)));
}

/* 2. One of several. */
static inline void pick(struct orm_session *session)
{
    const int64_t ids[] = { 2, 3, 5 };
    ask(session, orm_in(user, id, 8, 13));
    ask(session, orm_not(orm_in_array(user, id, ids, 3)));
    ask(session, orm_or(orm_in_array(user, id, ids, 0),
                        orm_between(user, karma, 1, 10)));
}

/* 3. Who is not known. */
static inline void wonder(struct orm_session *session)
{
    struct user *bob = orm_find(session, user, .id = 2);
    ask(session, orm_eq(user, age, bob->age));
    ask(session, orm_not(orm_eq(user, age, NULL)));
    ask(session, orm_lt(user, age, bob->age));
    read(session, orm_filter_by(orm_query(user), user, .karma = 0,
                                .age = NULL));
}

/* 4. Other tables. */
static inline void join(struct orm_session *session)
{
    struct orm_query adas = orm_query(post, .joins = orm_join(user),
        .where = orm_eq(user, name, "ada"),
        .order_by = orm_desc(post, id));
    read(session, adas);

    struct orm_query by_ada = orm_query(user,
        .where = orm_and(orm_equal(orm_col(user, id),
                                   orm_col(post, user_id)),
                         orm_eq(user, name, "ada")));
    read(session, orm_query(post, .where = orm_has_rows(&by_ada)));
}

/* 5. How many? */
static inline void count(struct orm_session *session)
{
    struct orm_query posts = orm_query(post,
        .where = orm_contains(post, title, "100%"),
        .order_by = orm_desc(post, id));
    struct orm_query three = orm_limit(posts, 3);
    orm_count(session, &posts);
    orm_count(session, &three);
    orm_exists(session, &posts);
}

/* 6. One of them. */
static inline void take_one(struct orm_session *session)
{
    struct orm_query users = orm_query(user,
        .order_by = orm_asc(user, name));
    orm_first(session, &users, user);
    orm_one_or_none(session, &users, user);
    orm_find(session, user, .id = 1);
}

/* 7. Behind a limit. */
static inline void derive(struct orm_session *session)
{
    struct orm_query newest = orm_query(post,
        .order_by = orm_desc(post, id), .limit = orm_rows(10));
    struct orm_expr titled = orm_eq(post, title, "Hello");
    read(session, orm_offset(newest, 10));
    read(session, orm_where(newest, titled));
    read(session, orm_where(orm_from_self(&newest), titled));
}

/* 8. Rows that are changed. */
static inline void reward(struct orm_session *session)
{
    struct user *ada = orm_find(session, user, .id = 1);
    orm_set(ada, karma, 20);
    orm_update_where(session, user, orm_eq(user, name, "bob"),
                     orm_to(user, karma, 8));
    orm_update_where(session, user, orm_gt(user, karma, 10),
        orm_to_expr(user, karma, orm_plus(orm_col(user, karma),
                                          orm_literal(1))));
    orm_find(session, user, .id = 1);
    orm_delete_where(session, post, orm_eq(post, user_id, ada->id));
}

/* Yours: for each scene, the statements that it sends, each with its
   values on a second line: "... WHERE id = ?\n-- 1". */
extern const char *const combine_sends[];
extern const char *const pick_sends[];
extern const char *const wonder_sends[];
extern const char *const join_sends[];
extern const char *const count_sends[];
extern const char *const take_one_sends[];
extern const char *const derive_sends[];
extern const char *const reward_sends[];

#endif
