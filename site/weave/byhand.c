/* SQL typed by hand: run at each build, in a database of the page's own,
 * and shown with what it gave. */
#include <sqlite3.h>
#include <string.h>

#include "markdown.h"

static void write_names(struct writer *writer, sqlite3_stmt *statement)
{
    text_add(writer->out, "<tr>");
    for (int i = 0; i < sqlite3_column_count(statement); i++)
        write_cell(writer->out, sqlite3_column_name(statement, i), true);
    text_add(writer->out, "</tr>\n</thead>\n<tbody>\n");
}

/* As rows of a recording: texts and NULL told apart. */
static const char *value_at(sqlite3_stmt *statement, int i)
{
    const char *text = (const char *)sqlite3_column_text(statement, i);

    switch (sqlite3_column_type(statement, i)) {
    case SQLITE_NULL:
        return "NULL";
    case SQLITE_TEXT:
        return keep_format("'%s'", text);
    default:
        return keep_text(text, strlen(text));
    }
}

static void write_values(struct writer *writer, sqlite3_stmt *statement)
{
    text_add(writer->out, "<tr>");
    for (int i = 0; i < sqlite3_column_count(statement); i++)
        write_cell(writer->out, value_at(statement, i), false);
    text_add(writer->out, "</tr>\n");
}

/* Runs one statement; gives what sqlite3_step gave at the end. */
static int write_result(struct writer *writer, sqlite3_stmt *statement)
{
    bool rows = sqlite3_column_count(statement) > 0;
    int step;

    if (rows) {
        open_rows(writer, "Result", NULL);
        write_names(writer, statement);
    }
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        write_values(writer, statement);
    if (rows)
        close_rows(writer->out);
    return step;
}

static void run(struct writer *writer, const char *sql, unsigned line)
{
    sqlite3 *database = writer->page->by_hand;
    const char *start = sql;

    while (*(sql += strspn(sql, " \n"))) {
        sqlite3_stmt *statement = NULL;
        const char *rest = sql;
        int status = sqlite3_prepare_v2(database, sql, -1, &statement,
                                        &rest);
        if (statement)
            status = write_result(writer, statement);
        if (status != SQLITE_DONE && status != SQLITE_OK) {
            report(writer->path, line + line_ends(start, sql),
                   "SQLite refuses this: %s", sqlite3_errmsg(database));
            rest = "";
        }
        sqlite3_finalize(statement);
        sql = rest;
    }
}

void write_by_hand(struct writer *writer, cmark_node *fence)
{
    const char *sql = cmark_node_get_literal(fence);
    struct page *page = writer->page;

    if (!page->by_hand &&
        sqlite3_open(":memory:", &page->by_hand) != SQLITE_OK)
        report(writer->path, node_line(fence), "SQLite: %s",
               sqlite3_errmsg(page->by_hand));
    open_typed(writer, fence, LANGUAGE_SQL, "by-hand", "SQL by hand");
    run(writer, sql, node_line(fence) + 1);
    text_add(writer->out, "</figure>\n");
}
