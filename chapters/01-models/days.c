/* What a DATE column takes, and what it gives back or refuses. */
#include <cormorant.h>
#include <sqlite3.h>

struct concert {
    struct orm_object orm;
    orm_integer id;
    orm_date    held_on;
};

static const struct orm_column concert_columns[] = {
    ORM_COLUMN(concert, id, .primary_key = true),
    ORM_COLUMN(concert, held_on),
    ORM_END,
};
ORM_MODEL(concert, .table = "concerts", .columns = concert_columns);

static void keep(struct orm_database *database, int month, int day)
{
    struct concert *concert = orm_new_empty(database, concert);
    orm_set(concert, held_on, orm_ymd(2028, month, day));
    if (orm_insert(database, concert) != ORM_OK)
        printf("%s\n", orm_message(database));
}

/* Another program's rows. */
static void write_by_hand(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO concerts VALUES"
        " (3, '20281224'), (4, '2028-12-24T20:00')", NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "concerts.db";
    struct orm_database *database =
        orm_open(path, ORM_MODELS(concert), NULL);
    orm_create_all(database);
    keep(database, 2, 29);
    keep(database, 2, 30);
    write_by_hand(path);
    for (int id = 3; id <= 4; id++)
        if (!orm_find(database, concert, .id = id))
            printf("%s\n", orm_message(database));
    orm_close(database);
    return 0;
}
