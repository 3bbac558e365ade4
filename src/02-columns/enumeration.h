/* Enumerations, stored by the names of their members. */
#ifndef ORM_ENUMERATION_H
#define ORM_ENUMERATION_H

#include "table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * One column of a model whose member is an enumeration:
 *
 *     enum role { MEMBER, ORGANIZER };
 *     static const char *const role_names[] = {
 *         [MEMBER] = "MEMBER", [ORGANIZER] = "ORGANIZER",
 *     };
 *     struct event_user { ...; const enum role role; };
 *     ORM_ENUM_COLUMN(event_user, role, role_names)
 *
 * To the compiler an enumeration is an integer, so ORM_COLUMN could
 * not know its names. The row holds the name, as a `VARCHAR` of the
 * longest; a number without a name is refused when it is written, and
 * a name that is not in the list when it is read.
 */
#define ORM_ENUM_COLUMN(...) ORM_ENUM_COLUMN_(__VA_ARGS__, )
#define ORM_ENUM_COLUMN_(model, path, list, ...) { \
    .member = #path, \
    .offset = offsetof(struct model, path) \
        + ORM_REQUIRE(ORM_IS_ENUM(ORM_MEMBER(model, path)), \
            "struct " #model ": " #path " is no enumeration, or one" \
            " with negative members") \
        + ORM_REQUIRE(ORM_IS_CONST(ORM_MEMBER(model, path)), \
            "struct " #model ": " #path " can be assigned to;" \
            " declare it const"), \
    .inferred = ORM_ENUM(list), \
    __VA_ARGS__ }

/*
 * The same for a member that may be NULL, `ORM_MAYBE_ENUM(enum role)
 * role;`. It points to an enumeration that is not const: to gcc and
 * clang a pointer to a const one is no pointer to a const integer, and
 * orm_set() could not know it.
 */
#define ORM_MAYBE_ENUM(type) type *const
#define ORM_MAYBE_ENUM_COLUMN(...) ORM_MAYBE_ENUM_COLUMN_(__VA_ARGS__, )
#define ORM_MAYBE_ENUM_COLUMN_(model, path, list, ...) { \
    .member = #path, \
    .offset = offsetof(struct model, path) \
        + ORM_REQUIRE(ORM_IS_ENUM(*ORM_MEMBER(model, path)), \
            "struct " #model ": " #path " points to no enumeration," \
            " or to one with negative members") \
        + ORM_REQUIRE(ORM_IS_CONST(ORM_MEMBER(model, path)), \
            "struct " #model ": " #path " can be assigned to;" \
            " declare it const"), \
    .inferred = &(const struct orm_type)ORM_MAYBE(*ORM_ENUM(list)), \
    __VA_ARGS__ }

/* What an enumeration is to gcc and clang: a negative member would
   make it an int, and could have no place in a list of names. */
#define ORM_IS_ENUM(member) \
    _Generic((member), unsigned: 1, default: 0)

/* The type under both: a list of names, each at its number. */
#define ORM_ENUM(list) \
    (&((const struct orm_enumeration){ \
        .type = { \
            .expects = "a member of its enumeration, by name", \
            .size = sizeof(unsigned), \
            .exact = true, \
            .to_value = orm_enum_to_value, \
            .from_value = orm_enum_from_value, \
            .copy = orm_plain_copy, \
            .same = orm_plain_same, \
            .discard = orm_plain_discard, \
            .declare = orm_enum_declare }, \
        .names = list, \
        .count = sizeof list / sizeof *list \
            + ORM_REQUIRE(ORM_IS_ARRAY(list), \
                #list " is a pointer; the names have to be an array") \
        }).type)
#define ORM_IS_ARRAY(list) _Generic(&(list), \
    const char *const **: 0, const char *const *const *: 0, \
    const char ***: 0, const char **const *: 0, default: 1)

struct orm_enumeration {
    struct orm_type type;
    const char *const *names;     /* NULL where a number has none */
    size_t count;
};
enum orm_status orm_enum_to_value(const struct orm_type *type,
                                  const void *member,
                                  struct orm_value *value,
                                  struct orm_pool *scratch);
enum orm_status orm_enum_from_value(const struct orm_type *type,
                                    const struct orm_value *value,
                                    void *member,
                                    struct orm_pool *pool);
void orm_enum_declare(const struct orm_type *type,
                      char sql[ORM_TYPE_NAME]);

/* The setters under orm_set(). */
enum orm_status orm_set_enum(void *object, const void *member,
                             unsigned value);
enum orm_status orm_set_maybe_enum(void *object, const void *member,
                                   const unsigned *value);

#ifdef __cplusplus
}
#endif
#endif
