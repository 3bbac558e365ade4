/*
 * Finding an exercise by its number and reading the files it has.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <ctype.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

/* --- task.md ------------------------------------------------------ */

/* Copies what follows `label`, up to a character of `end`. */
static void copy_field(char *field, size_t size, const char *text,
                       const char *label, const char *end)
{
    const char *from = strstr(text, label);
    size_t length = 0;
    if (from) {
        from += strlen(label);
        length = strcspn(from, end);
    }
    if (length >= size)
        length = size - 1;
    if (from)
        memcpy(field, from, length);
    field[length] = '\0';
}

static void read_task(struct exercise *exercise)
{
    char path[PATH_SIZE];
    struct text task = { 0 };
    path_of(path, "%s/task.md", exercise->folder);
    if (!read_file(&task, path))
        stop("%s: cannot be read: every exercise has one", path);
    if (strncmp(task.bytes, "# ", 2) == 0)
        copy_field(exercise->title, sizeof exercise->title, task.bytes,
                   "# ", "\n");
    copy_field(exercise->kind, sizeof exercise->kind, task.bytes,
               "\nKind: ", ".\n");
    copy_field(exercise->section, sizeof exercise->section, task.bytes,
               "Section: ", ". \n");
    clear(&task);
}

bool read_hint(const struct exercise *exercise, int n,
               struct text *text)
{
    char path[PATH_SIZE], heading[32];
    struct text task = { 0 };
    path_of(path, "%s/task.md", exercise->folder);
    snprintf(heading, sizeof heading, "\n## Hint %d\n", n);
    read_file(&task, path);
    char *from = task.bytes ? strstr(task.bytes, heading) : NULL;
    if (from) {
        from += strlen(heading);
        from += strspn(from, "\n");
        char *end = strstr(from, "\n## ");
        if (end)
            *end = '\0';
        add_bytes(text, from, strlen(from));
    }
    clear(&task);
    return from != NULL;
}

/* --- finding ------------------------------------------------------ */

/* From "exercises/05-queries/2-count"; false if it is no such name. */
static bool describe(struct exercise *exercise, const char *folder)
{
    *exercise = (struct exercise){ 0 };
    const char *places = folder + strlen("exercises/");
    const char *slug = strchr(places, '/') + 1;
    if (sscanf(places, "%d-", &exercise->chapter) != 1 ||
        sscanf(slug, "%d-", &exercise->number) != 1)
        return false;
    snprintf(exercise->id, sizeof exercise->id, "%02d-%d",
             exercise->chapter % 100, exercise->number);
    path_of(exercise->folder, "%s", folder);
    path_of(exercise->answers, "solutions/%s", places);
    path_of(exercise->test, "tests/%.*s/exercise-%d.c",
            (int)(slug - 1 - places), places, exercise->number);
    path_of(exercise->work, "work/%02d-%s.c", exercise->chapter, slug);
    path_of(exercise->build, "build/exercises/%s", exercise->id);
    path_of(exercise->library, "build/%02d", exercise->chapter);
    return true;
}

static int by_number(const void *a, const void *b)
{
    const struct exercise *x = a, *y = b;
    int order = (x->chapter > y->chapter) - (x->chapter < y->chapter);
    return order ? order
                 : (x->number > y->number) - (x->number < y->number);
}

struct exercise *all_exercises(int chapter, size_t *n)
{
    glob_t found = { 0 };
    *n = 0;
    glob("exercises/[0-9][0-9]-*/[0-9]*-*", 0, NULL, &found);
    struct exercise *list = calloc(found.gl_pathc + 1, sizeof *list);
    if (!list)
        stop("exercise: no memory left");
    for (size_t i = 0; i < found.gl_pathc; i++)
        if (describe(&list[*n], found.gl_pathv[i]) &&
            (chapter < 0 || list[*n].chapter == chapter))
            read_task(&list[(*n)++]);
    globfree(&found);
    qsort(list, *n, sizeof *list, by_number);
    return list;
}

struct exercise find_exercise(const char *name)
{
    int chapter = -1, number = -1;
    size_t n;
    const char *slash = name ? strrchr(name, '/') : NULL;
    if (!name || sscanf(slash ? slash + 1 : name, "%d-%d", &chapter,
                        &number) != 2)
        stop("Which exercise? Say it like this: EX=01-1\n"
             "`make progress` lists them all.");
    struct exercise *list = all_exercises(chapter, &n);
    struct exercise found = { 0 };
    for (size_t i = 0; i < n; i++)
        if (list[i].number == number)
            found = list[i];
    free(list);
    if (!*found.id)
        stop("There is no exercise %02d-%d. `make progress` lists them"
             " all.", chapter, number);
    return found;
}

/* --- what is expected to fail ------------------------------------- */

static const char expect_mark[] = "/* Expect: ";

/* Copies what stands in quotes, where \" is a quote; false if that is
   nothing, or does not end. */
static bool copy_quoted(char copy[128], const char *from)
{
    size_t n = 0;
    if (*from++ != '"')
        return false;
    for (; *from && !strchr("\"\n", *from) && n < 127; from++) {
        from += strncmp(from, "\\\"", 2) == 0;
        copy[n++] = *from;
    }
    copy[n] = '\0';
    return n > 0 && *from == '"';
}

bool read_expectation(const char *path, struct expectation *expected)
{
    struct text source = { 0 };
    const size_t mark = strlen(expect_mark);
    int phrase;
    *expected = (struct expectation){ 0 };
    bool found = read_file(&source, path) &&
                 strncmp(source.bytes, expect_mark, mark) == 0 &&
                 sscanf(source.bytes + mark, "%d %n", &expected->test,
                        &phrase) == 1 &&
                 copy_quoted(expected->phrase,
                             source.bytes + mark + phrase);
    clear(&source);
    return found;
}

void read_starter(const struct exercise *exercise, struct text *text)
{
    char path[PATH_SIZE];
    struct text source = { 0 };
    path_of(path, "%s/starter.c", exercise->folder);
    if (!read_file(&source, path))
        stop("%s: cannot be read: every exercise has one", path);
    const char *from = source.bytes;
    if (strncmp(from, expect_mark, strlen(expect_mark)) == 0) {
        from += strcspn(from, "\n");
        from += strspn(from, "\n");
    }
    add_bytes(text, from, strlen(from));
    clear(&source);
}
