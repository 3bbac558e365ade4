/*
 * SQLite's driver, with faults: a function that strikes does nothing and
 * gives the status of its kind. A statement that has begun is let go on,
 * since what it did cannot be taken back here. Open statements are counted.
 */
#include "fault.h"

#include <sqlite3.h>

static long statements;
static bool planted;

long live_statements(void)
{
    return statements;
}

static bool fails(enum fault_kind kind)
{
    planted = strikes(kind);
    return planted;
}

static enum orm_status failing_open(const char *address, void **connection)
{
    *connection = NULL;
    return fails(FAULT_OPEN) ? fault_faces[FAULT_OPEN].status
                             : orm_sqlite.open(address, connection);
}

static const char *failing_message(void *connection)
{
    return planted ? "planted by the test" : orm_sqlite.message(connection);
}

static enum orm_status failing_prepare(void *connection, const char *sql,
                                       void **statement)
{
    *statement = NULL;
    if (fails(FAULT_PREPARE))
        return fault_faces[FAULT_PREPARE].status;
    enum orm_status status =
        orm_sqlite.prepare(connection, sql, statement);
    statements += *statement != NULL;
    return status;
}

static void failing_finalize(void *statement)
{
    statements -= statement != NULL;
    orm_sqlite.finalize(statement);
}

static enum orm_status failing_bind(void *statement,
                                    const struct orm_value *values,
                                    size_t n)
{
    return fails(FAULT_BIND) ? fault_faces[FAULT_BIND].status
                             : orm_sqlite.bind(statement, values, n);
}

static enum orm_status failing_row(void *statement,
                                   struct orm_value *values, size_t n,
                                   bool *got)
{
    *got = false;
    return !sqlite3_stmt_busy(statement) && fails(FAULT_ROW)
        ? fault_faces[FAULT_ROW].status
        : orm_sqlite.row(statement, values, n, got);
}

const struct orm_driver *fault_driver(void)
{
    static struct orm_driver driver;
    driver = orm_sqlite;
    driver.open = failing_open;
    driver.message = failing_message;
    driver.prepare = failing_prepare;
    driver.finalize = failing_finalize;
    driver.bind = failing_bind;
    driver.row = failing_row;
    return &driver;
}
