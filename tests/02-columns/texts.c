/* Texts with a limit in characters, and texts that are JSON. */
#include "sample.h"

#include <stdlib.h>

#define E_ACUTE "\xC3\xA9"             /* two bytes */
#define EURO    "\xE2\x82\xAC"         /* three */
#define BIRD    "\xF0\x9F\x90\xA6"     /* four */

static void within_the_limit(void)
{
    static const char *const texts[] = {
        "", "a", "abcde", E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE,
        EURO EURO EURO EURO EURO, BIRD BIRD BIRD BIRD BIRD,
        "a" E_ACUTE EURO BIRD "z", "a\nb\tc", "it's", "\x01\x7F",
        "\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sample *one = reread(orm_new(store, sample,
                                           .word = texts[i]));
        is_text(one->word, texts[i], "text %d comes back", (int)i);
        ok(atoi(row("length(word)")) <= 5, "SQLite counts the same");
        is_text(row("typeof(word)"), "'text'", "a text");
    }
    struct sample *one = reread(orm_new(store, sample, .word = NULL));
    ok(!one->word, "NULL is a text's NULL");
}

static void past_the_limit(void)
{
    static const char *const texts[] = {
        "abcdef", E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE,
        BIRD BIRD BIRD BIRD BIRD BIRD, "abcde ", "abcde\t",
    };
    char sentence[200];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        snprintf(sentence, sizeof sentence, "sample.word: '%s' is not a"
                 " text of at most 5 characters in UTF-8", texts[i]);
        refused(orm_new(store, sample, .word = texts[i]), sentence);
    }
    struct sample *one = reread(orm_new(store, sample, .word = "short"));
    orm_set(one, word, "longer");
    sent();
    is(orm_update(store, one), ORM_VALUE_ERROR, "nor by an update");
    is_text(sent(), "", "which sends nothing");
    is_text(row("word"), "'short'", "the row is as it was");
    orm_set(one, word, "fit");
    is(orm_update(store, one), ORM_OK, "mended");
    is_text(row("word"), "'fit'", "and stored");
}

/* Cut short, too long, surrogates, past the last character. */
static void not_utf8(void)
{
    static const char *const texts[] = {
        "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x90", "a\xFF", "\xC0\x80",
        "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xC3\xC3", "\xE2\x28\xA1", "Jo\xE3o",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sample *one = orm_new(store, sample, .word = texts[i]);
        sent();
        is(orm_insert(store, one), ORM_VALUE_ERROR, "bytes %d", (int)i);
        ok(strstr(orm_message(store), "sample.word: "), "it says");
        is_text(sent(), "", "nothing is sent");
    }
}

/* A row that another program wrote is read as it is. */
static void longer_in_the_row(void)
{
    struct sample *one = reread(orm_new(store, sample, .word = "short"));
    peek(path, "UPDATE samples SET word = 'Maximilian' WHERE id ="
         " (SELECT max(id) FROM samples)");
    one = orm_find(store, sample, .id = one->id);
    is_text(one->word, "Maximilian", "a longer one is read whole");
    orm_set(one, small, 3);
    sent();
    is(orm_update(store, one), ORM_OK, "the row can be changed elsewhere");
    is_text(row("word, small"), "'Maximilian'|3", "and keeps its text");
}

static const char *const valid[] = {
    "null", "true", "false", "0", "-0", "12", "-1.5e+10", "1E5", "0.5e-3",
    "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\u00e9\\ud83d\\udc26\"",
    "\"\\u0123\\u4567\\u89ab\\ucdef\\uABCD\\uEF00\"",
    "\"" E_ACUTE EURO BIRD "\"", "\"\x7F\"", "[]", "[ ]", "{}", "{ }",
    "[1,2 , 3]", "{\"a\":1,\"b\":[{}]}", " \t\r\n{\"a\" : null }\n",
    "{\"a\":1,\"a\":2}", "123456789012345678901234567890",
    "\"\\/\\b\\f\\n\\r\\t\"", "[[[[[[[[[[]]]]]]]]]]",
};

static const char *const invalid[] = {
    "", " ", "nul", "nulll", "True", "NaN", "Infinity", "+1", "01", "-",
    "1.", ".5", "1e", "1e+", "0x10", "1 2", "'a'", "\"", "\"a", "\"a\\\"",
    "[\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"",
    "\"\x1F\"", "\"\xFF\"", "\"\xED\xA0\x80\"", "[", "]", "[1,]", "[,1]",
    "[1 2]", "[1,2", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{a:1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "[1}", "/**/1",
    "\xEF\xBB\xBF[]", "1\v", "[]]", "{}{}", "\"\\", "\"\\u", "t", "-a",
    "{\"", "\"\\\"\\\"", "  \"",
};

static void json(void)
{
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++) {
        struct sample *one = reread(orm_new(store, sample,
                                           .json = valid[i]));
        is_text(one ? one->json : NULL, valid[i], "JSON comes back");
        is_text(row("json_valid(json)"), "1", "SQLite agrees");
    }
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        struct sample *one = orm_new(store, sample, .json = invalid[i]);
        sent();
        is(orm_insert(store, one), ORM_VALUE_ERROR, "no JSON: %d", (int)i);
        is_text(sent(), "", "nothing is sent");
    }
    refused(orm_new(store, sample, .json = "{a: 1}"),
            "sample.json: '{a: 1}' is not JSON");
    ok(!orm_json_is_valid("1\0", 2), "a zero byte is no part of it");
    ok(!orm_json_is_valid("\"a\0b\"", 5), "nor of a string");
    ok(orm_json_is_valid("1x", 1), "the size says where it ends");
    ok(!orm_json_is_valid("", 0), "nothing is no JSON");
}

/* A hundred brackets of one or of both kinds, and one more. */
static void depth(void)
{
    char text[2000], *at = text;
    for (int n = 99; n <= 101; n++) {
        memset(text, '[', (size_t)n);
        memset(text + n, ']', (size_t)n);
        is(orm_json_is_valid(text, 2 * (size_t)n), n <= 100,
           "%d brackets", n);
    }
    for (int n = 0; n < 50; n++)
        at += sprintf(at, "[{\"a\":");
    strcpy(at, "1");
    for (int n = 0; n < 50; n++)
        strcat(at, "}]");
    ok(orm_json_is_valid(text, strlen(text)), "50 of each kind");
    at = text;
    for (int n = 0; n < 200; n++)
        at += sprintf(at, "%s[]", n ? "," : "[");
    strcpy(at, "]");
    ok(orm_json_is_valid(text, strlen(text)), "beside each other is no depth");
}

int main(void)
{
    open_store();
    within_the_limit();
    past_the_limit();
    not_utf8();
    longer_in_the_row();
    json();
    depth();
    orm_close(store);
    return done();
}
