/* Blobs own their bytes; a UUID is sixteen of them in the struct. */
#include "bytes.h"

#include "database.h"
#include "export.h"
#include "object.h"

#include <string.h>

struct orm_blob_value orm_bytes(const void *bytes, size_t size)
{
    return (struct orm_blob_value){ bytes, size };
}

static struct orm_blob_value blob_in(const void *member)
{
    struct orm_blob_value blob;
    memcpy(&blob, member, sizeof blob);
    return blob;
}

/* What is kept is a copy, one byte longer, so that it is never NULL. */
static enum orm_status keep(const void *bytes, size_t size,
                            void *member, struct orm_pool *pool)
{
    struct orm_blob_value blob = { NULL, 0 };
    if (bytes) {
        blob = orm_bytes(orm_pool_copy(pool, bytes, size), size);
        if (!blob.bytes)
            return ORM_NO_MEMORY;
    }
    memcpy(member, &blob, sizeof blob);
    return ORM_OK;
}

static enum orm_status blob_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    struct orm_blob_value blob = blob_in(member);
    value->kind = blob.bytes ? ORM_BLOB : ORM_NULL;
    value->as.blob = blob.bytes;
    value->size = blob.size;
    return ORM_OK;
}

/* SQLite hands out an empty blob as NULL. */
static enum orm_status blob_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    (void)type;
    if (value->kind == ORM_NULL)
        return keep(NULL, 0, member, pool);
    if (value->kind != ORM_BLOB)
        return ORM_VALUE_ERROR;
    return keep(value->size ? value->as.blob : "", value->size, member,
                pool);
}

static enum orm_status blob_copy(const struct orm_type *type,
                                 const void *from, void *member,
                                 struct orm_pool *pool)
{
    (void)type;
    struct orm_blob_value blob = blob_in(from);
    return keep(blob.bytes, blob.size, member, pool);
}

static bool blob_same(const struct orm_type *type, const void *one,
                      const void *other)
{
    (void)type;
    struct orm_blob_value a = blob_in(one), b = blob_in(other);
    if (!a.bytes || !b.bytes)
        return a.bytes == b.bytes;
    return a.size == b.size && !memcmp(a.bytes, b.bytes, a.size);
}

static void blob_discard(const struct orm_type *type,
                         const void *member, struct orm_pool *pool)
{
    (void)type;
    struct orm_blob_value blob = blob_in(member);
    orm_pool_retire(pool, blob.bytes, blob.size + 1);
}

/* Three bytes are four letters of six bits each; = fills up. */
static void blob_to_json(const struct orm_type *type,
                         const void *member, struct orm_json *json)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        "0123456789+/";
    (void)type;
    struct orm_blob_value blob = blob_in(member);
    const unsigned char *at = blob.bytes;
    orm_json_raw(json, "\"");
    for (size_t i = 0; i < blob.size; i += 3) {
        size_t left = blob.size - i;
        uint32_t bits = (uint32_t)at[i] << 16
            | (left > 1 ? (uint32_t)at[i + 1] << 8 : 0)
            | (left > 2 ? (uint32_t)at[i + 2] : 0);
        const char four[] = {
            letters[bits >> 18], letters[bits >> 12 & 63],
            left > 1 ? letters[bits >> 6 & 63] : '=',
            left > 2 ? letters[bits & 63] : '=', '\0',
        };
        orm_json_raw(json, four);
    }
    orm_json_raw(json, "\"");
}

const struct orm_type orm_blob_type = {
    .sql = "BLOB",
    .expects = "a blob",
    .size = sizeof(struct orm_blob_value),
    .nullable = true,
    .exact = true,
    .to_value = blob_to_value,
    .from_value = blob_from_value,
    .copy = blob_copy,
    .same = blob_same,
    .discard = blob_discard,
    .to_json = blob_to_json,
};

static const char hex[] = "0123456789abcdef";

/* The byte of two hexadecimal digits, or -1. */
static int byte_at(const char *text)
{
    int byte = 0;
    for (int i = 0; i < 2; i++) {
        char c = text[i] >= 'A' && text[i] <= 'F'
            ? (char)(text[i] - 'A' + 'a') : text[i];
        const char *digit = c ? strchr(hex, c) : NULL;
        if (!digit)
            return -1;
        byte = byte * 16 + (int)(digit - hex);
    }
    return byte;
}

/* Hyphens stand before the bytes 4, 6, 8 and 10. */
static bool hyphen_before(int byte)
{
    return byte >= 4 && byte <= 10 && byte % 2 == 0;
}

bool orm_uuid_parse(const char *text, size_t size,
                    struct orm_uuid_value *uuid)
{
    struct orm_uuid_value read;
    bool hyphens = size == ORM_UUID_ROOM - 1;
    if (!hyphens && size != 2 * sizeof read.bytes)
        return false;
    for (int i = 0; i < (int)sizeof read.bytes; i++) {
        if (hyphens && hyphen_before(i) && *text++ != '-')
            return false;
        int byte = byte_at(text);
        if (byte < 0)
            return false;
        read.bytes[i] = (unsigned char)byte;
        text += 2;
    }
    *uuid = read;
    return true;
}

void orm_uuid_text(struct orm_uuid_value uuid,
                   char text[ORM_UUID_ROOM])
{
    for (int i = 0; i < (int)sizeof uuid.bytes; i++) {
        if (hyphen_before(i))
            *text++ = '-';
        *text++ = hex[uuid.bytes[i] >> 4];
        *text++ = hex[uuid.bytes[i] & 15];
    }
    *text = '\0';
}

static enum orm_status uuid_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    (void)type;
    struct orm_uuid_value uuid;
    char text[ORM_UUID_ROOM];
    memcpy(&uuid, member, sizeof uuid);
    orm_uuid_text(uuid, text);
    return orm_give_text(value, text, sizeof text - 1, scratch);
}

static enum orm_status uuid_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    struct orm_uuid_value uuid;
    if (value->kind != ORM_TEXT
        || !orm_uuid_parse(value->as.text, value->size, &uuid))
        return ORM_VALUE_ERROR;
    memcpy(member, &uuid, sizeof uuid);
    return ORM_OK;
}

const struct orm_type orm_uuid_type = {
    .sql = "VARCHAR(36)",
    .expects = "a UUID",
    .size = sizeof(struct orm_uuid_value),
    .to_value = uuid_to_value,
    .from_value = uuid_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
};
const struct orm_type orm_maybe_uuid_type = ORM_MAYBE(orm_uuid_type);

/* Four bits say "random", two say "of the RFC". */
enum orm_status orm_uuid4(void *object, const void *member)
{
    struct orm_uuid_value uuid = { { 0 } };
    orm_random(orm_database_of(object), uuid.bytes, sizeof uuid.bytes);
    uuid.bytes[6] = (unsigned char)((uuid.bytes[6] & 0x0F) | 0x40);
    uuid.bytes[8] = (unsigned char)((uuid.bytes[8] & 0x3F) | 0x80);
    return orm_assign_as(object, member, &orm_uuid_type, &uuid);
}

enum orm_status orm_set_blob(void *object, const void *member,
                             struct orm_blob_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_uuid(void *object, const void *member,
                             struct orm_uuid_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_uuid(void *object, const void *member,
                                   const struct orm_uuid_value *value)
{
    return orm_assign(object, member, &value);
}
