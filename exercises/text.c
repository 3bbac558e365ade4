/*
 * Texts, files and the screen.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void stop(const char *format, ...)
{
    va_list values;
    fflush(stdout);
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    putc('\n', stderr);
    exit(1);
}

void add_bytes(struct text *text, const char *bytes, size_t length)
{
    char *larger = realloc(text->bytes, text->length + length + 1);
    if (!larger)
        stop("exercise: no memory left");
    memcpy(larger + text->length, bytes, length);
    text->bytes = larger;
    text->length += length;
    text->bytes[text->length] = '\0';
}

void add(struct text *text, const char *format, ...)
{
    char line[4096];
    va_list values;
    va_start(values, format);
    vsnprintf(line, sizeof line, format, values);
    va_end(values);
    add_bytes(text, line, strlen(line));
}

void clear(struct text *text)
{
    free(text->bytes);
    *text = (struct text){ 0 };
}

char *path_of(char path[PATH_SIZE], const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int length = vsnprintf(path, PATH_SIZE, format, values);
    va_end(values);
    if (length < 0 || length >= PATH_SIZE)
        stop("%s...: the path is too long: move the book to a"
             " directory nearer to the root", path);
    return path;
}

bool read_file(struct text *text, const char *path)
{
    char block[4096];
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    add_bytes(text, "", 0);
    for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
        add_bytes(text, block, n);
    bool whole = !ferror(file);
    fclose(file);
    return whole;
}

bool exists(const char *path)
{
    return access(path, F_OK) == 0;
}

void make_way(const char *path)
{
    char directory[PATH_SIZE];
    path_of(directory, "%s", path);
    char *slash = strchr(directory + 1, '/');
    for (; slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(directory, 0777) != 0 && errno != EEXIST)
            stop("%s: cannot be made: %s", directory, strerror(errno));
        *slash = '/';
    }
}

void write_file(const char *path, const char *bytes)
{
    make_way(path);
    FILE *file = fopen(path, "w");
    if (!file || fputs(bytes, file) < 0 || fclose(file) != 0)
        stop("%s: cannot be written: %s", path, strerror(errno));
}

const char *paint(enum colour colour)
{
    static const char *const codes[COLOURS] = {
        "\33[0m", "\33[1m", "\33[2m", "\33[32m", "\33[31m",
    };
    const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    if ((no_colour && *no_colour) || !isatty(1))
        return "";
    return term && strcmp(term, "dumb") != 0 ? codes[colour] : "";
}

void print_indented(const char *text)
{
    while (text && *text) {
        int length = (int)strcspn(text, "\n");
        printf(length ? "  %.*s\n" : "%.*s\n", length, text);
        text += length + (text[length] == '\n');
    }
}
