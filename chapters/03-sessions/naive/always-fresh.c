/* A find whose row wins over what was set and not yet written. */
#include <cormorant.h>
#include <inttypes.h>

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

static struct user *find(struct orm_session *session, int64_t id)
{
    struct user *user = orm_find(session, user, .id = id);
    if (user)
        orm_refresh(session, user);    /* the row must know best */
    return user;
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    orm_insert(blog, orm_new(blog, user, .username = "ada",
                             .karma = 0));
    struct orm_session *session = orm_session(blog);

    struct user *ada = find(session, 1);
    orm_set(ada, karma, ada->karma + 5);
    struct user *again = find(session, 1);
    orm_set(again, karma, again->karma + 10);
    orm_commit(session);
    printf("ada has %" PRId64 "\n", ada->karma);

    orm_close(blog);
    return 0;
}
