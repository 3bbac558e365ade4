/* Fences: each word that may follow ``` and what it prints.  Anything
 * else is refused, so that no code of the book is merely typed. */
#include <string.h>

#include "highlight.h"
#include "markdown.h"

void open_typed(struct writer *writer, cmark_node *fence,
                enum language language, const char *class,
                const char *label)
{
    const char *code = cmark_node_get_literal(fence);

    text_format(writer->out, "<figure class=\"listing %s\">\n"
                "<figcaption class=\"from\"><span class=\"label\">%s"
                "</span></figcaption>\n", class, label);
    open_code(writer, "", label);
    highlight_code(writer->out, language, code, strlen(code));
    close_code(writer);
}

static void write_sketch(struct writer *writer, cmark_node *fence)
{
    open_typed(writer, fence, LANGUAGE_C, "sketch", "Sketch");
    text_add(writer->out, "</figure>\n");
}

void write_commands(struct writer *writer, const char *commands)
{
    open_code(writer, "command", "Commands");
    highlight_code(writer->out, LANGUAGE_SH, commands, strlen(commands));
    close_code(writer);
}

static void write_shell(struct writer *writer, cmark_node *fence)
{
    const char *commands = cmark_node_get_literal(fence);

    check_commands(commands, writer->path, node_line(fence));
    write_commands(writer, commands);
}

/* Figures that a make target wrote: cells parted by |, names first. */
static void write_data(struct writer *writer, cmark_node *fence)
{
    const char *path = fence_body(fence);
    unsigned line = 0;
    size_t length;
    const char *rest = read_file(path, &length);

    if (!rest) {
        report(writer->path, node_line(fence) + 1, "there is no file "
               "\"%s\": run the make target that writes it", path);
        return;
    }
    text_format(writer->out, "<figure class=\"data\">\n<figcaption>%s"
                "</figcaption>\n", path);
    open_rows(writer, path, NULL);
    for (const char *row; (row = next_line(&rest, &line)); )
        write_row(writer->out, row, line == 1);
    close_rows(writer->out);
    text_add(writer->out, "</figure>\n");
}

/* The head comment of a program that must not compile, line by line:
 * our sentence, or what gcc and clang say. */
static void write_says(struct writer *writer, const char *comment)
{
    unsigned line = 0;

    for (const char *at; (at = next_line(&comment, &line)); ) {
        const char *who = "The compiler";
        at += strspn(at, "/* ");
        if (starts_with(at, "gcc: ") || starts_with(at, "clang: ")) {
            who = keep_text(at, strcspn(at, ":"));
            at = strchr(at, ' ') + 1;
        }
        if (*at == '\0')
            continue;
        text_format(writer->out, "<p class=\"says\"><span "
                    "class=\"label\">%s says</span> <samp>", who);
        text_escape(writer->out, at);
        text_add(writer->out, "</samp></p>\n");
    }
}

static void write_fails(struct writer *writer, cmark_node *fence)
{
    const char *path = fence_body(fence);
    const struct source *source = source_find(writer->book->sources,
                                              path);
    const char *end = source ? strstr(source->text, "*/") : NULL;
    unsigned line = 2;

    if (!end || !starts_with(source->text, "/*")) {
        report(writer->path, node_line(fence) + 1, source
               ? "\"%s\" has no head comment: let it say what the "
                 "compiler must say"
               : "there is no \"%s\": write the program that must not "
                 "compile", path);
        return;
    }
    line += line_ends(source->text, end);
    while (line < source->count && source->lines[line].blank)
        line++;
    text_add(writer->out, "<figure class=\"listing fails\">\n");
    write_from(writer, source, line, path, "does not compile");
    open_code(writer, "", path);
    highlight_lines(writer->out, writer->book->sources, source, line,
                    source->count, page_root(writer->page));
    close_code(writer);
    write_says(writer, keep_text(source->text,
                                 (size_t)(end - source->text)));
    text_add(writer->out, "</figure>\n");
}

static const struct {
    const char *word, *options;
    void (*write)(struct writer *writer, cmark_node *fence);
} fences[] = {
    { "source", "again fold", write_source_fence },
    { "run", "code output sql rows", write_run },
    { "fails", "", write_fails },
    { "c", "sketch", write_sketch },
    { "sh", "", write_shell },
    { "sql", "by-hand", write_by_hand },
    { "data", "", write_data },
    { "exercise", "", write_exercise },
};

/* The words after the first are all among those allowed. */
static bool options_allowed(cmark_node *fence, const char *allowed)
{
    const char *options = fence_options(fence);

    for (const char *word; (word = next_word(&options)); )
        if (!has_word(allowed, word))
            return false;
    return true;
}

/* C and SQL that nobody compiled or ran. */
static bool is_typed(cmark_node *fence)
{
    const char *info = cmark_node_get_fence_info(fence);

    return *info == '\0' ||
           (fence_is(fence, "c") && !fence_says(fence, "sketch")) ||
           (fence_is(fence, "sql") && !fence_says(fence, "by-hand"));
}

/* Tasks and hints are read in the terminal, too, where a fence is noise:
 * there, code without a word is a sketch. */
void write_fence(struct writer *writer, cmark_node *fence)
{
    const char *info = cmark_node_get_fence_info(fence);
    unsigned line = node_line(fence);

    if (*info == '\0' && writer->exercise) {
        write_sketch(writer, fence);
        return;
    }
    if (is_typed(fence)) {
        report(writer->path, line, "a listing typed by hand, \"%s\": "
               "print it from a file by ```source, or mark it ```c "
               "sketch or ```sql by-hand", info);
        return;
    }
    for (size_t i = 0; i < sizeof fences / sizeof *fences; i++)
        if (fence_is(fence, fences[i].word) &&
            options_allowed(fence, fences[i].options)) {
            fences[i].write(writer, fence);
            return;
        }
    report(writer->path, line, "an unknown fence, \"%s\": use source, "
           "run, fails, c sketch, sh, sql by-hand, data or exercise",
           info);
}
