/* Who prints what. */
#include "ledger.h"

#include "report.h"

#include <ctype.h>
#include <string.h>

/* The line at which a listing begins: no two that count share it, as a
 * region and the pieces in it begin at lines of their own. */
static struct line *first_line(const struct region *region)
{
    return &region->source->lines[region->first];
}

/* "flush.c-orm_flush-parents-first" */
static const char *anchor_of(const struct region *region)
{
    struct text out = { 0 };
    bool gap = true;

    text_add(&out, strrchr(region->source->path, '/') + 1);
    for (const char *at = region->name; *at; at++) {
        char c = *at;
        if (!isalnum((unsigned char)c) && !strchr("_.", c)) {
            gap = true;
            continue;
        }
        if (gap)
            text_add(&out, "-");
        gap = false;
        text_add_n(&out, &c, 1);
    }
    return out.at;
}

const struct listing *ledger_add(struct ledger *ledger,
                                 const struct listing *listing)
{
    struct listing *is = keep(sizeof *is);

    *is = *listing;
    is->next = NULL;
    is->anchor = NULL;
    if (!is->again && !is->region.whole
        && !first_line(&is->region)->begins) {
        is->anchor = anchor_of(&is->region);
        first_line(&is->region)->begins = is;
    }
    if (!ledger->first)
        ledger->end = &ledger->first;
    *ledger->end = is;
    ledger->end = &is->next;
    return is;
}

static void check_place(const struct listing *is)
{
    const struct source *source = is->region.source;
    const struct listing *before = first_line(&is->region)->begins;

    if (is->chapter < source->chapter)
        report(is->path, is->line,
               "%s:%u: %s belongs to chapter %02u: print it there",
               source->path, is->region.first, is->region.name,
               source->chapter);
    else if (!is->again && is->chapter > source->chapter)
        report(is->path, is->line,
               "%s:%u: %s belongs to chapter %02u: print it there, and "
               "say 'source again' here", source->path,
               is->region.first, is->region.name, source->chapter);
    else if (!is->again && before != is)
        report(is->path, is->line,
               "%s:%u: %s is printed at %s:%u: say 'source again' here",
               source->path, is->region.first, is->region.name,
               before->path, before->line);
}

/* Each line belongs to the innermost listing around it. */
static void claim_lines(const struct listing *is)
{
    struct line *lines = is->region.source->lines;

    for (unsigned n = is->region.first; n <= is->region.last; n++) {
        const struct listing *now = lines[n].listing;
        if (!now || is->region.first > now->region.first)
            lines[n].listing = is;
    }
}

static bool is_missing(const struct source *source, unsigned n)
{
    return !source->lines[n].blank && !source->lines[n].listing;
}

static unsigned missing_lines(const struct source *source)
{
    unsigned missing = 0;

    for (unsigned n = 1; n <= source->count; n++)
        missing += is_missing(source, n);
    return missing;
}

static const char *chapter_folder(const struct source *source)
{
    const char *folder = strchr(source->path, '/') + 1;

    return keep_format("chapters/%.*s", (int)strcspn(folder, "/"), folder);
}

static void check_block(const struct source *source,
                        const struct block *block)
{
    unsigned first = block->first, last = block->last;

    while (first <= last && !is_missing(source, first))
        first++;
    while (last > first && !is_missing(source, last))
        last--;
    if (first > last)
        return;
    report(source->path, first,
           "lines %u-%u are printed nowhere: add '%s: %s' to %s", first,
           last, source->path, block_name(source, block),
           chapter_folder(source));
}

static void check_source(const struct source *source)
{
    unsigned missing = missing_lines(source), written = 0;

    for (unsigned n = 1; n <= source->count; n++)
        written += !source->lines[n].blank;
    if (missing && missing == written && source->block_count > 1) {
        report(source->path, 1,
               "none of its %u lines is printed: add '%s: %s' and what "
               "follows to %s", missing, source->path,
               block_name(source, &source->blocks[0]),
               chapter_folder(source));
        return;
    }
    for (size_t i = 0; missing && i < source->block_count; i++)
        check_block(source, &source->blocks[i]);
}

void ledger_close(struct ledger *ledger, const struct sources *sources)
{
    const struct listing *is = ledger->first;

    for (; is; is = is->next) {
        if (is->region.source->module)
            check_place(is);
        if (is->anchor)
            claim_lines(is);
    }
    for (size_t i = 0; i < sources->count; i++)
        if (sources->at[i]->module)
            check_source(sources->at[i]);
}

static void count_lines(struct ledger_count *count,
                        const struct source *source)
{
    count->files++;
    for (unsigned n = 1; n <= source->count; n++) {
        const struct line *line = &source->lines[n];
        if (line->blank)
            continue;
        count->lines++;
        if (line->listing)
            ++*(line->listing->fold ? &count->folded : &count->text);
    }
}

struct ledger_count ledger_count(const struct sources *sources,
                                 unsigned chapter)
{
    struct ledger_count count = { 0 };

    for (size_t i = 0; i < sources->count; i++) {
        const struct source *source = sources->at[i];
        if (source->module
            && (chapter == ANY_CHAPTER || source->chapter == chapter))
            count_lines(&count, source);
    }
    return count;
}

const struct listing *ledger_piece(const struct listing *outer,
                                   unsigned line)
{
    const struct listing *is = outer->region.source->lines[line].begins;

    return outer->anchor && is != outer ? is : NULL;
}
