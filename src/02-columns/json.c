/*
 * Is it JSON? One function for each thing that RFC 8259 names; each
 * takes what it names from the text, or says that it is not there.
 */
#include "varchar.h"

#include "export.h"

#include <string.h>

enum { DEEPEST = 100 };

struct reader {
    const char *at, *end;
    int depth;
};

static bool take_value(struct reader *reader);

static void skip_space(struct reader *reader)
{
    while (reader->at < reader->end && strchr(" \t\n\r", *reader->at)
           && *reader->at)
        reader->at++;
}

/* The next character, or a zero byte at the end. */
static char next(const struct reader *reader)
{
    return reader->at < reader->end ? *reader->at : '\0';
}

static bool take(struct reader *reader, char c)
{
    bool there = next(reader) == c;
    reader->at += there;
    return there;
}

static bool take_word(struct reader *reader, const char *word)
{
    while (*word && take(reader, *word))
        word++;
    return !*word;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')
        || (c >= 'A' && c <= 'F');
}

/* What follows a backslash. */
static bool take_escape(struct reader *reader)
{
    char c = next(reader);
    if (!c || !strchr("\"\\/bfnrtu", c))
        return false;
    reader->at++;
    for (int i = 0; c == 'u' && i < 4; i++, reader->at++)
        if (!is_hex(next(reader)))
            return false;
    return true;
}

/* At the end of the text there is no character any more, so a text
   that is not closed is none. */
static bool take_text(struct reader *reader)
{
    if (!take(reader, '"'))
        return false;
    while (!take(reader, '"')) {
        size_t left = (size_t)(reader->end - reader->at);
        size_t n = orm_utf8(reader->at, left);
        if (!n || (n == 1 && (unsigned char)*reader->at < 0x20))
            return false;
        bool escape = *reader->at == '\\';
        reader->at += n;
        if (escape && !take_escape(reader))
            return false;
    }
    return true;
}

static bool take_digits(struct reader *reader)
{
    const char *first = reader->at;
    while (next(reader) >= '0' && next(reader) <= '9')
        reader->at++;
    return reader->at > first;
}

static bool take_number(struct reader *reader)
{
    take(reader, '-');
    if (!take(reader, '0') && !take_digits(reader))
        return false;
    if (take(reader, '.') && !take_digits(reader))
        return false;
    if (!take(reader, 'e') && !take(reader, 'E'))
        return true;
    if (!take(reader, '+'))
        take(reader, '-');
    return take_digits(reader);
}

/* What stands between the brackets, with commas between them. */
static bool take_list(struct reader *reader, char close,
                      bool (*take_item)(struct reader *))
{
    skip_space(reader);
    if (take(reader, close))
        return true;
    do {
        skip_space(reader);
        if (!take_item(reader))
            return false;
        skip_space(reader);
    } while (take(reader, ','));
    return take(reader, close);
}

static bool take_member(struct reader *reader)
{
    if (!take_text(reader))
        return false;
    skip_space(reader);
    return take(reader, ':') && take_value(reader);
}

/* An object or an array, from its opening bracket on. */
static bool take_nested(struct reader *reader, char close)
{
    if (reader->depth++ == DEEPEST)
        return false;
    reader->at++;
    bool valid = take_list(reader, close,
                           close == '}' ? take_member : take_value);
    reader->depth--;
    return valid;
}

static bool take_value(struct reader *reader)
{
    skip_space(reader);
    switch (next(reader)) {
    case '{':
        return take_nested(reader, '}');
    case '[':
        return take_nested(reader, ']');
    case '"':
        return take_text(reader);
    case 't':
        return take_word(reader, "true");
    case 'f':
        return take_word(reader, "false");
    case 'n':
        return take_word(reader, "null");
    default:
        return take_number(reader);
    }
}

bool orm_json_is_valid(const char *text, size_t size)
{
    struct reader reader = { text, text + size, 0 };
    if (!take_value(&reader))
        return false;
    skip_space(&reader);
    return reader.at == reader.end;
}

static enum orm_status json_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    orm_text_type.to_value(type, member, value, scratch);
    return value->kind == ORM_NULL
        || orm_json_is_valid(value->as.text, value->size)
        ? ORM_OK : ORM_VALUE_ERROR;
}

static enum orm_status json_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    if (value->kind == ORM_TEXT
        && !orm_json_is_valid(value->as.text, value->size))
        return ORM_VALUE_ERROR;
    return orm_text_from_value(type, value, member, pool);
}

static void json_to_json(const struct orm_type *type,
                         const void *member, struct orm_json *json)
{
    (void)type;
    orm_json_raw(json, orm_pointer_in(member));
}

const struct orm_type orm_json_type = {
    .sql = "TEXT",
    .expects = "JSON",
    .size = sizeof(const char *),
    .nullable = true,
    .exact = true,
    .like = &orm_text_type,
    .to_value = json_to_value,
    .from_value = json_from_value,
    .copy = orm_text_copy,
    .same = orm_text_same,
    .discard = orm_text_discard,
    .to_json = json_to_json,
};
