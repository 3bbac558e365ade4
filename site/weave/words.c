/* What declarations and the comments above them say. */
#include "structure.h"

#include <ctype.h>
#include <string.h>

/* Drops the slashes and stars before and after a comment's words. */
static void drop_marks(const char **at, size_t *length, bool inside)
{
    trim(at, length);
    if (inside || (*length > 1 && **at == '/' && strchr("/*", (*at)[1])))
        while (*length && strchr("/*", **at))
            ++*at, --*length;
    if (*length > 1 && !memcmp(*at + *length - 2, "*/", 2))
        *length -= 2;
    trim(at, length);
}

const char *line_words(const struct source *source, unsigned line)
{
    const struct line *is = &source->lines[line];
    const char *at = source->text + is->start;
    size_t length = is->length;

    drop_marks(&at, &length, is->inside);
    if (!length && !is->blank && line < source->count)
        return line_words(source, line + 1);
    return keep_text(at, length);
}

/* One line of the code from one token to before another. */
static const char *on_one_line(const struct source *source,
                               const struct token *from,
                               const struct token *to)
{
    struct text out = { 0 };
    const char *text = source->text;
    size_t end = from->start;

    for (; from < to; from++) {
        size_t gap = from->start - end;
        if (gap && text[end - 1] != '(')
            text_add(&out, " ");
        text_add_n(&out, text + from->start, from->length);
        end = from->start + from->length;
    }
    return text_string(&out);
}

static bool is_one_of(const struct source *source,
                      const struct token *token, const char *marks)
{
    return token->kind == TOKEN_MARK
           && strchr(marks, source->text[token->start]);
}

const struct token *statement_start(const struct source *source,
                                    const struct token *token)
{
    unsigned directive = token->directive;

    while (token > source->tokens.at) {
        const struct token *last = token - 1;
        if (last->directive != directive || last->kind == TOKEN_COMMENT
            || is_one_of(source, last, ";{}"))
            break;
        token = last;
    }
    return token;
}

static const char *macro_signature(const struct source *source,
                                   const struct token *name)
{
    const struct token *end = name + 1;

    if (is_one_of(source, end, "(")
        && end->start == name->start + name->length) {
        while (end->kind && !is_one_of(source, end, ")"))
            end++;
        end++;
    }
    return on_one_line(source, name, end);
}

const char *signature_at(const struct source *source, unsigned name,
                         enum kind kind)
{
    const struct token *token = &source->tokens.at[name], *end = token;

    if (kind == KIND_MACRO)
        return macro_signature(source, token);
    if (kind == KIND_ENUMERATOR)
        return on_one_line(source, token, token + 1);
    while (end->kind && end->kind != TOKEN_COMMENT
           && !is_one_of(source, end, "{;="))
        end++;
    return on_one_line(source, statement_start(source, token), end);
}

static unsigned last_line(const struct source *source,
                          const struct token *token)
{
    const char *at = source->text + token->start;

    return token->line + line_ends(at, at + token->length);
}

/* Adds a comment's words; false at the end of its first paragraph. */
static bool add_words(struct text *words, const char *at, size_t length)
{
    bool inside = false;

    while (length) {
        const char *end = memchr(at, '\n', length), *line = at;
        size_t n = end ? (size_t)(end - at) : length, kept = n;
        drop_marks(&line, &kept, inside);
        if (!kept && words->length)
            return false;
        if (kept && words->length)
            text_add(words, " ");
        text_add_n(words, line, kept);
        at += end ? n + 1 : n;
        length -= end ? n + 1 : n;
        inside = true;
    }
    return true;
}

static const char *first_sentence(const char *words)
{
    for (const char *at = words; *at; at++)
        if (strchr(".!?", *at)
            && (!at[1] || (at[1] == ' ' && !islower((unsigned char)
                                                    at[2 + (at[2] == ' ')]))))
            return keep_text(words, (size_t)(at + 1 - words));
    return words;
}

const char *sentence_above(const struct source *source, unsigned token)
{
    const struct token *end
        = statement_start(source, &source->tokens.at[token]);
    const struct token *first = end;
    struct text words = { 0 };

    while (first > source->tokens.at && first[-1].kind == TOKEN_COMMENT
           && last_line(source, &first[-1]) + 1 == first->line)
        first--;
    for (; first < end; first++)
        if (!add_words(&words, source->text + first->start,
                       first->length))
            break;
    return first_sentence(text_string(&words));
}
