/*
 * Every fuzz target for a moment: texts that are always the same, made from
 * the targets' own by small changes. `make fuzz` takes longer and is wiser.
 */
#define _DEFAULT_SOURCE
#include "tap.h"

#include "fuzz/date.c"
#include "fuzz/datetime.c"
#include "fuzz/decimal.c"
#include "fuzz/json.c"
#include "fuzz/time.c"
#include "fuzz/utf8.c"
#include "fuzz/uuid.c"

enum { ROUNDS = 20000, ROOM = 250 };

static uint64_t state;

/* A number below n; splitmix64. */
static size_t below(size_t n)
{
    uint64_t x = state += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return (size_t)(x ^ x >> 31) % n;
}

static const char *seed_of(const struct target *target)
{
    size_t n = 0;
    while (target->seeds[n])
        n++;
    return target->seeds[below(n)];
}

/* A byte of another seed, or any. */
static char byte_for(const struct target *target)
{
    const char *seed = seed_of(target);
    return below(4) ? seed[below(strlen(seed))] : (char)below(256);
}

/* One change: a byte replaced, put in, taken out; cut off; repeated. */
static size_t change(const struct target *target, char *text, size_t size)
{
    size_t at = below(size + 1), n = below(size - at + 1);
    switch (size + n < ROOM ? below(6) : 3) {
    case 0:
    case 1:
        text[at] = byte_for(target);
        return at < size ? size : size + 1;
    case 2:
        memmove(text + at + 1, text + at, size - at);
        text[at] = byte_for(target);
        return size + 1;
    case 3:
        memmove(text + at, text + at + n, size - at - n);
        return size - n;
    case 4:
        return at;
    default:
        memmove(text + at + n, text + at, size - at);
        return size + n;
    }
}

/* A block of its own, so that the address sanitizer sees its end. */
static const char *judge(const struct target *target, const char *text,
                         size_t size)
{
    char *copy = malloc(size ? size : 1);
    memcpy(copy, text, size);
    const char *wrong = target->judge(copy, size);
    free(copy);
    return wrong;
}

static void complain(const char *wrong, const char *text, size_t size)
{
    char shown[4 * ROOM];
    const struct orm_value value = { .kind = ORM_BLOB, .size = size,
                                     .as.blob = text };
    orm_value_text(&value, shown, sizeof shown);
    tell("%s: %.*s (%s)", wrong, (int)size, text, shown);
}

static void run(const struct target *target)
{
    int failed = 0;
    char text[ROOM + 10];
    state = 1;
    for (const char *const *seed = target->seeds; *seed; seed++)
        failed += judge(target, *seed, strlen(*seed)) != NULL;
    for (int i = 0; i < ROUNDS && failed < 5; i++) {
        const char *seed = seed_of(target);
        size_t size = strlen(seed);
        memcpy(text, seed, size);
        for (size_t n = below(4); n; n--)
            size = change(target, text, size);
        const char *wrong = judge(target, text, size);
        if (wrong)
            complain(wrong, text, size);
        failed += wrong != NULL;
    }
    is(failed, 0, "%s: %d texts", target->name, ROUNDS);
}

int main(void)
{
    static const struct target *const targets[] = {
        &target_date, &target_time, &target_datetime, &target_decimal,
        &target_uuid, &target_json, &target_utf8,
    };
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
        run(targets[i]);
    return done();
}
