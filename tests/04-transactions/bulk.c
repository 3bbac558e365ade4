/* Rows in bulk, beside the unit of work. */
#include "bank.h"

#include <stdlib.h>

static void test_insert(void)
{
    struct orm_session *session = open_bank();
    const struct account rows[] = { { .owner = "Joan", .balance = 3 },
                                    { .owner = "Kate" } };
    const struct booking bookings[] = { { .code = "b", .account_id = 3 },
                                        { .code = "a", .account_id = 4 } };
    add_account(session, 9, "Waiting");
    works(orm_bulk_insert(session, account, rows, 2, owner, balance));
    is_text(sent(), "BEGIN\n"
            "INSERT INTO \"accounts\" (\"id\", \"owner\", \"balance\")"
            " VALUES (?, ?, ?) -- 9, 'Waiting', 1\n"
            "INSERT INTO \"accounts\" (\"owner\", \"balance\") VALUES (?, ?)"
            " -- 'Joan', 3\n"
            "INSERT INTO \"accounts\" (\"owner\", \"balance\") VALUES (?, ?)"
            " -- 'Kate', 0", "the session is flushed first");
    works(orm_rollback(session));
    works(orm_bulk_insert(session, account, rows, 2, owner));
    works(orm_bulk_insert(session, booking, bookings, 2, code, account_id));
    is(rows[0].id, 0, "keys are not told");
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20\n"
            "3|'Joan'|0\n4|'Kate'|0", "the server's default");
    is_text(peek(bank_path, BOOKINGS), "'a'|4|'no note'\n"
            "'b'|3|'no note'", "the model's default");
    works(orm_bulk_insert(session, account, rows, 0, owner));
    works(orm_commit(session));
    ok(!strstr(sent(), "COMMIT\nBEGIN"), "no rows, nothing sent");
    orm_close(bank);
}

static void test_many(void)
{
    enum { MANY = 117 };
    struct orm_session *session = open_bank();
    struct account rows[MANY];
    static char names[MANY][20];
    memset(rows, 0, sizeof rows);
    for (int i = 0; i < MANY; i++) {
        struct account row = { .owner = names[i], .balance = i };
        snprintf(names[i], sizeof names[i], "owner %d", i);
        memcpy(&rows[i], &row, sizeof row);
    }
    works(orm_bulk_insert(session, account, rows, MANY, owner, balance));
    int statements = 0;
    for (const char *at = sent(); (at = strstr(at, "INSERT")); at++)
        statements++;
    is(statements, 6, "117 rows are 50, 50, 10, 5, 1 and 1");
    works(orm_commit(session));
    is_text(peek(bank_path, "SELECT count(*), sum(balance) FROM accounts"
                 " WHERE owner LIKE 'owner %'"), "117|6786", "rows");
    orm_close(bank);
}

static void test_update(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    const struct account rows[] = { { .id = 1, .balance = 11 },
                                    { .id = 2, .balance = 22 } };
    works(orm_set(ada, owner, "Augusta"));
    sent();
    works(orm_bulk_update(session, account, rows, 2, balance));
    is_text(sent(), "UPDATE \"accounts\" SET \"owner\" = ? WHERE \"id\" = ?"
            " -- 'Augusta', 1\n"
            "UPDATE \"accounts\" SET \"balance\" = ? WHERE \"id\" = ?"
            " -- 11, 1\n"
            "UPDATE \"accounts\" SET \"balance\" = ? WHERE \"id\" = ?"
            " -- 22, 2", "one statement a row, after a flush");
    is(orm_get(ada, balance), 11, "objects are read anew");
    works(orm_rollback(session));
    is(ada->balance, 100, "and rolled back");
    is(orm_get(ada, balance), 100, "as the rows are");
    works(orm_savepoint(session));
    works(orm_bulk_update(session, account, rows, 2, balance));
    is(orm_get(ada, balance), 11, "inside");
    works(orm_rollback_savepoint(session));
    is(orm_get(ada, balance), 100, "and outside of a savepoint");

    const struct account none[] = { { .id = 1 }, { .id = 7 } };
    fails(orm_bulk_update(session, account, none, 2, balance),
          ORM_STALE_DATA);
    says(session, "updating account: its row is gone");
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

static void test_versions(void)
{
    struct orm_session *session = open_bank();
    const struct shared first[] = { { .id = 1, .count = 5, .version = 1 } };
    works(orm_bulk_update(session, shared, first, 1, count));
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|5|'a note'|2", "a version goes on");
    fails(orm_bulk_update(session, shared, first, 1, count), ORM_STALE_DATA);
    works(orm_rollback(session));
    fails(orm_bulk_delete(session, shared, first, 1), ORM_STALE_DATA);
    works(orm_rollback(session));
    const struct shared second[] = { { .id = 1, .version = 2 } };
    works(orm_bulk_delete(session, shared, second, 1));
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "", "the right one is deleted");
    orm_close(bank);
}

static void test_delete(void)
{
    struct orm_session *session = open_bank();
    struct account *eve = find_account(session, 2);
    const struct account rows[] = { { .id = 7 }, { .id = 2 } };
    works(orm_bulk_delete(session, account, rows, 2));
    ok(!find_account(session, 2), "what is gone is not found");
    fails(((void)orm_get(eve, balance), orm_status(session)),
          ORM_STALE_DATA);
    works(orm_rollback(session));
    ok(find_account(session, 2) == eve, "and is there again");
    works(orm_bulk_delete(session, account, rows, 2));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100", "rows");
    orm_close(bank);
}

/* What comes after fifty that cannot be stored is not tried. */
static void test_first_of_many(void)
{
    enum { MANY = 60 };
    struct orm_session *session = open_bank();
    struct account rows[MANY];
    static char names[MANY][20];
    memset(rows, 0, sizeof rows);
    for (int i = 0; i < MANY; i++) {
        struct account row = { .owner = i == 9 ? "Ada" : names[i] };
        snprintf(names[i], sizeof names[i], "owner %d", i);
        memcpy(&rows[i], &row, sizeof row);
    }
    fails(orm_bulk_insert(session, account, rows, MANY, owner),
          ORM_INTEGRITY_ERROR);
    const char *first = strstr(sent(), "INSERT");
    ok(first && !strstr(first + 1, "INSERT"), "one statement is sent");
    works(orm_rollback(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

/* A key that has no room for every text. */
struct label {
    struct orm_object orm;
    orm_text code;
    orm_integer size;
};

static const struct orm_column label_columns[] = {
    ORM_COLUMN(label, code, .primary_key = true, .type = ORM_STRING(4)),
    ORM_COLUMN(label, size),
    ORM_END,
};
static ORM_MODEL(label, .table = "labels", .columns = label_columns);

static void test_wrong_keys(void)
{
    struct orm_database *database = orm_open(":memory:", ORM_MODELS(label),
        &(struct orm_options){ .trace = SENT });
    orm_create_all(database);
    struct orm_session *session = orm_session(database);
    const struct label rows[] = { { .code = "too long", .size = 1 } };
    sent();
    fails(orm_bulk_delete(session, label, rows, 1), ORM_VALUE_ERROR);
    works(orm_rollback(session));
    fails(orm_bulk_update(session, label, rows, 1, size), ORM_VALUE_ERROR);
    works(orm_rollback(session));
    is_text(sent(), "BEGIN\nROLLBACK\nBEGIN\nROLLBACK",
            "a key that no row can have is looked for nowhere");
    orm_close(database);
}

/* A number that a function gives to some, and a version that is a text. */
struct page {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer place;
    orm_text body;
    orm_text version;
};

static bool refuses;

static enum orm_status place_it(void *object, const void *member)
{
    struct page *page = object;
    (void)member;
    return *page->body != 't' ? orm_set(page, place, &(const int64_t){ 1 })
                              : ORM_OK;
}

static enum orm_status next_letter(void *object, const void *member)
{
    struct page *page = object;
    const char text[] = { page->version ? (char)(*page->version + 1) : 'a',
                          '\0' };
    const char *value = text;
    (void)member;
    return refuses ? ORM_ABORTED : orm_set(page, version, value);
}

static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, id, .primary_key = true),
    ORM_COLUMN(page, place, .default_function = place_it),
    ORM_COLUMN(page, body, .server_default = "'empty'"),
    ORM_COLUMN(page, version, .not_null = true, .matched = true,
               .default_function = next_letter, .onupdate = next_letter),
    ORM_END,
};
static ORM_MODEL(page, .table = "pages", .columns = page_columns);

#define PAGES "SELECT * FROM pages ORDER BY id"

static void test_functions(void)
{
    const char *path = fresh_path();
    struct orm_database *database = orm_open(path, ORM_MODELS(page), NULL);
    orm_create_all(database);
    struct orm_session *session = orm_session(database);
    const struct page pages[] = {
        { .body = "one" }, { .body = "two" }, { .body = "three" },
        { .body = "four" }, { .body = "five" }, { .body = "six" },
    };
    works(orm_bulk_insert(session, page, pages, 6, body));
    works(orm_commit(session));
    is_text(peek(path, "SELECT count(*), count(place), count(version) FROM"
                 " pages"), "6|4|6", "a function that leaves some without");
    const struct page changes[] = {
        { .id = 1, .body = "1", .version = "a" },
        { .id = 2, .body = "2", .version = "a" },
    };
    works(orm_bulk_update(session, page, changes, 2, body));
    works(orm_commit(session));
    is_text(peek(path, "SELECT body, version FROM pages WHERE id < 4"),
            "'1'|'b'\n'2'|'b'\n'three'|'a'", "a function on UPDATE");
    fails(orm_bulk_update(session, page, changes, 2, body), ORM_STALE_DATA);
    works(orm_rollback(session));
    refuses = true;
    fails(orm_bulk_insert(session, page, pages, 6, body), ORM_ABORTED);
    works(orm_rollback(session));
    const struct page third[] = { { .id = 3, .version = "a" } };
    fails(orm_bulk_update(session, page, third, 1, body), ORM_ABORTED);
    works(orm_rollback(session));
    refuses = false;
    works(orm_bulk(session, ORM_BULK_UPDATE, &page_model, third, 1, ""));
    is_text(peek(path, "SELECT body FROM pages WHERE id = 3"), "'three'",
            "no names, no change");
    works(orm_commit(session));
    orm_close(database);
}

/* A row of nothing but what the database gives. */
struct blank {
    struct orm_object orm;
    orm_integer id;
    orm_text note;
};

static const struct orm_column blank_columns[] = {
    ORM_COLUMN(blank, id, .primary_key = true),
    ORM_COLUMN(blank, note, .server_default = "'x'"),
    ORM_END,
};
static ORM_MODEL(blank, .table = "blanks", .columns = blank_columns);

static void test_blank(void)
{
    const char *path = fresh_path();
    struct orm_database *database = orm_open(path, ORM_MODELS(blank),
        &(struct orm_options){ .trace = SENT });
    orm_create_all(database);
    struct orm_session *session = orm_session(database);
    const struct blank rows[12] = { { .id = 0 } };
    sent();
    works(orm_bulk(session, ORM_BULK_INSERT, &blank_model, rows, 12, ""));
    ok(!strstr(sent(), "RETURNING"), "nobody waits for what is made");
    works(orm_commit(session));
    is_text(peek(path, "SELECT count(*), max(id), min(note) FROM blanks"),
            "12|12|'x'", "rows without a value");
    orm_close(database);
}

static void test_mistakes(void)
{
    struct orm_session *session = open_bank();
    const struct account rows[] = { { .owner = "Joan", .balance = -1 },
                                    { .owner = "Kate" } };
    const struct account *none = NULL;
    fails(orm_bulk_insert(session, account, rows, 2, owner, balances),
          ORM_MISUSE);
    says(session, "struct account: balances is not mapped to a column");
    fails(orm_bulk_insert(session, account, none, 2, owner), ORM_MISUSE);
    fails(orm_bulk(session, ORM_BULK_INSERT, &page_model, rows, 2, "body"),
          ORM_MISUSE);
    says(session, "struct page is not among the models");
    is_text(sent(), "", "nothing is sent");
    const struct booking keyless[] = { { .note = "a" } };
    fails(orm_bulk_insert(session, booking, keyless, 1, note, account_id),
          ORM_VALUE_ERROR);
    says(session, "booking.code: a key that the database does not make");
    works(orm_rollback(session));
    works(orm_flush(session));
    fails(orm_bulk_insert(session, account, rows, 2, owner, balance),
          ORM_INTEGRITY_ERROR);
    says(session, "inserting account: CHECK constraint failed");
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    fails(orm_bulk_insert(session, account, rows + 1, 1, owner),
          ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    is(orm_bulk_insert(NULL, account, rows, 2, owner), ORM_NO_MEMORY,
       "no session");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

int main(void)
{
    test_insert();
    test_many();
    test_first_of_many();
    test_wrong_keys();
    test_update();
    test_versions();
    test_delete();
    test_functions();
    test_blank();
    test_mistakes();
    return done();
}
