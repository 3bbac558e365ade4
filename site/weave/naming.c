/* What the blocks of a source file are called. */
#include "region.h"

#include "structure.h"

#include <string.h>

static const struct block *block_at(const struct source *source,
                                    unsigned line)
{
    const struct block *block = source->blocks;

    while (block->last < line)
        block++;
    return block;
}

const char *unquoted(const char *part)
{
    size_t length = strlen(part);
    bool ends = length > 1 && part[length - 1] == '"';

    return *part == '"' ? keep_text(part + 1, length - 1 - ends) : part;
}

static size_t blocks_beginning(const struct source *source,
                               const char *text,
                               const struct block **found)
{
    size_t count = 0;

    for (size_t i = 0; i < source->block_count; i++)
        if (starts_with(line_words(source, source->blocks[i].first), text))
            found[count++] = &source->blocks[i];
    return count;
}

/* A definition goes before a declaration, and both before a constant of
 * an enumeration. */
static int rank(enum kind kind)
{
    return kind == KIND_ENUMERATOR ? 2 : kind_is_declaration(kind);
}

static size_t blocks_defining(const struct source *source,
                              const char *name, int ranked,
                              const struct block **found)
{
    size_t count = 0;

    for (size_t i = 0; i < source->definition_count; i++) {
        const struct definition *is = &source->definitions[i];
        const struct block *block;
        if (rank(is->kind) != ranked || strcmp(is->name, name))
            continue;
        block = block_at(source, is->line);
        if (!count || found[count - 1] != block)
            found[count++] = block;
    }
    return count;
}

size_t blocks_named(const struct source *source, const char *name,
                    const struct block ***list)
{
    const struct block **found = keep(
        (source->definition_count + source->block_count + 1)
        * sizeof *found);
    size_t count = 0;

    *list = found;
    if (*name == '"')
        return blocks_beginning(source, unquoted(name), found);
    if (!strcmp(name, "head") && source->block_count
        && source->blocks[0].head)
        found[count++] = source->blocks;
    for (int ranked = 0; ranked < 3 && !count; ranked++)
        count = blocks_defining(source, name, ranked, found);
    return count;
}

enum { SAYING = 16 };

/* As much of a block's first line as no other block begins with, and
 * enough to say something. */
static const char *quoted_name(const struct source *source,
                               const struct block *block)
{
    const char *words = line_words(source, block->first);
    size_t length = SAYING, all = strlen(words);

    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *other = &source->blocks[i];
        const char *theirs = line_words(source, other->first);
        size_t same = 0;
        while (words[same] && words[same] == theirs[same])
            same++;
        if (other != block && same + 1 > length)
            length = same + 1;
    }
    while (length < all && words[length] != ' ')
        length++;
    return keep_format("\"%.*s\"", (int)(length < all ? length : all),
                       words);
}

/* The name, with a number where it is not the only one of that name; ""
 * where it does not lead to the block. */
static const char *numbered(const struct source *source,
                            const struct block *block, const char *name)
{
    const struct block **found;
    size_t count = blocks_named(source, name, &found);

    for (size_t i = 0; i < count; i++)
        if (found[i] == block)
            return count == 1 ? name : keep_format("%s#%zu", name, i + 1);
    return "";
}

const char *block_name(const struct source *source,
                       const struct block *block)
{
    if (block->head)
        return "head";
    for (size_t i = 0; i < source->definition_count; i++) {
        const struct definition *is = &source->definitions[i];
        if (is->line >= block->first && is->line <= block->last) {
            const char *name = numbered(source, block, is->name);
            if (*name)
                return name;
        }
    }
    return numbered(source, block, quoted_name(source, block));
}
