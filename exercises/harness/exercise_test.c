/*
 * The half of an exercise's test program that all of them share. It
 * runs one test, listens to the SQL that is sent, and writes its
 * verdict to a file, since the reader's code may print what it likes.
 *
 *     program                          lists the tests
 *     program 3 DATABASE VERDICT       runs the third
 *
 * The verdict begins with the line `ok` or `not ok`. When there is
 * none, the program ended before the test did.
 */
#include "exercise_test.h"
#include "harness.h"
#include "recorder.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CONNECTIONS = 32 };

struct lines harness_sent;
bool harness_deaf;

/* --- what the program does ---------------------------------------- */

/* A connection that was opened. A pointer is used again by SQLite, so
   the latest entry is the one that counts. */
struct connection {
    sqlite3 *sqlite;
    bool closed;
    struct lines unfinished;   /* statements alive when it was closed */
};

static struct connection connections[CONNECTIONS];
static int n_connections;

static void on_opened(sqlite3 *sqlite)
{
    if (!harness_deaf && n_connections < CONNECTIONS)
        connections[n_connections++].sqlite = sqlite;
}

static void on_closing(sqlite3 *sqlite)
{
    int i = n_connections - 1;
    while (i >= 0 && connections[i].sqlite != sqlite)
        i--;
    if (harness_deaf || i < 0)
        return;
    struct connection *connection = &connections[i];
    connection->closed = true;
    harness_clear(&connection->unfinished);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(sqlite, s));)
        harness_add(&connection->unfinished,
                 sqlite3_mprintf("%s", sqlite3_sql(s)));
}

static void on_sent(const char *sql, const char *values)
{
    if (harness_deaf || sqlite3_strnicmp(sql, "PRAGMA", 6) == 0)
        return;
    const char *format = values ? "%s\n-- %s" : "%s";
    harness_add(&harness_sent, sqlite3_mprintf(format, sql, values));
}

/* --- the verdict -------------------------------------------------- */

static const char *verdict_path;
static char when[128];                 /* "a request is refused" */

void expect_when(const char *clause, ...)
{
    va_list arguments;
    when[0] = '\0';
    va_start(arguments, clause);
    if (clause)
        vsnprintf(when, sizeof when, clause, arguments);
    va_end(arguments);
}

FILE *harness_fail(void)
{
    FILE *verdict = fopen(verdict_path, "w");
    if (!verdict)
        exit(2);
    fputs("not ok\n", verdict);
    if (*when)
        fprintf(verdict, "When %s:\n", when);
    return verdict;
}

_Noreturn void harness_end(FILE *verdict)
{
    fclose(verdict);
    fflush(stdout);
    _Exit(1);
}

void expect(bool met, const char *sentence, ...)
{
    if (met)
        return;
    FILE *verdict = harness_fail();
    va_list arguments;
    va_start(arguments, sentence);
    vfprintf(verdict, sentence, arguments);
    va_end(arguments);
    putc('\n', verdict);
    harness_end(verdict);
}

void expect_integer(const char *what, long long expected,
                    long long found)
{
    expect(expected == found, "%s should be %lld, but is %lld", what,
           expected, found);
}

void expect_text(const char *what, const char *expected,
                 const char *found)
{
    if (!expected || !found)
        expect(expected == found, "%s should be %s%s%s, but is %s%s%s",
               what, expected ? "\"" : "", expected ? expected : "NULL",
               expected ? "\"" : "", found ? "\"" : "",
               found ? found : "NULL", found ? "\"" : "");
    else
        expect(strcmp(expected, found) == 0,
               "%s should be \"%s\", but is \"%s\"", what, expected,
               found);
}

/* --- leaks -------------------------------------------------------- */

static void expect_closed(const struct connection *connection)
{
    expect(connection->closed, "the database was never closed");
    int n = connection->unfinished.n;
    if (n == 0)
        return;
    FILE *verdict = harness_fail();
    fprintf(verdict, "%d statement%s never finalized:\n", n,
            n == 1 ? "" : "s");
    for (int i = 0; i < n; i++)
        fprintf(verdict, "  %s\n", connection->unfinished.line[i]);
    harness_end(verdict);
}

/* --- the program -------------------------------------------------- */

static void list_tests(void)
{
    const struct exercise_test *test = exercise_tests;
    for (; test->name; test++)
        printf("%s\t%s\n", test->section ? test->section : "",
               test->name);
}

int main(int argc, char **argv)
{
    static const struct recorder_listener listener = {
        .sent = on_sent, .opened = on_opened, .closing = on_closing,
    };
    if (argc != 4) {
        list_tests();
        return 0;
    }
    verdict_path = argv[3];
    recorder_listen(&listener);
    exercise_tests[atoi(argv[1]) - 1].run(argv[2]);
    for (int i = 0; i < n_connections; i++)
        expect_closed(&connections[i]);
    FILE *verdict = fopen(verdict_path, "w");
    return !verdict || fputs("ok\n", verdict) < 0 || fclose(verdict);
}
