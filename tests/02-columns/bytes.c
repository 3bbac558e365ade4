/* Blobs of any length, and the sixteen bytes of a UUID. */
#include "sample.h"

#include <stdlib.h>

#define BLOB(literal) { literal, sizeof(literal) - 1 }

static bool same(struct orm_blob_value one, struct orm_blob_value other)
{
    return one.bytes && one.size == other.size
        && !memcmp(one.bytes, other.bytes, one.size);
}

static void blobs(void)
{
    static const struct orm_blob_value blobs[] = {
        BLOB(""), BLOB("\0"), BLOB("a\0b\0"), BLOB("\xFF\xFE\x80"),
        BLOB("text"),
    };
    static const char *const rows[] = { "x''", "x'00'", "x'61006200'",
                                        "x'fffe80'", "x'74657874'" };
    for (size_t i = 0; i < sizeof blobs / sizeof *blobs; i++) {
        struct sample *one = reread(orm_new(store, sample,
                                           .blob = blobs[i]));
        ok(same(one->blob, blobs[i]), "blob %d comes back", (int)i);
        is_text(row("blob"), rows[i], "from the row");
        is_text(row("typeof(blob)"), "'blob'", "a blob");
    }
}

/* Empty is not NULL. */
static void none(void)
{
    struct sample *one = reread(orm_new(store, sample,
                                       .blob = { NULL, 0 }));
    ok(!one->blob.bytes && !one->blob.size, "NULL");
    is_text(row("blob"), "NULL", "is NULL");
    is(orm_set(one, blob, orm_bytes("", 0)), ORM_OK, "set to none at all");
    is(orm_update(store, one), ORM_OK, "updated");
    is_text(row("blob"), "x''", "which is no NULL");
    sent();
    orm_set(one, blob, orm_bytes("x", 0));
    orm_update(store, one);
    is_text(sent(), "", "nor a change from none");
    orm_set(one, blob, orm_bytes("ab", 2));
    orm_set(one, blob, orm_bytes("ac", 2));
    orm_update(store, one);
    is_text(row("blob"), "x'6163'", "other bytes are one");
    orm_set(one, blob, orm_bytes(NULL, 0));
    orm_update(store, one);
    is_text(row("blob"), "NULL", "and back");
    one = reread(orm_new(store, sample, .blob = { NULL, 77 }));
    ok(!one->blob.bytes && !one->blob.size, "NULL has no size");
}

/* Past a small block, a chunk, a page, and SQLite's inline payload. */
static void large(void)
{
    enum { MEGABYTE = 1 << 20 };
    unsigned char *bytes = malloc(MEGABYTE);
    for (int i = 0; i < MEGABYTE; i++)
        bytes[i] = (unsigned char)(i * 7 + i / 251);
    for (size_t size = 500; size <= MEGABYTE; size = size * 2 + 13) {
        struct orm_blob_value blob = orm_bytes(bytes, size);
        struct sample *one = reread(orm_new(store, sample, .blob = blob));
        ok(same(one->blob, blob), "%d bytes", (int)size);
    }
    struct sample *one = orm_new(store, sample, .blob = { bytes, 3 });
    bytes[0] ^= 1;
    ok(!same(one->blob, orm_bytes(bytes, 3)), "bytes are copied");
    one = reread(one);
    const unsigned char *old = one->blob.bytes;
    unsigned char first = *old;
    orm_set(one, blob, orm_bytes(bytes, MEGABYTE));
    is(*old, first, "the old ones stay readable");
    is(orm_update(store, one), ORM_OK, "until the row is written");
    free(bytes);
}

#define UUID_TEXT "123e4567-e89b-42d3-a456-426614174000"
static const struct orm_uuid_value uuid = { {
    0x12, 0x3e, 0x45, 0x67, 0xe8, 0x9b, 0x42, 0xd3,
    0xa4, 0x56, 0x42, 0x66, 0x14, 0x17, 0x40, 0x00 } };

static void uuid_texts(void)
{
    static const char *const good[] = {
        UUID_TEXT, "123E4567-E89B-42D3-A456-426614174000",
        "123e4567e89b42d3a456426614174000",
        "123E4567e89b42D3a456426614174000",
    };
    static const char *const bad[] = {
        "", "123e4567", (UUID_TEXT "0"), (UUID_TEXT " "),
        ("{" UUID_TEXT "}"), ("urn:uuid:" UUID_TEXT),
        "123e4567-e89b-42d3-a456-42661417400",
        "123e4567-e89b-42d3-a456-42661417400g",
        "123e4567-e89b-42d3-a4564-26614174000",
        "123e4567e-89b-42d3-a456-426614174000",
        "123e4567_e89b_42d3_a456_426614174000",
        "123e4567e89b42d3a45642661417400 ",
        "123e4567-e89b42d3a45642661417400",
        "------------------------------------",
        "0x3e4567-e89b-42d3-a456-426614174000",
        "123e4567-e89b-42d3-a456-4266141740\xC3\xA9",
    };
    char text[ORM_UUID_ROOM];
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct orm_uuid_value read = { { 0 } };
        ok(orm_uuid_parse(good[i], strlen(good[i]), &read), "%s", good[i]);
        ok(!memcmp(&read, &uuid, sizeof uuid), "its bytes");
        orm_uuid_text(read, text);
        is_text(text, UUID_TEXT, "in small letters and with hyphens");
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct orm_uuid_value read = uuid;
        ok(!orm_uuid_parse(bad[i], strlen(bad[i]), &read), "'%s' is none",
           bad[i]);
        ok(!memcmp(&read, &uuid, sizeof uuid), "and nothing is changed");
    }
    ok(!orm_uuid_parse("123e4567-e89b-42d3-a456-42661417400\0", 36,
                       &(struct orm_uuid_value){ { 0 } }),
       "a zero byte is no digit");
}

/* Every digit there is. */
static void hexadecimal(void)
{
    struct orm_uuid_value read;
    char text[ORM_UUID_ROOM];
    ok(orm_uuid_parse("01234567-89AB-CDEF-89ab-cdef0F1f2A3a", 36, &read),
       "all digits");
    orm_uuid_text(read, text);
    is_text(text, "01234567-89ab-cdef-89ab-cdef0f1f2a3a", "as they were");
}

static void uuids(void)
{
    struct orm_uuid_value ones;
    memset(&ones, 0xFF, sizeof ones);
    struct sample *one = reread(orm_new(store, sample, .uuid = uuid,
                                       .maybe_uuid = &ones));
    is_text(row("uuid, maybe_uuid"), "'" UUID_TEXT "'"
            "|'ffffffff-ffff-ffff-ffff-ffffffffffff'", "as text");
    ok(!memcmp(&one->uuid, &uuid, sizeof uuid)
       && !memcmp(one->maybe_uuid, &ones, sizeof ones), "and back");
    is(orm_set(one, uuid, ones), ORM_OK, "another");
    is(orm_set(one, maybe_uuid, NULL), ORM_OK, "and none");
    orm_update(store, one);
    is_text(row("uuid, maybe_uuid"),
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'|NULL", "in the row");
    sent();
    orm_set(one, uuid, ones);
    orm_update(store, one);
    is_text(sent(), "", "the same one is no change");
    peek(path, "UPDATE samples SET uuid = '123E4567E89B42D3A456426614174000'"
         " WHERE id = (SELECT max(id) FROM samples)");
    one = orm_find(store, sample, .id = one->id);
    ok(one && !memcmp(&one->uuid, &uuid, sizeof uuid), "other forms are"
       " read: %s", orm_message(store));
}

int main(void)
{
    open_store();
    blobs();
    none();
    large();
    uuid_texts();
    hexadecimal();
    uuids();
    orm_close(store);
    return done();
}
