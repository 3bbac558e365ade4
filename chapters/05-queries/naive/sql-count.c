/* A count that puts count(*) where the columns were. */
#include <sqlite3.h>
#include <stdio.h>

static void count(sqlite3 *connection, const char *rest)
{
    char sql[200];
    sqlite3_stmt *statement;
    snprintf(sql, sizeof sql, "SELECT count(*) %s", rest);
    sqlite3_prepare_v2(connection, sql, -1, &statement, NULL);
    if (sqlite3_step(statement) == SQLITE_ROW)
        printf("%d\n", sqlite3_column_int(statement, 0));
    else
        printf("no row\n");
    sqlite3_finalize(statement);
}

int main(int argc, char **argv)
{
    sqlite3 *connection;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &connection);
    sqlite3_exec(connection, "CREATE TABLE posts (id, author);"
        "INSERT INTO posts VALUES (1, 'ada'), (2, 'bob'), (3, 'ada'),"
        " (4, 'ada'), (5, 'cy')", NULL, NULL, NULL);

    count(connection, "FROM posts LIMIT 3");
    count(connection, "FROM posts LIMIT 3 OFFSET 3");
    count(connection, "FROM posts GROUP BY author");

    sqlite3_close(connection);
    return 0;
}
