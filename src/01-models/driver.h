/*
 * Everything the library asks of a database engine, as one table of
 * functions. SQLite is behind the table in sqlite.c, and nowhere else.
 *
 * A row crosses in one call, not in one call a value.
 */
#ifndef ORM_DRIVER_H
#define ORM_DRIVER_H

#include "status.h"
#include "value.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * A connection and a statement are whatever the driver makes of them.
 * After a function has failed, `message` tells why.
 */
struct orm_driver {
    const char *name;

    /* Opens or creates a database. When it fails, the connection may
       still be there to tell the message: it is closed in any case. */
    enum orm_status (*open)(const char *address, void **connection);
    void (*close)(void *connection);
    /* From now on a lock that is taken is waited for so long. */
    void (*wait)(void *connection, int milliseconds);
    /* Borrowed until the next call on the connection. */
    const char *(*message)(void *connection);

    /* Compiles one statement, which is to be finalized. */
    enum orm_status (*prepare)(void *connection, const char *sql,
                               void **statement);
    void (*finalize)(void *statement);

    /* Binds n values to the parameters, the first to the first. Texts
       and blobs are borrowed until the statement is reset. */
    enum orm_status (*bind)(void *statement,
                            const struct orm_value *values, size_t n);
    /* Steps to the next row and reads its first n values, which are
       borrowed until the next call on the statement. `*got` is false
       after the last row. After BUSY it may be called again. */
    enum orm_status (*row)(void *statement, struct orm_value *values,
                           size_t n, bool *got);
    /* Makes the statement ready to run again, and drops its locks. */
    void (*reset)(void *statement);

    /* Of the last INSERT, UPDATE or DELETE. */
    int64_t (*changes)(void *connection);
    int64_t (*last_key)(void *connection);

    /* Is a transaction or a savepoint open? */
    bool (*in_transaction)(void *connection);

    /* SQL that puts off the checking of foreign keys to the end of the
       transaction. */
    const char *defer_keys;
    /* The type of a sole key column that the database fills in. */
    const char *made_key;
    /* SQL that gives, for a table and a schema, each column's name,
       type, whether it is NOT NULL, and whether it is in the key. */
    const char *columns_of;

    void (*random)(void *connection, void *bytes, int n);
};

/* SQLite 3.35 or later; the address is a file's name, or `:memory:`. */
extern const struct orm_driver orm_sqlite;

#ifdef __cplusplus
}
#endif
#endif
