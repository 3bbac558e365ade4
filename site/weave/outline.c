/* Outline: what a chapter's module offers, from its public headers. */
#include <string.h>

#include "markdown.h"

static bool is_public(const struct source *source, unsigned chapter)
{
    return source->module && source->chapter == chapter &&
           ends_with(source->path, ".h") &&
           !ends_with(source->path, "_private.h");
}

/* Functions, and macros with our prefix that are no inner part. */
static bool is_offered(const struct definition *definition)
{
    const char *name = definition->name;

    if (!starts_with(name, "orm_") && !starts_with(name, "ORM_"))
        return false;
    if (ends_with(name, "_") || ends_with(name, "_H"))
        return false;
    return definition->kind == KIND_PROTOTYPE ||
           definition->kind == KIND_FUNCTION ||
           definition->kind == KIND_MACRO;
}

static void write_entry(struct writer *writer,
                        const struct definition *definition)
{
    bool call = strchr(definition->signature, '(') != NULL;

    text_add(writer->out, "<li>");
    open_definition(writer, definition);
    text_format(writer->out, "<code>%s%s</code></a> ",
                definition->name, call ? "()" : "");
    write_sentence(writer, definition->sentence);
    text_add(writer->out, "</li>\n");
}

void write_outline(struct writer *writer)
{
    const struct sources *sources = writer->book->sources;
    unsigned chapter = page_chapter(writer->page);

    text_add(writer->out, "<ul class=\"outline\">\n");
    for (size_t i = 0; i < sources->count; i++) {
        const struct source *source = sources->at[i];
        for (size_t j = 0; j < source->definition_count; j++)
            if (is_public(source, chapter) &&
                is_offered(&source->definitions[j]))
                write_entry(writer, &source->definitions[j]);
    }
    text_add(writer->out, "</ul>\n");
}
