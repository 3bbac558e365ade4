/* Rows that meet objects: what is filled in, and what is left alone. */
#include <cormorant.h>
#include <inttypes.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static void print(struct orm_session *session,
                  const struct orm_query *query)
{
    struct orm_result *result = orm_run(session, query);
    for (struct user *user; (user = orm_next(result, user)); )
        printf("%s %" PRId64 "  ", user->name, user->karma);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : ":memory:";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *users[] = {
        orm_new(session, user, .name = "ada", .karma = 15),
        orm_new(session, user, .name = "bob", .karma = 7),
        orm_new(session, user, .name = "cy", .karma = 3),
    };
    for (int i = 0; i < 3; i++)
        orm_add(session, users[i]);
    orm_commit(session);

    /* All three are expired; one SELECT reads them again. */
    struct orm_query all = orm_query(user,
        .order_by = orm_asc(user, id));
    print(session, &all);
    for (int i = 0; i < 3; i++)
        printf("%" PRId64 "%s", orm_get(users[i], karma),
               i < 2 ? ", " : "\n");

    /* A change that is not flushed, met by a row of the same user. */
    struct orm_query anew = all;
    anew.populate_existing = true;
    orm_without_autoflush(session) {
        orm_set(users[0], karma, 16);
        print(session, &all);
        print(session, &anew);
    }
    orm_commit(session);
    orm_close(blog);
    return 0;
}
