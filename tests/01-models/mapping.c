/* Models that cannot work are refused by orm_open(), each by a sentence that
 * names the struct, the member and what to change. */
#include "support/peek.h"
#include "tap.h"

#include <cormorant.h>

static void open_with(const struct orm_model *const *models,
                      enum orm_status status, const char *message)
{
    struct orm_database *database = orm_open(":memory:", models, NULL);
    is(orm_status(database), status, "orm_open() judges the models");
    is_text(orm_message(database), message, "and tells why");
    is(orm_create_all(database), status, "it stays so");
    orm_close(database);
}

#define refused(message, ...) \
    open_with(ORM_MODELS(__VA_ARGS__), ORM_MAPPING_ERROR, message)
#define accepted(...) open_with(ORM_MODELS(__VA_ARGS__), ORM_OK, "")

struct item {
    struct orm_object orm;
    orm_integer id, size;
    orm_text name;
    orm_date made;
    orm_maybe_integer parent;
};

#define KEY ORM_COLUMN(item, id, .primary_key = true)
#define MODEL(x, ...) \
    static const struct orm_column x##_columns[] = { __VA_ARGS__, ORM_END }; \
    static const struct orm_model x##_model = { \
        .name = "item", .size = sizeof(struct item), \
        .table = "items", .columns = x##_columns }

MODEL(good, KEY, ORM_COLUMN(item, name));
static const struct orm_model other_model = {
    .name = "other", .size = sizeof(struct item), .table = "ITEMS",
    .columns = good_columns,
};
static const struct orm_model nameless_model = {
    .name = "item", .size = sizeof(struct item), .table = "",
    .columns = good_columns,
};
static const struct orm_model sqlites_model = {
    .name = "item", .size = sizeof(struct item), .table = "SQLite_items",
    .columns = good_columns,
};
static const struct orm_model empty_model = {
    .name = "item", .size = sizeof(struct item),
};

static void tables(void)
{
    refused("struct item: the name in .table is empty", nameless);
    refused("struct item: .table begins with sqlite_, which the database"
            " keeps for itself", sqlites);
    refused("struct item: no column has .primary_key = true, so no row could"
            " be found again", empty);
    refused("struct item and struct other both map the table ITEMS", good,
            other);
    refused("struct item and struct item both map the table items", good,
            good);
}

MODEL(keyless, ORM_COLUMN(item, name));
MODEL(no_name, KEY, ORM_COLUMN(item, name, .name = ""));
MODEL(wrong_type, KEY, ORM_COLUMN(item, size, .type = &orm_text_type));
MODEL(wrong_maybe, KEY,
      ORM_COLUMN(item, parent, .type = &orm_maybe_date_type));
MODEL(maybe_plain, KEY,
      ORM_COLUMN(item, size, .type = &orm_maybe_integer_type));
MODEL(same_type, KEY, ORM_COLUMN(item, size, .type = &orm_integer_type));
MODEL(date_key, ORM_COLUMN(item, made, .primary_key = true,
                           .autoincrement = true));
MODEL(autoincrement, KEY, ORM_COLUMN(item, size, .autoincrement = true),
      ORM_COLUMN(item, name, .primary_key = true));
MODEL(text_key, ORM_COLUMN(item, name, .primary_key = true,
                           .autoincrement = true));
MODEL(twice, KEY, ORM_COLUMN(item, size),
      ORM_COLUMN(item, size, .name = "other"));
MODEL(same_name, KEY, ORM_COLUMN(item, size),
      ORM_COLUMN(item, name, .name = "SIZE"));
MODEL(in_object, KEY, { .member = "orm.state", .name = "state",
      .offset = offsetof(struct item, orm.state),
      .inferred = &orm_integer_type });

static void columns(void)
{
    refused("struct item: no column has .primary_key = true, so no row could"
            " be found again", keyless);
    refused("struct item: name has an empty .name", no_name);
    refused("struct item: size has a .type for members of another C type",
            wrong_type);
    refused("struct item: parent has a .type for members of another C type",
            wrong_maybe);
    refused("struct item: size has a .type for members of another C type",
            maybe_plain);
    accepted(same_type);
    refused("struct item: made has .autoincrement, which needs a sole INTEGER"
            " key", date_key);
    refused("struct item: size has .autoincrement, which needs a sole"
            " INTEGER key", autoincrement);
    refused("struct item: name has .autoincrement, which needs a sole"
            " INTEGER key", text_key);
    refused("struct item: size is mapped twice", twice);
    refused("struct item: name has the column name of another member; give"
            " it a .name", same_name);
    refused("struct item: orm.state lies where struct orm_object has to be,"
            " as first member", in_object);
}

static const struct orm_constraint neither_list[] = {
    { .name = "nothing" }, ORM_END };
static const struct orm_constraint both_list[] = {
    { .check = "1", .unique = { "name" } }, ORM_END };
static const struct orm_constraint unknown_list[] = {
    { .unique = { "name", "colour" } }, ORM_END };
static const struct orm_constraint nine_list[] = {
    { .unique = { "name", "name", "name", "name", "name", "name", "name",
                  "name", "name" } }, ORM_END };
static const struct orm_index bare_list[] = { { .name = "ix" }, ORM_END };
static const struct orm_index stray_list[] = {
    { .name = "ix", .columns = { "colour" } }, ORM_END };

#define LISTED(x, list) \
    static const struct orm_model x##_model = { \
        .name = "item", .size = sizeof(struct item), .table = "items", \
        .columns = good_columns, .list = x##_list }
LISTED(neither, constraints);
LISTED(both, constraints);
LISTED(unknown, constraints);
LISTED(nine, constraints);
LISTED(bare, indexes);
LISTED(stray, indexes);

static void lists(void)
{
    refused("struct item: a constraint wants one of .check, .unique and"
            " .foreign_key", neither);
    refused("struct item: a constraint wants one of .check, .unique and"
            " .foreign_key", both);
    refused("struct item: a constraint or index lists colour, which is no"
            " column of the table", unknown);
    refused("struct item: a list of columns has more than 8 names", nine);
    refused("struct item: the index ix lists no columns", bare);
    refused("struct item: a constraint or index lists colour, which is no"
            " column of the table", stray);
}

struct part {
    struct orm_object orm;
    orm_integer id, item_id;
    orm_text note;
};

#define PART(n, ...) \
    static const struct orm_column n##_columns[] = { \
        ORM_COLUMN(part, id, .primary_key = true), \
        ORM_COLUMN(part, __VA_ARGS__), ORM_END }; \
    static const struct orm_model n##_model = { \
        .name = "part", .size = sizeof(struct part), .columns = n##_columns }

static const struct orm_model item_model = {
    .name = "item", .size = sizeof(struct item), .table = "items",
    .columns = good_columns,
};
PART(fine, item_id, .references = ORM_REFERENCES(item, id));
PART(by_name, item_id, .references = { .table = "items", .column = "id" });
PART(to_size, item_id, .references = ORM_REFERENCES(item, size));
PART(to_name, note, .references = ORM_REFERENCES(item, name));
PART(to_text, note, .references = ORM_REFERENCES(item, id));
PART(to_table, item_id, .references = { .table = "shops", .column = "id" });
PART(to_column, item_id, .references = { .table = "items", .column = "x" });
static const struct orm_model and_note_model = {
    .name = "part", .size = sizeof(struct part),
    .columns = (const struct orm_column[]){
        ORM_COLUMN(part, item_id, .references = { .table = "shops" }),
        ORM_COLUMN(part, id, .primary_key = true), ORM_END },
};
PART(to_none, item_id, .references = { .table = "items" });

PART(plain, item_id, .unique = true);
#define PAIR(x, ...) \
    static const struct orm_constraint x##_list[] = { \
        { .foreign_key = __VA_ARGS__ }, ORM_END }; \
    static const struct orm_model x##_model = { \
        .name = "part", .size = sizeof(struct part), \
        .columns = plain_columns, .constraints = x##_list }

MODEL(two, KEY, ORM_COLUMN(item, size, .primary_key = true));
MODEL(text, KEY, ORM_COLUMN(item, name, .primary_key = true));
PAIR(pair, { "id", "item_id" }, .references = { .table = "items" });
PAIR(nowhere, { "id", "item_id" });
PAIR(lost, { "id", "item_id" }, .references = { .table = "shops" });
PAIR(fewer, { "id" }, .references = { .table = "items" });
PAIR(more, { "id", "item_id", "id" }, .references = { .table = "items" });
PAIR(astray, { "id", "colour" }, .references = { .table = "items" });
static const struct orm_model and_more_model = {
    .name = "part", .size = sizeof(struct part), .columns = plain_columns,
    .constraints = (const struct orm_constraint[]){
        { .foreign_key = { "id" } }, { .check = "1" }, ORM_END },
};
PAIR(two_things, { "id" }, .check = "1");
PAIR(nine_keys, { "id", "id", "id", "id", "id", "id", "id", "id", "id" });

static void foreign_keys(void)
{
    accepted(plain);
    accepted(pair, two);
    refused("struct part: item_id refers to a column of another type", text,
            pair);
    refused("struct part: a foreign key wants .references", nowhere);
    refused("struct part: a foreign key wants .references", and_more);
    refused("struct part: id refers to the table shops, and no model given"
            " to orm_open has it", lost);
    refused("struct part: a foreign key lists fewer columns than the key it"
            " refers to has", two, fewer);
    refused("struct part: a foreign key lists more columns than the key it"
            " refers to has", two, more);
    refused("struct part: a constraint or index lists colour, which is no"
            " column of the table", two, astray);
    refused("struct part: a constraint wants one of .check, .unique and"
            " .foreign_key", two_things);
    refused("struct part: a list of columns has more than 8 names",
            nine_keys);
}

static void references(void)
{
    accepted(item, fine);
    accepted(fine, item);
    accepted(item, by_name);
    refused("struct part: item_id refers to the struct item, and no model"
            " given to orm_open has it", fine);
    refused("struct part: item_id refers to what is no column of the other"
            " table", item, to_size);
    refused("struct part: note refers to a column that is neither the key"
            " nor .unique", item, to_name);
    refused("struct part: note refers to a column of another type", item,
            to_text);
    refused("struct part: item_id refers to the table shops, and no model"
            " given to orm_open has it", item, to_table);
    refused("struct part: item_id refers to the table shops, and no model"
            " given to orm_open has it", item, and_note);
    refused("struct part: item_id refers to what is no column of the other"
            " table", item, to_column);
    refused("struct part: item_id refers to what is no column of the other"
            " table", item, to_none);
}

static const struct orm_type wide_type = {
    .sql = "WIDE", .size = 65, .like = &orm_integer_type,
};
MODEL(wide, KEY, ORM_COLUMN(item, size, .type = &wide_type));
static const struct orm_index same_list[] = {
    { .name = "ix_items_name", .columns = { "name" } }, ORM_END };
MODEL(indexed, KEY, ORM_COLUMN(item, name, .index = true));
static const struct orm_model clash_model = {
    .name = "item", .size = sizeof(struct item), .table = "items",
    .columns = indexed_columns, .indexes = same_list,
};
static const struct orm_model namesake_model = {
    .name = "namesake", .size = sizeof(struct item), .table = "others",
    .columns = good_columns, .indexes = same_list,
};
static const struct orm_model elsewhere_model = {
    .name = "item", .size = sizeof(struct item), .schema = "shop",
    .columns = good_columns,
};

/* Two schemas may have the same names; no reference leads across. */
struct fare {
    struct orm_object orm;
    orm_integer id, to;
};

#define FARE(x, schema_name, ...) \
    static const struct orm_column x##_columns[] = { \
        ORM_COLUMN(fare, id, .primary_key = true, .index = true), \
        ORM_COLUMN(fare, to, __VA_ARGS__), ORM_END }; \
    static const struct orm_model x##_model = { .name = "fare", \
        .size = sizeof(struct fare), .table = "fares", \
        .schema = schema_name, .columns = x##_columns }

static const struct orm_model fare_model;
FARE(home, NULL, .unique = true);
FARE(away, "away", .references = { .table = "fares", .column = "to" });
FARE(far, "far", .references = ORM_REFERENCES(fare, id));
static const struct orm_model fare_model = {
    .name = "fare", .size = sizeof(struct fare), .table = "home_fares",
    .columns = home_columns,
};

static void open_in_schemas(const struct orm_model *const *models,
                            const char *message)
{
    struct orm_database *database = orm_open(":memory:", models,
        &(struct orm_options){ .schemas = (const struct orm_schema[]){
            { "AWAY", ":memory:" }, { "far", ":memory:" }, ORM_END } });
    is_text(orm_message(database), message, "models of several schemas");
    if (!*message)
        is(orm_create_all(database), ORM_OK, "are created");
    orm_close(database);
}

FARE(own, "away", .unique = true);
FARE(shut, "shut", .unique = true);
FARE(plain_fare, NULL, .unique = true);

static const struct orm_model across_model = {
    .name = "fare", .size = sizeof(struct fare), .table = "across",
    .columns = plain_fare_columns, .constraints =
        (const struct orm_constraint[]){ { .foreign_key = { "id" },
            .references = { .model = &own_model } }, ORM_END },
};

static void several_schemas(void)
{
    open_in_schemas(ORM_MODELS(home, own), "");
    open_in_schemas(ORM_MODELS(plain_fare, own), "");
    open_in_schemas(ORM_MODELS(home, far, fare), "struct fare: to refers to"
                    " a table of another schema than its own");
    open_in_schemas(ORM_MODELS(home, away), "struct fare: to refers to a"
                    " column that is neither the key nor .unique");
    open_in_schemas(ORM_MODELS(own, own), "struct fare and struct fare"
                    " both map the table fares");
    open_in_schemas(ORM_MODELS(own, across), "struct fare: a foreign key"
                    " refers to a table of another schema than its own");
    open_in_schemas(ORM_MODELS(shut), "struct fare: the schema shut is not"
                    " among the schemas in the options of orm_open");
}

/* The table of a model that does not say has the struct's name. */
static void table_names(void)
{
    static const char *const names[][2] = {
        { "item", "item" }, { "Item", "item" }, { "orderItem", "order_item" },
        { "HTTPServer", "http_server" }, { "userId2", "user_id2" },
        { "ABC", "abc" }, { "shop1Item", "shop1_item" }, { "a_B", "a_b" },
        { "X", "x" }, { "getURL", "get_url" }, { "aB", "a_b" },
        { "Z9Z", "z9_z" }, { "already_snake", "already_snake" },
        { "AB~c", "ab~c" },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *path = fresh_path();
        struct orm_model named = { .name = names[i][0],
            .size = sizeof(struct item), .columns = good_columns };
        struct orm_database *database = orm_open(path,
            (const struct orm_model *const[]){ &named, NULL }, NULL);
        orm_create_all(database);
        char quoted[40];
        snprintf(quoted, sizeof quoted, "'%s'", names[i][1]);
        is_text(peek(path, "SELECT name FROM sqlite_schema"), quoted,
                "struct %s", names[i][0]);
        orm_close(database);
    }
}

/* What a foreign key may lead to. */
PART(to_unique, item_id, .references = ORM_REFERENCES(item, id));
static const struct orm_constraint listed_list[] = {
    { .check = "id > 0" },
    { .unique = { "id", "name" } },
    { .unique = { "name" } },
    ORM_END,
};
LISTED(listed, constraints);
PART(to_listed, note, .references = { .table = "items", .column = "name" });
static const struct orm_model sized_model = {
    .name = "item", .size = sizeof(struct item), .table = "items",
    .columns = (const struct orm_column[]){ KEY, ORM_COLUMN(item, size),
        ORM_COLUMN(item, name), ORM_END },
    .constraints = listed_list,
};
PART(to_sized, item_id, .references = { .table = "items", .column = "size" });
MODEL(unique, KEY, ORM_COLUMN(item, name, .unique = true));

static void targets(void)
{
    accepted(listed, to_listed);
    accepted(unique, to_listed);
    accepted(item, to_unique);
    refused("struct part: item_id refers to a column that is neither the key"
            " nor .unique", sized, to_sized);
    refused("struct part: note refers to a column that is neither the key"
            " nor .unique", good, to_listed);
}

MODEL(misplaced, KEY, ORM_COLUMN(item, size,
      .default_value = ORM_DEFAULT(item, id, 1)));
MODEL(doubled, KEY, ORM_COLUMN(item, size, .server_default = "1",
      .default_value = ORM_DEFAULT(item, size, 1)));

static void others(void)
{
    refused("struct item: size has the default of another member",
            misplaced);
    refused("struct item: size has more than one default", doubled);
    refused("struct item: size has a type of more than 64 bytes", wide);
    refused("struct item: another index is called ix_items_name too", clash);
    refused("struct item: another index is called ix_items_name too",
            indexed, namesake);
    accepted(indexed);
    refused("struct item: the schema shop is not among the schemas in the"
            " options of orm_open", elsewhere);
}

/* 64 columns are a mask full; 65 are one too many. */
static void many_columns(void)
{
    static struct orm_column columns[66];
    static char members[65][8];
    static struct orm_model many = { .name = "many", .columns = columns };
    many.size = sizeof(struct orm_object) + 65 * sizeof(int64_t);
    for (size_t i = 0; i < 65; i++) {
        snprintf(members[i], sizeof members[i], "m%d", (int)i);
        columns[i] = (struct orm_column){
            .member = members[i], .inferred = &orm_integer_type,
            .offset = sizeof(struct orm_object) + i * sizeof(int64_t),
            .primary_key = i == 63,
        };
    }
    const struct orm_model *const list[] = { &many, NULL };
    open_with(list, ORM_LIMIT, "struct many has more than 64 columns; move"
              " some to a table of their own");
    columns[64].member = NULL;
    struct orm_database *database = orm_open(":memory:", list, NULL);
    is(orm_create_all(database), ORM_OK, "64 columns are created");
    void *one = orm_make(ORM_SCOPE(database), &many, NULL, "");
    for (size_t i = 0; i < 64; i++)
        orm_set_integer(one, (char *)one + columns[i].offset, (int64_t)i);
    is(orm_insert(database, one), ORM_OK, "and inserted");
    const int64_t key = 63;
    char *values = orm_resize(NULL, many.size);
    memcpy(values + columns[63].offset, &key, sizeof key);
    char *found = orm_find_key(ORM_SCOPE(database), &many, values,
                               ".m63 = 63");
    ok(found && *(int64_t *)(void *)(found + columns[62].offset) == 62,
       "and found by the last");
    orm_resize(values, 0);

    /* More shapes of an UPDATE than the cache of statements keeps. */
    int64_t wrong = 0;
    for (int64_t i = 1; i < 600; i++) {
        for (int bit = 0; bit < 10; bit++)
            if (i >> bit & 1)
                orm_set_integer(one, (char *)one + columns[bit].offset,
                                i * 1000);
        wrong += orm_update(database, one) != ORM_OK;
    }
    is(wrong, 0, "600 shapes of an update");
    orm_close(database);
}

int main(void)
{
    tables();
    columns();
    lists();
    foreign_keys();
    references();
    others();
    several_schemas();
    table_names();
    targets();
    many_columns();
    return done();
}
