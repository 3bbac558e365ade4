/* Points for posts and comments: ten objects, saved by one call. */
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

static const char *const names[] = { "ada", "bob", "cy", "dee", "eve",
                                     "flo", "gus", "hal", "ida", "jo" };

static void reward(struct orm_session *session, int64_t id, int points)
{
    struct user *user = orm_find(session, user, .id = id);
    if (user)
        orm_set(user, karma, user->karma + points);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    for (int i = 0; i < 10; i++)
        orm_add(session, orm_new(session, user,
                                 .username = names[i], .karma = 0));

    struct user *ada = orm_find(session, user, .id = 1);
    reward(session, 1, 10);                  /* for a post */
    orm_set(ada, karma, ada->karma + 5);     /* for a comment */
    for (int64_t id = 2; id <= 10; id++)
        reward(session, id, 1);              /* for reading it */
    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));
    printf("ada has %" PRId64 "\n", ada->karma);
    orm_close(blog);
    return 0;
}
