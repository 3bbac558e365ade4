/* What goes wrong, kind by kind: the status, the message, and that the call
 * that failed has changed nothing. */
#include "pantry.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <sqlite3.h>
#include <stdlib.h>

static const char *path;
static struct orm_database *pantry;

#define fails(call, kind, message) \
    do { \
        is(call, kind, "%s", #call); \
        is(orm_status(pantry), kind, "orm_status() tells it, too"); \
        is_text(orm_message(pantry), message, "with a message"); \
    } while (0)

static const char *rows(void)
{
    return peek(path, "SELECT product_id, name, quantity FROM products");
}

static void constraints(void)
{
    struct product *milk = orm_new(pantry, product, .name = "Milk");
    struct product *twin = orm_new(pantry, product, .name = "Milk");
    struct product *none = orm_new(pantry, product, .quantity = 3);
    struct product *less = orm_new(pantry, product, .name = "Less",
                                   .quantity = -1);
    orm_insert(pantry, milk);
    fails(orm_insert(pantry, twin), ORM_INTEGRITY_ERROR,
          "inserting product: UNIQUE constraint failed: products.name");
    fails(orm_insert(pantry, none), ORM_INTEGRITY_ERROR,
          "inserting product: NOT NULL constraint failed: products.name");
    fails(orm_insert(pantry, less), ORM_INTEGRITY_ERROR,
          "inserting product: CHECK constraint failed: quantity >= 0");
    is_text(rows(), "1|'Milk'|1", "nothing was inserted");
    is(twin->orm.state, ORM_TRANSIENT, "the object is as it was");
    is(twin->product_id, 0, "without a key");
    orm_set(twin, name, "Twin");
    is(orm_insert(pantry, twin), ORM_OK, "and can be mended and inserted");
    orm_set(twin, name, "Milk");
    fails(orm_update(pantry, twin), ORM_INTEGRITY_ERROR,
          "updating product: UNIQUE constraint failed: products.name");
    orm_set(twin, name, "Third");
    is(orm_update(pantry, twin), ORM_OK, "an update can be mended as well");
    is_text(rows(), "1|'Milk'|1\n2|'Third'|1", "the rows");
}

/* A row that the table drops in silence is no stored row. */
static void ignored(void)
{
    peek(path, "CREATE TRIGGER no_ghosts BEFORE INSERT ON products"
         " WHEN NEW.name = 'Ghost' BEGIN SELECT RAISE(IGNORE); END");
    struct product *ghost = orm_new(pantry, product, .name = "Ghost");
    fails(orm_insert(pantry, ghost), ORM_INTEGRITY_ERROR, "inserting product:"
          " a row was not stored; a trigger or a conflict clause of the"
          " table ignored it");
    is(ghost->orm.state, ORM_TRANSIENT, "the object is as it was");
    is(ghost->product_id, 0, "and has no key of another row");
    peek(path, "DROP TRIGGER no_ghosts");
    is(orm_insert(pantry, ghost), ORM_OK, "without the trigger it is stored");
    is(orm_delete(pantry, ghost), ORM_OK, "and deleted");
}

static void stale(void)
{
    struct product *milk = orm_find(pantry, product, .product_id = 1);
    struct product *same = orm_find(pantry, product, .product_id = 1);
    orm_delete(pantry, milk);
    orm_set(same, quantity, 5);
    fails(orm_update(pantry, same), ORM_STALE_DATA,
          "updating product: its row is gone; somebody else deleted it");
    fails(orm_delete(pantry, same), ORM_STALE_DATA,
          "deleting product: its row is gone; somebody else deleted it");
    is(same->orm.state, ORM_PERSISTENT, "the object is as it was");
    fails(orm_delete(pantry, same), ORM_STALE_DATA,
          "deleting product: its row is gone; somebody else deleted it");
}

static void misuse(void)
{
    struct orm_database *other =
        orm_open(":memory:", ORM_MODELS(product), NULL);
    struct product *made = orm_new(pantry, product, .name = "Flour");
    is(orm_insert(other, made), ORM_MISUSE, "an object of another database");
    is_text(orm_message(other), "inserting product: the object was made in"
            " another database or session", "has a message");
    orm_close(other);
    fails(orm_update(pantry, made), ORM_MISUSE,
          "updating product: the object has no row yet");
    fails(orm_delete(pantry, made), ORM_MISUSE,
          "deleting product: the object has no row yet");
    orm_status(pantry);
    orm_find(pantry, product, .product_id = 4711);
    fails(orm_insert(pantry, NULL), ORM_MISUSE,
          "inserting: the object is NULL");
    ok(!orm_find(pantry, product, .name = "Milk"), "a find without the key");
    is_text(orm_message(pantry), "finding product: name the members of its"
            " key, all of them and no other", "has a message");
    ok(!orm_find(pantry, product, .product_id = 1, .name = "Milk"),
       "a find with more than the key");
    is(orm_status(pantry), ORM_MISUSE, "is misuse");
}

/* orm_insert(orm_new(...)) tells what orm_new() had to say. */
static void carried_on(void)
{
    ok(orm_new_empty(pantry, product), "a product without a name");
    sent();
    fails(orm_insert(pantry, orm_make(ORM_SCOPE(pantry), &product_model,
                                      &(struct product){ .quantity = 1 },
                                      "12")),
          ORM_MISUSE, "struct product: a value without a name; write"
          " .member = value");
    is_text(sent(), "", "nothing was sent");
}

static void bad_values(void)
{
    sent();
    struct product *made = orm_new(pantry, product, .name = "Salt",
        .bought = { 2026, 2, 30 });
    fails(orm_insert(pantry, made), ORM_VALUE_ERROR, "product.bought:"
          " '2026-02-30' is not a date as YYYY-MM-DD");
    is_text(sent(), "", "it is told before anything is sent");
    orm_set(made, bought, orm_ymd(2026, 2, 28));
    orm_set(made, expiry, A_DATE(10000, 1, 1));
    is(orm_insert(pantry, made), ORM_VALUE_ERROR, "the year 10000");
    orm_set(made, expiry, A_DATE(9999, 12, 31));
    is(orm_insert(pantry, made), ORM_OK, "mended");
    ok(!orm_find(pantry, product, .product_id = made->product_id + 1)
       && orm_status(pantry) == ORM_OK, "no row");
}

/* Rows that others wrote need not fit the members. */
static void strange_rows(void)
{
    static const struct {
        const char *column, *value, *message;
    } strange[] = {
        { "quantity", "'many'", "product.quantity: the row holds 'many',"
          " which is not an integer" },
        { "quantity", "2.5", "product.quantity: the row holds 2.5, which is"
          " not an integer" },
        { "shelf", "'top'", "product.shelf: the row holds 'top', which is"
          " not an integer" },
        { "name", "x'4d'", "product.name: the row holds x'4d', which is not"
          " a text without zero bytes" },
        { "name", "'a' || char(0) || 'b'", "product.name: the row holds"
          " 'a\\0b', which is not a text without zero bytes" },
        { "bought", "20260101", "product.bought: the row holds 20260101,"
          " which is not a date as YYYY-MM-DD" },
        { "bought", "'2026-02-30'", "product.bought: the row holds"
          " '2026-02-30', which is not a date as YYYY-MM-DD" },
        { "expiry", "'soon'", "product.expiry: the row holds 'soon', which"
          " is not a date as YYYY-MM-DD" },
    };
    peek(path, "INSERT INTO products (product_id, name) VALUES (99, 'z')");
    for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
        char sql[400];
        snprintf(sql, sizeof sql, "PRAGMA ignore_check_constraints = 1;"
                 "UPDATE products SET quantity = 1, shelf = NULL,"
                 " bought = '2026-01-01', name = 'z', expiry = NULL"
                 " WHERE product_id = 99;"
                 "UPDATE products SET %s = %s WHERE product_id = 99",
                 strange[i].column, strange[i].value);
        is_text(peek(path, sql), "", "%s is %s", strange[i].column,
                strange[i].value);
        ok(!orm_find(pantry, product, .product_id = 99), "not to be read");
        is(orm_status(pantry), ORM_VALUE_ERROR, "a value error");
        is_text(orm_message(pantry), strange[i].message, "with a message");
    }
    peek(path, "DELETE FROM products WHERE product_id = 99");
    ok(!orm_find(pantry, product, .product_id = 99)
       && orm_status(pantry) == ORM_OK, "the handle is sound");
}

static sqlite3 *locked(const char *how)
{
    sqlite3 *other = NULL;
    if (sqlite3_open(path, &other) != SQLITE_OK
        || sqlite3_exec(other, how, NULL, NULL, NULL) != SQLITE_OK)
        abort();
    return other;
}

static void busy(void)
{
    struct product *made = orm_new(pantry, product, .name = "Rice");
    sqlite3 *other = locked("BEGIN EXCLUSIVE");
    fails(orm_insert(pantry, made), ORM_BUSY,
          "inserting product: database is locked");
    ok(!orm_find(pantry, product, .product_id = 2), "nor a find");
    is(orm_status(pantry), ORM_BUSY, "the database is busy");
    sqlite3_close(other);
    is(orm_insert(pantry, made), ORM_OK, "the lock is gone");
    other = locked("BEGIN IMMEDIATE");
    fails(orm_delete(pantry, made), ORM_BUSY,
          "deleting product: database is locked");
    ok(orm_find(pantry, product, .product_id = made->product_id),
       "a writer lets us read");
    sqlite3_close(other);
    other = locked("BEGIN; SELECT * FROM products");
    is(orm_delete(pantry, made), ORM_BUSY, "a reader keeps us from it");
    sqlite3_close(other);
    is(orm_delete(pantry, made), ORM_OK, "until it is done");
}

/* The page limit is a connection's own, so a hook sets it on each. */
static int limit_pages(sqlite3 *connection, char **message,
                       const struct sqlite3_api_routines *routines)
{
    (void)message;
    (void)routines;
    return sqlite3_exec(connection, "PRAGMA max_page_count = 12", NULL,
                        NULL, NULL);
}

static void full(void)
{
    static char text[200000];
    memset(text, 'x', sizeof text - 1);
    path = fresh_path();
    sqlite3_auto_extension((void (*)(void))limit_pages);
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    is(orm_create_all(pantry), ORM_OK, "a database of 12 pages");
    struct product *made = orm_new(pantry, product, .name = text);
    fails(orm_insert(pantry, made), ORM_FULL,
          "inserting product: database or disk is full");
    is_text(rows(), "", "no row is left behind");
    orm_set(made, name, "short");
    is(orm_insert(pantry, made), ORM_OK, "what fits goes in");
    orm_close(pantry);
    sqlite3_reset_auto_extension();
}

static void whole_file(const char *bytes, size_t size)
{
    path = fresh_path();
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file))
        abort();
}

static void broken_files(void)
{
    char junk[4096];
    memset(junk, 'j', sizeof junk);
    whole_file(junk, sizeof junk);
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    is(orm_status(pantry), ORM_OK, "opening reads nothing");
    fails(orm_create_all(pantry), ORM_CORRUPT,
          "creating a table: file is not a database");
    orm_close(pantry);

    pantry = orm_open("/nowhere/at/all.db", ORM_MODELS(product), NULL);
    is(orm_status(pantry), ORM_IO_ERROR, "a folder that is not there");
    const char *why = "opening /nowhere/at/all.db: unable to open database"
        " file";
    is_text(orm_message(pantry), why, "has a message");
    ok(!orm_new(pantry, product, .name = "x"), "nothing can be made");
    fails(orm_create_all(pantry), ORM_IO_ERROR, why);
    fails(orm_insert(pantry, NULL), ORM_IO_ERROR, why);
    fails(orm_drop_all(pantry), ORM_IO_ERROR, why);
    fails(orm_compare(pantry, NULL, NULL), ORM_IO_ERROR, why);
    ok(!orm_find(pantry, product, .product_id = 1), "nothing found");
    is_text(orm_message(pantry), why, "the message stays");
    orm_close(pantry);

    pantry = orm_open(NULL, ORM_MODELS(product), NULL);
    is_text(orm_message(pantry), "orm_open: the address is NULL; give a"
            " file's name or :memory:", "an address that is NULL");
    is(orm_status(pantry), ORM_MISUSE, "is misuse");
    orm_close(pantry);
}

static void corrupt(void)
{
    path = fresh_path();
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    for (int i = 0; i < 200; i++) {
        char name[40];
        snprintf(name, sizeof name, "product number %d", i);
        orm_insert(pantry, orm_new(pantry, product, .name = name));
    }
    orm_close(pantry);
    FILE *file = fopen(path, "r+b");
    char junk[512];
    memset(junk, 0xFF, sizeof junk);
    for (long page = 1; page < 6; page++) {
        fseek(file, page * 4096, SEEK_SET);
        fwrite(junk, 1, sizeof junk, file);
    }
    fclose(file);
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    ok(!orm_find(pantry, product, .product_id = 100), "a page is junk");
    is(orm_status(pantry), ORM_CORRUPT, "the file is corrupt");
    is_text(orm_message(pantry), "finding product: database disk image is"
            " malformed", "it says");
    orm_close(pantry);
}

/* A file says itself whether programs of today may write it: in byte 18,
   and even root is held to that. */
static void read_only(void)
{
    path = fresh_path();
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    orm_insert(pantry, orm_new(pantry, product, .name = "Milk"));
    orm_close(pantry);
    FILE *file = fopen(path, "r+b");
    if (!file || fseek(file, 18, SEEK_SET) || fputc(3, file) == EOF
        || fclose(file))
        abort();
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    fails(orm_insert(pantry, orm_new(pantry, product, .name = "Salt")),
          ORM_READ_ONLY, "inserting product: attempt to write a readonly"
          " database");
    ok(orm_find(pantry, product, .product_id = 1), "it can be read");
    orm_close(pantry);
}

static void no_handle(void)
{
    struct orm_database *none = NULL;
    is(orm_status(none), ORM_NO_MEMORY, "a NULL handle: no memory");
    is_text(orm_message(none), "out of memory", "says its message");
    ok(!orm_new(none, product, .name = "x"), "makes nothing");
    ok(!orm_find(none, product, .product_id = 1), "finds nothing");
    is(orm_insert(none, NULL), ORM_NO_MEMORY, "inserts nothing");
    is(orm_create_all(none), ORM_NO_MEMORY, "creates nothing");
    is(orm_drop_all(none), ORM_NO_MEMORY, "drops nothing");
    is(orm_compare(none, NULL, NULL), ORM_NO_MEMORY, "compares nothing");
    int64_t number = 0;
    orm_random(none, &number, sizeof number);
    ok(orm_now(none) > 0 && orm_today(none).year > 2020, "has a clock");
    orm_close(none);
    is(orm_set_integer(NULL, NULL, 1), ORM_MISUSE, "a NULL object");
}

int main(void)
{
    path = fresh_path();
    pantry = orm_open(path, ORM_MODELS(product),
                      &(struct orm_options){ .trace = SENT });
    orm_create_all(pantry);
    constraints();
    ignored();
    stale();
    misuse();
    carried_on();
    bad_values();
    strange_rows();
    busy();
    orm_close(pantry);
    full();
    broken_files();
    corrupt();
    read_only();
    no_handle();
    return done();
}
