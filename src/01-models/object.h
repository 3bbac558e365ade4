/* Making objects, and changing them. */
#ifndef ORM_OBJECT_H
#define ORM_OBJECT_H

#include "database.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes an object from named members, and remembers which were named:
 *
 *     orm_new(database, product, .name = "Milk", .quantity = 12)
 *
 * gives a `struct product *`, transient: nothing is sent. Texts and
 * other values are copied. A member that is not named is zero in C and
 * absent from the INSERT, so the database decides; one that is named
 * is stored even if it is zero or NULL.
 *
 * The object belongs to the handle and lives until that is closed.
 * NULL: see orm_status(). `MISUSE`: a value without a name, or a
 * member that is not mapped.
 */
#define orm_new(handle, ...) orm_new_(handle, __VA_ARGS__)
#define orm_new_(handle, model, ...) \
    ((struct model *)orm_make(ORM_SCOPE(handle), &model##_model, \
        &(const struct model){ __VA_ARGS__ }, #__VA_ARGS__))

/* The same with no member named: `orm_new_empty(pantry, product)`. */
#define orm_new_empty(handle, model) \
    ((struct model *)orm_make(ORM_SCOPE(handle), &model##_model, \
                              NULL, ""))

/* The function under orm_new: `named` is the text of its arguments. It
   is remembered by its address, so it has to be a literal. */
void *orm_make(struct orm_scope *scope, const struct orm_model *model,
               const void *values, const char *named);

/*
 * Gives a member of an object a new value, `orm_set(milk, price, 139)`.
 * The value is copied; a text that the member held stays readable
 * until the database next writes a row. Setting what is there already
 * changes nothing.
 *
 * The value is all that follows the second comma, so it may have
 * commas. The expression for the object is evaluated twice. A value
 * of another type does not compile. Nothing is sent. `MISUSE`: the
 * object is NULL or a struct that orm_new() did not make, or the
 * member is part of the key of a stored row, or is not mapped.
 * `NO_MEMORY`.
 */
#define orm_set(object, member, ...) \
    ORM_SETTER((object)->member, (__VA_ARGS__))((object), \
        &(object)->member, (__VA_ARGS__))

/*
 * The setter for a member's C type and a value. Setters of your own
 * types go in front, as with ORM_OWN_TYPES. Where there is none, or the
 * value would be changed in silence, as C turns 3.7 into 3, a function
 * is chosen that takes no arguments: its name is what the compiler
 * says.
 */
#define ORM_OWN_SETTERS
#define ORM_SETTER(member, value) _Generic((member), \
    ORM_OWN_SETTERS default: ORM_SETTER_1(member, value))
#define ORM_SETTER_1(member, value) _Generic((member), \
    int64_t: ORM_NO_FRACTION(value, orm_set_integer), \
    const int64_t *: orm_set_maybe_integer, \
    const char *: orm_set_text, \
    struct orm_date_value: orm_set_date, \
    const struct orm_date_value *: orm_set_maybe_date, \
    default: orm_no_setter_for_this_member)
void orm_no_setter_for_this_member(void);

/* The setter, unless the value has a fraction. */
#define ORM_NO_FRACTION(value, setter) _Generic((value), \
    float: orm_wants_no_fraction, \
    double: orm_wants_no_fraction, \
    long double: orm_wants_no_fraction, \
    default: setter)
void orm_wants_no_fraction(void);

/* The functions under orm_set. `member` points into the object. */
enum orm_status orm_set_integer(void *object, const void *member,
                                int64_t value);
enum orm_status orm_set_maybe_integer(void *object, const void *member,
                                      const int64_t *value);
enum orm_status orm_set_text(void *object, const void *member,
                             const char *value);
enum orm_status orm_set_date(void *object, const void *member,
                             struct orm_date_value value);
enum orm_status orm_set_maybe_date(void *object, const void *member,
                                   const struct orm_date_value *value);

/*
 * The same for any type: `value` points to a value of the member's
 * type. Setters of your own types end in it.
 */
enum orm_status orm_assign(void *object, const void *member,
                           const void *value);

/*
 * The same for a value of a type that the member may have or not, as
 * in a function for `.default_function`: `type` is what the member's C
 * type implies, or what a nullable pointer is to. A `.type` of the
 * column does not matter. `MISUSE`: the member is of another type.
 */
enum orm_status orm_assign_as(void *object, const void *member,
                              const struct orm_type *type,
                              const void *value);

/*
 * For setters that take more than the member can hold: fails with
 * `VALUE_ERROR` and a sentence that names member, value and type.
 */
enum orm_status orm_refuse_value(void *object, const void *member,
                                 int64_t value);

/*
 * The database in which an object was made, for functions that are
 * handed nothing but the object. NULL: orm_new() did not make it.
 */
struct orm_database *orm_database_of(const void *object);

#ifdef __cplusplus
}
#endif
#endif
