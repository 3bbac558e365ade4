/* Small numbers, and what other programs may have written for them. */
#include <cormorant.h>
#include <math.h>
#include <sqlite3.h>

struct seat {
    struct orm_object orm;
    orm_integer     id;
    orm_int32       number;
    orm_boolean     taken;
    orm_maybe_float metres;
};

static const struct orm_column seat_columns[] = {
    ORM_COLUMN(seat, id, .primary_key = true),
    ORM_COLUMN(seat, number),
    ORM_COLUMN(seat, taken),
    ORM_COLUMN(seat, metres),
    ORM_END,
};
ORM_MODEL(seat, .table = "seats", .columns = seat_columns);

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "seats.db";
    struct orm_database *hall =
        orm_open(path, ORM_MODELS(seat), NULL);
    orm_create_all(hall);
    struct seat *seat = orm_new(hall, seat, .number = INT32_MAX,
        .taken = false, .metres = &(double){ NAN });
    if (orm_set(seat, number, 5000000000))
        printf("%s\n", orm_message(hall));
    if (orm_insert(hall, seat))
        printf("%s\n", orm_message(hall));
    orm_set(seat, metres, &(double){ 12 });
    orm_insert(hall, seat);

    sqlite3 *other;
    sqlite3_open(path, &other);
    sqlite3_exec(other, "INSERT INTO seats VALUES (2, 2, 7, NULL),"
        " (3, 5000000000, 1, NULL), (4, 4, 0, 'far'),"
        " (5, 5, '1', 8)", NULL, NULL, NULL);
    sqlite3_close(other);
    for (int id = 1; id <= 5; id++) {
        seat = orm_find(hall, seat, .id = id);
        if (seat)
            printf("%d: number %d, taken %d, %g m\n", id, seat->number,
                   seat->taken, *seat->metres);
        else
            printf("%d: %s\n", id, orm_message(hall));
    }
    orm_close(hall);
    return 0;
}
