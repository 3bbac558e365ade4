/* Characters, as iconv() sees them; and what is made of them. */
#include "fuzz.h"

#include <iconv.h>

/* How many characters are there? -1: the text is not UTF-8. */
static long count_by_iconv(const char *text, size_t size)
{
    static iconv_t converter;
    if (!converter)
        converter = iconv_open("UTF-32LE", "UTF-8");
    size_t room = 4 * size + 4, left = room;
    char *out = malloc(room), *to = out, *in = (char *)(uintptr_t)text;
    size_t failed = iconv(converter, &in, &size, &to, &left);
    iconv(converter, NULL, NULL, NULL, NULL);
    free(out);
    return failed == (size_t)-1 ? -1 : (long)((room - left) / 4);
}

static long count_by_us(const char *text, size_t size)
{
    long count = 0;
    for (size_t n; size; text += n, size -= n, count++)
        if (!(n = orm_utf8(text, size)) || n > size)
            return -1;
    return count;
}

/* A message is cut between characters, within its room. */
static const char *judge_message(const char *text, size_t size, bool valid)
{
    const struct orm_value value = { .kind = ORM_TEXT, .size = size,
                                     .as.text = text };
    for (size_t room = 8; room < 80; room += 7) {
        char *message = malloc(room);
        orm_value_text(&value, message, room);
        size_t length = strlen(message);
        bool whole = !valid || count_by_us(message, length) >= 0;
        free(message);
        if (length >= room)
            return "a message past its room";
        if (!whole)
            return "a message that is cut inside a character";
    }
    return NULL;
}

/* A column for seven characters takes seven. */
static const char *judge_limit(const char *text, size_t size, long count)
{
    char *copy = calloc(size + 1, 1);
    const char *member = memcpy(copy, text, size);
    struct orm_value value;
    struct orm_pool pool = { 0 };
    const struct orm_type *type = ORM_STRING(7);
    enum orm_status status = type->to_value(type, &member, &value, &pool);
    orm_pool_clear(&pool);
    free(copy);
    return (status == ORM_OK) == (count >= 0 && count <= 7)
        ? NULL : "a column that counts otherwise";
}

TARGET(utf8, "abc", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\xA6", "\xED\xA0\x80",
       "\xF4\x8F\xBF\xBF", "\xC0\x80", "\xEF\xBB\xBF", "1234567", "it's",
       "\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC"
       "\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC", "\xF0\x90\x80\x80")
{
    long count = count_by_us(text, size);
    if (count != count_by_iconv(text, size))
        return count < 0 ? "UTF-8, refused" : "no UTF-8, and taken for it";
    const char *wrong = judge_message(text, size, count >= 0);
    if (!wrong && !memchr(text, '\0', size))
        wrong = judge_limit(text, size, count);
    return wrong;
}
