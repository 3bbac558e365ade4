/*
 * What fills members that nobody gave: values and functions for each type of
 * the chapter, the clock, the random source, the server.
 */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

enum state { DRAFT, SENT_OFF, PAID };
static const char *const state_names[] = { "DRAFT", "SENT_OFF", "PAID" };

struct order {
    struct orm_object orm;
    orm_uuid id;
    orm_text number;
    orm_boolean open;
    orm_int32 items;
    orm_float weight;
    orm_decimal fee;
    orm_decimal total;
    const enum state state;
    ORM_MAYBE_ENUM(enum state) before;
    orm_text options;
    orm_blob seal;
    orm_time closes;
    orm_date ordered;
    orm_datetime created, updated;
    orm_maybe_datetime seen;
    orm_maybe_date seen_on;
    orm_maybe_uuid token;
    orm_maybe_decimal rebate;
    orm_datetime stamped;
};

static int asked;

/* Of the row: twice the fee, if there are items. */
static enum orm_status total(void *object, const void *member)
{
    const struct order *order = object;
    asked++;
    return orm_set_decimal(object, member,
        orm_units(order->fee.units * order->items, order->fee.scale));
}

static enum orm_status number(void *object, const void *member)
{
    const struct order *order = object;
    char id[ORM_UUID_ROOM];
    orm_uuid_text(order->id, id);
    id[8] = '\0';
    return orm_set_text(object, member, id);
}

static const struct orm_column order_columns[] = {
    ORM_COLUMN(order, id, .primary_key = true,
               .default_function = orm_uuid4),
    ORM_COLUMN(order, number, .type = ORM_STRING(8),
               .default_function = number),
    ORM_COLUMN(order, open,
               .default_value = ORM_DEFAULT(order, open, true)),
    ORM_COLUMN(order, items,
               .default_value = ORM_DEFAULT(order, items, 3)),
    ORM_COLUMN(order, weight,
               .default_value = ORM_DEFAULT(order, weight, 0.5)),
    ORM_COLUMN(order, fee, .type = ORM_NUMERIC(10, 2),
               .default_value = ORM_DEFAULT(order, fee, { 495, 2 })),
    ORM_COLUMN(order, total, .type = ORM_NUMERIC(10, 2),
               .default_function = total, .onupdate = total),
    ORM_ENUM_COLUMN(order, state, state_names,
               .default_value = ORM_DEFAULT(order, state, SENT_OFF)),
    ORM_MAYBE_ENUM_COLUMN(order, before, state_names, .default_value =
               ORM_DEFAULT(order, before, &(enum state){ PAID })),
    ORM_COLUMN(order, options, .type = ORM_JSON,
               .default_value = ORM_DEFAULT(order, options, "{}")),
    ORM_COLUMN(order, seal,
               .default_value = ORM_DEFAULT(order, seal, { "\0\1", 2 })),
    ORM_COLUMN(order, closes,
               .default_value = ORM_DEFAULT(order, closes, { 0, 18, 30, 0 })),
    ORM_COLUMN(order, ordered, .default_function = orm_utctoday),
    ORM_COLUMN(order, created, .default_function = orm_utcnow),
    ORM_COLUMN(order, updated, .default_function = orm_utcnow,
               .onupdate = orm_utcnow),
    ORM_COLUMN(order, seen, .onupdate = orm_utcnow),
    ORM_COLUMN(order, seen_on, .default_function = orm_utctoday),
    ORM_COLUMN(order, token, .default_function = orm_uuid4),
    ORM_COLUMN(order, rebate, .type = ORM_NUMERIC(4, 2), .default_value =
        ORM_DEFAULT(order, rebate,
                    &(const struct orm_decimal_value){ 5, 1 })),
    ORM_COLUMN(order, stamped, .server_default = "CURRENT_TIMESTAMP"),
    ORM_END,
};
static ORM_MODEL(order, .table = "orders", .columns = order_columns);

static const char *path;
static struct orm_database *shop;
static int64_t now = INT64_C(1796132700123456);
static unsigned char byte;

static int64_t the_clock(void *context)
{
    return *(int64_t *)context;
}

/* Counts up, byte by byte. */
static void count_up(void *context, void *bytes, int n)
{
    unsigned char *at = bytes, *next = context;
    while (n--)
        *at++ = (*next)++;
}

/* Of the newest row. */
static const char *row(const char *columns)
{
    char sql[300];
    snprintf(sql, sizeof sql,
             "SELECT %s FROM orders ORDER BY rowid DESC LIMIT 1", columns);
    return peek(path, sql);
}

static void nothing_given(void)
{
    struct order *one = orm_new_empty(shop, order);
    is(orm_insert(shop, one), ORM_OK, "inserted %s", orm_message(shop));
    is_text(row("id, number, open, items, weight, fee, total, state"),
            "'00010203-0405-4607-8809-0a0b0c0d0e0f'|'00010203'|1|3|0.5"
            "|4.95|14.85|'SENT_OFF'", "a row, by the defaults");
    is_text(row("before, options, seal = x'0001', closes, rebate"),
            "'PAID'|'{}'|1|'18:30:00.000000'|0.5", "and the rest");
    is_text(row("ordered, created, updated, seen, seen_on"),
            "'2026-12-01'|'2026-12-01 13:45:00.123456'"
            "|'2026-12-01 13:45:00.123456'|NULL|'2026-12-01'", "by the clock");
    is_text(row("token"), "'10111213-1415-4617-9819-1a1b1c1d1e1f'",
            "another UUID for another column");
    ok(one->open && one->items == 3 && one->total.units == 1485
       && *one->before == PAID && one->token->bytes[15] == 0x1f
       && one->created.time.microsecond == 123456,
       "the object has them, too");
    ok(orm_datetime_is_real(one->stamped), "and what the server made");
    char stamped[ORM_DATETIME_ROOM];
    orm_datetime_text(one->stamped, stamped);
    ok(!strncmp(row("stamped") + 1, stamped, 19), "as it is in the row");
    ok(strstr(sent(), "RETURNING \"stamped\" -- "), "in the same statement");
    is(asked, 1, "a function is asked once");
}

/* Zero, false, none and NULL are values. */
static void all_given(void)
{
    struct order *one = orm_new(shop, order, .id = { { 9 } },
        .number = NULL, .open = false, .items = 0, .weight = 0,
        .fee = { 0, 0 }, .total = { 0, 0 }, .state = DRAFT, .before = NULL,
        .options = NULL, .seal = { NULL, 0 }, .closes = { 0, 0, 0, 0 },
        .ordered = { 2000, 1, 1 }, .created = { { 2000, 1, 1 }, { 0 } },
        .updated = { { 2000, 1, 1 }, { 0 } }, .seen = NULL,
        .seen_on = NULL, .token = NULL, .rebate = NULL,
        .stamped = { { 2000, 1, 1 }, { 0 } });
    asked = 0;
    is(orm_insert(shop, one), ORM_OK, "inserted %s", orm_message(shop));
    is_text(row("id, number, open, items, weight, fee, total, state"),
            "'09000000-0000-0000-0000-000000000000'|NULL|0|0|0.0|0|0"
            "|'DRAFT'", "zero and false are stored");
    is_text(row("before, options, seal, closes, rebate, token"),
            "NULL|NULL|NULL|'00:00:00.000000'|NULL|NULL", "as is NULL");
    is_text(row("ordered, created, updated, seen, seen_on, stamped"),
            "'2000-01-01'|'2000-01-01 00:00:00.000000'"
            "|'2000-01-01 00:00:00.000000'|NULL|NULL"
            "|'2000-01-01 00:00:00.000000'", "no clock is asked");
    is(asked, 0, "nor a function");
    ok(!strstr(sent(), "RETURNING"), "nor the server");
}

static void updates(void)
{
    struct order *one = orm_new(shop, order, .items = 2);
    orm_insert(shop, one);
    int64_t before = now;
    now += 1000000;
    asked = 0;
    sent();
    is(orm_update(shop, one), ORM_OK, "an update of nothing");
    is_text(sent(), "", "sends nothing");
    is(asked, 0, "and asks nothing");
    orm_set(one, weight, 0.5);
    orm_update(shop, one);
    is_text(sent(), "", "nor does one of what is there already");

    orm_set(one, items, 4);
    is(orm_update(shop, one), ORM_OK, "one of something");
    ok(!strncmp(sent(), "UPDATE \"orders\" SET \"items\" = ?, \"total\" = ?,"
                " \"updated\" = ?, \"seen\" = ? WHERE", 74),
       "has what .onupdate gives");
    is_text(row("total, created, updated, seen"),
            "19.8|'2026-12-01 13:45:00.123456'"
            "|'2026-12-01 13:45:01.123456'|'2026-12-01 13:45:01.123456'",
            "of the row and of the clock");
    is(orm_datetime_to_microseconds(one->updated), now, "in the object");
    is(orm_datetime_to_microseconds(*one->seen), now, "behind a pointer");

    orm_set(one, updated, orm_datetime_of_microseconds(before));
    orm_set(one, seen, NULL);
    orm_set(one, total, orm_units(1, 0));
    is(orm_update(shop, one), ORM_OK, "explicit values");
    is_text(row("total, updated, seen"),
            "1|'2026-12-01 13:45:00.123456'|NULL", "are not overridden");
}

/* A random UUID says that it is one, whatever the source gives. */
static void random_uuids(void)
{
    for (int i = 0; i < 256; i += 5) {
        byte = (unsigned char)i;
        struct order *one = orm_new_empty(shop, order);
        orm_insert(shop, one);
        ok(one->id.bytes[6] >> 4 == 4 && one->id.bytes[8] >> 6 == 2,
           "version 4, variant 2, from %d", i);
        ok((one->id.bytes[6] & 15) == ((byte - 26) & 15)
           && one->id.bytes[0] == (unsigned char)i, "the rest is random");
    }
    struct orm_database *other = orm_open(":memory:", ORM_MODELS(order),
                                          NULL);
    orm_create_all(other);
    struct order *one = orm_new_empty(other, order);
    struct order *two = orm_new_empty(other, order);
    orm_insert(other, one);
    is(orm_insert(other, two), ORM_OK, "the driver's source, too");
    ok(memcmp(&one->id, &two->id, sizeof one->id) != 0, "no two alike");
    ok(one->created.date.year >= 2024, "by the system's clock");
    orm_close(other);
}

struct wrong {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
    orm_datetime at;
    orm_date day;
};
static const struct orm_column now_in_text[] = {
    ORM_COLUMN(wrong, id, .primary_key = true),
    ORM_COLUMN(wrong, text, .default_function = orm_utcnow), ORM_END,
};
static const struct orm_column uuid_in_text[] = {
    ORM_COLUMN(wrong, id, .primary_key = true),
    ORM_COLUMN(wrong, text, .default_function = orm_uuid4), ORM_END,
};
static const struct orm_column day_in_moment[] = {
    ORM_COLUMN(wrong, id, .primary_key = true),
    ORM_COLUMN(wrong, at, .default_function = orm_utctoday), ORM_END,
};
static const struct orm_column now_in_day[] = {
    ORM_COLUMN(wrong, id, .primary_key = true),
    ORM_COLUMN(wrong, day, .default_function = orm_utcnow), ORM_END,
};

/* A function for another type of member says so. */
static void wrong_members(void)
{
    static const struct {
        const struct orm_column *columns;
        const char *sentence;
    } cases[] = {
        { now_in_text, "wrong.text is not a moment as YYYY-MM-DD"
          " HH:MM:SS.ffffff, as the value is that it was to be given" },
        { uuid_in_text, "wrong.text is not a UUID, as the value is that it"
          " was to be given" },
        { day_in_moment, "wrong.at is not a date as YYYY-MM-DD, as the"
          " value is that it was to be given" },
        { now_in_day, "wrong.day is not a moment as YYYY-MM-DD"
          " HH:MM:SS.ffffff, as the value is that it was to be given" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct orm_model model = { .name = "wrong",
            .size = sizeof(struct wrong), .columns = cases[i].columns };
        struct orm_database *other = orm_open(":memory:",
            (const struct orm_model *const[]){ &model, NULL },
            &(struct orm_options){ .trace = SENT });
        orm_create_all(other);
        void *one = orm_make(orm_database_scope(other), &model, NULL, "");
        sent();
        is(orm_insert(other, one), ORM_MISUSE, "a wrong member");
        is_text(orm_message(other), cases[i].sentence, "it says");
        is_text(sent(), "", "nothing is sent");
        orm_close(other);
    }
    int none = 0;
    is(orm_utcnow(NULL, &none), ORM_MISUSE, "no object, no moment");
    is(orm_utctoday(NULL, &none), ORM_MISUSE, "no day");
    is(orm_uuid4(NULL, &none), ORM_MISUSE, "no UUID");
}

struct ticket {
    struct orm_object orm;
    orm_integer id;
    orm_int32 row;
};

/* Tries what cannot be, twice, and goes on with what can. */
static enum orm_status seventh(void *object, const void *member)
{
    ok(orm_set_int32(object, member, INT64_C(5000000000)), "refused");
    enum orm_status status = orm_set_int32(object, member, 7);
    ok(orm_set_int32(object, member, INT64_C(5000000000)), "again");
    return status;
}

static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, row, .default_function = seventh),
    ORM_END,
};
static ORM_MODEL(ticket, .columns = ticket_columns);

/* What a function tried in vain is not the insert's outcome. */
static void tried_in_vain(void)
{
    struct orm_database *hall =
        orm_open(":memory:", ORM_MODELS(ticket), NULL);
    orm_create_all(hall);
    struct ticket *one = orm_new_empty(hall, ticket);
    is(orm_insert(hall, one), ORM_OK, "inserted");
    is(orm_status(hall), ORM_OK, "and it says so");
    is_text(orm_message(hall), "", "without a message");
    is(one->row, 7, "with what the function gave");
    orm_close(hall);
}

/* A default that its column cannot hold is told like any other value. */
static void refused(void)
{
    struct order *one = orm_new(shop, order, .items = 10000000,
                                .fee = { 99999999, 2 });
    sent();
    is(orm_insert(shop, one), ORM_VALUE_ERROR, "too large a total");
    is_text(orm_message(shop), "order.total: '9999999900000.00' is not a"
            " decimal of 10 digits, 2 behind the point", "it says");
    is_text(sent(), "", "nothing is sent");
    orm_set(one, items, 1);
    is(orm_insert(shop, one), ORM_OK, "mended");
    is_text(row("total"), "999999.99", "its function was asked anew");
}

int main(void)
{
    path = fresh_path();
    shop = orm_open(path, ORM_MODELS(order), &(struct orm_options){
        .trace = SENT, .clock = { the_clock, &now },
        .random = { count_up, &byte } });
    is(orm_create_all(shop), ORM_OK, "a shop %s", orm_message(shop));
    sent();
    nothing_given();
    all_given();
    updates();
    random_uuids();
    wrong_members();
    tried_in_vain();
    refused();
    orm_close(shop);
    return done();
}
