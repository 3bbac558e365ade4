/* What an example printed, sent and left, as committed beside it, held
 * against the run of this build. */
#include <string.h>

#include "markdown.h"

/* "chapters/05-queries/count" was run to "build/recorded/05/count". */
static const char *run_of(const struct book *book, const char *example)
{
    const char *folder = example + strlen("chapters/");

    return keep_format("%s/%.2s%s", book->recorded, folder,
                       strchr(folder, '/'));
}

/* Calls a line by its first words. */
static const char *line_at(const char *text)
{
    size_t length = strcspn(text, "\n");

    if (*text == '\0')
        return "the end";
    return length > 40 ? keep_format("\"%.40s...\"", text)
                       : keep_format("\"%.*s\"", (int)length, text);
}

/* The number of the first line that differs, or 0; `*old` and `*now` are
 * left at it. */
static unsigned difference(const char **old, const char **now)
{
    unsigned line = 1;
    const char *a = *old, *b = *now;

    if (strcmp(a, b) == 0)
        return 0;
    for (; *a && *a == *b; a++, b++)
        if (*a == '\n') {
            *old = a + 1;
            *now = b + 1;
            line++;
        }
    return line;
}

/* Recordings that were held against their run at a place of the book. */
static const char **checked;
static size_t checked_count;

static bool is_checked(const char *path)
{
    for (size_t i = 0; i < checked_count; i++)
        if (strcmp(checked[i], path) == 0)
            return true;
    return false;
}

const char *recording_read(struct writer *writer, const char *example,
                           const char *kind, unsigned line)
{
    const char *path = keep_format("%s.%s", example, kind);
    const char *new_path = keep_format("%s.%s",
                                       run_of(writer->book, example),
                                       kind);
    size_t length;
    const char *text = read_file(path, &length);
    const char *old = text, *now = read_file(new_path, &length);
    unsigned at;

    checked = keep_grow(checked, checked_count, sizeof *checked);
    checked[checked_count++] = path;
    if (!text) {
        report(writer->path, line, "the recording %s is missing: make "
               "record writes it", path);
    } else if (!now) {
        report(writer->path, line, "%s was not run, there is no %s: run "
               "it by make site", example, new_path);
    } else if ((at = difference(&old, &now)) != 0) {
        report(writer->path, line, "%s:%u is stale, the recording has "
               "%s and the program %s: look at it, then make record",
               path, at, line_at(old), line_at(now));
    }
    return text;
}

void recordings_check(const struct book *book)
{
    char **files = NULL;
    size_t count = 0, length;

    files = find_files(files, &count, "chapters", ".out .sql .rows");
    for (size_t i = 0; i < count; i++) {
        const char *old, *now;
        unsigned line;
        if (is_checked(files[i]))
            continue;
        old = read_file(files[i], &length);
        now = read_file(run_of(book, files[i]), &length);
        if (!now)
            report(files[i], 1, "the program that printed this is gone: "
                   "remove the recording, or run it by make site");
        else if ((line = difference(&old, &now)) != 0)
            report(files[i], line, "stale, the recording has %s and the "
                   "program %s: look at it, then make record",
                   line_at(old), line_at(now));
    }
}
