/*
 * kill -9 in the middle of commits. A child moves money between accounts,
 * and books each transfer, in transactions without end; after a moment it
 * is killed. Then the database has to be sound, with all of each transfer
 * or none of it.
 *
 * A hundred times in each journal mode, or as often as is told in ROUNDS.
 */
#define _POSIX_C_SOURCE 200809L
#include "bank.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ACCOUNT_COUNT = 20, EACH = 1000 };

/* Is the file sound, is all the money there, and on how many accounts is
   it not what was booked? */
#define JUDGEMENT "SELECT i.integrity_check, (SELECT sum(balance) FROM" \
    " accounts), (SELECT count(*) FROM accounts a WHERE balance <> 1000 +" \
    " coalesce((SELECT sum(substr(note, instr(note, ' ') + 1)) FROM" \
    " bookings WHERE account_id = a.id), 0) - coalesce((SELECT" \
    " sum(substr(note, instr(note, ' ') + 1)) FROM bookings WHERE note" \
    " LIKE a.id || ' %'), 0)) FROM pragma_integrity_check i"

static uint64_t state = 1;

/* splitmix64 */
static unsigned below(unsigned n)
{
    uint64_t x = state += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return (unsigned)((x ^ x >> 31) % n);
}

/* From one account to some others; a part of it may be given up. */
static enum orm_status transfer(struct orm_session *session, void *context)
{
    struct account *from = find_account(session, 1 + below(ACCOUNT_COUNT));
    char code[120], note[40];
    for (unsigned n = 1 + below(4); n && from; n--) {
        struct account *to =
            find_account(session, 1 + below(ACCOUNT_COUNT));
        int64_t amount = below(50);
        bool doubtful = !below(4);
        if (to == from || from->balance < amount)
            continue;
        if (doubtful)
            orm_savepoint(session);
        orm_set(from, balance, from->balance - amount);
        orm_set(to, balance, to->balance + amount);
        snprintf(code, sizeof code, "%0100lld", (long long)++*(long *)context);
        snprintf(note, sizeof note, "%d %d", (int)from->id, (int)amount);
        orm_add(session, orm_new(session, booking, .code = code,
                                 .account_id = to->id, .note = note));
        if (doubtful) {
            orm_flush(session);
            orm_rollback_savepoint(session);
            (void)orm_get(from, balance);
            (void)orm_get(to, balance);
        }
    }
    struct shared *row = orm_find(session, shared, .id = 1);
    return row ? orm_set(row, count, row->count + 1) : orm_status(session);
}

static void work(long booked, int ready)
{
    struct orm_database *database = orm_open(bank_path, BANK, NULL);
    struct orm_session *session = orm_session(database);
    if (orm_transact(session, transfer, &booked) != ORM_OK
        || write(ready, "", 1) != 1)
        _exit(1);
    while (orm_transact(session, transfer, &booked) == ORM_OK)
        if (!below(8))
            orm_clear(session);
    fprintf(stderr, "# %s\n", orm_message(session));
    _exit(1);
}

static void open_accounts(const char *mode)
{
    char sql[400];
    open_bank();
    orm_close(bank);
    snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s; DELETE FROM"
             " accounts; WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT"
             " i + 1 FROM c WHERE i < %d) INSERT INTO accounts SELECT i,"
             " 'owner ' || i, %d FROM c", mode, ACCOUNT_COUNT, EACH);
    peek(bank_path, sql);
}

/* A round: true if the database is as it should be after it. */
static bool survive(long round)
{
    const struct timespec moment = { 0, 1000000L + below(14000000) };
    int ends[2], status = 0;
    char byte;
    if (pipe(ends))
        abort();
    pid_t child = fork();
    if (!child) {
        state += (uint64_t)round;
        work(round * 100000, ends[1]);
    }
    close(ends[1]);
    if (round % 4)                       /* else while it is opening */
        while (read(ends[0], &byte, 1) < 0)
            continue;
    close(ends[0]);
    nanosleep(&moment, NULL);
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    const char *found = peek(bank_path, JUDGEMENT);
    bool whole = !strcmp(found, "'ok'|20000|0");
    if (!whole || !WIFSIGNALED(status))
        tell("round %ld: %s", round, found);
    return whole && WIFSIGNALED(status);
}

static void torture(const char *mode, long rounds)
{
    long failed = 0;
    open_accounts(mode);
    fflush(stdout);
    for (long i = 1; i <= rounds && failed < 5; i++)
        failed += !survive(i);
    is(failed, 0, "%ld rounds in mode %s", rounds, mode);
    is_text(peek(bank_path, "SELECT count(*) FROM shared WHERE version <>"
                 " count + 1"), "0", "a version for each transfer");
    tell("%s transactions", peek(bank_path, "SELECT count FROM shared"));
}

int main(void)
{
    const char *rounds = getenv("ROUNDS");
    long n = rounds ? atol(rounds) : 100;
    torture("delete", n);
    torture("wal", n);
    return done();
}
