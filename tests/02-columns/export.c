/* Each type in JSON, and NULL of each; none depends on the locale. */
#include "sample.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

#define json_is(object, text) \
    do { \
        char *written = orm_to_json(object, 0); \
        is_text(written, text, "its JSON"); \
        ok(!written || orm_json_is_valid(written, strlen(written)), \
           "which is JSON"); \
        orm_free(written); \
    } while (0)

/* `"member": value` is in the object's JSON. */
static void has(struct sample *one, const char *text)
{
    char *json = orm_to_json(one, 0);
    ok(json && strstr(json, text), "%s", text);
    ok(json && orm_json_is_valid(json, strlen(json)), "in JSON");
    if (!json || !strstr(json, text))
        tell("it is %s", json ? json : orm_message(store));
    orm_free(json);
}

static void of_each(void)
{
    struct sample *one = orm_new(store, sample, .id = 1, .truth = true,
        .small = -7, .real = 0.1, .word = "a\"b", .json = "{\"a\": [1]}",
        .price = { -5, 2 }, .day = { 2026, 12, 1 },
        .hour = { 250000, 13, 45, 0 },
        .moment = { { 2026, 12, 1 }, { 0, 13, 45, 0 } }, .role = GUEST,
        .blob = { "\0\xFFz", 3 }, .uuid = { { 0x12 } });
    json_is(one, "{\"id\": 1, \"truth\": true, \"small\": -7, \"real\": 0.1,"
            " \"word\": \"a\\\"b\", \"json\": {\"a\": [1]}, \"price\":"
            " -0.05, \"day\": \"2026-12-01\", \"hour\":"
            " \"13:45:00.250000\", \"moment\": \"2026-12-01T13:45:00\","
            " \"role\": \"GUEST\", \"blob\": \"AP96\", \"uuid\":"
            " \"12000000-0000-0000-0000-000000000000\", \"maybe_truth\":"
            " null, \"maybe_small\": null, \"maybe_real\": null,"
            " \"maybe_price\": null, \"maybe_hour\": null,"
            " \"maybe_moment\": null, \"maybe_role\": null,"
            " \"maybe_uuid\": null}");
    one = orm_new_empty(store, sample);
    json_is(one, "{\"id\": null, \"truth\": null, \"small\": null,"
            " \"real\": null, \"word\": null, \"json\": null, \"price\":"
            " null, \"day\": null, \"hour\": null, \"moment\": null,"
            " \"role\": null, \"blob\": null, \"uuid\": null,"
            " \"maybe_truth\": null, \"maybe_small\": null,"
            " \"maybe_real\": null, \"maybe_price\": null, \"maybe_hour\":"
            " null, \"maybe_moment\": null, \"maybe_role\": null,"
            " \"maybe_uuid\": null}");
    one = orm_new(store, sample, .maybe_truth = A(bool, false),
        .maybe_small = A(int32_t, 3), .maybe_real = A(double, -2),
        .maybe_price = A(struct orm_decimal_value, 150, 2),
        .maybe_hour = A(struct orm_time_value, 0, 1, 2, 3),
        .maybe_moment = A(struct orm_datetime_value, { 1, 1, 1 },
                          { 1, 0, 0, 0 }),
        .maybe_role = &(enum role){ MEMBER },
        .maybe_uuid = A(struct orm_uuid_value, { 0 }));
    has(one, "\"maybe_truth\": false, \"maybe_small\": 3, \"maybe_real\":"
        " -2.0, \"maybe_price\": 1.50, \"maybe_hour\": \"01:02:03\","
        " \"maybe_moment\": \"0001-01-01T00:00:00.000001\", \"maybe_role\":"
        " \"MEMBER\", \"maybe_uuid\":"
        " \"00000000-0000-0000-0000-000000000000\"}");
}

/* As short as it can be and still be the same number. */
static void reals(void)
{
    static const struct {
        double real;
        const char *text;
    } cases[] = {
        { 0.1, "0.1" }, { 0.3, "0.3" }, { 0.1 + 0.2, "0.30000000000000004" },
        { 1.0 / 3, "0.3333333333333333" }, { 12, "12.0" }, { 1e300, "1e+300" },
        { 4.9406564584124654e-324, "4.94065645841247e-324" },
        { INFINITY, "null" },
        { -INFINITY, "null" }, { 2.5, "2.5" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[60];
        snprintf(text, sizeof text, "\"real\": %s,", cases[i].text);
        has(orm_new(store, sample, .real = cases[i].real), text);
    }
}

static void base64(void)
{
    static const char *const cases[][2] = {
        { "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" },
        { "foob", "Zm9vYg==" }, { "fooba", "Zm9vYmE=" },
        { "foobar", "Zm9vYmFy" }, { "\xFB\xFF\xBF", "+/+/" },
        { "\xFF\xFF\xFF\xFF", "/////w==" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[60];
        snprintf(text, sizeof text, "\"blob\": \"%s\",", cases[i][1]);
        has(orm_new(store, sample,
                    .blob = { cases[i][0], strlen(cases[i][0]) }), text);
    }
}

/* What a column would refuse is shown as it is, and is JSON all the same. */
static void refused_elsewhere(void)
{
    has(orm_new(store, sample, .real = NAN), "\"real\": null,");
    has(orm_new(store, sample, .word = "six\"six"),
        "\"word\": \"six\\\"six\",");
    has(orm_new(store, sample, .word = "\xFF"),
        "\"word\": \"\xEF\xBF\xBD\",");
    has(orm_new(store, sample, .json = "{\"a\""),
        "\"json\": \"{\\\"a\\\"\",");
    has(orm_new(store, sample, .price = { 1, 3 }), "\"price\": \"0.001\",");
    has(orm_new(store, sample, .price = { 1, 77 }), "\"price\": \"?\",");
    has(orm_new(store, sample, .hour = { 0, 24, 0, 0 }),
        "\"hour\": \"24:00:00.000000\",");
    has(orm_new(store, sample, .moment = { { 2026, 2, 30 }, { 0 } }),
        "\"moment\": \"2026-02-30 00:00:00.000000\",");
    has(orm_new(store, sample, .role = (enum role)1), "\"role\": 1,");
    has(orm_new(store, sample, .maybe_price =
                A(struct orm_decimal_value, 1, 77)),
        "\"maybe_price\": \"?\",");
}

static void locales(void)
{
    if (!setlocale(LC_ALL, "de_DE.UTF-8"))
        tell("no locale with a comma is installed");
    has(orm_new(store, sample, .real = 0.5, .price = { 1299, 2 }),
        "\"real\": 0.5,");
    struct sample *one = reread(orm_new(store, sample, .real = 0.5,
                                       .price = { 1299, 2 }));
    is(one->price.units, 1299, "a decimal has no comma");
    is_text(row("real, price"), "0.5|12.99", "in the row");
    setlocale(LC_ALL, "C");
}

int main(void)
{
    open_store();
    of_each();
    reals();
    base64();
    refused_elsewhere();
    locales();
    orm_close(store);
    return done();
}
