/* Texts and their limit: characters are counted, not bytes. */
#include <cormorant.h>
#include <sqlite3.h>
#include <string.h>

struct guest {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column guest_columns[] = {
    ORM_COLUMN(guest, id, .primary_key = true),
    ORM_COLUMN(guest, name, .type = ORM_STRING(5)),
    ORM_END,
};
ORM_MODEL(guest, .table = "guests", .columns = guest_columns);

static void keep(struct orm_database *hall, const char *name)
{
    struct guest *guest = orm_new(hall, guest, .name = name);
    enum orm_status status = orm_insert(hall, guest);
    printf("%2zu bytes: %s\n", strlen(name),
           status == ORM_OK ? "stored" : orm_message(hall));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "guests.db";
    struct orm_database *hall =
        orm_open(path, ORM_MODELS(guest), NULL);
    orm_create_all(hall);
    keep(hall, "Agnes");
    keep(hall, "\u0141uk\u00e1\u0161");          /* Łukáš */
    keep(hall, "\u0395\u03bb\u03ad\u03bd\u03b7"); /* Ελένη */
    keep(hall, "Zoe\u0308 B");                   /* e and two dots */
    keep(hall, "Agnieszka");
    if (orm_insert(hall, orm_new(hall, guest, .name = "Jo\xE3o")))
        printf("Latin-1: %s\n", orm_status_name(orm_status(hall)));

    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO guests VALUES"
                 " (9, 'Maximilian')", NULL, NULL, NULL);
    sqlite3_close(connection);
    struct guest *long_name = orm_find(hall, guest, .id = 9);
    if (long_name)
        printf("found %s\n", long_name->name);
    orm_close(hall);
    return 0;
}
