/* The frame of a page: where one is, and where to turn to. */
#include <string.h>

#include "frame.h"
#include "highlight.h"
#include "markdown.h"

static const char *on_page(const struct page *page)
{
    struct text out = { 0 };
    unsigned level = 2;

    if (page->heading_count == 0)
        return "";
    text_add(&out, "<nav class=\"onpage\" aria-label=\"On this page\">\n"
             "<ol>\n");
    for (size_t i = 0; i < page->heading_count; i++) {
        const struct heading *heading = &page->headings[i];
        if (heading->level > level)
            text_add(&out, "\n<ol>\n");
        else if (heading->level < level)
            text_add(&out, "</li>\n</ol>\n</li>\n");
        else if (i > 0)
            text_add(&out, "</li>\n");
        level = heading->level;
        text_format(&out, "<li><a href=\"#%s\">", heading->slug);
        text_escape(&out, heading->text);
        text_add(&out, "</a>");
    }
    text_add(&out, level == 3 ? "</li>\n</ol>\n</li>\n" : "</li>\n");
    text_add(&out, "</ol>\n</nav>\n");
    return text_string(&out);
}

/* The page before (-1) or after (1) in the book, or NULL. */
static const struct page *beside(const struct book *book,
                                 const struct page *page, int step)
{
    size_t i = 0;

    while (i < book->page_count && book->pages[i] != page)
        i++;
    if (i + (size_t)step >= book->page_count)
        return NULL;
    return book->pages[i + (size_t)step];
}

static void add_turn(struct text *out, const char *rel,
                     const char *label, const struct page *page)
{
    if (!page)
        return;
    text_format(out, "<a rel=\"%s\" href=\"../%s\"><span class=\"label\">"
                "%s</span> ", rel, page->address, label);
    text_escape(out, page->title);
    text_add(out, "</a>\n");
}

static const char *turn(const struct book *book, const struct page *page)
{
    struct text out = { 0 };
    const struct page *first = page->chapter->pages[0];

    text_add(&out, "<nav class=\"turn\" aria-label=\"Pages\">\n");
    add_turn(&out, "prev", "Previous", beside(book, page, -1));
    add_turn(&out, "up", "Up", page == first ? book->front : first);
    add_turn(&out, "next", "Next", beside(book, page, 1));
    text_add(&out, "</nav>\n");
    return text_string(&out);
}

static const char *relations(const struct book *book,
                             const struct page *page)
{
    const struct page *before = beside(book, page, -1);
    const struct page *after = beside(book, page, 1);
    const char *root = page_root(page);
    struct text out = { 0 };

    if (before)
        text_format(&out, "<link rel=\"prev\" href=\"%s%s\">\n", root,
                    before->address);
    if (after)
        text_format(&out, "<link rel=\"next\" href=\"%s%s\">\n", root,
                    after->address);
    return text_string(&out);
}

/* What the ledger has proved, under the last page of a chapter. */
static void add_ledger(struct text *out, const struct book *book,
                       const struct page *page)
{
    struct ledger_count count = ledger_count(book->sources,
                                             page->chapter->number);

    if (page->number != page->chapter->page_count || count.lines == 0)
        return;
    text_format(out, "<footer class=\"ledger\">\n<p>This chapter prints "
                "all %u lines of its module: %u in the text, %u folded."
                "</p>\n</footer>\n", count.lines, count.text,
                count.folded);
}

static void add_where(struct text *out, const struct page *page)
{
    const struct chapter *chapter = page->chapter;

    text_format(out, "<p class=\"where\">Chapter %u", chapter->number);
    if (chapter->page_count > 1)
        text_format(out, " · page %u of %u", page->number,
                    (unsigned)chapter->page_count);
    text_add(out, "</p>\n");
}

/* The cormorant of the header and the cover, in the page's colours. */
static const char *cormorant(void)
{
    static const char *svg;

    if (!svg)
        svg = inline_svg("site/assets/cormorant.svg", "class=\"cormorant\" "
                         "aria-hidden=\"true\"", NULL,
                         "site/templates/page.html", 0);
    return svg;
}

static const char *escaped(const char *text)
{
    struct text out = { 0 };

    text_escape(&out, text);
    return text_string(&out);
}

/* The first block after the title that is a plain paragraph. */
static cmark_node *first_paragraph(const struct page *page)
{
    cmark_node *node = cmark_node_first_child(page->root);

    while (node && !is_kind(node, CMARK_NODE_PARAGRAPH))
        node = cmark_node_next(node);
    return node;
}

static const char *description(const struct page *page)
{
    cmark_node *node = first_paragraph(page);

    if (page->chapter && page->number == 1)
        return escaped(curly(page->chapter->want, true));
    return node ? escaped(node_prose(node)) : "";
}

/* The front page's title and first sentence stand on the cover. */
static const char *write_cover(struct writer *writer)
{
    cmark_node *root = writer->page->root;
    cmark_node *cover = cmark_node_new(CMARK_NODE_DOCUMENT);
    cmark_node *last = first_paragraph(writer->page);
    struct text out = { 0 };
    struct writer inner = *writer;

    for (cmark_node *node = NULL; last && node != last; ) {
        node = cmark_node_first_child(root);
        cmark_node_append_child(cover, node);
    }
    inner.out = &out;
    write_blocks(&inner, cover);
    return text_string(&out);
}

const char *render_page(struct book *book, struct page *page)
{
    static struct text out;          /* its memory serves all pages */
    struct writer writer = { book, page, page->path, &out,
                             page_chapter(page), false, NULL, "" };
    const struct chapter *chapter = page->chapter;
    const char *title = escaped(page->title);
    const char *about = description(page), *cover = "";

    out.length = 0;
    if (chapter)
        add_where(&out, page);
    else
        cover = write_cover(&writer);
    write_blocks(&writer, page->root);
    if (chapter)
        add_ledger(&out, book, page);
    return fill_template(chapter ? "page.html" : "front.html",
        (struct slot[]){
            { "title", chapter ? keep_format("%s · Cormorant", title)
                               : title },
            { "description", about },
            { "up", page_root(page) },
            { "relations", relations(book, page) },
            { "cormorant", cormorant() },
            { "contents", contents_list(book, page, page_root(page)) },
            { "onpage", on_page(page) },
            { "cover", cover },
            { "body", text_string(&out) },
            { "turn", chapter ? turn(book, page) : "" },
            { NULL, NULL },
        });
}

/* "../../../" for "source/src/01-models/pool.c.html". */
static const char *root_of(const char *address)
{
    struct text out = { 0 };

    for (; (address = strchr(address, '/')); address++)
        text_add(&out, "../");
    return text_string(&out);
}

const char *render_source(struct book *book, const struct source *source)
{
    const char *root = root_of(source_address(source, 0));
    struct text out = { 0 };

    text_format(&out, "<p class=\"where\">Source</p>\n<h1><code>%s"
                "</code></h1>\n", source->path);
    highlight_page(&out, book->sources, source, root);
    return fill_template("page.html", (struct slot[]){
        { "title", keep_format("%s · Cormorant", source->path) },
        { "description", keep_format("The source %s.", source->path) },
        { "up", root },
        { "relations", "" },
        { "cormorant", cormorant() },
        { "contents", contents_list(book, NULL, root) },
        { "onpage", "" },
        { "body", text_string(&out) },
        { "turn", "" },
        { NULL, NULL },
    });
}
