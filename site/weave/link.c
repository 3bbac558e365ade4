/* Links: to anchors, pages, chapters to come, sources and the outside.
 * A link that leads nowhere is an error. */
#include <stdlib.h>
#include <string.h>

#include "markdown.h"

/* "chapters/01-models/index.md" and "../02-columns/" make
 * "chapters/02-columns/". */
const char *path_from(const char *page, const char *link)
{
    size_t length = strlen(page);

    while (length > 0 && page[length - 1] != '/')
        length--;
    for (;; link += 2 + (link[1] == '.')) {
        if (starts_with(link, "./"))
            continue;
        if (!starts_with(link, "../") || length == 0)
            break;
        length--;
        while (length > 0 && page[length - 1] != '/')
            length--;
    }
    return keep_format("%.*s%s", (int)length, page, link);
}

static void open_link(struct writer *writer, const char *address,
                      const char *anchor)
{
    text_format(writer->out, "<a href=\"%s", page_root(writer->page));
    text_escape(writer->out, address);
    if (*anchor)
        text_format(writer->out, "#%s", anchor);
    text_add(writer->out, "\">");
}

static void check_anchor(struct writer *writer, const struct page *page,
                         const char *anchor, unsigned line)
{
    const char **slugs = keep((page->id_count + 1) * sizeof *slugs);

    if (!*anchor || page_has_id(page, anchor))
        return;
    for (size_t i = 0; i < page->id_count; i++)
        slugs[i] = page->ids[i];
    report(writer->path, line, "dead link: %s has no anchor #%s%s",
           page->path, anchor, nearest(anchor, slugs, page->id_count));
}

/* A chapter of the list, whether it is written or not. */
static const struct chapter *chapter_at(const struct book *book,
                                        const char *path)
{
    if (!starts_with(path, "chapters/"))
        return NULL;
    path += strlen("chapters/");
    for (size_t i = 0; i < book->chapter_count; i++) {
        const struct chapter *chapter = &book->chapters[i];
        size_t length = strlen(chapter->folder);
        if (starts_with(path, chapter->folder) &&
            (path[length] == '/' || path[length] == '\0'))
            return chapter;
    }
    return NULL;
}

/* Names of a later chapter are allowed in a link to it. */
static void write_link_text(struct writer *writer, cmark_node *link,
                            const struct chapter *chapter)
{
    struct writer inner = *writer;

    if (chapter && chapter->number > inner.known)
        inner.known = chapter->number;
    inner.coming = chapter && chapter->page_count == 0;
    write_inlines(&inner, link);
}

static void write_coming(struct writer *writer, cmark_node *link,
                         const struct chapter *chapter)
{
    bool titled = strcmp(node_text(link), chapter->title) == 0;

    text_add(writer->out, "<span class=\"coming\">");
    write_link_text(writer, link, chapter);
    text_add(writer->out, " <span class=\"soon\">");
    if (!titled) {
        text_escape(writer->out, curly(chapter->title, true));
        text_add(writer->out, ", ");
    }
    text_add(writer->out, "to come</span></span>");
}

static void write_outside(struct writer *writer, cmark_node *link)
{
    text_add(writer->out, "<a class=\"outside\" href=\"");
    text_escape(writer->out, cmark_node_get_url(link));
    text_add(writer->out, "\">");
    write_inlines(writer, link);
    text_add(writer->out, "</a>");
}

static void write_page_link(struct writer *writer, cmark_node *link,
                            const struct page *page, const char *anchor)
{
    check_anchor(writer, page, anchor, node_line(link));
    if (page == writer->page && *anchor)
        text_format(writer->out, "<a href=\"#%s\">", anchor);
    else
        open_link(writer, page->address, anchor);
    write_link_text(writer, link, page->chapter);
    text_add(writer->out, "</a>");
}

static const struct page *page_at(const struct book *book,
                                  const char *path)
{
    const char *slash = ends_with(path, "/") ? "" : "/";
    const struct page *page = book_page(book, path);

    return page ? page
                : book_page(book, keep_format("%s%sindex.md", path,
                                              slash));
}

void write_link(struct writer *writer, cmark_node *link)
{
    const char *url = cmark_node_get_url(link);
    const char *hash = url + strcspn(url, "#");
    const char *anchor = *hash ? hash + 1 : "";
    const char *path = path_from(writer->page->path,
                                 keep_text(url, (size_t)(hash - url)));
    const struct page *page = hash == url ? writer->page
                                          : page_at(writer->book, path);
    const struct chapter *chapter = chapter_at(writer->book, path);
    const struct source *source = source_find(writer->book->sources,
                                              path);

    if (starts_with(url, "https://") || starts_with(url, "http://")) {
        write_outside(writer, link);
    } else if (page) {
        write_page_link(writer, link, page, anchor);
    } else if (source && !*anchor) {
        open_link(writer, source_address(source, 0), "");
        write_inlines(writer, link);
        text_add(writer->out, "</a>");
    } else if (chapter && chapter->page_count == 0) {
        write_coming(writer, link, chapter);
    } else {
        report(writer->path, node_line(link), "dead link: there is no "
               "\"%s\": correct its path, which is relative to %s", url,
               writer->exercise ? "the chapter's folder" : "this page");
    }
}
