/* Types of the user's own: every hook, every kind of value, every failure. */
#include "support/fault.h"
#include "support/peek.h"
#include "tap.h"

#include <cormorant.h>
#include <math.h>

/* A real and a blob, which chapter 1 has no types for. */
struct degrees {
    double celsius;
};
struct colour {
    unsigned char red, green, blue;
};

static enum orm_status degrees_to(const struct orm_type *type,
                                  const void *member,
                                  struct orm_value *value,
                                  struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    value->kind = ORM_REAL;
    memcpy(&value->as.real, member, sizeof value->as.real);
    return ORM_OK;
}

static enum orm_status degrees_from(const struct orm_type *type,
                                    const struct orm_value *value,
                                    void *member, struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    if (value->kind != ORM_REAL)
        return ORM_VALUE_ERROR;
    memcpy(member, &value->as.real, sizeof value->as.real);
    return ORM_OK;
}

static void degrees_sql(const struct orm_type *type,
                        char sql[ORM_TYPE_NAME])
{
    snprintf(sql, ORM_TYPE_NAME, "REAL_%d", (int)type->size);
}

static const struct orm_type degrees_type = {
    .expects = "degrees", .size = sizeof(struct degrees),
    .to_value = degrees_to, .from_value = degrees_from,
    .copy = orm_plain_copy, .same = orm_plain_same,
    .discard = orm_plain_discard, .declare = degrees_sql,
};

/* No colour at all is a blob without bytes. */
static enum orm_status colour_to(const struct orm_type *type,
                                 const void *member,
                                 struct orm_value *value,
                                 struct orm_pool *scratch)
{
    (void)scratch;
    static const struct colour black;
    value->kind = ORM_BLOB;
    value->as.blob = member;
    value->size = memcmp(member, &black, type->size) ? type->size : 0;
    return ORM_OK;
}

static enum orm_status colour_from(const struct orm_type *type,
                                   const struct orm_value *value,
                                   void *member, struct orm_pool *pool)
{
    (void)pool;
    if (value->kind != ORM_BLOB
        || (value->size && value->size != type->size))
        return ORM_VALUE_ERROR;
    memset(member, 0, type->size);
    if (value->size)
        memcpy(member, value->as.blob, type->size);
    return ORM_OK;
}

/* Red is a colour that cannot be copied. */
static enum orm_status colour_copy(const struct orm_type *type,
                                   const void *from, void *member,
                                   struct orm_pool *pool)
{
    const struct colour *colour = from;
    return colour->red == 255 ? ORM_NO_MEMORY
        : orm_plain_copy(type, from, member, pool);
}

static void colour_json(const struct orm_type *type, const void *member,
                        struct orm_json *json)
{
    const unsigned char *colour = member;
    char text[10];
    (void)type;
    snprintf(text, sizeof text, "#%02x%02x%02x", colour[0], colour[1],
             colour[2]);
    orm_json_text(json, text, strlen(text));
}

static const struct orm_type colour_type = {
    .sql = "BLOB", .expects = "three bytes", .size = sizeof(struct colour),
    .to_value = colour_to, .from_value = colour_from, .copy = colour_copy,
    .same = orm_plain_same, .discard = orm_plain_discard,
    .to_json = colour_json,
};
static const struct orm_type maybe_colour_type = ORM_MAYBE(colour_type);

#undef ORM_TYPE
#define ORM_TYPE(member) _Generic((member), \
    struct degrees: &degrees_type, struct colour: &colour_type, \
    const struct colour *: &maybe_colour_type, default: ORM_TYPE_1(member))

struct oven {
    struct orm_object orm;
    orm_integer id;
    const struct degrees heat;
    const struct colour paint;
    const struct colour *const trim;
    orm_text note, story;
};

static const struct orm_column oven_columns[] = {
    ORM_COLUMN(oven, id, .primary_key = true),
    ORM_COLUMN(oven, heat),
    ORM_COLUMN(oven, paint),
    ORM_COLUMN(oven, trim),
    ORM_COLUMN(oven, note, .server_default = "'a note of some length'"),
    ORM_COLUMN(oven, story, .server_default = "hex(zeroblob(300))",
               .hidden = true),
    ORM_END,
};
static ORM_MODEL(oven, .columns = oven_columns);

static struct orm_database *database;
static const char *path;

static void there_and_back(void)
{
    is_text(peek(path, "SELECT group_concat(type) FROM"
                 " pragma_table_info('oven')"),
            "'INTEGER,REAL_8,BLOB,BLOB,TEXT,TEXT'", "the names of the types");
    struct oven *oven = orm_new(database, oven, .heat = { 180.5 },
        .paint = { 1, 2, 3 }, .trim = &(struct colour){ 4, 5, 6 });
    is(orm_insert(database, oven), ORM_OK, "inserted");
    is_text(peek(path, "SELECT heat, paint, trim FROM oven"),
            "180.5|x'010203'|x'040506'", "the row");
    oven = orm_find(database, oven, .id = 1);
    ok(oven->heat.celsius > 180 && oven->paint.green == 2
       && oven->trim->blue == 6, "and back");
    char *json = orm_to_json(oven, 0);
    is_text(json, "{\"id\": 1, \"heat\": 180.5, \"paint\": \"#010203\","
            " \"trim\": \"#040506\", \"note\": \"a note of some length\"}",
            "JSON by the types");
    orm_free(json);

    oven = orm_new(database, oven, .heat = { INFINITY },
                   .paint = { 0, 0, 0 }, .trim = NULL);
    is(orm_insert(database, oven), ORM_OK, "infinite, and black");
    oven = orm_find(database, oven, .id = 2);
    ok(oven->heat.celsius > 1e308 && oven->paint.red == 0 && !oven->trim,
       "come back");
    json = orm_to_json(oven, 0);
    is_text(json, "{\"id\": 2, \"heat\": null, \"paint\": \"#000000\","
            " \"trim\": null, \"note\": \"a note of some length\"}",
            "JSON has no word for infinity");
    orm_free(json);
}

static void refusals(void)
{
    ok(!orm_new(database, oven, .paint = { 255, 0, 0 }), "red");
    is(orm_status(database), ORM_NO_MEMORY, "cannot be copied");
    struct oven *oven = orm_new(database, oven, .paint = { 1, 1, 1 });
    is(orm_assign(oven, &oven->paint, &(struct colour){ 255, 1, 1 }),
       ORM_NO_MEMORY, "nor be set");
    is(oven->paint.red, 1, "the old one stays");
    is(orm_assign(oven, &oven->trim,
                  &(const struct colour *){ &(struct colour){ 255, 2, 2 } }),
       ORM_NO_MEMORY, "nor behind a pointer");
    ok(!oven->trim, "which stays");
    is(orm_insert(database, oven), ORM_INTEGRITY_ERROR, "no heat: NOT NULL");
    is(orm_assign(oven, &oven->orm.set, &(int64_t){ 1 }), ORM_MISUSE,
       "what is not mapped cannot be set");
    is_text(orm_message(database),
            "struct oven: the member is not mapped to a column", "it says");
    peek(path, "UPDATE oven SET paint = x'01' WHERE id = 1");
    ok(!orm_find(database, oven, .id = 1), "a blob of one byte");
    is_text(orm_message(database), "oven.paint: the row holds x'01', which"
            " is not three bytes", "is refused");
}

static void assigned_as(void)
{
    struct oven *oven = orm_new(database, oven, .id = 9);
    const struct colour blue = { 0, 0, 200 };
    is(orm_assign_as(oven, &oven->paint, &colour_type, &blue), ORM_OK,
       "a colour for a colour");
    is(orm_assign_as(oven, &oven->trim, &colour_type, &blue), ORM_OK,
       "and for a pointer to one");
    ok(oven->paint.blue == 200 && oven->trim->blue == 200, "are set");
    is(orm_assign_as(oven, &oven->heat, &colour_type, &blue), ORM_MISUSE,
       "but not for degrees");
    is_text(orm_message(database), "oven.heat is not three bytes, as the"
            " value is that it was to be given", "it says");
    is(orm_assign_as(oven, &oven->orm.state, &colour_type, &blue),
       ORM_MISUSE, "nor for what is not mapped");
    is(orm_assign_as(NULL, NULL, &colour_type, &blue), ORM_MISUSE,
       "nor without an object");
    is(orm_assign_as(&(struct oven){ .id = 1 }, NULL, &colour_type, &blue),
       ORM_MISUSE, "nor in a struct that is the user's");
    is(orm_refuse_value(oven, &oven->paint, 300), ORM_VALUE_ERROR,
       "a setter of one's own can refuse");
    is_text(orm_message(database), "oven.paint: 300 is not three bytes",
            "with a sentence");
    is(orm_refuse_value(oven, &oven->orm.state, 300), ORM_MISUSE,
       "but not for what is not mapped");
    is(orm_refuse_value(NULL, NULL, 300), ORM_MISUSE, "nor for nothing");
    is(orm_refuse_value(&(struct oven){ .id = 1 }, NULL, 300), ORM_MISUSE,
       "nor in a struct that is the user's");
    ok(orm_database_of(oven) == database, "an object knows its database");
    ok(!orm_database_of(NULL) && !orm_database_of(&(struct oven){ .id = 1 }),
       "others have none");
}

/* What the server made could not be read back: there is no memory. */
static void returned(void)
{
    struct oven *oven = orm_new(database, oven, .heat = { 3 },
                                .paint = { 7, 7, 7 });
    is(orm_insert(database, oven), ORM_OK, "compiled once for all that come");
    for (long n = 1; n < 100; n++) {
        oven = orm_new(database, oven, .heat = { (double)n },
                       .paint = { 7, 7, 7 });
        fault_arm(FAULT_MEMORY, n, false);
        bool stored = orm_insert(database, oven) == ORM_OK;
        fault_disarm();
        if (stored && !oven->story)
            break;
    }
    is(oven->orm.state, ORM_PERSISTENT, "the row is stored");
    is(orm_status(database), ORM_OK, "which is no failure");
    ok(!oven->story, "the long text is missing");
    orm_set(oven, story, "mine");
    is(orm_update(database, oven), ORM_OK, "the object is in use");
}

/* An INSERT whose commit fails after its RETURNING leaves no trace. */
static void not_returned(void)
{
    struct oven *oven = orm_new(database, oven, .heat = { 1 },
                                .paint = { 7, 7, 7 });
    fault_arm(FAULT_SYNC, 1, false);
    is(orm_insert(database, oven), ORM_IO_ERROR, "the commit fails");
    fault_disarm();
    char *json = orm_to_json(oven, 0);
    is_text(json, "{\"id\": null, \"heat\": 1.0, \"paint\": \"#070707\","
            " \"trim\": null, \"note\": null}", "nothing is taken as loaded");
    orm_free(json);
    orm_set(oven, note, "a note of some length");
    is(orm_insert(database, oven), ORM_OK, "the second time");
    is_text(oven->note, "a note of some length", "with what was set");
}

static const char *never(const struct orm_type *type)
{
    return type->size ? "has a type that is never any use" : NULL;
}

static void refused_types(void)
{
    static struct orm_type useless;
    static struct orm_column columns[3];
    static struct orm_model model;
    useless = degrees_type;
    useless.refuse = never;
    useless.like = &colour_type;
    columns[0] = oven_columns[0];
    columns[1] = oven_columns[2];
    columns[1].type = &useless;
    model = oven_model;
    model.columns = columns;
    for (int i = 0; i < 2; i++) {
        struct orm_database *refused = orm_open(":memory:",
            (const struct orm_model *const[]){ &model, NULL }, NULL);
        is(orm_status(refused), ORM_MAPPING_ERROR, "a type that refuses");
        is_text(orm_message(refused), i ? "struct oven: trim has a type that"
                " is never any use" : "struct oven: paint has a type that is"
                " never any use", "has the last word");
        orm_close(refused);
        columns[1] = oven_columns[3];
        columns[1].type = i ? NULL : &useless;
    }
}

int main(void)
{
    fault_install();
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(oven), NULL);
    is(orm_create_all(database), ORM_OK, "ovens");
    there_and_back();
    refusals();
    assigned_as();
    returned();
    not_returned();
    refused_types();
    orm_close(database);
    is(live_blocks(), 0, "all memory is given back");
    return done();
}
