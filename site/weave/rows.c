/* Tables of values, from recordings, queries and measurements. */
#include <ctype.h>
#include <string.h>

#include "markdown.h"

void open_rows(struct writer *writer, const char *label,
               const char *caption)
{
    open_scroll(writer, "div", "table-scroll", label);
    text_add(writer->out, "\n<table class=\"rows\">\n");
    if (caption) {
        text_add(writer->out, "<caption>");
        text_escape(writer->out, caption);
        text_add(writer->out, "</caption>\n");
    }
    text_add(writer->out, "<thead>\n");
}

void close_rows(struct text *out)
{
    text_add(out, "</tbody>\n</table>\n</div>\n");
}

static bool is_number(const char *cell)
{
    size_t length = strspn(cell, "+-.0123456789e");

    return cell[length] == '\0' && strpbrk(cell, "0123456789") &&
           !isalpha((unsigned char)*cell);
}

/* 'Milk' is shown as Milk, where that is not less clear. */
static const char *plain(const char *cell)
{
    size_t length = strlen(cell);

    if (length < 3 || cell[0] != '\'' || cell[length - 1] != '\'' ||
        memchr(cell + 1, '\'', length - 2))
        return cell;
    return keep_text(cell + 1, length - 2);
}

void write_cell(struct text *out, const char *cell, bool name)
{
    if (name)
        text_add(out, "<th scope=\"col\">");
    else if (strcmp(cell, "NULL") == 0)
        text_add(out, "<td class=\"null\">");
    else
        text_add(out, is_number(cell) ? "<td class=\"num\">" : "<td>");
    text_escape(out, name ? cell : plain(cell));
    text_add(out, name ? "</th>" : "</td>");
}

/* The length of the cell at `line`: up to a | outside of quotes that is
 * not the operator ||. */
static size_t cell_length(const char *line)
{
    bool quoted = false;
    size_t i = 0;

    for (; line[i]; i++) {
        if (line[i] == '\'')
            quoted = !quoted;
        if (!quoted && line[i] == '|' && line[i + 1] != '|')
            break;
        i += !quoted && line[i] == '|';
    }
    return i;
}

void write_row(struct text *out, const char *line, bool names)
{
    text_add(out, "<tr>");
    for (;;) {
        size_t cell = cell_length(line);
        write_cell(out, keep_trimmed(line, cell), names);
        if (!line[cell])
            break;
        line += cell + 1;
    }
    text_add(out, names ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
}
