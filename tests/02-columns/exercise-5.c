/* Exercise 02-5, addresses. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

static struct orm_database *open_wiki(const char *path,
                                      const struct orm_options *options)
{
    struct orm_database *wiki =
        orm_open(path, ORM_MODELS(page), options);
    expect(orm_status(wiki) == ORM_OK, "the model is refused: %s",
           orm_message(wiki));
    expect(orm_create_all(wiki) == ORM_OK, "no table can be made: %s",
           orm_message(wiki));
    return wiki;
}

/* A page for which nobody gave an address, stored without publish(). */
static void expect_address(struct orm_database *wiki, const char *title,
                           const char *address)
{
    struct page *page =
        orm_new(wiki, page, .title = title, .body = "...");
    expect(orm_insert(wiki, page) == ORM_OK, "the page \"%s\" is"
           " refused: %s", title, orm_message(wiki));
    char what[128];
    snprintf(what, sizeof what, "the address of \"%s\"", title);
    expect_text(what, address, page->address);
}

static void must_publish(struct orm_database *wiki, const char *title,
                         const char *address)
{
    struct page *page = publish(wiki, title, "...");
    char what[128];
    expect(page, "publish() returns NULL for \"%s\": %s", title,
           orm_message(wiki));
    snprintf(what, sizeof what, "the address of \"%s\"", title);
    expect_text(what, address, page->address);
    expect(page->orm.state == ORM_PERSISTENT,
           "the page at %s has not been stored", address);
}

static void makes_addresses(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    expect_address(wiki, "Hello", "hello");
    expect_address(wiki, "About us", "about-us");
    expect_address(wiki, "AZ, az & 09", "az-az-09");
    expect_address(wiki, "  \"What's  new?\"  ", "what-s-new");
    expect_address(wiki, "C99/C11 [@`{}~]", "c99-c11");
    expect_address(wiki, "!?", "page");
    orm_close(wiki);
}

static void keeps_other_letters(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    expect_address(wiki, "Caf\u00e9 \u0141ukasz", "caf\u00e9-\u0141"
                   "ukasz");
    expect_address(wiki, "\u685c\u306e\u5c71!", "\u685c\u306e\u5c71");
    expect_address(wiki, "\U0001F3B7 solo", "\U0001F3B7-solo");
    orm_close(wiki);
}

#define SIX(x) x x x x x x
#define EIGHT(x) SIX(x) x x

/* Characters of one, two and four bytes. */
static void ends_at_24(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    expect_address(wiki, "The quick brown fox jumps over the dog",
                   "the-quick-brown-fox-jump");
    expect_address(wiki, "It was a quick brown fox that jumped",
                   "it-was-a-quick-brown-fox");
    expect_address(wiki, "Now a quick brown foxes jumped twice",
                   "now-a-quick-brown-foxes");
    expect_address(wiki, EIGHT("\u0141\u00f3d\u017a"),
                   SIX("\u0141\u00f3d\u017a"));
    expect_address(wiki, EIGHT("\U0001F3B7\U0001F3BA\U0001F3B8."),
                   "\U0001F3B7\U0001F3BA\U0001F3B8-"
                   "\U0001F3B7\U0001F3BA\U0001F3B8-"
                   "\U0001F3B7\U0001F3BA\U0001F3B8-"
                   "\U0001F3B7\U0001F3BA\U0001F3B8-"
                   "\U0001F3B7\U0001F3BA\U0001F3B8-"
                   "\U0001F3B7\U0001F3BA\U0001F3B8");
    expect_address(wiki, EIGHT("\U0001F3B7\U0001F3B7\U0001F3B7"
                               "\U0001F3B7"),
                   SIX("\U0001F3B7\U0001F3B7\U0001F3B7"
                       "\U0001F3B7"));
    orm_close(wiki);
}

static void keeps_what_is_given(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    struct page *page = orm_new(wiki, page, .address = "Imprint/1",
                                .title = "About us", .body = "...");
    expect(orm_insert(wiki, page) == ORM_OK, "a page with an address"
           " of its own is refused: %s", orm_message(wiki));
    expect_text("an address that was given", "Imprint/1",
                page->address);
    orm_close(wiki);
}

static void counts_on(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    must_publish(wiki, "Hello", "hello");
    must_publish(wiki, "Hello!", "hello-2");
    must_publish(wiki, "Hello", "hello-3");
    must_publish(wiki, "Hello 3", "hello-3-2");
    must_publish(wiki, "?", "page");
    must_publish(wiki, "!", "page-2");
    for (int n = 4; n <= 12; n++) {
        char address[16];
        snprintf(address, sizeof address, "hello-%d", n);
        must_publish(wiki, "Hello", address);
    }
    orm_close(wiki);
    expect_rows(database, "SELECT title, body FROM pages"
                " WHERE address IN ('hello', 'hello-2', 'page-2')"
                " ORDER BY address",
                LIST("'Hello' | '...'", "'Hello!' | '...'",
                     "'!' | '...'"));
}

static void counts_within_24(const char *database)
{
    static const char fox[] = "The quick brown fox jumps";
    static const char hare[] = "The quick little hare is up";
    struct orm_database *wiki = open_wiki(database, NULL);
    must_publish(wiki, fox, "the-quick-brown-fox-jump");
    must_publish(wiki, fox, "the-quick-brown-fox-ju-2");
    for (int n = 3; n <= 9; n++)
        expect(publish(wiki, fox, "..."), "publish() returns NULL for"
               " page %d of a title: %s", n, orm_message(wiki));
    must_publish(wiki, fox, "the-quick-brown-fox-j-10");
    must_publish(wiki, hare, "the-quick-little-hare-is");
    must_publish(wiki, hare, "the-quick-little-hare-2");
    must_publish(wiki, EIGHT("\u0141\u00f3d\u017a"),
                 SIX("\u0141\u00f3d\u017a"));
    must_publish(wiki, EIGHT("\u0141\u00f3d\u017a"),
                 "\u0141\u00f3d\u017a\u0141\u00f3d\u017a"
                 "\u0141\u00f3d\u017a\u0141\u00f3d\u017a"
                 "\u0141\u00f3d\u017a\u0141\u00f3-2");
    orm_close(wiki);
}

static void expect_refusal(struct orm_database *wiki, const char *title,
                           const char *body, enum orm_status expected,
                           const char *member)
{
    expect(!publish(wiki, title, body),
           "a page was published that has no %s", member);
    expect(orm_status(wiki) == expected, "after a page with no %s the"
           " status should be \"%s\", but is \"%s\"", member,
           orm_status_name(expected),
           orm_status_name(orm_status(wiki)));
    expect(strstr(orm_message(wiki), member), "after a page with no %s"
           " the message is \"%s\"", member, orm_message(wiki));
}

/* Latin-1 is no title, and is not to be read beyond its end. */
static void tells_other_refusals(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    for (int i = 0; i < 2; i++) {
        expect_refusal(wiki, "Hello", NULL, ORM_INTEGRITY_ERROR,
                       "body");
        expect_refusal(wiki, NULL, "...", ORM_INTEGRITY_ERROR, "title");
        expect_refusal(wiki, "Jo\xE3o", "...", ORM_VALUE_ERROR,
                       "title");
        expect_refusal(wiki, "Caf\xC3", "...", ORM_VALUE_ERROR,
                       "title");
        must_publish(wiki, i ? "Hello" : "Page", i ? "hello" : "page");
    }
    expect_refusal(wiki, "Hello", NULL, ORM_INTEGRITY_ERROR, "body");
    orm_close(wiki);
}

/* Nothing can be made in it, and each call tells the first error. */
static void asks_a_closed_wiki(const char *database)
{
    struct orm_database *wiki =
        orm_open(database, ORM_MODELS(page, page), NULL);
    expect(!publish(wiki, "Hello", "..."), "publish() has a page,"
           " though the database could not be opened");
    expect(orm_status(wiki) == ORM_MAPPING_ERROR, "after publish() in a"
           " database that could not be opened the status is \"%s\"",
           orm_status_name(orm_status(wiki)));
    orm_close(wiki);
}

/* Another program, which is always a moment earlier. */
struct rival {
    const char *database;
    int pages;
};

static void hurry(void *context, const char *sql,
                  const struct orm_value *values, size_t n)
{
    static const char *const inserts[] = {
        "INSERT INTO pages VALUES ('news', 'News', 'by others')",
        "INSERT INTO pages VALUES ('news-2', 'News', 'by others')",
    };
    struct rival *rival = context;
    (void)values;
    (void)n;
    if (strncmp(sql, "INSERT", 6) || rival->pages == 2)
        return;
    expect(database_accepts(rival->database, inserts[rival->pages]),
           "the other program could not store its page: a statement of"
           " yours is still running");
    rival->pages++;
}

static void meets_a_rival(const char *database)
{
    struct rival rival = { database, 0 };
    const struct orm_options options = { .trace = { hurry, &rival } };
    struct orm_database *wiki = open_wiki(database, &options);
    struct page *page = publish(wiki, "News", "by us");
    expect(page, "another program took the address after you had"
           " looked, and publish() gave up: %s", orm_message(wiki));
    expect_text("our address", "news-3", page->address);
    orm_close(wiki);
    expect_rows(database,
        "SELECT address, body FROM pages ORDER BY address",
        LIST("'news' | 'by others'", "'news-2' | 'by others'",
             "'news-3' | 'by us'"));
}

static void costs_one_statement(const char *database)
{
    struct orm_database *wiki = open_wiki(database, NULL);
    forget_sql();
    must_publish(wiki, "Hello", "hello");
    expect_sql(NULL, LIST("INSERT INTO pages (address, title, body)"
        " VALUES (?, ?, ?)\n-- 'hello', 'Hello', '...'"));
    orm_close(wiki);
}

const struct exercise_test exercise_tests[] = {
    { "a title makes an address", makes_addresses, "02#defaults" },
    { "other letters are kept", keeps_other_letters,
      "02#texts-with-a-limit" },
    { "an address has 24 characters at most", ends_at_24,
      "02#texts-with-a-limit" },
    { "an address that was given is kept", keeps_what_is_given,
      "02#defaults" },
    { "the second page of a title is number 2", counts_on,
      "02#what-a-table-refuses" },
    { "numbers find room in 24 characters", counts_within_24,
      "02#texts-with-a-limit" },
    { "other refusals are told", tells_other_refusals,
      "02#ownership-and-errors" },
    { "a database that could not be opened", asks_a_closed_wiki,
      "02#ownership-and-errors" },
    { "another program is a moment earlier", meets_a_rival,
      "02#what-a-table-refuses" },
    { "a free address costs one statement", costs_one_statement,
      NULL },
    { 0 },
};
