/*
 * Integer and text, and the two families of functions that most types
 * are made of: plain members, and pointers that may be NULL.
 *
 * Pointer members are read and written by memcpy: to the compiler a
 * `const int64_t *` and a `void *` are different things, and reading
 * one as the other is undefined.
 */
#include "type.h"

#include <string.h>

const void *orm_pointer_in(const void *member)
{
    const void *pointer;
    memcpy(&pointer, member, sizeof pointer);
    return pointer;
}

static void point(void *member, const void *to)
{
    memcpy(member, &to, sizeof to);
}

const char *orm_type_sql(const struct orm_type *type,
                         char sql[ORM_TYPE_NAME])
{
    if (type->target)
        return orm_type_sql(type->target, sql);
    if (type->sql)
        return type->sql;
    type->declare(type, sql);
    return sql;
}

const char *orm_type_expects(const struct orm_type *type,
                             char text[ORM_TYPE_TEXT])
{
    if (type->target)
        return orm_type_expects(type->target, text);
    if (type->expects)
        return type->expects;
    type->expect(type, text);
    return text;
}

enum orm_status orm_plain_copy(const struct orm_type *type,
                               const void *from, void *member,
                               struct orm_pool *pool)
{
    (void)pool;
    memcpy(member, from, type->size);
    return ORM_OK;
}

bool orm_plain_same(const struct orm_type *type, const void *one,
                    const void *other)
{
    return !memcmp(one, other, type->size);
}

void orm_plain_discard(const struct orm_type *type, const void *member,
                       struct orm_pool *pool)
{
    (void)type;
    (void)member;
    (void)pool;
}

static enum orm_status integer_to_value(const struct orm_type *type,
                                        const void *member,
                                        struct orm_value *value,
                                        struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    value->kind = ORM_INTEGER;
    memcpy(&value->as.integer, member, sizeof value->as.integer);
    return ORM_OK;
}

static enum orm_status integer_from_value(const struct orm_type *type,
                                          const struct orm_value *value,
                                          void *member,
                                          struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    if (value->kind != ORM_INTEGER)
        return ORM_VALUE_ERROR;
    memcpy(member, &value->as.integer, sizeof value->as.integer);
    return ORM_OK;
}

static enum orm_status integer_copy(const struct orm_type *type,
                                    const void *from, void *member,
                                    struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    memcpy(member, from, sizeof(int64_t));
    return ORM_OK;
}

static bool integer_same(const struct orm_type *type, const void *one,
                         const void *other)
{
    (void)type;
    return !memcmp(one, other, sizeof(int64_t));
}

const struct orm_type orm_integer_type = {
    .sql = "INTEGER",
    .expects = "an integer",
    .size = sizeof(int64_t),
    .exact = true,
    .to_value = integer_to_value,
    .from_value = integer_from_value,
    .copy = integer_copy,
    .same = integer_same,
    .discard = orm_plain_discard,
};

enum orm_status orm_give_text(struct orm_value *value, const char *text,
                              size_t size, struct orm_pool *scratch)
{
    value->kind = ORM_TEXT;
    value->size = size;
    value->as.text = orm_pool_copy(scratch, text, size);
    return value->as.text ? ORM_OK : ORM_NO_MEMORY;
}

static enum orm_status text_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    const char *text = orm_pointer_in(member);
    value->kind = text ? ORM_TEXT : ORM_NULL;
    value->as.text = text;
    value->size = text ? strlen(text) : 0;
    return ORM_OK;
}

static enum orm_status keep_text(const char *text, size_t size,
                                 void *member, struct orm_pool *pool)
{
    const char *copy = orm_pool_copy(pool, text, size);
    if (!copy)
        return ORM_NO_MEMORY;
    point(member, copy);
    return ORM_OK;
}

/* A zero byte inside would end the text early: refused, not cut. */
enum orm_status orm_text_from_value(const struct orm_type *type,
                                    const struct orm_value *value,
                                    void *member,
                                    struct orm_pool *pool)
{
    (void)type;
    if (value->kind == ORM_NULL) {
        point(member, NULL);
        return ORM_OK;
    }
    if (value->kind != ORM_TEXT
        || memchr(value->as.text, '\0', value->size))
        return ORM_VALUE_ERROR;
    return keep_text(value->as.text, value->size, member, pool);
}

enum orm_status orm_text_copy(const struct orm_type *type,
                              const void *from, void *member,
                              struct orm_pool *pool)
{
    (void)type;
    const char *text = orm_pointer_in(from);
    if (text)
        return keep_text(text, strlen(text), member, pool);
    point(member, NULL);
    return ORM_OK;
}

bool orm_text_same(const struct orm_type *type, const void *one,
                   const void *other)
{
    (void)type;
    const char *a = orm_pointer_in(one), *b = orm_pointer_in(other);
    return a && b ? !strcmp(a, b) : a == b;
}

void orm_text_discard(const struct orm_type *type,
                      const void *member, struct orm_pool *pool)
{
    (void)type;
    const char *text = orm_pointer_in(member);
    orm_pool_retire(pool, text, text ? strlen(text) + 1 : 0);
}

const struct orm_type orm_text_type = {
    .sql = "TEXT",
    .expects = "a text without zero bytes",
    .size = sizeof(const char *),
    .nullable = true,
    .exact = true,
    .to_value = text_to_value,
    .from_value = orm_text_from_value,
    .copy = orm_text_copy,
    .same = orm_text_same,
    .discard = orm_text_discard,
};
