/* Two finds of one row on a database: two objects, and one result. */
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

static void reward(struct orm_database *blog, int64_t id, int points)
{
    struct user *user = orm_find(blog, user, .id = id);
    if (!user)
        return;
    orm_set(user, karma, user->karma + points);
    orm_update(blog, user);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    orm_insert(blog, orm_new(blog, user, .username = "ada",
                             .karma = 0));

    struct user *ada = orm_find(blog, user, .id = 1);
    reward(blog, 1, 10);                     /* for a post */
    orm_set(ada, karma, ada->karma + 5);     /* for a comment */
    orm_update(blog, ada);
    printf("ada has %" PRId64 "\n", ada->karma);

    orm_close(blog);
    return 0;
}
