/* The loops of a sweep, and the judgement of each trial. */
#define _POSIX_C_SOURCE 200809L
#include "sweep.h"
#include "../tap.h"
#include "peek.h"

#include <stdlib.h>
#include <unistd.h>

enum { ATTEMPTS = 64, ALLOCATIONS = 300 };

/* The series of trials that is under way. */
static struct {
    const struct scenario *scenario;
    const char *encoding;
    enum fault_kind kind;
    bool onwards;
    long n;                       /* 0: undisturbed, to see what is right */
    const char *path;
    char *states[ATTEMPTS + 1];   /* the database after each attempt */
    int attempts;                 /* those that have succeeded */
    bool met;                     /* a call has reported the fault */
} now;

static long points, leaks, wrong;

/* Tells what is wrong, and in which trial. */
static void complain(const char *what, const char *detail)
{
    wrong++;
    tell("%s, %s, %s %ld%s, call %d: %s", now.scenario->name, now.encoding,
         fault_faces[now.kind].name, now.n,
         now.onwards ? " and all after it" : "", now.attempts + 1, what);
    tap_quote("  it is", detail);
}

static void expect_state(const char *expected, const char *what)
{
    char *state = peek_all(now.path);
    if (strcmp(state, expected))
        complain(what, state);
    free(state);
}

struct orm_database *open_tables(struct trial *trial,
                                 const struct orm_model *const *models)
{
    struct orm_database *database =
        orm_open(trial->path, models, trial->options);
    if (orm_create_all(database) != ORM_OK)
        complain("no tables to begin with", orm_message(database));
    return database;
}

void arm(struct trial *trial)
{
    if (!now.n)
        now.states[0] = peek_all(trial->path);
    fault_arm(now.kind, now.n, now.onwards);
}

/* SQLite's words for "nothing is wrong" explain no failure. */
static bool explains(const char *message)
{
    return *message && !strstr(message, "not an error")
        && !strstr(message, "another row available")
        && !strstr(message, "no more rows available");
}

/* Is it the status of the fault? In a transaction that has read, busy is
   an error of its own. */
static bool tells_of(enum fault_kind kind, enum orm_status status)
{
    return status == fault_faces[kind].status
        || (fault_faces[kind].status == ORM_BUSY
            && status == ORM_BUSY_AFTER_READS);
}

static void judge_failure(const struct trial *trial, const void *handle)
{
    if (!tells_of(now.kind, trial->status))
        complain("an error of another kind", orm_message(handle));
    if (orm_status(handle) != trial->status)
        complain("orm_status() tells something else",
                 orm_status_name(orm_status(handle)));
    if (!explains(orm_message(handle)))
        complain("a message that explains nothing", orm_message(handle));
    expect_state(now.states[now.attempts],
                 "a call that failed has changed the database");
}

bool again(struct trial *trial, const void *handle)
{
    if (trial->status == ORM_OK) {
        if (++now.attempts > ATTEMPTS)
            abort();
        if (!now.n)
            now.states[now.attempts] = peek_all(now.path);
        return false;
    }
    bool first = fault_strikes() && !now.met;
    fault_disarm();
    if (first)
        judge_failure(trial, handle);
    else
        complain(now.met ? "it fails when the fault is over"
                         : "it fails without a fault", orm_message(handle));
    now.met = true;
    return first;
}

/* An empty database; its encoding is fixed by the first table. */
static void make_database(void)
{
    char sql[80];
    snprintf(sql, sizeof sql, "PRAGMA encoding = '%s';"
             "CREATE TABLE t (x); DROP TABLE t", now.encoding);
    now.path = fresh_path();
    peek(now.path, sql);
    if (!strstr(peek(now.path, "PRAGMA encoding"), now.encoding))
        abort();
}

static int64_t noon(void *context)
{
    (void)context;
    return INT64_C(1796126400000000);       /* 2026-12-01 12:00 */
}

static void run_scenario(void)
{
    const struct orm_options options = { .clock = { noon, NULL },
                                         .driver = fault_driver() };
    struct trial trial = { now.path, &options, ORM_OK };
    now.attempts = 0;
    now.met = false;
    now.scenario->run(&trial);
    fault_disarm();
}

/* One trial: false if the scenario never came as far as the n-th thing. */
static bool try_point(void)
{
    make_database();
    long blocks = live_blocks(), statements = live_statements();
    if (getenv("SWEEP"))
        tell("%s %ld", fault_faces[now.kind].name, now.n);
    run_scenario();
    if (live_blocks() != blocks || live_statements() != statements) {
        leaks++;
        complain("a leak of memory or statements", NULL);
    }
    if (now.n)
        expect_state(now.states[now.attempts], "another end");
    unlink(now.path);
    return fault_strikes() > 0;
}

/* Fails each thing of a kind, and gives how many there were. */
static long sweep_kind(enum fault_kind kind)
{
    long n = 0;
    now.kind = kind;
    for (int onwards = 0; onwards < 2; onwards++) {
        now.onwards = onwards;
        for (now.n = 1; try_point(); now.n++)
            points++;
        n = now.n - 1;
    }
    return n;
}

static void sweep_kinds(enum fault_kind from, enum fault_kind to,
                        const char *what)
{
    long n = 0, before = wrong;
    now.n = 0;
    try_point();
    for (enum fault_kind kind = from; kind <= to; kind++)
        n += sweep_kind(kind);
    ok(wrong == before, "%s, %s: %ld %s", now.scenario->name, now.encoding,
       n, what);
    if (from == FAULT_MEMORY)
        ok(n <= ALLOCATIONS, "%s: a scenario of moderate length",
           now.scenario->name);
    for (int i = 0; i <= ATTEMPTS; i++) {
        free(now.states[i]);
        now.states[i] = NULL;
    }
}

int sweep(const struct scenario *scenarios)
{
    fault_install();
    for (now.scenario = scenarios; now.scenario->name; now.scenario++) {
        now.encoding = "UTF-8";
        sweep_kinds(FAULT_MEMORY, FAULT_MEMORY, "allocations");
        sweep_kinds(FAULT_FILE_OPEN, FAULT_ACCESS, "faults of files");
        sweep_kinds(FAULT_OPEN, FAULT_ROW, "faults of the driver");
        now.encoding = "UTF-16";
        sweep_kinds(FAULT_MEMORY, FAULT_MEMORY, "allocations");
    }
    tell("points tried: %ld; crashes 0, leaks %ld, wrong states %ld",
         points, leaks, wrong);
    return done();
}
