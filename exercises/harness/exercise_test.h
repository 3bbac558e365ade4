/*
 * What the test of an exercise is written with.
 *
 * A test file includes this header and `exercise.h`, and defines the
 * table of its tests, in the order in which a reader should meet them:
 *
 *     const struct exercise_test exercise_tests[] = {
 *         { "stores one row", stores_one_row, "01#insert" },
 *         { 0 },
 *     };
 *
 * A test is a function that gets the path of a database file which
 * does not exist yet. Each runs in a process of its own, and the first
 * expectation that is not met ends it: so a test may lean on whatever
 * it has checked before. Statements left open and databases never
 * closed are looked for after the test, and need no line in it.
 */
#ifndef EXERCISE_TEST_H
#define EXERCISE_TEST_H

#include <stdbool.h>
#include <stddef.h>

struct exercise_test {
    const char *name;                   /* "stores one row" */
    void (*run)(const char *database);
    const char *section;                /* to read again; may be NULL */
};

extern const struct exercise_test exercise_tests[];  /* up to { 0 } */

/* A list of texts, as the functions below take it. */
#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Fails unless `met`, with a sentence that a reader understands. */
#if defined __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void expect(bool met, const char *sentence, ...);

/* In a loop: which case the expectations that follow are about, as in
   "request 3 for memory is refused". NULL ends it. */
#if defined __GNUC__
__attribute__((format(printf, 1, 2)))
#endif
void expect_when(const char *clause, ...);

/* `what` is the subject of the sentence: "the name of product 1". */
void expect_integer(const char *what, long long expected,
                    long long found);
void expect_text(const char *what, const char *expected,
                 const char *found);

/*
 * Compares rows of the database with those expected. A row is its
 * values as SQL literals, `LIST("1 | 'Milk' | NULL")`. A connection of
 * its own reads them.
 */
void expect_rows(const char *database, const char *query,
                 const char *const expected[]);

/* Runs a statement in a connection of its own: false if refused. */
bool database_accepts(const char *database, const char *sql);

/* Forgets the SQL sent so far. */
void forget_sql(void);

/*
 * Compares the SQL sent since the beginning, or forget_sql(), with the
 * SQL expected: the statements that begin with `verb`, or all if it is
 * NULL. Space, case and the quotes of names are put aside. The values
 * of parameters are compared where the statement expected has them on
 * a second line: `"SELECT ? + ?\n-- 1, 2"`.
 */
void expect_sql(const char *verb, const char *const expected[]);

/*
 * The same with the reader's prediction, except that nothing beyond
 * the first wrong statement is given away.
 */
void expect_prediction(const char *const answer[]);

/*
 * Memory that is counted and can be refused, for the library to use:
 *
 *     orm_use_allocator(
 *         &(const struct orm_allocator){ counting_allocator, NULL });
 */
void *counting_allocator(void *context, void *block, size_t size);

/* Refuses the n-th request from now on, and no other; 0: none. */
void refuse_request(int n);

/* Was it refused, since the last n that was not 0? */
bool request_refused(void);

/* Bytes that were taken and not given back. */
size_t memory_in_use(void);

#endif
