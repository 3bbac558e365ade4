/* One object through its five states. */
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

static void show(const char *after, const struct user *user)
{
    static const char *const names[] = {
        [ORM_TRANSIENT] = "transient", [ORM_PENDING] = "pending",
        [ORM_PERSISTENT] = "persistent", [ORM_DELETED] = "deleted",
        [ORM_DETACHED] = "detached",
    };
    printf("%-12s %s\n", after, names[orm_state(user)]);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);

    struct user *ada = orm_new(session, user, .username = "ada",
                               .karma = 0);
    show("orm_new", ada);
    orm_add(session, ada);
    show("orm_add", ada);
    orm_flush(session);
    show("orm_flush", ada);
    orm_delete(session, ada);
    show("orm_delete", ada);
    orm_flush(session);
    show("orm_flush", ada);
    printf("found: %s\n",
           orm_find(session, user, .id = ada->id) ? "yes" : "no");
    orm_commit(session);
    show("orm_commit", ada);

    orm_close(blog);
    return 0;
}
