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

size_t blocks_named(const struct source *source, const char *name,
                    const struct block ***list)
{
    const struct block **found
        = keep((source->definition_count + 1) * sizeof *found);
    size_t count = 0;

    *list = found;
    for (int declared = 0; declared < 2 && !count; declared++)
        for (size_t i = 0; i < source->definition_count; i++) {
            const struct definition *is = &source->definitions[i];
            const struct block *block;
            if (is->kind == KIND_ENUMERATOR || strcmp(is->name, name)
                || kind_is_declaration(is->kind) != declared)
                continue;
            block = block_at(source, is->line);
            if (!count || found[count - 1] != block)
                found[count++] = block;
        }
    return count;
}

/* As much of a block's first line as no other block begins with. */
static const char *quoted_name(const struct source *source,
                               const struct block *block)
{
    const char *words = line_words(source, block->first);
    size_t length = 0, all = strlen(words);

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

/* A name that leads to the block, "" where this one does not. */
static const char *name_if_unique(const struct source *source,
                                  const struct block *block,
                                  const char *name)
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
            const char *name = name_if_unique(source, block, is->name);
            if (*name)
                return name;
        }
    }
    return quoted_name(source, block);
}
