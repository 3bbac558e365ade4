/* Keys that change: the row is found by the old one. */
#include <cormorant.h>

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
    struct user *ada = orm_new(session, user, .id = 3,
                               .username = "ada", .karma = 0);
    struct user *bob = orm_new(session, user, .id = 8,
                               .username = "bob", .karma = 0);
    orm_add(session, ada);
    orm_add(session, bob);
    orm_flush(session);

    orm_set(bob, id, 3);
    orm_set(ada, id, 9);
    struct user *three = orm_find(session, user, .id = 3);
    printf("before: 3 is %s\n", three->username);
    if (orm_flush(session) != ORM_OK)
        printf("%s\n", orm_message(session));
    three = orm_find(session, user, .id = 3);
    printf("after: 3 is %s\n", three->username);

    orm_commit(session);
    orm_close(blog);
    return 0;
}
