/* The small parts: values as text, names of kinds, pools, clock, trace. */
#define _POSIX_C_SOURCE 200809L
#include "pantry.h"
#include "tap.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

static const char *text_of(struct orm_value value, size_t size)
{
    static char text[200];
    memset(text, '#', sizeof text);
    orm_value_text(&value, text, size);
    ok(strlen(text) < size && text[size] == '#', "%s keeps within %d bytes",
       text, (int)size);
    return text;
}

#define TEXT(t) { .kind = ORM_TEXT, .size = sizeof(t) - 1, .as.text = t }

static void value_texts(void)
{
    static const struct {
        struct orm_value value;
        size_t size;
        const char *text;
    } cases[] = {
        { { .kind = ORM_NULL }, 8, "NULL" },
        { { .kind = ORM_INTEGER, .as.integer = INT64_MIN }, 40,
          "-9223372036854775808" },
        { { .kind = ORM_INTEGER, .as.integer = INT64_MAX }, 12,
          "92233720..." },
        { { .kind = ORM_INTEGER, .as.integer = 1234567 }, 8, "1234567" },
        { { .kind = ORM_INTEGER, .as.integer = 12345678 }, 8, "1234..." },
        { { .kind = ORM_REAL, .as.real = 2 }, 40, "2.0" },
        { { .kind = ORM_REAL, .as.real = -0.5 }, 40, "-0.5" },
        { { .kind = ORM_REAL, .as.real = 1e300 }, 40,
          "1e+300" },
        { { .kind = ORM_REAL, .as.real = 0.1 }, 40, "0.1" },
        { { .kind = ORM_REAL, .as.real = 0.1 + 0.2 }, 40,
          "0.30000000000000004" },
        { TEXT("\x80\x80\x80\x80\x80\x80\x80\x80"), 8,
          "'\xEF\xBF\xBD..." },
        { TEXT(""), 8, "''" },
        { TEXT("it's"), 40, "'it''s'" },
        { TEXT("a\0b"), 40, "'a\\0b'" },
        { TEXT("a long one"), 8, "'a l..." },
        { TEXT("a long one"), 4, "..." },
        { TEXT("ab\xE2\x82\xAC\xE2\x82\xAC"), 8, "'ab..." },
        { TEXT("abc\xE2\x82\xAC" "de"), 10, "'abc..." },
        { { .kind = ORM_BLOB, .size = 3, .as.blob = "\0\xFFz" }, 40,
          "x'00ff7a'" },
        { { .kind = ORM_BLOB, .size = 3, .as.blob = "\0\xFFz" }, 8,
          "x'00..." },
        { { .kind = ORM_BLOB, .size = 9, .as.blob = "123456789" }, 8,
          "x'31..." },
        { { .kind = ORM_BLOB, .size = 0, .as.blob = NULL }, 8, "x''" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        is_text(text_of(cases[i].value, cases[i].size), cases[i].text,
                "value %d", (int)i);
}

/* Every sequence of up to three bytes, against the ranges of the standard:
   the fourth byte follows the rules of the third. */
static void utf8(void)
{
    int64_t wrong = 0;
    for (int a = 0; a < 256; a++)
        for (int b = 0; b < 256; b++)
            for (int c = 0x7E; c < 0xC2; c++) {
                const char text[] = { (char)a, (char)b, (char)c, (char)c };
                bool b_ok = b >= 0x80 && b < 0xC0, c_ok = c >= 0x80 && c < 0xC0;
                size_t size = a < 0x80 ? 1
                    : a >= 0xC2 && a < 0xE0 && b_ok ? 2
                    : a >= 0xE0 && a < 0xF0 && b_ok && c_ok
                      && !(a == 0xE0 && b < 0xA0)
                      && !(a == 0xED && b >= 0xA0) ? 3
                    : a >= 0xF0 && a < 0xF5 && b_ok && c_ok
                      && !(a == 0xF0 && b < 0x90)
                      && !(a == 0xF4 && b >= 0x90) ? 4 : 0;
                wrong += orm_utf8(text, 4) != size;
                for (size_t n = 0; n < size; n++)
                    wrong += orm_utf8(text, n) != 0;
            }
    is(wrong, 0, "characters of UTF-8 are told from what is none");
}

/* What the one is to the other, as memcmp() and the lengths say. */
static int compared(const char *one, size_t n, const char *other, size_t m)
{
    const struct orm_value a = { ORM_BLOB, n, { .blob = one } };
    const struct orm_value b = { ORM_BLOB, m, { .blob = other } };
    const int order = orm_compare_bytes(&a, &b);
    return (order > 0) - (order < 0);
}

static void bytes_in_order(void)
{
    is(compared("ab", 2, "ac", 2), -1, "the first byte that differs");
    is(compared("\xFF", 1, "a", 1), 1, "bytes have no sign");
    is(compared("ab", 2, "abc", 3), -1, "the shorter comes first");
    is(compared("b", 1, "abc", 3), 1, "unless its bytes come later");
    is(compared("a\0b", 3, "a\0c", 3), -1, "a zero byte is one of them");
    is(compared("ab", 2, "ab", 2), 0, "the same");
    is(compared(NULL, 0, "a", 1), -1, "none and some");
    is(compared(NULL, 0, NULL, 0), 0, "none and none");
}

/* A comma of the locale is no business of SQL's. */
static void locales(void)
{
    const struct orm_value half = { .kind = ORM_REAL, .as.real = 0.5 };
    if (!setlocale(LC_NUMERIC, "de_DE.UTF-8"))
        tell("no locale with a comma is installed");
    is_text(text_of(half, 40), "0.5", "a point");
    setlocale(LC_NUMERIC, "C");
}

static void names_of_kinds(void)
{
    for (int i = ORM_OK; i <= ORM_OTHER_ERROR; i++) {
        const char *name = orm_status_name((enum orm_status)i);
        ok(name && *name && strcmp(name, "unknown") != 0, "kind %d is %s", i,
           name ? name : "NULL");
        for (int j = 0; j < i; j++)
            if (!strcmp(name, orm_status_name((enum orm_status)j)))
                ok(false, "kinds %d and %d have one name", i, j);
    }
    is_text(orm_status_name((enum orm_status)1000), "unknown", "no kind");
    is_text(orm_status_name((enum orm_status)-1), "unknown", "nor this");
}

/* Blocks of all sizes: aligned, zeroed, apart, and used again. */
static void pools(void)
{
    struct orm_pool pool = { 0 };
    char *blocks[600];
    size_t wrong = 0;
    for (int round = 0; round < 3; round++) {
        for (size_t n = 0; n < 600; n++) {
            blocks[n] = orm_pool_take(&pool, n);
            wrong += (uintptr_t)blocks[n] % _Alignof(max_align_t) != 0;
            for (size_t i = 0; i < n; i++)
                wrong += blocks[n][i] != 0;
            memset(blocks[n], (int)n, n);
        }
        for (size_t n = 0; n < 600; n++)
            for (size_t i = 0; i < n; i++)
                wrong += blocks[n][i] != (char)n;
        for (size_t n = 0; n < 600; n += 2)
            orm_pool_give(&pool, blocks[n], n);
        for (size_t n = 1; n < 600; n += 2)
            orm_pool_retire(&pool, blocks[n], n);
        orm_pool_reclaim(&pool);
    }
    is(wrong, 0, "blocks are aligned, zeroed and apart");
    char *one = orm_pool_take(&pool, 33);
    orm_pool_give(&pool, one, 33);
    ok(orm_pool_take(&pool, 48) == one, "a block serves its size again");
    orm_pool_give(&pool, NULL, 3);
    orm_pool_retire(&pool, NULL, 3);
    is_text(orm_pool_copy(&pool, "text", 2), "te", "a copy ends in a zero");
    is_text(orm_pool_copy(&pool, NULL, 0), "", "even an empty one");
    ok(!orm_pool_take(&pool, SIZE_MAX), "what cannot be is no memory");
    orm_pool_rewind(&pool);
    ok(orm_pool_take(&pool, 10), "a pool that was rewound is in use");
    orm_pool_clear(&pool);
    ok(orm_pool_take(&pool, 10), "so is one that was cleared");
    orm_pool_clear(&pool);
}

static void fill(void *context, void *bytes, int n)
{
    memset(bytes, *(const char *)context, (size_t)n);
}

static int64_t year_2001(void *context)
{
    return *(int64_t *)context;
}

static void sources(void)
{
    int64_t now = INT64_C(1000000000000000);
    char seed = 'r', bytes[8] = "";
    struct orm_database *database = orm_open(":memory:", NULL,
        &(struct orm_options){ .random = { fill, &seed },
                               .clock = { year_2001, &now } });
    orm_random(database, bytes, 7);
    is_text(bytes, "rrrrrrr", "random bytes from the source of the options");
    is(orm_now(database), now, "the moment from its clock");
    is(orm_today(database).year, 2001, "and the day");
    orm_close(database);

    database = orm_open(":memory:", NULL, NULL);
    char one[16] = "", other[16] = "";
    orm_random(database, one, sizeof one);
    orm_random(database, other, sizeof other);
    ok(memcmp(one, other, sizeof one) != 0, "random bytes by default");
    ok(orm_now(database) > INT64_C(1700000000000000), "the system's clock");
    orm_close(database);
}

static void echo(void)
{
    char *text = NULL;
    size_t size;
    FILE *file = open_memstream(&text, &size);
    struct orm_database *pantry = orm_open(":memory:", ORM_MODELS(product),
        &(struct orm_options){ .trace = { orm_echo, file } });
    orm_create_all(pantry);
    fflush(file);
    long from = ftell(file);
    orm_insert(pantry, orm_new(pantry, product, .name = "it's",
        .quantity = 3, .bought = { 2026, 1, 1 }, .expiry = NULL));
    fflush(file);
    is_text(text + from, "INSERT INTO \"products\" (\"name\", \"quantity\","
            " \"bought\", \"expiry\") VALUES (?, ?, ?, ?)\n"
            "  -- 'it''s', 3, '2026-01-01', NULL\n", "orm_echo()");
    orm_close(pantry);
    fclose(file);
    free(text);
}

/* More shapes of statements than the cache keeps. */
static void many_statements(void)
{
    struct orm_database *pantry = orm_open(":memory:", ORM_MODELS(product),
                                           NULL);
    orm_create_all(pantry);
    struct product *one = orm_new(pantry, product, .name = "a",
                                  .bought = { 2026, 1, 1 });
    orm_insert(pantry, one);
    for (int i = 0; i < 4; i++)
        for (unsigned mask = 1; mask < 32; mask++) {
            char name[20];
            const int64_t shelf = i + (int)mask;
            const struct orm_date_value expiry = orm_ymd(2000 + i, 1, 1);
            snprintf(name, sizeof name, "%d %u", i, mask);
            if (mask & 1)
                orm_set(one, name, name);
            if (mask & 2)
                orm_set(one, quantity, one->quantity + 1);
            if (mask & 4)
                orm_set(one, shelf, &shelf);
            if (mask & 8)
                orm_set(one, bought, orm_ymd(2000 + i, 1, (int)mask));
            if (mask & 16)
                orm_set(one, expiry, &expiry);
            if (orm_update(pantry, one) != ORM_OK)
                ok(false, "%s", orm_message(pantry));
        }
    is(one->quantity, 65, "updates of all shapes");
    orm_close(pantry);
}

int main(void)
{
    value_texts();
    utf8();
    bytes_in_order();
    locales();
    names_of_kinds();
    pools();
    sources();
    echo();
    many_statements();
    return done();
}
