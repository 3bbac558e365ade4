/* The recorder is linked into a program and needs no call from it: before
 * main, it asks SQLite to be told of each connection that is opened, and of
 * each statement that starts on one. So a page of the book shows what SQLite
 * received, whoever sent it, the library or plain sqlite3 calls.
 *
 * SQLite tells a statement's text, and the same text with the values in
 * place of the parameters, but not the values alone: they are found by
 * walking along both texts at once. */
#define _POSIX_C_SOURCE 200809L
#include "recorder.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct recorder_listener *listener;

/* The statement that started last, until its run is over. It does all that
 * it sets off before another can start. */
static sqlite3_stmt *running;

/* A growing text. When memory runs out it stays as it is: a recording that
 * lacks something differs from the committed one, so it is noticed. */
struct text { char *bytes; size_t length; };

static void append(struct text *text, const char *bytes, size_t length)
{
    char *larger = realloc(text->bytes, text->length + length + 1);
    if (!larger)
        return;
    memcpy(larger + text->length, bytes, length);
    text->bytes = larger;
    text->length += length;
    text->bytes[text->length] = '\0';
}

/* One literal, on one line: a line feed becomes a call of char(10). */
static void append_literal(struct text *text, const char *literal,
                           size_t length)
{
    static const char feed[] = "' || char(10) || '";
    for (size_t i = 0; i < length; i++)
        if (literal[i] == '\n')
            append(text, feed, sizeof feed - 1);
        else
            append(text, &literal[i], 1);
}

static int is_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (c & 0x80);
}

/* The end of what `quote` began at `sql`; a doubled quote stays inside. */
static const char *after_quoted(const char *sql, char quote)
{
    for (sql++; *sql; sql++)
        if (*sql == quote && *++sql != quote)
            return sql;
    return sql;
}

static const char *after_comment(const char *sql)
{
    const char *end = *sql == '-' ? strchr(sql, '\n') : strstr(sql + 2, "*/");
    return end ? end + (*sql == '-' ? 1 : 2) : sql + strlen(sql);
}

static const char *after_name(const char *sql)
{
    while (is_name(*sql))
        sql++;
    return sql;
}

/* The end of the token at `sql`: quoted text, comment, parameter, word, or
 * one character of anything else. */
static const char *after_token(const char *sql)
{
    if (*sql == '\'' || *sql == '"' || *sql == '`')
        return after_quoted(sql, *sql);
    if (*sql == '[')
        return after_quoted(sql, ']');
    if (strncmp(sql, "--", 2) == 0 || strncmp(sql, "/*", 2) == 0)
        return after_comment(sql);
    if (is_name(*sql) && *sql != '$')
        return after_name(sql);
    if (strchr("?:@$", *sql))
        return after_name(sql + 1);
    return sql + 1;
}

/* The end of the literal that SQLite printed: 'text', x'00', zeroblob(9),
 * NULL, -1, 2.5e+10. */
static const char *after_literal(const char *sql)
{
    if (*sql == '\'')
        return after_quoted(sql, '\'');
    if (strncmp(sql, "x'", 2) == 0)
        return after_quoted(sql + 1, '\'');
    if (strncmp(sql, "zeroblob(", 9) == 0)
        return sql + strcspn(sql, ")") + 1;
    if (*sql == '-' || *sql == '+')
        sql++;
    while (is_name(*sql) || *sql == '.' ||
           ((*sql == '+' || *sql == '-') && (sql[-1] == 'e')))
        sql++;
    return sql;
}

/* The number of the parameter at `sql`; `?` is one more than the largest. */
static int parameter_number(sqlite3_stmt *statement, const char *sql,
                            const char *end, int largest)
{
    char name[64];
    if (end == sql + 1 || (size_t)(end - sql) >= sizeof name)
        return largest + 1;
    memcpy(name, sql, (size_t)(end - sql));
    name[end - sql] = '\0';
    return sqlite3_bind_parameter_index(statement, name);
}

static int is_parameter(const char *sql, const char *end)
{
    return *sql == '?' || (end > sql + 1 && strchr(":@$", *sql));
}

/* A literal in the expanded text. */
struct literal { const char *bytes; size_t length; };

/* Finds the literal of each parameter, the first at [1]; those of numbers
 * that do not occur stay NULL. */
static void find_values(struct literal *values, sqlite3_stmt *statement,
                        const char *sql, const char *expanded)
{
    int largest = 0;
    while (*sql && *expanded) {
        const char *end = after_token(sql), *literal = expanded;
        if (is_parameter(sql, end)) {
            int number = parameter_number(statement, sql, end, largest);
            expanded = after_literal(literal);
            values[number] = (struct literal){
                literal, (size_t)(expanded - literal) };
            largest = number > largest ? number : largest;
        } else if (strncmp(sql, expanded, (size_t)(end - sql)) == 0) {
            expanded += end - sql;
        } else {
            return;
        }
        sql = end;
    }
}

static void list_values(struct text *text, sqlite3_stmt *statement,
                        const char *sql, const char *expanded)
{
    int n = sqlite3_bind_parameter_count(statement);
    struct literal *values = calloc((size_t)n + 1, sizeof *values);
    if (values)
        find_values(values, statement, sql, expanded);
    for (int i = 1; values && i <= n; i++)
        if (values[i].bytes) {
            append(text, ", ", text->length ? 2 : 0);
            append_literal(text, values[i].bytes, values[i].length);
        }
    free(values);
}

static size_t length_without_semicolon(const char *sql)
{
    size_t length = strlen(sql);
    while (length && strchr("; \t\r\n", sql[length - 1]))
        length--;
    return length;
}

static void tell(sqlite3_stmt *statement, const char *sql)
{
    struct text plain = { 0 }, values = { 0 };
    char *expanded = sqlite3_expanded_sql(statement);
    if (expanded && sqlite3_bind_parameter_count(statement) > 0)
        list_values(&values, statement, sql, expanded);
    sql += strspn(sql, " \t\r\n");
    append(&plain, sql, length_without_semicolon(sql));
    if (plain.bytes)
        listener->sent(plain.bytes, values.bytes);
    sqlite3_free(expanded);
    free(values.bytes);
    free(plain.bytes);
}

/* SQLite also traces what a statement sets off: triggers, with a comment for
 * a text, and actions of foreign keys, with the statement's own text. Only a
 * text that starts while the statement is not running was sent. */
static void on_start(sqlite3_stmt *statement, const char *text)
{
    const char *sql = sqlite3_sql(statement);
    if (statement == running || !sql || strcmp(sql, text) != 0)
        return;
    running = statement;
    if (listener->sent)
        tell(statement, sql);
}

static int on_trace(unsigned event, void *context, void *object, void *text)
{
    (void)context;
    if (event == SQLITE_TRACE_STMT)
        on_start(object, text);
    else if (event == SQLITE_TRACE_PROFILE && object == running)
        running = NULL;
    else if (event == SQLITE_TRACE_CLOSE && listener->closing)
        listener->closing(object);
    return 0;
}

static int on_open(sqlite3 *connection, char **message, const void *api)
{
    (void)message, (void)api;
    if (listener->opened)
        listener->opened(connection);
    const unsigned events = SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE |
                            SQLITE_TRACE_CLOSE;
    return sqlite3_trace_v2(connection, events, on_trace, NULL);
}

void recorder_listen(const struct recorder_listener *functions)
{
    listener = functions;
    sqlite3_auto_extension((void (*)(void))on_open);
}

static FILE *recording;

/* A recording leaves out PRAGMA: it is how a library sets itself up. */
static void record(const char *sql, const char *values)
{
    if (strncasecmp(sql, "PRAGMA", 6) == 0)
        return;
    fprintf(recording, "%s;\n", sql);
    if (values)
        fprintf(recording, "  -- %s\n", values);
    fflush(recording);
}

__attribute__((constructor)) static void start_recording(void)
{
    static const struct recorder_listener recorder = { .sent = record };
    const char *path = getenv("CORMORANT_RECORD");
    recording = path ? fopen(path, "w") : NULL;
    if (recording)
        recorder_listen(&recorder);
}
