/* What is wrong, collected over a whole run: an author mends twenty
 * mistakes at once, not one a run. */
#ifndef WEAVE_REPORT_H
#define WEAVE_REPORT_H

#include "text.h"

/* `path:line: what is wrong: what to change`.  Line 0 for a whole file:
 * `path: what is wrong`. */
void report(const char *path, unsigned line, const char *format, ...)
    WEAVE_PRINTF(3, 4);

unsigned report_count(void);

/* Prints the first 20 on standard error, and how many more there are;
 * gives the exit status, 0 or 1. */
int report_end(void);

/* All lines so far, and forgets them: for tests. */
const char *report_take(void);

/* " (did you mean a, b or c?)": of the candidates those nearest to
 * `name` in spelling, three at most; "" where none is near. */
const char *nearest(const char *name, const char *const *candidates,
                    size_t count);

#endif
