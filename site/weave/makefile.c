/* Commands that a reader is told to type: `make x` needs a target x. */
#include <string.h>

#include "report.h"
#include "markdown.h"

/* Whether `name` is among the words; one may be a pattern, `test-%`. */
static bool among(const char *words, size_t length, const char *name)
{
    const char *end = words + length;
    size_t size = strlen(name);

    while (words < end) {
        size_t word = strcspn(words, " \t\n:");
        const char *wild = memchr(words, '%', word);
        size_t prefix = wild ? (size_t)(wild - words) : word;
        size_t suffix = wild ? word - prefix - 1 : 0;
        if (word > 0 && (wild ? size > prefix + suffix : size == word) &&
            strncmp(words, name, prefix) == 0 &&
            strncmp(words + word - suffix, name + size - suffix,
                    suffix) == 0)
            return true;
        words += word + (words + word < end);
    }
    return false;
}

/* The length of a line, with those that it goes on in after a \. */
static size_t whole_line(const char *at)
{
    size_t length = strcspn(at, "\n");

    while (length > 0 && at[length] && at[length - 1] == '\\')
        length += 1 + strcspn(at + length + 1, "\n");
    return length;
}

/* A rule is a line `targets: ...` that is no recipe and no variable.
 * What is .PHONY may have its rule in a file that is included. */
static bool has_target(const char *makefile, const char *name)
{
    for (const char *at = makefile; *at; ) {
        size_t length = whole_line(at);
        size_t targets = strcspn(at, ":=\n");
        bool rule = at[targets] == ':' && at[targets + 1] != '=' &&
                    at[0] != '\t' && at[0] != '#';
        if (starts_with(at, ".PHONY:"))
            targets = length;
        if (rule && among(at, targets, name))
            return true;
        at += length + (at[length] == '\n');
    }
    return false;
}

static void check_command(const char *makefile, const char *command,
                          const char *path, unsigned line)
{
    command += strspn(command, "$ ");
    if (!starts_with(command, "make "))
        return;
    command += strlen("make ");
    for (const char *word; (word = next_word(&command)); )
        if (*word != '-' && !strchr(word, '=') &&
            !has_target(makefile, word))
            report(path, line, "the Makefile has no target \"%s\": name "
                   "one that it has", word);
}

/* A line may have several commands, and a remark after them. */
static void check_line(const char *makefile, const char *at,
                       const char *path, unsigned line)
{
    while (*at && *at != '#') {
        size_t length = strcspn(at, ";&|#");
        check_command(makefile, keep_text(at, length), path, line);
        at += length;
        at += strspn(at, ";&|");
    }
}

void check_commands(const char *commands, const char *path,
                    unsigned line)
{
    static const char *makefile;
    size_t length;
    const char *command;

    if (!makefile)
        makefile = read_file("Makefile", &length);
    if (!makefile)
        makefile = "";
    while ((command = next_line(&commands, &line)))
        check_line(makefile, command, path, line);
}
