/* Exercise 04-1, a present. */
#include "exercise.h"
#include "exercise_test.h"

ORM_MODEL(account, .table = "accounts", .columns = account_columns);

#define ROWS "SELECT owner, balance FROM accounts"

static struct orm_database *bank;

/* Ada, bob and cy, and the account into which they pay. */
static struct orm_session *open_bank(const char *path)
{
    bank = orm_open(path, ORM_MODELS(account), NULL);
    orm_create_all(bank);
    expect(database_accepts(path, "INSERT INTO accounts VALUES"
               " (1, 'ada', 100), (2, 'bob', 20), (3, 'cy', 50),"
               " (4, 'dee', 5)"),
           "the accounts of the test could not be stored");
    forget_sql();
    return orm_session(bank);
}

static void expect_nothing_open(const char *database)
{
    expect(database_accepts(database,
                            "UPDATE accounts SET balance = balance"),
           "after collect() another program cannot write");
}

static void all_can_pay(const char *database)
{
    struct orm_session *session = open_bank(database);
    expect_when("ada, bob and cy pay 20 each to dee");
    int64_t result = collect(session, (int64_t[]){ 1, 2, 3 }, 3, 4, 20);
    expect_rows(database, ROWS, LIST("'ada' | 80", "'bob' | 0",
                                     "'cy' | 30", "'dee' | 65"));
    expect_integer("the result", 0, result);
    expect_nothing_open(database);
    orm_close(bank);
}

/* In the rows, in memory, and in the session. */
static void expect_nothing_done(const char *database,
                                struct orm_session *session)
{
    static const int64_t before[] = { 100, 20, 50, 5 };
    expect_rows(database, ROWS, LIST("'ada' | 100", "'bob' | 20",
                                     "'cy' | 50", "'dee' | 5"));
    expect_nothing_open(database);
    for (int i = 0; i < 4; i++) {
        const struct account *account =
            orm_find(session, account, .id = i + 1);
        expect(account, "collect() failed, and the session cannot go"
               " on: %s", orm_message(session));
        char what[64];
        snprintf(what, sizeof what, "the balance of %s in memory",
                 account->owner);
        expect_integer(what, before[i], account->balance);
    }
    expect(!orm_has_changes(session) && orm_commit(session) == ORM_OK,
           "collect() has failed, and the session cannot commit: %s",
           orm_message(session));
    expect_rows(database, ROWS, LIST("'ada' | 100", "'bob' | 20",
                                     "'cy' | 50", "'dee' | 5"));
}

static void bob_cannot(const char *database)
{
    static const int64_t lists[][3] = {
        { 2, 3, 1 }, { 1, 2, 3 }, { 3, 1, 2 },
    };
    for (int i = 0; i < 3; i++) {
        remove(database);
        struct orm_session *session = open_bank(database);
        expect_when("bob is payer %d of three, and the share is 21",
                    i + 1);
        expect_integer("the number of the account that cannot pay", 2,
                       collect(session, lists[i], 3, 4, 21));
        expect_nothing_done(database, session);
        orm_close(bank);
    }
}

static void one_is_missing(const char *database)
{
    struct orm_session *session = open_bank(database);
    expect_integer("the number of the account that is missing", 7,
                   collect(session, (int64_t[]){ 1, 3, 7 }, 3, 4, 10));
    expect_nothing_done(database, session);
    expect_integer("the number of the account that is missing", 9,
                   collect(session, (int64_t[]){ 1 }, 1, 9, 10));
    expect_nothing_done(database, session);
    orm_close(bank);
}

/* The objects that the caller has are those that are put back. */
static void goes_on(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct account *ada = orm_find(session, account, .id = 1);
    orm_commit(session);
    collect(session, (int64_t[]){ 1, 2 }, 2, 4, 30);
    expect_integer("ada's balance in memory, after bob could not pay",
                   100, ada->balance);
    expect_integer("the result", 0,
                   collect(session, (int64_t[]){ 1, 3 }, 2, 4, 30));
    expect_rows(database, ROWS, LIST("'ada' | 70", "'bob' | 20",
                                     "'cy' | 20", "'dee' | 65"));
    orm_close(bank);
}

static void pays_twice(const char *database)
{
    struct orm_session *session = open_bank(database);
    expect_integer("the result", 0, collect(session,
                   (int64_t[]){ 1, 4, 3, 1 }, 4, 4, 20));
    expect_rows(database, ROWS, LIST("'ada' | 60", "'bob' | 20",
                                     "'cy' | 30", "'dee' | 65"));
    orm_close(bank);
}

/* Somebody else writes. */
static void is_kept_out(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct orm_database *branch =
        orm_open(database, ORM_MODELS(account), NULL);
    struct orm_session *other = orm_session(branch);
    orm_begin(other, ORM_IMMEDIATE);
    expect_integer("the result, when another program writes",
                   SOMETHING_ELSE,
                   collect(session, (int64_t[]){ 1, 3 }, 2, 4, 10));
    orm_rollback(other);
    expect_nothing_done(database, session);
    orm_close(branch);
    orm_close(bank);
}

/* Somebody else reads: everything was written, and not committed. */
static void may_not_commit(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct orm_database *branch =
        orm_open(database, ORM_MODELS(account), NULL);
    struct orm_session *other = orm_session(branch);
    orm_find(other, account, .id = 1);
    expect_integer("the result, when another program reads",
                   SOMETHING_ELSE,
                   collect(session, (int64_t[]){ 1, 3 }, 2, 4, 10));
    orm_rollback(other);
    expect_nothing_done(database, session);
    orm_close(branch);
    orm_close(bank);
}

const struct exercise_test exercise_tests[] = {
    { "all can pay", all_can_pay, "04#want" },
    { "one cannot pay, and nobody has", bob_cannot,
      "04#after-a-flush-that-failed" },
    { "an account is missing", one_is_missing,
      "04#after-a-flush-that-failed" },
    { "the next collection", goes_on, "04#played-backwards" },
    { "who is in the list twice pays twice", pays_twice, NULL },
    { "another program is writing", is_kept_out,
      "04#who-may-do-what" },
    { "another program is reading", may_not_commit,
      "04#what-a-commit-forgets" },
    { 0 },
};
