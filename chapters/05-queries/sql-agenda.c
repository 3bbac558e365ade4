/* Two joins in a row: what ada speaks about, and when. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

struct event {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_date    day;
};

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, title, .not_null = true),
    ORM_COLUMN(event, day),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

struct event_user {
    struct orm_object orm;
    orm_integer id;
    orm_integer event_id;
    orm_integer user_id;
};

static const struct orm_column event_user_columns[] = {
    ORM_COLUMN(event_user, id, .primary_key = true),
    ORM_COLUMN(event_user, event_id,
               .references = ORM_REFERENCES(event, id)),
    ORM_COLUMN(event_user, user_id,
               .references = ORM_REFERENCES(user, id)),
    ORM_END,
};
ORM_MODEL(event_user, .table = "event_users",
          .columns = event_user_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO users VALUES (1, 'ada'),"
        " (2, 'bob'); INSERT INTO events VALUES (7, 'Engines',"
        " '1843-07-10'), (8, 'Tides', '1843-08-02'), (9, 'Looms',"
        " '1842-05-01'); INSERT INTO event_users VALUES (1, 7, 1),"
        " (2, 8, 1), (3, 8, 2), (4, 9, 1)", NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "agenda.db";
    struct orm_database *events = orm_open(path,
        ORM_MODELS(user, event, event_user), NULL);
    orm_create_all(events);
    fill(path);
    struct orm_session *session = orm_session(events);

    struct orm_query agenda = orm_query(event,
        .joins = orm_list(orm_join(event_user), orm_join(user)),
        .where = orm_and(
            orm_eq(user, name, "ada"),
            orm_ge(event, day, (struct orm_date_value){ 1843, 1, 1 })),
        .order_by = orm_asc(event, day));
    struct orm_result *result = orm_run(session, &agenda);
    for (struct event *event; (event = orm_next(result, event)); )
        printf("%04d-%02d-%02d %s\n", event->day.year,
               event->day.month, event->day.day, event->title);
    printf("%s\n", orm_message(session));

    orm_close(events);
    return 0;
}
