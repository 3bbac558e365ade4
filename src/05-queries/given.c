/* Values of any type, as the sixteen bytes that a condition keeps. */
#include "given.h"

#include <string.h>

struct orm_given orm_given_bytes(const void *value, size_t size)
{
    struct orm_given given = { .how = ORM_BY_VALUE };
    memcpy(given.as.bytes, value, size);
    return given;
}

struct orm_given orm_given_pointer(const void *value)
{
    return (struct orm_given){
        .how = value ? ORM_BY_POINTER : ORM_BY_NULL,
        .as.pointer = value };
}

struct orm_given orm_parameter(int number)
{
    return (struct orm_given){ .how = ORM_BY_PARAMETER,
                               .as.integer = number };
}

struct orm_given orm_given_given(struct orm_given value)
{
    return value;
}

struct orm_given orm_given_integer(int64_t value)
{
    return orm_given_bytes(&value, sizeof value);
}

/* No int32 equals a number beyond 32 bits, but each is less than or
   greater than it: such a number is compared as it is. */
struct orm_given orm_given_int32(int64_t value)
{
    int32_t small = (int32_t)value;
    struct orm_given given = orm_given_bytes(&value, sizeof value);
    if (small == value)
        return orm_given_bytes(&small, sizeof small);
    given.type = &orm_integer_type;
    return given;
}

struct orm_given orm_given_boolean(bool value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_float(double value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_text(const char *value)
{
    return value ? orm_given_bytes(&value, sizeof value)
                 : orm_given_pointer(NULL);
}

struct orm_given orm_given_blob(struct orm_blob_value value)
{
    return value.bytes ? orm_given_bytes(&value, sizeof value)
                       : orm_given_pointer(NULL);
}

struct orm_given orm_given_uuid(struct orm_uuid_value value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_date(struct orm_date_value value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_time(struct orm_time_value value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_datetime(struct orm_datetime_value value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_decimal(struct orm_decimal_value value)
{
    return orm_given_bytes(&value, sizeof value);
}

struct orm_given orm_given_enum(unsigned value)
{
    return orm_given_bytes(&value, sizeof value);
}
