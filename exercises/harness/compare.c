/*
 * Comparing what a test expects with what came, and showing the two
 * side by side when they differ.
 */
#include "exercise_test.h"
#include "harness.h"

#include <ctype.h>
#include <sqlite3.h>
#include <string.h>

enum { COLUMN = 35 };

void harness_add(struct lines *lines, char *line)
{
    if (lines->n < MOST_LINES - 1)
        lines->line[lines->n++] = line;
    else
        sqlite3_free(line);
}

void harness_clear(struct lines *lines)
{
    while (lines->n > 0)
        sqlite3_free(lines->line[--lines->n]);
    memset(lines, 0, sizeof *lines);
}

/* --- two lists side by side --------------------------------------- */

/* How much of the text fits a line of its column: up to the last space
   that fits, or all of it, or a column full. */
static int fitting(const char *text)
{
    int length = (int)strcspn(text, "\n"), space = COLUMN;
    if (length <= COLUMN)
        return length;
    while (space > 0 && text[space] != ' ')
        space--;
    return space > 0 ? space : COLUMN;
}

static const char *after_fitting(const char *text, int length)
{
    text += length;
    return text + (*text == ' ' || *text == '\n');
}

/* Bytes of UTF-8 that take no place of their own on the screen. */
static int unseen_bytes(const char *text, int length)
{
    int unseen = 0;
    for (int i = 0; i < length; i++)
        unseen += ((unsigned char)text[i] & 0xC0) == 0x80;
    return unseen;
}

static void write_pair(FILE *verdict, const char *left,
                       const char *right, char mark)
{
    do {
        int l = fitting(left), r = fitting(right);
        int width = COLUMN + unseen_bytes(left, l);
        fprintf(verdict, "%-*.*s %c %.*s\n", width, l, left, mark, r,
                right);
        left = after_fitting(left, l);
        right = after_fitting(right, r);
    } while (*left || *right);
}

typedef bool same_function(const char *expected, const char *found);

/* The headings are two of "expected", "sent", "found", "you wrote". */
struct comparison {
    const char *left, *right;
    same_function *same;
    bool stop;                     /* show nothing after a difference */
};

static bool is_same(const struct comparison *by, const char *a,
                    const char *b)
{
    return a && b ? by->same(a, b) : a == b;
}

static void compare(const struct comparison *by, const char *const *a,
                    const char *const *b)
{
    int n = 0;
    while (a[n] && b[n] && is_same(by, a[n], b[n]))
        n++;
    if (!a[n] && !b[n])
        return;
    FILE *verdict = harness_fail();
    write_pair(verdict, by->left, by->right, '|');
    for (int i = 0; *a || *b; i++) {
        if (by->stop && i > n)
            break;
        bool same = is_same(by, *a, *b);
        write_pair(verdict, *a ? *a : "(nothing)",
                   *b ? *b : "(nothing)", same ? '|' : '!');
        a += *a != NULL;
        b += *b != NULL;
    }
    harness_end(verdict);
}

/* --- rows --------------------------------------------------------- */

static char *row_text(sqlite3_stmt *row, sqlite3_stmt *quote)
{
    char *text = NULL;
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        sqlite3_bind_value(quote, 1, sqlite3_column_value(row, i));
        sqlite3_step(quote);
        text = sqlite3_mprintf("%z%s%s", text, i ? " | " : "",
                               sqlite3_column_text(quote, 0));
        sqlite3_reset(quote);
    }
    return text;
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

void expect_rows(const char *database, const char *query,
                 const char *const expected[])
{
    sqlite3 *sqlite = NULL;
    sqlite3_stmt *row = NULL, *quote = NULL;
    struct lines found = { 0 };
    harness_deaf = true;
    sqlite3_open_v2(database, &sqlite, SQLITE_OPEN_READWRITE, NULL);
    sqlite3_prepare_v2(sqlite, "SELECT quote(?)", -1, &quote, NULL);
    sqlite3_prepare_v2(sqlite, query, -1, &row, NULL);
    expect(row, "the database cannot be read: %s (%s)",
           sqlite3_errmsg(sqlite), query);
    while (sqlite3_step(row) == SQLITE_ROW)
        harness_add(&found, row_text(row, quote));
    sqlite3_finalize(row);
    sqlite3_finalize(quote);
    sqlite3_close(sqlite);
    harness_deaf = false;
    compare(&(struct comparison){ "expected", "found in the database",
                                  .same = same_text },
            expected, (const char *const *)found.line);
    harness_clear(&found);
}

bool database_accepts(const char *database, const char *sql)
{
    sqlite3 *sqlite = NULL;
    harness_deaf = true;
    bool accepted =
        sqlite3_open(database, &sqlite) == SQLITE_OK &&
        sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK;
    sqlite3_close(sqlite);
    harness_deaf = false;
    return accepted;
}

/* --- SQL ---------------------------------------------------------- */

void forget_sql(void)
{
    harness_clear(&harness_sent);
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* Copies a statement in the form in which two are compared: space only
   between words, small letters, names without quotes, no semicolon;
   what stands in single quotes stays as it is. */
static char *plain_sql(const char *sql)
{
    char *plain = sqlite3_malloc((int)strlen(sql) + 1), *to = plain;
    bool text = false, space = false;
    for (; plain && *sql; sql++) {
        text ^= *sql == '\'';
        if (!text && isspace((unsigned char)*sql)) {
            space = true;
        } else if (text || !strchr("\";", *sql)) {
            if (space && to > plain && is_word(to[-1]) && is_word(*sql))
                *to++ = ' ';
            *to++ = text ? *sql : (char)tolower((unsigned char)*sql);
            space = false;
        }
    }
    if (plain)
        *to = '\0';
    return plain;
}

/* The values count only where they are expected. */
static bool same_sql(const char *expected, const char *found)
{
    char *a = plain_sql(expected), *b = plain_sql(found);
    char *values = b ? strstr(b, "--") : NULL;
    if (a && !strstr(a, "--") && values)
        *values = '\0';
    bool same = a && b && strcmp(a, b) == 0;
    sqlite3_free(a);
    sqlite3_free(b);
    return same;
}

void expect_sql(const char *verb, const char *const expected[])
{
    const char *of_verb[MOST_LINES] = { NULL };
    verb = verb ? verb : "";
    int length = (int)strlen(verb);
    for (int i = 0, n = 0; i < harness_sent.n; i++)
        if (sqlite3_strnicmp(harness_sent.line[i], verb, length) == 0)
            of_verb[n++] = harness_sent.line[i];
    compare(&(struct comparison){ "expected", "sent", same_sql, false },
            expected, of_verb);
}

void expect_prediction(const char *const answer[])
{
    compare(&(struct comparison){ "you wrote", "sent", same_sql, true },
            answer, (const char *const *)harness_sent.line);
}
