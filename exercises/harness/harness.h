/*
 * What the two halves of the harness share: lists of lines, and how a
 * test fails.
 */
#ifndef HARNESS_H
#define HARNESS_H

#include <stdbool.h>
#include <stdio.h>

enum { MOST_LINES = 256 };

/* A list that ends with NULL, as those that a test expects do. It
   keeps MOST_LINES - 1: by then the two sides have differed for long.
   The lines belong to it and come from sqlite3_mprintf(). */
struct lines {
    char *line[MOST_LINES];
    int n;
};

void harness_add(struct lines *lines, char *line);
void harness_clear(struct lines *lines);

/* The statements sent so far, the values on a second line. */
extern struct lines harness_sent;

/* True while the harness itself sends SQL, which is not recorded. */
extern bool harness_deaf;

/* Opens the verdict to write why the test failed. */
FILE *harness_fail(void);

/* Ends the program without cleaning up: a test cut short would be
   told to leak. */
_Noreturn void harness_end(FILE *verdict);

#endif
