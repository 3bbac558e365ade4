/* Text in memory.
 *
 * Everything that weave allocates comes from one arena and lives until
 * the program ends, a tenth of a second later.  So nothing here is ever
 * freed, a string may be kept wherever it is needed, and running out of
 * memory ends the program. */
#ifndef WEAVE_TEXT_H
#define WEAVE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#ifdef __GNUC__
#define WEAVE_PRINTF(text, values) \
    __attribute__((format(printf, text, values)))
#else
#define WEAVE_PRINTF(text, values)
#endif

/* Zeroed memory from the arena. */
void *keep(size_t size);
char *keep_text(const char *at, size_t length);
char *keep_format(const char *format, ...) WEAVE_PRINTF(1, 2);

/* Makes room for one more item in an array of `count`; gives the array,
 * which may have moved: `list = keep_grow(list, count, sizeof *list)`. */
void *keep_grow(void *items, size_t count, size_t size);

/* A growing string, always terminated once something was added.
 * Start with `struct text out = { 0 };`. */
struct text {
    char *at;
    size_t length, room;
};

void text_add(struct text *text, const char *string);
void text_add_n(struct text *text, const char *at, size_t length);
void text_format(struct text *text, const char *format, ...)
    WEAVE_PRINTF(2, 3);
void text_format_list(struct text *text, const char *format, va_list list)
    WEAVE_PRINTF(2, 0);

/* Adds with & < > " written as entities: for content and attributes. */
void text_escape(struct text *text, const char *string);
void text_escape_n(struct text *text, const char *at, size_t length);

/* Never NULL, also where nothing was added. */
const char *text_string(const struct text *text);

/* prose.c: running text with curly quotation marks and apostrophes.
 * `open`: it begins where a quotation may.  ends_open: so does whatever
 * follows this text. */
const char *curly(const char *text, bool open);
bool ends_open(const char *text);

/* The whole file, terminated; NULL where it cannot be read. */
char *read_file(const char *path, size_t *length);

/* The regular files below `folder` whose names end in one of the
 * suffixes (".c .h"), in the order of their paths; folders and files
 * that begin with a dot are left out.  `*count` may start above 0: more
 * are added to the list. */
char **find_files(char **list, size_t *count, const char *folder,
                  const char *suffixes);

/* Leaves out the space at both ends. */
void trim(const char **at, size_t *length);
const char *keep_trimmed(const char *at, size_t length);

/* The next of several words, apart by spaces; NULL after the last. */
const char *next_word(const char **rest);
bool has_word(const char *words, const char *word);

/* Ends of lines from one place in a text to another. */
unsigned line_ends(const char *from, const char *to);

bool starts_with(const char *string, const char *prefix);
bool ends_with(const char *string, const char *suffix);

#endif
