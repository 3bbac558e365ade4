/*
 * The exercise runner: what its files know of each other.
 *
 * An exercise is found in five places, which carry the same names:
 *
 *     exercises/05-queries/2-count/   task.md, exercise.h, starter.c
 *     solutions/05-queries/2-count/   solution.c, discussion.md, wrong/
 *     tests/05-queries/exercise-2.c
 *     work/05-2-count.c               the reader's file
 *     build/exercises/05-2/           all that the runner remembers
 *
 * The runner is a program that ends soon: what cannot go on is told
 * and ends it, so that no caller has to ask.
 */
#ifndef RUNNER_H
#define RUNNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { PATH_SIZE = 512, HINTS = 3, TESTS = 64 };

/* --- text.c: texts, paths, and what is said ----------------------- */

/* A growing text; `bytes` is NULL while it is empty. */
struct text {
    char *bytes;
    size_t length;
};

#if defined __GNUC__
#define PRINTS(n, values) \
    __attribute__((format(printf, n, values)))
#else
#define PRINTS(n, values)
#endif

PRINTS(2, 3) void add(struct text *text, const char *format, ...);
void add_bytes(struct text *text, const char *bytes, size_t length);
void clear(struct text *text);

/* Formats a path into `path`, and gives it back. */
PRINTS(2, 3) char *path_of(char path[PATH_SIZE],
                           const char *format, ...);

/* Reads a whole file: false if there is none. */
bool read_file(struct text *text, const char *path);
void write_file(const char *path, const char *bytes);
bool exists(const char *path);
/* Makes the directories that lead to a file. */
void make_way(const char *path);

/* Says it on stderr and ends the program with 1. */
PRINTS(1, 2) _Noreturn void stop(const char *format, ...);

/* Colours are empty texts where they are not wanted: in a pipe, with
   NO_COLOR, on a dumb terminal. */
enum colour { PLAIN, BOLD, FAINT, GOOD, BAD, COLOURS };
const char *paint(enum colour colour);

/* Prints each line of the text with two spaces before it. */
void print_indented(const char *text);

/* --- exercise.c: what an exercise consists of --------------------- */

struct exercise {
    int chapter, number;
    char id[16];                  /* "05-2" */
    char folder[PATH_SIZE];       /* exercises/05-queries/2-count */
    char answers[PATH_SIZE];      /* solutions/05-queries/2-count */
    char test[PATH_SIZE];         /* tests/05-queries/exercise-2.c */
    char work[PATH_SIZE];         /* work/05-2-count.c */
    char build[PATH_SIZE];        /* build/exercises/05-2 */
    char library[PATH_SIZE];      /* build/05: of chapters 1 to 5 */
    char title[128], kind[32], section[128];
};

/* Finds "05-2", also when called "5-2" or "work/05-2-count.c". */
struct exercise find_exercise(const char *name);

/* All of them in order, of one chapter or (-1) of every one. The list
   is the caller's to free. */
struct exercise *all_exercises(int chapter, size_t *n);

/* Adds the task's part below the heading `## Hint 2`; false: none. */
bool read_hint(const struct exercise *exercise, int n,
               struct text *text);

/* The head comment of a file that is meant to fail:
   `Expect: 3 "never finalized"`, with \" for a quote in the words. */
struct expectation {
    int test;                     /* counted from 1 */
    char phrase[128];
};
bool read_expectation(const char *path, struct expectation *expected);

/* What the reader is given: the starter without that comment. */
void read_starter(const struct exercise *exercise, struct text *text);

/* Finds the heading that "05#counting" names, and where it stands. */
bool find_section(const char *section, char title[128],
                  char place[PATH_SIZE]);

/* --- compile.c, attempt.c, explain.c: trying an answer ------------ */

struct attempt {
    bool compiled;
    int tests, passed;            /* the one after those has failed */
    bool crashed;
    char name[TESTS][128];        /* of each test */
    char section[TESTS][128];     /* to read again; or "" */
    struct text warned;           /* by the compiler, all the same */
    struct text said;             /* by the compiler or the test */
    struct text printed;          /* by the reader's code, if failed */
};

/* How long each test may take. */
extern double seconds_of_test;

/* Compiles `source` as an answer and runs the tests up to the first
   that fails. */
void try_answer(const struct exercise *exercise, const char *source,
                struct attempt *attempt);
void end_attempt(struct attempt *attempt);

/* Builds what exercises of its chapter are linked with. */
void build_library(const struct exercise *exercise);
/* Makes the test program; false, with the reason in `said`, when it is
   the reader's file that does not compile. */
bool compile(const struct exercise *exercise, const char *source,
             struct text *said);

/* Puts what the compiler said into `said`: after a failure, the place
   and the one error; else its warnings. */
void explain_compiler(const char *output, const char *source,
                      bool compiled, struct text *said);

/* Puts a sanitizer's report into words, with the function of `source`
   it happened in; false if the output has no such report. What the
   program printed before it goes to `printed`. */
bool explain_report(const char *output, const char *source,
                    struct text *said, struct text *printed);

/* --- the commands; each returns the exit status ------------------- */

int start(const char *name);
int reset(const char *name);
int hint(const char *name);
int solution(const char *name);
int check(const char *name);
int watch(const char *name);
int progress(const char *name);
int diff(const char *name);
int diff_with_module(const char *chapter, const char *file);
int prove(const char *name);

/* Ends the program when the reader has not started it yet. */
void need_started(const struct exercise *exercise);

#endif
