/* Rows that somebody else has deleted. */
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

static void elsewhere(const char *path, const char *sql)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "vanished.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *ada = orm_new(session, user, .username = "ada",
                               .karma = 0);
    struct user *bob = orm_new(session, user, .username = "bob",
                               .karma = 0);
    orm_add(session, ada);
    orm_add(session, bob);
    orm_commit(session);
    elsewhere(path, "DELETE FROM users");

    orm_delete(session, bob);
    printf("bob: %s\n", orm_status_name(orm_flush(session)));
    orm_set(ada, karma, 10);
    printf("ada: %s\n", orm_status_name(orm_flush(session)));
    printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
