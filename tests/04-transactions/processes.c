/*
 * Two programs at one database, and functions that are run again. The
 * second program is a child of this one, or a connection of its own.
 */
#define _POSIX_C_SOURCE 200809L
#include "bank.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *const modes[] = { "delete", "wal" };

static struct orm_session *open_in_mode(const char *mode)
{
    char sql[60];
    struct orm_session *session = open_bank();
    snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s", mode);
    is_text(peek(bank_path, sql), mode[0] == 'w' ? "'wal'" : "'delete'",
            "in mode %s", mode);
    return session;
}

static void run(sqlite3 *other, const char *sql)
{
    if (sqlite3_exec(other, sql, NULL, NULL, NULL) != SQLITE_OK) {
        tell("%s: %s", sql, sqlite3_errmsg(other));
        abort();
    }
}

static sqlite3 *connect(void)
{
    sqlite3 *other;
    if (sqlite3_open(bank_path, &other) != SQLITE_OK)
        abort();
    return other;
}

/* Somebody else writes and does not come to an end. */
static void test_busy(const char *mode)
{
    struct orm_session *session = open_in_mode(mode);
    sqlite3 *other = connect();
    run(other, "BEGIN IMMEDIATE; UPDATE accounts SET balance = 7"
        " WHERE id = 2");
    fails(orm_begin(session, ORM_IMMEDIATE), ORM_BUSY);
    says(session, "beginning: database is locked");
    works(orm_flush(session));

    add_account(session, 3, "Joan");
    fails(orm_flush(session), ORM_BUSY);
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));

    struct account *ada = find_account(session, 1);
    is(ada->balance, 100, "reading is possible");
    works(orm_set(ada, balance, 50));
    fails(orm_flush(session), ORM_BUSY_AFTER_READS);
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    run(other, "COMMIT");
    works(orm_set(ada, balance, 50));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|50\n2|'Eve'|7", "later");
    sqlite3_close(other);
    orm_close(bank);
}

/* What was read is not the newest any more: waiting cannot help. */
static void test_old_snapshot(void)
{
    struct orm_session *session = open_in_mode("wal");
    sqlite3 *other = connect();
    struct account *ada = find_account(session, 1);
    run(other, "UPDATE accounts SET balance = 7 WHERE id = 2");
    works(orm_set(ada, balance, 50));
    fails(orm_flush(session), ORM_BUSY_AFTER_READS);
    works(orm_rollback(session));
    works(orm_set(ada, balance, 50));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|50\n2|'Eve'|7", "again");
    sqlite3_close(other);
    orm_close(bank);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void pause_for(long milliseconds)
{
    nanosleep(&(struct timespec){ milliseconds / 1000,
                                  milliseconds % 1000 * 1000000 }, NULL);
}

/* A child that holds the lock for a while; it has it when this returns. */
static pid_t hold_for(long milliseconds)
{
    int ends[2];
    char byte = 0;
    if (pipe(ends))
        abort();
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
        sqlite3 *other = connect();
        run(other, "BEGIN IMMEDIATE; UPDATE accounts SET balance = 7"
            " WHERE id = 2");
        if (write(ends[1], "", 1) != 1)
            _exit(1);
        pause_for(milliseconds);
        run(other, "COMMIT");
        _exit(0);
    }
    if (read(ends[0], &byte, 1) != 1)
        abort();
    close(ends[0]);
    close(ends[1]);
    return child;
}

static void test_waiting(const char *mode)
{
    const struct orm_options options = { .busy_timeout = 5000 };
    const struct orm_options hasty = { .busy_timeout = 60 };
    open_in_mode(mode);
    orm_close(bank);
    bank = orm_open(bank_path, BANK, &options);
    struct orm_session *session = orm_session(bank);
    pid_t child = hold_for(120);
    double began = seconds();
    works(orm_begin(session, ORM_IMMEDIATE));
    ok(seconds() - began > 0.05, "it waited for the lock");
    struct account *ada = find_account(session, 1);
    is(find_account(session, 2)->balance, 7, "and reads what came");
    works(orm_set(ada, balance, 50));
    works(orm_commit(session));
    waitpid(child, NULL, 0);
    orm_close(bank);

    bank = orm_open(bank_path, BANK, &hasty);
    session = orm_session(bank);
    child = hold_for(600);
    began = seconds();
    fails(orm_begin(session, ORM_IMMEDIATE), ORM_BUSY);
    ok(seconds() - began < 0.5, "it does not wait longer than it was told");
    ada = find_account(session, 1);
    works(orm_set(ada, balance, 51));
    began = seconds();
    fails(orm_flush(session), ORM_BUSY_AFTER_READS);
    ok(seconds() - began < 0.3, "after reads it is told soon");
    waitpid(child, NULL, 0);
    works(orm_rollback(session));
    orm_close(bank);
}

/* --- functions that are run again --------------------------------------- */

static enum orm_status add_one(struct orm_session *session, void *context)
{
    struct shared *row = orm_find(session, shared, .id = 1);
    int *runs = context;
    ++*runs;
    return row ? orm_set(row, count, row->count + 1) : orm_status(session);
}

static void count_up(const struct orm_options *options, int n)
{
    struct orm_database *database = orm_open(bank_path, BANK, options);
    struct orm_session *session = orm_session(database);
    int runs = 0, failed = 0;
    for (int i = 0; i < n; ) {
        enum orm_status status = orm_transact(session, add_one, &runs);
        if (status == ORM_OK)
            i++;
        else if (status != ORM_BUSY)
            failed++, i++;
    }
    orm_close(database);
    if (failed)
        tell("%d transactions failed otherwise", failed);
    _exit(failed != 0);
}

/* Two processes, each adds 1 two hundred times. */
static void test_counter(const char *mode, int busy_timeout)
{
    enum { TIMES = 200 };
    const struct orm_options options = { .busy_timeout = busy_timeout };
    pid_t children[2];
    int failed = 0;
    open_in_mode(mode);
    orm_close(bank);
    fflush(stdout);
    for (int i = 0; i < 2; i++)
        if (!(children[i] = fork()))
            count_up(&options, TIMES);
    for (int i = 0; i < 2; i++) {
        int status = -1;
        waitpid(children[i], &status, 0);
        failed += status != 0;
    }
    is(failed, 0, "both come to an end, waiting %d ms", busy_timeout);
    is_text(peek(bank_path, SHARED), "1|400|'a note'|401",
            "no update is lost");
}

static enum orm_status refuse(struct orm_session *session, void *context)
{
    struct account *ada = find_account(session, 1);
    int *runs = context;
    ++*runs;
    orm_set(ada, balance, 1);
    orm_flush(session);
    return ORM_ABORTED;
}

static enum orm_status fail(struct orm_session *session, void *context)
{
    (void)context;
    add_account(session, 3, "Eve");
    return orm_flush(session);
}

static enum orm_status always_busy(struct orm_session *session,
                                   void *context)
{
    int *runs = context;
    add_account(session, 3, "Joan");
    orm_savepoint(session);
    return ++*runs % 2 ? ORM_BUSY : ORM_BUSY_AFTER_READS;
}

static enum orm_status busy_twice(struct orm_session *session,
                                  void *context)
{
    int *runs = context;
    struct account *ada = find_account(session, 1);
    orm_set(ada, balance, ada->balance - 10);
    orm_flush(session);
    return ++*runs < 3 ? ORM_BUSY : ORM_OK;
}

static enum orm_status nest(struct orm_session *session, void *context)
{
    return orm_transact(session, busy_twice, context);
}

static void test_transact(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    int runs = 0;
    works(orm_commit(session));
    sent();
    works(orm_transact(session, busy_twice, &runs));
    is(runs, 3, "run until it is not busy");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|90\n2|'Eve'|20",
            "each run begins anew");
    ok(!strncmp(sent(), "BEGIN IMMEDIATE\n", 16), "the lock comes first");

    runs = 0;
    fails(orm_transact(session, refuse, &runs), ORM_ABORTED);
    is(runs, 1, "what it refuses is not run again");
    says(session, "the function of orm_transact gave up");
    is(ada->balance, 90, "memory is as it was");
    fails(orm_transact(session, fail, NULL), ORM_INTEGRITY_ERROR);
    says(session, "inserting account: UNIQUE constraint failed");
    works(orm_flush(session));

    runs = 0;
    fails(orm_transact(session, always_busy, &runs), ORM_BUSY_AFTER_READS);
    is(runs, 10, "ten times at most");
    ok(!orm_has_changes(session), "nothing is left of it");
    fails(orm_transact(session, nest, &runs), ORM_MISUSE);
    works(orm_begin(session, ORM_DEFERRED));
    fails(orm_transact(session, busy_twice, &runs), ORM_MISUSE);
    says(session, "beginning: a transaction is open already");
    works(orm_commit(session));
    works(orm_set(ada, balance, 3));
    fails(orm_transact(session, busy_twice, &runs), ORM_MISUSE);
    says(session, "transacting: the session has changes");
    works(orm_rollback(session));
    add_account(session, 3, "Eve");
    fails(orm_flush(session), ORM_INTEGRITY_ERROR);
    fails(orm_transact(session, busy_twice, &runs), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|90\n2|'Eve'|20", "rows");
    is(orm_transact(NULL, refuse, &runs), ORM_NO_MEMORY, "no session");
    orm_close(bank);
}

/* The lock is there, and a reader keeps the COMMIT from coming through. */
static enum orm_status disturbed(struct orm_session *session, void *context)
{
    sqlite3_stmt **reading = context;
    struct account *ada = find_account(session, 1);
    orm_set(ada, balance, ada->balance - 10);
    sqlite3_reset(*reading);
    sqlite3_step(*reading);
    return ORM_OK;
}

static void test_busy_commit(void)
{
    struct orm_session *session = open_in_mode("delete");
    sqlite3 *other = connect();
    sqlite3_stmt *reading;
    sqlite3_prepare_v2(other, "SELECT 1 FROM accounts", -1, &reading, NULL);
    fails(orm_transact(session, disturbed, &reading), ORM_BUSY);
    sqlite3_finalize(reading);
    sqlite3_close(other);
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20",
            "all was undone");
    orm_close(bank);
}

int main(void)
{
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        test_busy(modes[i]);
        test_waiting(modes[i]);
        test_counter(modes[i], 0);
        test_counter(modes[i], 2000);
    }
    test_old_snapshot();
    test_transact();
    test_busy_commit();
    return done();
}
