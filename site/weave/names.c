/* Names in `backticks`: what looks like a name of ours, a struct, an enum
 * or a call has to exist by the chapter that mentions it.
 *
 * Checked are each orm_x and ORM_X in the span, each `struct x` and
 * `enum x`, and a span that is a call without arguments, `name()`.  Such
 * a call may also be to SQLite or the C library: weave is linked with
 * both, so the dynamic linker is asked. */
#define _POSIX_C_SOURCE 200809L

#include <dlfcn.h>
#include <string.h>

#include "markdown.h"

/* What a reader may meet in C and sqlite3.h and no linker knows. */
static const char *const foreign[] = {
    "_Alignof()", "_Generic()", "_Static_assert()", "assert()",
    "main()", "offsetof()", "setjmp()", "sizeof()", "static_assert()",
    "va_arg()", "va_copy()", "va_end()", "va_start()",
    "struct lconv", "struct timespec", "struct tm", "struct sqlite3",
    "struct sqlite3_context", "struct sqlite3_file",
    "struct sqlite3_io_methods", "struct sqlite3_module",
    "struct sqlite3_stmt", "struct sqlite3_value", "struct sqlite3_vfs",
};

static bool is_foreign(const char *name)
{
    static void *program;
    size_t length = strlen(name);

    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        if (strcmp(foreign[i], name) == 0)
            return true;
    if (!ends_with(name, "()"))
        return false;
    if (!program)
        program = dlopen(NULL, RTLD_LAZY);
    return program && dlsym(program, keep_text(name, length - 2));
}

static void add_names(const char ***names, size_t *count,
                      const struct source *source)
{
    for (size_t i = 0; i < source->definition_count; i++) {
        const struct definition *definition = &source->definitions[i];
        if (kind_is_declaration(definition->kind))
            continue;
        *names = keep_grow(*names, *count, sizeof **names);
        (*names)[(*count)++] = definition->name;
    }
}

static void report_name(struct writer *writer, const char *name,
                        unsigned line)
{
    const struct sources *sources = writer->book->sources;
    const struct definition *later =
        definition_find(sources, name, ANY_CHAPTER);
    const struct definition *tag =
        definition_find(sources, keep_format("struct %s", name),
                        writer->known);
    const char **names = NULL;
    size_t count = 0;

    if (tag) {
        report(writer->path, line, "`%s` alone does not exist: write "
               "`%s %s`", name, tag->kind == KIND_ENUM ? "enum"
                                                       : "struct", name);
        return;
    }
    if (later) {
        report(writer->path, line, "`%s` does not exist yet, it comes "
               "at %s:%u: mention it inside a link to its chapter", name,
               later->source->path, later->line);
        return;
    }
    for (size_t i = 0; i < sources->count; i++)
        add_names(&names, &count, sources->at[i]);
    report(writer->path, line, "`%s` does not exist%s: correct the name "
           "or the code", name, nearest(name, names, count));
}

static bool has_name(const struct source *source, const char *name,
                     size_t length)
{
    for (size_t i = 0; source && i < source->tokens.count; i++) {
        const struct token *token = &source->tokens.at[i];
        if (token->kind == TOKEN_NAME && token->length == length &&
            strncmp(source->text + token->start, name, length) == 0)
            return true;
    }
    return false;
}

/* The text of an exercise speaks of the names in its own files. */
static bool is_given(const struct exercise *exercise, const char *name)
{
    const char *space = strchr(name, ' ');
    const char *word = space ? space + 1 : name;
    size_t length = strcspn(word, "(");

    return exercise && (has_name(exercise->given, word, length) ||
                        has_name(exercise->starter, word, length) ||
                        has_name(exercise->solution, word, length));
}

static void require(struct writer *writer, const char *name,
                    unsigned line)
{
    if (!definition_find(writer->book->sources, name, writer->known) &&
        !is_given(writer->exercise, name) && !is_foreign(name))
        report_name(writer, name, line);
}

static size_t name_length(const char *at)
{
    size_t length = 0;

    while (in_name(at[length]))
        length++;
    return length;
}

static bool is_word(const char *at, size_t length, const char *word)
{
    return length == strlen(word) && strncmp(at, word, length) == 0;
}

/* `name()` and nothing else. */
static bool is_call(const char *code)
{
    size_t length = name_length(code);

    return length > 0 && strcmp(code + length, "()") == 0;
}

static bool is_tag(const char *code)
{
    return starts_with(code, "struct ") || starts_with(code, "enum ");
}

/* `orm_maybe_*` stands for several names. */
static bool is_ours(const char *at, size_t length)
{
    return (starts_with(at, "orm_") || starts_with(at, "ORM_")) &&
           at[length] != '*' && length > strlen("orm_");
}

static void check_words(struct writer *writer, const char *code,
                        bool wild, unsigned line)
{
    const char *tag = NULL;          /* `struct` or `enum` before */

    for (const char *at = code; *at; ) {
        size_t length = name_length(at);
        const char *name = keep_text(at, length);
        if (length == 0) {
            tag = *at == ' ' ? tag : NULL;
            at++;
            continue;
        }
        if (tag && (!wild || is_ours(at, length)))
            require(writer, keep_format("%s %s", tag, name), line);
        else if (!tag && is_ours(at, length))
            require(writer, name, line);
        tag = is_word(at, length, "struct") ||
              is_word(at, length, "enum") ? name : NULL;
        at += length;
    }
}

/* Under "In the wild" other libraries are spoken of: only what has our
 * prefix is checked there. */
const struct definition *check_name(struct writer *writer,
                                    const char *code, unsigned line)
{
    bool wild = strcmp(writer->section, "in-the-wild") == 0;
    bool ours = is_ours(code, name_length(code));

    if (writer->coming)
        return NULL;
    if (is_call(code) && !ours && !wild)
        require(writer, code, line);
    else
        check_words(writer, code, wild, line);
    if (!ours && (wild || !(is_call(code) || is_tag(code))))
        return NULL;
    return definition_find(writer->book->sources, code, writer->known);
}
