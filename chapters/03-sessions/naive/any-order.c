/*
 * Rows visited in the order of their keys, and in another. A second
 * argument has the time told as well.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <time.h>

static sqlite3 *connection;

/* How many pages of the file were read since the last call? */
static int pages_read(void)
{
    int now = 0, most = 0;
    sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_MISS, &now,
                      &most, 1);
    return now;
}

static void visit(const char *what, const char *sql, int timed)
{
    pages_read();
    clock_t start = clock();
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    printf("%s: %.1f pages a row", what, pages_read() / 10000.0);
    if (timed)
        printf(", %.1f us", (double)(clock() - start) * 1e6
                            / CLOCKS_PER_SEC / 10000);
    puts("");
}

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : "any-order.db", &connection);
    sqlite3_exec(connection, "PRAGMA cache_size = 100; CREATE TABLE"
        " posts (id INTEGER PRIMARY KEY, likes INTEGER, body TEXT);"
        " WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1"
        " FROM n WHERE i < 10000) INSERT INTO posts SELECT i, i,"
        " hex(zeroblob(200)) FROM n", NULL, NULL, NULL);

    visit("by key   ", "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL"
        " SELECT i + 1 FROM n WHERE i < 10000) SELECT sum(likes) FROM n"
        " CROSS JOIN posts ON id = i", argc > 2);
    visit("otherwise", "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL"
        " SELECT i + 1 FROM n WHERE i < 10000) SELECT sum(likes) FROM n"
        " CROSS JOIN posts ON id = 1 + i * 7919 % 10000", argc > 2);

    sqlite3_close(connection);
    return 0;
}
