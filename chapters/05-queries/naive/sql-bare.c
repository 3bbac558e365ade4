/* Names of columns without their tables', in a query within another. */
#include <sqlite3.h>
#include <stdio.h>

static int print(void *context, int n, char **values, char **names)
{
    (void)context, (void)n, (void)names;
    printf(" %s", values[0]);
    return 0;
}

static void ask(sqlite3 *connection, const char *condition)
{
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT name FROM users WHERE NOT EXISTS"
             " (SELECT 1 FROM event_users WHERE %s)", condition);
    printf("%s:", condition);
    sqlite3_exec(connection, sql, print, NULL, NULL);
    printf("\n");
}

int main(int argc, char **argv)
{
    sqlite3 *connection;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &connection);
    sqlite3_exec(connection, "CREATE TABLE users (id, name);"
        "CREATE TABLE event_users (id, event_id, user_id, role);"
        "INSERT INTO users VALUES (1, 'ada'), (2, 'bob'), (3, 'cy');"
        "INSERT INTO event_users VALUES (1, 7, 1, 'SPEAKER'),"
        " (2, 7, 2, 'ATTENDEE'), (3, 8, 1, 'SPEAKER')", NULL, NULL,
        NULL);

    ask(connection, "event_users.user_id = users.id");
    ask(connection, "user_id = id");

    sqlite3_close(connection);
    return 0;
}
