/* Exercise 01-4, a driver with patience. */
#include "exercise.h"
#include "exercise_test.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true, .unique = true),
    ORM_END,
};
static ORM_MODEL(product, .table = "products",
                 .columns = product_columns);

/* --- the other program -------------------------------------------- */

/* It holds a lock, and lets go when it has been waited for often
   enough. */
static struct {
    sqlite3 *connection;
    int lets_go_after;
} other;

static void take_lock(const char *database, const char *begin)
{
    sqlite3_open(database, &other.connection);
    sqlite3_exec(other.connection, begin, NULL, NULL, NULL);
    expect(!sqlite3_get_autocommit(other.connection),
           "the other connection could not take a lock: somebody holds"
           " one");
}

static void let_go(void)
{
    sqlite3_close(other.connection);
    other.connection = NULL;
}

/* --- waiting ------------------------------------------------------ */

static char waits[100];            /* "1 2 3" */

static void note_wait(int n)
{
    size_t length = strlen(waits);
    expect(length < 60, "wait() is called again and again: %s...",
           waits);
    snprintf(waits + length, sizeof waits - length, "%s%d",
             length ? " " : "", n);
    if (other.connection && n == other.lets_go_after)
        let_go();
}

static void expect_waits(const char *expected)
{
    expect(strcmp(expected, waits) == 0, "the waits should be %s, but"
           " they are %s", *expected ? expected : "none",
           *waits ? waits : "none");
    *waits = '\0';
}

static const struct patience five = { 5, note_wait };

static struct orm_driver driver;   /* outlives the database */

static struct orm_database *open_patiently(
    const char *path, const struct orm_driver *engine)
{
    driver = patient(engine, &five);
    const struct orm_options options = { .driver = &driver };
    struct orm_database *pantry =
        orm_open(path, ORM_MODELS(product), &options);
    orm_create_all(pantry);
    expect(orm_status(pantry) == ORM_OK,
           "without any lock, the pantry cannot be opened: %s",
           orm_message(pantry));
    return pantry;
}

static enum orm_status insert(struct orm_database *pantry,
                              const char *name)
{
    return orm_insert(pantry, orm_new(pantry, product, .name = name));
}

static void expect_status(struct orm_database *pantry,
                          enum orm_status expected)
{
    enum orm_status found = orm_status(pantry);
    expect(found == expected, "the answer should be %s, but is %s: %s",
           orm_status_name(expected), orm_status_name(found),
           found == ORM_OK ? "it succeeded" : orm_message(pantry));
}

/* --- with SQLite -------------------------------------------------- */

static void does_not_wait_without_reason(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    expect_text("the driver's name", "patient", driver.name);
    insert(pantry, "Milk");
    expect_status(pantry, ORM_OK);
    struct product *milk =
        orm_find(pantry, product, .product_id = 1);
    expect_text("the name of product 1", "Milk",
                milk ? milk->name : NULL);
    orm_find(pantry, product, .product_id = 2);
    expect_status(pantry, ORM_OK);
    expect_waits("");
    orm_close(pantry);
}

static void waits_until_the_lock_is_gone(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    other.lets_go_after = 3;
    take_lock(database, "BEGIN IMMEDIATE");
    insert(pantry, "Milk");
    expect_status(pantry, ORM_OK);
    expect_waits("1 2 3");
    expect_rows(database, "SELECT * FROM products",
                LIST("1 | 'Milk'"));
    orm_close(pantry);
}

static void waits_as_often_as_it_may(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    other.lets_go_after = 5;
    take_lock(database, "BEGIN IMMEDIATE");
    insert(pantry, "Milk");
    expect_status(pantry, ORM_OK);
    expect_waits("1 2 3 4 5");
    orm_close(pantry);
}

static void gives_up(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    other.lets_go_after = 6;
    take_lock(database, "BEGIN IMMEDIATE");
    insert(pantry, "Milk");
    expect_status(pantry, ORM_BUSY);
    expect_waits("1 2 3 4 5");
    let_go();
    expect_rows(database, "SELECT * FROM products", LIST(NULL));
    orm_close(pantry);
}

static void has_patience_for_each_call(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    struct product *milk = orm_new(pantry, product, .name = "Milk");
    other.lets_go_after = 6;
    take_lock(database, "BEGIN IMMEDIATE");
    orm_insert(pantry, milk);
    expect_waits("1 2 3 4 5");
    other.lets_go_after = 2;
    orm_insert(pantry, milk);
    expect_status(pantry, ORM_OK);
    expect_waits("1 2");
    expect_rows(database, "SELECT * FROM products",
                LIST("1 | 'Milk'"));
    orm_close(pantry);
}

/* A new connection has to read which tables there are. */
static void waits_when_compiling(const char *database)
{
    orm_close(open_patiently(database, &orm_sqlite));
    const struct orm_options options = { .driver = &driver };
    struct orm_database *pantry =
        orm_open(database, ORM_MODELS(product), &options);
    other.lets_go_after = 4;
    take_lock(database, "BEGIN EXCLUSIVE");
    orm_find(pantry, product, .product_id = 1);
    expect_status(pantry, ORM_OK);
    expect_waits("1 2 3 4");

    orm_close(pantry);
    pantry = orm_open(database, ORM_MODELS(product), &options);
    other.lets_go_after = 6;
    take_lock(database, "BEGIN EXCLUSIVE");
    orm_find(pantry, product, .product_id = 1);
    expect_status(pantry, ORM_BUSY);
    expect_waits("1 2 3 4 5");
    let_go();
    orm_close(pantry);
}

static void tells_other_failures_at_once(const char *database)
{
    struct orm_database *pantry = open_patiently(database, &orm_sqlite);
    insert(pantry, "Milk");
    insert(pantry, "Milk");
    expect_status(pantry, ORM_INTEGRITY_ERROR);
    expect_waits("");
    database_accepts(database, "DROP TABLE products");
    orm_find(pantry, product, .product_id = 1);
    expect_status(pantry, ORM_OTHER_ERROR);
    expect_waits("");
    orm_close(pantry);
}

/* --- with an engine of our own ------------------------------------ */

/* What the engine says instead of giving a row, if anything. */
static enum orm_status says;

static enum orm_status scripted_row(void *statement,
                                    struct orm_value *values, size_t n,
                                    bool *got)
{
    return says != ORM_OK ? says
        : orm_sqlite.row(statement, values, n, got);
}

static void does_not_wait_after_reads(const char *database)
{
    struct orm_driver engine = orm_sqlite;
    engine.row = scripted_row;
    struct orm_database *pantry = open_patiently(database, &engine);
    says = ORM_BUSY_AFTER_READS;
    insert(pantry, "Milk");
    expect_status(pantry, ORM_BUSY_AFTER_READS);
    expect_waits("");
    says = ORM_BUSY;
    insert(pantry, "Milk");
    expect(*waits, "an engine other than orm_sqlite was busy, and"
           " wait() was not called");
    orm_close(pantry);
}

const struct exercise_test exercise_tests[] = {
    { "without a lock nothing changes", does_not_wait_without_reason,
      NULL },
    { "a row is stored when the lock is gone",
      waits_until_the_lock_is_gone, "01#kinds-a-program-can-act-on" },
    { "it waits as often as it may", waits_as_often_as_it_may, NULL },
    { "then it gives up", gives_up, NULL },
    { "each call has all the patience", has_patience_for_each_call,
      NULL },
    { "compiling waits, too", waits_when_compiling,
      "01#what-to-ask-a-database" },
    { "other failures are told at once", tells_other_failures_at_once,
      "01#kinds-a-program-can-act-on" },
    { "where waiting cannot help, nobody waits",
      does_not_wait_after_reads, "01#kinds-a-program-can-act-on" },
    { 0 },
};
