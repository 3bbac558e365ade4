/* A text is counted in characters where its column has a limit. */
#include "varchar.h"

#include <stdio.h>

static bool has_at_most(const char *text, size_t size, size_t limit)
{
    size_t characters = 0;
    while (size) {
        size_t n = orm_utf8(text, size);
        if (!n || ++characters > limit)
            return false;
        text += n;
        size -= n;
    }
    return true;
}

enum orm_status orm_string_to_value(const struct orm_type *type,
                                    const void *member,
                                    struct orm_value *value,
                                    struct orm_pool *scratch)
{
    const struct orm_string *string = (const void *)type;
    orm_text_type.to_value(type, member, value, scratch);
    return value->kind == ORM_NULL
        || has_at_most(value->as.text, value->size, string->length)
        ? ORM_OK : ORM_VALUE_ERROR;
}

void orm_string_declare(const struct orm_type *type,
                        char sql[ORM_TYPE_NAME])
{
    const struct orm_string *string = (const void *)type;
    snprintf(sql, ORM_TYPE_NAME, "VARCHAR(%zu)", string->length);
}

void orm_string_expect(const struct orm_type *type,
                       char text[ORM_TYPE_TEXT])
{
    const struct orm_string *string = (const void *)type;
    snprintf(text, ORM_TYPE_TEXT, "a text of at most %zu characters in"
             " UTF-8", string->length);
}
