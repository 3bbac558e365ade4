/* A trigger stores rows between ours. */
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

/* Whoever has karma gets a shadow. */
static void add_trigger(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "CREATE TRIGGER shadows AFTER INSERT ON"
        " users WHEN NEW.karma > 0 BEGIN INSERT INTO users (username,"
        " karma) VALUES ('shadow of ' || NEW.username, 0); END", NULL,
        NULL, NULL);
    sqlite3_close(connection);
}

static const char *const names[] = { "ada", "bob", "cy", "dee", "eve",
                                     "flo" };

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "shadows.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    add_trigger(path);
    struct orm_session *session = orm_session(blog);

    for (int i = 0; i < 6; i++)
        orm_add(session, orm_new(session, user, .username = names[i],
                                 .karma = 1));
    if (orm_flush(session) != ORM_OK)
        printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
