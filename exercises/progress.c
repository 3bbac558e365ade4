/*
 * How far the reader is. What an exercise came to is remembered beside
 * a stamp of the files it depends on, and run again only when the stamp
 * has changed.
 */
#include "runner.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct result {
    bool started;
    int passed, tests;            /* 0 tests: it did not compile */
};

/* FNV-1a. */
static uint64_t stamp_file(uint64_t stamp, const char *path)
{
    struct text text = { 0 };
    read_file(&text, path);
    for (size_t i = 0; i < text.length; i++)
        stamp = (stamp ^ (unsigned char)text.bytes[i]) *
                UINT64_C(1099511628211);
    clear(&text);
    return stamp;
}

static uint64_t stamp_of(const struct exercise *exercise)
{
    char path[PATH_SIZE];
    uint64_t stamp = UINT64_C(14695981039346656037);
    stamp = stamp_file(stamp, exercise->work);
    stamp = stamp_file(stamp, exercise->test);
    path_of(path, "%s/exercise.h", exercise->folder);
    stamp = stamp_file(stamp, path);
    path_of(path, "%s/test/libcormorant.a", exercise->library);
    return stamp_file(stamp, path);
}

static bool remembered(const struct exercise *exercise,
                       struct result *result)
{
    char path[PATH_SIZE];
    struct text text = { 0 };
    uint64_t stamp = 0;
    path_of(path, "%s/progress", exercise->build);
    bool known = read_file(&text, path) &&
                 sscanf(text.bytes, "%" SCNx64 " %d %d", &stamp,
                        &result->passed, &result->tests) == 3;
    clear(&text);
    return known && stamp == stamp_of(exercise);
}

static void remember(const struct exercise *exercise,
                     const struct result *result)
{
    char path[PATH_SIZE], text[64];
    path_of(path, "%s/progress", exercise->build);
    snprintf(text, sizeof text, "%" PRIx64 " %d %d\n",
             stamp_of(exercise), result->passed, result->tests);
    write_file(path, text);
}

static struct result result_of(const struct exercise *exercise)
{
    struct attempt attempt;
    struct result result = { .started = exists(exercise->work) };
    if (!result.started || remembered(exercise, &result))
        return result;
    build_library(exercise);
    try_answer(exercise, exercise->work, &attempt);
    result.passed = attempt.passed;
    result.tests = attempt.tests;
    end_attempt(&attempt);
    remember(exercise, &result);
    return result;
}

static bool is_done(const struct result *result)
{
    return result->tests > 0 && result->passed == result->tests;
}

static void print_line(const struct exercise *exercise,
                       const struct result *result)
{
    char state[64];
    if (!result->started)
        snprintf(state, sizeof state, "not started");
    else if (result->tests == 0)
        snprintf(state, sizeof state, "does not compile");
    else if (is_done(result))
        snprintf(state, sizeof state, "done");
    else
        snprintf(state, sizeof state, "%d of %d tests", result->passed,
                 result->tests);
    printf("%s  %-44s  %s%s%s\n", exercise->id, exercise->title,
           is_done(result) ? paint(GOOD) : "", state,
           is_done(result) ? paint(PLAIN) : "");
}

static void print_bar(size_t done, size_t all)
{
    enum { WIDTH = 40 };
    size_t filled = done * WIDTH / all;
    printf("\n[");
    for (size_t i = 0; i < WIDTH; i++)
        putchar(i < filled ? '#' : '-');
    printf("] %zu of %zu exercise%s\n", done, all, all == 1 ? "" : "s");
}

int progress(const char *name)
{
    size_t n, done = 0;
    struct exercise *list = all_exercises(-1, &n);
    (void)name;
    if (n == 0)
        stop("There are no exercises here: run make in the directory of"
             " the book.");
    for (size_t i = 0; i < n; i++) {
        struct result result = result_of(&list[i]);
        print_line(&list[i], &result);
        fflush(stdout);
        done += is_done(&result);
    }
    print_bar(done, n);
    free(list);
    return 0;
}
