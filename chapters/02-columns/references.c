/* What becomes of rows when the row they refer to goes or changes. */
#include <cormorant.h>
#include <sqlite3.h>

struct country {
    struct orm_object orm;
    orm_text code;
};

static const struct orm_column country_columns[] = {
    ORM_COLUMN(country, code, .primary_key = true),
    ORM_END,
};
ORM_MODEL(country, .table = "countries", .columns = country_columns);

struct venue {
    struct orm_object orm;
    orm_integer id;
    orm_text    country_code;
};

static const struct orm_column venue_columns[] = {
    ORM_COLUMN(venue, id, .primary_key = true),
    ORM_COLUMN(venue, country_code, .not_null = true,
        .references = ORM_REFERENCES(country, code,
                                     .on_delete = ORM_RESTRICT,
                                     .on_update = ORM_CASCADE)),
    ORM_END,
};
ORM_MODEL(venue, .table = "venues", .columns = venue_columns);

struct event {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer venue_id;
    orm_maybe_integer follows_id;
};

extern const struct orm_model event_model;

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, venue_id, .references =
        ORM_REFERENCES(venue, id, .on_delete = ORM_SET_NULL)),
    ORM_COLUMN(event, follows_id, .references =
        ORM_REFERENCES(event, id, .on_delete = ORM_CASCADE)),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

static void show(struct orm_database *tour, int id)
{
    char text[40];
    struct event *event = orm_find(tour, event, .id = id);
    printf("%s %s\n", orm_repr(event, text, sizeof text), !event
           ? "" : event->venue_id ? "has a venue" : "has no venue");
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "tour.db";
    struct orm_database *tour = orm_open(path,
        ORM_MODELS(country, venue, event), NULL);
    orm_create_all(tour);
    struct country *at = orm_new(tour, country, .code = "OE");
    orm_insert(tour, at);
    struct venue *opera = orm_new(tour, venue, .country_code = "OE");
    orm_insert(tour, opera);
    struct event *first = orm_new(tour, event, .venue_id = &opera->id);
    orm_insert(tour, first);
    orm_insert(tour, orm_new(tour, event, .follows_id = &first->id));

    if (orm_insert(tour, orm_new(tour, venue, .country_code = "XX"))
        != ORM_OK)
        printf("%s\n", orm_message(tour));
    if (orm_delete(tour, at) != ORM_OK)
        printf("%s\n", orm_message(tour));

    sqlite3 *other;
    sqlite3_open(path, &other);
    sqlite3_exec(other, "PRAGMA foreign_keys = ON;"
        "UPDATE countries SET code = 'AT'", NULL, NULL, NULL);
    sqlite3_close(other);
    opera = orm_find(tour, venue, .id = 1);
    if (opera)
        printf("%s\n", opera->country_code);

    orm_delete(tour, opera);
    show(tour, 1);
    orm_delete(tour, first);
    show(tour, 2);
    orm_close(tour);
    return 0;
}
