/* Exercise 05-1, the shop's own questions. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(category, .table = "categories",
          .columns = category_columns);
ORM_MODEL(product, .table = "products", .columns = product_columns);

static struct orm_database *shop;
static struct orm_session *session;

static void open_shop(const char *path)
{
    shop = orm_open(path, ORM_MODELS(category, product), NULL);
    orm_create_all(shop);
    expect(database_accepts(path, "INSERT INTO categories VALUES"
               " (1, 'Garden'), (2, 'Audio'), (3, 'Books');"
               "INSERT INTO products"
               " (name, description, stock, price, category_id) VALUES"
               " ('Rake', NULL, 3, 1900, 1),"
               " ('Shears', 'now 50% off', 1, 4900, 1),"
               " ('Radio', 'with a clock', 0, 4900, 2),"
               " ('Piano', 'black; ask for 50 others', 1, NULL, 2),"
               " ('Headphones', 'sale', 7, 8900, 2),"
               " ('Clock_work', NULL, 2, 5000, 3)"),
           "the products of the test could not be stored");
    session = orm_session(shop);
}

static struct orm_query all(void)
{
    return orm_query(product);
}

static void expect_found(const char *call, struct orm_query query,
                         const char *expected)
{
    char found[200] = "", what[100];
    struct orm_result *result = orm_run(session, &query);
    for (struct product *one; (one = orm_next(result, product)); ) {
        size_t length = strlen(found);
        snprintf(found + length, sizeof found - length, "%s%s",
                 length ? ", " : "", one->name);
    }
    expect(orm_status(session) == ORM_OK, "%s cannot be run: %s", call,
           orm_message(session));
    snprintf(what, sizeof what, "what %s finds", call);
    expect_text(what, expected, found);
}

#define FOUND(query, expected) expect_found(#query, query, expected)

static void asks_for_stock(const char *database)
{
    open_shop(database);
    expect(database_accepts(database, "INSERT INTO products VALUES"
               " (9, 'Rug', 'promised to two', -2, 100, 1)"),
           "the products of the test could not be stored");
    FOUND(in_stock(all()),
          "Rake, Shears, Piano, Headphones, Clock_work");
    orm_close(shop);
}

static void asks_for_a_category(const char *database)
{
    open_shop(database);
    FOUND(by_category(all(), 2), "Radio, Piano, Headphones");
    FOUND(in_stock(by_category(all(), 2)), "Piano, Headphones");
    FOUND(by_category(in_stock(all()), 1), "Rake, Shears");
    FOUND(by_category(by_category(all(), 1), 2), "");
    orm_close(shop);
}

static void asks_for_categories(const char *database)
{
    open_shop(database);
    int64_t ids[20] = { 3, 1 };
    FOUND(by_categories(all(), ids, 2), "Rake, Shears, Clock_work");
    FOUND(by_categories(all(), ids, 1), "Clock_work");
    FOUND(by_categories(in_stock(all()), ids, 0), "");
    FOUND(by_categories(by_categories(all(), ids, 2), ids + 1, 1),
          "Rake, Shears");
    for (int i = 2; i < 20; i++)
        ids[i] = 100 + i;
    ids[19] = 2;
    FOUND(by_categories(in_stock(all()), ids, 20),
          "Rake, Shears, Piano, Headphones, Clock_work");
    orm_close(shop);
}

static void asks_for_a_price(const char *database)
{
    open_shop(database);
    FOUND(cheaper_than(all(), 5000), "Rake, Shears, Radio");
    FOUND(cheaper_than(in_stock(all()), 5001),
          "Rake, Shears, Clock_work");
    FOUND(in_stock(cheaper_than(all(), 1900)), "");
    orm_close(shop);
}

static void asks_for_a_text(const char *database)
{
    open_shop(database);
    FOUND(search(all(), "clock"), "Radio, Clock_work");
    FOUND(search(all(), "RA"), "Rake, Radio");
    FOUND(search(all(), "piano"), "Piano");
    orm_close(shop);
}

static void keeps_what_was_asked(const char *database)
{
    open_shop(database);
    FOUND(search(in_stock(all()), "clock"), "Clock_work");
    FOUND(in_stock(search(all(), "clock")), "Clock_work");
    FOUND(search(search(all(), "o"), "clock"), "Radio, Clock_work");
    struct orm_query for_sale = search(all(), "sale");
    struct orm_query for_rake = search(all(), "rake");
    FOUND(for_sale, "Headphones");
    FOUND(for_rake, "Rake");
    orm_close(shop);
}

static void takes_texts_as_typed(const char *database)
{
    open_shop(database);
    FOUND(search(all(), "50%"), "Shears");
    FOUND(search(all(), "k_w"), "Clock_work");
    FOUND(search(all(), "e_d"), "");
    FOUND(search(all(), "' OR ''='"), "");
    orm_close(shop);
}

static void orders_by_price(const char *database)
{
    open_shop(database);
    FOUND(dearest_first(all()),
          "Headphones, Clock_work, Radio, Shears, Rake, Piano");
    FOUND(dearest_first(in_stock(all())),
          "Headphones, Clock_work, Shears, Rake, Piano");
    struct orm_query by_stock = all();
    by_stock.order_by = orm_asc(product, stock);
    FOUND(dearest_first(by_stock),
          "Radio, Shears, Piano, Clock_work, Rake, Headphones");
    orm_close(shop);
}

/* The order is told, and does not rest on SQLite's habit. */
static void says_where_null_goes(const char *database)
{
    open_shop(database);
    struct orm_query query = dearest_first(all());
    forget_sql();
    struct orm_result *result = orm_run(session, &query);
    orm_all(result, product);
    expect_sql("SELECT", LIST(
        "SELECT id, name, description, stock, price, category_id"
        " FROM products ORDER BY price DESC NULLS LAST, name"));
    orm_close(shop);
}

const struct exercise_test exercise_tests[] = {
    { "in_stock() finds what is there", asks_for_stock,
      "05#deriving" },
    { "by_category() finds those of one", asks_for_a_category,
      "05#members-by-name" },
    { "by_categories() finds those of any", asks_for_categories,
      "05#one-of-several" },
    { "cheaper_than() compares prices", asks_for_a_price,
      "05#comparing" },
    { "search() looks in name and description", asks_for_a_text,
      "05#parts-of-a-text" },
    { "search() keeps what was asked before", keeps_what_was_asked,
      "05#and-or-not" },
    { "search() takes a text as it is typed", takes_texts_as_typed,
      "05#parts-of-a-text" },
    { "dearest_first() orders", orders_by_price, "05#the-query" },
    { "NULL has a place in the order", says_where_null_goes,
      "05#computed-values" },
    { 0 },
};
