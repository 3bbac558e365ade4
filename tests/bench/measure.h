/* How a work is measured: by CPU time in pairs, by instructions. */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdbool.h>

#include "bench.h"

enum { MOST_PAIRS = 99 };

/* A work, and what it needs to find in the database. */
struct workload {
    const char *name, *title;
    bool filled;                  /* the table has its rows already */
    enum work before;             /* not measured */
    enum work work;
    double units;                 /* for each row of the table; 0: 1 */
    bool only_file;               /* in memory it makes no sense */
    bool shown;                   /* in the tables of growth, and on the
                                     front page of the book */
};

/* How often it is done, with n rows in the table. */
double units_of(const struct workload *workload, size_t n);

/* A database in memory, or a file in WAL mode in the working folder. */
extern const char in_memory[], in_file[];

/* Medians over the pairs. */
struct result {
    double by_hand, by_library;   /* seconds */
    double ratio, lowest, highest;
};

/* To be called before anything is measured. */
void keep_memory(void);

/* Measures a side against the work by hand, which is measured beside
   it. The first pair warms up, and is checked instead of counted. */
struct result measure(const struct workload *workload,
                      const struct side *side, const char *address,
                      size_t n, int pairs);

/* Does a work once on one side; the result is the bytes of its objects,
   if they are to be counted. */
size_t do_once(const struct workload *workload, const struct side *side,
               size_t n, bool bytes);

/* The instructions that a work takes on a side, counted by running
   `program --once` in valgrind. 0: that could not be done. */
double count(const char *program, const struct workload *workload,
             const struct side *side);

#endif
