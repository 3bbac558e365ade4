/* Users by name, by age, in an order. */
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

#define AGE(n) &(int64_t){ n }

static void fill(struct orm_session *session)
{
    struct user *users[] = {
        orm_new(session, user, .username = "ada", .age = AGE(36)),
        orm_new(session, user, .username = "bob", .age = AGE(17)),
        orm_new(session, user, .username = "o'brien", .age = AGE(52)),
        orm_new(session, user, .username = "cy", .age = NULL),
    };
    for (int i = 0; i < 4; i++)
        orm_add(session, users[i]);
    orm_commit(session);
}

static void print(struct orm_session *session,
                  const struct orm_query *query)
{
    struct orm_result *result = orm_run(session, query);
    for (struct user *user; (user = orm_next(result, user)); )
        printf("%s ", user->username);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    fill(session);

    struct orm_query brien = orm_query(user,
        .where = orm_eq(user, username, "o'brien"));
    struct orm_query adults = orm_query(user,
        .where = orm_ge(user, age, 18),
        .order_by = orm_desc(user, age));
    struct orm_query some = orm_query(user,
        .where = orm_or(orm_contains(user, username, "b"),
                        orm_eq(user, age, NULL)),
        .order_by = orm_list(orm_asc(user, age), orm_asc(user, id)),
        .limit = orm_rows(2));
    print(session, &brien);
    print(session, &adults);
    print(session, &some);
    orm_close(blog);
    return 0;
}
