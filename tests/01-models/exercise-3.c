/* Exercise 01-3, the journal of names. */
#include "exercise.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

ORM_MODEL(product, .table = "products", .columns = product_columns);
ORM_MODEL(renaming, .table = "renamings",
          .columns = renaming_columns);

static struct orm_database *open_shop(const char *path)
{
    struct orm_database *shop =
        orm_open(path, ORM_MODELS(product, renaming), NULL);
    orm_create_all(shop);
    expect(orm_status(shop) == ORM_OK, "the shop cannot be opened: %s",
           orm_message(shop));
    return shop;
}

static struct orm_database *open_with_milk(const char *path)
{
    struct orm_database *shop = open_shop(path);
    orm_insert(shop, orm_new(shop, product, .name = "Milk"));
    orm_insert(shop, orm_new(shop, product, .name = "Salt"));
    return shop;
}

static void expect_journal(const char *database,
                           const char *const expected[])
{
    expect_rows(database, "SELECT product_id, before, after"
                " FROM renamings ORDER BY renaming_id", expected);
}

static void renames(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    expect(rename_product(shop, 1, "Oat milk"),
           "rename_product() could not rename Milk: %s",
           orm_message(shop));
    expect_rows(database, "SELECT * FROM products",
                LIST("1 | 'Oat milk'", "2 | 'Salt'"));
    orm_close(shop);
}

static void remembers_both_names(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    rename_product(shop, 1, "Oat milk");
    expect_journal(database, LIST("1 | 'Milk' | 'Oat milk'"));
    orm_close(shop);
}

static void remembers_each_name(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    rename_product(shop, 1, "Oat milk");
    rename_product(shop, 2, "Sea salt");
    rename_product(shop, 1, "Milk");
    expect_journal(database, LIST("1 | 'Milk' | 'Oat milk'",
                                  "2 | 'Salt' | 'Sea salt'",
                                  "1 | 'Oat milk' | 'Milk'"));
    orm_close(shop);
}

static void leaves_no_trace_of_a_refusal(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    expect(!rename_product(shop, 1, "Salt"),
           "rename_product() says that Milk became a second Salt");
    expect_rows(database, "SELECT * FROM products",
                LIST("1 | 'Milk'", "2 | 'Salt'"));
    expect_journal(database, LIST(NULL));
    orm_close(shop);
}

static void knows_no_product_3(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    expect(!rename_product(shop, 3, "Sugar"),
           "rename_product() says that it renamed a product 3, which"
           " was never stored");
    expect_journal(database, LIST(NULL));
    orm_close(shop);
}

static void tells_of_a_journal_that_is_gone(const char *database)
{
    struct orm_database *shop = open_with_milk(database);
    database_accepts(database, "DROP TABLE renamings");
    expect(!rename_product(shop, 1, "Oat milk"),
           "rename_product() says that the journal was told, but there"
           " is no table of renamings any more");
    orm_close(shop);
}

static void remembers_a_long_name(const char *database)
{
    char name[1001], row[1100];
    memset(name, 'x', 1000);
    name[1000] = '\0';
    snprintf(row, sizeof row, "1 | '%s' | 'Milk'", name);
    struct orm_database *shop = open_shop(database);
    orm_insert(shop, orm_new(shop, product, .name = name));
    rename_product(shop, 1, "Milk");
    expect_rows(database,
                "SELECT length(before) || ' characters' FROM renamings",
                LIST("'1000 characters'"));
    expect_journal(database, LIST(row));
    orm_close(shop);
}

/* --- without memory ----------------------------------------------- */

/* An UPDATE was sent before any request was refused. */
static bool updating;

static void listen(void *context, const char *sql,
                   const struct orm_value *values, size_t n)
{
    (void)context;
    (void)values;
    (void)n;
    updating |= strncmp(sql, "UPDATE", 6) == 0 && !request_refused();
}

/* Renames Milk while the n-th request for memory is refused. Each copy
   of the long name takes a request of its own. */
static bool rename_refusing(const char *database, int n)
{
    char name[601] = "";
    memset(name, 'x', 600);
    const struct orm_options options = { .trace = { listen, NULL } };
    database_accepts(database, "DELETE FROM renamings; UPDATE products"
                     " SET name = 'Milk' WHERE product_id = 1");
    struct orm_database *shop = orm_open(
        database, ORM_MODELS(product, renaming), &options);
    updating = false;
    refuse_request(n);
    bool renamed = rename_product(shop, 1, name);
    refuse_request(0);
    orm_close(shop);
    return renamed;
}

static void tells_no_lies_without_memory(const char *database)
{
    static const char query[] =
        "SELECT iif(name = 'Milk', 'not renamed', 'renamed'),"
        " (SELECT count(*) FROM renamings) || ' in the journal'"
        " FROM products WHERE product_id = 1";
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    orm_close(open_with_milk(database));
    for (int n = 1; n == 1 || request_refused(); n++) {
        expect_when("request %d for memory is refused", n);
        if (rename_refusing(database, n))
            expect_rows(database, query,
                        LIST("'renamed' | '1 in the journal'"));
        else if (!updating)
            expect_rows(database, query,
                        LIST("'not renamed' | '0 in the journal'"));
    }
}

const struct exercise_test exercise_tests[] = {
    { "a product is renamed", renames, NULL },
    { "the journal has both names", remembers_both_names, NULL },
    { "each renaming has its row", remembers_each_name, NULL },
    { "a refused name is not in the journal",
      leaves_no_trace_of_a_refusal, NULL },
    { "there is no product 3", knows_no_product_3, NULL },
    { "a journal that is gone is no success",
      tells_of_a_journal_that_is_gone, NULL },
    { "a name may be long", remembers_a_long_name, NULL },
    { "without memory, nothing is half done",
      tells_no_lies_without_memory, "01#one-door-to-the-heap" },
    { 0 },
};
