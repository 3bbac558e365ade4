/* What is wrong, and which names are near a misspelt one. */
#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 20, NEAR = 3 };

static struct text all, shown;
static unsigned count;

void report(const char *path, unsigned line, const char *format, ...)
{
    va_list list;
    size_t before = all.length;

    text_add(&all, path);
    if (line)
        text_format(&all, ":%u", line);
    text_add(&all, ": ");
    va_start(list, format);
    text_format_list(&all, format, list);
    va_end(list);
    text_add(&all, "\n");
    if (count++ < SHOWN)
        text_add(&shown, all.at + before);
}

unsigned report_count(void)
{
    return count;
}

int report_end(void)
{
    fputs(text_string(&shown), stderr);
    if (count > SHOWN)
        fprintf(stderr, "... and %u more\n", count - SHOWN);
    return count ? EXIT_FAILURE : EXIT_SUCCESS;
}

const char *report_take(void)
{
    const char *taken = text_string(&all);

    all = shown = (struct text){ 0 };
    count = 0;
    return taken;
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/* Letters to insert, delete or replace to get from one to the other. */
static size_t distance(const char *from, const char *to)
{
    size_t n = strlen(to), *row = keep((n + 1) * sizeof *row);

    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 0; from[i]; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j <= n; j++) {
            size_t above = row[j];
            row[j] = least(above + 1, row[j - 1] + 1,
                           corner + (from[i] != to[j - 1]));
            corner = above;
        }
    }
    return row[n];
}

/* A prefix or a part of a name is near it, however long the rest is. */
static size_t farness(const char *name, const char *candidate)
{
    return *name && strstr(candidate, name) ? 0
                                            : distance(name, candidate);
}

const char *nearest(const char *name, const char *const *candidates,
                    size_t number)
{
    size_t limit = strlen(name) / 3 + 1, found = 0;
    const char *best[NEAR];
    struct text out = { 0 };

    for (size_t far = 0; far <= limit && found < NEAR; far++)
        for (size_t i = 0; i < number && found < NEAR; i++)
            if (farness(name, candidates[i]) == far)
                best[found++] = candidates[i];
    if (!found)
        return "";
    text_add(&out, " (did you mean ");
    for (size_t i = 0; i < found; i++)
        text_format(&out, "%s%s",
                    i == 0 ? "" : i + 1 == found ? " or " : ", ", best[i]);
    text_add(&out, "?)");
    return out.at;
}
