/* Money: exact to the last of fifteen digits, rounded only by a SUM. */
#include "sample.h"

#include <stdlib.h>

#define TEXT(decimal) text_of((decimal), (char[ORM_DECIMAL_ROOM]){ 0 })

static const char *text_of(struct orm_decimal_value decimal, char *text)
{
    orm_decimal_text(decimal, text);
    return text;
}

/* Texts that are read, and how they are written again. */
static void texts(void)
{
    static const struct {
        const char *text;
        int64_t units;
        int scale;
    } cases[] = {
        { "0", 0, 0 }, { "-0", 0, 0 }, { "12", 12, 0 }, { "-12", -12, 0 },
        { "12.99", 1299, 2 }, { "-12.99", -1299, 2 }, { "0.05", 5, 2 },
        { "-0.05", -5, 2 }, { "1.50", 150, 2 }, { "0.000", 0, 3 },
        { "+7.5", 75, 1 }, { "007.5", 75, 1 },
        { "999999999999999999", INT64_C(999999999999999999), 0 },
        { "-0.999999999999999999", INT64_C(-999999999999999999), 18 },
        { "0.000000000000000001", 1, 18 },
        { "00000000000000000000000000000001", 1, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct orm_decimal_value read = { 77, 7 };
        const char *text = cases[i].text;
        ok(orm_decimal_parse(text, strlen(text), &read), "%s", text);
        is(read.units, cases[i].units, "its units");
        is(read.scale, cases[i].scale, "its scale");
        struct orm_decimal_value back = { 0 };
        const char *written = TEXT(read);
        ok(orm_decimal_parse(written, strlen(written), &back)
           && back.units == read.units && back.scale == read.scale,
           "and back from %s", written);
    }
    is_text(TEXT(orm_units(-5, 2)), "-0.05", "zeros in front");
    is_text(TEXT(orm_units(INT64_MIN, 18)), "-9.223372036854775808",
            "the least there is");
    is_text(TEXT(orm_units(INT64_MAX, 0)), "9223372036854775807",
            "and the largest");
    is_text(TEXT(orm_units(1, 19)), "?", "a scale past 18 is none");
    is_text(TEXT(orm_units(1, -1)), "?", "nor is one below 0");
}

static void no_texts(void)
{
    static const char *const bad[] = {
        "", "-", "+", ".", "-.", ".5", "5.", "1.2.3", "1,5", "1e3", " 1",
        "1 ", "--1", "+-1", "1-", "0x1", "NaN", "inf", "1'000",
        "1000000000000000000", "0.0000000000000000001",
        "\xD9\xA1", "12.9\xC3",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct orm_decimal_value read = { 77, 7 };
        ok(!orm_decimal_parse(bad[i], strlen(bad[i]), &read)
           && read.units == 77 && read.scale == 7, "'%s' is none", bad[i]);
    }
}

static void scales(void)
{
    static const struct {
        int64_t units;
        int scale, to;
        bool can;
        int64_t becomes;
    } cases[] = {
        { 150, 2, 1, true, 15 }, { 150, 2, 0, false, 0 },
        { 15, 1, 4, true, 15000 }, { -15, 1, 4, true, -15000 },
        { -1500, 3, 1, true, -15 }, { -1501, 3, 1, false, 0 },
        { 0, 18, 0, true, 0 }, { 0, 0, 18, true, 0 }, { 7, 3, 3, true, 7 },
        { 9, 0, 18, true, INT64_C(9000000000000000000) },
        { 10, 0, 18, false, 0 }, { INT64_MIN, 0, 1, false, 0 },
        { INT64_MAX, 2, 2, true, INT64_MAX }, { INT64_MAX, 0, 1, false, 0 },
        { 1, 0, 19, false, 0 }, { 1, 0, -1, false, 0 },
        { 0, 0, 19, false, 0 }, { 10, 0, -1, false, 0 },
        { INT64_MAX / 10, 0, 1, true, INT64_MAX / 10 * 10 },
        { INT64_MIN / 10, 0, 1, true, INT64_MIN / 10 * 10 },
        { INT64_MAX / 10 + 1, 0, 1, false, 0 },
        { INT64_MIN / 10 - 1, 0, 1, false, 0 },
        { 1, 19, 0, false, 0 }, { 10, -1, 0, false, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct orm_decimal_value one =
            orm_units(cases[i].units, cases[i].scale);
        is(orm_decimal_rescale(&one, cases[i].to), cases[i].can,
           "scale %d to %d, case %d", cases[i].scale, cases[i].to, (int)i);
        is(one.units, cases[i].can ? cases[i].becomes : cases[i].units,
           "its units");
        is(one.scale, cases[i].can ? cases[i].to : cases[i].scale,
           "its scale");
    }
}

static void columns(void)
{
    static const struct {
        int64_t units;
        int scale;
        const char *stored;
        int64_t read;
    } cases[] = {
        { 1299, 2, "12.99", 1299 }, { -1299, 2, "-12.99", -1299 },
        { 9999999999, 2, "99999999.99", 9999999999 },
        { -9999999999, 2, "-99999999.99", -9999999999 },
        { 5, 2, "0.05", 5 }, { 15, 1, "1.5", 150 }, { 1500, 3, "1.5", 150 },
        { 7, 0, "7", 700 }, { 0, 2, "0", 0 }, { 0, 18, "0", 0 },
        { 1, 2, "0.01", 1 }, { 100, 2, "1", 100 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct orm_decimal_value given =
            orm_units(cases[i].units, cases[i].scale);
        struct sample *one = reread(orm_new(store, sample, .price = given,
                                           .maybe_price = &given));
        is_text(row("price"), cases[i].stored, "stored");
        is(one->price.units, cases[i].read, "read");
        is(one->price.scale, 2, "with the column's scale");
        is(one->maybe_price->units, cases[i].read, "behind a pointer, too");
    }
    struct sample *one = reread(orm_new_empty(store, sample));
    ok(!one->maybe_price && one->price.scale == 2, "NULL, and 0");
}

static void refusals(void)
{
    static const struct {
        int64_t units;
        int scale;
        const char *text;
    } cases[] = {
        { 10000000000, 2, "100000000.00" }, { -10000000000, 2,
          "-100000000.00" }, { 1, 3, "0.001" }, { 12991, 3, "12.991" },
        { 100000000, 0, "100000000" }, { INT64_MAX, 0,
          "9223372036854775807" }, { INT64_MIN, 2,
          "-92233720368547758.08" }, { 1, 18, "0.000000000000000001" },
        { 5, 19, "?" }, { 5, -1, "?" }, { 5, INT32_MAX, "?" },
    };
    char sentence[200];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct orm_decimal_value given =
            orm_units(cases[i].units, cases[i].scale);
        snprintf(sentence, sizeof sentence, "sample.price: '%s' is not a"
                 " decimal of 10 digits, 2 behind the point",
                 cases[i].text);
        refused(orm_new(store, sample, .price = given), sentence);
        snprintf(sentence, sizeof sentence, "sample.maybe_price: '%s' is not"
                 " a decimal of 10 digits, 2 behind the point",
                 cases[i].text);
        refused(orm_new(store, sample, .maybe_price = &given), sentence);
    }
}

/* 1.5 is 1.50: setting it sends nothing. */
static void changes(void)
{
    struct sample *one = reread(orm_new(store, sample,
        .price = { 150, 2 }, .maybe_price = A(struct orm_decimal_value,
                                              150, 2)));
    orm_set(one, price, orm_units(15, 1));
    orm_set(one, maybe_price, A(struct orm_decimal_value, 1500, 3));
    sent();
    orm_update(store, one);
    is_text(sent(), "", "the same number is no change");
    orm_set(one, price, orm_units(150, 1));
    is(orm_update(store, one), ORM_OK, "another is one");
    is_text(row("price"), "15", "and is stored");
    orm_set(one, price, orm_units(INT64_MAX, 0));
    is(orm_update(store, one), ORM_VALUE_ERROR, "too large");
    orm_set(one, price, orm_units(1, 2));
    is(orm_update(store, one), ORM_OK, "mended");
}

/* A tenth three times is no 0.3 in binary, and 0.30 in a NUMERIC. */
static void sums(void)
{
    peek(path, "DELETE FROM samples");
    for (int i = 0; i < 100; i++)
        orm_insert(store, orm_new(store, sample, .price = { i % 97, 2 }));
    peek(path, "INSERT INTO samples (id, price) SELECT 5000, sum(price)"
         " FROM samples");
    int64_t sum = 0;
    for (int i = 0; i < 100; i++)
        sum += i % 97;
    struct sample *total = orm_find(store, sample, .id = 5000);
    is(total->price.units, sum, "a sum of 100 is exact");
    peek(path, "UPDATE samples SET price = 0.1 + 0.2, maybe_price ="
         " -(0.1 + 0.7) WHERE id = 5000");
    total = orm_find(store, sample, .id = 5000);
    is(total->price.units, 30, "as is 0.1 + 0.2");
    is(total->maybe_price->units, -80, "below zero, too");
    ok(strcmp(peek(path, "SELECT price = 0.3 FROM samples WHERE id = 5000"),
              "1") != 0, "which the row does not hold");
}

/* Fifteen digits, wherever the point is. */
struct wide {
    struct orm_object orm;
    orm_integer id;
    orm_decimal whole, half, fraction, one;
};
static const struct orm_column wide_columns[] = {
    ORM_COLUMN(wide, id, .primary_key = true),
    ORM_COLUMN(wide, whole, .type = ORM_NUMERIC(15, 0)),
    ORM_COLUMN(wide, half, .type = ORM_NUMERIC(15, 7)),
    ORM_COLUMN(wide, fraction, .type = ORM_NUMERIC(15, 15)),
    ORM_COLUMN(wide, one, .type = ORM_NUMERIC(1, 1)),
    ORM_END,
};
static ORM_MODEL(wide, .columns = wide_columns);

static void fifteen_digits(void)
{
    struct orm_database *wides =
        orm_open(":memory:", ORM_MODELS(wide), NULL);
    is(orm_create_all(wides), ORM_OK, "a table of wide numbers");
    const int64_t largest = INT64_C(999999999999999);
    int64_t units[] = { largest, -largest, 1, -1, 0, largest - 1,
                        largest / 3, INT64_C(123456789012345),
                        INT64_C(562949953421311), INT64_C(100000000000000) };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct wide *one = orm_new(wides, wide, .whole = { units[i], 0 },
            .half = { units[i], 7 }, .fraction = { units[i], 15 },
            .one = { units[i] % 10, 1 });
        is(orm_insert(wides, one), ORM_OK, "%s", orm_message(wides));
        one = orm_find(wides, wide, .id = one->id);
        is(one->whole.units, units[i], "no digit behind the point");
        is(one->half.units, units[i], "seven");
        is(one->fraction.units, units[i], "fifteen");
        is(one->one.units, units[i] % 10, "one of one");
    }
    is(orm_insert(wides, orm_new(wides, wide, .whole = { largest + 1, 0 })),
       ORM_VALUE_ERROR, "a sixteenth is refused");
    orm_close(wides);
}

#define NO_COLUMN(column, sentence) \
    do { \
        const struct orm_model model = { .name = "wide", \
            .size = sizeof(struct wide), .columns = \
            (const struct orm_column[]){ wide_columns[0], column, \
                                         ORM_END } }; \
        struct orm_database *none = orm_open(":memory:", \
            (const struct orm_model *const[]){ &model, NULL }, NULL); \
        is(orm_status(none), ORM_MAPPING_ERROR, "no column"); \
        is_text(orm_message(none), sentence, "it says why"); \
        orm_close(none); \
    } while (0)

static void no_columns(void)
{
    NO_COLUMN(ORM_COLUMN(wide, whole), "struct wide: whole is a decimal;"
              " give it .type = ORM_NUMERIC(digits, digits behind the"
              " point)");
    NO_COLUMN(ORM_COLUMN(wide, whole, .type = ORM_NUMERIC(16, 2)),
              "struct wide: whole is to have a number of digits that"
              " SQLite cannot keep; ORM_NUMERIC takes 1 to 15");
    NO_COLUMN(ORM_COLUMN(wide, whole, .type = ORM_NUMERIC(0, 0)),
              "struct wide: whole is to have a number of digits that"
              " SQLite cannot keep; ORM_NUMERIC takes 1 to 15");
    NO_COLUMN(ORM_COLUMN(wide, whole, .type = ORM_NUMERIC(2, 3)),
              "struct wide: whole is to have more digits behind the point"
              " than in all");
    NO_COLUMN(ORM_COLUMN(wide, whole, .type = ORM_NUMERIC(2, -1)),
              "struct wide: whole is to have more digits behind the point"
              " than in all");
    NO_COLUMN(ORM_COLUMN(wide, whole, .type = ORM_STRING(4)),
              "struct wide: whole has a .type for members of another C"
              " type");
}

int main(void)
{
    open_store();
    texts();
    no_texts();
    scales();
    columns();
    refusals();
    changes();
    sums();
    fifteen_digits();
    no_columns();
    orm_close(store);
    return done();
}
