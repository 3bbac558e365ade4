/* Exercise 02-4, versions. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

static struct orm_database *open_shelf(const char *path)
{
    struct orm_database *shelf =
        orm_open(path, ORM_MODELS(release), NULL);
    expect(orm_status(shelf) == ORM_OK, "the model is refused: %s",
           orm_message(shelf));
    expect(orm_create_all(shelf) == ORM_OK, "no table can be made: %s",
           orm_message(shelf));
    return shelf;
}

static struct release *store(struct orm_database *shelf,
                             struct version version,
                             const struct version *needs)
{
    struct release *release = orm_new(shelf, release,
        .product = "cormorant", .version = version, .needs = needs);
    expect(orm_insert(shelf, release) == ORM_OK,
           "version %d.%d.%d is refused: %s", version.major,
           version.minor, version.patch, orm_message(shelf));
    return release;
}

static void expect_version(const char *what, struct version expected,
                           const struct version *found)
{
    char a[32], b[32];
    expect(found, "%s should be there, but is NULL", what);
    snprintf(a, sizeof a, "%d.%d.%d", expected.major, expected.minor,
             expected.patch);
    snprintf(b, sizeof b, "%d.%d.%d", found->major, found->minor,
             found->patch);
    expect_text(what, a, b);
}

static void has_its_columns(const char *database)
{
    orm_close(open_shelf(database));
    expect_rows(database,
        "SELECT name, type, [notnull]"
        " FROM pragma_table_info('releases')",
        LIST("'release_id' | 'INTEGER' | 1", "'product' | 'TEXT' | 1",
             "'version' | 'INTEGER' | 1", "'needs' | 'INTEGER' | 0"));
}

static void stores_numbers(const char *database)
{
    struct orm_database *shelf = open_shelf(database);
    store(shelf, (struct version){ 3, 40, 1 }, NULL);
    store(shelf, (struct version){ 3, 9, 0 },
          &(struct version){ 1, 2, 3 });
    store(shelf, (struct version){ 0, 0, 0 },
          &(struct version){ 0, 0, 1 });
    store(shelf, (struct version){ 255, 999, 999 },
          &(struct version){ 3, 39, 999 });
    orm_close(shelf);
    expect_rows(database,
        "SELECT version, needs FROM releases ORDER BY version",
        LIST("0 | 1", "3009000 | 1002003", "3040001 | NULL",
             "255999999 | 3039999"));
}

static void reads_what_it_stored(const char *database)
{
    const struct version versions[] = {
        { 3, 40, 1 }, { 0, 0, 0 }, { 255, 999, 999 }, { 1, 0, 20 },
    };
    struct orm_database *shelf = open_shelf(database);
    for (int i = 0; i < 4; i++)
        store(shelf, versions[i], i % 2 ? &versions[i - 1] : NULL);
    for (int i = 0; i < 4; i++) {
        struct release *found =
            orm_find(shelf, release, .release_id = i + 1);
        expect(found, "a release that was stored cannot be read: %s",
               orm_message(shelf));
        expect_version("the version", versions[i], &found->version);
        if (i % 2)
            expect_version("what it needs", versions[i - 1],
                           found->needs);
        else
            expect(!found->needs, "a release needs something, though"
                   " NULL was stored");
    }
    orm_close(shelf);
}

static void sets_both(const char *database)
{
    struct orm_database *shelf = open_shelf(database);
    struct release *release =
        store(shelf, (struct version){ 1, 0, 0 }, NULL);
    renumber(release, (struct version){ 1, 10, 0 });
    orm_update(shelf, release);
    expect_sql("UPDATE", LIST("UPDATE releases SET version = ?"
                              " WHERE release_id = ?\n-- 1010000, 1"));
    forget_sql();
    require(release, &(struct version){ 3, 35, 0 });
    orm_update(shelf, release);
    require(release, NULL);
    orm_update(shelf, release);
    expect_sql("UPDATE", LIST(
        "UPDATE releases SET needs = ? WHERE release_id = ?"
        "\n-- 3035000, 1",
        "UPDATE releases SET needs = ? WHERE release_id = ?"
        "\n-- NULL, 1"));
    orm_close(shelf);
}

/* The same version twice, with different bytes in the gap. */
static void overlooks_the_gap(const char *database)
{
    struct version one, other;
    memset(&one, 0, sizeof one);
    memset(&other, 0xFF, sizeof other);
    one.major = other.major = 1;
    one.minor = other.minor = 2;
    one.patch = other.patch = 3;
    struct orm_database *shelf = open_shelf(database);
    struct release *release =
        store(shelf, (struct version){ 4, 5, 6 }, NULL);
    require(release, &one);
    orm_update(shelf, release);
    forget_sql();
    require(release, &other);
    orm_update(shelf, release);
    orm_close(shelf);
    expect_sql("UPDATE", (const char *const[]){ NULL });
}

static void knows_the_same(const char *database)
{
    struct orm_database *shelf = open_shelf(database);
    const struct version version = { 1, 2, 3 };
    struct release *release = store(shelf, version, &version);
    renumber(release, (struct version){ 1, 2, 3 });
    require(release, &(struct version){ 1, 2, 3 });
    orm_update(shelf, release);
    expect_sql("UPDATE", (const char *const[]){ NULL });
    static const struct version others[] = {
        { 2, 2, 3 }, { 2, 1, 3 }, { 2, 1, 2 },
    };
    for (int i = 0; i < 3; i++) {
        renumber(release, others[i]);
        orm_update(shelf, release);
    }
    orm_close(shelf);
    static const char update[] =
        "UPDATE releases SET version = ? WHERE release_id = ?";
    expect_sql("UPDATE", LIST(update, update, update));
}

static void expect_refusal(struct orm_database *shelf,
                           enum orm_status status, const char *text)
{
    expect(status != ORM_OK, "%s was stored", text);
    expect(status == ORM_VALUE_ERROR, "%s should be refused by its type"
           ", but the status is \"%s\"", text, orm_status_name(status));
    expect(strstr(orm_message(shelf), text), "the message should show"
           " %s, but is \"%s\"", text, orm_message(shelf));
    expect(!strstr(orm_message(shelf), "(null)"), "the message does not"
           " tell what is expected: \"%s\"", orm_message(shelf));
}

static void refuses_to_store(const char *database)
{
    struct orm_database *shelf = open_shelf(database);
    forget_sql();
    expect_refusal(shelf, orm_insert(shelf, orm_new(shelf, release,
        .product = "a", .version = { 1, 1000, 0 })), "1.1000.0");
    expect_refusal(shelf, orm_insert(shelf, orm_new(shelf, release,
        .product = "b", .version = { 255, 0, 65535 })), "255.0.65535");
    expect_refusal(shelf, orm_insert(shelf, orm_new(shelf, release,
        .product = "c", .version = { 1, 0, 0 },
        .needs = &(struct version){ 2, 0, 1000 })), "2.0.1000");
    expect_sql("INSERT", (const char *const[]){ NULL });
    orm_close(shelf);
}

/* The bits of the last, taken for an integer, are a version. */
static void refuses_to_read(const char *database)
{
    static const char *const numbers[] = {
        "-1", "256000000", "'3.40.1'", "1.5", "x'01'",
        "9223372036854775807", "-9223372036854775808", "1.5e-317",
    };
    const int n = (int)(sizeof numbers / sizeof *numbers);
    struct orm_database *shelf = open_shelf(database);
    for (int i = 0; i < 2 * n; i++) {
        char sql[128];
        snprintf(sql, sizeof sql, "INSERT INTO releases VALUES"
                 " (%d, 'x', %s, %s)", i + 1,
                 i < n ? numbers[i] : "1",
                 i < n ? "1" : numbers[i - n]);
        expect(database_accepts(database, sql), "%s failed", sql);
        expect(!orm_find(shelf, release, .release_id = i + 1),
               "a row with %s for a version was read", numbers[i % n]);
        expect(orm_status(shelf) == ORM_VALUE_ERROR, "a row with %s for"
               " a version should be refused by its type, but the"
               " status is \"%s\"", numbers[i % n],
               orm_status_name(orm_status(shelf)));
    }
    orm_close(shelf);
}

static void shows_points_in_json(const char *database)
{
    struct orm_database *shelf = open_shelf(database);
    char *json = orm_to_json(store(shelf, (struct version){ 3, 40, 1 },
        &(struct version){ 255, 999, 10 }), 0);
    expect(json && strstr(json, "\"3.40.1\""), "the version 3.40.1 is"
           " not in the JSON: %s", json ? json : "NULL");
    expect(strstr(json, "\"255.999.10\""), "the version 255.999.10"
           " that is needed is not in the JSON: %s", json);
    orm_free(json);
    orm_close(shelf);
}

const struct exercise_test exercise_tests[] = {
    { "the table has its columns", has_its_columns,
      "02#a-list-in-front-of-a-list" },
    { "a version is stored as a number", stores_numbers,
      "02#a-type-of-your-own" },
    { "a version is read again", reads_what_it_stored,
      "02#a-type-of-your-own" },
    { "both members can be set", sets_both,
      "02#a-list-in-front-of-a-list" },
    { "the gap in the struct is no change", overlooks_the_gap,
      "02#moments" },
    { "the same version is no change", knows_the_same,
      "02#a-type-of-your-own" },
    { "minor and patch end at 999", refuses_to_store,
      "02#to-a-double-and-back" },
    { "a number that is no version is refused", refuses_to_read,
      "02#thirty-two-bits" },
    { "JSON shows the points", shows_points_in_json,
      "02#true-or-false" },
    { 0 },
};
