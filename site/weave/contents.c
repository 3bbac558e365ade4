/* The contents of the book, above each page and on the front page. */
#include <string.h>

#include "frame.h"
#include "markdown.h"

static const char current[] = " aria-current=\"page\"";
static const char coming[] = " <span class=\"soon\">to come</span>";

/* The pages of the chapter that one is in. */
static void add_pages(struct text *out, const struct chapter *chapter,
                      const struct page *here, const char *root)
{
    text_add(out, "<ol>\n");
    for (size_t i = 0; i < chapter->page_count; i++) {
        const struct page *page = chapter->pages[i];
        text_format(out, "<li%s><a href=\"%s%s\">",
                    page == here ? current : "", root,
                    page->address);
        text_escape(out, page->title);
        text_add(out, "</a></li>\n");
    }
    text_add(out, "</ol>\n");
}

static void add_chapter(struct text *out, const struct chapter *chapter,
                        const struct page *here, const char *root)
{
    bool inside = here && here->chapter == chapter;
    bool alone = chapter->page_count == 1;

    if (chapter->page_count == 0) {
        text_format(out, "<li class=\"coming\"><span class=\"number\">"
                    "%.2s</span> ", chapter->folder);
        text_escape(out, curly(chapter->title, true));
        text_format(out, "%s</li>\n", coming);
        return;
    }
    text_format(out, "<li%s%s><a href=\"%s%s\"><span class=\"number\">"
                "%.2s</span> ", inside ? " class=\"here\"" : "",
                inside && alone ? current : "", root,
                chapter->pages[0]->address, chapter->folder);
    text_escape(out, curly(chapter->title, true));
    text_add(out, "</a>");
    if (inside && !alone)
        add_pages(out, chapter, here, root);
    text_add(out, "</li>\n");
}

const char *contents_list(const struct book *book,
                            const struct page *here, const char *root)
{
    struct text out = { 0 };

    for (size_t i = 0; i < book->chapter_count; i++)
        add_chapter(&out, &book->chapters[i], here, root);
    return text_string(&out);
}

/* The contents on the front page: one want a chapter. */
void write_contents(struct writer *writer)
{
    text_add(writer->out, "<ol class=\"contents\">\n");
    for (size_t i = 0; i < writer->book->chapter_count; i++) {
        const struct chapter *chapter = &writer->book->chapters[i];
        bool written = chapter->page_count > 0;
        text_format(writer->out, "<li%s><span class=\"number\">%.2s"
                    "</span> ", written ? "" : " class=\"coming\"",
                    chapter->folder);
        if (written)
            text_format(writer->out, "<a class=\"chapter\" href=\"%s\">",
                        chapter->pages[0]->address);
        else
            text_add(writer->out, "<span class=\"chapter\">");
        text_escape(writer->out, curly(chapter->title, true));
        text_add(writer->out, written ? "</a>" : "</span>");
        if (!written)
            text_add(writer->out, coming);
        text_add(writer->out, " <span class=\"want\">");
        text_escape(writer->out, curly(chapter->want, true));
        text_add(writer->out, "</span></li>\n");
    }
    text_add(writer->out, "</ol>\n");
}
