/* repr and JSON: every state, every character. */
#include "pantry.h"
#include "tap.h"

static struct orm_database *pantry;

struct secret {
    struct orm_object orm;
    orm_integer id, region;
    orm_text name, password;
};

static void own_repr(const void *object, char *text, size_t size)
{
    const struct secret *secret = object;
    snprintf(text, size, "%s!", secret->name);
}

static void put_length(const struct orm_property *property,
                       const void *object, struct orm_json *json, int depth)
{
    const struct secret *secret = object;
    char digits[24];
    orm_json_name(json, property->name);
    snprintf(digits, sizeof digits, "%d", (int)strlen(secret->password));
    orm_json_raw(json, digits);
    if (depth > 0) {
        orm_json_name(json, "again");
        orm_json_object(json, object, depth - 1);
        orm_json_name(json, "end");
        orm_json_text(json, "here", 2);
        orm_json_name(json, "nobody");
        orm_json_object(json, NULL, 0);
        orm_json_name(json, "stray");
        orm_json_object(json, &(const struct secret){ 0 }, 0);
    }
}

static const struct orm_exporting length_exporting = { put_length };
static const struct orm_property length = {
    .name = "length",
    .facets = (const struct orm_facet[]){
        { &orm_exporting, &length_exporting }, { NULL, NULL } },
};
static const struct orm_property mute = { .name = "mute" };

static const struct orm_column secret_columns[] = {
    ORM_COLUMN(secret, id, .primary_key = true),
    ORM_COLUMN(secret, region, .primary_key = true),
    ORM_COLUMN(secret, name, .name = "full name"),
    ORM_COLUMN(secret, password, .hidden = true),
    ORM_END,
};
static ORM_MODEL(secret, .columns = secret_columns, .properties =
    (const struct orm_property *const[]){ &mute, &length, NULL });
static const struct orm_model named_model = {
    .name = "secret", .size = sizeof(struct secret), .table = "named",
    .columns = secret_columns, .repr = own_repr,
};

#define repr_is(object, size, text) \
    do { \
        char written[101]; \
        memset(written, '#', sizeof written); \
        is_text(orm_repr(object, written, size), text, "%s", #object); \
        is(written[size], '#', "within %d bytes", size); \
    } while (0)

static void reprs(void)
{
    struct product *milk = orm_new(pantry, product, .product_id = 7,
                                   .name = "Other milk");
    repr_is(NULL, 100, "<NULL>");
    repr_is(NULL, 8, "<NULL>");
    repr_is(&(const struct secret){ 0 }, 100, "<no object>");
    repr_is(milk, 100, "<product (transient)>");
    orm_insert(pantry, milk);
    repr_is(milk, 100, "<product 7>");
    repr_is(milk, 12, "<product 7>");
    repr_is(milk, 11, "<product 7");
    repr_is(milk, 8, "<produc");
    orm_delete(pantry, milk);
    repr_is(milk, 100, "<product 7 (detached)>");
    struct secret *key = orm_new(pantry, secret, .id = -1, .region = 2);
    orm_insert(pantry, key);
    repr_is(key, 100, "<secret -1, 2>");
    struct secret *named = orm_make(ORM_SCOPE(pantry), &named_model,
        &(struct secret){ .name = "Ada" }, ".name = \"Ada\"");
    repr_is(named, 100, "<Ada!>");
    repr_is(named, 8, "<Ada!>");
    is(orm_status(pantry), ORM_OK, "nothing fails");
}

#define json_is(object, depth, text) \
    do { \
        char *written = orm_to_json(object, depth); \
        is_text(written, text, "%s", #object); \
        orm_free(written); \
    } while (0)

static void plain(void)
{
    struct product *milk = orm_new(pantry, product, .name = "Milk",
        .quantity = -3, .expiry = A_DATE(2026, 12, 1));
    json_is(milk, 0, "{\"product_id\": null, \"name\": \"Milk\","
            " \"quantity\": -3, \"shelf\": null, \"bought\": null,"
            " \"expiry\": \"2026-12-01\"}");
    orm_set(milk, quantity, INT64_MAX);
    orm_set(milk, shelf, A_NUMBER(INT64_MIN));
    orm_insert(pantry, milk);
    json_is(orm_find(pantry, product, .product_id = milk->product_id), 0,
            "{\"product_id\": 1, \"name\": \"Milk\","
            " \"quantity\": 9223372036854775807,"
            " \"shelf\": -9223372036854775808, \"bought\": \"2026-01-01\","
            " \"expiry\": \"2026-12-01\"}");
    orm_set(milk, expiry, A_DATE(2026, 13, 1));
    json_is(milk, 0, "{\"product_id\": 1, \"name\": \"Milk\","
            " \"quantity\": 9223372036854775807,"
            " \"shelf\": -9223372036854775808, \"bought\": \"2026-01-01\","
            " \"expiry\": \"2026-13-01\"}");
    ok(!orm_to_json(NULL, 0), "no object, no JSON");
}

static void texts(void)
{
    static const char *const cases[][2] = {
        { "quote \" and \\", "quote \\\" and \\\\" },
        { "\n\t\r\x01\x1F\x7F", "\\n\\u0009\\u000d\\u0001\\u001f\x7F" },
        { "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\xA6",
          "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x90\xA6" },
        { "a\xFF" "b", "a\xEF\xBF\xBD" "b" },
        { "\xC3", "\xEF\xBF\xBD" },
        { "\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD" },
        { "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
        { "\xE2\x82", "\xEF\xBF\xBD\xEF\xBF\xBD" },
        { "\xF4\x90\x80\x80",
          "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
        { "</script>", "</script>" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char json[200];
        struct secret *one = orm_new(pantry, secret, .name = cases[i][0],
                                     .password = "1234");
        snprintf(json, sizeof json, "{\"id\": null, \"region\": null,"
                 " \"name\": \"%s\", \"length\": 4}", cases[i][1]);
        json_is(one, 0, json);
    }
}

static void properties(void)
{
    struct secret *one = orm_new(pantry, secret, .id = 1, .password = "x");
    json_is(one, 1, "{\"id\": 1, \"region\": null, \"name\": null,"
            " \"length\": 1, \"again\": {\"id\": 1, \"region\": null,"
            " \"name\": null, \"length\": 1}, \"end\": \"he\","
            " \"nobody\": null, \"stray\": null}");
    ok(!orm_facet(&mute, &orm_exporting), "a property without a facet");
    ok(!orm_facet(&length, "another key"), "or without this one");
}

int main(void)
{
    pantry = orm_open(":memory:", (const struct orm_model *const[]){
        &product_model, &secret_model, &named_model, NULL }, NULL);
    is(orm_create_all(pantry), ORM_OK, "a pantry with secrets");
    plain();
    reprs();
    texts();
    properties();
    orm_close(pantry);
    return done();
}
