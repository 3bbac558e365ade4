/* How long a text can be read that was replaced. */
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
    struct user *ada = orm_new(session, user, .username = "ada",
        .email = "ada@old.org", .karma = 0);
    orm_add(session, ada);
    orm_commit(session);

    const char *before = orm_get(ada, email);
    orm_set(ada, email, "ada@new.org");
    orm_flush(session);
    printf("was %s, is %s\n", before, ada->email);
    orm_commit(session);            /* from here on, before is gone */
    printf("is %s%s\n", ada->email,
           orm_is_expired(ada) ? ", as far as we know" : "");

    orm_close(blog);
    return 0;
}
