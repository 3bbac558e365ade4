/* What is not written yet is found all the same. */
#include <cormorant.h>

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

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);

    struct user *eve = orm_new(session, user, .id = 5,
        .username = "eve", .karma = 0);
    orm_add(session, eve);
    orm_without_autoflush(session) {
        struct user *five = orm_find(session, user, .id = 5);
        printf("%s\n", five ? "found" : "no row yet");
    }
    struct user *five = orm_find(session, user, .id = 5);
    printf("%s\n", five == eve ? "eve herself" : "somebody else");

    orm_add(session, orm_new(session, user, .username = "eve",
                             .karma = 0));
    orm_find(session, user, .id = 7);
    printf("%s\n", orm_status_name(orm_status(session)));
    orm_find(session, user, .id = 7);
    printf("%s\n", orm_status_name(orm_status(session)));

    orm_close(blog);
    return 0;
}
