/* The same evening, but each call is written at once. */
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

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_integer user_id;
    orm_text    title;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, user_id, .references = ORM_REFERENCES(user, id)),
    ORM_COLUMN(post, title, .not_null = true),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static void told(struct orm_database *blog, const char *what)
{
    printf("%s: %s\n", what, orm_status(blog) == ORM_OK
           ? "done" : orm_message(blog));
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(post, user), NULL);
    orm_create_all(blog);
    struct user *bob = orm_new(blog, user, .id = 2, .username = "bob",
                               .karma = 0);
    orm_insert(blog, bob);
    orm_insert(blog, orm_new(blog, post, .id = 20, .user_id = 2,
                             .title = "Hello"));

    orm_delete(blog, bob);
    told(blog, "bob goes");
    orm_insert(blog, orm_new(blog, post, .id = 40, .user_id = 4,
                             .title = "Deep water"));
    told(blog, "dee's post");

    orm_close(blog);
    return 0;
}
