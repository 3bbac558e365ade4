/* Exercises: task, command, hints and solution, folded from the files
 * that the exercise runner uses. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "markdown.h"

static const char *const kinds[] = {
    "predict", "fill in", "find the bug", "extend", "challenge",
};

/* "05-2" is a folder of exercises/05-queries/ that begins with "2-". */
static const char *find_folder(const struct book *book,
                               const char *number)
{
    const struct chapter *chapter = book_chapter_at(book, number, '-');
    const char *prefix, *found = NULL;
    DIR *folder;

    if (!chapter)
        return NULL;
    prefix = keep_format("%s-", number + strlen("05-"));
    folder = opendir(keep_format("exercises/%s", chapter->folder));
    for (struct dirent *entry; folder && (entry = readdir(folder)); )
        if (starts_with(entry->d_name, prefix))
            found = keep_format("%s/%s", chapter->folder, entry->d_name);
    if (folder)
        closedir(folder);
    return found;
}

/* `Kind: fill in. Section: 05#counting.`, the paragraph below the title;
 * it is taken out of the tree. */
static void read_kind(struct exercise *exercise)
{
    cmark_node *title = cmark_node_first_child(exercise->task);
    cmark_node *node = title ? cmark_node_next(title) : NULL;
    const char *text = node ? node_text(node) : "";
    const char *section = strstr(text, " Section: ");

    exercise->kind = "";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (starts_with(text, keep_format("Kind: %s.", kinds[i])))
            exercise->kind = kinds[i];
    if (section) {
        section += strlen(" Section: ");
        exercise->section = keep_text(section, strcspn(section, ". "));
    }
    if (!*exercise->kind || !section || !exercise->section[0])
        report(exercise->task_path, 2, "no kind and section: begin with "
               "\"Kind: fill in. Section: 05#counting.\" (or predict, "
               "find the bug, extend, challenge)");
    else
        cmark_node_free(node);
}

static void read_title(struct exercise *exercise)
{
    cmark_node *title = cmark_node_first_child(exercise->task);

    if (is_kind(title, CMARK_NODE_HEADING) &&
        cmark_node_get_heading_level(title) == 1)
        exercise->title = node_prose(title);
    else
        report(exercise->task_path, 1, "no title: begin with # and one");
}

/* A file that every exercise has, or a report and NULL. */
static const struct source *read_part(const char *file,
                                      const char *path, unsigned line)
{
    const struct source *source = source_read(file);

    if (!source)
        report(path, line, "%s is missing: write it", file);
    return source;
}

struct exercise *exercise_read(const struct book *book,
                               const char *number, const char *path,
                               unsigned line)
{
    const char *folder = find_folder(book, number);
    struct exercise *exercise = keep(sizeof *exercise);

    if (!folder) {
        report(path, line, "there is no exercise \"%s\" in exercises/: "
               "write it as 05-2", number);
        return NULL;
    }
    exercise->id = keep_format("exercise-%s", number);
    exercise->number = number;
    exercise->folder = folder;
    exercise->title = "";
    exercise->task_path = keep_format("exercises/%s/task.md", folder);
    exercise->discussion_path = keep_format("solutions/%s/discussion.md",
                                            folder);
    exercise->task = parse_markdown(exercise->task_path);
    exercise->discussion = parse_markdown(exercise->discussion_path);
    if (!exercise->task)
        report(path, line, "%s is missing", exercise->task_path);
    if (!exercise->discussion)
        report(path, line, "%s is missing", exercise->discussion_path);
    if (!exercise->task || !exercise->discussion)
        return NULL;
    read_title(exercise);
    read_kind(exercise);
    exercise->given = read_part(
        keep_format("exercises/%s/exercise.h", folder), path, line);
    exercise->starter = read_part(
        keep_format("exercises/%s/starter.c", folder), path, line);
    exercise->solution = read_part(
        keep_format("solutions/%s/solution.c", folder), path, line);
    return exercise;
}

/* The page and the heading of "05#counting". */
static void write_section(struct writer *writer,
                          const struct exercise *exercise)
{
    char *hash;
    unsigned number = (unsigned)strtoul(exercise->section, &hash, 10);
    const struct chapter *chapter = book_chapter(writer->book, number);
    const char *slug = *hash == '#' ? hash + 1 : "";

    for (size_t i = 0; chapter && i < chapter->page_count; i++) {
        const struct page *page = chapter->pages[i];
        for (size_t j = 0; j < page->heading_count; j++)
            if (strcmp(page->headings[j].slug, slug) == 0) {
                text_format(writer->out, " <a href=\"%s%s#%s\">Section: ",
                            page_root(writer->page), page->address, slug);
                text_escape(writer->out, page->headings[j].text);
                text_add(writer->out, "</a>");
                return;
            }
    }
    report(exercise->task_path, 2, "there is no section %s: give a "
           "chapter and the anchor of a heading in it",
           exercise->section);
}

static void write_head(struct writer *writer,
                       const struct exercise *exercise)
{
    const char *id = exercise->id, *kind = exercise->kind;

    text_format(writer->out, "<section class=\"exercise\" id=\"%s\" "
                "aria-labelledby=\"%s-title\">\n<h3 id=\"%s-title\">"
                "%.2s-%s. ", id, id, id, exercise->number,
                exercise->number + 3);
    write_inlines(writer, cmark_node_first_child(exercise->task));
    text_format(writer->out, "<a class=\"anchor\" href=\"#%s\" "
                "aria-label=\"Link to this exercise: ", id);
    text_escape(writer->out, exercise->title);
    text_add(writer->out, "\">§</a></h3>\n");
    if (!*kind)
        return;
    text_format(writer->out, "<p class=\"kind\">%c%s.",
                kind[0] - 'a' + 'A', kind + 1);
    write_section(writer, exercise);
    text_add(writer->out, "</p>\n");
}

/* The nodes from `node` up to the next heading, which is returned. */
static cmark_node *write_part(struct writer *writer, cmark_node *node)
{
    cmark_node *part = cmark_node_new(CMARK_NODE_DOCUMENT);

    while (node && !is_kind(node, CMARK_NODE_HEADING)) {
        cmark_node *next = cmark_node_next(node);
        cmark_node_append_child(part, node);
        node = next;
    }
    write_blocks(writer, part);
    return node;
}

/* The line after the comment that tells how a starter fails. */
static unsigned after_expectation(const struct source *starter)
{
    unsigned line = 1 + starts_with(starter->text, "/* Expect: ");

    while (line < starter->count && starter->lines[line].blank)
        line++;
    return line;
}

/* The files that the task speaks of, where there is code to be read
 * before any is written. */
static void write_given(struct writer *writer,
                        const struct exercise *exercise)
{
    const struct source *starter = exercise->starter;
    bool bug = strcmp(exercise->kind, "find the bug") == 0;

    if (!bug && strcmp(exercise->kind, "predict") != 0)
        return;
    if (exercise->given)
        write_source(writer, exercise->given, 1);
    if (bug && starter)
        write_source(writer, starter, after_expectation(starter));
}

static void write_hints(struct writer *writer, cmark_node *heading)
{
    unsigned hints = 0;

    while (heading) {
        const char *text = node_text(heading);
        if (strcmp(text, keep_format("Hint %u", ++hints)) != 0)
            report(writer->path, node_line(heading), "\"%s\" here: the "
                   "task is followed by ## Hint 1 to ## Hint 3", text);
        text_format(writer->out, "<details class=\"hint\">\n<summary>"
                    "%s</summary>\n", text);
        heading = write_part(writer, cmark_node_next(heading));
        text_add(writer->out, "</details>\n");
    }
    if (hints != 3)
        report(writer->path, 0, "%u hints: write three", hints);
}

static void write_solution(struct writer *writer,
                           const struct exercise *exercise)
{
    text_add(writer->out, "<details class=\"solution\">\n"
             "<summary>Solution</summary>\n");
    if (exercise->solution)
        write_source(writer, exercise->solution, 1);
    writer->path = exercise->discussion_path;
    write_blocks(writer, exercise->discussion);
    text_add(writer->out, "</details>\n");
}

void write_exercise(struct writer *writer, cmark_node *fence)
{
    const struct exercise *exercise = cmark_node_get_user_data(fence);
    struct writer inner = *writer;
    cmark_node *title, *hints;

    if (!exercise)
        return;
    inner.path = exercise->task_path;
    inner.section = "exercises";
    inner.exercise = exercise;
    title = cmark_node_first_child(exercise->task);
    write_head(&inner, exercise);
    hints = write_part(&inner, title ? cmark_node_next(title) : NULL);
    write_given(&inner, exercise);
    write_commands(&inner, keep_format("make start EX=%s\n"
                                       "make check EX=%s\n",
                                       exercise->number,
                                       exercise->number));
    write_hints(&inner, hints);
    write_solution(&inner, exercise);
    text_add(writer->out, "</section>\n");
}
