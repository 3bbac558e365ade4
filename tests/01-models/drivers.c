/*
 * What a driver may do that SQLite's does not do by itself: a command that
 * gives rows, a row of an INSERT, a catalogue without types, no memory for a
 * value.
 */
#include "pantry.h"
#include "support/fault.h"
#include "tap.h"

#include <stdlib.h>

static struct orm_database *open_by(const struct orm_driver *driver)
{
    struct orm_database *pantry = orm_open(":memory:", ORM_MODELS(product),
        &(struct orm_options){ .driver = driver });
    is(orm_create_all(pantry), ORM_OK, "a table");
    return pantry;
}

static void rows_of_a_command(void)
{
    struct orm_driver driver = orm_sqlite;
    driver.defer_keys = "SELECT 1 UNION SELECT 2";
    struct orm_database *pantry = open_by(&driver);
    is(orm_drop_all(pantry), ORM_OK, "rows that nobody asked for are passed");
    is(orm_compare(pantry, NULL, NULL), ORM_MAPPING_ERROR, "it is dropped");
    orm_close(pantry);
}

/* A row without values, before an INSERT begins. */
static bool gives_more;

static enum orm_status row_more(void *statement, struct orm_value *values,
                                size_t n, bool *got)
{
    *got = gives_more && !n;
    gives_more &= !*got;
    return *got ? ORM_OK : orm_sqlite.row(statement, values, n, got);
}

static void row_of_an_insert(void)
{
    struct orm_driver driver = orm_sqlite;
    driver.row = row_more;
    struct orm_database *pantry = open_by(&driver);
    struct product *milk = orm_new(pantry, product, .name = "Milk",
                                   .quantity = 1, .bought = { 2026, 1, 2 });
    gives_more = true;
    is(orm_insert(pantry, milk), ORM_OK, "a row of an INSERT is passed: %s",
       orm_message(pantry));
    is(milk->product_id, 1, "it is carried out");
    ok(!gives_more, "after that");
    orm_close(pantry);
}

static void tell_it(void *context, const char *difference)
{
    (*(int *)context)++;
    ok(strstr(difference, "has another type"), "%s", difference);
}

static void catalogue_without_types(void)
{
    struct orm_driver driver = orm_sqlite;
    driver.columns_of = "SELECT name, NULL, \"notnull\", pk > 0"
        " FROM pragma_table_info(?, ?)";
    struct orm_database *pantry = open_by(&driver);
    int told = 0;
    is(orm_compare(pantry, tell_it, &told), ORM_MAPPING_ERROR, "no types");
    is(told, 6, "each column has another than none");
    orm_close(pantry);
}

static void run_alone(void *connection, const char *sql)
{
    void *statement;
    bool got;
    if (orm_sqlite.prepare(connection, sql, &statement) != ORM_OK
        || orm_sqlite.row(statement, NULL, 0, &got) != ORM_OK)
        abort();
    orm_sqlite.finalize(statement);
}

/* SQLite makes the bytes of a zeroblob() when they are asked for. */
static void blob_without_memory(void)
{
    void *connection, *statement;
    struct orm_value value;
    bool got;
    enum orm_status status;
    if (orm_sqlite.open(":memory:", &connection) != ORM_OK)
        abort();
    run_alone(connection, "CREATE TABLE t AS SELECT 1 AS id");
    run_alone(connection, "CREATE VIEW v AS SELECT zeroblob(3000) b FROM t");
    if (orm_sqlite.prepare(connection, "SELECT b FROM v", &statement)
        != ORM_OK)
        abort();
    long n = 0, struck;
    do {
        fault_arm(FAULT_MEMORY, ++n, false);
        status = orm_sqlite.row(statement, &value, 1, &got);
        struck = fault_strikes();
        fault_disarm();
        is(status, struck ? ORM_NO_MEMORY : ORM_OK, "allocation %ld", n);
        orm_sqlite.reset(statement);
    } while (struck);
    is(value.size, 3000, "at last a blob as long as it is");
    ok(n > 1, "it was short of memory");
    orm_sqlite.finalize(statement);
    orm_sqlite.close(connection);
}

int main(void)
{
    fault_install();
    rows_of_a_command();
    row_of_an_insert();
    catalogue_without_types();
    blob_without_memory();
    return done();
}
