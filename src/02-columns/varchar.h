/* Texts with a limit, and texts that are JSON. */
#ifndef ORM_VARCHAR_H
#define ORM_VARCHAR_H

#include "type.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * A text of at most n characters, `.type = ORM_STRING(80)`: code
 * points of UTF-8, not bytes. SQLite would take any length; a longer
 * text is refused when it is written, never cut, and accepted when it
 * is read. What is not UTF-8 is refused.
 */
#define ORM_STRING(n) \
    (&((const struct orm_string){ \
        .type = { \
            .size = sizeof(const char *), \
            .nullable = true, \
            .exact = true, \
            .like = &orm_text_type, \
            .to_value = orm_string_to_value, \
            .from_value = orm_text_from_value, \
            .copy = orm_text_copy, \
            .same = orm_text_same, \
            .discard = orm_text_discard, \
            .declare = orm_string_declare, \
            .expect = orm_string_expect }, \
        .length = n }).type)

/* A text type with its limit, and its functions. */
struct orm_string {
    struct orm_type type;
    size_t length;
};
enum orm_status orm_string_to_value(const struct orm_type *type,
                                    const void *member,
                                    struct orm_value *value,
                                    struct orm_pool *scratch);
void orm_string_declare(const struct orm_type *type,
                        char sql[ORM_TYPE_NAME]);
void orm_string_expect(const struct orm_type *type,
                       char text[ORM_TYPE_TEXT]);

/*
 * A text that is JSON, `.type = ORM_JSON`: checked when it is written
 * and when it is read, compared as text, and put into orm_to_json() as
 * it is. NULL is SQL's NULL, `"null"` is JSON's.
 */
#define ORM_JSON (&orm_json_type)
extern const struct orm_type orm_json_type;

/*
 * Tells whether `size` bytes are one JSON value of RFC 8259, nested
 * no deeper than 100 arrays and objects.
 */
bool orm_json_is_valid(const char *text, size_t size);

#ifdef __cplusplus
}
#endif
#endif
