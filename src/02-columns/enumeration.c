/* An enumeration is a number in C and a name in the database. */
#include "enumeration.h"

#include "object.h"

#include <stdio.h>
#include <string.h>

enum orm_status orm_enum_to_value(const struct orm_type *type,
                                  const void *member,
                                  struct orm_value *value,
                                  struct orm_pool *scratch)
{
    (void)scratch;
    const struct orm_enumeration *list = (const void *)type;
    unsigned number;
    memcpy(&number, member, sizeof number);
    if (number >= list->count || !list->names[number]) {
        value->kind = ORM_INTEGER;
        value->as.integer = (int)number;
        return ORM_VALUE_ERROR;
    }
    value->kind = ORM_TEXT;
    value->as.text = list->names[number];
    value->size = strlen(list->names[number]);
    return ORM_OK;
}

static bool is_named(const struct orm_value *value, const char *name)
{
    return name && strlen(name) == value->size
        && !memcmp(name, value->as.text, value->size);
}

enum orm_status orm_enum_from_value(const struct orm_type *type,
                                    const struct orm_value *value,
                                    void *member,
                                    struct orm_pool *pool)
{
    (void)pool;
    const struct orm_enumeration *list = (const void *)type;
    if (value->kind != ORM_TEXT)
        return ORM_VALUE_ERROR;
    for (unsigned number = 0; number < list->count; number++)
        if (is_named(value, list->names[number])) {
            memcpy(member, &number, sizeof number);
            return ORM_OK;
        }
    return ORM_VALUE_ERROR;
}

void orm_enum_declare(const struct orm_type *type,
                      char sql[ORM_TYPE_NAME])
{
    const struct orm_enumeration *list = (const void *)type;
    size_t longest = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->names[i] && strlen(list->names[i]) > longest)
            longest = strlen(list->names[i]);
    snprintf(sql, ORM_TYPE_NAME, "VARCHAR(%zu)", longest);
}

enum orm_status orm_set_enum(void *object, const void *member,
                             unsigned value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_enum(void *object, const void *member,
                                   const unsigned *value)
{
    return orm_assign(object, member, &value);
}
