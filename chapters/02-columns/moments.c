/* Moments of several hands, and how SQLite sorts them. */
#include <cormorant.h>
#include <sqlite3.h>

struct event {
    struct orm_object orm;
    orm_integer    id;
    orm_datetime   begins;
    orm_maybe_time doors;
};

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, begins),
    ORM_COLUMN(event, doors),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

static void show(struct orm_database *hall, int id)
{
    char begins[ORM_DATETIME_ROOM], doors[ORM_TIME_ROOM] = "-";
    struct event *event = orm_find(hall, event, .id = id);
    if (!event) {
        printf("%d  %s\n", id, orm_status_name(orm_status(hall)));
        return;
    }
    orm_datetime_text(event->begins, begins);
    if (event->doors)
        orm_time_text(*event->doors, doors);
    printf("%d  %s  %s\n", id, begins, doors);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "events.db";
    struct orm_database *hall =
        orm_open(path, ORM_MODELS(event), NULL);
    orm_create_all(hall);
    struct orm_time_value doors = orm_hms(19, 30, 0);
    orm_insert(hall, orm_new(hall, event, .doors = &doors,
        .begins = orm_moment(orm_ymd(2026, 12, 1), orm_hms(20, 0, 0))));

    sqlite3 *other;
    sqlite3_stmt *sorted;
    sqlite3_open(path, &other);
    sqlite3_exec(other, "INSERT INTO events (id, begins) VALUES"
        " (2, datetime(1796155200, 'unixepoch')),"
        " (3, '2026-12-01T08:00:00.25'), (4, '2026-12-01 24:00:00'),"
        " (5, '2026-12-1 9:30'), (6, 1796155200)", NULL, NULL, NULL);
    for (int id = 1; id <= 6; id++)
        show(hall, id);

    printf("sorted by SQLite:");
    sqlite3_prepare_v2(other, "SELECT id FROM events ORDER BY begins",
                       -1, &sorted, NULL);
    while (sqlite3_step(sorted) == SQLITE_ROW)
        printf(" %d", sqlite3_column_int(sorted, 0));
    printf("\n");
    sqlite3_finalize(sorted);
    sqlite3_close(other);
    orm_close(hall);
    return 0;
}
