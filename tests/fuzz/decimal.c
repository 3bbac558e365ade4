/* Text to decimal and back, to other scales, and through a column. */
#include "fuzz.h"

/* Digits that count: from the first that is not 0. */
static size_t digits_of(const char *text, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++)
        n += text[i] >= '0' && text[i] <= '9' && (n || text[i] != '0');
    return n;
}

static size_t behind_point(const char *text, size_t size)
{
    const char *point = memchr(text, '.', size);
    return point ? size - (size_t)(point - text) - 1 : 0;
}

/* The C library reads both texts as one number. */
static bool same_number(const char *back, const char *text, size_t size)
{
    char *copy = calloc(size + 1, 1);
    memcpy(copy, text, size);
    bool same = strtod(back, NULL) == strtod(copy, NULL);
    free(copy);
    return same;
}

/* A larger scale and back is the same number, as long as there is room. */
static const char *judge_scales(struct orm_decimal_value decimal)
{
    int64_t most = INT64_MAX;
    for (int scale = decimal.scale; scale <= 18; scale++, most /= 10) {
        struct orm_decimal_value other = decimal;
        bool room = decimal.units <= most && decimal.units >= -most;
        if (orm_decimal_rescale(&other, scale) != room)
            return room ? "there was room for the digits" : "no room";
        if (!orm_numeric_same(&orm_decimal_type, &decimal, &other))
            return "another number by another scale";
        if (!orm_decimal_rescale(&other, decimal.scale)
            || other.units != decimal.units)
            return "no way back from another scale";
    }
    return NULL;
}

/* What has fifteen digits comes back from a row. */
static const char *judge_column(struct orm_decimal_value decimal)
{
    static const struct orm_numeric types[] = {
        { .precision = 15, .scale = 0 }, { .precision = 15, .scale = 2 },
        { .precision = 15, .scale = 9 }, { .precision = 15, .scale = 15 },
        { .precision = 6, .scale = 3 },
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct orm_pool pool = { 0 };
        struct orm_value value;
        struct orm_decimal_value read = { 0 };
        enum orm_status status = orm_numeric_to_value(&types[i].type,
                                                      &decimal, &value,
                                                      &pool);
        if (status == ORM_OK)
            status = orm_numeric_from_value(&types[i].type, &value, &read,
                                            &pool);
        orm_pool_clear(&pool);
        if (status == ORM_OK
            && !orm_numeric_same(&types[i].type, &decimal, &read))
            return "another number in the row";
        if (status != ORM_OK && value.kind != ORM_TEXT)
            return "stored, and not read";
    }
    return NULL;
}

TARGET(decimal, "12.99", "-0.05", "+7", "999999999999999999",
       "0.000000000000000001", "123456789012345", "1.234567890123450",
       "000000000000000000000000000000.1", "1e3", ".5", "5.", "1,5", "-")
{
    struct orm_decimal_value decimal = { 77, 7 }, again;
    char back[ORM_DECIMAL_ROOM];
    bool parsed = orm_decimal_parse(text, size, &decimal);
    bool right = matches("^[-+]?[0-9]+(\\.[0-9]+)?$", text, size)
        && digits_of(text, size) <= 18 && behind_point(text, size) <= 18;
    if (parsed != right)
        return parsed ? "no decimal, and taken for one"
                      : "a decimal, refused";
    if (!parsed)
        return decimal.units == 77 && decimal.scale == 7
            ? NULL : "a refused text has changed the decimal";
    if ((size_t)decimal.scale != behind_point(text, size))
        return "another scale";
    orm_decimal_text(decimal, back);
    if (!orm_decimal_parse(back, strlen(back), &again)
        || again.units != decimal.units || again.scale != decimal.scale)
        return "the text is another decimal";
    if (!same_number(back, text, size))
        return "another number";
    const char *wrong = judge_scales(decimal);
    return wrong ? wrong : judge_column(decimal);
}
