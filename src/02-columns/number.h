/* Truth, small integers and binary fractions. */
#ifndef ORM_NUMBER_H
#define ORM_NUMBER_H

#include "type.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef const bool orm_boolean;
typedef const bool *const orm_maybe_boolean;
typedef const int32_t orm_int32;
typedef const int32_t *const orm_maybe_int32;
typedef const double orm_float;
typedef const double *const orm_maybe_float;

/* `BOOLEAN`: 0 or 1. Any other value of a row is refused. */
extern const struct orm_type orm_boolean_type, orm_maybe_boolean_type;

/* `INTEGER`; a row's value beyond 32 bits is refused. A key of this
   type is not made by the database, whose keys have 64. */
extern const struct orm_type orm_int32_type, orm_maybe_int32_type;

/*
 * `FLOAT`: 64 bits, as C has them. An integer of a row is read as one.
 * What is not a number (NaN) is refused: SQLite would store NULL.
 */
extern const struct orm_type orm_float_type, orm_maybe_float_type;

/* The setters under orm_set(). An int32 out of range: VALUE_ERROR. */
enum orm_status orm_set_boolean(void *object, const void *member,
                                bool value);
enum orm_status orm_set_maybe_boolean(void *object, const void *member,
                                      const bool *value);
enum orm_status orm_set_int32(void *object, const void *member,
                              int64_t value);
enum orm_status orm_set_maybe_int32(void *object, const void *member,
                                    const int32_t *value);
enum orm_status orm_set_float(void *object, const void *member,
                              double value);
enum orm_status orm_set_maybe_float(void *object, const void *member,
                                    const double *value);

#ifdef __cplusplus
}
#endif
#endif
