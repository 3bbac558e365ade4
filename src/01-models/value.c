/* Values as a person reads them, in messages and in the trace; and the
   bytes in them. */
#include "value.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room that is left; when it runs out, the text ends in dots. */
struct room {
    char *at, *end;
};

static void put(struct room *room, const char *bytes, size_t size)
{
    size_t left = (size_t)(room->end - room->at);
    memcpy(room->at, bytes, size < left ? size : left);
    room->at += size < left ? size : left;
}

static void put_integer(struct room *room, int64_t integer)
{
    char digits[24];
    int size = snprintf(digits, sizeof digits, "%" PRId64, integer);
    put(room, digits, (size_t)size);
}

/* As few digits as give the same number back. The locale may have put
   a comma where SQL wants a point. */
static void put_real(struct room *room, double real)
{
    char digits[32];
    int size = 0;
    for (int precision = 15; precision <= 17; precision++) {
        size = snprintf(digits, sizeof digits, "%.*g", precision, real);
        if (strtod(digits, NULL) == real)
            break;
    }
    char *comma = strchr(digits, ',');
    if (comma)
        *comma = '.';
    put(room, digits, (size_t)size);
    if (!strpbrk(digits, ".en"))
        put(room, ".0", 2);
}

/* A message has to be UTF-8 even where the value is not. */
static void put_text(struct room *room, const char *text, size_t size)
{
    put(room, "'", 1);
    while (size && room->at < room->end) {
        size_t n = orm_utf8(text, size), step = n ? n : 1;
        if (!n)
            put(room, "\xEF\xBF\xBD", 3);
        else if (*text == '\'')
            put(room, "''", 2);
        else if (*text == '\0')
            put(room, "\\0", 2);
        else
            put(room, text, n);
        text += step;
        size -= step;
    }
    put(room, "'", 1);
}

static void put_blob(struct room *room, const void *blob, size_t size)
{
    const unsigned char *byte = blob;
    put(room, "x'", 2);
    for (size_t i = 0; i < size && room->at < room->end; i++) {
        char hex[3];
        snprintf(hex, sizeof hex, "%02x", byte[i]);
        put(room, hex, 2);
    }
    put(room, "'", 1);
}

static void put_value(struct room *room, const struct orm_value *value)
{
    if (value->kind == ORM_INTEGER)
        put_integer(room, value->as.integer);
    else if (value->kind == ORM_REAL)
        put_real(room, value->as.real);
    else if (value->kind == ORM_TEXT)
        put_text(room, value->as.text, value->size);
    else if (value->kind == ORM_BLOB)
        put_blob(room, value->as.blob, value->size);
    else
        put(room, "NULL", 4);
}

/* Steps back out of a UTF-8 sequence that would be cut in half. */
static char *whole_character(const char *text, char *end)
{
    while (end > text && ((unsigned char)*end & 0xC0) == 0x80)
        end--;
    return end;
}

void orm_value_text(const struct orm_value *value, char *text,
                    size_t size)
{
    struct room room = { text, text + size };
    put_value(&room, value);
    if (room.at == room.end)
        room.at = strcpy(whole_character(text, room.end - 4), "...")
                  + 3;
    *room.at = '\0';
}

/* The forms of table 3-7 of the Unicode standard: what the first byte
   allows the second to be; all others are 80 to BF. */
size_t orm_utf8(const char *text, size_t size)
{
    const unsigned char *at = (const unsigned char *)text;
    static const struct {
        unsigned char first, last, low, high, size;
    } forms[] = {
        { 0x00, 0x7F, 0x00, 0x00, 1 }, { 0xC2, 0xDF, 0x80, 0xBF, 2 },
        { 0xE0, 0xE0, 0xA0, 0xBF, 3 }, { 0xE1, 0xEC, 0x80, 0xBF, 3 },
        { 0xED, 0xED, 0x80, 0x9F, 3 }, { 0xEE, 0xEF, 0x80, 0xBF, 3 },
        { 0xF0, 0xF0, 0x90, 0xBF, 4 }, { 0xF1, 0xF3, 0x80, 0xBF, 4 },
        { 0xF4, 0xF4, 0x80, 0x8F, 4 },
    };
    for (size_t i = 0; size && i < sizeof forms / sizeof *forms; i++) {
        size_t n = forms[i].size, good = 1;
        if (*at < forms[i].first || *at > forms[i].last || n > size)
            continue;
        if (n > 1 && at[1] >= forms[i].low
            && at[1] <= forms[i].high)
            good++;
        while (good > 1 && good < n && (at[good] & 0xC0) == 0x80)
            good++;
        return good == n ? n : 0;
    }
    return 0;
}

int orm_compare_bytes(const struct orm_value *one,
                      const struct orm_value *other)
{
    const size_t shorter = one->size < other->size ? one->size
                                                   : other->size;
    const int order = !shorter ? 0
        : memcmp(one->as.blob, other->as.blob, shorter);
    return order ? order
        : (one->size > other->size) - (one->size < other->size);
}
