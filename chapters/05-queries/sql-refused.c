/* Queries that cannot work, and what is said of them. */
#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_maybe_integer friend_id;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, friend_id,
               .references = { .table = "users", .column = "id" }),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;
    orm_text    title;
    orm_integer draft;               /* has no column */
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static void try(struct orm_session *session, struct orm_query query)
{
    orm_finish(orm_run(session, &query));
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user, post), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    const struct orm_expr hello = orm_eq(post, title, "Hello");
    const struct orm_query posts = orm_query(post);
    const struct orm_query ids = orm_query(post,
        .columns = orm_col(post, id));

    try(session, orm_query(user, .where = hello));
    try(session, orm_query(user, .joins = hello));
    try(session, orm_query(post, .where = orm_eq(post, draft, 1)));
    try(session, orm_query(post, .where = orm_list(hello, hello)));
    try(session, orm_query(user, .joins = orm_join_as(user, other,
                                                orm_nothing())));
    try(session, orm_query(user, .joins = orm_join_on(user,
                                                orm_eq(user, id, 1))));
    try(session, orm_query(post, .where = orm_equal(orm_count_rows(),
                                                orm_literal(2))));
    try(session, orm_query(post, .having = hello));
    try(session, orm_query(user, .where = orm_in_rows(user, id,
                                                      &posts)));
    try(session, orm_query(post, .where = orm_suffix(&orm_is_missing,
        orm_call("lower) --", orm_col(post, title)))));
    try(session, orm_query(post, .where = orm_sql("? GLOB ?",
        orm_col(post, title))));
    try(session, orm_where(orm_limit(posts, 3), hello));
    try(session, orm_limit(posts, -1));
    try(session, orm_from_self(&ids));
    try(session, orm_query(post, .where = orm_eq(post, id,
                                                orm_parameter(1))));

    orm_close(blog);
    return 0;
}
