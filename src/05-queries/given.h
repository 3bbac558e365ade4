/*
 * Values given in conditions. `orm_eq(user, age, 36)` has to know that
 * `age` is an integer, so that a text or 3.7 does not compile; what
 * orm_set() does for an assignment is done here for a comparison.
 */
#ifndef ORM_GIVEN_H
#define ORM_GIVEN_H

#include "types.h"

#include <stdalign.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes of the largest value: a blob, a UUID, a decimal. */
#define ORM_GIVEN_SIZE 16

enum orm_how {
    ORM_BY_VALUE,
    ORM_BY_NULL,
    ORM_BY_POINTER,      /* to the value, which is copied at once */
    ORM_BY_PARAMETER,    /* given later, by its number */
    ORM_NOT_GIVEN        /* ends a list */
};

/* What a value is made of, and what a term carries. */
union orm_carried {
    int64_t integer;
    const void *pointer;
    const char *text;
    struct { const void *first; size_t count; } array;
    struct { const char *text; size_t size; } name;
    unsigned char bytes[ORM_GIVEN_SIZE];
};

/*
 * A value on its way into a condition: a copy, save that texts and the
 * bytes of a blob are borrowed until the query is run. It is aligned as
 * variables are, or gcc would copy what a function returns.
 */
struct orm_given {
    alignas(max_align_t)
    enum orm_how how;
    const struct orm_type *type;     /* NULL: the column's */
    union orm_carried as;
};

/* The makers: one for each type of chapters 1 and 2. */
struct orm_given orm_given_integer(int64_t value);
struct orm_given orm_given_int32(int64_t value);
struct orm_given orm_given_boolean(bool value);
struct orm_given orm_given_float(double value);
struct orm_given orm_given_text(const char *value);
struct orm_given orm_given_blob(struct orm_blob_value value);
struct orm_given orm_given_uuid(struct orm_uuid_value value);
struct orm_given orm_given_date(struct orm_date_value value);
struct orm_given orm_given_time(struct orm_time_value value);
struct orm_given orm_given_datetime(struct orm_datetime_value value);
struct orm_given orm_given_decimal(struct orm_decimal_value value);
struct orm_given orm_given_enum(unsigned value);

/* The maker of all others: `size` is ORM_GIVEN_SIZE at most. */
struct orm_given orm_given_bytes(const void *value, size_t size);

/* A value that may be NULL: the pointer is followed at once, to
   ORM_GIVEN_SIZE bytes at most. */
struct orm_given orm_given_pointer(const void *value);

/*
 * A value that is given when the query is run: `orm_eq(user, username,
 * orm_parameter(1))`. Parameters are numbered from 1. See orm_give().
 */
struct orm_given orm_parameter(int number);

/* A value that was made already. */
struct orm_given orm_given_given(struct orm_given value);

/*
 * The value `value` as it is given for a member: a value of another
 * type does not compile. Makers for your own types go in front, as with
 * ORM_OWN_SETTERS: `struct point: given_point,`.
 */
#define ORM_OWN_GIVEN

#define ORM_GIVEN(member, value) _Generic((value), \
    struct orm_given: orm_given_given, \
    default: ORM_GIVEN_BY(member, value))(value)
#define ORM_GIVEN_BY(member, value) _Generic((member), \
    ORM_OWN_GIVEN default: ORM_GIVEN_1(member, value))

#define ORM_GIVEN_1(member, value) _Generic((member), \
    int64_t: ORM_NO_FRACTION(value, orm_given_integer), \
    int32_t: ORM_NO_FRACTION(value, orm_given_int32), \
    unsigned: ORM_NO_FRACTION(value, orm_given_enum), \
    bool: ORM_TRUTH(value, orm_given_boolean), \
    double: orm_given_float, \
    const char *: orm_given_text, \
    struct orm_blob_value: orm_given_blob, \
    struct orm_uuid_value: orm_given_uuid, \
    struct orm_date_value: orm_given_date, \
    struct orm_time_value: orm_given_time, \
    struct orm_datetime_value: orm_given_datetime, \
    struct orm_decimal_value: orm_given_decimal, \
    default: ORM_GIVEN_2(member, value))

#define ORM_GIVEN_2(member, value) _Generic((member), \
    const int64_t *: ORM_MAYBE_GIVEN(int64_t, value, \
        ORM_NO_FRACTION(value, orm_given_integer)), \
    const int32_t *: ORM_MAYBE_GIVEN(int32_t, value, \
        ORM_NO_FRACTION(value, orm_given_int32)), \
    unsigned *: ORM_MAYBE_GIVEN(unsigned, value, orm_given_enum), \
    const bool *: ORM_MAYBE_GIVEN(bool, value, \
        ORM_TRUTH(value, orm_given_boolean)), \
    const double *: ORM_MAYBE_GIVEN(double, value, orm_given_float), \
    const struct orm_uuid_value *: ORM_MAYBE_GIVEN( \
        struct orm_uuid_value, value, orm_given_uuid), \
    const struct orm_date_value *: ORM_MAYBE_GIVEN( \
        struct orm_date_value, value, orm_given_date), \
    const struct orm_time_value *: ORM_MAYBE_GIVEN( \
        struct orm_time_value, value, orm_given_time), \
    const struct orm_datetime_value *: ORM_MAYBE_GIVEN( \
        struct orm_datetime_value, value, orm_given_datetime), \
    const struct orm_decimal_value *: ORM_MAYBE_GIVEN( \
        struct orm_decimal_value, value, orm_given_decimal), \
    default: orm_no_value_for_this_member)
void orm_no_value_for_this_member(void);

/* A member that may be NULL takes a value, a pointer to one, NULL. */
#define ORM_MAYBE_GIVEN(type, value, maker) _Generic((value), \
    type *: orm_given_pointer, const type *: orm_given_pointer, \
    void *: orm_given_pointer, default: maker)

#ifdef __cplusplus
}
#endif
#endif
