/* The first pass: notes on each page what links, the ledger and the
 * glossary need to know before anything is written. */
#include <string.h>

#include "markdown.h"

struct gatherer {
    struct book *book;
    struct page *page;
    const char *path;
    bool task;                       /* in the files of an exercise */
};

static void gather_tree(struct gatherer *gatherer, cmark_node *root);

static void add_heading(struct page *page, cmark_node *node,
                        unsigned level)
{
    struct heading heading = { level, node_slug(node), node_prose(node) };

    page->headings = keep_grow(page->headings, page->heading_count,
                               sizeof *page->headings);
    page->headings[page->heading_count++] = heading;
}

static void gather_title(struct gatherer *gatherer, cmark_node *node)
{
    struct page *page = gatherer->page;
    const struct chapter *chapter = page->chapter;

    page->title = node_prose(node);
    if (cmark_node_previous(node))
        report(gatherer->path, node_line(node), "a title inside the "
               "page: a page has one, as its first line");
    if (chapter && page->number == 1 &&
        strcmp(node_text(node), chapter->title) != 0)
        report(gatherer->path, node_line(node), "the chapter's title is "
               "\"%s\" in site/chapters.list: write it alike",
               chapter->title);
}

/* The sections that each chapter has, in this order.  Some of them mean
 * something to weave, so that a slip would go unseen. */
static const char *const frame[] = {
    "Want", "By hand first", "Idea", "Build", "See it",
    "Ownership and errors", "In the wild", "Summary", "Outline",
    "Check yourself", "Exercises", "Next", "The rest of the module",
};

static void check_frame(struct gatherer *gatherer, const char *text,
                        unsigned line)
{
    const size_t count = sizeof frame / sizeof *frame;
    const struct chapter *chapter = gatherer->page->chapter;

    if (!chapter || !chapter->module)
        return;
    for (size_t i = 0; i < count; i++)
        if (strcmp(frame[i], text) == 0)
            return;
    report(gatherer->path, line, "\"## %s\" is not in the frame of a "
           "chapter%s: make it a ### below one that is", text,
           nearest(text, frame, count));
}

static void gather_heading(struct gatherer *gatherer, cmark_node *node)
{
    struct page *page = gatherer->page;
    unsigned level = (unsigned)cmark_node_get_heading_level(node);
    unsigned line = node_line(node);

    if (gatherer->task)
        return;
    if (level == 1) {
        gather_title(gatherer, node);
        return;
    }
    if (level > 3 || (level == 3 && page->heading_count == 0))
        report(gatherer->path, line, "a heading of level %u here: "
               "## is for the frame, ### below it", level);
    if (level == 2)
        check_frame(gatherer, node_text(node), line);
    add_heading(page, node, level);
    page_id(page, node_slug(node), gatherer->path, line);
}

static const struct term *find_term(const struct book *book,
                                    const char *slug)
{
    for (size_t i = 0; i < book->term_count; i++)
        if (strcmp(book->terms[i].slug, slug) == 0)
            return &book->terms[i];
    return NULL;
}

static void gather_term(struct gatherer *gatherer, cmark_node *node)
{
    struct book *book = gatherer->book;
    unsigned line = node_line(node);
    const char *name = node_text(node);
    struct term term = { node_slug(node), name, gatherer->path, line };
    cmark_node *parent = cmark_node_parent(node);
    const struct term *other = find_term(book, term.slug);

    if (!is_kind(parent, CMARK_NODE_PARAGRAPH) || is_table(parent)) {
        report(gatherer->path, line, "\"%s\" is bold outside running "
               "prose: bold is for terms and lead words", name);
        return;
    }
    if (other) {
        report(gatherer->path, line, "the term \"%s\" is bold already at "
               "%s:%u: a term is bold once in the book", name,
               other->path, other->line);
        return;
    }
    book->terms = keep_grow(book->terms, book->term_count,
                            sizeof *book->terms);
    book->terms[book->term_count++] = term;
    page_id(gatherer->page, keep_format("term-%s", term.slug),
            gatherer->path, line);
}

static void gather_listing(struct gatherer *gatherer, cmark_node *fence,
                           struct source_note *note, const char *address,
                           unsigned line)
{
    struct listing listing = { 0 };
    const struct page *page = gatherer->page;

    if (!region_find(gatherer->book->sources, address, gatherer->path,
                     line, &listing.region))
        return;
    listing.path = gatherer->path;
    listing.line = line;
    listing.page = page->address;
    listing.chapter = page_chapter(page);
    listing.again = fence_says(fence, "again");
    listing.fold = fence_says(fence, "fold");
    note->listings = keep_grow(note->listings, note->count,
                               sizeof *note->listings);
    const struct listing *added =
        ledger_add(&gatherer->book->ledger, &listing);
    note->listings[note->count++] = added;
    if (added->anchor)
        page_id(gatherer->page, added->anchor, gatherer->path, line);
}

static void gather_source(struct gatherer *gatherer, cmark_node *fence)
{
    struct source_note *note = keep(sizeof *note);
    const char *rest = cmark_node_get_literal(fence);
    unsigned line = node_line(fence);
    const char *address;

    while ((address = next_line(&rest, &line)))
        gather_listing(gatherer, fence, note, address, line);
    cmark_node_set_user_data(fence, note);
}

static void gather_exercise(struct gatherer *gatherer, cmark_node *fence)
{
    struct gatherer inner = *gatherer;
    unsigned line = node_line(fence);
    struct exercise *exercise = exercise_read(gatherer->book,
                                              fence_body(fence),
                                              gatherer->path, line + 1);

    cmark_node_set_user_data(fence, exercise);
    if (!exercise)
        return;
    page_id(gatherer->page, exercise->id, gatherer->path, line);
    inner.task = true;
    inner.path = exercise->task_path;
    gather_tree(&inner, exercise->task);
    inner.path = exercise->discussion_path;
    gather_tree(&inner, exercise->discussion);
}

static void gather_figure(struct gatherer *gatherer, cmark_node *node)
{
    struct chapter *chapter = gatherer->page->chapter;
    struct figure_note *note = keep(sizeof *note);

    if (chapter) {
        note->number = ++chapter->figures;
        page_id(gatherer->page, keep_format("figure-%u-%u",
                chapter->number, note->number), gatherer->path,
                node_line(node));
    }
    cmark_node_set_user_data(node, note);
}

static void gather_text(struct gatherer *gatherer, cmark_node *node)
{
    if (strstr(cmark_node_get_literal(node), "[^"))
        report(gatherer->path, node_line(node), "[^ begins a footnote: "
               "write a margin note, > **Note.** ...");
}

static void gather_node(struct gatherer *gatherer, cmark_node *node)
{
    if (is_kind(node, CMARK_NODE_TEXT))
        gather_text(gatherer, node);
    else if (is_kind(node, CMARK_NODE_HEADING))
        gather_heading(gatherer, node);
    else if (is_kind(node, CMARK_NODE_STRONG) && !is_lead(node))
        gather_term(gatherer, node);
    else if (is_figure(node))
        gather_figure(gatherer, node);
    else if (!is_kind(node, CMARK_NODE_CODE_BLOCK))
        return;
    else if (fence_is(node, "source"))
        gather_source(gatherer, node);
    else if (fence_is(node, "exercise"))
        gather_exercise(gatherer, node);
}

static void gather_tree(struct gatherer *gatherer, cmark_node *root)
{
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
        if (event == CMARK_EVENT_ENTER)
            gather_node(gatherer, cmark_iter_get_node(iter));
    cmark_iter_free(iter);
}

void gather_page(struct book *book, struct page *page)
{
    struct gatherer gatherer = { book, page, page->path, false };

    if (!page->root)
        return;
    if (!is_kind(cmark_node_first_child(page->root), CMARK_NODE_HEADING))
        report(page->path, 1, "no title: begin the page with # and one");
    gather_tree(&gatherer, page->root);
}
