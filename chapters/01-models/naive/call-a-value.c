/*
 * Three ways to read rows: sqlite3 itself, a table of functions called
 * for each value, and the driver's one call a row. A second argument
 * is a number of rows, and has the time told as well.
 */
#include <cormorant.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

struct product {
    int64_t id, quantity;
    const unsigned char *name;
    size_t size;
};

static size_t calls;
static int64_t sum;              /* so that no work is left out */

static void use(const struct product *product)
{
    sum += product->id + product->quantity + product->name[0]
         + (int64_t)product->size;
}

static void directly(sqlite3_stmt *select)
{
    while (sqlite3_step(select) == SQLITE_ROW) {
        struct product product = {
            sqlite3_column_int64(select, 0),
            sqlite3_column_int64(select, 1),
            sqlite3_column_text(select, 2),
            (size_t)sqlite3_column_bytes(select, 2),
        };
        use(&product);
    }
}

struct fine {
    int (*step)(sqlite3_stmt *);
    int (*type)(sqlite3_stmt *, int);
    int64_t (*integer)(sqlite3_stmt *, int);
    const unsigned char *(*text)(sqlite3_stmt *, int);
    int (*bytes)(sqlite3_stmt *, int);
};

static int fine_step(sqlite3_stmt *select)
{
    calls++;
    return sqlite3_step(select);
}

static int fine_type(sqlite3_stmt *select, int at)
{
    calls++;
    return sqlite3_column_type(select, at);
}

static int64_t fine_integer(sqlite3_stmt *select, int at)
{
    calls++;
    return sqlite3_column_int64(select, at);
}

static const unsigned char *fine_text(sqlite3_stmt *select, int at)
{
    calls++;
    return sqlite3_column_text(select, at);
}

static int fine_bytes(sqlite3_stmt *select, int at)
{
    calls++;
    return sqlite3_column_bytes(select, at);
}

static const struct fine table = {
    fine_step, fine_type, fine_integer, fine_text, fine_bytes,
};
static const struct fine *volatile fine = &table;

static int64_t integer_at(sqlite3_stmt *select, int at)
{
    return fine->type(select, at) == SQLITE_INTEGER
        ? fine->integer(select, at) : 0;
}

static void value_by_value(sqlite3_stmt *select)
{
    while (fine->step(select) == SQLITE_ROW) {
        struct product product = {
            .id = integer_at(select, 0),
            .quantity = integer_at(select, 1),
        };
        if (fine->type(select, 2) == SQLITE_TEXT) {
            product.name = fine->text(select, 2);
            product.size = (size_t)fine->bytes(select, 2);
        }
        use(&product);
    }
}

static const struct orm_driver *volatile driver = &orm_sqlite;

static void row_by_row(sqlite3_stmt *select)
{
    struct orm_value values[3];
    bool got;
    while (calls++, driver->row(select, values, 3, &got) == ORM_OK
           && got) {
        struct product product = {
            values[0].as.integer, values[1].as.integer,
            values[2].as.blob, values[2].size,
        };
        use(&product);
    }
}

static const struct {
    const char *name;
    void (*run)(sqlite3_stmt *);
} ways[] = {
    { "directly", directly },
    { "a call a value", value_by_value },
    { "a call a row", row_by_row },
};

/* The best of 15 runs, each way in turn. */
static void measure(sqlite3_stmt *select, double best[3])
{
    for (int round = 0; round < 15; round++)
        for (int i = 0; i < 3; i++) {
            clock_t start = clock();
            ways[i].run(select);
            double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
            if (round == 0 || seconds < best[i])
                best[i] = seconds;
            sqlite3_reset(select);
        }
}

static void report(sqlite3_stmt *select, bool timed)
{
    double best[3];
    if (timed)
        measure(select, best);
    for (int i = 0; i < 3; i++) {
        calls = 0;
        ways[i].run(select);
        sqlite3_reset(select);
        printf("%-14s  %zu calls through the table", ways[i].name,
               calls);
        if (timed)
            printf(", %.2f of the time", best[i] / best[0]);
        puts("");
    }
}

int main(int argc, char **argv)
{
    sqlite3 *database;
    sqlite3_stmt *fill = NULL, *select = NULL;
    if (sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE
                        | SQLITE_OPEN_NOMUTEX, NULL))
        return 1;
    sqlite3_exec(database, "CREATE TABLE products (id INTEGER PRIMARY"
                 " KEY, quantity INTEGER, name TEXT)", NULL, NULL,
                 NULL);
    sqlite3_prepare_v2(database, "WITH RECURSIVE n(i) AS (VALUES (1)"
        " UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO"
        " products SELECT i, i % 9, 'tea number ' || i FROM n", -1,
        &fill, NULL);
    sqlite3_bind_int(fill, 1, argc > 2 ? atoi(argv[2]) : 1000);
    sqlite3_step(fill);
    sqlite3_finalize(fill);
    sqlite3_prepare_v2(database, "SELECT id, quantity, name"
                       " FROM products", -1, &select, NULL);
    report(select, argc > 2);
    sqlite3_finalize(select);
    sqlite3_close(database);
    return sum == 0;
}
