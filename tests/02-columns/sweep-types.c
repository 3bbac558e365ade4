/* Each type, while everything under it fails. */
#include "../support/sweep.h"
#include "sample.h"

#include <stdlib.h>

static const int32_t seven = 7;
static const bool truth = true;
static const double half = 0.5;
static const struct orm_decimal_value price = { 1299, 2 };
static const struct orm_time_value noon = { 0, 12, 0, 0 };
static const struct orm_datetime_value moment = { { 2026, 12, 1 },
                                                  { 1, 12, 0, 0 } };
static const struct orm_uuid_value uuid = { { 1, 2, 3 } };
static char bytes[600];      /* past a small block */
#define BYTES { bytes, sizeof bytes }

static struct sample *make_plain(struct orm_database *database)
{
    return orm_new(database, sample,
        .truth = true, .small = 7, .real = 0.5, .word = "word",
        .json = "{\"a\": [1, 2, 3]}", .price = { 1299, 2 },
        .day = { 2026, 12, 1 }, .hour = { 0, 12, 0, 0 },
        .moment = { { 2026, 12, 1 }, { 0 } }, .role = GUEST, .blob = BYTES,
        .uuid = { { 1, 2, 3 } });
}

static struct sample *make_maybe(struct orm_database *database)
{
    enum role guest = GUEST;
    return orm_new(database, sample, .truth = true,
        .maybe_truth = &truth, .maybe_small = &seven, .maybe_real = &half,
        .maybe_price = &price, .maybe_hour = &noon,
        .maybe_moment = &moment, .maybe_role = &guest, .maybe_uuid = &uuid);
}

/* The statements are there before: chapter 1's sweeps are about them. */
static void there_and_back(struct trial *trial,
                           struct sample *make(struct orm_database *))
{
    struct orm_database *database = open_tables(trial, ORM_MODELS(sample));
    struct sample *one, *read;
    orm_insert(database, make(database));
    orm_find(database, sample, .id = 1);
    arm(trial);
    attempt_object(trial, database, one, make(database));
    attempt(trial, database, orm_insert(database, one));
    attempt_object(trial, database, read,
                   orm_find(database, sample, .id = 2));
    if (!read)
        abort();
    orm_close(database);
}

static void plain(struct trial *trial)
{
    there_and_back(trial, make_plain);
}

static void maybe(struct trial *trial)
{
    there_and_back(trial, make_maybe);
}

static void set(struct trial *trial)
{
    struct orm_database *database = open_tables(trial, ORM_MODELS(sample));
    struct sample *one = orm_new(database, sample, .small = 1);
    orm_insert(database, one);
    arm(trial);
    attempt(trial, database, orm_set(one, truth, true));
    attempt(trial, database, orm_set(one, small, 7));
    attempt(trial, database, orm_set(one, real, 0.5));
    attempt(trial, database, orm_set(one, word, "word"));
    attempt(trial, database, orm_set(one, json, "[]"));
    attempt(trial, database, orm_set(one, price, price));
    attempt(trial, database, orm_set(one, hour, noon));
    attempt(trial, database, orm_set(one, moment, moment));
    attempt(trial, database, orm_set(one, role, GUEST));
    attempt(trial, database, orm_set(one, blob, orm_bytes(bytes, 600)));
    attempt(trial, database, orm_set(one, uuid, uuid));
    attempt(trial, database, orm_update(database, one));
    orm_close(database);
}

static void set_to_null(struct sample *one)
{
    orm_set(one, maybe_truth, NULL);
    orm_set(one, maybe_small, NULL);
    orm_set(one, maybe_real, NULL);
    orm_set(one, maybe_price, NULL);
    orm_set(one, maybe_hour, NULL);
    orm_set(one, maybe_moment, NULL);
    orm_set(one, maybe_role, NULL);
    orm_set(one, maybe_uuid, NULL);
}

static void set_maybe(struct trial *trial)
{
    struct orm_database *database = open_tables(trial, ORM_MODELS(sample));
    struct sample *one = make_maybe(database);
    enum role guest = MEMBER;
    orm_insert(database, one);
    set_to_null(one);
    orm_update(database, one);
    arm(trial);
    attempt(trial, database, orm_set(one, maybe_truth, &truth));
    attempt(trial, database, orm_set(one, maybe_small, &seven));
    attempt(trial, database, orm_set(one, maybe_real, &half));
    attempt(trial, database, orm_set(one, maybe_price, &price));
    attempt(trial, database, orm_set(one, maybe_hour, &noon));
    attempt(trial, database, orm_set(one, maybe_moment, &moment));
    attempt(trial, database, orm_set(one, maybe_role, &guest));
    attempt(trial, database, orm_set(one, maybe_uuid, &uuid));
    attempt(trial, database, orm_update(database, one));
    orm_close(database);
}

/* A text in a buffer needs nothing; JSON needs memory. */
static void export(struct trial *trial)
{
    struct orm_database *database = open_tables(trial, ORM_MODELS(sample));
    enum role guest = GUEST;
    struct sample *one = orm_new(database, sample, .json = "[1]",
        .blob = BYTES, .maybe_truth = &truth, .maybe_small = &seven,
        .maybe_real = &half, .maybe_price = &price, .maybe_hour = &noon,
        .maybe_moment = &moment, .maybe_role = &guest,
        .maybe_uuid = &uuid);
    char *json;
    arm(trial);
    attempt_object(trial, database, json, orm_to_json(one, 0));
    if (!orm_json_is_valid(json, strlen(json)))
        abort();
    orm_free(json);
    orm_close(database);
}

/* A value that is refused wants memory for its message. */
static void refusal(struct trial *trial)
{
    struct orm_database *database = open_tables(trial, ORM_MODELS(sample));
    struct sample *one = orm_new(database, sample, .price = { 1, 3 });
    orm_insert(database, orm_new(database, sample, .price = { 1, 2 }));
    arm(trial);
    do {
        trial->status = orm_insert(database, one);
        if (trial->status == ORM_VALUE_ERROR)
            trial->status = orm_set(one, price, price);
    } while (again(trial, database));
    attempt(trial, database, orm_insert(database, one));
    orm_close(database);
}

struct note {
    struct orm_object orm;
    orm_uuid id;
    orm_text title, options;
    orm_decimal fee;
    orm_blob seal;
    orm_datetime created;
    orm_maybe_datetime seen;
    orm_date day;
    orm_maybe_uuid token;
};
static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true,
               .default_function = orm_uuid4),
    ORM_COLUMN(note, title, .type = ORM_STRING(20)),
    ORM_COLUMN(note, options, .type = ORM_JSON,
               .default_value = ORM_DEFAULT(note, options, "{}")),
    ORM_COLUMN(note, fee, .type = ORM_NUMERIC(10, 2),
               .default_value = ORM_DEFAULT(note, fee, { 5, 1 })),
    ORM_COLUMN(note, seal,
               .default_value = ORM_DEFAULT(note, seal, { "\0\1", 2 })),
    ORM_COLUMN(note, created, .default_function = orm_utcnow),
    ORM_COLUMN(note, seen, .onupdate = orm_utcnow),
    ORM_COLUMN(note, day, .default_function = orm_utctoday),
    ORM_COLUMN(note, token, .server_default =
               "'123e4567-e89b-42d3-a456-426614174000'"),
    ORM_END,
};
static ORM_MODEL(note, .table = "notes", .columns = note_columns);

static void count_up(void *context, void *random, int n)
{
    (void)context;
    for (int i = 0; i < n; i++)
        ((unsigned char *)random)[i] = (unsigned char)i;
}

/* The sweep's options, and random bytes that are always the same. */
static struct orm_database *open_notes(struct trial *trial)
{
    static struct orm_options options;
    options = *trial->options;
    options.random = (struct orm_random){ count_up, NULL };
    struct trial other = *trial;
    other.options = &options;
    return open_tables(&other, ORM_MODELS(note));
}

static void defaults(struct trial *trial)
{
    struct orm_database *database = open_notes(trial);
    struct note *note = orm_new(database, note, .title = "title"), *read;
    struct note *other = orm_new(database, note, .id = uuid, .title = "");
    orm_insert(database, other);
    arm(trial);
    attempt(trial, database, orm_insert(database, note));
    attempt(trial, database, orm_set(note, title, "another"));
    attempt(trial, database, orm_update(database, note));
    attempt_object(trial, database, read,
                   orm_find(database, note, .id = note->id));
    if (!read)
        abort();
    orm_close(database);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "plain", plain },
        { "maybe", maybe },
        { "set", set },
        { "set maybe", set_maybe },
        { "export", export },
        { "refusal", refusal },
        { "defaults", defaults },
        { NULL, NULL },
    });
}
