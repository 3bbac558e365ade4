/* Reading the sources and looking up names in them. */
#include "source.h"

#include "report.h"
#include "structure.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static unsigned chapter_of(const char *path)
{
    const char *folder = strchr(path, '/');

    if (!folder || !isdigit((unsigned char)folder[1])
        || !isdigit((unsigned char)folder[2]))
        return 0;
    return (unsigned)(folder[1] - '0') * 10 + (unsigned)(folder[2] - '0');
}

static struct source *read_source(const char *path)
{
    struct source *source = keep(sizeof *source);

    source->path = keep_text(path, strlen(path));
    source->text = read_file(path, &source->length);
    if (!source->text)
        return NULL;
    source->chapter = chapter_of(path);
    source->module = starts_with(path, "src/");
    source->tokens = lex(language_of(path), source->text, source->length);
    find_lines(source);
    find_blocks(source);
    return source;
}

const struct source *source_read(const char *path)
{
    return read_source(path);
}

static int by_path(const void *left, const void *right)
{
    const struct source *const *a = left, *const *b = right;

    return strcmp((*a)->path, (*b)->path);
}

static unsigned hash(const char *name, size_t length)
{
    unsigned value = 5381;

    for (size_t i = 0; i < length; i++)
        value = value * 33 + (unsigned char)name[i];
    return value % INDEX_SIZE;
}

static void fill_index(struct sources *sources)
{
    for (size_t i = sources->count; i-- > 0;) {
        struct source *source = sources->at[i];
        for (size_t k = source->definition_count; k-- > 0;) {
            struct definition *is = &source->definitions[k];
            unsigned slot = hash(is->name, strlen(is->name));
            is->next = sources->index[slot];
            sources->index[slot] = is;
        }
    }
}

struct sources *sources_read(void)
{
    struct sources *sources = keep(sizeof *sources);
    char **paths = NULL;
    size_t count = 0;

    paths = find_files(paths, &count, "src", ".c .h");
    paths = find_files(paths, &count, "chapters", ".c .h");
    sources->at = keep(count * sizeof *sources->at);
    for (size_t i = 0; i < count; i++) {
        struct source *source = read_source(paths[i]);
        if (source)
            sources->at[sources->count++] = source;
        else
            report(paths[i], 0, "cannot be read");
    }
    if (sources->count)
        qsort(sources->at, sources->count, sizeof *sources->at, by_path);
    find_definitions(sources);
    fill_index(sources);
    return sources;
}

struct source *source_find(const struct sources *sources,
                           const char *path)
{
    const struct source wanted = { .path = path }, *key = &wanted;
    struct source **found = NULL;

    if (sources->count)
        found = bsearch(&key, sources->at, sources->count,
                        sizeof *sources->at, by_path);
    return found ? *found : NULL;
}

static bool named(const struct definition *is, const char *name,
                  size_t length)
{
    return !strncmp(is->name, name, length) && !is->name[length];
}

/* How far a definition is from what a reader of the chapter looks for;
 * 0 is what they mean, FAR what they cannot see. */
enum { FAR = 8 };

static int farness(const struct definition *is, unsigned chapter)
{
    const struct source *source = is->source;

    if (source->module ? source->chapter > chapter
                       : source->chapter != chapter)
        return FAR;
    return (source->module ? 0 : 4) + (is->local ? 2 : 0)
           + (kind_is_declaration(is->kind) ? 1 : 0);
}

static bool drop_prefix(const char **name, const char *prefix)
{
    if (!starts_with(*name, prefix))
        return false;
    *name += strlen(prefix);
    return true;
}

const struct definition *definition_find(const struct sources *sources,
                                         const char *name,
                                         unsigned chapter)
{
    bool tag = drop_prefix(&name, "struct ")
               || drop_prefix(&name, "union ")
               || drop_prefix(&name, "enum ");
    size_t length = strcspn(name, "(");
    const struct definition *best = NULL, *is;
    int least = FAR;

    if (name[length] && strcmp(name + length, "()"))
        length = strlen(name);
    is = sources->index[hash(name, length)];
    for (; is; is = is->next)
        if (named(is, name, length) && kind_is_tag(is->kind) == tag
            && farness(is, chapter) < least) {
            best = is;
            least = farness(is, chapter);
        }
    return best;
}

const struct definition *definition_seen(const struct sources *sources,
                                         const struct source *from,
                                         const char *name, size_t length,
                                         bool tag)
{
    const struct definition *best = NULL, *is;
    int least = FAR;

    is = sources->index[hash(name, length)];
    for (; is; is = is->next) {
        bool here = is->source == from;
        int far = (here ? 0 : 1) + (kind_is_declaration(is->kind) ? 2 : 0);
        bool seen = here || (is->source->module && !is->local);
        if (seen && far < least && kind_is_tag(is->kind) == tag
            && named(is, name, length)) {
            best = is;
            least = far;
        }
    }
    return best && best->source->module ? best : NULL;
}

const char *source_address(const struct source *source, unsigned line)
{
    return line ? keep_format("source/%s.html#L%u", source->path, line)
                : keep_format("source/%s.html", source->path);
}
