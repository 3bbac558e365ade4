/* Seventeen users: how many statements is that? */
#include <cormorant.h>
#include <inttypes.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);

    struct user *users[17];
    for (int i = 0; i < 17; i++) {
        char name[] = { (char)('a' + i), '\0' };
        users[i] = orm_new(session, user, .username = name,
                           .karma = i);
        orm_add(session, users[i]);
    }
    orm_commit(session);
    printf("q is %" PRId64 "\n", orm_get(users[16], id));

    orm_close(blog);
    return 0;
}
