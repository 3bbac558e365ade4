/* Bytes: of any number, and the sixteen of a UUID. */
#ifndef ORM_BYTES_H
#define ORM_BYTES_H

#include "type.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Some bytes. `bytes` NULL is SQL's NULL; none at all is `size` 0 with
   a pointer that is not NULL. */
struct orm_blob_value {
    const void *bytes;
    size_t size;
};

typedef const struct orm_blob_value orm_blob;

/* `BLOB`; in JSON, base64. A text of a row is refused. */
extern const struct orm_type orm_blob_type;

/* Makes a blob, `orm_bytes(data, size)`: borrowed, not copied. */
struct orm_blob_value orm_bytes(const void *bytes, size_t size);

/* A universally unique identifier, RFC 9562. */
struct orm_uuid_value {
    unsigned char bytes[16];
};

typedef const struct orm_uuid_value orm_uuid;
typedef const struct orm_uuid_value *const orm_maybe_uuid;

/*
 * `VARCHAR(36)`, stored as text in the form
 * `123e4567-e89b-42d3-a456-426614174000`.
 */
extern const struct orm_type orm_uuid_type, orm_maybe_uuid_type;

/*
 * Reads a UUID, with its four hyphens or with none, in letters of
 * either case. False: it is none, and `*uuid` is as it was.
 */
bool orm_uuid_parse(const char *text, size_t size,
                    struct orm_uuid_value *uuid);

/* A UUID as text, and the room it needs. */
#define ORM_UUID_ROOM 37
void orm_uuid_text(struct orm_uuid_value uuid,
                   char text[ORM_UUID_ROOM]);

/*
 * For `.default_function`: a random UUID, version 4, from the random
 * source of the object's database.
 */
enum orm_status orm_uuid4(void *object, const void *member);

/* The setters under orm_set(). */
enum orm_status orm_set_blob(void *object, const void *member,
                             struct orm_blob_value value);
enum orm_status orm_set_uuid(void *object, const void *member,
                             struct orm_uuid_value value);
enum orm_status orm_set_maybe_uuid(void *object, const void *member,
                                   const struct orm_uuid_value *value);

#ifdef __cplusplus
}
#endif
#endif
