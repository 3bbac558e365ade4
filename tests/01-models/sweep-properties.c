/* A property's column and its part of the JSON, while everything fails. */
#include "../support/sweep.h"

#include <cormorant.h>
#include <stdlib.h>
#include <string.h>

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
};

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_END,
};
static const struct orm_column text_column = ORM_COLUMN(note, text);

static enum orm_status add_text(const struct orm_property *property,
                                struct orm_mapper *mapper,
                                struct orm_database *database)
{
    (void)property;
    return orm_map_column(database, mapper, &text_column);
}

static void write_more(const struct orm_property *property,
                       const void *object, struct orm_json *json, int depth)
{
    orm_json_name(json, property->name);
    orm_json_raw(json, "[");
    orm_json_text(json, "past the smallest of rooms, quoted", 34);
    if (depth) {
        orm_json_raw(json, ", ");
        orm_json_object(json, object, depth - 1);
    }
    orm_json_raw(json, "]");
}

static const struct orm_exporting export_more = { write_more };
static const struct orm_facet facets[] = {
    { &orm_exporting, &export_more }, { NULL, NULL } };
static const struct orm_property more = {
    .name = "more", .configure = add_text, .facets = facets };
static ORM_MODEL(note, .columns = note_columns, .properties =
                 (const struct orm_property *const[]){ &more, NULL });

static void open_only(struct trial *trial)
{
    struct orm_database *notes = NULL;
    arm(trial);
    attempt(trial, notes,
            (orm_close(notes), notes = orm_open(trial->path,
                 ORM_MODELS(note), trial->options), orm_status(notes)));
    orm_close(notes);
}

static void store(struct trial *trial)
{
    struct orm_database *notes = open_tables(trial, ORM_MODELS(note));
    struct note *tea;
    arm(trial);
    attempt_object(trial, notes, tea, orm_new(notes, note, .text = "Tea"));
    attempt(trial, notes, orm_insert(notes, tea));
    orm_close(notes);
}

static void export(struct trial *trial)
{
    struct orm_database *notes = open_tables(trial, ORM_MODELS(note));
    struct note *tea = orm_new(notes, note, .text = "Tea");
    char *json;
    arm(trial);
    attempt_object(trial, notes, json, orm_to_json(tea, 2));
    if (!strstr(json, "\"Tea\"") || json[strlen(json) - 1] != '}')
        abort();
    orm_free(json);
    orm_close(notes);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "open", open_only },
        { "store", store },
        { "export", export },
        { NULL, NULL },
    });
}
