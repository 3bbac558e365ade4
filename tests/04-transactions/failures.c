/* What goes wrong in a transaction, where, and what is left of it. */
#include "01-models/wide.h"
#include "bank.h"
#include "support/fault.h"

#include <sqlite3.h>
#include <stdlib.h>

#define BEFORE "1|'Ada'|100\n2|'Eve'|20"

/* After a failure nothing is sent until the session is rolled back. */
static void expect_refusal(struct orm_session *session, const char *why)
{
    struct account *stranger = orm_new(session, account, .id = 78);
    sent();
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    fails(orm_savepoint(session), ORM_PENDING_ROLLBACK);
    fails((find_account(session, 77), orm_status(session)),
          ORM_PENDING_ROLLBACK);
    ok(!orm_merge(session, stranger), "no merge");
    is(orm_status(session), ORM_PENDING_ROLLBACK, "either");
    ok(strstr(orm_message(session), why), "why it failed is told: %s", why);
    is_text(sent(), "", "nothing is sent");
}

static void expect_as_before(struct orm_session *session)
{
    works(orm_rollback(session));
    ok(!orm_failed_object(session) && !orm_has_changes(session), "over");
    is_text(peek(bank_path, ACCOUNTS), BEFORE, "rows are as before");
    struct account *ada = find_account(session, 1);
    is_text(orm_get(ada, owner), "Ada", "so is memory");
    is(ada->balance, 100, "all of it");
    works(orm_set(ada, balance, 90));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|90\n2|'Eve'|20",
            "and work goes on");
}

/* --- a flush that fails ------------------------------------------------- */

static void fail_update(struct orm_session *session, struct account *ada)
{
    works(orm_set(find_account(session, 2), balance, 200));
    works(orm_set(ada, owner, "Eve"));
}

static void fail_insert(struct orm_session *session, struct account *ada)
{
    works(orm_set(ada, balance, 99));
    add_account(session, 3, "Joan");
    add_account(session, 4, "Eve");
}

static void fail_one_of_many(struct orm_session *session,
                             struct account *ada)
{
    char name[20];
    works(orm_delete(session, ada));
    for (int i = 0; i < 70; i++) {
        snprintf(name, sizeof name, "%d", i == 61 ? 8 : i);
        orm_add(session, orm_new(session, account, .owner = name));
    }
}

static void fail_key(struct orm_session *session, struct account *ada)
{
    works(orm_set(ada, balance, 99));
    works(orm_add(session, orm_new(session, booking, .account_id = 1)));
}

static void fail_value(struct orm_session *session, struct account *ada)
{
    works(orm_set(ada, balance, -1));
    works(orm_set(find_account(session, 2), balance, 30));
}

static void fail_delete(struct orm_session *session, struct account *ada)
{
    works(orm_set(ada, balance, 50));
    works(orm_delete(session, find_account(session, 2)));
}

static const struct failing {
    const char *name;
    void (*prepare)(struct orm_session *session, struct account *ada);
    enum orm_status status;
    const char *message;
} flushes[] = {
    { "an UPDATE that is not unique", fail_update, ORM_INTEGRITY_ERROR,
      "updating account: UNIQUE constraint failed: accounts.owner" },
    { "an INSERT", fail_insert, ORM_INTEGRITY_ERROR,
      "inserting account: UNIQUE constraint failed: accounts.owner" },
    { "one of seventy INSERTs", fail_one_of_many, ORM_INTEGRITY_ERROR,
      "inserting account: UNIQUE constraint failed: accounts.owner" },
    { "a key that is missing", fail_key, ORM_VALUE_ERROR,
      "booking.code: a key that the database does not make has" },
    { "a check", fail_value, ORM_INTEGRITY_ERROR,
      "updating account: CHECK constraint failed" },
    { "a DELETE", fail_delete, ORM_INTEGRITY_ERROR,
      "deleting account: never delete" },
};

/* The calls that flush. */
static enum orm_status find_other(struct orm_session *session)
{
    find_account(session, 99);
    return orm_status(session);
}

static enum orm_status get_expired(struct orm_session *session)
{
    struct account *eve = find_account(session, 2);
    orm_expire_member(session, eve, owner);
    (void)orm_get(eve, owner);
    return orm_status(session);
}

static enum orm_status merge_other(struct orm_session *session)
{
    orm_merge(session, orm_new(session, account, .id = 99));
    return orm_status(session);
}

static enum orm_status bulk(struct orm_session *session)
{
    const struct account rows[] = { { .owner = "Zoe" } };
    return orm_bulk_insert(session, account, rows, 1, owner);
}

static enum orm_status (*const calls[])(struct orm_session *session) = {
    orm_flush, orm_commit, orm_savepoint, find_other, get_expired,
    merge_other, bulk,
};

static void test_flush(const struct failing *flush, size_t call)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    find_account(session, 2);
    works(orm_commit(session));
    peek(bank_path, "CREATE TRIGGER t BEFORE DELETE ON accounts WHEN"
         " old.id = 2 BEGIN SELECT raise(abort, 'never delete'); END");
    find_account(session, 1);
    find_account(session, 2);
    flush->prepare(session, ada);
    tell("%s, call %d", flush->name, (int)call);
    fails(calls[call](session), flush->status);
    ok(strstr(orm_message(session), flush->message), "%s", flush->message);
    ok(orm_failed_object(session), "the object is told");
    expect_refusal(session, flush->message);
    peek(bank_path, "DROP TRIGGER IF EXISTS t");
    expect_as_before(session);
    orm_close(bank);
}

static void test_flushes(void)
{
    for (size_t i = 0; i < sizeof flushes / sizeof *flushes; i++)
        for (size_t k = 0; k < sizeof calls / sizeof *calls; k++)
            test_flush(&flushes[i], k);
}

/* Nothing was planned or begun: it can be tried again. */
static enum orm_status refuse(void *context, struct orm_session *session,
                              void *object)
{
    (void)session;
    (void)object;
    return *(const bool *)context ? ORM_ABORTED : ORM_OK;
}

static void test_listeners(void)
{
    static const struct orm_event *const events[] = {
        &orm_before_flush, &orm_before_commit, &orm_before_insert,
        &orm_before_update, &orm_after_flush,
    };
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        struct orm_session *session = open_bank();
        struct account *ada = find_account(session, 1);
        bool refuses = true;
        orm_listen(bank, events[i], NULL, refuse, &refuses);
        works(orm_set(ada, balance, 5));
        struct account *new = add_account(session, 3, "Joan");
        fails(orm_commit(session), ORM_ABORTED);
        says(session, "a listener of ");
        refuses = false;
        bool in_flush = i == 2 || i == 3;
        fails(orm_commit(session), in_flush ? ORM_PENDING_ROLLBACK : ORM_OK);
        works(orm_rollback(session));
        is(orm_state(new), in_flush ? ORM_TRANSIENT : ORM_PERSISTENT,
           "%s", events[i]->name);
        is_text(peek(bank_path, ACCOUNTS), in_flush ? BEFORE
                : "1|'Ada'|5\n2|'Eve'|20\n3|'Joan'|1", "rows");
        orm_close(bank);
    }
}

/* Nothing of a transaction may be begun or ended by a listener in a flush.
   Each call is a bit of the answer. */
static enum orm_status work(struct orm_session *session, void *context)
{
    (void)session;
    (void)context;
    return ORM_OK;
}

static enum orm_status meddle(void *context, struct orm_session *session,
                              void *object)
{
    const struct account rows[] = { { .owner = "Zoe" } };
    const enum orm_status told[] = {
        orm_rollback(session), orm_commit(session), orm_flush(session),
        orm_begin(session, ORM_IMMEDIATE), orm_savepoint(session),
        orm_release_savepoint(session), orm_rollback_savepoint(session),
        orm_transact(session, work, NULL),
        orm_bulk_insert(session, account, rows, 1, owner),
    };
    unsigned *refused = context;
    (void)object;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        *refused |= (unsigned)(told[i] == ORM_MISUSE) << i;
    return ORM_OK;
}

static void test_inside_of_a_flush(void)
{
    struct orm_session *session = open_bank();
    unsigned refused = 0;
    works(orm_savepoint(session));
    orm_listen(bank, &orm_before_insert, NULL, meddle, &refused);
    add_account(session, 3, "Joan");
    works(orm_commit(session));
    is(refused, 0x1ff, "each of nine calls is refused");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20\n"
            "3|'Joan'|1", "and the flush goes on");
    orm_close(bank);
}

/* --- a commit that fails ------------------------------------------------ */

static void test_deferred_key(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct booking *gift = orm_new(session, booking, .code = "gift",
                                   .account_id = 77);
    works(orm_add(session, gift));
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    fails(orm_commit(session), ORM_INTEGRITY_ERROR);
    says(session, "committing: FOREIGN KEY constraint failed");
    expect_refusal(session, "committing: FOREIGN KEY constraint failed");
    expect_as_before(session);
    is(orm_state(gift), ORM_TRANSIENT, "the object is out");
    works(orm_set(gift, account_id, 1));
    works(orm_add(session, gift));
    works(orm_commit(session));
    is_text(peek(bank_path, BOOKINGS), "'gift'|1|'no note'", "put right");
    orm_close(bank);
}

/* A connection that stands on a row and so holds its lock. */
static sqlite3_stmt *begin_reading(sqlite3 **other)
{
    sqlite3_stmt *statement;
    sqlite3_open(bank_path, other);
    sqlite3_prepare_v2(*other, "SELECT * FROM accounts", -1, &statement,
                       NULL);
    if (sqlite3_step(statement) != SQLITE_ROW)
        abort();
    return statement;
}

static void test_busy_commit(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    sqlite3 *other;
    works(orm_commit(session));
    works(orm_set(ada, balance, 50));
    sqlite3_stmt *reading = begin_reading(&other);
    fails(orm_commit(session), ORM_BUSY);
    says(session, "committing: database is locked");
    is(ada->balance, 50, "nothing is lost");
    works(orm_set(ada, owner, "Augusta"));
    fails(orm_commit(session), ORM_BUSY);
    sqlite3_finalize(reading);
    sqlite3_close(other);
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Augusta'|50\n2|'Eve'|20",
            "the same call, later");

    reading = begin_reading(&other);
    works(orm_set(ada, balance, 40));
    fails(orm_commit(session), ORM_BUSY);
    works(orm_rollback(session));
    is(ada->balance, 50, "or it is given up");
    ok(orm_is_expired(ada), "as any other");
    sqlite3_finalize(reading);
    sqlite3_close(other);
    is_text(peek(bank_path, ACCOUNTS), "1|'Augusta'|50\n2|'Eve'|20", "rows");
    orm_close(bank);
}

/* The disk fails while a commit writes: SQLite undoes all of it. */
static void test_disk(enum fault_kind kind, enum orm_status status)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    struct account *new = add_account(session, 3, "Joan");
    works(orm_flush(session));
    fault_arm(kind, 1, true);
    fails(orm_commit(session), status);
    fault_disarm();
    says(session, "committing: ");
    char why[100];
    strncpy(why, orm_message(session), sizeof why - 1);
    why[sizeof why - 1] = '\0';
    expect_refusal(session, why);
    expect_as_before(session);
    is(orm_state(new), ORM_TRANSIENT, "out");
    orm_close(bank);
}

/* --- the database undoes everything by itself --------------------------- */

static void test_undone_by_itself(bool inside)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_commit(session));
    if (inside)
        works(orm_savepoint(session));
    works(orm_set(ada, balance, 50));
    fault_arm(FAULT_WRITE, 1, true);
    fails(orm_flush(session), ORM_IO_ERROR);
    fault_disarm();
    expect_refusal(session, "updating account: disk I/O error");
    if (inside) {
        fails(orm_rollback_savepoint(session), ORM_PENDING_ROLLBACK);
        says(session, "rolling back to a savepoint: the database has");
    }
    sent();
    works(orm_rollback(session));
    is_text(sent(), "", "there is no transaction to undo");
    expect_as_before(session);
    orm_close(bank);
}

/* Many pages, so that a SELECT has to read one. */
static void fill_bookings(void)
{
    peek(bank_path, "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT"
         " i + 1 FROM c WHERE i < 900) INSERT INTO bookings SELECT"
         " printf('%0100d', i), 1, 'x' FROM c");
}

static void test_undone_by_select(void)
{
    struct orm_session *session = open_bank();
    char code[101];
    fill_bookings();
    snprintf(code, sizeof code, "%0100d", 500);
    struct account *ada = find_account(session, 1);
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    fault_arm(FAULT_READ, 1, true);
    ok(!orm_find(session, booking, .code = code), "a SELECT fails");
    fault_disarm();
    is(orm_status(session), ORM_IO_ERROR, "by the disk");
    struct account *new = add_account(session, 3, "Joan");
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    is_text(peek(bank_path, ACCOUNTS), BEFORE, "nothing is written alone");
    works(orm_rollback(session));
    is(orm_state(new), ORM_TRANSIENT, "out");
    is(ada->balance, 100, "as it was");
    ok(orm_find(session, booking, .code = code), "then the SELECT works");
    expect_as_before(session);

    works(orm_savepoint(session));
    works(orm_savepoint(session));
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    snprintf(code, sizeof code, "%0100d", 10);
    fault_arm(FAULT_READ, 1, true);
    ok(!orm_find(session, booking, .code = code), "a SELECT fails");
    fault_disarm();
    fails(orm_release_savepoint(session), ORM_PENDING_ROLLBACK);
    fails(orm_rollback_savepoint(session), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    is(ada->balance, 90, "as it was");
    orm_close(bank);
}

/* --- a rollback that fails ---------------------------------------------- */

static const struct orm_options *failing_options(void)
{
    static struct orm_options options = { .trace = SENT };
    options.driver = fault_driver();
    return &options;
}

static void test_rollback_not_sent(void)
{
    struct orm_session *session = open_bank_with(failing_options());
    struct account *ada = find_account(session, 1);
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    fault_arm(FAULT_ROW, 1, false);
    fails(orm_rollback(session), ORM_INTERRUPTED);
    fault_disarm();
    is(ada->balance, 50, "nothing has changed");
    expect_as_before(session);

    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    fault_arm(FAULT_PREPARE, 1, true);
    works(orm_rollback(session));
    fault_disarm();
    is(ada->balance, 90, "ROLLBACK is compiled before it is needed");

    struct orm_session *other = orm_session(bank);
    struct account *eve = find_account(other, 2);
    works(orm_commit(other));
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    fault_arm(FAULT_ROW, 1, true);
    orm_session_close(session);
    fails(((void)orm_get(eve, balance), orm_status(other)),
          ORM_INTERRUPTED);
    is(eve->balance, 20, "nothing is read inside of what is to be undone");
    fails(orm_insert(bank, orm_new(bank, account, .owner = "Joan")),
          ORM_INTERRUPTED);
    fault_disarm();
    session = orm_session(bank);
    ada = find_account(session, 1);
    ok(ada, "what a session left behind is undone before the next call");
    is(ada ? ada->balance : 0, 90, "as it was");
    works(orm_commit(session));
    works(orm_insert(bank, orm_new(bank, account, .owner = "Joan")));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|90\n2|'Eve'|20\n"
            "3|'Joan'|0", "rows");
    orm_close(bank);
}

static enum orm_status insert_shape(struct orm_session *session,
                                    unsigned shape)
{
    orm_add(session, shaped(orm_new_empty(session, wide), shape));
    return orm_flush(session);
}

/* The cache of statements begins again at 500, in the middle of this
   transaction; the way back stays compiled. */
static void test_many_statements(void)
{
    bank = orm_open(":memory:", ORM_MODELS(wide), failing_options());
    works(orm_create_all(bank));
    struct orm_session *session = orm_session(bank);
    enum orm_status status = ORM_OK;
    long most = 0;
    for (unsigned shape = 1; shape < 700 && status == ORM_OK; shape++) {
        status = insert_shape(session, shape);
        most = live_statements() > most ? live_statements() : most;
    }
    is(status, ORM_OK, "699 shapes are inserted");
    ok(most > 490 && live_statements() < 300, "and most are let go");
    fault_arm(FAULT_MEMORY, 1, true);
    works(orm_rollback(session));
    fault_disarm();
    ok(!orm_find(session, wide, .id = 1), "not one is there");
    works(orm_status(session));
    orm_close(bank);
}

/* A function whose work cannot be undone is not run again. */
static enum orm_status leave_busy(struct orm_session *session, void *context)
{
    int *runs = context;
    orm_set(find_account(session, 1), balance, 50);
    orm_flush(session);
    fault_arm(FAULT_ROW, 1, true);
    ++*runs;
    return ORM_BUSY;
}

static void test_transact_not_undone(void)
{
    struct orm_session *session = open_bank_with(failing_options());
    int runs = 0;
    fails(orm_transact(session, leave_busy, &runs), ORM_BUSY);
    fault_disarm();
    is(runs, 1, "run once");
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    fails(orm_transact(session, leave_busy, &runs), ORM_PENDING_ROLLBACK);
    expect_as_before(session);
    is(orm_begin(NULL, ORM_IMMEDIATE), ORM_NO_MEMORY, "no session");
    orm_close(bank);
}

static void test_savepoint_not_sent(void)
{
    struct orm_session *session = open_bank_with(failing_options());
    struct account *ada = find_account(session, 1);
    fault_arm(FAULT_ROW, 1, false);
    fails(orm_savepoint(session), ORM_INTERRUPTED);
    fault_disarm();
    fails(orm_rollback_savepoint(session), ORM_MISUSE);
    works(orm_savepoint(session));
    works(orm_set(ada, balance, 50));
    struct account *new = add_account(session, 3, "Joan");
    works(orm_flush(session));
    for (int i = 1; i <= 2; i++) {
        fault_arm(FAULT_ROW, i, false);
        fails(orm_rollback_savepoint(session), ORM_INTERRUPTED);
        fault_disarm();
        is(orm_state(new), i == 1 ? ORM_PERSISTENT : ORM_TRANSIENT,
           i == 1 ? "nothing has changed" : "all but the mark is gone");
        is(ada->balance, i == 1 ? 50 : 100, "in memory");
    }
    works(orm_rollback_savepoint(session));
    works(orm_savepoint(session));
    works(orm_set(ada, balance, 60));
    fault_arm(FAULT_ROW, 2, false);
    fails(orm_release_savepoint(session), ORM_INTERRUPTED);
    fault_disarm();
    works(orm_release_savepoint(session));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|60\n2|'Eve'|20", "rows");
    orm_close(bank);
}

/* --- a connection that is lost ------------------------------------------ */

static bool lost, forgets;

static enum orm_status lost_row(void *statement, struct orm_value *values,
                                size_t n, bool *got)
{
    *got = false;
    return lost ? ORM_CONNECTION_LOST
                : orm_sqlite.row(statement, values, n, got);
}

static enum orm_status lost_prepare(void *connection, const char *sql,
                                    void **statement)
{
    *statement = NULL;
    return lost ? ORM_CONNECTION_LOST
                : orm_sqlite.prepare(connection, sql, statement);
}

static bool lost_in_transaction(void *connection)
{
    return !(lost && forgets) && orm_sqlite.in_transaction(connection);
}

static void test_connection_lost(bool forgetful)
{
    struct orm_driver driver = orm_sqlite;
    driver.row = lost_row;
    driver.prepare = lost_prepare;
    driver.in_transaction = lost_in_transaction;
    const struct orm_options options = { .driver = &driver };
    struct orm_session *session = open_bank_with(&options);
    struct account *ada = find_account(session, 1);
    struct account *new = add_account(session, 3, "Joan");
    works(orm_set(ada, balance, 50));
    works(orm_flush(session));
    forgets = forgetful;
    lost = true;
    fails(orm_commit(session), forgets ? ORM_PENDING_ROLLBACK
                                       : ORM_CONNECTION_LOST);
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    fails(orm_rollback(session), forgets ? ORM_OK : ORM_CONNECTION_LOST);
    is(ada->balance, 100, "memory is as it was");
    is(orm_state(new), ORM_TRANSIENT, "states are");
    fails((find_account(session, 2), orm_status(session)),
          ORM_CONNECTION_LOST);
    is(ada->balance, 100, "and can be read");
    orm_close(bank);
    lost = false;
    is_text(peek(bank_path, ACCOUNTS), BEFORE, "rows");
}

/* Nobody has noticed yet that there is no transaction. */
static void test_savepoint_lost(void)
{
    struct orm_driver driver = orm_sqlite;
    driver.in_transaction = lost_in_transaction;
    const struct orm_options options = { .driver = &driver, .trace = SENT };
    struct orm_session *session = open_bank_with(&options);
    works(orm_savepoint(session));
    sent();
    forgets = lost = true;
    fails(orm_release_savepoint(session), ORM_PENDING_ROLLBACK);
    says(session, "the database has undone the transaction by itself");
    is_text(sent(), "", "nothing is released that is not there");
    lost = false;
    works(orm_rollback(session));
    orm_close(bank);
}

int main(void)
{
    fault_install();
    test_flushes();
    test_listeners();
    test_inside_of_a_flush();
    test_deferred_key();
    test_busy_commit();
    test_disk(FAULT_WRITE, ORM_IO_ERROR);
    test_disk(FAULT_FULL, ORM_FULL);
    test_disk(FAULT_SYNC, ORM_IO_ERROR);
    test_disk(FAULT_LOCK, ORM_IO_ERROR);
    test_undone_by_itself(false);
    test_undone_by_itself(true);
    test_undone_by_select();
    test_rollback_not_sent();
    test_many_statements();
    test_transact_not_undone();
    test_savepoint_not_sent();
    test_connection_lost(true);
    test_connection_lost(false);
    test_savepoint_lost();
    return done();
}
