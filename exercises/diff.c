/*
 * Two texts, line by line: what went, what came, and three lines around
 * it. A table of the longest common subsequence is enough for files of
 * the size of an exercise.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

enum { AROUND = 3 };

/* The lines of a text, cut in place. */
struct cut {
    char **line;
    size_t n;
};

static struct cut cut(struct text *text)
{
    struct cut lines = { calloc(text->length + 1, sizeof(char *)), 0 };
    char *from = text->bytes;
    if (!lines.line)
        stop("exercise: no memory left");
    while (from && *from) {
        char *end = from + strcspn(from, "\n");
        lines.line[lines.n++] = from;
        from = end + (*end == '\n');
        *end = '\0';
    }
    return lines;
}

/* Cell [i][j] is the length for the lines from i and from j on. */
static unsigned *common(const struct cut *a, const struct cut *b)
{
    size_t width = b->n + 1;
    unsigned *table = calloc((a->n + 1) * width, sizeof *table);
    if (!table)
        stop("exercise: no memory left");
    for (size_t i = a->n; i-- > 0;)
        for (size_t j = b->n; j-- > 0;) {
            unsigned *cell = &table[i * width + j];
            if (strcmp(a->line[i], b->line[j]) == 0)
                *cell = cell[width + 1] + 1;
            else
                *cell = cell[1] > cell[width] ? cell[1] : cell[width];
        }
    return table;
}

/* A line of the result: ' ', '-' or '+', and the text. */
struct step {
    char mark;
    const char *line;
};

static size_t walk(struct step *step, const struct cut *a,
                   const struct cut *b)
{
    size_t i = 0, j = 0, n = 0, width = b->n + 1;
    unsigned *table = common(a, b);
    while (i < a->n || j < b->n) {
        const unsigned *cell = &table[i * width + j];
        if (i < a->n && j < b->n &&
            strcmp(a->line[i], b->line[j]) == 0) {
            step[n++] = (struct step){ ' ', a->line[i++] };
            j++;
        } else if (j == b->n || (i < a->n && cell[width] >= cell[1])) {
            step[n++] = (struct step){ '-', a->line[i++] };
        } else {
            step[n++] = (struct step){ '+', b->line[j++] };
        }
    }
    free(table);
    return n;
}

static bool near_change(const struct step *step, size_t n, size_t i)
{
    size_t from = i > AROUND ? i - AROUND : 0;
    for (size_t k = from; k < n && k <= i + AROUND; k++)
        if (step[k].mark != ' ')
            return true;
    return false;
}

static void print_steps(const struct step *step, size_t n)
{
    bool gap = false;
    for (size_t i = 0; i < n; i++) {
        bool shown = near_change(step, n, i);
        if (shown)
            printf("%s%c %s%s\n",
                   step[i].mark == '+'   ? paint(GOOD)
                   : step[i].mark == '-' ? paint(BAD)
                                         : "",
                   step[i].mark, step[i].line,
                   step[i].mark == ' ' ? "" : paint(PLAIN));
        else if (!gap)
            printf("%s...%s\n", paint(FAINT), paint(PLAIN));
        gap = !shown;
    }
}

static int compare(struct text *old, struct text *new)
{
    struct cut a = cut(old), b = cut(new);
    struct step *step = calloc(a.n + b.n + 1, sizeof *step);
    if (!step)
        stop("exercise: no memory left");
    size_t n = walk(step, &a, &b), changes = 0;
    for (size_t i = 0; i < n; i++)
        changes += step[i].mark != ' ';
    if (changes)
        print_steps(step, n);
    else
        printf("no difference\n");
    free(step);
    free(a.line);
    free(b.line);
    clear(old);
    clear(new);
    return 0;
}

int diff(const char *name)
{
    struct exercise exercise = find_exercise(name);
    struct text starter = { 0 }, work = { 0 };
    need_started(&exercise);
    read_starter(&exercise, &starter);
    read_file(&work, exercise.work);
    printf("%s- the starter, + %s%s\n", paint(BOLD), exercise.work,
           paint(PLAIN));
    return compare(&starter, &work);
}

/* The module's file of the same name, or its only one. */
static void find_module_file(char path[PATH_SIZE], int chapter,
                             const char *file)
{
    char pattern[PATH_SIZE];
    const char *slash = strrchr(file, '/');
    glob_t found = { 0 };
    struct text names = { 0 };
    path_of(pattern, "src/%02d-*/*.[ch]", chapter);
    glob(pattern, 0, NULL, &found);
    *path = '\0';
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *name = strrchr(found.gl_pathv[i], '/') + 1;
        add(&names, " %s", name);
        if (strcmp(name, slash ? slash + 1 : file) == 0 ||
            found.gl_pathc == 1)
            path_of(path, "%s", found.gl_pathv[i]);
    }
    if (found.gl_pathc == 0)
        stop("There is no module of chapter %02d.", chapter);
    if (!*path)
        stop("%s: which file of chapter %02d is it? Give yours the same"
             " name; there are:%s", file, chapter, names.bytes);
    globfree(&found);
    clear(&names);
}

int diff_with_module(const char *chapter, const char *file)
{
    char path[PATH_SIZE];
    struct text module = { 0 }, mine = { 0 };
    if (!file || !read_file(&mine, file))
        stop("%s: cannot be read. Say it like this: make diff CH=07"
             " FILE=mine.c", file ? file : "FILE");
    find_module_file(path, atoi(chapter), file);
    read_file(&module, path);
    printf("%s- %s, + %s%s\n", paint(BOLD), path, file, paint(PLAIN));
    return compare(&module, &mine);
}
