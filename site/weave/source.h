/* The sources that the book prints: files, definitions and blocks.
 *
 * All paths are relative to the root of the repository, which is the
 * working directory: main goes there first.
 *
 * A block is a run of lines without a blank line outside all braces: a
 * function with its comment, a struct, a group of declarations.  The
 * blocks of a file, its head first, hold each line exactly once; that is
 * what lets the ledger prove that the book prints everything. */
#ifndef WEAVE_SOURCE_H
#define WEAVE_SOURCE_H

#include "lexer.h"
#include "text.h"

enum kind {
    KIND_FUNCTION, KIND_VARIABLE, KIND_STRUCT, KIND_UNION, KIND_ENUM,
    KIND_TYPEDEF, KIND_MACRO,
    KIND_CALL,                       /* ORM_MODEL(user) */
    KIND_PROTOTYPE, KIND_EXTERN, KIND_FORWARD,
    KIND_ENUMERATOR                  /* names no block */
};

struct definition {
    const char *name;                /* "orm_insert", "ORM_MODEL(user)" */
    enum kind kind;
    bool local;                      /* static in a .c file */
    const struct source *source;
    unsigned line, end;              /* of the code, without comment */
    unsigned token;                  /* the name, in source->tokens */
    const char *signature;           /* on one line, without ; and { */
    const char *sentence;            /* first of its comment, or "" */
    const struct definition *next;   /* in the index */
};

struct line {
    unsigned start;                  /* offset of its first character */
    unsigned length;                 /* without the newline */
    unsigned first;                  /* index of its first token */
    unsigned depth;                  /* of braces, where it begins */
    unsigned low;                    /* the least depth within it */
    bool inside;                     /* begins in a comment or string */
    bool blank;
    const struct listing *listing;   /* that prints it: see ledger.h */
    const struct listing *begins;    /* that counts and begins here */
};

struct block {
    unsigned first, last;            /* lines */
    bool head;
};

struct source {
    const char *path;                /* "src/01-models/pool.c" */
    unsigned chapter;                /* 1; of "chapters/01-x/y.c" too */
    bool module;                     /* in src/: the ledger counts it */
    const char *text;
    size_t length;
    struct tokens tokens;
    struct line *lines;              /* lines[1..count], one spare */
    unsigned count;
    struct block *blocks;
    size_t block_count;
    struct definition *definitions;  /* in the order of lines */
    size_t definition_count;
};

/* Whether a token is exactly that text. */
bool token_is(const struct source *source, const struct token *token,
              const char *text);

enum { INDEX_SIZE = 4096 };

struct sources {
    struct source **at;              /* in the order of paths */
    size_t count;
    const struct definition *index[INDEX_SIZE];
};

/* Reads all .c and .h of src/ and chapters/, with one run of ctags, and
 * reports what rule 9 of weaving refuses. */
struct sources *sources_read(void);

/* NULL where there is none. */
struct source *source_find(const struct sources *sources,
                           const char *path);

/* A file that is not among the sources, to be printed whole: starters,
 * solutions.  Gives NULL, without a report, where it cannot be read. */
const struct source *source_read(const char *path);

/* The number and title of a chapter are the frame's business; here a
 * chapter is the two digits that its folder begins with.  ANY_CHAPTER
 * asks without regard to it: to tell "not yet" from "never". */
#define ANY_CHAPTER 99u

/* What `name` means to a reader of that chapter: a definition in a
 * module up to the chapter, else in an example of the chapter itself,
 * else NULL.  The name may be `orm_new`, `struct product`, `enum x` or
 * `insert()`.  A definition goes before a declaration. */
const struct definition *definition_find(const struct sources *sources,
                                         const char *name,
                                         unsigned chapter);

/* What an identifier in that file refers to: something in the same file,
 * else something that is not static in src/, else NULL. */
const struct definition *definition_seen(const struct sources *sources,
                                         const struct source *from,
                                         const char *name, size_t length,
                                         bool tag);

/* "function", "struct", "macro", ...: for indexes. */
const char *kind_name(enum kind kind);
bool kind_is_declaration(enum kind kind);
bool kind_is_tag(enum kind kind);    /* of struct, union or enum */

/* Address of the source's own page from the site's root, and of a line:
 * "source/src/01-models/pool.c.html", with "#L12" where line is not 0. */
const char *source_address(const struct source *source, unsigned line);

#endif
