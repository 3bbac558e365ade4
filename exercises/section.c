/*
 * Finding a section of the book, which a failure tells to read again.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <ctype.h>
#include <glob.h>
#include <string.h>

/* The anchor that the book's generator makes from a heading. */
static void anchor_of(char anchor[128], const char *heading)
{
    size_t n = 0;
    for (; *heading && n < 127; heading++) {
        unsigned char c = (unsigned char)*heading;
        if (isalnum(c) || c == '_' || c >= 0x80)
            anchor[n++] = (char)tolower(c);
        else if (c != '\'' && n > 0 && anchor[n - 1] != '-')
            anchor[n++] = '-';
    }
    while (n > 0 && anchor[n - 1] == '-')
        n--;
    anchor[n] = '\0';
}

/* The line of the file on which the heading stands, or 0. */
static int find_heading(const char *path, const char *anchor,
                        char title[128])
{
    char line[512], made[128];
    int number = 0, found = 0;
    bool fenced = false;
    FILE *file = fopen(path, "r");
    while (file && !found && fgets(line, sizeof line, file)) {
        number++;
        line[strcspn(line, "\n")] = '\0';
        fenced ^= strncmp(line, "```", 3) == 0;
        const char *text = line + strspn(line, "#");
        if (fenced || text < line + 2 || *text != ' ')
            continue;
        snprintf(title, 128, "%.127s", text + 1);
        anchor_of(made, title);
        found = strcmp(made, anchor) == 0 ? number : 0;
    }
    if (file)
        fclose(file);
    return found;
}

bool find_section(const char *section, char title[128],
                  char place[PATH_SIZE])
{
    char pattern[PATH_SIZE];
    int chapter, length, line = 0;
    if (sscanf(section, "%d#%n", &chapter, &length) != 1)
        return false;
    glob_t pages = { 0 };
    path_of(pattern, "chapters/%02d-*/*.md", chapter);
    glob(pattern, 0, NULL, &pages);
    for (size_t i = 0; i < pages.gl_pathc && !line; i++) {
        line = find_heading(pages.gl_pathv[i], section + length, title);
        path_of(place, "%s:%d", pages.gl_pathv[i], line);
    }
    globfree(&pages);
    return line > 0;
}
