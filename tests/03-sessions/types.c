/* Columns of every type, and columns that fill themselves, in a session:
   set, flushed, expired, read again. */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

enum role { MEMBER, ORGANIZER = 2 };
static const char *const roles[] = {
    [MEMBER] = "MEMBER", [ORGANIZER] = "ORGANIZER",
};

struct sample {
    struct orm_object orm;
    orm_integer id;
    orm_boolean truth;
    orm_int32 small;
    orm_float real;
    orm_text word;
    orm_text json;
    orm_decimal price;
    orm_date day;
    orm_time hour;
    orm_datetime moment;
    const enum role role;
    orm_blob blob;
    orm_uuid uuid;
    orm_maybe_integer maybe_number;
    orm_maybe_boolean maybe_truth;
    orm_maybe_int32 maybe_small;
    orm_maybe_float maybe_real;
    orm_maybe_decimal maybe_price;
    orm_maybe_date maybe_day;
    orm_maybe_time maybe_hour;
    orm_maybe_datetime maybe_moment;
    ORM_MAYBE_ENUM(enum role) maybe_role;
    orm_maybe_uuid maybe_uuid;
};

static const struct orm_column sample_columns[] = {
    ORM_COLUMN(sample, id, .primary_key = true),
    ORM_COLUMN(sample, truth),
    ORM_COLUMN(sample, small),
    ORM_COLUMN(sample, real),
    ORM_COLUMN(sample, word, .type = ORM_STRING(80)),
    ORM_COLUMN(sample, json, .type = ORM_JSON),
    ORM_COLUMN(sample, price, .type = ORM_NUMERIC(10, 2)),
    ORM_COLUMN(sample, day),
    ORM_COLUMN(sample, hour),
    ORM_COLUMN(sample, moment),
    ORM_ENUM_COLUMN(sample, role, roles),
    ORM_COLUMN(sample, blob),
    ORM_COLUMN(sample, uuid),
    ORM_COLUMN(sample, maybe_number),
    ORM_COLUMN(sample, maybe_truth),
    ORM_COLUMN(sample, maybe_small),
    ORM_COLUMN(sample, maybe_real),
    ORM_COLUMN(sample, maybe_price, .type = ORM_NUMERIC(10, 2)),
    ORM_COLUMN(sample, maybe_day),
    ORM_COLUMN(sample, maybe_hour),
    ORM_COLUMN(sample, maybe_moment),
    ORM_MAYBE_ENUM_COLUMN(sample, maybe_role, roles),
    ORM_COLUMN(sample, maybe_uuid),
    ORM_END,
};
static ORM_MODEL(sample, .table = "samples", .columns = sample_columns);

/* A column for each way to get a value. */
struct filled {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer version;
    orm_integer constant;
    orm_text made;
    orm_text served;
    orm_integer counted;
    orm_datetime changed;
};

static enum orm_status make_text(void *object, const void *member)
{
    char text[80];
    snprintf(text, sizeof text, "made for %s",
             ((struct filled *)object)->name);
    return orm_set_text(object, member, text);
}

static enum orm_status count(void *object, const void *member)
{
    return orm_set_integer(object, member,
                           ((struct filled *)object)->counted + 1);
}

static enum orm_status next(void *object, const void *member)
{
    return orm_set_integer(object, member,
                           ((struct filled *)object)->version + 1);
}

static const struct orm_column filled_columns[] = {
    ORM_COLUMN(filled, id, .primary_key = true),
    ORM_COLUMN(filled, name),
    ORM_COLUMN(filled, version, .matched = true, .onupdate = next,
               .default_value = ORM_DEFAULT(filled, version, 1)),
    ORM_COLUMN(filled, constant,
               .default_value = ORM_DEFAULT(filled, constant, 4)),
    ORM_COLUMN(filled, made, .default_function = make_text),
    ORM_COLUMN(filled, served, .server_default = "'by the server'"),
    ORM_COLUMN(filled, counted, .onupdate = count,
               .server_default = "100"),
    ORM_COLUMN(filled, changed, .default_function = orm_utcnow,
               .onupdate = orm_utcnow),
    ORM_END,
};
static ORM_MODEL(filled, .table = "filled", .columns = filled_columns);

static const char *path;
static struct orm_database *store;
static struct orm_session *session;

static int64_t seconds;

static int64_t clock_now(void *context)
{
    (void)context;
    return INT64_C(1796126400000000) + seconds * 1000000;
}

static void open_store(void)
{
    path = fresh_path();
    store = orm_open(path, ORM_MODELS(sample, filled),
                     &(struct orm_options){ .trace = SENT,
                                            .clock = { clock_now, NULL } });
    is(orm_create_all(store), ORM_OK, "%s", orm_message(store));
    session = orm_session(store);
    sent();
}

static void close_store(void)
{
    orm_session_close(session);
    orm_close(store);
    sent();
}

#define A(type, ...) &(const type){ __VA_ARGS__ }

/* Sets a member, and sees it in the UPDATE, in the row, and read again. */
#define goes_round(member, value, text, same, ...) \
    do { \
        (void)orm_get(one, member); \
        sent(); \
        is(orm_set(one, member, __VA_ARGS__), ORM_OK, #member); \
        ok(orm_is_changed(one, member), "it has changed"); \
        is(orm_set(one, member, __VA_ARGS__), ORM_OK, "and not again"); \
        is(orm_flush(session), ORM_OK, "%s", orm_message(session)); \
        is_text(sent(), "UPDATE \"samples\" SET \"" #member "\" = ? WHERE" \
                " \"id\" = ? -- " value ", 1", "is written"); \
        ok(!orm_is_modified(one), "and as in the row"); \
        is(orm_set(one, member, __VA_ARGS__), ORM_OK, "no more"); \
        is(orm_flush(session), ORM_OK, "is to be"); \
        is_text(sent(), "", "written"); \
        orm_expire_member(session, one, member); \
        (void)orm_get(one, member); \
        is(orm_status(session), ORM_OK, "%s", orm_message(session)); \
        ok(same, "read again it is the same"); \
        orm_commit(session); \
        is_text(peek(path, "SELECT " #member " FROM samples"), text, \
                "the row has it"); \
    } while (0)

static void every_type(void)
{
    open_store();
    struct sample *one = orm_new(session, sample, .truth = false,
        .small = 0, .real = 0, .price = { 0, 2 }, .day = { 2000, 1, 1 },
        .hour = { .hour = 1 }, .moment = { { 2000, 1, 1 }, { .hour = 1 } },
        .role = MEMBER, .uuid = { { 0 } });
    orm_add(session, one);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    goes_round(truth, "1", "1", one->truth, true);
    goes_round(small, "-7", "-7", one->small == -7, -7);
    goes_round(real, "0.25", "0.25", one->real == 0.25, 0.25);
    goes_round(word, "'w'", "'w'", !strcmp(one->word, "w"), "w");
    goes_round(word, "''", "''", !*one->word, "");
    goes_round(word, "NULL", "NULL", !one->word, NULL);
    goes_round(json, "'{\"a\": 1}'", "'{\"a\": 1}'",
               !strcmp(one->json, "{\"a\": 1}"), "{\"a\": 1}");
    goes_round(price, "1.25", "1.25", one->price.units == 125,
               (struct orm_decimal_value){ 125, 2 });
    goes_round(day, "'2026-12-24'", "'2026-12-24'", one->day.day == 24,
               (struct orm_date_value){ 2026, 12, 24 });
    goes_round(hour, "'12:30:00.000005'", "'12:30:00.000005'",
               one->hour.microsecond == 5, (struct orm_time_value){
                   .hour = 12, .minute = 30, .microsecond = 5 });
    goes_round(moment, "'2026-12-24 18:00:00.000000'",
               "'2026-12-24 18:00:00.000000'", one->moment.time.hour == 18,
               (struct orm_datetime_value){ { 2026, 12, 24 },
                                            { .hour = 18 } });
    goes_round(role, "'ORGANIZER'", "'ORGANIZER'", one->role == ORGANIZER,
               ORGANIZER);
    goes_round(blob, "x'0001'", "x'0001'", one->blob.size == 2,
               (struct orm_blob_value){ "\0\1", 2 });
    goes_round(blob, "x''", "x''", one->blob.bytes && !one->blob.size,
               (struct orm_blob_value){ "", 0 });
    goes_round(uuid, "'01000000-0000-0000-0000-000000000000'",
               "'01000000-0000-0000-0000-000000000000'",
               one->uuid.bytes[0] == 1, (struct orm_uuid_value){ { 1 } });
    goes_round(maybe_number, "9", "9", *one->maybe_number == 9,
               A(int64_t, 9));
    goes_round(maybe_number, "NULL", "NULL", !one->maybe_number, NULL);
    goes_round(maybe_truth, "0", "0", !*one->maybe_truth, A(bool, false));
    goes_round(maybe_small, "3", "3", *one->maybe_small == 3,
               A(int32_t, 3));
    goes_round(maybe_real, "1.5", "1.5", *one->maybe_real == 1.5,
               A(double, 1.5));
    goes_round(maybe_price, "0.1", "0.1", one->maybe_price->units == 10,
               A(struct orm_decimal_value, 10, 2));
    goes_round(maybe_day, "'2026-12-01'", "'2026-12-01'",
               one->maybe_day->month == 12,
               A(struct orm_date_value, 2026, 12, 1));
    goes_round(maybe_hour, "'07:00:00.000000'", "'07:00:00.000000'",
               one->maybe_hour->hour == 7,
               A(struct orm_time_value, .hour = 7));
    goes_round(maybe_moment, "'2026-12-01 00:00:00.000000'",
               "'2026-12-01 00:00:00.000000'",
               one->maybe_moment->date.year == 2026,
               A(struct orm_datetime_value, { 2026, 12, 1 }, { 0 }));
    goes_round(maybe_moment, "NULL", "NULL", !one->maybe_moment, NULL);
    goes_round(maybe_role, "'ORGANIZER'", "'ORGANIZER'",
               *one->maybe_role == ORGANIZER, A(unsigned, ORGANIZER));
    goes_round(maybe_uuid, "'00020000-0000-0000-0000-000000000000'",
               "'00020000-0000-0000-0000-000000000000'",
               one->maybe_uuid->bytes[1] == 2,
               A(struct orm_uuid_value, { 0, 2 }));
    ok(orm_find(session, sample, .id = 1) == one, "the one object");
    close_store();
}

static void wrong_rows(void)
{
    open_store();
    struct sample *one = orm_new(session, sample, .truth = false,
        .small = 0, .real = 0, .price = { 0, 2 }, .day = { 2000, 1, 1 },
        .hour = { 0 }, .moment = { { 2000, 1, 1 }, { 0 } },
        .role = MEMBER, .uuid = { { 0 } }, .word = "a word of some length");
    orm_add(session, one);
    orm_commit(session);
    peek(path, "UPDATE samples SET maybe_day = 'soon'");
    ok(orm_find(session, sample, .id = 1) == NULL, "a row that an object"
       " cannot hold");
    is(orm_status(session), ORM_VALUE_ERROR, "is an error");
    is_text(orm_message(session), "sample.maybe_day: the row holds 'soon',"
            " which is not a date as YYYY-MM-DD", "of that column");
    is(orm_refresh(session, one), ORM_VALUE_ERROR, "to refresh, too");
    is_text(orm_get(one, word), "a word of some length", "other members"
            " are read");
    orm_set(one, maybe_day, A(struct orm_date_value, 2026, 1, 1));
    is(orm_commit(session), ORM_OK, "and it can be mended");
    ok(orm_find(session, sample, .id = 1) == one, "then all is read");
    struct orm_session *first = session;
    orm_commit(session);
    session = orm_session(store);
    peek(path, "UPDATE samples SET maybe_day = 'soon'");
    for (int i = 0; i < 3; i++)
        ok(!orm_find(session, sample, .id = 1), "no object is made");
    peek(path, "UPDATE samples SET maybe_day = NULL");
    orm_commit(session);
    ok(peek(path, "UPDATE samples SET maybe_day = NULL"), "mended");
    ok(orm_find(session, sample, .id = 1), "until it can be");
    orm_session_close(session);
    session = first;
    close_store();
}

static void filling(void)
{
    open_store();
    struct filled *one = orm_new(session, filled, .name = "a");
    orm_add(session, one);
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "BEGIN\nINSERT INTO \"filled\" (\"name\", \"version\","
            " \"constant\", \"made\", \"changed\") VALUES (?, ?, ?, ?, ?)"
            " RETURNING \"served\", \"counted\" -- 'a', 1, 4, 'made for a',"
            " '2026-12-01 12:00:00.000000'", "what functions make is sent,"
            " what the server makes is asked for");
    is_text(one->served, "by the server", "a server default");
    is(one->counted, 100, "and another");
    ok(!orm_is_expired(one), "all is known");
    seconds = 1;
    orm_set(one, name, "b");
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "UPDATE \"filled\" SET \"name\" = ?, \"version\" = ?,"
            " \"counted\" = ?, \"changed\" = ? WHERE \"id\" = ? AND"
            " \"version\" = ? -- 'b', 2, 101, '2026-12-01 12:00:01.000000',"
            " 1, 1", "an update takes along what changes with it");
    is(one->counted, 101, "which is in the object");
    orm_set(one, name, "c");
    orm_set(one, name, "b");
    is(orm_flush(session), ORM_OK, "no net change");
    is_text(sent(), "", "touches nothing");
    is(one->version, 2, "nor the version");
    seconds = 2;
    orm_set(one, counted, 7);
    is(orm_flush(session), ORM_OK, "a value that is given");
    is_text(sent(), "UPDATE \"filled\" SET \"version\" = ?, \"counted\" ="
            " ?, \"changed\" = ? WHERE \"id\" = ? AND \"version\" = ? --"
            " 3, 7, '2026-12-01 12:00:02.000000', 1, 2", "is kept");
    is(orm_commit(session), ORM_OK, "commit");
    orm_set(one, name, "d");
    sent();
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "BEGIN\nUPDATE \"filled\" SET \"name\" = ?, \"version\""
            " = ?, \"counted\" = ?, \"changed\" = ? WHERE \"id\" = ? AND"
            " \"version\" = ? -- 'd', 4, 8, '2026-12-01 12:00:02.000000',"
            " 1, 3\nCOMMIT", "an expired one is matched by what was read");
    peek(path, "UPDATE filled SET version = 9");
    orm_set(one, name, "e");
    is(orm_flush(session), ORM_STALE_DATA, "somebody else was there");
    is_text(orm_message(session), "updating filled: its row is gone, or was"
            " changed by somebody else", "is told");
    close_store();
    is_text(peek(path, "SELECT name, version FROM filled"), "'d'|9", "row");
}

/* The functions of columns may use the session, with care. */
static struct filled *partner;

static enum orm_status nosy(void *context, struct orm_session *of,
                            void *object)
{
    struct filled *filled = object;
    (void)context;
    (void)of;
    return orm_set(filled, made, NULL);
}

static void switched(void)
{
    open_store();
    struct filled *one = orm_new(session, filled, .name = "a",
                                 .served = "given");
    orm_add(session, one);
    orm_commit(session);
    (void)orm_get(one, name);
    partner = orm_new(session, filled, .id = 1, .name = "b");
    orm_delete(session, one);
    orm_add(session, partner);
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "UPDATE \"filled\" SET \"name\" = ?, \"version\" = ?,"
            " \"counted\" = ?, \"changed\" = ? WHERE \"id\" = ? AND"
            " \"version\" = ? -- 'b', 2, 1, '2026-12-01 12:00:02.000000', 1,"
            " 1", "a row that is switched is updated");
    is_text(orm_get(partner, served), "given", "the rest stays");
    is(partner->version, 2, "the version goes on");
    orm_listen(store, &orm_before_insert, NULL, nosy, NULL);
    struct filled *two = orm_new(session, filled, .name = "c");
    orm_add(session, two);
    is(orm_commit(session), ORM_OK, "a listener gives NULL");
    ok(!orm_get(two, made), "which is no default's");
    close_store();
}

int main(void)
{
    every_type();
    wrong_rows();
    filling();
    switched();
    return done();
}
