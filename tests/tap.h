/* Tests that print TAP, which prove reads.
 *
 *     #include "tap.h"
 *
 *     int main(void)
 *     {
 *         ok(pool != NULL, "a pool is made");
 *         is(pool_size(pool), 4096, "it has the size asked for");
 *         is_text(name(pool), "first", "and the name");
 *         return done();
 *     }
 *
 * A test that fails tells the place, what came and what was expected. */
#ifndef TAP_H
#define TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* ok(condition, "what is promised, %s", "as in printf") */
#define ok(condition, ...) \
    tap_ok(!!(condition), __FILE__, __LINE__, #condition, __VA_ARGS__)

/* is(got, expected, ...) compares integers, is_text() strings. */
#define is(got, expected, ...) \
    tap_is((long long)(got), (long long)(expected), __FILE__, __LINE__, \
           __VA_ARGS__)
#define is_text(got, expected, ...) \
    tap_is_text((got), (expected), __FILE__, __LINE__, __VA_ARGS__)

#ifdef __GNUC__
#define TAP_PRINTF(text, values) \
    __attribute__((format(printf, text, values)))
#else
#define TAP_PRINTF(text, values)
#endif

static int tap_count, tap_failed, tap_planned;

/* How many tests there are to be: then stopping early is a failure. */
static inline void plan(int count)
{
    tap_planned = count;
    printf("1..%d\n", count);
}

/* A remark in the output. */
TAP_PRINTF(1, 2) static inline void tell(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    printf("# ");
    vprintf(format, list);
    printf("\n");
    va_end(list);
}

/* A text of several lines, each as a remark. */
static inline void tap_quote(const char *what, const char *text)
{
    printf("#   %s: ", what);
    for (; text && *text; text++) {
        putchar(*text);
        if (*text == '\n' && text[1])
            printf("#   %*s", (int)strlen(what) + 2, "");
    }
    printf("%s\n", text ? "" : "NULL");
}

static inline bool tap_line(bool passed, const char *file, int line,
                            const char *format, va_list list)
{
    printf("%sok %d - ", passed ? "" : "not ", ++tap_count);
    vprintf(format, list);
    printf("\n");
    if (!passed) {
        tap_failed++;
        tell("%s:%d", file, line);
    }
    fflush(stdout);
    return passed;
}

TAP_PRINTF(5, 6)
static inline bool tap_ok(bool passed, const char *file, int line,
                          const char *condition, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    if (!tap_line(passed, file, line, format, list))
        tap_quote("false", condition);
    va_end(list);
    return passed;
}

TAP_PRINTF(5, 6)
static inline bool tap_is(long long got, long long expected,
                          const char *file, int line,
                          const char *format, ...)
{
    va_list list;

    va_start(list, format);
    if (!tap_line(got == expected, file, line, format, list))
        tell("  got: %lld\n#   expected: %lld", got, expected);
    va_end(list);
    return got == expected;
}

TAP_PRINTF(5, 6)
static inline bool tap_is_text(const char *got, const char *expected,
                               const char *file, int line,
                               const char *format, ...)
{
    bool same = got && expected ? !strcmp(got, expected)
                                : got == expected;
    va_list list;

    va_start(list, format);
    if (!tap_line(same, file, line, format, list)) {
        tap_quote("got", got);
        tap_quote("expected", expected);
    }
    va_end(list);
    return same;
}

/* The exit status of the program; without a plan, prints it now. */
static inline int done(void)
{
    if (!tap_planned)
        printf("1..%d\n", tap_count);
    return tap_failed || (tap_planned && tap_planned != tap_count);
}

#endif
