/*
 * All rows are read to learn how many there are, and to learn whether
 * there is one. `row-all FILE ROWS` takes another number of rows.
 */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>

struct event {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
};

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, title, .not_null = true),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

static int64_t rows_read;

static enum orm_status read_row(void *statement,
                                struct orm_value *values, size_t n,
                                bool *got)
{
    enum orm_status status = orm_sqlite.row(statement, values, n, got);
    rows_read += *got;
    return status;
}

static void fill(const char *path, const char *rows)
{
    sqlite3 *connection;
    char sql[300];
    snprintf(sql, sizeof sql, "WITH RECURSIVE n(i) AS (VALUES (1)"
        " UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO"
        " events SELECT i, 'Event ' || i FROM n", atoi(rows));
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

static int64_t count(struct orm_session *session,
                     const struct orm_query *query)
{
    struct orm_result *result = orm_run(session, query);
    orm_all(result, event);
    return (int64_t)orm_size(result);
}

static void tell(const char *what, int64_t number)
{
    printf("%s: %" PRId64 ", %" PRId64 " rows read\n", what, number,
           rows_read);
    rows_read = 0;
}

int main(int argc, char **argv)
{
    struct orm_driver driver = orm_sqlite;
    driver.row = read_row;
    const char *path = argc > 1 ? argv[1] : "row-all.db";
    struct orm_database *hall = orm_open(path, ORM_MODELS(event),
        &(const struct orm_options){ .driver = &driver });
    orm_create_all(hall);
    fill(path, argc > 2 ? argv[2] : "5000");
    struct orm_session *session = orm_session(hall);
    struct orm_query all = orm_query(event);
    rows_read = 0;
    tell("by reading", count(session, &all));
    tell("by reading, any", count(session, &all) > 0);
    tell("by asking", orm_count(session, &all));
    tell("by asking, any", orm_exists(session, &all));
    orm_close(hall);
    return 0;
}
