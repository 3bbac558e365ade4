/* What a merge copies, and what it makes of it. */
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

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct orm_session *form = orm_session(blog);
    orm_add(session, orm_new(session, user, .username = "ada",
        .email = "ada@old.org", .karma = 15));
    orm_commit(session);

    struct user *filled = orm_new(form, user, .id = 1,
        .username = "ada", .email = "ada@new.org");
    struct user *ada = orm_merge(session, filled);
    orm_session_close(form);
    printf("%s, %s, karma %" PRId64 "\n", ada->username, ada->email,
           ada->karma);
    printf("changed: username %d, email %d, karma %d\n",
           orm_is_changed(ada, username), orm_is_changed(ada, email),
           orm_is_changed(ada, karma));
    orm_commit(session);

    orm_close(blog);
    return 0;
}
