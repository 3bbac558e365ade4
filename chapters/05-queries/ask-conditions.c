/* Conditions, and the SQL that each becomes. */
#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_maybe_integer age;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static void print(struct orm_session *session, struct orm_expr where)
{
    struct orm_query query = orm_query(user, .where = where);
    struct orm_result *result = orm_run(session, &query);
    for (struct user *user; (user = orm_next(result, user)); )
        printf("%s ", user->username);
    printf("%s\n", orm_message(session));
}

static void fill(struct orm_session *session)
{
    static const char *const names[] = { "ada", "bob", "50%", "cy_9" };
    for (int i = 0; i < 4; i++)
        orm_add(session, orm_new(session, user, .username = names[i],
                                 .age = i ? &(int64_t){ 60 / i }
                                          : NULL));
    orm_commit(session);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    fill(session);

    struct orm_expr young = orm_lt(user, age, 40);
    struct orm_expr named = orm_in(user, username, "ada", "bob");
    const int64_t ids[] = { 1, 2 };
    struct orm_expr none = orm_in_array(user, id, ids, 0);
    print(session, orm_and(young, orm_or(named, orm_gt(user, id, 3))));
    print(session, orm_not(named));
    print(session, orm_not(orm_between(user, age, 20, 40)));
    print(session, orm_not(orm_and(young, named)));
    print(session, orm_like(user, username, "%\\%"));
    print(session, orm_ends_with(user, username, "%"));
    print(session, orm_ne(user, age, NULL));
    print(session, none);
    print(session, orm_eq(user, username, (const char *)0));
    orm_close(blog);
    return 0;
}
