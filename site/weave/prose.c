/* Running text, typed with straight marks: it gets curly quotation marks
 * and apostrophes.  Dashes stay, since `--chapter` is one of our words. */
#define _POSIX_C_SOURCE 200809L

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "text.h"

/* What a quotation may follow: space, an opening bracket, a dash. */
static bool is_gap(const char *at)
{
    static const char *const gaps[] = {
        " ", "\n", "(", "[", "{", "/", "|", "-", "–", "—", "\u00a0",
    };

    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
        if (starts_with(at, gaps[i]))
            return true;
    return false;
}

/* 'tis, 'em, '90s: words that have lost their beginning. */
static bool is_clipped(const char *word)
{
    static const char *const clipped[] = {
        "tis", "twas", "twere", "em", "til",
    };
    size_t length = 0;

    while (isalnum((unsigned char)word[length]))
        length++;
    if (word[length] == '\'')
        return false;
    for (size_t i = 0; i < sizeof clipped / sizeof *clipped; i++)
        if (strlen(clipped[i]) == length &&
            strncasecmp(clipped[i], word, length) == 0)
            return true;
    return length == 3 && strspn(word, "0123456789") == 2 &&
           word[2] == 's';
}

static size_t character_length(const char *at)
{
    size_t length = 1;

    while (((unsigned char)at[length] & 0xC0) == 0x80)
        length++;
    return length;
}

bool ends_open(const char *text)
{
    bool open = true;

    for (size_t length; *text; text += length) {
        length = character_length(text);
        open = is_gap(text);
    }
    return open;
}

const char *curly(const char *text, bool open)
{
    struct text out = { 0 };

    for (size_t length; *text; text += length) {
        bool opens = open && text[1] != ' ' && text[1] != '\n';
        length = character_length(text);
        open = is_gap(text);
        if (starts_with(text, "\"\"")) {
            length = 2;              /* the empty text, as in C */
            text_add_n(&out, text, length);
        } else if (*text == '"') {
            text_add(&out, opens ? "“" : "”");
            open = opens;
        } else if (*text == '\'') {
            open = opens && !is_clipped(text + 1);
            text_add(&out, open ? "‘" : "’");
        } else {
            text_add_n(&out, text, length);
        }
    }
    return text_string(&out);
}
