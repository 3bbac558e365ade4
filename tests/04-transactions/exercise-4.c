/* Exercise 04-4, an import. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(account, .table = "accounts", .columns = account_columns);

enum { MANY = 320 };

static struct orm_database *bank;

/* Our statements, counted. */
static int statements;

static void count(void *context, const char *sql,
                  const struct orm_value *values, size_t n)
{
    (void)context;
    (void)sql;
    (void)values;
    (void)n;
    statements++;
}

/* With eve, who was there before. */
static struct orm_session *open_bank(const char *path)
{
    static const struct orm_options options = {
        .trace = { count, NULL },
    };
    remove(path);
    bank = orm_open(path, ORM_MODELS(account), &options);
    orm_create_all(bank);
    expect(database_accepts(path, "INSERT INTO accounts VALUES"
                                  " (9999, 'eve', 1)"),
           "the account of the test could not be stored");
    statements = 0;
    return orm_session(bank);
}

/* "owner 0" and so on, all of them good. */
static struct account rows[MANY];
static char owners[MANY][24];

static void make_row(int i, int64_t id, const char *owner,
                     int64_t balance)
{
    memcpy(&rows[i], &(struct account){ .id = id, .owner = owner,
                                        .balance = balance },
           sizeof *rows);
}

static void make_rows(void)
{
    for (int i = 0; i < MANY; i++) {
        snprintf(owners[i], sizeof owners[i], "owner %d", i);
        make_row(i, i + 1, owners[i], 10 * i);
    }
}

static struct report report;

static void expect_counts(size_t stored, size_t refused)
{
    expect_integer("the number of rows stored", (long long)stored,
                   (long long)report.stored);
    expect_integer("the number of rows refused", (long long)refused,
                   (long long)report.refused);
}

static void expect_report(struct orm_session *session, size_t from,
                          size_t n, size_t stored, size_t refused)
{
    enum orm_status status = import(session, rows + from, n, &report);
    expect(status == ORM_OK, "the result of import() is \"%s\": %s",
           orm_status_name(status), orm_message(session));
    expect_counts(stored, refused);
}

static void expect_refusal(size_t i, size_t row, const char *why)
{
    char what[64];
    snprintf(what, sizeof what, "the row of refusal %zu", i + 1);
    expect_integer(what, (long long)row,
                   (long long)report.refusals[i].row);
    expect(strstr(report.refusals[i].why, why), "row %zu should be"
           " refused with \"%s\", but the report says \"%s\"", row, why,
           report.refusals[i].why);
}

/* How many rows there are, beside eve, and the sum of the keys. */
static void expect_stored(const char *database, const char *expected)
{
    expect_rows(database, "SELECT count(*), sum(id), sum(balance)"
                " FROM accounts WHERE owner <> 'eve'", LIST(expected));
}

static void expect_nothing_open(const char *database,
                                struct orm_session *session)
{
    expect(database_accepts(database,
                            "UPDATE accounts SET balance = balance"),
           "after import() another program cannot write");
    expect(orm_find(session, account, .id = 9999),
           "after import() the session cannot go on: %s",
           orm_message(session));
    orm_rollback(session);
}

static void stores_good_rows(const char *database)
{
    make_rows();
    struct orm_session *session = open_bank(database);
    expect_report(session, 0, 120, 120, 0);
    expect(statements <= 13, "an import of 120 good rows is %d"
           " statements", statements);
    expect_stored(database, "120 | 7260 | 71400");
    expect_nothing_open(database, session);
    expect_report(session, 0, 0, 0, 0);
    expect_report(session, 120, 1, 1, 0);
    expect_report(session, 121, 100, 100, 0);
    expect_stored(database, "221 | 24531 | 243100");
    orm_close(bank);
}

/* One of each kind, in the first batch, and at both ends of others. */
static void leaves_out_bad_rows(const char *database)
{
    make_rows();
    struct orm_session *session = open_bank(database);
    make_row(3, 4, "eve", 30);
    make_row(49, 50, owners[49], -1);
    make_row(50, 51, NULL, 500);
    make_row(119, 120, "Jo\xE3o", 1190);
    expect_report(session, 0, 120, 116, 4);
    expect_refusal(0, 3, "UNIQUE constraint failed: accounts.owner");
    expect_refusal(1, 49, "CHECK constraint failed");
    expect_refusal(2, 50, "NOT NULL constraint failed");
    expect_refusal(3, 119, "UTF-8");
    expect_stored(database, "116 | 7035 | 69190");
    expect_rows(database, "SELECT balance FROM accounts"
                " WHERE id IN (3, 4, 5, 50, 51, 52)",
                LIST("20", "40", "510"));
    expect_nothing_open(database, session);
    orm_close(bank);
}

/* The first of two, in one batch and in two. */
static void keeps_the_first(const char *database)
{
    make_rows();
    struct orm_session *session = open_bank(database);
    make_row(7, 8, owners[20], 70);
    make_row(30, 1, owners[30], 300);
    make_row(60, 61, owners[10], 600);
    expect_report(session, 0, 100, 97, 3);
    expect_refusal(0, 20, "UNIQUE constraint failed: accounts.owner");
    expect_refusal(1, 30, "UNIQUE constraint failed: accounts.id");
    expect_refusal(2, 60, "UNIQUE constraint failed: accounts.owner");
    expect_rows(database, "SELECT id FROM accounts WHERE owner IN"
                " ('owner 0', 'owner 10', 'owner 20') ORDER BY id",
                LIST("1", "8", "11"));
    orm_close(bank);
}

static void counts_all_refusals(const char *database)
{
    make_rows();
    struct orm_session *session = open_bank(database);
    for (int i = 0; i < 70; i++)
        make_row(i, i + 1, owners[i], -1);
    report.refusals[0].row = 7;
    expect_report(session, 0, 90, 20, 70);
    for (size_t i = 0; i < MOST_REFUSED; i++)
        expect_refusal(i, i, "CHECK constraint failed");
    expect_stored(database, "20 | 1610 | 15900");
    expect_nothing_open(database, session);
    orm_close(bank);
}

static void expect_failure(const char *database,
                           struct orm_session *session,
                           enum orm_status expected)
{
    enum orm_status status = import(session, rows, 120, &report);
    expect(status == expected, "the result of import() should be"
           " \"%s\", but is \"%s\"", orm_status_name(expected),
           orm_status_name(status));
    expect(!report.stored && !report.refused, "nothing was stored, and"
           " the report has %zu rows stored and %zu refused",
           report.stored, report.refused);
    expect_rows(database, "SELECT owner FROM accounts", LIST("'eve'"));
}

/* One who writes, and one who reads until our COMMIT. */
static void meets_others(const char *database)
{
    make_rows();
    make_row(60, 61, NULL, 600);
    struct orm_session *session = open_bank(database);
    struct orm_database *office =
        orm_open(database, ORM_MODELS(account), NULL);
    struct orm_session *other = orm_session(office);
    orm_begin(other, ORM_IMMEDIATE);
    expect_failure(database, session, ORM_BUSY);
    orm_rollback(other);
    expect_nothing_open(database, session);
    orm_find(other, account, .id = 9999);
    expect_failure(database, session, ORM_BUSY);
    orm_rollback(other);
    expect_nothing_open(database, session);
    orm_close(office);
    expect_report(session, 0, 120, 119, 1);
    orm_close(bank);
}

/* One request after the other, until all are granted. */
static void runs_out_of_memory(const char *database)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    make_rows();
    make_row(3, 4, "eve", 30);
    make_row(60, 61, owners[60], -1);
    bool refused = true;
    for (int n = 1; refused; n++) {
        struct orm_session *session = open_bank(database);
        expect_when("request %d for memory is refused", n);
        refuse_request(n);
        enum orm_status status = import(session, rows, 65, &report);
        refused = request_refused();
        refuse_request(0);
        if (status == ORM_OK) {
            expect_counts(63, 2);
            expect_stored(database, "63 | 2080 | 20170");
        } else {
            expect(status == ORM_NO_MEMORY, "the result of import() is"
                   " \"%s\"", orm_status_name(status));
            expect(!report.stored && !report.refused, "the report"
                   " counts rows, and none is stored");
            expect_rows(database, "SELECT owner FROM accounts",
                        LIST("'eve'"));
        }
        expect_nothing_open(database, session);
        orm_close(bank);
    }
}

const struct exercise_test exercise_tests[] = {
    { "good rows are stored, 50 at a time", stores_good_rows,
      "04#rows-beside-the-unit-of-work" },
    { "bad rows are left out, and reported", leaves_out_bad_rows,
      "04#a-mark-in-the-journal" },
    { "the first of two rows is kept", keeps_the_first,
      "04#a-mark-in-the-journal" },
    { "refusals are counted to the end", counts_all_refusals, NULL },
    { "another program is there", meets_others,
      "04#ownership-and-errors" },
    { "memory runs out", runs_out_of_memory,
      "04#ownership-and-errors" },
    { 0 },
};
