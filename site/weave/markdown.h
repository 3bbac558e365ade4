/* Markdown as our own HTML: the walk over cmark's tree.
 *
 * cmark parses; what it would render is not used, since nearly each
 * construct means something here: a quotation is a note, a picture a
 * numbered figure, bold a term.  The functions write_* write
 * one kind of node each and report what the conventions refuse. */
#ifndef WEAVE_MARKDOWN_H
#define WEAVE_MARKDOWN_H

#include "book.h"
#include "report.h"

struct writer {
    struct book *book;
    struct page *page;
    const char *path;                /* the page's or a task's file */
    struct text *out;
    unsigned known;                  /* names may come from modules up
                                        to this chapter; in a link to a
                                        chapter, from that one */
    bool coming;                     /* in a link to what is unwritten:
                                        any name will do */
    const struct exercise *exercise; /* NULL outside of one */
    const char *section;             /* slug of the last h2 */
};

/* What the first pass notes on a node, found in its user data. */
struct figure_note {
    unsigned number;
};

struct source_note {
    const struct listing **listings;
    size_t count;
};

struct exercise {
    const char *id;                  /* "exercise-01-2" */
    const char *number;              /* "01-2" */
    const char *folder;              /* "01-models/2-count" */
    const char *title, *kind;
    const char *section;             /* "05#counting", or NULL */
    const char *task_path, *discussion_path;
    cmark_node *task, *discussion;
    const struct source *given;      /* exercise.h, or NULL */
    const struct source *starter, *solution;
};

/* tree.c: questions about nodes. */
unsigned node_line(cmark_node *node);
const char *node_text(cmark_node *node);       /* without its markup */
const char *node_prose(cmark_node *node);      /* the same, to be read */
const char *node_slug(cmark_node *node);
const char *slug_of(const char *text);
bool is_kind(cmark_node *node, cmark_node_type type);
bool is_lead(cmark_node *strong);    /* `**Note.**` at a beginning */
bool is_figure(cmark_node *paragraph);
bool is_table(cmark_node *paragraph);
cmark_node *parse_markdown(const char *path);  /* NULL if unreadable */

/* A fence: its words, and the lines of its body one by one. */
bool fence_is(cmark_node *fence, const char *word);
bool fence_says(cmark_node *fence, const char *option);
const char *fence_options(cmark_node *fence);  /* after the first word */
const char *fence_body(cmark_node *fence);     /* trimmed */
const char *next_line(const char **rest, unsigned *line);

void write_blocks(struct writer *writer, cmark_node *parent);
void write_inlines(struct writer *writer, cmark_node *parent);
void write_inline(struct writer *writer, cmark_node *node);
/* The first of a comment, with its `code`. */
void write_sentence(struct writer *writer, const char *sentence);
void write_link(struct writer *writer, cmark_node *link);
void write_code(struct writer *writer, cmark_node *code);
void write_figure(struct writer *writer, cmark_node *paragraph);
void write_table(struct writer *writer, cmark_node *paragraph);
void write_fence(struct writer *writer, cmark_node *fence);
/* The beginning of a <figure> of code typed in the chapter. */
void open_typed(struct writer *writer, cmark_node *fence,
                enum language language, const char *class,
                const char *label);
void write_source_fence(struct writer *writer, cmark_node *fence);
void write_run(struct writer *writer, cmark_node *fence);
void write_by_hand(struct writer *writer, cmark_node *fence);
void write_exercise(struct writer *writer, cmark_node *fence);
void write_outline(struct writer *writer);
void write_contents(struct writer *writer);

/* listing.c: boxes that scroll and can be reached by keyboard. */
void open_scroll(struct writer *writer, const char *tag,
                 const char *class, const char *label);
void open_code(struct writer *writer, const char *class,
               const char *label);
void close_code(struct writer *writer);
void write_from(struct writer *writer, const struct source *source,
                unsigned line, const char *place, const char *label);
void write_source(struct writer *writer, const struct source *source,
                  unsigned first);   /* from that line on */
void write_region(struct writer *writer, const struct region *region);
void write_commands(struct writer *writer, const char *commands);

/* inline.c: opens <a> to the listing that shows a definition. */
void open_definition(struct writer *writer,
                     const struct definition *definition);

/* rows.c: tables of values.  A line has cells parted by |; cells are SQL
 * literals, or names in the first line. */
void open_rows(struct writer *writer, const char *label,
               const char *caption);
void write_cell(struct text *out, const char *cell, bool name);
void write_row(struct text *out, const char *line, bool names);
void close_rows(struct text *out);

/* link.c: the path that a link leads to, from the page that has it. */
const char *path_from(const char *page, const char *link);

/* exercise.c: finds and parses its files, or reports and gives NULL. */
struct exercise *exercise_read(const struct book *book,
                               const char *number, const char *path,
                               unsigned line);

/* figure.c: the content of an SVG file with attributes put into its
 * first tag; "" after a report.  Its ids are noted on the page. */
const char *inline_svg(const char *file, const char *attributes,
                       struct page *page, const char *path,
                       unsigned line);

/* makefile.c: reports `make x` where the Makefile has no target x. */
void check_commands(const char *commands, const char *path,
                    unsigned line);

/* names.c: reports names in backticks that do not exist; gives what the
 * code names as a whole, or NULL. */
const struct definition *check_name(struct writer *writer,
                                    const char *code, unsigned line);

/* recording.c: the text of "chapters/05-queries/count" + ".sql", or NULL
 * after a report: it is missing, or differs from the new run's. */
const char *recording_read(struct writer *writer, const char *example,
                           const char *kind, unsigned line);

/* Compares the recordings that no page shows, too. */
void recordings_check(const struct book *book);

#endif
