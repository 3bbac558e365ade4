/* One user of six cannot be stored. */
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

static const char *const names[] = { "ada", "bob", "cy", "dee", "bob",
                                     "flo" };

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    for (int i = 0; i < 6; i++)
        orm_add(session, orm_new(session, user, .username = names[i],
                                 .karma = i));

    orm_flush(session);
    struct user *failed = orm_failed_object(session);
    printf("%s: %s\n", orm_status_name(orm_status(session)),
           orm_message(session));
    printf("%s, with a karma of %d\n", failed->username,
           (int)failed->karma);

    orm_set(failed, username, "eve");
    orm_flush(session);
    printf("%s: %s\n", orm_status_name(orm_status(session)),
           orm_message(session));

    orm_session_close(session);
    orm_close(blog);
    return 0;
}
