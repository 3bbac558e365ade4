/* Dropping tables in the order in which they were made. */
#include <sqlite3.h>
#include <stdio.h>

static const char *const statements[] = {
    "PRAGMA foreign_keys = ON",
    "CREATE TABLE users (id INTEGER PRIMARY KEY)",
    "CREATE TABLE songs (id INTEGER PRIMARY KEY,"
    " uploader_id INTEGER NOT NULL REFERENCES users (id))",
    "INSERT INTO users VALUES (1)",
    "INSERT INTO songs VALUES (1, 1)",
    "DROP TABLE users",
    "DROP TABLE songs",
};

int main(int argc, char **argv)
{
    sqlite3 *connection;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &connection);
    size_t n = sizeof statements / sizeof *statements;
    for (size_t i = 0; i < n; i++)
        if (sqlite3_exec(connection, statements[i], NULL, NULL, NULL))
            printf("%s: %s\n", statements[i],
                   sqlite3_errmsg(connection));
    sqlite3_close(connection);
    return 0;
}
