/* A statement is kept with its text, and handed out to whoever asks
   for it, even while somebody else is stepping through its rows. */
#include <sqlite3.h>
#include <stdio.h>

static sqlite3_stmt *kept;

static sqlite3_stmt *things_in(sqlite3 *house, sqlite3_int64 place)
{
    if (!kept)
        sqlite3_prepare_v2(house, "SELECT id, name FROM things"
                           " WHERE inside = ? ORDER BY id", -1, &kept,
                           NULL);
    sqlite3_reset(kept);
    sqlite3_bind_int64(kept, 1, place);
    return kept;
}

static int list(sqlite3 *house, sqlite3_int64 place, int depth)
{
    int n = 0;
    sqlite3_stmt *things = things_in(house, place);
    while (sqlite3_step(things) == SQLITE_ROW) {
        sqlite3_int64 id = sqlite3_column_int64(things, 0);
        printf("%*s%s\n", 2 * depth, "",
               (const char *)sqlite3_column_text(things, 1));
        n += 1 + list(house, id, depth + 1);
    }
    return n;
}

int main(int argc, char **argv)
{
    sqlite3 *house;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &house);
    sqlite3_exec(house, "CREATE TABLE things (id INTEGER PRIMARY KEY,"
        " inside INTEGER, name TEXT NOT NULL);"
        " INSERT INTO things VALUES (1, NULL, 'House'),"
        " (2, 1, 'Cellar'), (3, 1, 'Kitchen'), (4, 2, 'Shelf'),"
        " (5, 2, 'Crate'), (6, 3, 'Drawer')", NULL, NULL, NULL);
    int n = list(house, 1, 0);
    printf("%d things; %s\n", n, sqlite3_errstr(sqlite3_reset(kept)));
    sqlite3_finalize(kept);
    sqlite3_close(house);
    return 0;
}
