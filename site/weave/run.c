/* A run: an example's code, what it printed, the SQL it sent and the rows
 * it left, side by side. */
#include <string.h>

#include "highlight.h"
#include "markdown.h"

/* `05/count` is "chapters/05-queries/count", without ".c"; NULL after a
 * report. What follows a colon, as in `05/count: main`, is cut off. */
static const char *example_at(struct writer *writer, const char *address,
                              unsigned line)
{
    const char *name = keep_text(address, strcspn(address, ":"));
    const struct chapter *chapter = book_chapter_at(writer->book, name,
                                                    '/');

    if (chapter)
        return keep_format("chapters/%s%s", chapter->folder,
                           name + strlen("05"));
    report(writer->path, line, "\"%s\" is no example: write it as "
           "05/count", name);
    return NULL;
}

static void open_pane(struct writer *writer, const char *class,
                      const char *label)
{
    text_format(writer->out, "<div class=\"pane %s\">\n"
                "<p class=\"label\">%s</p>\n", class, label);
}

/* The files of an example: name.c, or all of the folder name/. */
static size_t count_files(struct writer *writer, const char *example,
                          bool show)
{
    const struct sources *sources = writer->book->sources;
    const char *file = keep_format("%s.c", example);
    const char *folder = keep_format("%s/", example);
    size_t count = 0;

    for (size_t i = 0; i < sources->count; i++) {
        const struct source *source = sources->at[i];
        if (strcmp(source->path, file) != 0 &&
            !starts_with(source->path, folder))
            continue;
        if (show)
            write_source(writer, source, 1);
        count++;
    }
    return count;
}

/* All of the example, or the region that the address names. */
static void write_example(struct writer *writer, const char *address,
                          const char *example, unsigned line)
{
    const char *part = strchr(address, ':');
    struct region region;

    if (!part)
        count_files(writer, example, true);
    else if (region_find(writer->book->sources,
                         keep_format("%s.c%s", example, part),
                         writer->path, line + 1, &region))
        write_region(writer, &region);
}

static void write_output(struct writer *writer, const char *name,
                         const char *output)
{
    open_pane(writer, "output", "It prints");
    open_scroll(writer, "pre", "",
                keep_format("What %s prints", name));
    text_add(writer->out, "<samp>");
    text_escape(writer->out, output);
    text_add(writer->out, "</samp></pre>\n</div>\n");
}

static void open_statement(struct writer *writer, const char *sql,
                           size_t length)
{
    text_add(writer->out, "<li>");
    open_code(writer, "", "Statement");
    highlight_code(writer->out, LANGUAGE_SQL, sql, length);
    close_code(writer);
}

static void write_values(struct writer *writer, const char *values,
                         size_t length)
{
    text_add(writer->out, "<p class=\"values\"><span "
             "class=\"visually-hidden\">with </span><code>");
    text_escape_n(writer->out, values, length);
    text_add(writer->out, "</code></p>\n");
}

/* Statements end with a semicolon at the end of a line; the values of
 * one follow it as `  -- 1, 'Milk'`. */
static void write_statements(struct writer *writer, const char *sql)
{
    static const char mark[] = "  -- ";

    while (*sql) {
        const char *end = strstr(sql, ";\n");
        size_t length = end ? (size_t)(end - sql) : strlen(sql);
        open_statement(writer, sql, length);
        sql += length + (end ? 2 : 0);
        if (starts_with(sql, mark)) {
            sql += strlen(mark);
            length = strcspn(sql, "\n");
            write_values(writer, sql, length);
            sql += length + (sql[length] == '\n');
        }
        text_add(writer->out, "</li>\n");
    }
}

static void write_sql(struct writer *writer, const char *sql)
{
    open_pane(writer, "sql", "SQL sent");
    if (*sql == '\0')
        text_add(writer->out, "<p class=\"none\">None.</p>\n");
    else {
        text_add(writer->out, "<ol class=\"statements\">\n");
        write_statements(writer, sql);
        text_add(writer->out, "</ol>\n");
    }
    text_add(writer->out, "</div>\n");
}

/* One line of a recording of rows; a table is open while `names` of it
 * are expected or its rows follow. */
static void write_rows_line(struct writer *writer, const char *line,
                            bool *open, bool *names)
{
    if (starts_with(line, "table ")) {
        const char *table = line + strlen("table ");
        if (*open)
            close_rows(writer->out);
        open_rows(writer, keep_format("Rows of %s", table), table);
        *open = *names = true;
    } else if (starts_with(line, "... ")) {
        close_rows(writer->out);
        text_format(writer->out, "<p class=\"more\">%s rows</p>\n",
                    line + strlen("... "));
        *open = false;
    } else {
        write_row(writer->out, line, *names);
        *names = false;
    }
}

static void write_rows(struct writer *writer, const char *rows)
{
    bool open = false, names = false;
    unsigned line = 0;

    open_pane(writer, "rows", "Rows left");
    if (*rows == '\0')
        text_add(writer->out, "<p class=\"none\">None.</p>\n");
    for (const char *at; (at = next_line(&rows, &line)); )
        write_rows_line(writer, at, &open, &names);
    if (open)
        close_rows(writer->out);
    text_add(writer->out, "</div>\n");
}

static void write_panes(struct writer *writer, cmark_node *fence,
                        const char *example, const char *name)
{
    const char *address = fence_body(fence);
    unsigned line = node_line(fence);
    const char *output = recording_read(writer, example, "out", line);
    const char *sql = recording_read(writer, example, "sql", line);
    const char *rows = recording_read(writer, example, "rows", line);

    if (fence_says(fence, "code")) {
        open_pane(writer, "code", "Code");
        write_example(writer, address, example, line);
        text_add(writer->out, "</div>\n");
    }
    if (output && *output)
        write_output(writer, name, output);
    if (sql && fence_says(fence, "sql"))
        write_sql(writer, sql);
    if (rows && fence_says(fence, "rows"))
        write_rows(writer, rows);
}

void write_run(struct writer *writer, cmark_node *fence)
{
    const char *address = fence_body(fence);
    unsigned line = node_line(fence);
    const char *example = example_at(writer, address, line + 1);
    const char *name = example ? strrchr(example, '/') + 1 : "";

    if (!example)
        return;
    if (count_files(writer, example, false) == 0) {
        report(writer->path, line + 1, "there is no example %s.c: write "
               "it or correct the name", example);
        return;
    }
    text_format(writer->out, "<figure class=\"run\">\n<figcaption>"
                "<strong class=\"name\">%s</strong> <code "
                "class=\"command\">make run P=%.*s</code></figcaption>\n"
                "<div class=\"panes\">\n", name,
                (int)strcspn(address, ":"), address);
    write_panes(writer, fence, example, name);
    text_add(writer->out, "</div>\n</figure>\n");
}
