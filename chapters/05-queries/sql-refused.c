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

static struct orm_session *session;

static void try(const char *what, struct orm_query query)
{
    orm_finish(orm_run(session, &query));
    printf("%s:\n    %s\n", what, orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user, post), NULL);
    orm_create_all(blog);
    session = orm_session(blog);
    const struct orm_expr hello = orm_eq(post, title, "Hello");
    const struct orm_query posts = orm_query(post);
    const struct orm_query ids = orm_query(post,
        .columns = orm_col(post, id));

    try("a condition on a model that is not joined",
        orm_query(user, .where = hello));
    try("a condition among the joins", orm_query(user, .joins = hello));
    try("a member without a column",
        orm_query(post, .where = orm_eq(post, draft, 1)));
    try("a list for a condition",
        orm_query(post, .where = orm_list(hello, hello)));
    try("a table joined with itself by its key",
        orm_query(user, .joins = orm_join_as(user, other,
                                             orm_nothing())));
    try("the same table twice, without an alias",
        orm_query(user, .joins = orm_join_on(user,
                                             orm_eq(user, id, 1))));

    try("a count in a condition on rows",
        orm_query(post, .where = orm_equal(orm_count_rows(),
                                           orm_literal(2))));
    try("a HAVING without groups", orm_query(post, .having = hello));
    try("a query of objects inside another",
        orm_query(user, .where = orm_in_rows(user, id, &posts)));
    try("SQL in place of a function's name",
        orm_query(post, .where = orm_suffix(&orm_is_missing,
            orm_call("lower) --", orm_col(post, title)))));
    try("a ? too many in SQL of one's own",
        orm_query(post, .where = orm_sql("? GLOB ?",
                                         orm_col(post, title))));

    const struct orm_query three = orm_limit(posts, 3);
    try("a condition behind a limit", orm_where(three, hello));
    try("a limit below 0", orm_limit(posts, -1));
    try("rows of a query of values", orm_from_self(&ids));
    try("a parameter that was not given",
        orm_query(post, .where = orm_eq(post, id, orm_parameter(1))));

    orm_close(blog);
    return 0;
}
