/* Definitions, from one run of universal-ctags. */
#define _POSIX_C_SOURCE 200809L
#include "structure.h"

#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char command[]
    = "ctags --quiet=yes --options=NONE -x --_xformat='%K\t%N\t%n\t%e\t%F' "
      "--language-force=C --kinds-C=+px --sort=no -f -";

static const char *const names[] = {
    [KIND_FUNCTION] = "function", [KIND_VARIABLE] = "variable",
    [KIND_STRUCT] = "struct", [KIND_UNION] = "union",
    [KIND_ENUM] = "enum", [KIND_TYPEDEF] = "typedef",
    [KIND_MACRO] = "macro", [KIND_CALL] = "macro call",
    [KIND_PROTOTYPE] = "prototype", [KIND_EXTERN] = "externvar",
    [KIND_FORWARD] = "forward", [KIND_ENUMERATOR] = "enumerator",
};

enum { KINDS = sizeof names / sizeof *names };

const char *kind_name(enum kind kind)
{
    return kind == KIND_EXTERN ? "declaration" : names[kind];
}

bool kind_is_declaration(enum kind kind)
{
    return kind == KIND_PROTOTYPE || kind == KIND_EXTERN
           || kind == KIND_FORWARD;
}

bool kind_is_tag(enum kind kind)
{
    return kind == KIND_STRUCT || kind == KIND_UNION || kind == KIND_ENUM
           || kind == KIND_FORWARD;
}

void add_definition(struct source *source, const char *name,
                    enum kind kind, unsigned token)
{
    size_t count = source->definition_count++;
    unsigned line = source->tokens.at[token].line;

    source->definitions = keep_grow(source->definitions, count,
                                    sizeof *source->definitions);
    source->definitions[count] = (struct definition){
        .name = name, .kind = kind, .line = line, .end = line,
        .token = token, .source = source
    };
}

static unsigned find_name(const struct source *source, const char *name,
                          unsigned line)
{
    const struct tokens *tokens = &source->tokens;
    unsigned i = source->lines[line].first;

    while (i < tokens->count && tokens->at[i].line == line
           && !token_is(source, &tokens->at[i], name))
        i++;
    return i;
}

static char *next_field(char **at)
{
    char *field = *at;

    *at += strcspn(*at, "\t\n");
    if (**at)
        *(*at)++ = '\0';
    return field;
}

/* ctags takes a call of a macro for the prototype of a function. */
static bool is_call(const struct source *source, unsigned token,
                    enum kind kind)
{
    const struct token *name = &source->tokens.at[token];

    return kind == KIND_PROTOTYPE && statement_start(source, name) == name;
}

static void read_tag(struct sources *sources, char *tag)
{
    const char *kind = next_field(&tag), *name = next_field(&tag);
    unsigned line = (unsigned)strtoul(next_field(&tag), NULL, 10);
    unsigned end = (unsigned)strtoul(next_field(&tag), NULL, 10);
    struct source *source = source_find(sources, next_field(&tag));
    unsigned token;
    size_t k = 0;

    while (k < KINDS && strcmp(kind, names[k]))
        k++;
    if (k == KINDS || starts_with(name, "__anon") || !source || !line
        || line > source->count)
        return;
    token = find_name(source, name, line);
    if (source->tokens.at[token].line != line
        || is_call(source, token, (enum kind)k))
        return;
    add_definition(source, keep_text(name, strlen(name)), (enum kind)k,
                   token);
    if (end > line)
        source->definitions[source->definition_count - 1].end = end;
}

static bool run_ctags(struct sources *sources)
{
    struct text line = { 0 };
    char tag[4096];
    FILE *pipe;

    text_add(&line, command);
    for (size_t i = 0; i < sources->count; i++)
        text_format(&line, " '%s'", sources->at[i]->path);
    pipe = popen(line.at, "r");
    if (!pipe)
        return false;
    while (fgets(tag, sizeof tag, pipe))
        read_tag(sources, tag);
    return pclose(pipe) == 0;
}

static int by_token(const void *left, const void *right)
{
    const struct definition *a = left, *b = right;

    return (a->token > b->token) - (a->token < b->token);
}

static bool is_static(const struct source *source,
                      const struct definition *is)
{
    const char *signature = is->signature;

    return ends_with(source->path, ".c")
           && (is->kind == KIND_MACRO || kind_is_tag(is->kind)
               || is->kind == KIND_TYPEDEF || is->kind == KIND_ENUMERATOR
               || starts_with(signature, "static "));
}

static void complete(struct source *source)
{
    if (source->definition_count)
        qsort(source->definitions, source->definition_count,
              sizeof *source->definitions, by_token);
    for (size_t i = 0; i < source->definition_count; i++) {
        struct definition *is = &source->definitions[i];
        is->signature = signature_at(source, is->token, is->kind);
        is->sentence = sentence_above(source, is->token);
        is->local = is_static(source, is);
    }
}

void find_definitions(struct sources *sources)
{
    if (sources->count && !run_ctags(sources))
        report("ctags", 0, "cannot list the definitions: install "
                           "universal-ctags, 5.9 or later");
    for (size_t i = 0; i < sources->count; i++) {
        walk_statements(sources->at[i]);
        complete(sources->at[i]);
    }
}
