/* Taking an object out of its session, and putting it back. */
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

static void show(const char *what, const struct user *user)
{
    const bool in = orm_state(user) == ORM_PERSISTENT;
    printf("%s: %s%s%s\n", what, in ? "persistent" : "detached",
           orm_is_modified(user) ? ", modified" : "",
           orm_is_expired(user) ? ", expired" : "");
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .username = "ada",
        .email = "ada@here.org", .karma = 15));
    orm_flush(session);

    struct user *ada = orm_find(session, user, .id = 1);
    orm_set(ada, karma, 20);
    orm_expunge(session, ada);
    show("expunged", ada);
    orm_commit(session);
    show("committed", ada);
    orm_add(session, ada);
    show("added", ada);
    orm_commit(session);
    show("committed", ada);

    orm_expunge(session, ada);
    struct user *twin = orm_find(session, user, .id = 1);
    printf("%s object\n", twin == ada ? "the same" : "another");
    if (orm_add(session, ada) != ORM_OK)
        printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
