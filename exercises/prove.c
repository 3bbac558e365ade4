/*
 * Proving the exercises themselves, for `make test`: that each starter
 * fails where it says, that each solution passes, and that each wrong
 * answer is caught by the test and with the words that it names. Prints
 * TAP, and a reason below each line that is not ok.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <glob.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { WRONG_ANSWERS = 2 };       /* at least, of each exercise */

static int proofs, failures;

static void print_comment(const char *text)
{
    while (text && *text) {
        int length = (int)strcspn(text, "\n");
        printf("#   %.*s\n", length, text);
        text += length + (text[length] == '\n');
    }
}

PRINTS(2, 3) static bool ok(bool is, const char *claim, ...)
{
    va_list values;
    printf("%sok %d - ", is ? "" : "not ", ++proofs);
    va_start(values, claim);
    vprintf(claim, values);
    va_end(values);
    putchar('\n');
    failures += !is;
    return is;
}

/* --- the task ----------------------------------------------------- */

static bool is_kind(const char *kind)
{
    static const char *const kinds[] = {
        "predict", "fill in", "find the bug", "extend", "challenge",
    };
    for (int i = 0; i < 5; i++)
        if (strcmp(kind, kinds[i]) == 0)
            return true;
    return false;
}

static void prove_section(const char *place, const char *section)
{
    char title[128], page[PATH_SIZE];
    ok(find_section(section, title, page),
       "%s: the section '%s' is a heading of the book", place, section);
}

static void prove_task(const struct exercise *exercise)
{
    char path[PATH_SIZE];
    path_of(path, "%s/task.md", exercise->folder);
    ok(*exercise->title, "%s: has a title", path);
    ok(is_kind(exercise->kind), "%s: '%s' is predict, fill in, find the"
       " bug, extend or challenge", path, exercise->kind);
    prove_section(path, exercise->section);
    for (int i = 1; i <= HINTS; i++) {
        struct text text = { 0 };
        ok(read_hint(exercise, i, &text) && text.length > 0,
           "%s: has hint %d", path, i);
        clear(&text);
    }
    path_of(path, "%s/discussion.md", exercise->answers);
    ok(exists(path), "%s: is there", path);
}

/* --- answers ------------------------------------------------------ */

static void print_attempt(const struct attempt *attempt)
{
    if (!attempt->compiled)
        printf("# it does not compile:\n");
    else if (attempt->passed == attempt->tests)
        printf("# it passed all %d tests\n", attempt->tests);
    else
        printf("# it failed test %d, %s:\n", attempt->passed + 1,
               attempt->name[attempt->passed]);
    print_comment(attempt->warned.bytes);
    print_comment(attempt->said.bytes);
}

static void prove_solution(const struct exercise *exercise)
{
    char path[PATH_SIZE];
    struct attempt attempt;
    path_of(path, "%s/solution.c", exercise->answers);
    try_answer(exercise, path, &attempt);
    bool passed = attempt.compiled && attempt.tests > 0 &&
                  attempt.passed == attempt.tests;
    if (!ok(passed && attempt.warned.length == 0,
            "%s: passes, without a warning", path))
        print_attempt(&attempt);
    for (int i = 0; passed && i < attempt.tests; i++)
        if (*attempt.section[i])
            prove_section(exercise->test, attempt.section[i]);
    end_attempt(&attempt);
}

/* An answer that has to fail, and how it says it does. */
static void prove_failing(const struct exercise *exercise,
                          const char *path, bool may_crash)
{
    struct expectation expected;
    struct attempt attempt;
    if (!ok(read_expectation(path, &expected),
            "%s: says which test it fails, and how", path)) {
        printf("# its first line has to be like this:"
               " /* Expect: 3 \"never finalized\" */\n");
        return;
    }
    try_answer(exercise, path, &attempt);
    bool as_told = attempt.compiled && attempt.tests > attempt.passed &&
                   attempt.passed + 1 == expected.test &&
                   (may_crash || !attempt.crashed) &&
                   strstr(attempt.said.bytes, expected.phrase);
    if (!ok(as_told, "%s: fails test %d with \"%s\"", path,
            expected.test, expected.phrase))
        print_attempt(&attempt);
    end_attempt(&attempt);
}

static void prove_exercise(const struct exercise *exercise)
{
    char path[PATH_SIZE];
    glob_t wrong = { 0 };
    build_library(exercise);
    prove_task(exercise);
    path_of(path, "%s/starter.c", exercise->folder);
    prove_failing(exercise, path, false);
    prove_solution(exercise);
    path_of(path, "%s/wrong/*.c", exercise->answers);
    glob(path, 0, NULL, &wrong);
    ok(wrong.gl_pathc >= WRONG_ANSWERS, "%s/wrong: has %d or more",
       exercise->answers, WRONG_ANSWERS);
    for (size_t i = 0; i < wrong.gl_pathc; i++)
        prove_failing(exercise, wrong.gl_pathv[i], true);
    globfree(&wrong);
}

/* All of them, those of a chapter ("05"), or one ("05-2"). */
int prove(const char *name)
{
    size_t n;
    if (name && strchr(name, '-')) {
        struct exercise exercise = find_exercise(name);
        prove_exercise(&exercise);
    } else {
        int chapter = name ? atoi(name) : -1;
        struct exercise *list = all_exercises(chapter, &n);
        for (size_t i = 0; i < n; i++)
            prove_exercise(&list[i]);
        free(list);
    }
    printf("1..%d\n", proofs);
    return failures > 0;
}
