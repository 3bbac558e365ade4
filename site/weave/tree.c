/* Questions about the nodes of a parsed page. */
#include <ctype.h>
#include <string.h>

#include "markdown.h"

bool is_kind(cmark_node *node, cmark_node_type type)
{
    return node && cmark_node_get_type(node) == type;
}

/* cmark knows the line of nearly every node; of the rest, it is that of
 * the node around it. */
unsigned node_line(cmark_node *node)
{
    while (node && cmark_node_get_start_line(node) <= 0)
        node = cmark_node_parent(node);
    return node ? (unsigned)cmark_node_get_start_line(node) : 0;
}

/* Whether a quotation may begin where the node does. */
static bool is_open(cmark_node *node)
{
    cmark_node *before = cmark_node_previous(node);
    cmark_node *around = cmark_node_parent(node);

    if (is_kind(before, CMARK_NODE_TEXT))
        return ends_open(cmark_node_get_literal(before));
    if (before)
        return is_kind(before, CMARK_NODE_SOFTBREAK) ||
               is_kind(before, CMARK_NODE_LINEBREAK);
    return !around ||
           cmark_node_get_type(around) < CMARK_NODE_FIRST_INLINE ||
           is_open(around);
}

static const char *text_of(cmark_node *node, bool prose)
{
    struct text text = { 0 };
    cmark_iter *iter = cmark_iter_new(node);

    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *at = cmark_iter_get_node(iter);
        const char *literal = cmark_node_get_literal(at);
        if (is_kind(at, CMARK_NODE_TEXT))
            text_add(&text, prose ? curly(literal, is_open(at)) : literal);
        else if (is_kind(at, CMARK_NODE_CODE))
            text_add(&text, literal);
        else if (is_kind(at, CMARK_NODE_SOFTBREAK))
            text_add(&text, " ");
    }
    cmark_iter_free(iter);
    return text_string(&text);
}

const char *node_text(cmark_node *node)
{
    return text_of(node, false);
}

const char *node_prose(cmark_node *node)
{
    return text_of(node, true);
}

/* "What `orm_set` does" becomes "what-orm_set-does". */
const char *slug_of(const char *text)
{
    struct text slug = { 0 };
    bool gap = false;

    for (const char *at = text; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (!isalnum(c) && c != '_' && c < 0x80) {
            gap = c != '\'' || gap;
            continue;
        }
        char letter = (char)tolower(c);
        if (gap && slug.length > 0)
            text_add(&slug, "-");
        text_add_n(&slug, &letter, 1);
        gap = false;
    }
    return text_string(&slug);
}

const char *node_slug(cmark_node *node)
{
    return slug_of(node_text(node));
}

/* `**Note.** ...` */
bool is_lead(cmark_node *strong)
{
    const char *text = node_text(strong);
    size_t length = strlen(text);

    return !cmark_node_previous(strong) && length > 0 &&
           strchr(".:?!", text[length - 1]) != NULL;
}

bool is_figure(cmark_node *paragraph)
{
    cmark_node *only = cmark_node_first_child(paragraph);

    return is_kind(paragraph, CMARK_NODE_PARAGRAPH) &&
           is_kind(only, CMARK_NODE_IMAGE) && !cmark_node_next(only);
}

/* A line of cells, and below it one of nothing but |, - and :. */
bool is_table(cmark_node *paragraph)
{
    cmark_node *first = cmark_node_first_child(paragraph);
    cmark_node *at = first;
    const char *rule;

    if (!is_kind(first, CMARK_NODE_TEXT) ||
        cmark_node_get_literal(first)[0] != '|')
        return false;
    while (at && !is_kind(at, CMARK_NODE_SOFTBREAK))
        at = cmark_node_next(at);
    at = at ? cmark_node_next(at) : NULL;
    if (!is_kind(at, CMARK_NODE_TEXT))
        return false;
    rule = cmark_node_get_literal(at);
    return starts_with(rule, "|") && strstr(rule, "--") != NULL &&
           rule[strspn(rule, "|-: ")] == '\0';
}

cmark_node *parse_markdown(const char *path)
{
    size_t length;
    char *text = read_file(path, &length);

    if (!text)
        return NULL;
    cmark_node *root = cmark_parse_document(text, length,
                                            CMARK_OPT_DEFAULT);
    cmark_consolidate_text_nodes(root);
    return root;
}

bool fence_is(cmark_node *fence, const char *word)
{
    const char *info = cmark_node_get_fence_info(fence);
    const char *first = next_word(&info);

    return first && strcmp(first, word) == 0;
}

const char *fence_options(cmark_node *fence)
{
    const char *info = cmark_node_get_fence_info(fence);

    next_word(&info);
    return info;
}

bool fence_says(cmark_node *fence, const char *option)
{
    return has_word(fence_options(fence), option);
}

const char *fence_body(cmark_node *fence)
{
    const char *body = cmark_node_get_literal(fence);

    return keep_trimmed(body, strlen(body));
}

/* The next line that is not blank, without space around it; NULL at the
 * end.  `*line` counts along and is the line's number. */
const char *next_line(const char **rest, unsigned *line)
{
    while (**rest) {
        size_t length = strcspn(*rest, "\n");
        const char *text = keep_trimmed(*rest, length);
        *rest += length + ((*rest)[length] == '\n');
        *line += 1;
        if (*text)
            return text;
    }
    return NULL;
}
