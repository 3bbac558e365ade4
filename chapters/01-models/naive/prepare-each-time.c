/*
 * The same rows twice: each statement compiled anew, and one kept. A
 * second argument is a number of rows, and has the time told as well.
 */
#include <cormorant.h>
#include <stdlib.h>
#include <time.h>

static const struct orm_driver *const driver = &orm_sqlite;
static void *connection;
static size_t prepares;

static void *prepare(const char *sql)
{
    void *statement = NULL;
    prepares++;
    if (driver->prepare(connection, sql, &statement) != ORM_OK)
        exit(1);
    return statement;
}

static void run(void *statement, const struct orm_value *values,
                size_t n)
{
    bool got;
    if (driver->bind(statement, values, n) != ORM_OK
        || driver->row(statement, NULL, 0, &got) != ORM_OK)
        exit(1);
}

static void execute(const char *sql)
{
    void *statement = prepare(sql);
    run(statement, NULL, 0);
    driver->finalize(statement);
}

static const char insert[] =
    "INSERT INTO \"products\" (\"name\", \"quantity\") VALUES (?, ?)";

static const struct orm_value values[] = {
    { ORM_TEXT, 3, { .text = "Tea" } },
    { ORM_INTEGER, 0, { .integer = 2 } },
};

static void prepare_each_time(int rows)
{
    for (int i = 0; i < rows; i++) {
        void *statement = prepare(insert);
        run(statement, values, 2);
        driver->finalize(statement);
    }
}

static void keep_it(int rows)
{
    void *statement = prepare(insert);
    for (int i = 0; i < rows; i++) {
        run(statement, values, 2);
        driver->reset(statement);
    }
    driver->finalize(statement);
}

static void measure(const char *what, void (*way)(int), int rows,
                    bool timed)
{
    execute("BEGIN");
    prepares = 0;
    clock_t start = clock();
    way(rows);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    printf("%s: %zu prepares", what, prepares);
    if (timed)
        printf(", %.3f s", seconds);
    puts("");
    execute("ROLLBACK");
}

int main(int argc, char **argv)
{
    int rows = argc > 2 ? atoi(argv[2]) : 100;
    if (driver->open(":memory:", &connection) != ORM_OK)
        return 1;
    execute("CREATE TABLE \"products\" (\"product_id\" INTEGER PRIMARY"
            " KEY, \"name\" TEXT NOT NULL, \"quantity\" INTEGER)");
    measure("each time", prepare_each_time, rows, argc > 2);
    measure("kept     ", keep_it, rows, argc > 2);
    driver->close(connection);
    return 0;
}
