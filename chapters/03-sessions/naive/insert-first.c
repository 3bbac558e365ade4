/* The same, with inserts before deletes and nothing else. */
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

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct user *old = orm_new(blog, user, .id = 7,
                               .username = "ada", .karma = 15);
    orm_insert(blog, old);

    struct user *new = orm_new(blog, user, .id = 7,
                               .username = "ada", .karma = 0);
    if (orm_insert(blog, new) != ORM_OK
        || orm_delete(blog, old) != ORM_OK)
        printf("%s\n", orm_message(blog));

    orm_close(blog);
    return 0;
}
