/* Exercise 05-4, pages. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(product, .table = "products", .columns = product_columns);

struct word {
    struct orm_object orm;
    orm_text text;
};

static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, text, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

static struct orm_database *shop;
static struct orm_session *session;
static const char *path;
static struct orm_query all;
static struct page page;
static int selects;
static bool limited;

static void look(void *context, const char *sql,
                 const struct orm_value *values, size_t n)
{
    (void)context;
    (void)values;
    (void)n;
    if (strncmp(sql, "SELECT", 6) == 0) {
        selects++;
        if (strncmp(sql, "SELECT count", 12) != 0)
            limited = strstr(sql, "LIMIT") != NULL;
    }
}

/* Another program writes, between two transactions of ours. */
static void meanwhile(const char *sql)
{
    orm_rollback(session);
    expect(database_accepts(path, sql),
           "another program could not write: a result is left open");
}

/* So many products, p01 and so on. */
static void open_shop(const char *database, int products)
{
    static const char rows[] =
        "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1"
        " FROM number WHERE n < %d)"
        " INSERT INTO products SELECT n, printf('p%%02d', n), n %% 3"
        " FROM number LIMIT %d";
    char sql[300];
    path = database;
    shop = orm_open(path, ORM_MODELS(product, word),
        &(const struct orm_options){ .trace = { look, NULL } });
    orm_create_all(shop);
    session = orm_session(shop);
    snprintf(sql, sizeof sql, rows, products, products);
    meanwhile(sql);
    all = orm_query(product, .order_by = orm_asc(product, name));
    selects = 0;
}

static void must_open(int64_t number, int64_t per_page)
{
    bool opened = open_page(session, all, number, per_page, &page);
    expect(opened, "page %lld of %lld rows each was not opened: %s",
           (long long)number, (long long)per_page,
           orm_message(session));
}

static const char *name(size_t i)
{
    struct product *product = page.items[i];
    return product ? product->name : "(none)";
}

static void expect_items(size_t count, const char *first,
                         const char *last)
{
    expect_integer("the number of rows on the page", (long long)count,
                   (long long)page.count);
    expect_text("the first product", first, name(0));
    expect_text("the last product", last, name(count - 1));
    expect(!page.items[count], "no NULL stands behind the last item");
    expect(orm_status(session) == ORM_OK, "the session says \"%s\"",
           orm_message(session));
}

static void expect_number(const char *what, long long expected,
                          long long found)
{
    char text[80];
    snprintf(text, sizeof text, "%s page %lld", what,
             (long long)page.number);
    expect_integer(text, expected, found);
}

static void expect_rows_of(int64_t first, int64_t last)
{
    expect_number("the number of the last row on", last, page.last);
    expect_number("the number of the first row on", first, page.first);
}

/* --- tests -------------------------------------------------------- */

static void has_items(const char *database)
{
    open_shop(database, 39);
    must_open(1, 10);
    expect_items(10, "p01", "p10");
    must_open(4, 10);
    expect_items(9, "p31", "p39");
    must_open(2, 1);
    expect_items(1, "p02", "p02");
    must_open(1, 39);
    expect_items(39, "p01", "p39");
    orm_close(shop);
}

static void has_numbers(const char *database)
{
    open_shop(database, 40);
    must_open(1, 10);
    expect_rows_of(1, 10);
    expect_number("the total that is told by", 40, page.total);
    expect_number("the number of pages that is told by", 4, page.pages);
    must_open(4, 10);
    expect_rows_of(31, 40);
    must_open(4, 13);
    expect_rows_of(40, 40);
    expect_number("the number of pages that is told by", 4, page.pages);
    expect_number("the number of rows a page, by", 13, page.per_page);
    must_open(1, 41);
    expect_rows_of(1, 40);
    expect_number("the number of pages that is told by", 1, page.pages);
    orm_close(shop);
}

static void has_neighbours(const char *database)
{
    open_shop(database, 40);
    must_open(1, 20);
    expect_number("the page before", 0, page.prev);
    expect_number("the page after", 2, page.next);
    must_open(2, 20);
    expect_number("the page before", 1, page.prev);
    expect_number("the page after", 0, page.next);
    must_open(2, 10);
    expect_number("the page before", 1, page.prev);
    expect_number("the page after", 3, page.next);
    orm_close(shop);
}

static void expect_none(int64_t number, int64_t per_page)
{
    const struct page before = page;
    selects = 0;
    bool opened = open_page(session, all, number, per_page, &page);
    expect(!opened, "page %lld of %lld rows each was opened, and is not"
           " there", (long long)number, (long long)per_page);
    expect(memcmp(&before, &page, sizeof page) == 0, "there is no page"
           " %lld of %lld rows each, and *page was changed",
           (long long)number, (long long)per_page);
    expect(orm_status(session) == ORM_OK, "page %lld of %lld rows each"
           " is not there, and the session says \"%s\"",
           (long long)number, (long long)per_page,
           orm_message(session));
    expect(selects < 2, "%d statements were sent for a page that is"
           " not there", selects);
}

static void knows_what_is_not_there(const char *database)
{
    open_shop(database, 39);
    must_open(2, 10);
    expect_none(5, 10);
    expect_none(0, 10);
    expect_none(-1, 10);
    expect_none(1, 0);
    expect_none(2, -10);
    orm_close(shop);
}

static void takes_any_number(const char *database)
{
    open_shop(database, 39);
    must_open(2, 10);
    expect_none(INT64_MAX, 10);
    expect_none(INT64_MIN, 10);
    expect_none(INT64_MAX, INT64_MAX);
    expect_none(1, INT64_MIN);
    must_open(1, INT64_MAX);
    expect_items(39, "p01", "p39");
    orm_close(shop);
}

static void has_an_empty_page(const char *database)
{
    open_shop(database, 0);
    must_open(1, 10);
    expect_integer("the number of rows on the page", 0,
                   (long long)page.count);
    expect(!page.items[0], "an empty page has an item");
    expect_rows_of(0, 0);
    expect_number("the total that is told by", 0, page.total);
    expect_number("the number of pages that is told by", 0, page.pages);
    expect_number("the page before", 0, page.prev);
    expect_number("the page after", 0, page.next);
    expect_none(2, 10);
    orm_close(shop);
}

static void has_a_hundred_rows(const char *database)
{
    open_shop(database, 250);
    all.order_by = orm_asc(product, id);
    must_open(1, 100);
    expect_items(100, "p01", "p100");
    must_open(3, 101);
    expect_items(50, "p201", "p250");
    expect_number("the number of rows a page, by", 100, page.per_page);
    expect_number("the number of pages that is told by", 3, page.pages);
    orm_close(shop);
}

static void turns(const char *database)
{
    open_shop(database, 25);
    must_open(1, 10);
    expect(!prev_page(session, &page), "there is a page before page 1");
    expect_items(10, "p01", "p10");
    expect(next_page(session, &page), "page 2 was not opened");
    expect_items(10, "p11", "p20");
    expect_rows_of(11, 20);
    expect(next_page(session, &page), "page 3 was not opened");
    expect_items(5, "p21", "p25");
    expect(!next_page(session, &page), "there is a page after page 3");
    expect_items(5, "p21", "p25");
    expect(prev_page(session, &page), "page 2 was not opened again");
    expect_items(10, "p11", "p20");
    expect_number("the page before", 1, page.prev);
    expect_number("the page after", 3, page.next);
    orm_close(shop);
}

static void sees_what_is_new(const char *database)
{
    open_shop(database, 20);
    must_open(2, 10);
    meanwhile("INSERT INTO products VALUES (50, 'p20b', 0)");
    expect(next_page(session, &page), "page 3 was not opened, though a"
           " row has been stored for it");
    expect_items(1, "p20b", "p20b");
    meanwhile("DELETE FROM products WHERE id < 19");
    expect(!prev_page(session, &page), "page 2 was opened, though there"
           " are three rows left");
    orm_close(shop);
}

static void cuts_what_was_cut(const char *database)
{
    open_shop(database, 39);
    all = orm_offset(orm_limit(all, 25), 3);
    must_open(1, 10);
    expect_items(10, "p04", "p13");
    must_open(3, 10);
    expect_items(5, "p24", "p28");
    expect_rows_of(21, 25);
    expect_number("the total that is told by", 25, page.total);
    expect_none(4, 10);

    all = orm_offset(orm_query(product,
        .order_by = orm_desc(product, name)), 30);
    must_open(1, 5);
    expect_items(5, "p09", "p05");
    expect(next_page(session, &page), "page 2 was not opened");
    expect_items(4, "p04", "p01");
    orm_close(shop);
}

/* Conditions and values are the query's. */
static void keeps_the_query(const char *database)
{
    open_shop(database, 39);
    all = orm_where(all, orm_eq(product, stock, 2));
    must_open(1, 8);
    expect_items(8, "p02", "p23");
    expect_number("the total that is told by", 13, page.total);
    expect(next_page(session, &page), "page 2 was not opened");
    expect_items(5, "p26", "p38");

    meanwhile("INSERT INTO words VALUES ('auk'), ('gull'), ('heron')");
    all = orm_query(word, .order_by = orm_desc(word, text));
    must_open(2, 2);
    struct word *auk = page.items[0];
    expect_text("the word on page 2", "auk", auk->text);
    orm_close(shop);
}

static void fails_as_the_session(const char *database)
{
    open_shop(database, 39);
    must_open(2, 10);
    const struct page before = page;
    struct orm_query wrong = orm_where(all,
        orm_sql("no_such_function(?)", orm_col(product, id)));
    expect(!open_page(session, wrong, 1, 10, &page),
           "a page of a query that fails was opened");
    expect(orm_status(session) != ORM_OK, "the query failed, and the"
           " session says nothing");
    expect(memcmp(&before, &page, sizeof page) == 0,
           "the query failed, and *page was changed");

    /* It can be counted, and not read. */
    orm_rollback(session);
    wrong = orm_query(product,
        .order_by = orm_sql("no_such_function(?)",
                            orm_col(product, id)));
    expect(!open_page(session, wrong, 1, 10, &page),
           "a page was opened whose rows could not be read");
    expect(memcmp(&before, &page, sizeof page) == 0,
           "the rows could not be read, and *page was changed");
    orm_close(shop);
}

static void sends_two_statements(const char *database)
{
    open_shop(database, 39);
    limited = false;
    must_open(2, 10);
    expect_integer("the number of SELECTs for a page", 2, selects);
    expect(limited, "the second SELECT has no LIMIT");
    selects = 0;
    next_page(session, &page);
    expect_integer("the number of SELECTs for the next page", 2,
                   selects);
    orm_close(shop);
}

const struct exercise_test exercise_tests[] = {
    { "a page has its rows", has_items, "05#pages-of-a-list" },
    { "a page knows its numbers", has_numbers, NULL },
    { "a page knows its neighbours", has_neighbours, NULL },
    { "some pages are not there", knows_what_is_not_there, NULL },
    { "any number may be asked for", takes_any_number, NULL },
    { "an empty list has one page", has_an_empty_page, NULL },
    { "a page has 100 rows at most", has_a_hundred_rows, NULL },
    { "pages are turned", turns, NULL },
    { "a page that is turned is read anew", sees_what_is_new, NULL },
    { "a limited query is cut into pages", cuts_what_was_cut,
      "05#behind-a-limit" },
    { "a page keeps its query", keeps_the_query, "05#deriving" },
    { "a failure leaves the page alone", fails_as_the_session,
      "05#ownership-and-errors" },
    { "two statements are sent", sends_two_statements,
      "05#what-is-counted" },
    { 0 },
};
