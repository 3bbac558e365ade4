/* A new object for the row of one that is to be deleted. */
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
    struct user *old = orm_new(session, user, .id = 7,
                               .username = "ada", .karma = 15);
    orm_add(session, old);
    orm_flush(session);

    struct user *new = orm_new(session, user, .id = 7,
                               .username = "ada", .karma = 0);
    orm_delete(session, old);
    orm_add(session, new);
    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));
    printf("old: %s, new: %s\n",
        orm_state(old) == ORM_DETACHED ? "detached" : "still there",
        orm_state(new) == ORM_PERSISTENT ? "persistent" : "without");

    orm_close(blog);
    return 0;
}
