/* An evening's work on a blog, written by one flush. */
#include <cormorant.h>
#include <sqlite3.h>

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

/* Three users with a post each. */
static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO users VALUES (1, 'ada', 0),"
        " (2, 'bob', 0), (3, 'cy', 0); INSERT INTO posts VALUES (10, 1,"
        " 'Hello'), (20, 2, 'Hello'), (30, 3, 'Hello')", NULL, NULL,
        NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "blog.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(post, user),
                                         NULL);
    orm_create_all(blog);
    fill(path);
    struct orm_session *session = orm_session(blog);

    struct user *ada = orm_find(session, user, .id = 1);
    struct user *bob = orm_find(session, user, .id = 2);
    struct user *cy = orm_find(session, user, .id = 3);
    struct post *hello = orm_find(session, post, .id = 10);
    struct post *bobs = orm_find(session, post, .id = 20);

    orm_delete(session, bob);
    orm_add(session, orm_new(session, post, .id = 40, .user_id = 4,
                             .title = "Deep water"));
    orm_add(session, orm_new(session, user, .id = 4,
                             .username = "dee", .karma = 0));
    orm_set(cy, karma, 1);
    orm_set(hello, title, "Hello, world");
    orm_set(ada, karma, 10);
    orm_delete(session, bobs);
    orm_set(ada, username, "ada.l");
    orm_set(cy, karma, 0);
    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
