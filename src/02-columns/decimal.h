/*
 * Decimals, exact: money that adds up. In C a decimal is an integer
 * and the place of its point; in the database a `NUMERIC(p, s)`.
 */
#ifndef ORM_DECIMAL_H
#define ORM_DECIMAL_H

#include "type.h"

#ifdef __cplusplus
extern "C" {
#endif

/* units / 10^scale: 12.99 is 1299 with the scale 2. */
struct orm_decimal_value {
    int64_t units;
    int32_t scale;
};

typedef const struct orm_decimal_value orm_decimal;
typedef const struct orm_decimal_value *const orm_maybe_decimal;

/* Makes a decimal: `orm_units(1299, 2)` is 12.99. */
struct orm_decimal_value orm_units(int64_t units, int32_t scale);

/*
 * Reads a decimal, `-12.99`, whose scale is the number of digits
 * behind the point, 18 digits at most. False: it is none, and
 * `*decimal` is as it was. No locale has a say.
 */
bool orm_decimal_parse(const char *text, size_t size,
                       struct orm_decimal_value *decimal);

/* A decimal as text, and the room it needs. A scale that is not from
   0 to 18 is none: the text is then `?`. */
#define ORM_DECIMAL_ROOM 24
void orm_decimal_text(struct orm_decimal_value decimal,
                      char text[ORM_DECIMAL_ROOM]);

/*
 * Gives the same number another scale. False: it would lose digits, or
 * is too large for 64 bits, and `*decimal` is as it was.
 */
bool orm_decimal_rescale(struct orm_decimal_value *decimal,
                         int32_t scale);

/*
 * A column's type: `.type = ORM_NUMERIC(10, 2)` for numbers below
 * 10^8 with two digits behind the point. A value with more of either
 * is refused; trailing zeros do not count. SQLite keeps what it calls
 * NUMERIC as a binary fraction of 64 bits, which holds 15 digits: a
 * column with more is refused when the database is opened. What is
 * read, such as a sum, is rounded to the scale.
 */
#define ORM_NUMERIC(digits, behind) \
    (&((const struct orm_numeric){ \
        .type = { \
            .size = sizeof(struct orm_decimal_value), \
            .like = &orm_decimal_type, \
            .to_value = orm_numeric_to_value, \
            .from_value = orm_numeric_from_value, \
            .copy = orm_plain_copy, \
            .same = orm_numeric_same, \
            .discard = orm_plain_discard, \
            .to_json = orm_numeric_to_json, \
            .declare = orm_numeric_declare, \
            .expect = orm_numeric_expect, \
            .refuse = orm_numeric_refuse }, \
        .precision = digits, .scale = behind }).type)

/* What a decimal member implies: a column that wants ORM_NUMERIC. */
extern const struct orm_type orm_decimal_type, orm_maybe_decimal_type;

/* A type with its two numbers, and its functions. */
struct orm_numeric {
    struct orm_type type;
    int precision, scale;
};
enum orm_status orm_numeric_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch);
enum orm_status orm_numeric_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool);
bool orm_numeric_same(const struct orm_type *type, const void *one,
                      const void *other);
void orm_numeric_to_json(const struct orm_type *type,
                         const void *member, struct orm_json *json);
void orm_numeric_declare(const struct orm_type *type,
                         char sql[ORM_TYPE_NAME]);
void orm_numeric_expect(const struct orm_type *type,
                        char text[ORM_TYPE_TEXT]);
const char *orm_numeric_refuse(const struct orm_type *type);

/* The setters under orm_set(). */
enum orm_status orm_set_decimal(void *object, const void *member,
                                struct orm_decimal_value value);
enum orm_status orm_set_maybe_decimal(
    void *object, const void *member,
    const struct orm_decimal_value *value);

#ifdef __cplusplus
}
#endif
#endif
