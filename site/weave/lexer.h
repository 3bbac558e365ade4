/* Tokens of C, SQL and sh.
 *
 * One lexer serves the colours of the page and the structure of a
 * source file (depth of braces, paragraphs, regions), so that the two
 * never disagree on what is a comment.  Blank space is no token. */
#ifndef WEAVE_LEXER_H
#define WEAVE_LEXER_H

#include <stdbool.h>
#include <stddef.h>

enum language { LANGUAGE_NONE, LANGUAGE_C, LANGUAGE_SQL, LANGUAGE_SH };

enum token_kind {
    TOKEN_END,
    TOKEN_NAME,
    TOKEN_KEYWORD,
    TOKEN_TYPE,         /* int, size_t, ...: the language's own */
    TOKEN_NUMBER,
    TOKEN_STRING,       /* 'c', "s" and <stdio.h>, too */
    TOKEN_COMMENT,
    TOKEN_DIRECTIVE,    /* `#` and its word; the rest follows */
    TOKEN_MARK          /* one character of punctuation; -> is one */
};

struct token {
    enum token_kind kind;
    unsigned line;      /* where it begins, from 1 */
    unsigned start, length;
    unsigned directive; /* number of the directive it is part of, or 0 */
};

struct tokens {
    struct token *at;   /* the last is TOKEN_END */
    size_t count;       /* without the last */
    unsigned unended;   /* line of a comment or string left open, or 0 */
};

/* The code is terminated by a zero, at code[length].  Text in no
 * language has no tokens. */
struct tokens lex(enum language language, const char *code, size_t length);

/* A letter, a digit or _. */
bool in_name(char c);

/* By a fence's word or a file's ending: "c", "x.h", "sql", "sh". */
enum language language_of(const char *name);

#endif
