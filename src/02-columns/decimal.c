/* An integer and the place of its point. */
#include "decimal.h"

#include "export.h"
#include "object.h"

#include <stdio.h>
#include <string.h>

/* 10^18 is the largest power of ten that 64 bits hold. */
enum { LARGEST_SCALE = 18, DIGITS_OF_A_DOUBLE = 15 };

static int64_t power_of_ten(int n)
{
    int64_t power = 1;
    while (n--)
        power *= 10;
    return power;
}

static bool has_scale(struct orm_decimal_value decimal)
{
    return decimal.scale >= 0 && decimal.scale <= LARGEST_SCALE;
}

struct orm_decimal_value orm_units(int64_t units, int32_t scale)
{
    return (struct orm_decimal_value){ units, scale };
}

/* What is being read: digits so far, and how many. */
struct digits {
    int64_t units;
    int count, behind;
    bool point;
};

static bool take(struct digits *digits, char c)
{
    if (c == '.' && !digits->point) {
        digits->point = true;
        return true;
    }
    if (c < '0' || c > '9' || digits->count == LARGEST_SCALE)
        return false;
    digits->units = digits->units * 10 + (c - '0');
    digits->count += digits->units != 0;
    digits->behind += digits->point;
    return digits->behind <= LARGEST_SCALE;
}

bool orm_decimal_parse(const char *text, size_t size,
                       struct orm_decimal_value *decimal)
{
    struct digits digits = { 0 };
    size_t sign = size && (*text == '-' || *text == '+');
    for (size_t i = sign; i < size; i++)
        if (!take(&digits, text[i]))
            return false;
    if (size == sign || text[size - 1] == '.' || text[sign] == '.')
        return false;
    *decimal = orm_units(*text == '-' ? -digits.units : digits.units,
                         digits.behind);
    return true;
}

/* From the last digit to the first, with the point on its way. */
void orm_decimal_text(struct orm_decimal_value decimal,
                      char text[ORM_DECIMAL_ROOM])
{
    char digits[ORM_DECIMAL_ROOM], *at = digits + sizeof digits;
    uint64_t units = decimal.units < 0 ? 0 - (uint64_t)decimal.units
                                       : (uint64_t)decimal.units;
    *--at = '\0';
    if (!has_scale(decimal)) {
        *--at = '?';
    } else {
        for (int i = 0; i <= decimal.scale || units; i++) {
            if (i && i == decimal.scale)
                *--at = '.';
            *--at = (char)('0' + units % 10);
            units /= 10;
        }
        if (decimal.units < 0)
            *--at = '-';
    }
    memmove(text, at, (size_t)(digits + sizeof digits - at));
}

bool orm_decimal_rescale(struct orm_decimal_value *decimal,
                         int32_t scale)
{
    struct orm_decimal_value same = *decimal;
    if (!has_scale(same) || scale < 0 || scale > LARGEST_SCALE)
        return false;
    for (; same.scale > scale; same.scale--, same.units /= 10)
        if (same.units % 10)
            return false;
    for (; same.scale < scale; same.scale++, same.units *= 10)
        if (same.units > INT64_MAX / 10 || same.units < INT64_MIN / 10)
            return false;
    *decimal = same;
    return true;
}

static bool within(int64_t units, int precision)
{
    int64_t bound = power_of_ten(precision);
    return units > -bound && units < bound;
}

/* The text is for the message, when there is one. */
static enum orm_status refuse_value(struct orm_decimal_value decimal,
                                    struct orm_value *value,
                                    struct orm_pool *scratch)
{
    char text[ORM_DECIMAL_ROOM];
    orm_decimal_text(decimal, text);
    return orm_give_text(value, text, strlen(text), scratch) == ORM_OK
        ? ORM_VALUE_ERROR : ORM_NO_MEMORY;
}

/*
 * Both numbers are exact as doubles, so the division gives the double
 * that is nearest to the decimal: the one a reader would parse.
 */
enum orm_status orm_numeric_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    const struct orm_numeric *numeric = (const void *)type;
    struct orm_decimal_value given, decimal;
    memcpy(&given, member, sizeof given);
    decimal = given;
    if (!orm_decimal_rescale(&decimal, numeric->scale)
        || !within(decimal.units, numeric->precision))
        return refuse_value(given, value, scratch);
    value->kind = ORM_REAL;
    value->as.real = (double)decimal.units
        / (double)power_of_ten(numeric->scale);
    return ORM_OK;
}

enum orm_status orm_numeric_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    (void)pool;
    const struct orm_numeric *numeric = (const void *)type;
    double bound = (double)power_of_ten(numeric->precision);
    double scaled = (double)power_of_ten(numeric->scale);
    if (value->kind == ORM_INTEGER)
        scaled *= (double)value->as.integer;
    else if (value->kind == ORM_REAL)
        scaled *= value->as.real;
    else
        return ORM_VALUE_ERROR;
    scaled += scaled < 0 ? -0.5 : 0.5;
    if (!(scaled > -bound && scaled < bound))
        return ORM_VALUE_ERROR;
    struct orm_decimal_value decimal = { (int64_t)scaled,
                                         numeric->scale };
    memcpy(member, &decimal, sizeof decimal);
    return ORM_OK;
}

/* 1.5 and 1.50 are the same number. */
bool orm_numeric_same(const struct orm_type *type, const void *one,
                      const void *other)
{
    (void)type;
    struct orm_decimal_value a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    if (a.scale < b.scale ? !orm_decimal_rescale(&a, b.scale)
                          : !orm_decimal_rescale(&b, a.scale))
        return false;
    return a.units == b.units;
}

void orm_numeric_to_json(const struct orm_type *type,
                         const void *member, struct orm_json *json)
{
    (void)type;
    struct orm_decimal_value decimal;
    char text[ORM_DECIMAL_ROOM];
    memcpy(&decimal, member, sizeof decimal);
    orm_decimal_text(decimal, text);
    orm_json_raw(json, text);
}

void orm_numeric_declare(const struct orm_type *type,
                         char sql[ORM_TYPE_NAME])
{
    const struct orm_numeric *numeric = (const void *)type;
    snprintf(sql, ORM_TYPE_NAME, "NUMERIC(%d, %d)", numeric->precision,
             numeric->scale);
}

void orm_numeric_expect(const struct orm_type *type,
                        char text[ORM_TYPE_TEXT])
{
    const struct orm_numeric *numeric = (const void *)type;
    snprintf(text, ORM_TYPE_TEXT, "a decimal of %d digits, %d behind"
             " the point", numeric->precision, numeric->scale);
}

const char *orm_numeric_refuse(const struct orm_type *type)
{
    if (type == &orm_decimal_type)
        return "is a decimal; give it .type = ORM_NUMERIC(digits,"
               " digits behind the point)";
    const struct orm_numeric *numeric = (const void *)type;
    if (numeric->precision < 1
        || numeric->precision > DIGITS_OF_A_DOUBLE)
        return "is to have a number of digits that SQLite cannot keep;"
               " ORM_NUMERIC takes 1 to 15";
    if (numeric->scale < 0 || numeric->scale > numeric->precision)
        return "is to have more digits behind the point than in all";
    return NULL;
}

/* Never used by a column: it is refused. It stands for the C type. */
const struct orm_type orm_decimal_type = {
    .sql = "NUMERIC",
    .expects = "a decimal",
    .size = sizeof(struct orm_decimal_value),
    .copy = orm_plain_copy,
    .same = orm_numeric_same,
    .discard = orm_plain_discard,
    .refuse = orm_numeric_refuse,
};
const struct orm_type orm_maybe_decimal_type =
    ORM_MAYBE(orm_decimal_type);

enum orm_status orm_set_decimal(void *object, const void *member,
                                struct orm_decimal_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_decimal(
    void *object, const void *member,
    const struct orm_decimal_value *value)
{
    return orm_assign(object, member, &value);
}
