/* Money that adds up, where another program adds binary fractions. */
#include <cormorant.h>
#include <sqlite3.h>

struct till {
    struct orm_object orm;
    orm_integer       id;
    orm_decimal       takings;
    orm_maybe_decimal missing;
};

static const struct orm_column till_columns[] = {
    ORM_COLUMN(till, id, .primary_key = true),
    ORM_COLUMN(till, takings, .type = ORM_NUMERIC(10, 2)),
    ORM_COLUMN(till, missing, .type = ORM_NUMERIC(10, 2)),
    ORM_END,
};
ORM_MODEL(till, .table = "tills", .columns = till_columns);

/* Another program sells ten programmes at ten cents. */
static void sell_programmes(const char *path)
{
    sqlite3 *other;
    sqlite3_stmt *statement;
    sqlite3_open(path, &other);
    for (int i = 0; i < 10; i++)
        sqlite3_exec(other, "UPDATE tills SET takings = takings + 0.1"
                     " WHERE id = 2", NULL, NULL, NULL);
    sqlite3_prepare_v2(other, "SELECT takings FROM tills WHERE id = 2",
                       -1, &statement, NULL);
    sqlite3_step(statement);
    printf("the row holds %.17g\n",
           sqlite3_column_double(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(other);
}

static void show(const char *what, struct orm_decimal_value decimal)
{
    char text[ORM_DECIMAL_ROOM];
    orm_decimal_text(decimal, text);
    printf("%-10s%7s\n", what, text);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "till.db";
    struct orm_database *hall =
        orm_open(path, ORM_MODELS(till), NULL);
    orm_create_all(hall);
    orm_insert(hall, orm_new(hall, till, .takings = { 120, 1 }));
    orm_insert(hall, orm_new(hall, till, .takings = { 0 },
        .missing = &(struct orm_decimal_value){ -5, 2 }));
    sell_programmes(path);

    struct till *bar = orm_find(hall, till, .id = 1);
    struct till *door = orm_find(hall, till, .id = 2);
    show("bar", bar->takings);
    show("door", door->takings);
    show("missing", *door->missing);

    orm_set(door, takings, orm_units(door->takings.units + 25, 2));
    orm_update(hall, door);
    orm_close(hall);
    return 0;
}
