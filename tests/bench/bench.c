/*
 * What Cormorant costs. Each work is done by hand on sqlite3.h (raw.c)
 * and with the library (library.c), in one process and on equal
 * databases, one after the other, pair by pair (measure.c). What is
 * reported is the median of the ratios of the pairs, with the lowest and
 * the highest beside it.
 *
 * As a control, the work by hand is measured against itself: as far as
 * that is from 1, so far is every other ratio in doubt.
 *
 *     bench ROWS PAIRS          all of it, and tables for the book
 *     bench --once WORK SIDE    one work once, for valgrind
 *
 * Everything is written to the working folder.
 */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

#ifdef __clang__
#define COMPILER __VERSION__
#else
#define COMPILER "gcc " __VERSION__
#endif

enum { COUNTED_ROWS = 10000 };

/* In the order of the tables; the shown ones are also measured with
   more and with fewer rows, and are on the front page of the book. */
static const struct workload workloads[] = {
    { "insert", "insert, one commit", .work = INSERT, .shown = true },
    { "commit", "insert and commit one", .work = INSERT_EACH, .units = .02,
      .only_file = true },
    { "load", "load all", .filled = true, .work = LOAD, .shown = true },
    { "stream", "stream all", .filled = true, .work = STREAM },
    { "find", "find by key", .filled = true, .work = FIND },
    { "again", "find by key, loaded", .filled = true, .before = READY,
      .work = FIND_AGAIN, .units = FOUND_AGAIN },
    { "update", "change one column", .filled = true, .before = READY,
      .work = UPDATE, .shown = true },
    { "page", "ten rows, kept query", .filled = true, .work = PAGE,
      .units = .2 },
    { "built", "ten rows, built query", .filled = true,
      .work = PAGE_BUILT, .units = .2 },
    { "delete", "delete", .filled = true, .before = READY, .work = DELETE },
};
enum { WORKLOADS = sizeof workloads / sizeof *workloads };

/* --- tables ----------------------------------------------------------- */

/* The book reads a table from a file: cells parted by pipes. */
static FILE *begin_table(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        give_up(path, "cannot be written");
    putchar('\n');
    return file;
}

/* Shows a row in columns to those who watch. */
static void show_row(const char *cell)
{
    static const int widths[] = { -22, 11, 11, 8, 14, 14 };
    for (int i = 0; cell; i++) {
        const char *end = strstr(cell, " | ");
        int length = (int)(end ? (size_t)(end - cell) : strlen(cell));
        printf("%*.*s", widths[i], length, cell);
        cell = end ? end + 3 : NULL;
    }
    putchar('\n');
    fflush(stdout);
}

static void put_row(FILE *table, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void put_row(FILE *table, const char *format, ...)
{
    char row[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(row, sizeof row, format, arguments);
    va_end(arguments);
    fprintf(table, "%s\n", row);
    show_row(row);
}

/* The machine has no name here: a time says little without one, so it
   is the ratios that count. */
static void put_conditions(size_t n, int pairs)
{
    FILE *table = begin_table("conditions.txt");
    put_row(table, "SQLite | compiler | options | rows | pairs");
    put_row(table, "%s | %s | %s | %zu,000 | %d", sqlite3_libversion(),
            COMPILER, OPTIONS, n / 1000, pairs);
    fclose(table);
}

/* Digits behind the point: the more before it, the fewer. */
static int digits(double value, int most)
{
    for (; value >= 10 && most > 0; value /= 10)
        most--;
    return most;
}

static void put_result(FILE *table, const char *title, double units,
                       const struct result *result,
                       const char *instructions)
{
    const double hand = result->by_hand / units * 1e9;
    const double library = result->by_library / units * 1e9;
    const int small = digits(result->lowest, 2);
    put_row(table, "%s | %.*f | %.*f | %.*f | %.*f-%.*f | %s", title,
            digits(hand, 1), hand, digits(library, 1), library,
            small, result->ratio, small, result->lowest,
            small, result->highest, instructions);
}

/* --- what is measured ------------------------------------------------- */

/* The ratio of instructions; empty where valgrind is missing. */
static const char *counted(const char *program,
                           const struct workload *workload)
{
    static char text[20];
    double hand = count(program, workload, &by_hand);
    double library = count(program, workload, &by_library);
    snprintf(text, sizeof text, "%.2f", library / hand);
    return hand > 0 && library > 0 ? text : "";
}

static void control(FILE *table, size_t n, int pairs)
{
    struct result result = measure(&workloads[0], &by_hand, in_memory, n,
                                   pairs);
    put_result(table, "insert, twice by hand", (double)n, &result, "");
}

static void measure_all(const char *program, size_t n, int pairs,
                        struct result *results)
{
    FILE *table = begin_table("speed.txt");
    put_row(table, "work, in ns | by hand | Cormorant | ratio | range"
            " | instructions");
    control(table, n, pairs);
    for (int i = 0; i < WORKLOADS; i++) {
        const struct workload *at = &workloads[i];
        if (!by_library.works[at->work])
            continue;
        const char *instructions = counted(program, at);
        double units = units_of(at, n);
        if (!at->only_file) {
            results[i] = measure(at, &by_library, in_memory, n, pairs);
            put_result(table, at->title, units, &results[i],
                       instructions);
        }
        struct result result = measure(at, &by_library, in_file, n, pairs);
        put_result(table, at->only_file ? at->title : "- in a file", units,
                   &result, at->only_file ? instructions : "");
    }
    fclose(table);
}

/* What the library does for each row, by hand and bit by bit. */
static void measure_cares(size_t n, int pairs)
{
    static const struct workload load = { .title = "load with care",
                                          .filled = true, .work = LOAD };
    static const char *const titles[CARES] = {
        "- and asks for kinds", "- and has heads", "- and has a map",
    };
    FILE *table = begin_table("cares.txt");
    put_row(table, "a load, in ns | a row | ratio");
    for (int i = 0; i <= CARES; i++) {
        const struct result result = measure(&load,
            i < CARES ? &with_care[i] : &by_library, in_memory, n, pairs);
        if (i == 0)
            put_row(table, "by hand | %.1f | 1.00",
                    result.by_hand / (double)n * 1e9);
        put_row(table, "%s | %.1f | %.2f", i < CARES ? titles[i]
                : "Cormorant", result.by_library / (double)n * 1e9,
                result.ratio);
    }
    fclose(table);
}

/* How often to measure n rows: the fewer rows, the more pairs. */
static int pairs_for(size_t n, int pairs)
{
    return n <= 10000 ? MOST_PAIRS : n <= 100000 ? pairs : (pairs + 1) / 2;
}

/* A row of times and one of ratios: a row of the table must not cost
   more in a larger one. */
static void put_growth(FILE *table, const struct workload *workload,
                       size_t most, int pairs)
{
    char times[200] = "", ratios[200] = "";
    size_t t = 0, r = 0;
    for (size_t n = 1000; n <= most; n *= 10) {
        struct result result = measure(workload, &by_library, in_memory,
                                       n, pairs_for(n, pairs));
        t += (size_t)snprintf(times + t, sizeof times - t, " | %.0f",
                              result.by_library / (double)n * 1e9);
        r += (size_t)snprintf(ratios + r, sizeof ratios - r, " | %.2f",
                              result.ratio);
    }
    put_row(table, "%s%s", workload->title, times);
    put_row(table, "- ratio%s", ratios);
}

static void measure_growth(size_t n, int pairs)
{
    FILE *table = begin_table("growth.txt");
    size_t most = n < 100000 ? 100000 : 1000000;
    put_row(table, "ns a row, by rows | 1,000 | 10,000 | 100,000%s",
            most > 100000 ? " | 1,000,000" : "");
    for (int i = 0; i < WORKLOADS; i++)
        if (workloads[i].shown)
            put_growth(table, &workloads[i], most, pairs);
    fclose(table);
}

static void measure_bytes(size_t n)
{
    FILE *table = begin_table("memory.txt");
    static const struct workload ready = { .filled = true,
                                           .work = READY };
    put_row(table, "bytes a loaded object | by hand | Cormorant");
    put_row(table, "id, name and price | %.0f | %.0f",
            (double)do_once(&ready, &by_hand, n, true) / (double)n,
            (double)do_once(&ready, &by_library, n, true) / (double)n);
    fclose(table);
}

/* Three rows for those who have not read anything yet. */
static void put_front(size_t n, const struct result *results)
{
    FILE *table = begin_table("front.txt");
    put_row(table, "%zu,000 objects, ms | by hand | Cormorant | ratio",
            n / 1000);
    for (int i = 0; i < WORKLOADS; i++)
        if (workloads[i].shown)
            put_row(table, "%s | %.0f | %.0f | %.2f", workloads[i].title,
                    results[i].by_hand * 1e3, results[i].by_library * 1e3,
                    results[i].ratio);
    fclose(table);
}

static int once(const char *work, const char *side)
{
    for (int i = 0; i < WORKLOADS; i++)
        if (strcmp(workloads[i].name, work) == 0) {
            do_once(&workloads[i],
                    strcmp(side, "hand") == 0 ? &by_hand : &by_library,
                    COUNTED_ROWS, false);
            return 0;
        }
    give_up(work, "there is no such work");
}

int main(int argc, char **argv)
{
    struct result results[WORKLOADS];
    if (argc == 4 && strcmp(argv[1], "--once") == 0)
        return once(argv[2], argv[3]);
    size_t n = argc == 3 ? strtoul(argv[1], NULL, 10) : 0;
    int pairs = argc == 3 ? atoi(argv[2]) : 0;
    if (n < 1000 || n % 1000 || pairs < 1 || pairs > MOST_PAIRS)
        give_up("arguments", "say N in thousands, as N=10000, and 1 to 99"
                " PAIRS");
    keep_memory();
    put_conditions(n, pairs);
    if (system("valgrind --version >/dev/null 2>&1") != 0)
        puts("\nInstructions are not counted: there is no valgrind.");
    measure_bytes(n);
    measure_all(argv[0], n, pairs, results);
    measure_cares(n, pairs);
    measure_growth(n, pairs);
    put_front(n, results);
    return 0;
}
