/* Rows as text, by a connection opened for each question. */
#define _POSIX_C_SOURCE 200809L
#include "peek.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char directory[] = "/tmp/cormorant-XXXXXX";
static int paths;

static void remove_paths(void)
{
    static const char *const ends[] = { "", "-journal", "-wal", "-shm" };
    char path[80];
    for (int i = 0; i < 4 * paths; i++) {
        snprintf(path, sizeof path, "%s/%d.db%s", directory, i / 4,
                 ends[i % 4]);
        unlink(path);
    }
    rmdir(directory);
}

const char *fresh_path(void)
{
    static char path[8][80];
    char *next = path[paths % 8];
    if (!paths) {
        if (!mkdtemp(directory))
            abort();
        atexit(remove_paths);
    }
    snprintf(next, sizeof path[0], "%s/%d.db", directory, paths++);
    return next;
}

static void put_blob(FILE *out, const unsigned char *blob, int size)
{
    fprintf(out, "x'");
    for (int i = 0; i < size; i++)
        fprintf(out, "%02x", blob[i]);
    fprintf(out, "'");
}

/* The type is asked for first: reading a blob as text makes it one. */
static void put_value(FILE *out, sqlite3_stmt *statement, int i)
{
    int type = sqlite3_column_type(statement, i);
    if (type == SQLITE_BLOB)
        put_blob(out, sqlite3_column_blob(statement, i),
                 sqlite3_column_bytes(statement, i));
    else if (type == SQLITE_TEXT)
        fprintf(out, "'%s'", (const char *)sqlite3_column_text(statement, i));
    else if (type == SQLITE_NULL)
        fprintf(out, "NULL");
    else
        fprintf(out, "%s", (const char *)sqlite3_column_text(statement, i));
}

static void put_rows(FILE *out, sqlite3 *connection, const char *sql)
{
    while (sql && *sql) {
        sqlite3_stmt *statement = NULL;
        bool first = true;
        int code = sqlite3_prepare_v2(connection, sql, -1, &statement, &sql);
        while (statement && (code = sqlite3_step(statement)) == SQLITE_ROW) {
            fprintf(out, first ? "" : "\n");
            first = false;
            for (int i = 0; i < sqlite3_column_count(statement); i++) {
                fprintf(out, i ? "|" : "");
                put_value(out, statement, i);
            }
        }
        sqlite3_finalize(statement);
        if (code != SQLITE_OK && code != SQLITE_DONE) {
            fprintf(out, "error: %s", sqlite3_errmsg(connection));
            return;
        }
    }
}

static sqlite3 *open(const char *path)
{
    sqlite3 *connection = NULL;
    if (sqlite3_open(path, &connection) != SQLITE_OK)
        abort();
    return connection;
}

const char *peek(const char *path, const char *sql)
{
    static char *texts[8];
    static int at;
    size_t size;
    char **text = &texts[at++ % 8];
    free(*text);
    FILE *out = open_memstream(text, &size);
    sqlite3 *connection = open(path);
    put_rows(out, connection, sql);
    sqlite3_close(connection);
    fclose(out);
    return *text;
}

/* The name of a table is quoted by SQLite itself. */
static void put_tables(FILE *out, sqlite3 *connection)
{
    sqlite3_stmt *each = NULL;
    sqlite3_prepare_v2(connection, "SELECT printf('SELECT * FROM \"%w\"',"
                       " name) FROM sqlite_schema WHERE type = 'table'"
                       " ORDER BY name", -1, &each, NULL);
    while (sqlite3_step(each) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(each, 0);
        fprintf(out, "\n%s\n", sql);
        put_rows(out, connection, sql);
    }
    sqlite3_finalize(each);
}

char *peek_all(const char *path)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    sqlite3 *connection = open(path);
    put_rows(out, connection, "PRAGMA integrity_check");
    put_rows(out, connection, "SELECT type, name, sql FROM sqlite_schema"
             " ORDER BY type, name");
    put_tables(out, connection);
    sqlite3_close(connection);
    fclose(out);
    return text;
}
