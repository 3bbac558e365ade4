/* CREATE, DROP and comparison: what SQLite's catalogue says afterwards. */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

struct shop {
    struct orm_object orm;
    orm_integer id;
    orm_text town, street;
    orm_integer number;
    orm_date opened;
    orm_maybe_integer rent;
    orm_maybe_integer owner_id;
};

struct owner {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_maybe_integer shop_id;
};

static const struct orm_model owner_model;

static const struct orm_column shop_columns[] = {
    ORM_COLUMN(shop, id, .primary_key = true, .autoincrement = true),
    ORM_COLUMN(shop, town, .not_null = true, .collate = "NOCASE",
               .index = true, .comment = "as on the map"),
    ORM_COLUMN(shop, street, .name = "Street Name",
               .server_default = "'Long Lane'"),
    ORM_COLUMN(shop, number, .check = "number > 0"),
    ORM_COLUMN(shop, opened),
    ORM_COLUMN(shop, rent, .unique = true, .index = true),
    ORM_COLUMN(shop, owner_id, .references = ORM_REFERENCES(owner, id,
               .on_delete = ORM_SET_NULL, .on_update = ORM_CASCADE)),
    ORM_END,
};
static ORM_MODEL(shop, .table = "shops", .columns = shop_columns,
    .comment = "those * that are */ open",
    .constraints = (const struct orm_constraint[]){
        { .unique = { "town", "number" } },
        { .name = "sane", .check = "rent < 1000000" },
        { .name = "once", .unique = { "Street Name", "number", "town" } },
        ORM_END },
    .indexes = (const struct orm_index[]){
        { .name = "by_place", .columns = { "Street Name", "number" } },
        { .name = "one_a_day", .columns = { "opened" }, .unique = true },
        ORM_END });

static const struct orm_column owner_columns[] = {
    ORM_COLUMN(owner, id, .primary_key = true),
    ORM_COLUMN(owner, name, .unique = true),
    ORM_COLUMN(owner, shop_id, .references = ORM_REFERENCES(shop, id,
               .on_delete = ORM_RESTRICT, .on_update = ORM_SET_DEFAULT)),
    ORM_END,
};
static ORM_MODEL(owner, .columns = owner_columns);

static const char *path;

static struct orm_database *town(void)
{
    struct orm_database *database = orm_open(path, ORM_MODELS(shop, owner),
        &(struct orm_options){ .trace = SENT });
    sent();
    return database;
}

static void creates(void)
{
    struct orm_database *database = town();
    is(orm_create_all(database), ORM_OK, "created");
    is_text(sent(),
        "SAVEPOINT orm_schema\n"
        "CREATE TABLE IF NOT EXISTS \"owner\" (\n"
        "    \"id\" INTEGER NOT NULL PRIMARY KEY,\n"
        "    \"name\" TEXT UNIQUE,\n"
        "    \"shop_id\" INTEGER REFERENCES \"shops\" (\"id\")"
        " ON DELETE RESTRICT ON UPDATE SET DEFAULT\n"
        ")\n"
        "CREATE TABLE IF NOT EXISTS \"shops\" ("
        " /* those * that are * / open */\n"
        "    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n"
        "    \"town\" TEXT NOT NULL COLLATE \"NOCASE\""
        " /* as on the map */,\n"
        "    \"Street Name\" TEXT DEFAULT ('Long Lane'),\n"
        "    \"number\" INTEGER NOT NULL CHECK (number > 0),\n"
        "    \"opened\" DATE NOT NULL,\n"
        "    \"rent\" INTEGER,\n"
        "    \"owner_id\" INTEGER REFERENCES \"owner\" (\"id\")"
        " ON DELETE SET NULL ON UPDATE CASCADE,\n"
        "    UNIQUE (\"town\", \"number\"),\n"
        "    CONSTRAINT \"sane\" CHECK (rent < 1000000),\n"
        "    CONSTRAINT \"once\" UNIQUE (\"Street Name\", \"number\","
        " \"town\")\n"
        ")\n"
        "CREATE INDEX IF NOT EXISTS \"ix_shops_town\" ON \"shops\""
        " (\"town\")\n"
        "CREATE UNIQUE INDEX IF NOT EXISTS \"ix_shops_rent\" ON \"shops\""
        " (\"rent\")\n"
        "CREATE INDEX IF NOT EXISTS \"by_place\" ON \"shops\""
        " (\"Street Name\", \"number\")\n"
        "CREATE UNIQUE INDEX IF NOT EXISTS \"one_a_day\" ON \"shops\""
        " (\"opened\")\n"
        "RELEASE orm_schema", "by these statements");
    is(orm_create_all(database), ORM_OK, "creating again changes nothing");
    is(orm_compare(database, NULL, NULL), ORM_OK, "no difference");
    orm_close(database);
}

static void catalogue(void)
{
    is_text(peek(path, "SELECT * FROM pragma_table_info('shops')"),
            "0|'id'|'INTEGER'|1|NULL|1\n"
            "1|'town'|'TEXT'|1|NULL|0\n"
            "2|'Street Name'|'TEXT'|0|''Long Lane''|0\n"
            "3|'number'|'INTEGER'|1|NULL|0\n"
            "4|'opened'|'DATE'|1|NULL|0\n"
            "5|'rent'|'INTEGER'|0|NULL|0\n"
            "6|'owner_id'|'INTEGER'|0|NULL|0", "the columns of shops");
    is_text(peek(path, "SELECT name, \"unique\", origin, (SELECT"
                 " group_concat(name) FROM pragma_index_info(l.name))"
                 " FROM pragma_index_list('shops') l ORDER BY name"),
            "'by_place'|0|'c'|'Street Name,number'\n"
            "'ix_shops_rent'|1|'c'|'rent'\n"
            "'ix_shops_town'|0|'c'|'town'\n"
            "'one_a_day'|1|'c'|'opened'\n"
            "'sqlite_autoindex_shops_1'|1|'u'|'town,number'\n"
            "'sqlite_autoindex_shops_2'|1|'u'|'Street Name,number,town'",
            "its indexes");
    is_text(peek(path, "SELECT \"table\", \"from\", \"to\", on_update,"
                 " on_delete FROM pragma_foreign_key_list('shops')"),
            "'owner'|'owner_id'|'id'|'CASCADE'|'SET NULL'",
            "its foreign keys");
    is_text(peek(path, "SELECT \"table\", \"from\", \"to\", on_update,"
                 " on_delete FROM pragma_foreign_key_list('owner')"),
            "'shops'|'shop_id'|'id'|'SET DEFAULT'|'RESTRICT'",
            "those of owner");
}

static void keys_hold(void)
{
    struct orm_database *database = town();
    struct owner *ada = orm_new(database, owner, .name = "Ada",
                                .shop_id = &(int64_t){ 7 });
    is(orm_insert(database, ada), ORM_INTEGRITY_ERROR,
       "foreign keys are enforced");
    is_text(orm_message(database),
            "inserting owner: FOREIGN KEY constraint failed", "it says");
    orm_set(ada, shop_id, NULL);
    is(orm_insert(database, ada), ORM_OK, "NULL refers to nothing");
    struct shop *shop = orm_new(database, shop, .town = "Ely", .number = 1,
        .opened = { 2026, 1, 1 }, .owner_id = &ada->id);
    is(orm_insert(database, shop), ORM_OK, "a shop with its owner");
    is_text(shop->street, "Long Lane", "a default of the server's, as text");
    struct shop *twin = orm_new(database, shop, .town = "ELY", .number = 1,
        .opened = { 2026, 1, 2 });
    is(orm_insert(database, twin), ORM_INTEGRITY_ERROR,
       "NOCASE makes ELY and Ely the same");
    orm_delete(database, ada);
    shop = orm_find(database, shop, .id = shop->id);
    ok(!shop->owner_id, "ON DELETE SET NULL");
    orm_delete(database, shop);
    struct shop *next = orm_new(database, shop, .town = "Bath", .number = 1,
                                .opened = { 2026, 1, 1 });
    orm_insert(database, next);
    is(next->id, 2, "AUTOINCREMENT uses no key again");
    orm_close(database);
}

static size_t differences;

static void count(void *context, const char *difference)
{
    (void)context;
    differences++;
    tell("%s", difference);
}

static void drops(void)
{
    struct orm_database *database = town();
    peek(path, "CREATE TABLE guest (shop INTEGER REFERENCES shops (id));"
         "INSERT INTO guest VALUES (2)");
    is(orm_drop_all(database), ORM_INTEGRITY_ERROR,
       "a table of others refers to a row");
    is_text(peek(path, "SELECT count(*) FROM shops"), "1", "all stays");
    is_text(peek(path, "PRAGMA integrity_check"), "'ok'", "and is sound");
    struct shop *shop = orm_new(database, shop, .town = "York",
        .number = 9, .opened = { 2026, 1, 9 });
    is(orm_insert(database, shop), ORM_OK, "the database is in use");
    is_text(peek(path, "SELECT count(*) FROM shops"), "2", "outside of any"
            " transaction");
    peek(path, "DELETE FROM guest");
    sent();
    is(orm_drop_all(database), ORM_OK, "dropped");
    is_text(sent(), "SAVEPOINT orm_schema\n"
            "PRAGMA defer_foreign_keys = ON\n"
            "DROP TABLE IF EXISTS \"shops\"\n"
            "DROP TABLE IF EXISTS \"owner\"\n"
            "RELEASE orm_schema", "those that refer come first");
    is_text(peek(path, "SELECT name FROM sqlite_schema WHERE name NOT LIKE"
                 " 'sqlite%'"), "'guest'", "others stay");
    is(orm_drop_all(database), ORM_OK, "dropping again changes nothing");
    is(orm_insert(database, orm_new(database, owner, .name = "x")),
       ORM_OTHER_ERROR, "a table that is not there");
    is_text(orm_message(database),
            "inserting owner: no such table: owner", "it says");
    is(orm_compare(database, count, NULL), ORM_MAPPING_ERROR, "it differs");
    is_text(orm_message(database), "owner is not in the database", "at that");
    is(differences, 2, "both tables are told");
    is(orm_create_all(database), ORM_OK, "created again");
    is(orm_insert(database, orm_new(database, owner, .name = "x")), ORM_OK,
       "and in use");
    orm_close(database);
}

static void compares(void)
{
    path = fresh_path();
    peek(path, "CREATE TABLE owner (id INTEGER, name INTEGER NOT NULL,"
         " extra TEXT);"
         "CREATE TABLE shops (id INTEGER NOT NULL PRIMARY KEY, town"
         " text NOT NULL, \"street name\" TEXT, number INTEGER NOT NULL,"
         " opened DATE, rent INTEGER, owner_id INTEGER)");
    struct orm_database *database = town();
    differences = 0;
    is(orm_compare(database, count, NULL), ORM_MAPPING_ERROR, "compared");
    is(differences, 6, "each difference is told");
    is_text(orm_message(database), "owner.id is part of the key on one side"
            " only", "the message is the first");
    is(orm_compare(database, NULL, NULL), ORM_MAPPING_ERROR,
       "nobody has to listen");
    orm_close(database);
}

static void fails_whole(void)
{
    path = fresh_path();
    peek(path, "CREATE VIEW shops AS SELECT 1");
    struct orm_database *database = town();
    ok(orm_create_all(database) != ORM_OK, "an index on a view fails");
    is_text(orm_message(database), "creating an index: views may not be"
            " indexed", "it says");
    is_text(peek(path, "SELECT name FROM sqlite_schema"), "'shops'",
            "nothing was created");
    orm_close(database);

    path = fresh_path();
    peek(path, "CREATE TABLE t (x); CREATE INDEX owner ON t (x)");
    database = town();
    is(orm_create_all(database), ORM_OTHER_ERROR, "the first table fails");
    is_text(orm_message(database), "creating a table: there is already an"
            " index named owner", "it says");
    ok(!strstr(sent(), "EXISTS \"shops\""), "and the second is not tried");
    orm_close(database);
}

/* A foreign key of two columns, to a table that is given later. */
struct visit {
    struct orm_object orm;
    orm_integer id, number;
    orm_text town;
};

struct place {
    struct orm_object orm;
    orm_text town;
    orm_integer number;
};

static const struct orm_model place_model;
static const struct orm_column visit_columns[] = {
    ORM_COLUMN(visit, id, .primary_key = true),
    ORM_COLUMN(visit, number),
    ORM_COLUMN(visit, town),
    ORM_END,
};
static ORM_MODEL(visit, .columns = visit_columns, .constraints =
    (const struct orm_constraint[]){
        { .name = "there", .foreign_key = { "town", "number" },
          .references = { .model = &place_model,
                          .on_delete = ORM_CASCADE } },
        ORM_END });
static const struct orm_column place_columns[] = {
    ORM_COLUMN(place, town, .primary_key = true),
    ORM_COLUMN(place, number, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(place, .columns = place_columns);

static void pairs_of_keys(void)
{
    path = fresh_path();
    struct orm_database *database =
        orm_open(path, ORM_MODELS(visit, place), NULL);
    is(orm_create_all(database), ORM_OK, "a key of two columns");
    is_text(peek(path, "SELECT \"table\", \"from\", \"to\", on_delete FROM"
                 " pragma_foreign_key_list('visit')"),
            "'place'|'town'|'town'|'CASCADE'\n"
            "'place'|'number'|'number'|'CASCADE'", "is referred to");
    struct visit *visit = orm_new(database, visit, .town = "Ely",
                                  .number = 1);
    is(orm_insert(database, visit), ORM_INTEGRITY_ERROR, "and enforced");
    struct place *place = orm_new(database, place, .town = "Ely",
                                  .number = 1);
    orm_insert(database, place);
    is(orm_insert(database, visit), ORM_OK, "a visit to a place");
    is(orm_drop_all(database), ORM_OK, "those that refer are dropped first");
    orm_close(database);
}

/* Any text can be a name. */
struct odd {
    struct orm_object orm;
    orm_integer id;
    orm_text a, b, c, d;
};

static const struct orm_column odd_columns[] = {
    ORM_COLUMN(odd, id, .primary_key = true, .name = "primary key"),
    ORM_COLUMN(odd, a, .name = "select", .index = true),
    ORM_COLUMN(odd, b, .name = "say \"hi\"); --", .unique = true),
    ORM_COLUMN(odd, c, .name = "\xC3\xA9t\xC3\xA9 %s"),
    ORM_COLUMN(odd, d, .name = " "),
    ORM_END,
};
static ORM_MODEL(odd, .table = "group\"; DROP TABLE x; --",
                 .columns = odd_columns);

static void odd_names(void)
{
    path = fresh_path();
    struct orm_database *database = orm_open(path, ORM_MODELS(odd), NULL);
    is(orm_create_all(database), ORM_OK, "names that are hostile");
    is(orm_compare(database, NULL, NULL), ORM_OK, "are found again");
    struct odd *one = orm_new(database, odd, .a = "1", .b = "2", .c = "3",
                              .d = "4");
    is(orm_insert(database, one), ORM_OK, "inserted");
    orm_set(one, d, "five");
    is(orm_update(database, one), ORM_OK, "updated");
    one = orm_find(database, odd, .id = 1);
    is_text(one->d, "five", "found");
    is(orm_delete(database, one), ORM_OK, "deleted");
    is(orm_drop_all(database), ORM_OK, "dropped");
    orm_close(database);
}

/* One descriptor, two environments: a file of its own, or the main one. */
struct fare {
    struct orm_object orm;
    orm_integer id, price;
};

static const struct orm_column fare_columns[] = {
    ORM_COLUMN(fare, id, .primary_key = true),
    ORM_COLUMN(fare, price, .index = true),
    ORM_END,
};
static ORM_MODEL(fare, .schema = "money", .columns = fare_columns);

static void schemas(const char *address, const char *at_home)
{
    path = fresh_path();
    struct orm_database *database = orm_open(path, ORM_MODELS(fare),
        &(struct orm_options){ .trace = SENT, .schemas =
            (const struct orm_schema[]){ { "money", address }, ORM_END } });
    is(orm_status(database), ORM_OK, "opened");
    is(orm_create_all(database), ORM_OK, "created");
    struct fare *one = orm_new(database, fare, .price = 3);
    is(orm_insert(database, one), ORM_OK, "inserted");
    one = orm_find(database, fare, .id = 1);
    is(one->price, 3, "found");
    is(orm_compare(database, NULL, NULL), ORM_OK, "no difference");
    is_text(peek(path, "SELECT count(*) FROM sqlite_schema"), at_home,
            "tables and indexes in the main file");
    if (address)
        is_text(peek(address, "SELECT * FROM fare"), "1|3",
                "the row is in the other");
    orm_close(database);
}

static void bad_schema(void)
{
    struct orm_database *database = orm_open(":memory:", ORM_MODELS(fare),
        &(struct orm_options){ .schemas = (const struct orm_schema[]){
            { "money", "/nowhere/at/all.db" }, { "other", "/nowhere" },
            ORM_END } });
    is(orm_status(database), ORM_IO_ERROR, "a file that cannot be attached");
    is_text(orm_message(database), "attaching a schema: unable to open"
            " database: /nowhere/at/all.db", "is told by its name");
    orm_close(database);
}

int main(void)
{
    path = fresh_path();
    creates();
    catalogue();
    keys_hold();
    drops();
    compares();
    fails_whole();
    pairs_of_keys();
    odd_names();
    schemas(NULL, "2");
    schemas(fresh_path(), "0");
    bad_schema();
    return done();
}
