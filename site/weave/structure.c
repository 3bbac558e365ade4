/* Lines, their depth of braces, and blocks. */
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

/* The word of a directive without its #: "if" also for ifdef, ifndef;
 * "else" also for elif. */
static const char *branch_word(const struct source *source,
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

/* What the lines of a block consist of. */
struct content {
    bool code, comments, includes;
    bool opens, closes;         /* #if; #else, #elif, #endif */
    bool directives;            /* any others */
    bool macro;                 /* a define worth a name: see below */
};

/* A define is worth a name if it takes arguments or has a comment of
 * its own; others belong to the head: guards, feature macros, sizes. */
static bool named_macro(const struct source *source,
                        const struct token *token)
{
    const struct token *name = token + 1;
    bool commented = token > source->tokens.at
                     && token[-1].kind == TOKEN_COMMENT;

    if (!token_is(source, token, "#define"))
        return false;
    return commented || (token_is(source, name + 1, "(")
                         && name[1].start == name->start + name->length);
}

static void look_at_directive(const struct source *source,
                              const struct token *token,
                              struct content *content)
{
    const char *word = branch_word(source, token);

    if (!strcmp(word, "if"))
        content->opens = true;
    else if (*word)
        content->closes = true;
    else
        content->directives = true;
    content->includes |= token_is(source, token, "#include");
    content->macro |= named_macro(source, token);
}

static struct content look_at(const struct source *source,
                              const struct block *block)
{
    struct content content = { 0 };
    const struct token *token
        = &source->tokens.at[source->lines[block->first].first];

    for (; token->kind && token->line <= block->last; token++) {
        if (token->kind == TOKEN_COMMENT)
            content.comments = true;
        else if (token->kind == TOKEN_DIRECTIVE)
            look_at_directive(source, token, &content);
        else if (!token->directive)
            content.code = true;
    }
    return content;
}

static size_t split_blocks(const struct source *source,
                           struct block **blocks)
{
    size_t count = 0;
    bool between = true;

    for (unsigned n = 1; n <= source->count; n++) {
        const struct line *line = &source->lines[n];
        if (line->blank && !line->inside && line->depth == 0) {
            between = true;
            continue;
        }
        if (between) {
            *blocks = keep_grow(*blocks, count, sizeof **blocks);
            (*blocks)[count++].first = n;
        }
        (*blocks)[count - 1].last = n;
        between = false;
    }
    return count;
}

/* The head ends where the first block defines or declares something. */
static size_t head_length(const struct source *source,
                          const struct block *blocks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct content content = look_at(source, &blocks[i]);
        if (content.code || (content.macro && i && !content.includes))
            return i;
    }
    return count;
}

static bool joins_next(const struct content *content)
{
    return !content->code && !content->directives && !content->closes;
}

static bool joins_last(const struct content *content)
{
    return !content->code && !content->directives && !content->opens
           && content->closes;
}

/* Comments and #if join the block that follows, #else and #endif the one
 * before, and what follows the last block joins that. */
void find_blocks(struct source *source)
{
    struct block *raw = NULL;
    size_t total = split_blocks(source, &raw), count = 0;
    size_t head = head_length(source, raw, total);
    bool open = false;

    source->blocks = keep((total + 1) * sizeof *source->blocks);
    if (head) {
        source->blocks[count++] = (struct block){ raw[0].first,
                                                  raw[head - 1].last,
                                                  true };
    }
    for (size_t i = head; i < total; i++) {
        struct content content = look_at(source, &raw[i]);
        bool last = count && !open
                    && (joins_last(&content)
                        || (i + 1 == total && joins_next(&content)));
        if (!open && !last)
            source->blocks[count++].first = raw[i].first;
        source->blocks[count - 1].last = raw[i].last;
        open = !last && joins_next(&content);
    }
    source->block_count = count;
}
