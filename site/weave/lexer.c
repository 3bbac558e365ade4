/* One scanner for three languages, which differ in what begins a
 * comment, in their words, and in C's directives. */
#define _POSIX_C_SOURCE 200809L
#include "lexer.h"

#include "text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const c_keywords[] = {
    "auto", "break", "case", "const", "continue", "default", "do",
    "else", "enum", "extern", "for", "goto", "if", "inline", "register",
    "restrict", "return", "sizeof", "static", "struct", "switch",
    "typedef", "union", "volatile", "while", "_Alignas", "_Alignof",
    "_Atomic", "_Generic", "_Noreturn", "_Static_assert",
    "_Thread_local", NULL,
};

static const char *const c_types[] = {
    "void", "char", "short", "int", "long", "float", "double", "signed",
    "unsigned", "bool", "_Bool", "size_t", "ptrdiff_t", "FILE",
    "int8_t", "int16_t", "int32_t", "int64_t", "intptr_t", "intmax_t",
    "uint8_t", "uint16_t", "uint32_t", "uint64_t", "uintptr_t",
    "uintmax_t", "max_align_t", "time_t", "va_list", "sqlite3",
    "sqlite3_stmt", "sqlite3_int64", "sqlite3_value", NULL,
};

static const char *const sql_keywords[] = {
    "abort", "action", "add", "all", "alter", "and", "as", "asc",
    "autoincrement", "begin", "between", "by", "cascade", "case",
    "check", "collate", "commit", "conflict", "constraint", "create",
    "cross", "default", "deferrable", "deferred", "delete", "desc",
    "distinct", "do", "drop", "else", "end", "escape", "except",
    "exclusive", "exists", "explain", "foreign", "from", "group",
    "having", "if", "immediate", "in", "index", "inner", "insert",
    "intersect", "into", "is", "join", "key", "left", "like", "limit",
    "not", "null", "offset", "on", "or", "order", "outer", "over",
    "partition", "plan", "pragma", "primary", "query", "recursive",
    "references", "release", "replace", "restrict", "returning",
    "rollback", "savepoint", "select", "set", "table", "temp",
    "temporary", "then", "to", "transaction", "trigger", "union",
    "unique", "update", "using", "values", "view", "when", "where",
    "with", "without", NULL,
};

static const char *const sql_types[] = {
    "bigint", "blob", "boolean", "char", "date", "datetime", "float",
    "integer", "numeric", "real", "smallint", "text", "time",
    "timestamp", "varchar", NULL,
};

static const char *const sh_keywords[] = {
    "case", "do", "done", "elif", "else", "esac", "export", "fi", "for",
    "if", "in", "then", "until", "while", "cd", NULL,
};

static const char *const no_words[] = { NULL };

static const struct grammar {
    const char *comment;        /* to the end of the line */
    bool stars;                 /* has comments between stars, too */
    bool directives;
    bool long_strings;          /* a string may hold a line's end */
    const char *quotes;
    char escape;
    int (*compare)(const char *, const char *, size_t);
    const char *const *keywords, *const *types;
} grammars[] = {
    [LANGUAGE_C] = { "//", true, true, false, "\"'", '\\', strncmp,
                     c_keywords, c_types },
    [LANGUAGE_SQL] = { "--", true, false, true, "'", 0, strncasecmp,
                       sql_keywords, sql_types },
    [LANGUAGE_SH] = { "#", false, false, true, "\"'", '\\', strncmp,
                      sh_keywords, no_words },
};

struct scanner {
    const struct grammar *grammar;
    const char *code;
    size_t length, at;
    unsigned line;
    bool fresh;                 /* nothing but space on this line yet */
    unsigned directive, directives;
    struct tokens out;
};

static bool here(const struct scanner *s, const char *string)
{
    return starts_with(s->code + s->at, string);
}

static void skip(struct scanner *s)
{
    if (s->code[s->at++] == '\n')
        s->line++;
}

static enum token_kind scan_comment(struct scanner *s)
{
    unsigned line = s->line;

    s->at += 2;
    while (s->at < s->length && !here(s, "*/"))
        skip(s);
    if (s->at < s->length)
        s->at += 2;
    else
        s->out.unended = line;
    return TOKEN_COMMENT;
}

static enum token_kind scan_line_comment(struct scanner *s)
{
    while (s->at < s->length && s->code[s->at] != '\n')
        s->at++;
    return TOKEN_COMMENT;
}

static enum token_kind scan_string(struct scanner *s, char quote)
{
    unsigned line = s->line;

    for (s->at++; s->at < s->length; skip(s)) {
        char c = s->code[s->at];
        if (c == quote) {
            s->at++;
            return TOKEN_STRING;
        }
        if (c == '\n' && !s->grammar->long_strings)
            break;
        if (c == s->grammar->escape && c && s->at + 1 < s->length)
            skip(s);
    }
    s->out.unended = line;
    return TOKEN_STRING;
}

static bool in_list(const struct scanner *s, const char *const *words,
                    size_t start)
{
    size_t length = s->at - start;

    for (; *words; words++)
        if (!s->grammar->compare(*words, s->code + start, length)
            && !(*words)[length])
            return true;
    return false;
}

bool in_name(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static enum token_kind scan_name(struct scanner *s)
{
    size_t start = s->at;

    while (in_name(s->code[s->at]))
        s->at++;
    if (in_list(s, s->grammar->keywords, start))
        return TOKEN_KEYWORD;
    if (in_list(s, s->grammar->types, start))
        return TOKEN_TYPE;
    return TOKEN_NAME;
}

/* C's preprocessing number: 0x1F, 1.5e-3, 64u. */
static enum token_kind scan_number(struct scanner *s)
{
    for (;;) {
        char c = s->code[s->at];
        bool exponent = c && strchr("eEpP", c) && s->at + 1 < s->length
                        && strchr("+-", s->code[s->at + 1]);
        if (!in_name(c) && c != '.')
            return TOKEN_NUMBER;
        s->at += exponent ? 2 : 1;
    }
}

static enum token_kind scan_directive(struct scanner *s)
{
    s->directive = ++s->directives;
    s->at++;
    while (s->code[s->at] == ' ')
        s->at++;
    while (in_name(s->code[s->at]))
        s->at++;
    return TOKEN_DIRECTIVE;
}

/* The file's name after #include. */
static bool at_header(const struct scanner *s)
{
    const struct token *last = s->out.at + s->out.count;

    return s->directive && s->code[s->at] == '<' && s->out.count
           && last[-1].kind == TOKEN_DIRECTIVE
           && memchr(s->code + last[-1].start, 'n', last[-1].length)
           && !memchr(s->code + last[-1].start, 'f', last[-1].length);
}

static enum token_kind scan(struct scanner *s)
{
    const struct grammar *grammar = s->grammar;
    char c = s->code[s->at];

    if (grammar->stars && here(s, "/*"))
        return scan_comment(s);
    if (here(s, grammar->comment))
        return scan_line_comment(s);
    if (grammar->directives && c == '#' && s->fresh)
        return scan_directive(s);
    if (c && strchr(grammar->quotes, c))
        return scan_string(s, c);
    if (at_header(s))
        return scan_string(s, '>');
    if (isdigit((unsigned char)c)
        || (c == '.' && isdigit((unsigned char)s->code[s->at + 1])))
        return scan_number(s);
    if (in_name(c))
        return scan_name(s);
    s->at += here(s, "->") ? 2 : 1;
    return TOKEN_MARK;
}

/* Space, the end of a directive, and a backslash before a line's end. */
static bool skip_space(struct scanner *s)
{
    char c = s->code[s->at];

    if (c == '\n') {
        bool continued = s->at && s->code[s->at - 1] == '\\';
        if (!continued)
            s->directive = 0;
        s->fresh = !continued;
        skip(s);
        return true;
    }
    if (isspace((unsigned char)c)
        || (s->directive && c == '\\' && s->code[s->at + 1] == '\n')) {
        s->at++;
        return true;
    }
    return false;
}

static struct token *new_token(struct scanner *s)
{
    struct tokens *out = &s->out;
    struct token *token;

    out->at = keep_grow(out->at, out->count, sizeof *out->at);
    token = &out->at[out->count];
    token->start = (unsigned)s->at;
    token->line = s->line;
    return token;
}

struct tokens lex(enum language language, const char *code, size_t length)
{
    struct scanner s = { .grammar = &grammars[language], .code = code,
                         .length = length, .line = 1, .fresh = true };

    while (language && s.at < length) {
        struct token *token;
        if (skip_space(&s))
            continue;
        token = new_token(&s);
        token->kind = scan(&s);
        token->length = (unsigned)(s.at - token->start);
        token->directive = s.directive;
        s.fresh = s.fresh && token->kind == TOKEN_COMMENT;
        s.out.count++;
    }
    new_token(&s)->kind = TOKEN_END;
    return s.out;
}

enum language language_of(const char *name)
{
    if (!strcmp(name, "c") || ends_with(name, ".c")
        || ends_with(name, ".h"))
        return LANGUAGE_C;
    if (!strcmp(name, "sql") || ends_with(name, ".sql"))
        return LANGUAGE_SQL;
    if (!strcmp(name, "sh") || ends_with(name, ".sh"))
        return LANGUAGE_SH;
    return LANGUAGE_NONE;
}
