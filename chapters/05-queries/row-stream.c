/*
 * A table read as objects of the session, and as a stream. Told is the
 * most memory that is in use on the way, in full hundreds of KB.
 * `row-stream FILE ROWS` takes another number of rows, and tells it to
 * the KB.
 */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>

struct event {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_integer seats;
};

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, title, .not_null = true),
    ORM_COLUMN(event, seats),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

static size_t in_use, most, unit = 100;

/* Each block has its size in front. */
static void *counted(void *context, void *block, size_t size)
{
    enum { HEAD = 16 };
    char *old = block ? (char *)block - HEAD : NULL;
    size_t before = old ? *(size_t *)(void *)old : 0;
    (void)context;
    char *made = size ? realloc(old, HEAD + size) : NULL;
    if (size && !made)
        return NULL;
    if (!size)
        free(old);
    in_use += size - before;
    most = in_use > most ? in_use : most;
    if (!made)
        return NULL;
    *(size_t *)(void *)made = size;
    return made + HEAD;
}

static void fill(const char *path, const char *rows)
{
    sqlite3 *connection;
    char sql[300];
    snprintf(sql, sizeof sql, "WITH RECURSIVE n(i) AS (VALUES (1)"
        " UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO"
        " events SELECT i, 'Event ' || i, i %% 100 FROM n",
        atoi(rows));
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

/* Adds the seats of all events, in batches of so many. */
static void add_seats(struct orm_database *hall, int64_t batch)
{
    struct orm_session *session = orm_session(hall);
    const struct orm_query all = orm_query(event, .batch = batch);
    int64_t seats = 0;
    const size_t before = most = in_use;
    struct orm_result *result = orm_run(session, &all);
    for (struct event *one; (one = orm_next(result, event)); )
        seats += one->seats;
    printf("batch %4" PRId64 ": %" PRId64 " seats, %6zu KB %s\n",
           batch, seats,
           (most - before + unit * 1024 - 1) / (unit * 1024) * unit,
           orm_message(session));
    orm_session_close(session);
}

int main(int argc, char **argv)
{
    orm_use_allocator(&(const struct orm_allocator){ counted, NULL });
    const char *path = argc > 1 ? argv[1] : "row-stream.db";
    struct orm_database *hall = orm_open(path, ORM_MODELS(event), NULL);
    orm_create_all(hall);
    fill(path, argc > 2 ? argv[2] : "100000");
    unit = argc > 2 ? 1 : 100;
    add_seats(hall, 0);
    add_seats(hall, 1000);
    add_seats(hall, 100);
    add_seats(hall, 1);
    orm_close(hall);
    return 0;
}
