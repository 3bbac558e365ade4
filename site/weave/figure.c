/* Figures: a picture that stands alone, its SVG put into the page so
 * that it wears the page's colours. */
#include <string.h>

#include "markdown.h"

/* What would break out of the page's policy or of its colours. */
static const char *const refused[] = {
    "<script", "<style", " style=", "<foreignObject", "<image",
    "href=\"http", "javascript:", " onload=", " onclick=",
};

static bool check_svg(const char *file, const char *text)
{
    bool fine = true;

    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        const char *found = strstr(text, refused[i]);
        if (!found)
            continue;
        report(file, 1 + line_ends(text, found), "a figure may not have "
               "\"%s\": colour it by class, and draw it in the file "
               "itself", refused[i]);
        fine = false;
    }
    return fine;
}

/* Two figures of a page must not use one id. */
static void note_ids(const char *text, const char *file,
                     struct page *page)
{
    static const char mark[] = " id=\"";

    for (const char *at = text; (at = strstr(at, mark)); ) {
        at += strlen(mark);
        page_id(page, keep_text(at, strcspn(at, "\"")), file,
                1 + line_ends(text, at));
    }
}

const char *inline_svg(const char *file, const char *attributes,
                       struct page *page, const char *path,
                       unsigned line)
{
    size_t length;
    const char *text = read_file(file, &length);
    const char *svg = text ? strstr(text, "<svg") : NULL;

    if (!text)
        report(path, line, "the figure %s is missing: draw it", file);
    else if (!svg)
        report(file, 1, "it has no <svg>: a figure is an SVG file");
    if (!svg || !check_svg(file, text))
        return "";
    if (page)
        note_ids(text, file, page);
    svg = keep_trimmed(svg, strlen(svg));
    return keep_format("<svg %s%s", attributes, svg + strlen("<svg"));
}

static void write_caption(struct writer *writer, unsigned number,
                          const char *caption)
{
    text_add(writer->out, "<figcaption>");
    if (number > 0) {
        unsigned chapter = writer->page->chapter->number;
        text_format(writer->out, "<a class=\"self\" "
                    "href=\"#figure-%u-%u\">Figure %u.%u.</a> ", chapter,
                    number, chapter, number);
    }
    text_escape(writer->out, curly(caption, true));
    text_add(writer->out, "</figcaption>\n</figure>\n");
}

void write_figure(struct writer *writer, cmark_node *paragraph)
{
    const struct figure_note *note =
        cmark_node_get_user_data(paragraph);
    cmark_node *image = cmark_node_first_child(paragraph);
    const char *file = cmark_node_get_url(image);
    const char *caption = cmark_node_get_title(image);
    const char *alt = node_text(image);
    unsigned line = node_line(paragraph);
    struct text attributes = { 0 };

    if (!*alt)
        report(writer->path, line, "the figure %s has no alt text: say "
               "between [ and ] what it shows", file);
    if (!caption || !*caption)
        report(writer->path, line, "the figure %s has no caption: write "
               "it in quotes after the file", file);
    text_add(&attributes, "role=\"img\" aria-label=\"");
    text_escape(&attributes, alt);
    text_add(&attributes, "\"");
    text_add(writer->out, "<figure class=\"figure\"");
    if (note && note->number > 0)
        text_format(writer->out, " id=\"figure-%u-%u\"",
                    writer->page->chapter->number, note->number);
    text_format(writer->out, ">\n%s\n",
                inline_svg(path_from(writer->path, file),
                           text_string(&attributes), writer->page,
                           writer->path, line));
    write_caption(writer, note ? note->number : 0, caption);
}
