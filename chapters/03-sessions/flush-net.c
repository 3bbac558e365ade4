/* What has its old value again is not written. */
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

static void told(const struct user *ada)
{
    printf("modified: %s, karma changed: %s\n",
           orm_is_modified(ada) ? "yes" : "no",
           orm_is_changed(ada, karma) ? "yes" : "no");
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *ada = orm_new(session, user, .username = "ada",
                               .karma = 0);
    orm_add(session, ada);
    orm_flush(session);

    orm_set(ada, karma, 10);
    told(ada);
    orm_set(ada, karma, 0);
    told(ada);
    orm_flush(session);              /* nothing */

    orm_set(ada, karma, 5);
    orm_set(ada, karma, 10);
    orm_set(ada, username, "ada");   /* as it is */
    orm_flush(session);

    orm_commit(session);             /* all is expired */
    orm_set(ada, karma, 10);         /* as it was */
    told(ada);

    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));
    orm_close(blog);
    return 0;
}
