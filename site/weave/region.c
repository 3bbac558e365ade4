/* From an address to lines. */
#include "region.h"

#include "report.h"
#include "structure.h"

#include <stdlib.h>
#include <string.h>

/* An address on its way to a region, and where it stands. */
struct search {
    const struct sources *sources;
    const char *path;
    unsigned line;
    struct region *region;
};

/* Takes the next part of an address, up to ` / "` or the end: a name, or
 * text in quotes, which may itself contain quotes. */
static const char *next_part(const char **at)
{
    const char *start = *at;
    bool quoted = *start == '"';
    const char *end = strstr(start + quoted, quoted ? "\" / \""
                                                    : " / \"");
    size_t length = end ? (size_t)(end - start) + quoted : strlen(start);

    *at = start + length + (end ? strlen(" / ") : 0);
    return keep_text(start, length);
}

static void refuse_block(const struct search *search, const char *part)
{
    const struct source *source = search->region->source;
    const char **names = keep((source->block_count + 1) * sizeof *names);

    for (size_t i = 0; i < source->block_count; i++)
        names[i] = block_name(source, &source->blocks[i]);
    report(search->path, search->line, "%s: no region %s%s",
           source->path, part,
           nearest(part, names, source->block_count));
}

static const struct block *find_block(const struct search *search,
                                      const char *part)
{
    const struct source *source = search->region->source;
    const char *sharp = strrchr(part, '#');
    const struct block **found;
    size_t wanted = 1, count;

    if (sharp && strchr(sharp, '"'))
        sharp = NULL;
    if (sharp)
        wanted = strtoul(sharp + 1, NULL, 10);
    count = blocks_named(source, sharp ? keep_text(part, (size_t)(sharp - part))
                                       : part, &found);
    if (count > 1 && !sharp)
        report(search->path, search->line,
               "%s:%u: %s names %zu regions: write %s#1 or %s#2",
               source->path, found[0]->first, part, count, part, part);
    else if (wanted - 1 >= count)
        refuse_block(search, part);
    else
        return found[wanted - 1];
    return NULL;
}

static void refuse_piece(const struct search *search, const char *text)
{
    const struct region *region = search->region;
    size_t count = 0;
    const char **heads = keep((region->last - region->first + 1)
                              * sizeof *heads);

    for (unsigned n = region->first + 1; n <= region->last; n++)
        if (is_paragraph(region->source, n))
            heads[count++] = keep_format("\"%s\"",
                                         line_words(region->source, n));
    report(search->path, search->line,
           "%s:%u: no paragraph of %s begins with \"%s\"%s",
           region->source->path, region->first, region->name, text,
           nearest(text, heads, count));
}

static bool find_piece(const struct search *search, const char *part)
{
    struct region *region = search->region;
    const char *text = unquoted(part);
    const struct source *source = region->source;
    unsigned found = 0;

    for (unsigned n = region->first + 1; n <= region->last; n++) {
        if (!is_paragraph(source, n)
            || !starts_with(line_words(source, n), text))
            continue;
        if (found) {
            report(search->path, search->line,
                   "%s:%u: line %u begins with \"%s\", too: quote more",
                   source->path, found, n, text);
            return false;
        }
        found = n;
    }
    if (!found) {
        refuse_piece(search, text);
        return false;
    }
    region->last = paragraph_end(source, found, region->last);
    region->first = found;
    region->title = text;
    region->name = keep_format("%s / %s", region->name, part);
    return true;
}

/* What a fold shows: the first definition, or else the first line. */
static void summarize(struct region *region)
{
    const struct source *source = region->source;
    unsigned token = source->lines[region->first].first;

    region->signature = line_words(source, region->first);
    region->sentence = "";
    if (region->whole) {
        const char *slash = strrchr(source->path, '/');
        region->signature = slash ? slash + 1 : source->path;
    }
    for (size_t i = 0; i < source->definition_count; i++) {
        const struct definition *is = &source->definitions[i];
        if (region->whole || is->line < region->first ||
            is->line > region->last)
            continue;
        region->signature = is->signature;
        region->sentence = is->sentence;
        return;
    }
    while (source->tokens.at[token].kind == TOKEN_COMMENT)
        token++;
    region->sentence = sentence_above(source, token);
}

static bool find_source(const struct search *search, const char *path)
{
    const struct sources *sources = search->sources;
    const char **paths;

    search->region->source = source_find(sources, path);
    if (search->region->source)
        return true;
    paths = keep((sources->count + 1) * sizeof *paths);
    for (size_t i = 0; i < sources->count; i++)
        paths[i] = sources->at[i]->path;
    report(search->path, search->line, "no source '%s'%s", path,
           nearest(path, paths, sources->count));
    return false;
}

static bool take_whole(const struct search *search)
{
    struct region *region = search->region;
    const struct source *source = region->source;

    if (source->module)
        report(search->path, search->line,
               "%s: a module is printed region by region: add a colon "
               "and a name", source->path);
    else if (!source->block_count)
        report(search->path, search->line, "%s: is empty", source->path);
    region->first = source->blocks[0].first;
    region->last = source->count;
    while (region->last > 1 && source->lines[region->last].blank)
        region->last--;
    region->name = region->title = source->path;
    region->whole = true;
    return !source->module && source->block_count;
}

static bool take_block(const struct search *search, const char **at)
{
    struct region *region = search->region;
    const char *part = next_part(at);
    const struct block *block = find_block(search, part);

    if (!block)
        return false;
    region->first = block->first;
    region->last = block->last;
    region->title = unquoted(part);
    region->name = part;
    return true;
}

bool region_find(const struct sources *sources, const char *address,
                 const char *path, unsigned line, struct region *region)
{
    const struct search search = { sources, path, line, region };
    const char *at = keep_trimmed(address, strlen(address));
    size_t length = strcspn(at, ":");

    *region = (struct region){ 0 };
    if (!find_source(&search, keep_text(at, length)))
        return false;
    if (!at[length])
        return take_whole(&search) && (summarize(region), true);
    at += length + 1;
    at += strspn(at, " ");
    if (!take_block(&search, &at))
        return false;
    while (*at)
        if (!find_piece(&search, next_part(&at)))
            return false;
    summarize(region);
    return true;
}
