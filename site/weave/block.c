/* Blocks: paragraphs, headings, lists, notes, and what they stand for. */
#include <string.h>

#include "markdown.h"

static void write_heading(struct writer *writer, cmark_node *node)
{
    int level = cmark_node_get_heading_level(node);
    const char *slug = node_slug(node);

    if (level == 1) {
        text_add(writer->out, "<h1>");
        write_inlines(writer, node);
        text_add(writer->out, "</h1>\n");
        return;
    }
    if (level == 2)
        writer->section = slug;
    text_format(writer->out, "<h%d id=\"%s\">", level, slug);
    write_inlines(writer, node);
    text_format(writer->out, "<a class=\"anchor\" href=\"#%s\" "
                "aria-label=\"Link to this section: ", slug);
    text_escape(writer->out, node_prose(node));
    text_format(writer->out, "\">§</a></h%d>\n", level);
    if (level == 2 && strcmp(slug, "outline") == 0)
        write_outline(writer);
    if (level == 2 && strcmp(slug, "contents") == 0 &&
        !writer->page->chapter)
        write_contents(writer);
}

/* On the front page, a paragraph of links alone is the doors in. */
static bool is_doors(struct writer *writer, cmark_node *node)
{
    cmark_node *at = cmark_node_first_child(node);

    for (; at; at = cmark_node_next(at))
        if (!is_kind(at, CMARK_NODE_LINK) &&
            !is_kind(at, CMARK_NODE_SOFTBREAK))
            return false;
    return !writer->page->chapter;
}

static void write_paragraph(struct writer *writer, cmark_node *node)
{
    if (is_figure(node)) {
        write_figure(writer, node);
    } else if (is_table(node)) {
        write_table(writer, node);
    } else {
        text_add(writer->out, is_doors(writer, node)
                 ? "<p class=\"doors\">" : "<p>");
        write_inlines(writer, node);
        text_add(writer->out, "</p>\n");
    }
}

/* The word that a quotation begins with, in bold and with a full stop:
 * "Note."; "" where there is none. */
static const char *lead_word(cmark_node *quote)
{
    cmark_node *first = cmark_node_first_child(quote);
    cmark_node *strong = first ? cmark_node_first_child(first) : NULL;

    return is_kind(first, CMARK_NODE_PARAGRAPH) &&
           is_kind(strong, CMARK_NODE_STRONG) ? node_text(strong) : "";
}

/* The chapter's one sentence that always holds. */
static void check_invariant(struct writer *writer, unsigned line)
{
    struct chapter *chapter = writer->page->chapter;

    if (chapter && chapter->invariant)
        report(writer->path, line, "the chapter's invariant stands "
               "already at %s: a chapter has one", chapter->invariant);
    else if (chapter)
        chapter->invariant = keep_format("%s:%u", writer->path, line);
}

static void write_quote(struct writer *writer, cmark_node *node)
{
    static const struct { const char *lead, *class; } asides[] = {
        { "Note.", "note" }, { "Trap.", "trap" },
        { "Invariant.", "invariant" }, { "Try it.", "try" },
    };
    const char *lead = lead_word(node);
    const char *class = NULL;

    for (size_t i = 0; i < sizeof asides / sizeof *asides; i++)
        if (strcmp(lead, asides[i].lead) == 0)
            class = asides[i].class;
    if (class && strcmp(class, "invariant") == 0)
        check_invariant(writer, node_line(node));
    if (class)
        text_format(writer->out, "<aside class=\"%s\">\n", class);
    else
        text_add(writer->out, "<blockquote>\n");
    write_blocks(writer, node);
    text_add(writer->out, class ? "</aside>\n" : "</blockquote>\n");
}

/* The answer to a question of Check yourself, without its lead word. */
static void write_answer(struct writer *writer, cmark_node *quote)
{
    cmark_node *paragraph = cmark_node_first_child(quote);
    cmark_node *lead = cmark_node_first_child(paragraph);
    cmark_node *text = cmark_node_next(lead);

    if (is_kind(text, CMARK_NODE_TEXT)) {
        const char *said = cmark_node_get_literal(text);
        said += strspn(said, " ");
        cmark_node_set_literal(text, keep_text(said, strlen(said)));
    }
    cmark_node_free(lead);
    text_add(writer->out, "<details class=\"answer\">\n"
             "<summary>Answer</summary>\n");
    write_blocks(writer, quote);
    text_add(writer->out, "</details>\n");
}

static void write_question(struct writer *writer, cmark_node *item)
{
    cmark_node *last = cmark_node_last_child(item);
    bool answered = is_kind(last, CMARK_NODE_BLOCK_QUOTE) &&
                    strcmp(lead_word(last), "Answer.") == 0;

    text_add(writer->out, "<li>\n");
    if (!answered) {
        report(writer->path, node_line(item), "a question without its "
               "answer: end it with > **Answer.** ...");
        write_blocks(writer, item);
    } else {
        cmark_node_unlink(last);
        write_blocks(writer, item);
        write_answer(writer, last);
    }
    text_add(writer->out, "</li>\n");
}

/* Paragraphs of a tight list stand without <p>. */
static void write_item(struct writer *writer, cmark_node *item,
                       bool tight)
{
    cmark_node *node = cmark_node_first_child(item);

    text_add(writer->out, "<li>");
    if (tight && is_kind(node, CMARK_NODE_PARAGRAPH)) {
        write_inlines(writer, node);
        cmark_node_free(node);
    }
    write_blocks(writer, item);
    text_add(writer->out, "</li>\n");
}

static void write_list(struct writer *writer, cmark_node *list)
{
    bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    bool check = ordered &&
                 strcmp(writer->section, "check-yourself") == 0;
    int start = cmark_node_get_list_start(list);
    cmark_node *item = cmark_node_first_child(list);

    text_format(writer->out, "<%s%s", ordered ? "ol" : "ul",
                check ? " class=\"check\"" : "");
    if (ordered && start != 1)
        text_format(writer->out, " start=\"%d\"", start);
    text_add(writer->out, ">\n");
    for (; item; item = cmark_node_next(item))
        if (check)
            write_question(writer, item);
        else
            write_item(writer, item, cmark_node_get_list_tight(list));
    text_add(writer->out, ordered ? "</ol>\n" : "</ul>\n");
}

static void write_block(struct writer *writer, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        write_heading(writer, node);
        break;
    case CMARK_NODE_PARAGRAPH:
        write_paragraph(writer, node);
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        write_quote(writer, node);
        break;
    case CMARK_NODE_LIST:
        write_list(writer, node);
        break;
    case CMARK_NODE_CODE_BLOCK:
        write_fence(writer, node);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        text_add(writer->out, "<hr>\n");
        break;
    default:
        report(writer->path, node_line(node), "raw HTML \"%.40s\": write "
               "it in markdown, or in `backticks`",
               fence_body(node));
    }
}

void write_blocks(struct writer *writer, cmark_node *parent)
{
    cmark_node *node = cmark_node_first_child(parent);

    for (cmark_node *next; node; node = next) {
        next = cmark_node_next(node);
        write_block(writer, node);
    }
}
