/*
 * A type says how one member of a struct becomes one value of a row,
 * and back. Integer, text and date are here; chapter 2 adds the others
 * and shows how to write one of your own.
 *
 * A member is declared with a const-qualified type, so that reading it
 * is plain C, and an assignment that the library would not see does
 * not compile:
 *
 *     orm_integer quantity;        const int64_t quantity;
 *     orm_text    name;            const char *const name;
 *     orm_date    bought;          const struct orm_date_value bought;
 *     orm_maybe_integer age;       const int64_t *const age;
 *     orm_maybe_date expiry;       NULL: unknown, as for a text
 */
#ifndef ORM_TYPE_H
#define ORM_TYPE_H

#include "memory.h"
#include "status.h"
#include "value.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

struct orm_json;

typedef const int64_t orm_integer;
typedef const int64_t *const orm_maybe_integer;
typedef const char *const orm_text;

/* A day of the calendar, 0001-01-01 to 9999-12-31. */
struct orm_date_value {
    int16_t year;
    uint8_t month, day;
};

typedef const struct orm_date_value orm_date;
typedef const struct orm_date_value *const orm_maybe_date;

/* Bytes of the largest member, of the longest name of a type, and of
   the longest text of what it expects. */
enum { ORM_MEMBER_SIZE = 64, ORM_TYPE_NAME = 64, ORM_TYPE_TEXT = 96 };

/*
 * A type is a constant table of functions. Each is handed the type
 * itself, so a type with parameters keeps them in a larger struct of
 * which this is the first member.
 *
 * `from_value` and `copy` fill a member that owns nothing yet; when
 * they fail, with VALUE_ERROR or NO_MEMORY, it still owns nothing, and
 * `copy` leaves it as it was. `discard` takes what they made.
 */
struct orm_type {
    const char *sql;      /* the type's name in CREATE TABLE */
    const char *expects;  /* for messages: "a date as YYYY-MM-DD" */
    size_t size;          /* bytes of the member */
    bool nullable;        /* the member can say NULL */
    bool exact;           /* values that differ are never read as one
                             member, and no text but a date lies in
                             a numeric column; false is safe */
    const struct orm_type *target; /* what a nullable pointer is to */
    const struct orm_type *like;   /* the inferred type whose members
                                      may have this one as `.type` */

    /* Borrows from the member or from scratch; the size is set for
       texts and blobs. VALUE_ERROR: the member holds what the column
       may not; the value shows it. */
    enum orm_status (*to_value)(const struct orm_type *type,
                                const void *member,
                                struct orm_value *value,
                                struct orm_pool *scratch);
    /* Copies what the member is to keep into the pool. */
    enum orm_status (*from_value)(const struct orm_type *type,
                                  const struct orm_value *value,
                                  void *member, struct orm_pool *pool);
    /* The same, from another member. */
    enum orm_status (*copy)(const struct orm_type *type,
                            const void *from, void *member,
                            struct orm_pool *pool);
    bool (*same)(const struct orm_type *type, const void *one,
                 const void *other);
    /* Retires what the member owns in the pool; zeros own nothing. */
    void (*discard)(const struct orm_type *type, const void *member,
                    struct orm_pool *pool);

    /* The rest may be NULL. Writes a member that is not NULL as JSON;
       else its value is written, a text in quotes, a blob as null. */
    void (*to_json)(const struct orm_type *type, const void *member,
                    struct orm_json *json);
    /* Writes the name in CREATE TABLE, where `sql` is NULL. */
    void (*declare)(const struct orm_type *type,
                    char sql[ORM_TYPE_NAME]);
    /* Writes what messages expect, where `expects` is NULL. */
    void (*expect)(const struct orm_type *type,
                   char text[ORM_TYPE_TEXT]);
    /* Why no column can have this type; NULL: it can. */
    const char *(*refuse)(const struct orm_type *type);
};

extern const struct orm_type orm_integer_type, orm_maybe_integer_type;
extern const struct orm_type orm_text_type;
extern const struct orm_type orm_date_type, orm_maybe_date_type;

/*
 * A nullable type: its member is a pointer to another type's member,
 * or NULL.
 */
#define ORM_MAYBE(type) { \
    .size = sizeof(void *), .nullable = true, .target = &type, \
    .to_value = orm_maybe_to_value, \
    .from_value = orm_maybe_from_value, \
    .copy = orm_maybe_copy, .same = orm_maybe_same, \
    .discard = orm_maybe_discard }

/* Its functions. */
enum orm_status orm_maybe_to_value(const struct orm_type *type,
                                   const void *member,
                                   struct orm_value *value,
                                   struct orm_pool *scratch);
enum orm_status orm_maybe_from_value(const struct orm_type *type,
                                     const struct orm_value *value,
                                     void *member,
                                     struct orm_pool *pool);
enum orm_status orm_maybe_copy(const struct orm_type *type,
                               const void *from, void *member,
                               struct orm_pool *pool);
bool orm_maybe_same(const struct orm_type *type, const void *one,
                    const void *other);
void orm_maybe_discard(const struct orm_type *type, const void *member,
                       struct orm_pool *pool);

/*
 * The functions of a type whose member is all there is to it: copied
 * and compared byte by byte, owning nothing.
 */
enum orm_status orm_plain_copy(const struct orm_type *type,
                               const void *from, void *member,
                               struct orm_pool *pool);
bool orm_plain_same(const struct orm_type *type, const void *one,
                    const void *other);
void orm_plain_discard(const struct orm_type *type, const void *member,
                       struct orm_pool *pool);

/* The pointer that a pointer member is, whatever it is to. */
const void *orm_pointer_in(const void *member);

/*
 * For a `to_value` that makes a text: copies it to scratch and makes it
 * the value. NO_MEMORY.
 */
enum orm_status orm_give_text(struct orm_value *value, const char *text,
                              size_t size, struct orm_pool *scratch);

/* The functions of texts, for other types whose member is one. */
enum orm_status orm_text_from_value(const struct orm_type *type,
                                    const struct orm_value *value,
                                    void *member,
                                    struct orm_pool *pool);
enum orm_status orm_text_copy(const struct orm_type *type,
                              const void *from, void *member,
                              struct orm_pool *pool);
bool orm_text_same(const struct orm_type *type, const void *one,
                   const void *other);
void orm_text_discard(const struct orm_type *type, const void *member,
                      struct orm_pool *pool);

/* The name of a type in CREATE TABLE, and what messages expect. */
const char *orm_type_sql(const struct orm_type *type,
                         char sql[ORM_TYPE_NAME]);
const char *orm_type_expects(const struct orm_type *type,
                             char text[ORM_TYPE_TEXT]);

/*
 * Makes a date, `orm_ymd(2026, 12, 1)`. What no calendar has, such as
 * 2026-02-30, is made all the same and refused when it is stored; what
 * the members cannot hold becomes 0000-00-00.
 */
struct orm_date_value orm_ymd(int year, int month, int day);

/*
 * Reads a date from a text of `size` bytes. False: it is no date, or
 * not written YYYY-MM-DD, and `*date` is as it was.
 */
bool orm_date_parse(const char *text, size_t size,
                    struct orm_date_value *date);

/* Days from 1970-01-01 to a date, and back. */
int64_t orm_date_to_day(struct orm_date_value date);
struct orm_date_value orm_date_of_day(int64_t day);

/* Tells whether the calendar has that day. */
bool orm_date_is_real(struct orm_date_value date);

/*
 * Writes the last so many digits of a number, up to `end`, which is
 * not written to. A number that has more, or is negative, becomes as
 * many question marks: good enough for a message.
 */
void orm_put_digits(char *end, int count, int64_t number);

/* A date as text, `2026-12-01`, and the room it needs. */
#define ORM_DATE_ROOM 11
void orm_date_text(struct orm_date_value date,
                   char text[ORM_DATE_ROOM]);

/*
 * `ORM_TYPE(member)` is the type that a member's C type implies, or a
 * null `const struct orm_no_type *` where no column can hold it. A
 * later chapter puts a list of its own in front; so can you, with a
 * comma at its end:
 *
 *     #undef ORM_OWN_TYPES
 *     #define ORM_OWN_TYPES struct point: &point_type,
 */
struct orm_no_type;
#define ORM_OWN_TYPES
#define ORM_TYPE(member) \
    _Generic((member), ORM_OWN_TYPES default: ORM_TYPE_1(member))
#define ORM_TYPE_1(member) _Generic((member), \
    int64_t: &orm_integer_type, \
    const int64_t *: &orm_maybe_integer_type, \
    const char *: &orm_text_type, \
    struct orm_date_value: &orm_date_type, \
    const struct orm_date_value *: &orm_maybe_date_type, \
    default: (const struct orm_no_type *)0)

#ifdef __cplusplus
}
#endif
#endif
