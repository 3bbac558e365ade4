/* Two programs on one file: what each knows of the other's commits. */
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

/* What another program does while this one sleeps. */
static void elsewhere(const char *path, const char *email, int karma)
{
    struct orm_database *other = orm_open(path, ORM_MODELS(user), NULL);
    struct user *ada = orm_find(other, user, .id = 1);
    orm_set(ada, email, email);
    orm_set(ada, karma, karma);
    orm_update(other, ada);
    orm_close(other);
}

static void show(const char *when, const struct user *user)
{
    printf("%s: %s, %" PRId64 "%s\n", when, user->email, user->karma,
           orm_is_expired(user) ? ", expired" : "");
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "meanwhile.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *ada = orm_new(session, user, .username = "ada",
        .email = "ada@old.org", .karma = 0);
    orm_add(session, ada);
    orm_commit(session);

    elsewhere(path, "ada@new.org", 10);
    show("after the commit", ada);
    orm_set(ada, karma, 7);
    printf("orm_get gives %s\n", orm_get(ada, email));
    show("afterwards", ada);
    orm_commit(session);

    orm_close(blog);
    return 0;
}
