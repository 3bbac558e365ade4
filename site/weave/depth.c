/* Lines, and how deep in braces each of them is. */
#include "structure.h"

#include "report.h"

#include <string.h>

enum { NESTED = 32 };

/* What was open when an #if began. */
struct branch {
    unsigned line, depth;
    unsigned foreign;           /* its directive, if only C++ reads it */
};

struct walk {
    struct source *source;
    unsigned depth, opened;     /* opened: line of the outermost brace */
    struct branch branches[NESTED];
    unsigned nested;
};

static void split_lines(struct source *source)
{
    const char *text = source->text;
    size_t count = 0, at = 0;

    source->lines = keep_grow(NULL, 0, sizeof *source->lines);
    while (at < source->length) {
        size_t length = strcspn(text + at, "\n");
        struct line *line;
        source->lines = keep_grow(source->lines, ++count,
                                  sizeof *source->lines);
        line = &source->lines[count];
        line->start = (unsigned)at;
        line->length = (unsigned)length;
        line->blank = strspn(text + at, " \t\r\f\v") >= length;
        at += length + 1;
    }
    source->lines = keep_grow(source->lines, count + 1,
                              sizeof *source->lines);
    source->count = (unsigned)count;
}

static void mark_inside(struct source *source, const struct token *token)
{
    const char *at = source->text + token->start;
    unsigned line = token->line;

    for (unsigned i = 0; i < token->length; i++)
        if (at[i] == '\n' && line < source->count)
            source->lines[++line].inside = true;
}

bool token_is(const struct source *source, const struct token *token,
              const char *text)
{
    return strlen(text) == token->length
           && !memcmp(source->text + token->start, text, token->length);
}

const char *branch_word(const struct source *source,
                        const struct token *token)
{
    const char *at = source->text + token->start + 1;

    at += strspn(at, " ");
    return starts_with(at, "if")     ? "if"
           : starts_with(at, "el")   ? "else"
           : starts_with(at, "endif") ? "endif"
                                      : "";
}

static bool mentions(const struct source *source,
                     const struct token *token, const char *name)
{
    unsigned directive = token->directive;

    for (; token->directive == directive; token++)
        if (token_is(source, token, name))
            return true;
    return false;
}

static void check_branch(struct walk *walk, const struct token *token)
{
    const struct branch *branch = &walk->branches[walk->nested - 1];

    if (walk->depth != branch->depth)
        report(walk->source->path, token->line,
               "braces do not balance since the directive on line %u: "
               "open and close them in the same branch", branch->line);
    walk->depth = branch->depth;
}

static void walk_directive(struct walk *walk, const struct token *token)
{
    const char *word = branch_word(walk->source, token);

    if (!strcmp(word, "if") && walk->nested < NESTED)
        walk->branches[walk->nested++] = (struct branch){
            token->line, walk->depth,
            mentions(walk->source, token, "__cplusplus")
                ? token->directive : 0
        };
    if (!walk->nested || !*word || *word == 'i')
        return;
    check_branch(walk, token);
    if (!strcmp(word, "endif")) {
        walk->nested--;
    } else {
        walk->branches[walk->nested - 1].line = token->line;
        walk->branches[walk->nested - 1].foreign = 0;
    }
}

static void walk_mark(struct walk *walk, const struct token *token)
{
    char c = walk->source->text[token->start];

    if (strchr("{([", c)) {
        if (walk->depth++ == 0)
            walk->opened = token->line;
    } else if (strchr("})]", c)) {
        if (walk->depth == 0)
            report(walk->source->path, token->line,
                   "'%c' closes what nothing opened: remove it", c);
        else
            walk->depth--;
    }
}

/* What only a C++ compiler reads counts as part of its directive. */
static void walk_token(struct walk *walk, struct token *token)
{
    mark_inside(walk->source, token);
    if (walk->nested && !token->directive)
        token->directive = walk->branches[walk->nested - 1].foreign;
    if (token->kind == TOKEN_DIRECTIVE)
        walk_directive(walk, token);
    else if (token->kind == TOKEN_MARK && !token->directive)
        walk_mark(walk, token);
}

void find_lines(struct source *source)
{
    struct walk walk = { .source = source };
    const struct tokens *tokens = &source->tokens;
    size_t i = 0;

    split_lines(source);
    for (unsigned n = 1; n <= source->count; n++) {
        struct line *line = &source->lines[n];
        line->first = (unsigned)i;
        line->depth = line->low = walk.depth;
        for (; i < tokens->count && tokens->at[i].line == n; i++) {
            walk_token(&walk, &tokens->at[i]);
            if (walk.depth < line->low)
                line->low = walk.depth;
        }
    }
    if (tokens->unended)
        report(source->path, tokens->unended,
               "the comment or string that begins here does not end: "
               "close it");
    else if (walk.depth)
        report(source->path, walk.opened,
               "the brace opened here is never closed: close it");
}
