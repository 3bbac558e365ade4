/*
 * What compilers, linkers and sanitizers print, put into the words that
 * a reader needs: where, what, and nothing else.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <stdlib.h>
#include <string.h>

static const char *after_line(const char *text)
{
    text += strcspn(text, "\n");
    return text + (*text == '\n');
}

static const char *line_start(const char *text, const char *at)
{
    while (at > text && at[-1] != '\n')
        at--;
    return at;
}

/* Copies the word at `from`, which ends before a character of `end`. */
static char *copy_word(char word[128], const char *from,
                       const char *end)
{
    snprintf(word, 128, "%.*s", (int)strcspn(from, end), from);
    return word;
}

/* --- the compiler and the linker ---------------------------------- */

/* The linker knows no line, only a name too few or too many. */
static bool explain_linker(const char *output, const char *source,
                           struct text *said)
{
    static const char *const missing[] = { "undefined reference to `",
                                           "undefined symbol: " };
    static const char twice[] = "multiple definition of `";
    char name[128];
    for (int i = 0; i < 2; i++) {
        const char *found = strstr(output, missing[i]);
        if (!found)
            continue;
        copy_word(name, found + strlen(missing[i]), "'\n");
        add(said, "%s: '%s' is used, but not defined: write it, named"
            " as exercise.h has it\n", source, name);
        return true;
    }
    const char *found = strstr(output, twice);
    if (!found)
        return false;
    copy_word(name, found + strlen(twice), "';\n");
    add(said, "%s: '%s' is also defined in the test or the library:"
        " make yours static, or give it another name\n", source, name);
    return true;
}

/* What a compiler says beside its warnings and errors. */
static bool is_noise(const char *line)
{
    static const char *const noise[] = {
        ": In function '", "compilation terminated",
        "cc1: some warnings", "1 error generated",
        "1 warning generated", "warnings generated",
    };
    for (size_t i = 0; i < sizeof noise / sizeof *noise; i++) {
        const char *found = strstr(line, noise[i]);
        if (found && found < after_line(line))
            return true;
    }
    return false;
}

void explain_compiler(const char *output, const char *source,
                      bool compiled, struct text *said)
{
    if (!compiled && explain_linker(output, source, said))
        return;
    const char *error = compiled ? NULL : strstr(output, " error: ");
    const char *line = error ? line_start(output, error) : output;
    for (; *line; line = after_line(line))
        if (!is_noise(line))
            add_bytes(said, line, (size_t)(after_line(line) - line));
}

/* --- sanitizers --------------------------------------------------- */

static const struct {
    const char *kind, *words;
} kinds[] = {
    { "SEGV", "it follows a pointer that leads nowhere" },
    { "heap-use-after-free", "it uses memory that was freed" },
    { "heap-buffer-overflow", "it goes beyond the end of a block" },
    { "stack-buffer-overflow", "it goes beyond the end of a variable" },
    { "global-buffer-overflow", "it goes beyond the end of an array" },
    { "stack-use-after", "it uses a local variable after its end" },
    { "stack-overflow", "it calls itself without end" },
    { "attempting double-free", "it frees memory twice" },
    { "attempting free", "it frees what malloc() did not give" },
    { "FPE", "it divides by zero" },
};

static const char *words_of(const char *kind, char word[128])
{
    static const char null[] = "SEGV on unknown address 0x000000000000";
    if (strncmp(kind, null, sizeof null - 1) == 0)
        return "it follows a NULL pointer";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncmp(kind, kinds[i].kind, strlen(kinds[i].kind)) == 0)
            return kinds[i].words;
    return copy_word(word, kind, "\n");
}

/* A line of a stack: "    #1 0x4f in count work/05-2-count.c:12:9". */
struct frame {
    char function[128], place[128];
};

static bool read_frame(const char *line, const char *source,
                       struct frame *frame)
{
    const char *end = line + strcspn(line, "\n");
    const char *function = strstr(line, " in ");
    const char *place = source ? strstr(line, source) : NULL;
    if (line[strspn(line, " ")] != '#' || !function || function > end ||
        (source && (!place || place > end)))
        return false;
    copy_word(frame->function, function + 4, " \n(");
    copy_word(frame->place, place ? place : "", " \n)");
    return true;
}

/* The first frame of the first stack that is in the reader's file; of
   any function, if `source` is NULL. */
static bool find_frame(const char *report, const char *source,
                       struct frame *frame)
{
    const char *line = strstr(report, "    #0 ");
    for (; line && line[strspn(line, " ")] == '#';
         line = after_line(line))
        if (read_frame(line, source, frame))
            return true;
    return false;
}

/* The sanitizer's own version of free() and the like is called so. */
static const char interceptor[] = "__interceptor_";

static void add_crash(struct text *said, const char *report,
                      const char *source, const char *words)
{
    struct frame frame, inside = { 0 };
    bool any = find_frame(report, NULL, &inside);
    const char *callee = inside.function;
    if (any && strncmp(callee, interceptor, strlen(interceptor)) == 0)
        callee += strlen(interceptor);
    if (find_frame(report, source, &frame)) {
        add(said, "crashed in %s, %s: %s", frame.function, frame.place,
            words);
        if (*callee != '_' && strcmp(frame.function, callee) != 0)
            add(said, " (in %s, which it called)", callee);
    } else {
        add(said, "crashed%s%s: %s", any ? " in " : "",
            any ? callee : "", words);
    }
    add(said, "\n");
}

/* Each block has a stack; the first that leads to the reader counts. */
static void add_leak(struct text *said, const char *report,
                     const char *source)
{
    struct frame frame;
    const char *summary = strstr(report, "SUMMARY: AddressSanitizer: ");
    if (summary)
        add(said, "%d bytes never freed", atoi(summary + 27));
    else
        add(said, "memory never freed");
    for (; *report; report = after_line(report))
        if (read_frame(report, source, &frame)) {
            add(said, ": allocated in %s, %s", frame.function,
                frame.place);
            break;
        }
    add(said, "\n");
}

/* Where the program's own output ends. */
static const char *first_report_line(const char *output)
{
    static const char *const marks[] = {
        "AddressSanitizer:DEADLYSIGNAL\n", "=====\n==",
        " runtime error: ",
    };
    const char *end = output + strlen(output);
    for (int i = 0; i < 3; i++) {
        const char *found = strstr(output, marks[i]);
        if (found && found < end)
            end = line_start(output, found);
    }
    return end;
}

bool explain_report(const char *output, const char *source,
                    struct text *said, struct text *printed)
{
    static const char asan[] = "ERROR: AddressSanitizer: ";
    static const char ubsan[] = " runtime error: ";
    char word[128];
    const char *leak = strstr(output, "ERROR: LeakSanitizer: ");
    const char *memory = strstr(output, asan);
    const char *undefined = strstr(output, ubsan);
    const char *report = undefined ? undefined : memory ? memory : leak;
    if (undefined)
        add_crash(said, report, source,
                  copy_word(word, report + sizeof ubsan - 1, "\n"));
    else if (memory)
        add_crash(said, report, source,
                  words_of(report + sizeof asan - 1, word));
    else if (leak)
        add_leak(said, report, source);
    const char *end = first_report_line(output);
    add_bytes(printed, output, (size_t)(end - output));
    return report != NULL;
}
