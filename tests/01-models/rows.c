/* Insert, find, update, delete: the SQL sent and the rows left. */
#include "pantry.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

static const char *path;
static struct orm_database *pantry;

static const char *rows(void)
{
    return peek(path, "SELECT * FROM products ORDER BY product_id");
}

static void inserts(void)
{
    struct product *milk = orm_new(pantry, product,
        .name = "Milk", .quantity = 12, .shelf = A_NUMBER(3),
        .bought = { 2026, 2, 28 }, .expiry = A_DATE(2026, 3, 1));
    is_text(sent(), "", "making an object sends nothing");
    is(milk->orm.state, ORM_TRANSIENT, "it is transient");
    is(orm_insert(pantry, milk), ORM_OK, "it is inserted");
    is_text(sent(), "INSERT INTO \"products\" (\"name\", \"quantity\","
            " \"shelf\", \"bought\", \"expiry\") VALUES (?, ?, ?, ?, ?)"
            " -- 'Milk', 12, 3, '2026-02-28', '2026-03-01'",
            "with the columns that were given, bound");
    is(milk->product_id, 1, "the key that the database made is put in");
    is(milk->orm.state, ORM_PERSISTENT, "it is persistent");
    is_text(rows(), "1|'Milk'|12|3|'2026-02-28'|'2026-03-01'", "a row");
    is(orm_insert(pantry, milk), ORM_MISUSE, "not a second time");
    is_text(orm_message(pantry),
            "inserting product: the object has a row already", "it says");
}

static void key_given(void)
{
    struct product *salt = orm_new(pantry, product, .product_id = 40,
        .name = "Salt", .shelf = NULL);
    is(orm_insert(pantry, salt), ORM_OK, "a key can be given");
    is(salt->product_id, 40, "and stays");
    is(salt->quantity, 1, "a server default is read back");
    is(salt->bought.year, 2026, "and another");
    is_text(sent(), "INSERT INTO \"products\" (\"product_id\", \"name\","
            " \"shelf\") VALUES (?, ?, ?) RETURNING \"quantity\","
            " \"bought\" -- 40, 'Salt', NULL",
            "a NULL that was given is sent, what was not given is not");
    is_text(peek(path, "SELECT * FROM products WHERE product_id = 40"),
            "40|'Salt'|1|NULL|'2026-01-01'|NULL", "the row");
    struct product *next = orm_new(pantry, product, .name = "Rice");
    orm_insert(pantry, next);
    is(next->product_id, 41, "keys are made behind it");
    sent();
}

static void finds(void)
{
    struct product *milk = orm_find(pantry, product, .product_id = 1);
    is_text(sent(), "SELECT \"product_id\", \"name\", \"quantity\","
            " \"shelf\", \"bought\", \"expiry\" FROM \"products\""
            " WHERE \"product_id\" = ? -- 1", "one SELECT by the key");
    is(milk->orm.state, ORM_PERSISTENT, "it is persistent");
    is(milk->product_id, 1, "the key");
    is_text(milk->name, "Milk", "a text");
    is(milk->quantity, 12, "an integer");
    is(*milk->shelf, 3, "an integer that may be NULL");
    is(milk->bought.month * 100 + milk->bought.day, 228, "a date");
    is(milk->expiry->month * 100 + milk->expiry->day, 301, "and another");
    is(orm_update(pantry, milk), ORM_OK, "nothing has changed in it");
    is_text(sent(), "", "so an update sends nothing");

    struct product *salt = orm_find(pantry, product, .product_id = 40);
    ok(!salt->shelf && !salt->expiry, "NULL is NULL");
    ok(!orm_find(pantry, product, .product_id = 7), "no row, no object");
    is(orm_status(pantry), ORM_OK, "which is no error");
    is_text(orm_message(pantry), "", "and has no message");
    sent();
}

static void updates(void)
{
    struct product *milk = orm_find(pantry, product, .product_id = 1);
    sent();
    is(orm_set(milk, quantity, 11), ORM_OK, "setting");
    is(orm_set(milk, shelf, NULL), ORM_OK, "and setting to NULL");
    is_text(sent(), "", "sends nothing");
    is(orm_update(pantry, milk), ORM_OK, "the update");
    is_text(sent(), "UPDATE \"products\" SET \"quantity\" = ?, \"shelf\" = ?"
            " WHERE \"product_id\" = ? -- 11, NULL, 1",
            "writes the changed columns alone");
    is(orm_update(pantry, milk), ORM_OK, "a second one");
    is_text(sent(), "", "sends nothing");
    is_text(peek(path, "SELECT * FROM products WHERE product_id = 1"),
            "1|'Milk'|11|NULL|'2026-02-28'|'2026-03-01'", "the row");
}

static void deletes(void)
{
    struct product *milk = orm_find(pantry, product, .product_id = 1);
    sent();
    is(orm_delete(pantry, milk), ORM_OK, "the delete");
    is_text(sent(), "DELETE FROM \"products\" WHERE \"product_id\" = ? -- 1",
            "is one statement");
    is(milk->orm.state, ORM_DETACHED, "the object is detached");
    is_text(milk->name, "Milk", "and can still be read");
    is(orm_delete(pantry, milk), ORM_MISUSE, "it has no further use");
    is_text(orm_message(pantry), "deleting product: the object is detached",
            "it says");
    is(orm_update(pantry, milk), ORM_MISUSE, "nor has an update");
    is(orm_insert(pantry, milk), ORM_MISUSE, "nor an insert");
    is_text(peek(path, "SELECT count(*) FROM products"), "2", "one is gone");
}

/* Every value that a column can hold comes back as it was. */
static void extremes(void)
{
    static const char *const texts[] = {
        "", " ", "it's", "\"double\"", "a;b--c",
        "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\xA6",
        "line\nbreak\ttab", "%s%n", "NULL",
    };
    static const int64_t numbers[] = { INT64_MAX, 1, 0 };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct product *made = orm_new(pantry, product, .name = texts[i],
            .quantity = numbers[i % 3], .shelf = A_NUMBER(INT64_MIN));
        is(orm_insert(pantry, made), ORM_OK, "inserting %d", (int)i);
        struct product *read = orm_find(pantry, product,
            .product_id = made->product_id);
        is_text(read->name, texts[i], "the text comes back");
        is(read->quantity, numbers[i % 3], "so does the number");
        ok(*read->shelf == INT64_MIN, "and the least there is");
    }
    struct product *last = orm_new(pantry, product,
        .product_id = INT64_MIN, .name = "last", .bought = { 1, 1, 1 },
        .expiry = A_DATE(9999, 12, 31));
    is(orm_insert(pantry, last), ORM_OK, "the least key");
    last = orm_find(pantry, product, .product_id = INT64_MIN);
    ok(last && last->bought.year == 1 && last->expiry->year == 9999,
       "the first day and the last");
    sent();
}

/* A long text: longer than a chunk, than a small block, than a page. */
static void long_texts(void)
{
    static char text[20001];
    for (size_t n = 10; n < sizeof text; n *= 3) {
        memset(text, 'a' + (int)(n % 26), n);
        text[n] = '\0';
        struct product *made = orm_new(pantry, product, .name = text);
        orm_insert(pantry, made);
        struct product *read = orm_find(pantry, product,
            .product_id = made->product_id);
        is_text(read->name, text, "a text of %d bytes", (int)n);
    }
    sent();
}

/* Nothing given, nothing by default: the row is the database's own. */
struct ticket {
    struct orm_object orm;
    orm_integer number;
};

static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, number, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(ticket, .columns = ticket_columns);

static void empty_rows(void)
{
    struct ticket *one = orm_new_empty(pantry, ticket);
    is(orm_insert(pantry, one), ORM_OK, "an insert of nothing");
    is_text(sent(), "INSERT INTO \"ticket\" DEFAULT VALUES", "is sent");
    is(one->number, 1, "and gives a key");
}

int main(void)
{
    path = fresh_path();
    pantry = orm_open(path, ORM_MODELS(product, ticket),
                      &(struct orm_options){ .trace = SENT });
    orm_create_all(pantry);
    sent();
    inserts();
    key_given();
    finds();
    updates();
    deletes();
    extremes();
    long_texts();
    empty_rows();
    orm_close(pantry);
    return done();
}
