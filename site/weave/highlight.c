/* Tokens as spans, names as links. */
#include "highlight.h"

#include <string.h>

struct painter {
    struct text *out;
    const struct sources *sources;  /* NULL: no links */
    const struct source *source;
    const struct token *token;      /* the next, or the one we are in */
    const char *root;
};

static const char *const classes[] = {
    [TOKEN_KEYWORD] = "k", [TOKEN_TYPE] = "t", [TOKEN_NUMBER] = "n",
    [TOKEN_STRING] = "s", [TOKEN_COMMENT] = "c", [TOKEN_DIRECTIVE] = "p",
    [TOKEN_NAME] = NULL, [TOKEN_MARK] = NULL, [TOKEN_END] = NULL,
};

static const struct definition *defined_here(const struct painter *p)
{
    const struct source *source = p->source;
    size_t low = 0, high = source->definition_count;
    unsigned token = (unsigned)(p->token - source->tokens.at);

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (source->definitions[middle].token < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < source->definition_count
                   && source->definitions[low].token == token
               ? &source->definitions[low] : NULL;
}

static bool before_is(const struct painter *p, size_t back,
                      const char *text)
{
    return p->token >= p->source->tokens.at + back
           && token_is(p->source, p->token - back, text);
}

static bool names_type(const struct token *token)
{
    return token->kind == TOKEN_NAME || token->kind == TOKEN_TYPE;
}

/* A member, or a name that this very place declares: `size_t size`. */
static bool is_own_name(const struct painter *p)
{
    const struct token *token = p->token;

    if (token == p->source->tokens.at)
        return false;
    if (before_is(p, 1, ".") || before_is(p, 1, "->")
        || before_is(p, 1, "const") || names_type(token - 1))
        return token[-1].directive == token->directive;
    while (token > p->source->tokens.at
           && token_is(p->source, token - 1, "*"))
        token--;
    return token < p->token && token > p->source->tokens.at
           && names_type(token - 1);
}

static const struct definition *referred(const struct painter *p)
{
    bool tag = before_is(p, 1, "struct") || before_is(p, 1, "enum")
               || before_is(p, 1, "union");

    if (!p->sources || is_own_name(p))
        return NULL;
    return definition_seen(p->sources, p->source,
                           p->source->text + p->token->start,
                           p->token->length, tag);
}

static void paint_name(const struct painter *p, const char *at,
                       size_t length)
{
    const struct definition *own = defined_here(p);
    const struct definition *is = own ? NULL : referred(p);

    if (is)
        text_format(p->out, "<a class=\"ref\" href=\"%s%s\">%.*s</a>",
                    p->root, source_address(is->source, is->line),
                    (int)length, at);
    else if (own && (own->kind == KIND_FUNCTION
                     || own->kind == KIND_PROTOTYPE
                     || own->kind == KIND_MACRO))
        text_format(p->out, "<span class=\"f\">%.*s</span>", (int)length,
                    at);
    else
        text_add_n(p->out, at, length);
}

static void paint_part(const struct painter *p, const char *at,
                       size_t length)
{
    const char *class = classes[p->token->kind];

    if (p->token->kind == TOKEN_NAME) {
        paint_name(p, at, length);
        return;
    }
    if (class)
        text_format(p->out, "<span class=\"%s\">", class);
    text_escape_n(p->out, at, length);
    if (class)
        text_add(p->out, "</span>");
}

/* One line; a comment of several is a span on each. */
static void paint(struct painter *p, size_t at, size_t end)
{
    const char *text = p->source->text;

    while (p->token->kind && p->token->start < end) {
        size_t from = p->token->start, to = from + p->token->length;
        if (from > at)
            text_escape_n(p->out, text + at, from - at);
        from = from > at ? from : at;
        at = to < end ? to : end;
        if (at > from)
            paint_part(p, text + from, at - from);
        if (to > end)
            return;
        p->token++;
    }
    text_escape_n(p->out, text + at, end - at);
}

static struct painter painter(struct text *out,
                              const struct sources *sources,
                              const struct source *source,
                              unsigned line, const char *root)
{
    return (struct painter){ out, sources, source,
                             source->tokens.at + source->lines[line].first,
                             root };
}

static void paint_line(struct painter *p, unsigned n)
{
    const struct line *line = &p->source->lines[n];

    paint(p, line->start, line->start + line->length);
}

static unsigned written_lines(const struct region *region)
{
    unsigned count = 0;

    for (unsigned n = region->first; n <= region->last; n++)
        count += !region->source->lines[n].blank;
    return count;
}

static void show_elsewhere(struct painter *p, const struct listing *piece)
{
    const struct region *region = &piece->region;
    const struct line *line = &p->source->lines[region->first];
    const char *text = p->source->text + line->start;

    text_add_n(p->out, text, strspn(text, " "));
    text_format(p->out, "<a class=\"elsewhere\" href=\"%s%s#%s\">\u27e8",
                p->root, piece->page, piece->anchor);
    text_escape(p->out, region->title);
    text_format(p->out, " \u00b7 %u lines\u27e9</a>\n",
                written_lines(region));
}

void highlight_listing(struct text *out, const struct sources *sources,
                       const struct listing *listing, const char *root)
{
    const struct region *region = &listing->region;
    struct painter p = painter(out, sources, region->source,
                               region->first, root);

    for (unsigned n = region->first; n <= region->last; n++) {
        const struct listing *piece = ledger_piece(listing, n);
        if (piece) {
            show_elsewhere(&p, piece);
            n = piece->region.last;
            p = painter(out, sources, region->source, n + 1, root);
            continue;
        }
        paint_line(&p, n);
        text_add(out, "\n");
    }
}

void highlight_lines(struct text *out, const struct sources *sources,
                     const struct source *source, unsigned first,
                     unsigned last, const char *root)
{
    struct painter p = painter(out, sources, source, first, root);

    for (unsigned n = first; n <= last && n <= source->count; n++) {
        paint_line(&p, n);
        text_add(out, "\n");
    }
}

void highlight_code(struct text *out, enum language language,
                    const char *code, size_t length)
{
    struct source source = { .length = length };
    struct painter p = { .out = out, .source = &source };

    source.text = keep_text(code, length);
    source.tokens = lex(language, source.text, length);
    p.token = source.tokens.at;
    for (size_t at = 0, end; at < length; at = end + 1) {
        end = at + strcspn(source.text + at, "\n");
        paint(&p, at, end);
        text_add(out, "\n");
    }
}

void highlight_page(struct text *out, const struct sources *sources,
                    const struct source *source, const char *root)
{
    struct painter p = painter(out, sources, source, 1, root);

    text_add(out, "<pre class=\"source\"><code>");
    for (unsigned n = 1; n <= source->count; n++) {
        const struct listing *listing = source->lines[n].listing;
        text_format(out, "<span class=\"line\" id=\"L%u\">", n);
        if (listing)
            text_format(out, "<a class=\"from\" href=\"%s%s#%s\" "
                             "title=\"Chapter %u\">%u</a>",
                        root, listing->page, listing->anchor,
                        listing->chapter, n);
        else
            text_format(out, "<a class=\"from\" href=\"#L%u\">%u</a>", n,
                        n);
        paint_line(&p, n);
        text_add(out, "</span>\n");
    }
    text_add(out, "</code></pre>\n");
}
