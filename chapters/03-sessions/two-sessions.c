/* When a transaction begins, and what another session may do then. */
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

static struct user *find(const char *who, struct orm_session *session)
{
    struct user *ada = orm_find(session, user, .id = 1);
    printf("%s: %s\n", who, ada ? ada->username
           : orm_status_name(orm_status(session)));
    return ada;
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    orm_insert(blog, orm_new(blog, user, .username = "ada",
                             .karma = 0));

    struct orm_session *one = orm_session(blog);
    struct orm_session *other = orm_session(blog);
    orm_commit(one);                 /* nothing to commit: no SQL */

    struct user *ada = find("one", one);
    find("other", other);
    orm_commit(one);
    struct user *theirs = find("other", other);
    printf("%s\n", ada == theirs ? "one object" : "an object each");

    orm_close(blog);
    return 0;
}
