/*
 * What a database can store in one place of one row: SQLite's five
 * storage classes. Types (type.h) turn members of structs into values
 * and back; the driver (driver.h) sees nothing but values.
 */
#ifndef ORM_VALUE_H
#define ORM_VALUE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The storage classes of https://sqlite.org/datatype3.html. */
enum orm_kind {
    ORM_NULL,
    ORM_INTEGER,
    ORM_REAL,
    ORM_TEXT,
    ORM_BLOB
};

/*
 * One value. Texts and blobs are borrowed: whoever hands a value out
 * says how long its bytes live. A text is UTF-8 of `size` bytes and
 * need not end in a zero byte.
 */
struct orm_value {
    enum orm_kind kind;
    size_t size;
    union {
        int64_t integer;
        double real;
        const char *text;
        const void *blob;
    } as;
};

/*
 * Writes a value as SQL would spell it: `NULL`, `36`, `'it''s'`,
 * `x'00ff'`. At most `size` bytes are written, the zero byte included;
 * what does not fit ends in `...`. `size` must be 8 or more. In a text
 * a zero byte is shown as `\0`, what is not UTF-8 as U+FFFD. Meant for
 * messages and traces: values are never put into statements as text.
 */
void orm_value_text(const struct orm_value *value, char *text,
                    size_t size);

/*
 * How many bytes does the character have that begins the `size` bytes
 * at `text`? 0: it is not UTF-8, be it cut short, longer than it needs
 * to be, or a surrogate.
 */
size_t orm_utf8(const char *text, size_t size);

/*
 * Compares two texts or two blobs byte by byte, as SQLite does where no
 * collation says else. Less than 0: the first comes before the second.
 */
int orm_compare_bytes(const struct orm_value *one,
                      const struct orm_value *other);

#ifdef __cplusplus
}
#endif
#endif
