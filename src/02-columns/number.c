/* Types whose member in C is a number, and the column one too. */
#include "number.h"

#include "export.h"
#include "object.h"

#include <string.h>

static enum orm_status boolean_to_value(const struct orm_type *type,
                                        const void *member,
                                        struct orm_value *value,
                                        struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    bool truth;
    memcpy(&truth, member, sizeof truth);
    value->kind = ORM_INTEGER;
    value->as.integer = truth;
    return ORM_OK;
}

static enum orm_status boolean_from_value(const struct orm_type *type,
                                          const struct orm_value *value,
                                          void *member,
                                          struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    if (value->kind != ORM_INTEGER
        || (value->as.integer != 0 && value->as.integer != 1))
        return ORM_VALUE_ERROR;
    bool truth = value->as.integer;
    memcpy(member, &truth, sizeof truth);
    return ORM_OK;
}

static void boolean_to_json(const struct orm_type *type,
                            const void *member, struct orm_json *json)
{
    (void)type;
    bool truth;
    memcpy(&truth, member, sizeof truth);
    orm_json_raw(json, truth ? "true" : "false");
}

const struct orm_type orm_boolean_type = {
    .sql = "BOOLEAN",
    .expects = "true or false, stored as 1 or 0",
    .size = sizeof(bool),
    .exact = true,
    .to_value = boolean_to_value,
    .from_value = boolean_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
    .to_json = boolean_to_json,
};

static enum orm_status int32_to_value(const struct orm_type *type,
                                      const void *member,
                                      struct orm_value *value,
                                      struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    int32_t number;
    memcpy(&number, member, sizeof number);
    value->kind = ORM_INTEGER;
    value->as.integer = number;
    return ORM_OK;
}

static enum orm_status int32_from_value(const struct orm_type *type,
                                        const struct orm_value *value,
                                        void *member,
                                        struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    if (value->kind != ORM_INTEGER || value->as.integer < INT32_MIN
        || value->as.integer > INT32_MAX)
        return ORM_VALUE_ERROR;
    int32_t number = (int32_t)value->as.integer;
    memcpy(member, &number, sizeof number);
    return ORM_OK;
}

const struct orm_type orm_int32_type = {
    .sql = "INTEGER",
    .expects = "an integer of 32 bits",
    .size = sizeof(int32_t),
    .exact = true,
    .to_value = int32_to_value,
    .from_value = int32_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
};

/* Only NaN differs from itself. */
static enum orm_status float_to_value(const struct orm_type *type,
                                      const void *member,
                                      struct orm_value *value,
                                      struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    value->kind = ORM_REAL;
    memcpy(&value->as.real, member, sizeof value->as.real);
    return value->as.real == value->as.real ? ORM_OK : ORM_VALUE_ERROR;
}

static enum orm_status float_from_value(const struct orm_type *type,
                                        const struct orm_value *value,
                                        void *member,
                                        struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    if (value->kind != ORM_REAL && value->kind != ORM_INTEGER)
        return ORM_VALUE_ERROR;
    double number = value->kind == ORM_REAL
        ? value->as.real : (double)value->as.integer;
    memcpy(member, &number, sizeof number);
    return ORM_OK;
}

/* 0.0 and -0.0 are the same number in different bytes. */
static bool float_same(const struct orm_type *type, const void *one,
                       const void *other)
{
    (void)type;
    double a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    return a == b;
}

const struct orm_type orm_float_type = {
    .sql = "FLOAT",
    .expects = "a number",
    .size = sizeof(double),
    .exact = true,
    .to_value = float_to_value,
    .from_value = float_from_value,
    .copy = orm_plain_copy,
    .same = float_same,
    .discard = orm_plain_discard,
};

const struct orm_type orm_maybe_boolean_type =
    ORM_MAYBE(orm_boolean_type);
const struct orm_type orm_maybe_int32_type = ORM_MAYBE(orm_int32_type);
const struct orm_type orm_maybe_float_type = ORM_MAYBE(orm_float_type);

enum orm_status orm_set_boolean(void *object, const void *member,
                                bool value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_boolean(void *object, const void *member,
                                      const bool *value)
{
    return orm_assign(object, member, &value);
}

/* Converting first would turn 5,000,000,000 into 705,032,704. */
enum orm_status orm_set_int32(void *object, const void *member,
                              int64_t value)
{
    int32_t number = (int32_t)value;
    return number == value ? orm_assign(object, member, &number)
                           : orm_refuse_value(object, member, value);
}

enum orm_status orm_set_maybe_int32(void *object, const void *member,
                                    const int32_t *value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_float(void *object, const void *member,
                              double value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_float(void *object, const void *member,
                                    const double *value)
{
    return orm_assign(object, member, &value);
}
