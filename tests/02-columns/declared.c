/*
 * What CREATE TABLE says of each type, by limits that have a name, and keys
 * that are of other types than INTEGER.
 */
#include "sample.h"

#define TITLE 80
enum { DIGITS = 10, BEHIND = 2 };

struct item {
    struct orm_object orm;
    orm_uuid id;
    orm_text title;
    orm_decimal price;
    orm_maybe_decimal rebate;
};
static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, title, .type = ORM_STRING(TITLE)),
    ORM_COLUMN(item, price, .type = ORM_NUMERIC(DIGITS, BEHIND)),
    ORM_COLUMN(item, rebate, .type = ORM_NUMERIC(DIGITS - 4, BEHIND)),
    ORM_END,
};
static ORM_MODEL(item, .columns = item_columns);

static void types(void)
{
    is_text(peek(path, "SELECT name, type, \"notnull\" FROM"
                 " pragma_table_info('samples')"),
        "'id'|'INTEGER'|1\n'truth'|'BOOLEAN'|1\n'small'|'INTEGER'|1\n"
        "'real'|'FLOAT'|1\n'word'|'VARCHAR(5)'|0\n'json'|'TEXT'|0\n"
        "'price'|'NUMERIC(10, 2)'|1\n'day'|'DATE'|1\n'hour'|'TIME'|1\n"
        "'moment'|'DATETIME'|1\n'role'|'VARCHAR(9)'|1\n'blob'|'BLOB'|0\n"
        "'uuid'|'VARCHAR(36)'|1\n'maybe_truth'|'BOOLEAN'|0\n"
        "'maybe_small'|'INTEGER'|0\n'maybe_real'|'FLOAT'|0\n"
        "'maybe_price'|'NUMERIC(10, 2)'|0\n'maybe_hour'|'TIME'|0\n"
        "'maybe_moment'|'DATETIME'|0\n'maybe_role'|'VARCHAR(9)'|0\n"
        "'maybe_uuid'|'VARCHAR(36)'|0", "each type");
    is(orm_compare(store, NULL, NULL), ORM_OK, "and it is compared: %s",
       orm_message(store));
}

/* A limit may be a macro, a member of an enumeration, a sum. */
static void named_limits(void)
{
    const char *file = fresh_path();
    struct orm_database *items = orm_open(file, ORM_MODELS(item), NULL);
    is(orm_create_all(items), ORM_OK, "%s", orm_message(items));
    is_text(peek(file, "SELECT type FROM pragma_table_info('item')"
                 " WHERE cid > 0"), "'VARCHAR(80)'\n'NUMERIC(10, 2)'"
            "\n'NUMERIC(6, 2)'", "the numbers are in the table");
    struct item *one = orm_new(items, item, .id = { { 1 } },
        .title = "t", .price = { 1, 3 });
    is(orm_insert(items, one), ORM_VALUE_ERROR, "and in the message:");
    is_text(orm_message(items), "item.price: '0.001' is not a decimal of 10"
            " digits, 2 behind the point", "it says");
    orm_close(items);
}

/* A UUID finds its row, changes it, deletes it. */
static void key_by_uuid(void)
{
    const char *file = fresh_path();
    struct orm_database *items = orm_open(file, ORM_MODELS(item), NULL);
    orm_create_all(items);
    struct orm_uuid_value id = { { 0xAB, 0xCD } };
    struct item *one = orm_new(items, item, .id = id, .title = "one");
    is(orm_insert(items, one), ORM_INTEGRITY_ERROR, "no price");
    orm_set(one, price, orm_units(1, 0));
    is(orm_insert(items, one), ORM_OK, "with one");
    one = orm_find(items, item, .id = id);
    is_text(one->title, "one", "found by its key");
    orm_set(one, title, "two");
    is(orm_update(items, one), ORM_OK, "changed");
    is_text(peek(file, "SELECT id, title FROM item"),
            "'abcd0000-0000-0000-0000-000000000000'|'two'", "the row");
    is(orm_set(one, id, ((struct orm_uuid_value){ { 1 } })), ORM_MISUSE,
       "a key stays");
    id.bytes[15] = 1;
    ok(!orm_find(items, item, .id = id) && orm_status(items) == ORM_OK,
       "another key, no row");
    is(orm_delete(items, one), ORM_OK, "deleted");
    is(orm_insert(items, orm_new(items, item, .price = { 0 })),
       ORM_VALUE_ERROR, "and none is made");
    is_text(orm_message(items), "item.id: a key that the database does not"
            " make has to be given", "by the database");
    orm_close(items);
}

struct ticket {
    struct orm_object orm;
    orm_int32 id;
    orm_text seat;
};
static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, seat),
    ORM_END,
};
static ORM_MODEL(ticket, .columns = ticket_columns);

/* SQLite would make keys that an int32 cannot hold. */
static void key_of_32_bits(void)
{
    const char *file = fresh_path();
    struct orm_database *hall = orm_open(file, ORM_MODELS(ticket), NULL);
    orm_create_all(hall);
    peek(file, "INSERT INTO ticket VALUES (2147483647, 'last'), (0, 'x')");
    struct ticket *one = orm_new(hall, ticket, .seat = "one more");
    is(orm_insert(hall, one), ORM_VALUE_ERROR, "no key: %s",
       orm_message(hall));
    orm_set(one, id, INT32_MIN);
    is(orm_insert(hall, one), ORM_OK, "one that is given");
    orm_set(one, seat, "changed");
    is(orm_update(hall, one), ORM_OK, "finds its row");
    is_text(peek(file, "SELECT * FROM ticket ORDER BY id"),
            "-2147483648|'changed'\n0|'x'\n2147483647|'last'", "no other");
    orm_close(hall);
}

struct part {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_uuid item_id;
    orm_int32 ticket_id;
    orm_maybe_int32 other_ticket_id;
    orm_text text;
};

/* A reference and its key are of one type, NULL or not. */
#define REFERS(member, target, fits) \
    do { \
        const struct orm_model model = { .name = "part", \
            .size = sizeof(struct part), \
            .columns = (const struct orm_column[]){ \
                ORM_COLUMN(part, id, .primary_key = true), \
                ORM_COLUMN(part, member, .references = \
                           ORM_REFERENCES(target, id)), ORM_END } }; \
        struct orm_database *parts = orm_open(":memory:", \
            (const struct orm_model *const[]){ &model, &item_model, \
                &ticket_model, NULL }, NULL); \
        is(orm_status(parts), fits ? ORM_OK : ORM_MAPPING_ERROR, \
           "%s to %s: %s", #member, #target, orm_message(parts)); \
        orm_close(parts); \
    } while (0)

static void references(void)
{
    REFERS(item_id, item, true);
    REFERS(ticket_id, ticket, true);
    REFERS(other_ticket_id, ticket, true);
    REFERS(ticket_id, item, false);
    REFERS(text, item, false);
    REFERS(item_id, ticket, false);
}

int main(void)
{
    open_store();
    types();
    orm_close(store);
    named_limits();
    key_by_uuid();
    key_of_32_bits();
    references();
    return done();
}
