/*
 * Random objects, thousands of them, to a row and back: what is read is what
 * was stored, member by member, by each type's own comparison, and so is its
 * JSON. `SEED=7` tries others.
 */
#include "sample.h"

#include <stdlib.h>

enum { ROUNDS = 4000 };

static uint64_t state;

/* xorshift64*: the same numbers everywhere. */
static uint64_t number(void)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * UINT64_C(2685821657736338717);
}

static int64_t between(int64_t least, int64_t most)
{
    return least + (int64_t)(number() % (uint64_t)(most - least + 1));
}

/* Small ones, large ones, and those around a power of two. */
static int64_t integer(void)
{
    int64_t any = (int64_t)number();
    switch (number() % 4) {
    case 0:
        return any;
    case 1:
        return any % 100;
    case 2:
        return INT64_C(1) << number() % 63;
    default:
        return -(INT64_C(1) << number() % 63) + any % 2;
    }
}

/* Any bits that are a number; SQLite keeps no -0.0. */
static double real(void)
{
    uint64_t bits = number();
    double any;
    memcpy(&any, &bits, sizeof any);
    return any == any && any != 0 ? any : (double)integer();
}

/* A code point, of each length equally often, in UTF-8. */
static char *put_character(char *at)
{
    static const uint32_t ends[] = { 1, 0x80, 0x800, 0x10000, 0x110000 };
    size_t n = number() % 4;
    uint32_t c = (uint32_t)between(ends[n], ends[n + 1] - 1);
    if (c >= 0xD800 && c < 0xE000)
        c -= 0x800;
    static const unsigned char marks[] = { 0, 0xC0, 0xE0, 0xF0 };
    *at++ = (char)(marks[n] | c >> 6 * n);
    for (; n; n--)
        *at++ = (char)(0x80 | (c >> 6 * (n - 1) & 0x3F));
    return at;
}

static const char *word(void)
{
    static char text[5 * 4 + 1];
    char *at = text;
    for (uint64_t n = number() % 6; n; n--)
        at = put_character(at);
    *at = '\0';
    return number() % 8 ? text : NULL;
}

/* A document; the depth keeps it short. */
static char *put_json(char *at, int depth)
{
    static const char *const words[] = {
        "null", "true", "-1.5e3", "\"\"", "\"\\u00e9\\n\"", "0",
    };
    uint64_t n = number() % 3;
    uint64_t kind = number() % (depth ? 4 : 2);
    if (kind < 2)
        return at + sprintf(at, "%s", words[number() % 6]);
    *at++ = kind == 2 ? '[' : '{';
    for (uint64_t i = 0; i < n; i++) {
        at += sprintf(at, "%s%s", i ? ", " : "", kind == 2 ? "" : "\"a\":");
        at = put_json(at, depth - 1);
    }
    *at++ = kind == 2 ? ']' : '}';
    return at;
}

static const char *json(void)
{
    static char text[10000];
    *put_json(text, 4) = '\0';
    return number() % 8 ? text : NULL;
}

static struct orm_decimal_value price(void)
{
    int scale = (int)(number() % 3);
    int64_t most = scale == 2 ? 9999999999 : scale ? 999999999 : 99999999;
    return orm_units(between(-most, most), scale);
}

static struct orm_time_value hour(void)
{
    struct orm_time_value time = orm_hms((int)between(0, 23),
        (int)between(0, 59), (int)between(0, 59));
    time.microsecond = number() % 2 ? (int32_t)between(0, 999999) : 0;
    return time;
}

static struct orm_date_value day(void)
{
    return orm_date_of_day(between(-719162, 2932896));
}

static struct orm_uuid_value uuid(void)
{
    uint64_t bits[2] = { number(), number() };
    struct orm_uuid_value value;
    memcpy(value.bytes, bits, sizeof value.bytes);
    return value;
}

static struct orm_blob_value blob(void)
{
    static uint64_t bytes[100];
    for (int i = 0; i < 100; i++)
        bytes[i] = number();
    return orm_bytes(number() % 8 ? bytes : NULL, number() % 801);
}

static enum role role(void)
{
    static const enum role roles[] = { MEMBER, ORGANIZER, GUEST };
    return roles[number() % 3];
}

/* Half of the members that may be NULL are. */
#define MAYBE(value) (number() % 2 ? &(value) : NULL)

static struct sample *make(void)
{
    bool truth = number() % 2;
    int32_t small = (int32_t)integer();
    double any = real();
    struct orm_decimal_value decimal = price();
    struct orm_time_value time = hour();
    struct orm_datetime_value at = orm_moment(day(), hour());
    enum role part = role();
    struct orm_uuid_value id = uuid();
    return orm_new(store, sample, .truth = number() % 2,
        .small = (int32_t)integer(), .real = real(), .word = word(),
        .json = json(), .price = price(), .day = day(), .hour = hour(),
        .moment = orm_moment(day(), hour()), .role = role(), .blob = blob(),
        .uuid = uuid(), .maybe_truth = MAYBE(truth),
        .maybe_small = MAYBE(small), .maybe_real = MAYBE(any),
        .maybe_price = MAYBE(decimal), .maybe_hour = MAYBE(time),
        .maybe_moment = MAYBE(at), .maybe_role = MAYBE(part),
        .maybe_uuid = MAYBE(id));
}

/* Counts the members that differ. */
static int differences(const struct sample *one, const struct sample *other)
{
    int differ = 0;
    for (const struct orm_column *at = sample_columns; at->member; at++) {
        const struct orm_type *type = at->inferred;
        if (!type->same(type, (const char *)one + at->offset,
                        (const char *)other + at->offset)) {
            differ++;
            tell("%s of row %d", at->member, (int)one->id);
        }
    }
    return differ;
}

/* What is set in one object is what the other was made of. */
static void set_all(struct sample *one, const struct sample *like)
{
    orm_set(one, truth, like->truth);
    orm_set(one, small, like->small);
    orm_set(one, real, like->real);
    orm_set(one, word, like->word);
    orm_set(one, json, like->json);
    orm_set(one, price, like->price);
    orm_set(one, day, like->day);
    orm_set(one, hour, like->hour);
    orm_set(one, moment, like->moment);
    orm_set(one, role, like->role);
    orm_set(one, blob, like->blob);
    orm_set(one, uuid, like->uuid);
    orm_set(one, maybe_truth, like->maybe_truth);
    orm_set(one, maybe_small, like->maybe_small);
    orm_set(one, maybe_real, like->maybe_real);
    orm_set(one, maybe_price, like->maybe_price);
    orm_set(one, maybe_hour, like->maybe_hour);
    orm_set(one, maybe_moment, like->maybe_moment);
    orm_set(one, maybe_role, like->maybe_role);
    orm_set(one, maybe_uuid, like->maybe_uuid);
}

static void rounds(void)
{
    int failed = 0, differ = 0, updates = 0;
    for (int i = 0; i < ROUNDS; i++) {
        struct sample *made = make();
        failed += orm_insert(store, made) != ORM_OK;
        struct sample *read = orm_find(store, sample, .id = made->id);
        failed += !read;
        differ += differences(made, read);
        if (i % 4)
            continue;
        struct sample *other = make();
        set_all(read, other);
        updates += orm_update(store, read) != ORM_OK;
        struct sample *changed = orm_find(store, sample, .id = made->id);
        failed += !changed;
        differ += differences(read, changed);
        set_all(changed, other);
        differ += changed->orm.set != 0;
    }
    is(failed, 0, "%d random objects are stored and found", ROUNDS);
    is(updates, 0, "and %d of them changed", ROUNDS / 4);
    is(differ, 0, "and come back as they were");

}

int main(void)
{
    const char *seed = getenv("SEED");
    state = UINT64_C(88172645463325252) + (seed ? strtoull(seed, NULL, 10) : 0);
    store = orm_open(":memory:", ORM_MODELS(sample), NULL);
    is(orm_create_all(store), ORM_OK, "a table of samples");
    rounds();
    orm_close(store);
    return done();
}
