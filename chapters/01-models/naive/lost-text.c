/* A text of a UTF-16 database, read while memory is short. */
#include <cormorant.h>
#include <sqlite3.h>

static void set_up(sqlite3 *database)
{
    sqlite3_exec(database, "PRAGMA encoding = 'UTF-16le';"
                 " CREATE TABLE labels (text TEXT NOT NULL);"
                 " INSERT INTO labels VALUES"
                 " (replace(hex(zeroblob(20000)), '00', 'tea '))",
                 NULL, NULL, NULL);
}

/* SQLite gets 10,000 bytes more than it has, or no limit. */
static void be_short(bool is)
{
    sqlite3_hard_heap_limit64(is ? sqlite3_memory_used() + 10000 : 0);
}

static void read_by_hand(sqlite3_stmt *select)
{
    if (sqlite3_step(select) == SQLITE_ROW) {
        be_short(true);
        const unsigned char *text = sqlite3_column_text(select, 0);
        printf("by hand: %s\n", text ? "a text" : "the text is NULL");
        be_short(false);
    }
    sqlite3_reset(select);
}

static void read_by_driver(sqlite3_stmt *select)
{
    struct orm_value value;
    bool got;
    be_short(true);
    enum orm_status status = orm_sqlite.row(select, &value, 1, &got);
    be_short(false);
    printf("by the driver, memory short: %s\n",
           orm_status_name(status));
    orm_sqlite.reset(select);
    status = orm_sqlite.row(select, &value, 1, &got);
    printf("by the driver, again: %s, %zu bytes\n",
           orm_status_name(status), value.size);
}

int main(void)
{
    sqlite3 *database;
    sqlite3_stmt *select = NULL;
    if (sqlite3_open(":memory:", &database))
        return 1;
    set_up(database);
    sqlite3_prepare_v2(database, "SELECT text FROM labels", -1, &select,
                       NULL);
    read_by_hand(select);
    read_by_driver(select);
    sqlite3_finalize(select);
    sqlite3_close(database);
    return 0;
}
