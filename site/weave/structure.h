/* The steps by which a source file is taken apart; for source.c. */
#ifndef WEAVE_STRUCTURE_H
#define WEAVE_STRUCTURE_H

#include "source.h"

/* Lines and their depth; reports braces that do not balance. */
void find_lines(struct source *source);

/* The word of a directive without its #: "if" also for ifdef, ifndef;
 * "else" also for elif; "endif"; "" for any other. */
const char *branch_word(const struct source *source,
                        const struct token *token);

void find_blocks(struct source *source);

/* One run of ctags over all files, then walk_statements on each. */
void find_definitions(struct sources *sources);

void add_definition(struct source *source, const char *name,
                    enum kind kind, unsigned token);

/* Adds what ctags has no tag for, calls of macros and forward
 * declarations, and reports layout that makes regions unreliable:
 * definitions without a blank line between them, a return type on a line
 * of its own, a macro call without its semicolon. */
void walk_statements(struct source *source);

/* `enum orm_status orm_insert(void *object)`: the declaration around a
 * name, on one line. */
const char *signature_at(const struct source *source, unsigned name,
                         enum kind kind);

/* The first sentence of the comment directly above the statement that a
 * token belongs to, or "". */
const char *sentence_above(const struct source *source, unsigned token);

/* The first token of the statement that a token outside braces is in. */
const struct token *statement_start(const struct source *source,
                                    const struct token *token);

/* What a line says, without space around it and marks of comments; of a
 * comment that begins with a bare mark, the next line. */
const char *line_words(const struct source *source, unsigned line);

/* The blocks that go by a name, or begin with a text in quotes: their
 * number, and a list of them. */
size_t blocks_named(const struct source *source, const char *name,
                    const struct block ***list);

/* Without its quotes, if it has any. */
const char *unquoted(const char *part);

/* A paragraph begins after a blank line or an opening brace. */
bool is_paragraph(const struct source *source, unsigned line);

/* Its last line.  Headed by a comment it runs to the next paragraph that
 * is, else to a blank line; never beyond `last`, or the braces that it
 * stands in. */
unsigned paragraph_end(const struct source *source, unsigned first,
                       unsigned last);

#endif
