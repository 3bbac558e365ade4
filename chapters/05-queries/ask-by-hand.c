/* The same question with its values bound: each is counted twice. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

struct wanted {
    const char *username;    /* NULL: any */
    int at_least;            /* 0: any age */
    int limit;               /* 0: all */
};

static void find(sqlite3 *blog, const struct wanted *wanted)
{
    char sql[200] = "SELECT username FROM users WHERE 1 = 1";
    sqlite3_stmt *select = NULL;
    int n = 0;
    if (wanted->username)
        strcat(sql, " AND username = ?");
    if (wanted->at_least)
        strcat(sql, " AND age >= ?");
    strcat(sql, " ORDER BY age DESC");
    if (wanted->limit)
        strcat(sql, " LIMIT ?");
    sqlite3_prepare_v2(blog, sql, -1, &select, NULL);
    if (wanted->username)
        sqlite3_bind_text(select, ++n, wanted->username, -1,
                          SQLITE_STATIC);
    if (wanted->at_least)
        sqlite3_bind_int(select, ++n, wanted->at_least);
    if (wanted->limit)
        sqlite3_bind_int(select, ++n, wanted->limit);
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
    find(blog, &(struct wanted){ .username = "o'brien" });
    find(blog, &(struct wanted){ .at_least = 18 });
    find(blog, &(struct wanted){ .username = "ada", .at_least = 18,
                                 .limit = 2 });
    sqlite3_close(blog);
    return 0;
}
