/*
 * What is compared: two sides that do the same work on the same rows,
 * one by hand on sqlite3.h (raw.c), one with the library (library.c).
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What both sides are given: n products, to be numbered from 1. */
struct input {
    size_t n;
    size_t times;           /* how often to do what is not done to all */
    struct product_row {
        const char *name;
        int64_t price;
    } *rows;
    char *names;            /* where their bytes are */
    int64_t *shuffled;      /* 1 to n, in an order that is not theirs */
    bool bytes;             /* is memory to be counted? */
};

enum work {
    NOTHING,          /* not measured */
    INSERT,           /* all rows from new objects, one transaction */
    INSERT_EACH,      /* some rows, with a commit after each */
    LOAD,             /* the table as objects that stay */
    STREAM,           /* the table, in memory that does not grow */
    FIND,             /* each row by its key, shuffled, as an object */
    READY,            /* not measured: all are loaded, by their keys */
    FIND_AGAIN,       /* when ready: each object by its key, ten times */
    UPDATE,           /* when ready: one column of each */
    DELETE,           /* when ready: each */
    PAGE,             /* ten rows by a condition, some times */
    PAGE_BUILT,       /* the same, with the query built each time */
    WORKS
};

/* Does the work and gives a sum of what it saw, equal on both sides. */
typedef int64_t do_work(void *state, const struct input *input);

struct side {
    const char *name;
    /* Opens a database and makes the table in it. */
    void *(*open)(const char *address, const struct input *input);
    /* Commits, and frees all objects. */
    void (*forget)(void *state);
    void (*close)(void *state);
    /* Bytes that the objects take, if they are to be counted. */
    size_t (*bytes)(void *state);
    do_work *works[WORKS];
};

extern const struct side by_hand, by_library;

/* The work by hand, but LOAD asks each value for its kind; gives each
   object a head as large as the library's; and looks for each key in a
   map. Each of them does what the one before it does. */
enum { CARES = 3 };
extern const struct side with_care[CARES];

/* How often FIND_AGAIN finds each, and what PAGE asks for. */
enum { FOUND_AGAIN = 10, PAGE_ROWS = 10, PAGE_PRICE = 50 };

/* Ends the program with a message; a benchmark does not go on. */
_Noreturn void give_up(const char *doing, const char *why);

#endif
