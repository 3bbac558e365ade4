/*
 * The same rows stored and deleted by statements for one row, for two,
 * and so on. A second argument is a number of rows, and has the time
 * told as well.
 */
#include <cormorant.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct orm_driver *const driver = &orm_sqlite;
static void *connection;

enum { MOST = 500 };

static struct orm_value many[2 * MOST];

static void *prepare(const char *sql)
{
    void *statement = NULL;
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
    driver->reset(statement);
}

static void execute(const char *sql)
{
    void *statement = prepare(sql);
    run(statement, NULL, 0);
    driver->finalize(statement);
}

/* A statement with n times as many values. */
static void *repeated(const char *sql, const char *more,
                      const char *end, int n)
{
    static char text[100 + 8 * MOST];
    strcpy(text, sql);
    for (int i = 1; i < n; i++)
        strcat(text, more);
    return prepare(strcat(text, end));
}

static void insert(int rows, int n)
{
    static const struct orm_value row[] = {
        { ORM_TEXT, 11, { .text = "user number" } },
        { ORM_INTEGER, 0, { .integer = 15 } },
    };
    void *statement = repeated("INSERT INTO \"users\" (\"username\","
        " \"karma\") VALUES (?, ?)", ", (?, ?)", "", n);
    for (int i = 0; i < n; i++)
        memcpy(many + 2 * i, row, sizeof row);
    for (int i = 0; i < rows; i += n)
        run(statement, many, 2 * (size_t)n);
    driver->finalize(statement);
}

static void delete(int rows, int n)
{
    void *statement = repeated("DELETE FROM \"users\" WHERE \"id\" IN"
        " (?", ", ?", ")", n);
    for (int i = 0; i < rows; i += n) {
        for (int j = 0; j < n; j++)
            many[j] = (struct orm_value){ ORM_INTEGER, 0,
                { .integer = 1 + i + j } };
        run(statement, many, (size_t)n);
    }
    driver->finalize(statement);
}

static void delete_range(int rows, int n)
{
    void *statement = prepare("DELETE FROM \"users\" WHERE \"id\""
                              " BETWEEN ? AND ?");
    for (int i = 0; i < rows; i += n) {
        many[0] = (struct orm_value){ ORM_INTEGER, 0,
            { .integer = 1 + i } };
        many[1] = (struct orm_value){ ORM_INTEGER, 0,
            { .integer = i + n } };
        run(statement, many, 2);
    }
    driver->finalize(statement);
}

static double seconds_of(void (*way)(int, int), int rows, int n)
{
    clock_t start = clock();
    way(rows, n);
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static void measure(int rows, int n, bool timed)
{
    execute("BEGIN");
    double stored = seconds_of(insert, rows, n);
    double deleted = seconds_of(delete, rows, n);
    insert(rows, n);
    double ranged = seconds_of(delete_range, rows, n);
    printf("%3d at once: %6d statements each", n, rows / n);
    if (timed)
        printf(", a row stored in %3.0f ns, deleted in %3.0f,"
               " by a range in %3.0f", stored * 1e9 / rows,
               deleted * 1e9 / rows, ranged * 1e9 / rows);
    puts("");
    execute("ROLLBACK");
}

int main(int argc, char **argv)
{
    static const int sizes[] = { 1, 2, 5, 10, 50, 100, 500 };
    int rows = argc > 2 ? atoi(argv[2]) : 50;
    if (driver->open(":memory:", &connection) != ORM_OK)
        return 1;
    execute("CREATE TABLE \"users\" (\"id\" INTEGER PRIMARY KEY,"
            " \"username\" TEXT NOT NULL, \"karma\" INTEGER)");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes
         && sizes[i] <= rows; i++)
        measure(rows, sizes[i], argc > 2);
    driver->close(connection);
    return 0;
}
