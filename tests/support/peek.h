/*
 * What a database file holds, seen by a connection that has nothing to do
 * with the library.
 */
#ifndef PEEK_H
#define PEEK_H

/* A path in a directory of its own, which goes when the program ends. */
const char *fresh_path(void);

/*
 * Runs SQL and gives all its rows as text: values as SQL spells them with
 * `|` between them, rows with a newline between. An error is given as
 * `error: ...`. The text is valid until the eighth call after this one.
 */
const char *peek(const char *path, const char *sql);

/* The integrity check's answer, the schema and every table's rows, as
   text that the caller frees. */
char *peek_all(const char *path);

#endif
