/* What stands inside a paragraph: text, emphasis, terms, code, links. */
#include <string.h>

#include "markdown.h"

static const char lines_mark[] = "{{lines}}";

/* On the front page {{lines}} is the number of lines that are printed. */
static void write_text(struct writer *writer, cmark_node *node)
{
    const char *text = node_prose(node);
    const char *mark = writer->page->chapter ? NULL
                                             : strstr(text, lines_mark);

    if (mark) {
        text_escape_n(writer->out, text, (size_t)(mark - text));
        text_format(writer->out, "%u",
                    ledger_count(writer->book->sources,
                                 ANY_CHAPTER).lines);
        text = mark + strlen(lines_mark);
    }
    text_escape(writer->out, text);
}

void write_sentence(struct writer *writer, const char *sentence)
{
    const char *at = sentence;

    text_add(writer->out, "<span class=\"first\">");
    for (bool code = false; *at; code = !code) {
        size_t length = strcspn(at, "`");
        const char *part = keep_text(at, length);
        text_add(writer->out, code ? "<code>" : "");
        text_escape(writer->out, code ? part : curly(part, at == sentence));
        text_add(writer->out, code ? "</code>" : "");
        at += length + (at[length] == '`');
    }
    text_add(writer->out, "</span>");
}

static void write_strong(struct writer *writer, cmark_node *node)
{
    bool lead = is_lead(node);

    if (lead)
        text_add(writer->out, "<strong class=\"lead\">");
    else
        text_format(writer->out, "<dfn id=\"term-%s\">",
                    node_slug(node));
    write_inlines(writer, node);
    text_add(writer->out, lead ? "</strong>" : "</dfn>");
}

void open_definition(struct writer *writer,
                     const struct definition *definition)
{
    const struct source *source = definition->source;
    const struct listing *listing =
        source->lines[definition->line].listing;

    text_format(writer->out, "<a class=\"ref\" href=\"%s",
                page_root(writer->page));
    if (listing && listing->anchor)
        text_format(writer->out, "%s#%s\">", listing->page,
                    listing->anchor);
    else
        text_format(writer->out, "%s\">",
                    source_address(source, definition->line));
}

/* `orm_set()` leads to where orm_set is defined; inside a link the code
 * is part of that link. */
void write_code(struct writer *writer, cmark_node *node)
{
    const char *code = cmark_node_get_literal(node);
    const struct definition *definition =
        check_name(writer, code, node_line(node));
    bool linked = definition &&
                  !is_kind(cmark_node_parent(node), CMARK_NODE_LINK) &&
                  !is_kind(cmark_node_parent(node), CMARK_NODE_HEADING);

    text_add(writer->out, "<code>");
    if (linked)
        open_definition(writer, definition);
    text_escape(writer->out, code);
    text_add(writer->out, linked ? "</a></code>" : "</code>");
}

void write_inline(struct writer *writer, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        write_text(writer, node);
        break;
    case CMARK_NODE_SOFTBREAK:
        text_add(writer->out, "\n");
        break;
    case CMARK_NODE_LINEBREAK:
        text_add(writer->out, "<br>\n");
        break;
    case CMARK_NODE_CODE:
        write_code(writer, node);
        break;
    case CMARK_NODE_EMPH:
        text_add(writer->out, "<em>");
        write_inlines(writer, node);
        text_add(writer->out, "</em>");
        break;
    case CMARK_NODE_STRONG:
        write_strong(writer, node);
        break;
    case CMARK_NODE_LINK:
        write_link(writer, node);
        break;
    case CMARK_NODE_IMAGE:
        report(writer->path, node_line(node), "a picture inside a "
               "paragraph: let it stand alone, as a figure");
        break;
    default:
        report(writer->path, node_line(node), "raw HTML \"%s\": write it "
               "in markdown, or in `backticks`",
               cmark_node_get_literal(node));
    }
}

void write_inlines(struct writer *writer, cmark_node *parent)
{
    cmark_node *node = cmark_node_first_child(parent);

    for (; node; node = cmark_node_next(node))
        write_inline(writer, node);
}
