/* Forgetting a change, and reading anew what others have changed. */
#include <cormorant.h>
#include <inttypes.h>

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

static void elsewhere(const char *path, int64_t id, int64_t karma)
{
    struct orm_database *other = orm_open(path, ORM_MODELS(user), NULL);
    struct user *user = orm_find(other, user, .id = id);
    orm_set(user, karma, karma);
    if (karma < 0)
        orm_delete(other, user);
    else
        orm_update(other, user);
    orm_close(other);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "anew.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *ada = orm_new(session, user, .username = "ada",
        .email = "ada@here.org", .karma = 15);
    struct user *bob = orm_new(session, user, .username = "bob",
        .email = "bob@here.org", .karma = 3);
    orm_add(session, ada);
    orm_add(session, bob);
    orm_commit(session);

    elsewhere(path, 1, 40);
    elsewhere(path, 2, -1);
    orm_set(ada, email, "ada@nowhere");
    orm_set(ada, karma, 16);
    orm_expire_member(session, ada, karma);
    printf("karma %" PRId64 "\n", orm_get(ada, karma));
    orm_set(ada, email, "never sent");
    orm_refresh(session, ada);
    printf("email %s\n", ada->email);
    if (orm_refresh(session, bob) != ORM_OK)
        printf("%s\n", orm_message(session));
    printf("email %s, still\n", bob->email);

    orm_close(blog);
    return 0;
}
