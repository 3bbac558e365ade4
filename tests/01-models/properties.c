/*
 * Properties: a column more from `configure`, facets by their keys, and
 * what orm_open() says when a property cannot be configured.
 */
#include "support/peek.h"
#include "tap.h"

#include <cormorant.h>

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
    orm_integer rank;
};

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, text),
    ORM_END,
};

static const struct orm_column rank_column =
    ORM_COLUMN(note, rank, .name = "note_rank", .check = "note_rank < 10");

/* Maps note.rank, which the model's list leaves out. */
static enum orm_status add_rank(const struct orm_property *property,
                                struct orm_mapper *mapper,
                                struct orm_database *database)
{
    is_text(property->name, "ranked", "it is told which property");
    return orm_map_column(database, mapper, &rank_column);
}

static const char key, other_key;
static const struct orm_facet facets[] = {
    { &key, "what it can" }, { NULL, NULL } };
static const struct orm_property ranked = {
    .name = "ranked", .configure = add_rank, .facets = facets };
static ORM_MODEL(note, .columns = note_columns, .properties =
                 (const struct orm_property *const[]){ &ranked, NULL });

static void adds_a_column(void)
{
    const char *path = fresh_path();
    struct orm_database *notes = orm_open(path, ORM_MODELS(note), NULL);
    is(orm_create_all(notes), ORM_OK, "a property adds a column: %s",
       orm_message(notes));
    struct note *first = orm_new(notes, note, .text = "Tea", .rank = 3);
    is(orm_insert(notes, first), ORM_OK, "which orm_new knows by name");
    is_text(peek(path, "SELECT id, text, note_rank FROM note"),
            "1|'Tea'|3", "and which is stored");
    is(orm_set(first, rank, 12), ORM_OK, "it is set");
    is(orm_update(notes, first), ORM_INTEGRITY_ERROR, "has its check");
    is(orm_compare(notes, NULL, NULL), ORM_OK, "and is compared");
    orm_close(notes);

    notes = orm_open(path, ORM_MODELS(note), NULL);
    first = orm_find(notes, note, .id = 1);
    is(first ? first->rank : 0, 3, "another opening finds it");
    orm_close(notes);
}

static void facets_by_key(void)
{
    is_text(orm_facet(&ranked, &key), "what it can", "a facet by its key");
    ok(!orm_facet(&ranked, &other_key), "none under another");
    ok(!orm_facet(&(const struct orm_property){ .name = "x" }, &key),
       "none without a list");
}

static enum orm_status refuse(const struct orm_property *property,
                              struct orm_mapper *mapper,
                              struct orm_database *database)
{
    (void)property, (void)mapper, (void)database;
    return ORM_MAPPING_ERROR;
}

/* The model with one property, or two, and what orm_open() says. */
static void refuses(const struct orm_property *const *properties,
                    const char *message)
{
    struct orm_model model = note_model;
    model.properties = properties;
    struct orm_database *notes = orm_open(":memory:",
        (const struct orm_model *const[]){ &model, NULL }, NULL);
    is(orm_status(notes), ORM_MAPPING_ERROR, "a mapping is refused");
    is_text(orm_message(notes), message, "by its sentence");
    is(orm_create_all(notes), ORM_MAPPING_ERROR, "and nothing is made");
    orm_close(notes);
}

/* Adds columns until there is no room for one more. */
static enum orm_status add_many(const struct orm_property *property,
                                struct orm_mapper *mapper,
                                struct orm_database *database)
{
    enum orm_status status;
    (void)property;
    do
        status = orm_map_column(database, mapper, &rank_column);
    while (status == ORM_OK);
    return status;
}

static void its_own_message(void)
{
    static const struct orm_property many = {
        .name = "many", .configure = add_many };
    struct orm_model model = note_model;
    model.properties = (const struct orm_property *const[]){ &many, NULL };
    struct orm_database *notes = orm_open(":memory:",
        (const struct orm_model *const[]){ &model, NULL }, NULL);
    is(orm_status(notes), ORM_LIMIT, "a property that adds too much");
    is_text(orm_message(notes), "struct note has more than 64 columns; move"
            " some to a table of their own", "has the message it met");
    orm_close(notes);
}

static void no_columns(void)
{
    static const struct orm_property bad = {
        .name = "bad", .configure = refuse };
    refuses((const struct orm_property *const[]){ &bad, NULL },
            "struct note: the property bad could not be configured");
    refuses((const struct orm_property *const[]){ &ranked, &ranked, NULL },
            "struct note: rank is mapped twice");
}

int main(void)
{
    adds_a_column();
    facets_by_key();
    no_columns();
    its_own_message();
    return done();
}
