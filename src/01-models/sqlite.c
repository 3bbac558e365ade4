/*
 * The one door to SQLite: no other file of the library names a
 * function of sqlite3.h, and a test holds them to it.
 */
#include "driver.h"

#include <sqlite3.h>

static const struct {
    int code;
    enum orm_status status;
} codes[] = {
    { SQLITE_BUSY_SNAPSHOT, ORM_BUSY_AFTER_READS },
    { SQLITE_IOERR_NOMEM, ORM_NO_MEMORY },
    { SQLITE_CONSTRAINT, ORM_INTEGRITY_ERROR },
    { SQLITE_MISMATCH, ORM_VALUE_ERROR },
    { SQLITE_BUSY, ORM_BUSY },
    { SQLITE_LOCKED, ORM_BUSY },
    { SQLITE_NOMEM, ORM_NO_MEMORY },
    { SQLITE_READONLY, ORM_READ_ONLY },
    { SQLITE_PERM, ORM_READ_ONLY },
    { SQLITE_FULL, ORM_FULL },
    { SQLITE_IOERR, ORM_IO_ERROR },
    { SQLITE_CANTOPEN, ORM_IO_ERROR },
    { SQLITE_CORRUPT, ORM_CORRUPT },
    { SQLITE_NOTADB, ORM_CORRUPT },
    { SQLITE_INTERRUPT, ORM_INTERRUPTED },
    { SQLITE_TOOBIG, ORM_LIMIT },
    { SQLITE_MISUSE, ORM_MISUSE },
};

/* An extended code says more than the plain one in its low byte, so
   it is looked for first. */
static enum orm_status status_of(int code)
{
    size_t n = sizeof codes / sizeof *codes;
    if (code == SQLITE_OK || code == SQLITE_DONE)
        return ORM_OK;
    for (size_t i = 0; i < n; i++)
        if (codes[i].code == code)
            return codes[i].status;
    for (size_t i = 0; i < n; i++)
        if (codes[i].code == (code & 0xFF))
            return codes[i].status;
    return ORM_OTHER_ERROR;
}

/*
 * SQLite leaves foreign keys unchecked unless asked, and takes "name"
 * for the text 'name' where no such column exists. Both are settings
 * of the connection, and both are set right here.
 */
static int configure(sqlite3 *connection)
{
    int enforced = 0;
    int code = sqlite3_extended_result_codes(connection, 1);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(connection,
            SQLITE_DBCONFIG_ENABLE_FKEY, 1, &enforced);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(connection,
            SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(connection,
            SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
    return code == SQLITE_OK && !enforced ? SQLITE_ERROR : code;
}

static enum orm_status sqlite_open(const char *address,
                                   void **connection)
{
    sqlite3 *opened = NULL;
    int code = sqlite3_libversion_number() < 3035000 ? SQLITE_ERROR
        : sqlite3_open_v2(address, &opened,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                          | SQLITE_OPEN_NOMUTEX, NULL);
    *connection = opened;
    if (code == SQLITE_OK)
        code = configure(opened);
    return status_of(code);
}

static void sqlite_close(void *connection)
{
    sqlite3_close(connection);
}

static void sqlite_wait(void *connection, int milliseconds)
{
    sqlite3_busy_timeout(connection, milliseconds);
}

static const char *sqlite_message(void *connection)
{
    return connection ? sqlite3_errmsg(connection)
                      : "SQLite is older than 3.35, or has no memory";
}

static enum orm_status sqlite_prepare(void *connection, const char *sql,
                                      void **statement)
{
    sqlite3_stmt *prepared = NULL;
    int code = sqlite3_prepare_v3(connection, sql, -1,
                                  SQLITE_PREPARE_PERSISTENT,
                                  &prepared, NULL);
    *statement = prepared;
    return status_of(code);
}

static void sqlite_finalize(void *statement)
{
    sqlite3_finalize(statement);
}

static int bind_value(sqlite3_stmt *statement, int at,
                      const struct orm_value *value)
{
    switch (value->kind) {
    case ORM_INTEGER:
        return sqlite3_bind_int64(statement, at, value->as.integer);
    case ORM_REAL:
        return sqlite3_bind_double(statement, at, value->as.real);
    case ORM_TEXT:
        return sqlite3_bind_text64(statement, at, value->as.text,
                                   value->size, SQLITE_STATIC,
                                   SQLITE_UTF8);
    case ORM_BLOB:
        return value->size
            ? sqlite3_bind_blob64(statement, at, value->as.blob,
                                  value->size, SQLITE_STATIC)
            : sqlite3_bind_zeroblob(statement, at, 0);
    default:
        return sqlite3_bind_null(statement, at);
    }
}

static enum orm_status sqlite_bind(void *statement,
                                   const struct orm_value *values,
                                   size_t n)
{
    int code = SQLITE_OK;
    for (size_t i = 0; i < n && code == SQLITE_OK; i++)
        code = bind_value(statement, (int)i + 1, &values[i]);
    return status_of(code);
}

/*
 * Reads one value. In a UTF-16 database SQLite converts a text as it
 * hands it out, and gives NULL when it finds no memory for that: false.
 * So it does with the bytes of a zeroblob, whose size is 0 afterwards,
 * which is why it is asked for first.
 */
static bool read_value(sqlite3_value *from, struct orm_value *value)
{
    switch (sqlite3_value_type(from)) {
    case SQLITE_INTEGER:
        value->kind = ORM_INTEGER;
        value->as.integer = sqlite3_value_int64(from);
        return true;
    case SQLITE_FLOAT:
        value->kind = ORM_REAL;
        value->as.real = sqlite3_value_double(from);
        return true;
    case SQLITE_TEXT:
        value->kind = ORM_TEXT;
        value->as.blob = sqlite3_value_text(from);
        value->size = (size_t)sqlite3_value_bytes(from);
        return value->as.blob;
    case SQLITE_BLOB:
        value->kind = ORM_BLOB;
        value->size = (size_t)sqlite3_value_bytes(from);
        value->as.blob = sqlite3_value_blob(from);
        return value->as.blob || !value->size;
    default:
        value->kind = ORM_NULL;
        return true;
    }
}

static enum orm_status sqlite_row(void *statement,
                                  struct orm_value *values, size_t n,
                                  bool *got)
{
    int code = sqlite3_step(statement);
    *got = code == SQLITE_ROW;
    if (!*got)
        return status_of(code);
    /* Asked once for its sqlite3_value, a column is looked up once;
       each sqlite3_column_...() would look again, and the row would
       cost a third more. */
    for (size_t i = 0; i < n; i++)
        if (!read_value(sqlite3_column_value(statement, (int)i),
                        &values[i]))
            return ORM_NO_MEMORY;
    return ORM_OK;
}

static void sqlite_reset(void *statement)
{
    sqlite3_reset(statement);
}

static int64_t sqlite_changes(void *connection)
{
    return sqlite3_changes(connection);
}

static int64_t sqlite_last_key(void *connection)
{
    return sqlite3_last_insert_rowid(connection);
}

static bool sqlite_in_transaction(void *connection)
{
    return !sqlite3_get_autocommit(connection);
}

static void sqlite_random(void *connection, void *bytes, int n)
{
    (void)connection;
    sqlite3_randomness(n, bytes);
}

const struct orm_driver orm_sqlite = {
    .name = "sqlite",
    .open = sqlite_open,
    .close = sqlite_close,
    .wait = sqlite_wait,
    .message = sqlite_message,
    .prepare = sqlite_prepare,
    .finalize = sqlite_finalize,
    .bind = sqlite_bind,
    .row = sqlite_row,
    .reset = sqlite_reset,
    .changes = sqlite_changes,
    .last_key = sqlite_last_key,
    .in_transaction = sqlite_in_transaction,
    .defer_keys = "PRAGMA defer_foreign_keys = ON",
    .made_key = "INTEGER",
    .columns_of = "SELECT name, type, \"notnull\", pk > 0"
                  " FROM pragma_table_info(?, ?)",
    .random = sqlite_random,
};
