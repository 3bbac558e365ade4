/* Blocks: which lines of a source file belong together. */
#include "structure.h"

#include <string.h>

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
