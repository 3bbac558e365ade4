/* Code that is printed from a file, with the place that it is from. */
#include <string.h>

#include "highlight.h"
#include "markdown.h"

/* Readers by ear tell the boxes of a page apart by their labels. */
static const char *unique(struct page *page, const char *label)
{
    const char *name = label;

    for (unsigned n = 2; ; n++) {
        bool taken = false;
        for (size_t i = 0; i < page->label_count && !taken; i++)
            taken = strcmp(page->labels[i], name) == 0;
        if (!taken)
            break;
        name = keep_format("%s (%u)", label, n);
    }
    page->labels = keep_grow(page->labels, page->label_count,
                             sizeof *page->labels);
    page->labels[page->label_count++] = name;
    return name;
}

void open_scroll(struct writer *writer, const char *tag,
                 const char *class, const char *label)
{
    text_format(writer->out, "<%s", tag);
    if (*class)
        text_format(writer->out, " class=\"%s\"", class);
    text_add(writer->out, " tabindex=\"0\" role=\"group\" aria-label=\"");
    text_escape(writer->out, unique(writer->page, label));
    text_add(writer->out, "\">");
}

void open_code(struct writer *writer, const char *class,
                      const char *label)
{
    open_scroll(writer, "pre", class, label);
    text_add(writer->out, "<code>");
}

void close_code(struct writer *writer)
{
    text_add(writer->out, "</code></pre>\n");
}

/* <figcaption> with a link to the lines on the source's own page. */
void write_from(struct writer *writer, const struct source *source,
                       unsigned line, const char *place,
                       const char *label)
{
    text_format(writer->out, "<figcaption class=\"from\">"
                "<a href=\"%s%s\">%s</a>", page_root(writer->page),
                source_address(source, line), place);
    if (label)
        text_format(writer->out, " <span class=\"label\">%s</span>",
                    label);
    text_add(writer->out, "</figcaption>\n");
}

static const char *region_place(const struct region *region)
{
    if (region->first == region->last)
        return keep_format("%s, line %u", region->source->path,
                           region->first);
    return keep_format("%s, lines %u-%u", region->source->path,
                       region->first, region->last);
}

static void open_fold(struct writer *writer, const struct region *region)
{
    const char *signature = region->signature ? region->signature
                                              : region->title;

    text_add(writer->out, "<details class=\"fold\">\n<summary><code>");
    highlight_code(writer->out, LANGUAGE_C, signature,
                   strlen(signature));
    text_add(writer->out, "</code> ");
    write_sentence(writer, region->sentence);
    text_add(writer->out, "</summary>\n");
}

static void write_listing(struct writer *writer,
                          const struct listing *listing)
{
    const struct region *region = &listing->region;
    const char *place = region_place(region);

    if (listing->fold)
        open_fold(writer, region);
    text_format(writer->out, "<figure class=\"listing%s\"",
                listing->again ? " again" : "");
    if (listing->anchor)
        text_format(writer->out, " id=\"%s\"", listing->anchor);
    text_add(writer->out, ">\n");
    write_from(writer, region->source, region->first, place,
               listing->again ? "again" : NULL);
    open_code(writer, "", place);
    highlight_listing(writer->out, writer->book->sources, listing,
                      page_root(writer->page));
    close_code(writer);
    text_add(writer->out, "</figure>\n");
    if (listing->fold)
        text_add(writer->out, "</details>\n");
}

void write_source_fence(struct writer *writer, cmark_node *fence)
{
    const struct source_note *note = cmark_node_get_user_data(fence);

    if (*fence_body(fence) == '\0')
        report(writer->path, node_line(fence), "an empty fence: name "
               "what it shows, one region a line");
    for (size_t i = 0; note && i < note->count; i++)
        write_listing(writer, note->listings[i]);
}

/* Some lines of a file, or all of it: an example, a starter, a
 * solution.  They are no part of the ledger. */
static void write_lines(struct writer *writer, const struct source *source,
                        unsigned first, unsigned last, const char *place)
{
    bool has_page = source_find(writer->book->sources, source->path);

    text_add(writer->out, "<figure class=\"listing\">\n");
    if (has_page)
        write_from(writer, source, first, place, NULL);
    else
        text_format(writer->out, "<figcaption class=\"from\">%s"
                    "</figcaption>\n", place);
    open_code(writer, "", place);
    highlight_lines(writer->out, writer->book->sources, source, first,
                    last, page_root(writer->page));
    close_code(writer);
    text_add(writer->out, "</figure>\n");
}

void write_region(struct writer *writer, const struct region *region)
{
    write_lines(writer, region->source, region->first, region->last,
                region_place(region));
}

void write_source(struct writer *writer, const struct source *source,
                  unsigned first)
{
    write_lines(writer, source, first, source->count, source->path);
}
