/* Pipe tables: cmark leaves them as paragraphs; here a | in the text ends
 * a cell and the end of a line its row. */
#include <string.h>

#include "markdown.h"

enum { MOST_COLUMNS = 16 };

struct table {
    struct writer writer;            /* its text is the cell's */
    struct text *out;
    bool number[MOST_COLUMNS];       /* set to the right: ---: */
    bool ruled;                      /* past the second line */
    unsigned columns, column, row;   /* column 0 is left of the first | */
    unsigned line;
};

/* The second line says how many columns there are, and which are
 * numbers. */
static void read_rule(struct table *table, const char *rule)
{
    while (*rule && table->columns < MOST_COLUMNS) {
        rule += strspn(rule, "| ");
        size_t length = strcspn(rule, "| ");
        if (length > 0)
            table->number[table->columns++] = rule[length - 1] == ':';
        rule += length;
    }
}

static void end_cell(struct table *table)
{
    struct text *cell = table->writer.out;
    const char *html = keep_trimmed(text_string(cell), cell->length);
    const char *element = table->row == 0 ? "th" : "td";

    if (table->column > 0 && table->column <= table->columns) {
        bool number = table->number[table->column - 1];
        if (table->row == 0 && *html == '\0')
            report(table->writer.path, table->line, "a column of this "
                   "table has no name: write one above it");
        if (table->column == 1 && table->row > 0)
            text_add(table->out, "<tr>");
        text_format(table->out, "<%s%s%s>%s</%s>", element,
                    table->row == 0 ? " scope=\"col\"" : "",
                    number ? " class=\"num\"" : "", html, element);
    }
    table->column++;
    *cell = (struct text){ 0 };
}

static void end_row(struct table *table)
{
    if (table->column != table->columns + 1)
        report(table->writer.path, table->line, "this row has %d cells "
               "and the table %u columns: begin and end each row with |",
               (int)table->column - 1, table->columns);
    text_add(table->out, "</tr>\n");
    if (table->row == 0)
        text_add(table->out, "</thead>\n<tbody>\n");
    table->row++;
    table->column = 0;
}

static void add_text(struct table *table, const char *text)
{
    for (;;) {
        size_t length = strcspn(text, "|");
        text_escape_n(table->writer.out, text, length);
        text += length;
        if (!*text)
            return;
        end_cell(table);
        text++;
    }
}

static void add_node(struct table *table, cmark_node *node)
{
    bool rule = table->row == 1 && !table->ruled;

    if (is_kind(node, CMARK_NODE_SOFTBREAK)) {
        if (rule)
            table->ruled = true;
        else
            end_row(table);
        table->line++;
    } else if (!rule) {
        if (is_kind(node, CMARK_NODE_TEXT))
            add_text(table, node_prose(node));
        else
            write_inline(&table->writer, node);
    }
}

static cmark_node *rule_of(cmark_node *paragraph)
{
    cmark_node *node = cmark_node_first_child(paragraph);

    while (!is_kind(node, CMARK_NODE_SOFTBREAK))
        node = cmark_node_next(node);
    return cmark_node_next(node);
}

void write_table(struct writer *writer, cmark_node *paragraph)
{
    struct text cell = { 0 };
    struct table table = { *writer, .out = writer->out };
    cmark_node *node = cmark_node_first_child(paragraph);

    table.writer.out = &cell;
    table.line = node_line(paragraph);
    read_rule(&table, cmark_node_get_literal(rule_of(paragraph)));
    text_add(writer->out, "<div class=\"table-scroll\" tabindex=\"0\" "
             "role=\"group\" aria-label=\"Table\">\n<table>\n<thead>\n"
             "<tr>");
    for (; node; node = cmark_node_next(node))
        add_node(&table, node);
    end_row(&table);
    text_add(writer->out, "</tbody>\n</table>\n</div>\n");
}
