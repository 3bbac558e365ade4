/*
 * A machine that is busy with other things slows both halves of a pair,
 * so the ratio of a pair says more than either time. Which side goes
 * first changes from pair to pair.
 *
 * Memory that was freed stays with the process, as in a program that
 * has run for a while. Otherwise the ratios would tell how often the C
 * library gives pages back and gets them again, which depends on what
 * lies at the top of the heap.
 */
#define _POSIX_C_SOURCE 200809L
#include "measure.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __GLIBC__
#include <limits.h>
#include <malloc.h>
#endif

const char in_memory[] = ":memory:";
const char in_file[] = "bench.db";

_Noreturn void give_up(const char *doing, const char *why)
{
    fprintf(stderr, "bench: %s: %s\n", doing, why);
    exit(1);
}

double units_of(const struct workload *workload, size_t n)
{
    return (workload->units > 0 ? workload->units : 1) * (double)n;
}

void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}

/* --- what both sides are given ---------------------------------------- */

static void *allot(size_t n, size_t size)
{
    void *block = calloc(n, size);
    if (!block)
        give_up("preparing", "no memory");
    return block;
}

/* Chance that is the same in each run. */
static size_t chance(uint64_t *seed, size_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407;
    return (size_t)(*seed >> 33) % below;
}

static struct input make_input(const struct workload *workload, size_t n)
{
    enum { LENGTH = 32 };
    struct input input = { .n = n,
                           .times = (size_t)units_of(workload, n),
                           .rows = allot(n, sizeof *input.rows),
                           .names = allot(n, LENGTH),
                           .shuffled = allot(n, sizeof *input.shuffled) };
    uint64_t seed = 1;
    for (size_t i = 0; i < n; i++) {
        char *name = input.names + i * LENGTH;
        snprintf(name, LENGTH, "product %zu", i + 1);
        input.rows[i].name = name;
        input.rows[i].price = (int64_t)chance(&seed, 100);
        size_t j = chance(&seed, i + 1);
        input.shuffled[i] = input.shuffled[j];
        input.shuffled[j] = (int64_t)i + 1;
    }
    return input;
}

static void free_input(struct input *input)
{
    free(input->rows);
    free(input->names);
    free(input->shuffled);
}

/* An empty database in a file; WAL mode stays with the file. */
static void make_file(void)
{
    static const char *const suffixes[] = { "", "-wal", "-shm" };
    for (int i = 0; i < 3; i++) {
        char path[sizeof in_file + 4];
        snprintf(path, sizeof path, "%s%s", in_file, suffixes[i]);
        remove(path);
    }
    sqlite3 *database;
    if (sqlite3_open(in_file, &database) != SQLITE_OK
        || sqlite3_exec(database, "PRAGMA journal_mode = WAL", NULL, NULL,
                        NULL) != SQLITE_OK)
        give_up(in_file, sqlite3_errmsg(database));
    sqlite3_close(database);
}

/* --- one work on one side --------------------------------------------- */

struct run {
    double seconds;
    int64_t sum;
    size_t bytes;
};

/* A function of its own, whose name tells callgrind what to count. */
int64_t measured(do_work *work, void *state, const struct input *input);
__attribute__((noinline))
int64_t measured(do_work *work, void *state, const struct input *input)
{
    return work(state, input);
}

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Opens, prepares, measures. */
static struct run begin_run(const struct workload *workload,
                            const struct side *side, void *state,
                            const struct input *input)
{
    struct run run;
    if (workload->filled) {
        side->works[INSERT](state, input);
        side->forget(state);
    }
    if (workload->before)
        side->works[workload->before](state, input);
    double start = cpu_seconds();
    run.sum = measured(side->works[workload->work], state, input);
    run.seconds = cpu_seconds() - start;
    run.bytes = side->bytes(state);
    return run;
}

/* What a work has left is looked at with SELECTs, if `prove` says so. */
static struct run run_once(const struct workload *workload,
                           const struct side *side, const char *address,
                           const struct input *input, bool prove)
{
    if (address == in_file)
        make_file();
    void *state = side->open(address, input);
    struct run run = begin_run(workload, side, state, input);
    if (prove) {
        side->forget(state);
        run.sum += 1000003 * side->works[FIND](state, input);
    }
    side->close(state);
    return run;
}

size_t do_once(const struct workload *workload, const struct side *side,
               size_t n, bool bytes)
{
    struct input input = make_input(workload, n);
    input.bytes = bytes;
    struct run run = run_once(workload, side,
                              workload->only_file ? in_file : in_memory,
                              &input, false);
    free_input(&input);
    return run.bytes;
}

/* --- pairs ------------------------------------------------------------ */

static int ascending(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static double median(double *values, int n)
{
    qsort(values, (size_t)n, sizeof *values, ascending);
    return (values[n / 2] + values[(n - 1) / 2]) / 2;
}

struct result measure(const struct workload *workload,
                      const struct side *side, const char *address,
                      size_t n, int pairs)
{
    const struct side *sides[2] = { &by_hand, side };
    double times[2][MOST_PAIRS], ratios[MOST_PAIRS];
    struct input input = make_input(workload, n);
    for (int pair = -1; pair < pairs; pair++) {
        struct run runs[2];
        for (int i = 0; i < 2; i++) {
            int which = (i + pair) & 1;
            runs[which] = run_once(workload, sides[which], address,
                                   &input, pair < 0);
        }
        if (runs[0].sum != runs[1].sum)
            give_up(workload->title, "the sides do not see the same rows");
        if (pair < 0)
            continue;
        times[0][pair] = runs[0].seconds;
        times[1][pair] = runs[1].seconds;
        ratios[pair] = runs[1].seconds / runs[0].seconds;
    }
    free_input(&input);
    double ratio = median(ratios, pairs);       /* sorts them */
    return (struct result){ median(times[0], pairs),
                            median(times[1], pairs), ratio, ratios[0],
                            ratios[pairs - 1] };
}

/* --- instructions ----------------------------------------------------- */

/* An instruction that repeats itself, as memset is made of for large
   blocks, is counted as often. */
double count(const char *program, const struct workload *workload,
             const struct side *side)
{
    static const char out[] = "callgrind.out";
    char command[400], line[400];
    double counted = 0;
    remove(out);
    snprintf(command, sizeof command, "valgrind --tool=callgrind"
             " --toggle-collect=measured --callgrind-out-file=%s"
             " %s --once %s %s >/dev/null 2>&1", out, program,
             workload->name, side->name);
    FILE *file = system(command) == 0 ? fopen(out, "r") : NULL;
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "summary: ", 9) == 0)
            counted = strtod(line + 9, NULL);
    if (file)
        fclose(file);
    return counted;
}
