/* Exercise 01-1, suppliers. */
#include "exercise.h"
#include "exercise_test.h"

#include <stdio.h>

static void has_its_columns(const char *database)
{
    store_supplier(database, "Baker", NULL);
    expect_rows(database,
        "SELECT name, iif([notnull], 'NOT NULL', '')"
        " FROM pragma_table_info('suppliers')",
        LIST("'supplier_id' | 'NOT NULL'", "'name' | 'NOT NULL'",
             "'phone' | ''", "'rating' | 'NOT NULL'"));
}

static bool takes_rating(const char *database, int rating)
{
    char sql[128];
    snprintf(sql, sizeof sql, "INSERT INTO suppliers (name, rating)"
             " VALUES ('Rated %d', %d)", rating, rating);
    return database_accepts(database, sql);
}

static void checks_ratings(const char *database)
{
    store_supplier(database, "Baker", NULL);
    expect(!takes_rating(database, 0), "the table took a rating of 0");
    expect(!takes_rating(database, 6), "the table took a rating of 6");
    expect(takes_rating(database, 1),
           "the table refused a rating of 1");
    expect(takes_rating(database, 5),
           "the table refused a rating of 5");
}

static void stores_a_supplier(const char *database)
{
    expect_integer("the first key", 1,
                   store_supplier(database, "Baker", "01 234"));
    expect_integer("the second key", 2,
                   store_supplier(database, "Dairy", "05 678"));
    expect_rows(database, "SELECT * FROM suppliers",
                LIST("1 | 'Baker' | '01 234' | 3",
                     "2 | 'Dairy' | '05 678' | 3"));
}

static void sends_what_it_was_given(const char *database)
{
    store_supplier(database, "Baker", "01 234");
    forget_sql();
    store_supplier(database, "Dairy", "05 678");
    expect_sql("INSERT", LIST(
        "INSERT INTO suppliers (name, phone) VALUES (?, ?)"
        " RETURNING rating\n-- 'Dairy', '05 678'"));
}

static void stores_an_unknown_phone(const char *database)
{
    store_supplier(database, "Baker", NULL);
    expect_rows(database, "SELECT phone FROM suppliers",
                LIST("NULL"));
}

static void refuses_a_second_baker(const char *database)
{
    store_supplier(database, "Baker", "01 234");
    expect_integer("what store_supplier() returns for a second Baker",
                   0, store_supplier(database, "Baker", "05 678"));
    expect_rows(database, "SELECT supplier_id, name FROM suppliers",
                LIST("1 | 'Baker'"));
}

static void reads_a_phone(const char *database)
{
    char phone[PHONE_SIZE] = "not written";
    store_supplier(database, "Baker", "01 234");
    expect(read_phone(database, 1, phone),
           "read_phone() finds no supplier 1, which was stored");
    expect_text("the phone of supplier 1", "01 234", phone);
}

static void reads_an_unknown_phone(const char *database)
{
    char phone[PHONE_SIZE] = "not written";
    store_supplier(database, "Baker", NULL);
    expect(read_phone(database, 1, phone),
           "read_phone() finds no supplier 1, which was stored");
    expect_text("the phone of a supplier without one", "", phone);
}

static void knows_no_supplier_2(const char *database)
{
    char phone[PHONE_SIZE] = "not written";
    store_supplier(database, "Baker", NULL);
    expect(!read_phone(database, 2, phone),
           "read_phone() found a supplier 2, which was never stored");
}

const struct exercise_test exercise_tests[] = {
    { "the table has its columns", has_its_columns, NULL },
    { "a supplier is stored", stores_a_supplier,
      "01#one-object-one-row" },
    { "a rating is between 1 and 5", checks_ratings, NULL },
    { "only what was given is sent", sends_what_it_was_given,
      "01#given-and-not-given" },
    { "an unknown phone is NULL", stores_an_unknown_phone, NULL },
    { "a second Baker is refused", refuses_a_second_baker,
      "01#ownership-and-errors" },
    { "a phone is read again", reads_a_phone,
      "01#ownership-and-errors" },
    { "an unknown phone is an empty text", reads_an_unknown_phone,
      "01#pointers-that-are-members" },
    { "there is no supplier 2", knows_no_supplier_2,
      "01#one-object-one-row" },
    { 0 },
};
