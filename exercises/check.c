/*
 * Checking the reader's file, once or whenever it is saved.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void print_mark(enum colour colour, const char *mark,
                       const char *name)
{
    printf("  %s%-5s%s  %s\n", paint(colour), mark, paint(PLAIN), name);
}

static void print_section(const struct exercise *exercise,
                          const char *of_test)
{
    const char *section = *of_test ? of_test : exercise->section;
    char title[128], place[PATH_SIZE];
    if (find_section(section, title, place))
        printf("Read again: %s (%s)\n", title, place);
}

static void print_printed(const char *printed)
{
    if (printed && printed[strspn(printed, " \t\n")]) {
        printf("\n%sYour code printed:%s\n", paint(FAINT),
               paint(PLAIN));
        print_indented(printed);
    }
}

static void print_failure(const struct exercise *exercise,
                          const struct attempt *attempt)
{
    int n = attempt->passed, rest = attempt->tests - n - 1;
    print_mark(BAD, "fails", attempt->name[n]);
    putchar('\n');
    print_indented(attempt->said.bytes);
    print_printed(attempt->printed.bytes);
    putchar('\n');
    print_section(exercise, attempt->section[n]);
    printf("%d of %d tests passed", n, attempt->tests);
    if (rest > 0)
        printf("; %d more %s not tried", rest,
               rest == 1 ? "was" : "were");
    printf(". For a hint: make hint EX=%s\n", exercise->id);
}

static void print_success(const struct exercise *exercise,
                          const struct attempt *attempt)
{
    printf("\n%sAll %d tests passed.%s Our answer, to compare: make"
           " solution EX=%s\n", paint(GOOD), attempt->tests,
           paint(PLAIN), exercise->id);
}

static int check_once(const struct exercise *exercise)
{
    struct attempt attempt;
    try_answer(exercise, exercise->work, &attempt);
    bool passed = attempt.compiled && attempt.passed == attempt.tests;
    printf("%s%s  %s%s\n\n", paint(BOLD), exercise->id, exercise->title,
           paint(PLAIN));
    if (!attempt.compiled)
        printf("%s\n%snothing was tested%s\n", attempt.said.bytes,
               paint(BAD), paint(PLAIN));
    if (attempt.warned.length > 0)
        printf("%s\n", attempt.warned.bytes);
    for (int i = 0; i < attempt.passed; i++)
        print_mark(GOOD, "ok", attempt.name[i]);
    if (passed)
        print_success(exercise, &attempt);
    else if (attempt.compiled)
        print_failure(exercise, &attempt);
    fflush(stdout);
    end_attempt(&attempt);
    return !passed;
}

int check(const char *name)
{
    struct exercise exercise = find_exercise(name);
    need_started(&exercise);
    build_library(&exercise);
    return check_once(&exercise);
}

/* --- watch -------------------------------------------------------- */

/* An editor may save by renaming, so the file may be gone for a
   moment, and two saves may fall into one second. */
static bool has_changed(const char *path, struct stat *last)
{
    struct stat now;
    if (stat(path, &now) != 0)
        return false;
    bool same = now.st_ino == last->st_ino &&
                now.st_size == last->st_size &&
                now.st_mtim.tv_sec == last->st_mtim.tv_sec &&
                now.st_mtim.tv_nsec == last->st_mtim.tv_nsec;
    *last = now;
    return !same;
}

static void clear_screen(void)
{
    if (isatty(1))
        printf("\33[H\33[2J\33[3J");
    else
        printf("\n");
}

int watch(const char *name)
{
    struct exercise exercise = find_exercise(name);
    struct stat last = { 0 };
    need_started(&exercise);
    build_library(&exercise);
    for (;;) {
        if (has_changed(exercise.work, &last)) {
            clear_screen();
            check_once(&exercise);
            printf("\n%sWatching %s. Ctrl-C leaves.%s\n", paint(FAINT),
                   exercise.work, paint(PLAIN));
            fflush(stdout);
        }
        nanosleep(&(struct timespec){ .tv_nsec = 200000000 }, NULL);
    }
}
