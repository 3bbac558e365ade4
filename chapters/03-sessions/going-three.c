/* What a commit makes of three objects, statement by statement. */
#include <cormorant.h>
#include <inttypes.h>
#include <stdlib.h>
#include <time.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_text    email;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, email),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

/* How long does it take when there is nothing to read? */
static void time_gets(const struct user *user, int64_t n)
{
    int64_t sum = 0;
    const clock_t start = clock();
    for (int64_t i = 0; i < n; i++)
        sum += orm_get(user, karma);
    printf("%.1f ns each, %" PRId64 " in all\n",
           1e9 * (double)(clock() - start) / CLOCKS_PER_SEC / (double)n,
           sum);
}

int main(int argc, char **argv)
{
    const struct orm_options options = {
        .trace = { orm_echo, stdout },
    };
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), &options);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *users[] = {
        orm_new(session, user, .username = "ada", .karma = 15),
        orm_new(session, user, .username = "bob", .karma = 3),
        orm_new(session, user, .username = "cy", .karma = 0),
    };
    for (int i = 0; i < 3; i++)
        orm_add(session, users[i]);
    orm_commit(session);

    for (int i = 0; i < 3; i++)
        printf("plain: %s\n", users[i]->username);
    for (int i = 0; i < 3; i++)
        printf("orm_get: %s\n", orm_get(users[i], username));
    for (int i = 0; i < 3; i++)
        printf("again: %s\n", orm_get(users[i], username));
    if (argc > 2)
        time_gets(users[0], atoi(argv[2]));

    orm_close(blog);
    return 0;
}
