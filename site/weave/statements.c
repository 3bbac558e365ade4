/* The statements outside all braces: a function, a struct, a call. */
#include "structure.h"

#include "report.h"

#include <string.h>

struct statement {
    const struct token *first, *last;
    const struct token *body;   /* its first brace, or NULL */
};

static char mark_of(const struct source *source,
                    const struct token *token)
{
    return token->kind == TOKEN_MARK ? source->text[token->start] : '\0';
}

static const struct token *next_code(const struct token *token)
{
    do
        token++;
    while (token->kind == TOKEN_COMMENT || token->directive);
    return token;
}

/* The token that closes what this one opens. */
static const struct token *closing(const struct source *source,
                                   const struct token *token)
{
    unsigned depth = 0;

    for (; token->kind; token = next_code(token)) {
        char c = mark_of(source, token);
        if (c && strchr("({[", c))
            depth++;
        if (c && strchr(")}]", c) && --depth == 0)
            break;
    }
    return token;
}

/* A statement ends at its semicolon; a function at its last brace. */
static struct statement read_statement(const struct source *source,
                                       const struct token *first)
{
    struct statement is = { first, first, NULL };
    const struct token *at = first, *last = NULL;
    bool value = false;

    for (; at->kind; last = at, at = next_code(at)) {
        char c = mark_of(source, at);
        bool function = c == '{' && last && mark_of(source, last) == ')'
                        && !value;
        if (c == '{' && !is.body)
            is.body = at;
        if (c && strchr("({[", c))
            at = closing(source, at);
        is.last = at;
        if (!at->kind)
            break;
        value |= c == '=';
        if (c == ';' || function)
            break;
    }
    return is;
}

static bool is_long(const struct statement *is)
{
    return is->body && is->body->line < is->last->line;
}

/* A blank line is due after a function and above whatever has a body.  A
 * single line may stand directly below what it is about: a model below
 * its columns, an extern below its struct. */
static void check_gap(const struct source *source,
                      const struct statement *before,
                      const struct statement *is)
{
    const struct token *next;

    if (!before->first)
        return;
    next = before->last + 1;
    if (next->directive || next->line > before->last->line + 1
        || (mark_of(source, before->last) == ';' && !is_long(is)))
        return;
    if (next->kind == TOKEN_COMMENT && next->line == before->last->line)
        return;
    report(source->path, next->line,
           "no blank line before this definition: put one");
}

static void read_call(struct source *source, const struct token *name,
                      const struct statement *is)
{
    const struct token *end = closing(source, name + 1);
    const struct token *next = next_code(end);
    unsigned argument = name[2].start;
    size_t length = strcspn(source->text + argument, ",)");

    if (end == is->last - 1 && mark_of(source, is->last) == ';')
        add_definition(source,
                       keep_format("%.*s(%.*s)", (int)name->length,
                                   source->text + name->start,
                                   (int)length, source->text + argument),
                       KIND_CALL, (unsigned)(name - source->tokens.at));
    else if (!next->kind || next->line > end->line + 1)
        report(source->path, end->line,
               "no semicolon after this call of a macro: put one");
}

static bool is_word(const struct source *source,
                    const struct token *token, const char *const *words)
{
    while (*words && !token_is(source, token, *words))
        words++;
    return *words;
}

static void name_statement(struct source *source,
                           const struct statement *is)
{
    static const char *const storage[] = { "static", "extern", NULL };
    static const char *const tags[] = { "struct", "union", "enum", NULL };
    const struct token *at = is->first;

    while (is_word(source, at, storage))
        at = next_code(at);
    if (at->kind == TOKEN_NAME && mark_of(source, at + 1) == '(')
        read_call(source, at, is);
    else if (is_word(source, at, tags) && at + 2 == is->last)
        add_definition(source,
                       keep_text(source->text + at[1].start,
                                 at[1].length),
                       KIND_FORWARD,
                       (unsigned)(at + 1 - source->tokens.at));
}

/* ctags gives the line of a function's name: its type is to be there. */
static void check_type(const struct source *source,
                       const struct definition *is)
{
    unsigned first = source->lines[is->line].first;

    if ((is->kind == KIND_FUNCTION || is->kind == KIND_PROTOTYPE)
        && is->token == first)
        report(source->path, is->line,
               "the type of '%s' is not on the line of its name: join "
               "the two", is->name);
}

void walk_statements(struct source *source)
{
    struct statement before = { 0 }, is;
    const struct token *at = source->tokens.at;

    for (size_t i = 0; i < source->definition_count; i++)
        check_type(source, &source->definitions[i]);
    if (at->kind == TOKEN_COMMENT || at->directive)
        at = next_code(at);
    for (; at->kind; at = next_code(is.last)) {
        is = read_statement(source, at);
        if (!is.last->kind)
            break;
        check_gap(source, &before, &is);
        name_statement(source, &is);
        before = is;
    }
}
