/* The arena, growing strings, and reading files. */
#define _POSIX_C_SOURCE 200809L
#include "text.h"

#include <ctype.h>
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CHUNK = 1 << 20 };

struct chunk {
    struct chunk *before;
    max_align_t data[];
};

static struct chunk *chunks;
static char *room;
static size_t room_left;

static void add_chunk(size_t size)
{
    struct chunk *chunk = calloc(1, sizeof *chunk + size);

    if (!chunk) {
        fputs("weave: out of memory\n", stderr);
        exit(1);
    }
    chunk->before = chunks;
    chunks = chunk;
    room = (char *)chunk->data;
    room_left = size;
}

void *keep(size_t size)
{
    const size_t unit = sizeof(max_align_t);
    char *at;

    size = (size + unit - 1) / unit * unit;
    if (size > room_left)
        add_chunk(size > CHUNK ? size : CHUNK);
    at = room;
    room += size;
    room_left -= size;
    return at;
}

char *keep_text(const char *at, size_t length)
{
    char *copy = keep(length + 1);

    memcpy(copy, at, length);
    return copy;
}

char *keep_format(const char *format, ...)
{
    struct text text = { 0 };
    va_list list;

    va_start(list, format);
    text_format_list(&text, format, list);
    va_end(list);
    return text.at;
}

/* The room of an array follows from its count: 8, then a power of two. */
void *keep_grow(void *items, size_t count, size_t size)
{
    void *larger;

    if (count % 8 || (count & (count - 1)))
        return items;
    larger = keep((count ? 2 * count : 8) * size);
    if (count)
        memcpy(larger, items, count * size);
    return larger;
}

static void make_room(struct text *text, size_t length)
{
    char *larger;

    if (length < text->room - text->length)
        return;
    text->room = 2 * (text->length + length) + 64;
    larger = keep(text->room);
    if (text->length)
        memcpy(larger, text->at, text->length);
    text->at = larger;
}

void text_add_n(struct text *text, const char *at, size_t length)
{
    make_room(text, length);
    memcpy(text->at + text->length, at, length);
    text->length += length;
    text->at[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
    text_add_n(text, string, strlen(string));
}

void text_format_list(struct text *text, const char *format, va_list list)
{
    va_list again;
    int length;

    va_copy(again, list);
    length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    make_room(text, (size_t)length);
    vsnprintf(text->at + text->length, (size_t)length + 1, format, list);
    text->length += (size_t)length;
}

void text_format(struct text *text, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    text_format_list(text, format, list);
    va_end(list);
}

static const char *entity(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return NULL;
    }
}

void text_escape_n(struct text *text, const char *at, size_t length)
{
    size_t plain = 0;

    for (size_t i = 0; i < length; i++) {
        const char *written = entity(at[i]);
        if (!written)
            continue;
        text_add_n(text, at + plain, i - plain);
        text_add(text, written);
        plain = i + 1;
    }
    text_add_n(text, at + plain, length - plain);
}

void text_escape(struct text *text, const char *string)
{
    text_escape_n(text, string, strlen(string));
}

const char *text_string(const struct text *text)
{
    return text->at ? text->at : "";
}

char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    struct text text = { 0 };
    char buffer[16384];
    size_t n;
    bool failed;

    if (!file)
        return NULL;
    text_add(&text, "");
    while ((n = fread(buffer, 1, sizeof buffer, file)) > 0)
        text_add_n(&text, buffer, n);
    failed = ferror(file);
    fclose(file);
    if (length)
        *length = text.length;
    return failed ? NULL : text.at;
}

void trim(const char **at, size_t *length)
{
    while (*length && isspace((unsigned char)**at))
        ++*at, --*length;
    while (*length && isspace((unsigned char)(*at)[*length - 1]))
        --*length;
}

const char *keep_trimmed(const char *at, size_t length)
{
    trim(&at, &length);
    return keep_text(at, length);
}

const char *next_word(const char **rest)
{
    const char *word = *rest + strspn(*rest, " ");
    size_t length = strcspn(word, " ");

    *rest = word + length;
    return length > 0 ? keep_text(word, length) : NULL;
}

bool has_word(const char *words, const char *word)
{
    for (const char *at; (at = next_word(&words)); )
        if (strcmp(at, word) == 0)
            return true;
    return false;
}

unsigned line_ends(const char *from, const char *to)
{
    unsigned count = 0;

    for (; from < to; from++)
        count += *from == '\n';
    return count;
}

static bool ends_with_one(const char *string, const char *suffixes)
{
    for (const char *suffix; (suffix = next_word(&suffixes)); )
        if (ends_with(string, suffix))
            return true;
    return false;
}

char **find_files(char **list, size_t *count, const char *folder,
                  const char *suffixes)
{
    struct dirent **entries;
    int n = scandir(folder, &entries, NULL, alphasort);

    for (int i = 0; i < n; i++) {
        const char *name = entries[i]->d_name;
        char *path = keep_format("%s/%s", folder, name);
        struct stat is;
        if (*name == '.' || stat(path, &is) != 0) {
            /* hidden, or gone meanwhile */
        } else if (S_ISDIR(is.st_mode)) {
            list = find_files(list, count, path, suffixes);
        } else if (ends_with_one(name, suffixes)) {
            list = keep_grow(list, *count, sizeof *list);
            list[(*count)++] = path;
        }
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
    return list;
}

bool starts_with(const char *string, const char *prefix)
{
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

bool ends_with(const char *string, const char *suffix)
{
    size_t n = strlen(string), m = strlen(suffix);

    return n >= m && strcmp(string + n - m, suffix) == 0;
}
