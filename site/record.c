/* record [--seconds N] PROGRAM OUTBASE runs an example and writes down what
 * it did:
 *
 *   OUTBASE.out   what it printed
 *   OUTBASE.sql   the statements it sent, with ?, the values below each
 *   OUTBASE.rows  the rows it left, as another connection reads them
 *
 * The example gets the path of a database that does not exist yet. It has
 * ten seconds, or N, must exit with 0 and print nothing on stderr. The three
 * files appear only when all went well. */
#define _POSIX_C_SOURCE 200809L
#include "process.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROWS_SHOWN = 10, PATH_SIZE = 4096 };

static const char *program;
static double seconds = 10;

/* The directory of this run, beside the recording, so that its files can be
 * renamed into place. */
static char directory[PATH_SIZE - 64];

static const char *const files[] = {
    "out", "sql", "rows", "err", "db", "db-journal", "db-wal", "db-shm",
};

enum { RECORDED = 3, FILES = sizeof files / sizeof *files };

static void path_of(char path[PATH_SIZE], const char *file)
{
    snprintf(path, PATH_SIZE, "%s/%s", directory, file);
}

static void remove_directory(void)
{
    for (int i = 0; i < FILES; i++) {
        char path[PATH_SIZE];
        path_of(path, files[i]);
        remove(path);
    }
    rmdir(directory);
}

static int complain(const char *what, const char *change)
{
    fprintf(stderr, "%s: %s: %s\n", program, what, change);
    return 1;
}

/* --- the run --------------------------------------------------------- */

static int check_end(enum process_end end, int status)
{
    char what[64];
    if (end == PROCESS_NOT_STARTED)
        return complain("cannot be run", strerror(errno));
    if (end == PROCESS_LATE) {
        snprintf(what, sizeof what, "did not end in %g seconds", seconds);
        return complain(what, "an example has to end by itself");
    }
    if (WIFSIGNALED(status)) {
        snprintf(what, sizeof what, "was ended by signal %d", WTERMSIG(status));
        return complain(what, "an example must exit with 0");
    }
    if (WEXITSTATUS(status) == 0)
        return 0;
    snprintf(what, sizeof what, "exited with %d", WEXITSTATUS(status));
    return complain(what, "an example must exit with 0");
}

/* Copies what the example said on stderr to ours; 1 if it said anything. */
static int show_errors(const char *path)
{
    FILE *file = fopen(path, "r");
    int said = 0;
    for (int c; file && (c = getc(file)) != EOF; said = 1)
        putc(c, stderr);
    if (file)
        fclose(file);
    return said;
}

static int run_program(void)
{
    char output[PATH_SIZE], errors[PATH_SIZE];
    char database[PATH_SIZE], statements[PATH_SIZE];
    path_of(output, "out");
    path_of(errors, "err");
    path_of(database, "db");
    path_of(statements, "sql");
    setenv("CORMORANT_RECORD", statements, 1);
    setenv("LC_ALL", "C", 1);
    setenv("TZ", "UTC", 1);
    const struct process process = {
        .argv = (const char *const[]){ program, database, NULL },
        .output = output,
        .errors = errors,
        .seconds = seconds,
    };
    int status = 0;
    enum process_end end = process_run(&process, &status);
    int failed = check_end(end, status);
    if (show_errors(errors) && !failed)
        failed = complain("printed on stderr",
                          "an example prints on stdout only");
    return failed;
}

/* --- the rows -------------------------------------------------------- */

/* The values of a row, as SQL literals on one line. */
static void write_row(FILE *file, sqlite3_stmt *row, sqlite3_stmt *quote)
{
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        sqlite3_bind_value(quote, 1, sqlite3_column_value(row, i));
        sqlite3_step(quote);
        fprintf(file, "%s%s", i ? " | " : "",
                (const char *)sqlite3_column_text(quote, 0));
        sqlite3_reset(quote);
    }
    putc('\n', file);
}

static int write_table(FILE *file, sqlite3 *database, const char *table,
                       sqlite3_stmt *quote)
{
    sqlite3_stmt *rows = NULL;
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", table);
    int status = sqlite3_prepare_v2(database, sql, -1, &rows, NULL);
    sqlite3_free(sql);
    if (status != SQLITE_OK)
        return status;
    fprintf(file, "table %s\n", table);
    for (int i = 0; i < sqlite3_column_count(rows); i++)
        fprintf(file, "%s%s", i ? " | " : "", sqlite3_column_name(rows, i));
    putc('\n', file);
    long n = 0;
    for (; (status = sqlite3_step(rows)) == SQLITE_ROW; n++)
        if (n < ROWS_SHOWN)
            write_row(file, rows, quote);
    if (n > ROWS_SHOWN)
        fprintf(file, "... %ld more\n", n - ROWS_SHOWN);
    sqlite3_finalize(rows);
    return status;
}

/* The step of quote(): the line feeds of a text become calls of char(10). */
static const char quote_sql[] =
    "SELECT replace(quote(?1), char(10), ''' || char(10) || ''')";

static const char tables_sql[] =
    "SELECT name FROM sqlite_master WHERE type = 'table'"
    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

static int write_tables(FILE *file, sqlite3 *database)
{
    sqlite3_stmt *tables = NULL, *quote = NULL;
    int status = sqlite3_prepare_v2(database, quote_sql, -1, &quote, NULL);
    if (status == SQLITE_OK)
        status = sqlite3_prepare_v2(database, tables_sql, -1, &tables, NULL);
    for (int n = 0; status == SQLITE_OK || status == SQLITE_DONE; n++) {
        status = sqlite3_step(tables);
        if (status != SQLITE_ROW)
            break;
        if (n > 0)
            putc('\n', file);
        const char *name = (const char *)sqlite3_column_text(tables, 0);
        status = write_table(file, database, name, quote);
    }
    sqlite3_finalize(quote);
    sqlite3_finalize(tables);
    return status;
}

static int write_rows(void)
{
    char path[PATH_SIZE], rows[PATH_SIZE];
    path_of(path, "db");
    path_of(rows, "rows");
    FILE *file = fopen(rows, "w");
    if (!file)
        return complain(rows, strerror(errno));
    int failed = 0;
    if (access(path, F_OK) == 0) {
        sqlite3 *database = NULL;
        int status = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE,
                                     NULL);
        if (status == SQLITE_OK)
            status = write_tables(file, database);
        if (status != SQLITE_DONE)
            failed = complain("left a database that cannot be read",
                              sqlite3_errmsg(database));
        sqlite3_close(database);
    }
    if (fclose(file) != 0)
        failed = complain(rows, strerror(errno));
    return failed;
}

/* --- the files ------------------------------------------------------- */

/* A program that sent nothing has an empty recording, not none. */
static int move_into_place(const char *base)
{
    for (int i = 0; i < RECORDED; i++) {
        char from[PATH_SIZE], to[PATH_SIZE];
        path_of(from, files[i]);
        snprintf(to, sizeof to, "%s.%s", base, files[i]);
        FILE *file = fopen(from, "a");
        if (!file || fclose(file) != 0 || rename(from, to) != 0)
            return complain(to, strerror(errno));
    }
    return 0;
}

static int usage(void)
{
    fprintf(stderr, "usage: record [--seconds N] PROGRAM OUTBASE\n");
    return 2;
}

int main(int argc, char **argv)
{
    if (argc == 5 && strcmp(argv[1], "--seconds") == 0) {
        seconds = atof(argv[2]);
        argc -= 2;
        argv += 2;
    }
    if (argc != 3 || seconds <= 0)
        return usage();
    program = argv[1];
    const char *base = argv[2];
    if (strlen(base) > sizeof directory - 16)
        return complain(base, "the path is too long");
    snprintf(directory, sizeof directory, "%s.XXXXXX", base);
    if (!mkdtemp(directory))
        return complain(base, strerror(errno));
    int failed = run_program() || write_rows() || move_into_place(base);
    remove_directory();
    return failed;
}
