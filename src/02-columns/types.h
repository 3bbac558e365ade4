/*
 * The types of this chapter, put in front of those of chapter 1: from
 * here on ORM_COLUMN and orm_set() know them.
 */
#ifndef ORM_TYPES_H
#define ORM_TYPES_H

#include "bytes.h"
#include "decimal.h"
#include "enumeration.h"
#include "moment.h"
#include "number.h"
#include "object.h"
#include "varchar.h"

#undef ORM_TYPE
#define ORM_TYPE(member) \
    _Generic((member), ORM_OWN_TYPES default: ORM_TYPE_2(member))
#define ORM_TYPE_2(member) _Generic((member), \
    bool: &orm_boolean_type, \
    const bool *: &orm_maybe_boolean_type, \
    int32_t: &orm_int32_type, \
    const int32_t *: &orm_maybe_int32_type, \
    double: &orm_float_type, \
    const double *: &orm_maybe_float_type, \
    struct orm_decimal_value: &orm_decimal_type, \
    const struct orm_decimal_value *: &orm_maybe_decimal_type, \
    struct orm_time_value: &orm_time_type, \
    const struct orm_time_value *: &orm_maybe_time_type, \
    struct orm_datetime_value: &orm_datetime_type, \
    const struct orm_datetime_value *: &orm_maybe_datetime_type, \
    struct orm_blob_value: &orm_blob_type, \
    struct orm_uuid_value: &orm_uuid_type, \
    const struct orm_uuid_value *: &orm_maybe_uuid_type, \
    default: ORM_TYPE_1(member))

#undef ORM_SETTER
#define ORM_SETTER(member, value) _Generic((member), \
    ORM_OWN_SETTERS default: ORM_SETTER_2(member, value))
#define ORM_SETTER_2(member, value) _Generic((member), \
    bool: ORM_TRUTH(value, orm_set_boolean), \
    const bool *: orm_set_maybe_boolean, \
    int32_t: ORM_NO_FRACTION(value, orm_set_int32), \
    const int32_t *: orm_set_maybe_int32, \
    unsigned: ORM_NO_FRACTION(value, orm_set_enum), \
    unsigned *: orm_set_maybe_enum, \
    double: orm_set_float, \
    const double *: orm_set_maybe_float, \
    struct orm_decimal_value: orm_set_decimal, \
    const struct orm_decimal_value *: orm_set_maybe_decimal, \
    struct orm_time_value: orm_set_time, \
    const struct orm_time_value *: orm_set_maybe_time, \
    struct orm_datetime_value: orm_set_datetime, \
    const struct orm_datetime_value *: orm_set_maybe_datetime, \
    struct orm_blob_value: orm_set_blob, \
    struct orm_uuid_value: orm_set_uuid, \
    const struct orm_uuid_value *: orm_set_maybe_uuid, \
    default: ORM_SETTER_1(member, value))

/* In C any pointer is a truth value, and so is 0.3. */
#define ORM_TRUTH(value, setter) _Generic((value), \
    bool: setter, char: setter, signed char: setter, \
    unsigned char: setter, short: setter, unsigned short: setter, \
    int: setter, unsigned: setter, long: setter, \
    unsigned long: setter, long long: setter, \
    unsigned long long: setter, \
    default: orm_set_wants_true_or_false)
void orm_set_wants_true_or_false(void);

#endif
