/* A question put into text by snprintf(). */
#include <sqlite3.h>
#include <stdio.h>

static void find(sqlite3 *blog, const char *name, int adults)
{
    char sql[200];
    sqlite3_stmt *select = NULL;
    snprintf(sql, sizeof sql, "SELECT username FROM users"
             " WHERE username = '%s'%s", name,
             adults ? " AND age >= 18" : "");
    if (sqlite3_prepare_v2(blog, sql, -1, &select, NULL) != SQLITE_OK)
        printf("%s", sqlite3_errmsg(blog));
    while (sqlite3_step(select) == SQLITE_ROW)
        printf("%s ", (const char *)sqlite3_column_text(select, 0));
    printf("\n");
    sqlite3_finalize(select);
}

int main(int argc, char **argv)
{
    sqlite3 *blog;
    if (sqlite3_open(argc > 1 ? argv[1] : ":memory:", &blog))
        return 1;
    sqlite3_exec(blog, "CREATE TABLE users (id INTEGER PRIMARY KEY,"
                 " username TEXT NOT NULL UNIQUE, age INTEGER);"
                 " INSERT INTO users VALUES (1, 'ada', 36),"
                 " (2, 'bob', 17), (3, 'o''brien', 52)",
                 NULL, NULL, NULL);
    find(blog, "ada", 1);
    find(blog, "o'brien", 1);
    find(blog, "nobody' OR 'a' = 'a", 0);
    sqlite3_close(blog);
    return 0;
}
