/*
 * What the reader is given: the starter, hints, the solution. A file
 * that the reader has written in is never overwritten.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void need_started(const struct exercise *exercise)
{
    if (!exists(exercise->work))
        stop("%s is not there yet. Begin with: make start EX=%s",
             exercise->work, exercise->id);
}

static void print_title(const struct exercise *exercise)
{
    printf("%s%s  %s%s\n", paint(BOLD), exercise->id, exercise->title,
           paint(PLAIN));
}

/* The task without its title, its kind and its hints, and an empty line
   on both sides. */
static void print_task(const struct exercise *exercise)
{
    char path[PATH_SIZE];
    struct text task = { 0 };
    path_of(path, "%s/task.md", exercise->folder);
    if (!read_file(&task, path))
        return;
    char *hints = strstr(task.bytes, "\n## Hint");
    char *kind = strstr(task.bytes, "\nKind: ");
    char *from = kind ? strchr(kind + 1, '\n') : NULL;
    if (hints)
        *hints = '\0';
    if (from)
        printf("\n%s\n", from + strspn(from, "\n"));
    clear(&task);
}

int start(const char *name)
{
    struct exercise exercise = find_exercise(name);
    struct text starter = { 0 };
    if (exists(exercise.work))
        stop("%s is there already and stays as it is. To begin again:"
             " make reset EX=%s", exercise.work, exercise.id);
    read_starter(&exercise, &starter);
    write_file(exercise.work, starter.bytes);
    clear(&starter);
    print_title(&exercise);
    print_task(&exercise);
    printf("Given: %s/exercise.h\n", exercise.folder);
    printf("Write in %s, then: make check EX=%s\n", exercise.work,
           exercise.id);
    return 0;
}

/* The first name of x.bak, x.bak2, x.bak3... that is free. */
static void name_backup(char path[PATH_SIZE], const char *work)
{
    path_of(path, "%s.bak", work);
    for (int n = 2; exists(path); n++)
        path_of(path, "%s.bak%d", work, n);
}

int reset(const char *name)
{
    struct exercise exercise = find_exercise(name);
    struct text starter = { 0 };
    char backup[PATH_SIZE];
    need_started(&exercise);
    read_starter(&exercise, &starter);
    name_backup(backup, exercise.work);
    if (rename(exercise.work, backup) != 0)
        stop("%s: cannot be renamed: %s", exercise.work,
             strerror(errno));
    write_file(exercise.work, starter.bytes);
    clear(&starter);
    printf("%s begins again; what you had is in %s\n", exercise.work,
           backup);
    return 0;
}

int hint(const char *name)
{
    struct exercise exercise = find_exercise(name);
    char path[PATH_SIZE], count[16];
    struct text given = { 0 }, text = { 0 };
    path_of(path, "%s/hints", exercise.build);
    int n = read_file(&given, path) ? atoi(given.bytes) + 1 : 1;
    bool all = n > HINTS;
    if (all)
        n = HINTS;
    if (!read_hint(&exercise, n, &text))
        stop("%s/task.md: has no '## Hint %d': an exercise has %d"
             " hints", exercise.folder, n, HINTS);
    snprintf(count, sizeof count, "%d\n", n);
    write_file(path, count);
    printf("%sHint %d of %d%s\n\n%s\n", paint(BOLD), n, HINTS,
           paint(PLAIN), text.bytes);
    if (all)
        printf("That was the last one. Our answer: make solution"
               " EX=%s\n", exercise.id);
    clear(&given);
    clear(&text);
    return 0;
}

int solution(const char *name)
{
    struct exercise exercise = find_exercise(name);
    const char *const files[] = { "solution.c", "discussion.md" };
    print_title(&exercise);
    for (int i = 0; i < 2; i++) {
        char path[PATH_SIZE];
        struct text text = { 0 };
        path_of(path, "%s/%s", exercise.answers, files[i]);
        if (!read_file(&text, path))
            stop("%s: cannot be read: every exercise has one", path);
        printf("\n%s%s%s\n\n%s", paint(FAINT), path, paint(PLAIN),
               text.bytes);
        clear(&text);
    }
    return 0;
}
