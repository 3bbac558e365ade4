/*
 * A disk of four pages. The driver is SQLite's, but for a setting
 * that it makes on each new connection.
 */
#include <cormorant.h>
#include <string.h>

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text    text;
};

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, text, .not_null = true),
    ORM_END,
};
ORM_MODEL(note, .table = "notes", .columns = note_columns);

static enum orm_status open_small(const char *address,
                                  void **connection)
{
    void *statement = NULL;
    bool got;
    enum orm_status status = orm_sqlite.open(address, connection);
    if (status == ORM_OK)
        status = orm_sqlite.prepare(*connection,
            "PRAGMA max_page_count = 4", &statement);
    if (status == ORM_OK)
        status = orm_sqlite.row(statement, NULL, 0, &got);
    if (statement)
        orm_sqlite.finalize(statement);
    return status;
}

int main(int argc, char **argv)
{
    struct orm_driver small = orm_sqlite;
    small.open = open_small;
    const struct orm_options options = { .driver = &small };
    struct orm_database *notes = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(note), &options);
    orm_create_all(notes);

    char page[3001] = "";                /* one to a page */
    memset(page, 'x', sizeof page - 1);
    struct note *stored = NULL, *next = NULL;
    int n = 0;
    do {
        stored = next;
        next = orm_new(notes, note, .text = page);
        n++;
    } while (orm_insert(notes, next) == ORM_OK);
    printf("note %d: %s: %s\n", n,
           orm_status_name(orm_status(notes)), orm_message(notes));

    orm_delete(notes, stored);
    printf("one deleted, the same note again: %s\n",
           orm_status_name(orm_insert(notes, next)));
    orm_close(notes);
    return 0;
}
