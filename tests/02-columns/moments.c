/* Times and moments: as text, as microseconds, by the clock. */
#include "sample.h"

static void times(void)
{
    static const struct {
        const char *text;
        int hour, minute, second, microsecond;
    } cases[] = {
        { "00:00:00", 0, 0, 0, 0 }, { "23:59:59", 23, 59, 59, 0 },
        { "13:45:00.5", 13, 45, 0, 500000 },
        { "13:45:00.05", 13, 45, 0, 50000 },
        { "13:45:00.123", 13, 45, 0, 123000 },
        { "13:45:00.1234", 13, 45, 0, 123400 },
        { "13:45:00.12345", 13, 45, 0, 123450 },
        { "13:45:00.123456", 13, 45, 0, 123456 },
        { "23:59:59.999999", 23, 59, 59, 999999 },
        { "00:00:00.000001", 0, 0, 0, 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = cases[i].text;
        struct orm_time_value read = { .hour = 99 };
        char back[ORM_TIME_ROOM];
        ok(orm_time_parse(text, strlen(text), &read), "%s", text);
        ok(read.hour == cases[i].hour && read.minute == cases[i].minute
           && read.second == cases[i].second, "hours, minutes, seconds");
        is(read.microsecond, cases[i].microsecond, "microseconds");
        orm_time_text(read, back);
        ok(!strncmp(back, text, strlen(text)) && strlen(back) == 15,
           "and back as %s", back);
    }
}

/* No leap second, no end of the day, no shorter form, no zone. */
static const char *const no_time[] = {
    "", "1", "13:45", "1:45:00", "13:4:00", "13:45:0", "24:00:00",
    "23:60:00", "23:59:60", "13-45-00", "13:45:00.", "13:45:00.1234567",
    "13:45:00,5", "13:45:00Z", "13:45:00+01:00", " 13:45:00", "13:45:00 ",
    "-1:45:00", "+1:45:00", "1a:45:00", "13:45:00.5x", "13:45:00.-5",
    "\xD9\xA1\xD9\xA1:00:00", "13:45:00.12 456", "99:99:99", "13:45.00",
};

static void no_times(void)
{
    char moment[60];
    for (size_t i = 0; i < sizeof no_time / sizeof *no_time; i++) {
        struct orm_time_value time = { .hour = 99 };
        struct orm_datetime_value at = { .time.hour = 99 };
        ok(!orm_time_parse(no_time[i], strlen(no_time[i]), &time)
           && time.hour == 99, "'%s' is no time", no_time[i]);
        snprintf(moment, sizeof moment, "2026-12-01 %s", no_time[i]);
        ok(!orm_datetime_parse(moment, strlen(moment), &at)
           && at.time.hour == 99, "nor part of a moment");
    }
    ok(!orm_time_parse("13:45:00\0", 9, &(struct orm_time_value){ 0 }),
       "a zero byte is no digit");
}

static void moments(void)
{
    static const char *const good[] = {
        "0001-01-01 00:00:00", "9999-12-31T23:59:59.999999",
        "2024-02-29T12:00:00.25", "2026-12-01 13:45:00.000000",
    };
    static const char *const bad[] = {
        "2026-12-01", "2026-12-01 ", "2026-12-01T", "2026-12-01t13:45:00",
        "2026-12-01_13:45:00", "2026-12-01  13:45:00",
        "2026-12-0113:45:00", "2026-02-29 00:00:00", "0000-01-01 00:00:00",
        "2026-13-01 00:00:00", "26-12-01 13:45:00", "20261201T134500",
        "2026-12-01T13:45:00Z", "1796126400",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct orm_datetime_value read;
        char text[ORM_DATETIME_ROOM];
        ok(orm_datetime_parse(good[i], strlen(good[i]), &read), "%s",
           good[i]);
        orm_datetime_text(read, text);
        ok(!strncmp(text, good[i], 10) && text[10] == ' '
           && !strncmp(text + 11, good[i] + 11, strlen(good[i]) - 11),
           "and back as %s", text);
        ok(orm_datetime_is_real(read), "it is real");
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct orm_datetime_value read = { .time.hour = 99 };
        ok(!orm_datetime_parse(bad[i], strlen(bad[i]), &read)
           && read.time.hour == 99, "'%s' is none", bad[i]);
    }
}

static void microseconds(void)
{
    static const struct {
        int64_t since;
        const char *text;
    } cases[] = {
        { 0, "1970-01-01 00:00:00.000000" },
        { -1, "1969-12-31 23:59:59.999999" },
        { 1, "1970-01-01 00:00:00.000001" },
        { INT64_C(1796132700123456), "2026-12-01 13:45:00.123456" },
        { INT64_C(-62135596800000000), "0001-01-01 00:00:00.000000" },
        { INT64_C(253402300799999999), "9999-12-31 23:59:59.999999" },
        { INT64_C(-86400000000), "1969-12-31 00:00:00.000000" },
        { INT64_C(951782400000000), "2000-02-29 00:00:00.000000" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct orm_datetime_value at =
            orm_datetime_of_microseconds(cases[i].since);
        char text[ORM_DATETIME_ROOM];
        orm_datetime_text(at, text);
        is_text(text, cases[i].text, "%lld", (long long)cases[i].since);
        is(orm_datetime_to_microseconds(at), cases[i].since, "and back");
    }
    ok(!orm_datetime_is_real(orm_datetime_of_microseconds(INT64_MAX))
       && !orm_datetime_is_real(orm_datetime_of_microseconds(INT64_MIN)),
       "far away there is no calendar");
    ok(!orm_datetime_is_real(orm_datetime_of_microseconds(
           INT64_C(253402300800000000))), "nor in the year 10000");
}

static void rows(void)
{
    struct orm_time_value late = { 999999, 23, 59, 59 };
    struct orm_datetime_value first =
        orm_moment(orm_ymd(1, 1, 1), orm_hms(0, 0, 0));
    struct orm_datetime_value last =
        orm_moment(orm_ymd(9999, 12, 31), late);
    struct sample *one = reread(orm_new(store, sample, .hour = late,
        .maybe_hour = &late, .moment = first, .maybe_moment = &last));
    is_text(row("hour, maybe_hour, moment, maybe_moment"),
            "'23:59:59.999999'|'23:59:59.999999'"
            "|'0001-01-01 00:00:00.000000'|'9999-12-31 23:59:59.999999'",
            "the rows");
    is(one->hour.microsecond, 999999, "the last time of a day");
    is(one->maybe_hour->hour, 23, "behind a pointer, too");
    is(one->moment.date.year, 1, "the first moment");
    is(one->maybe_moment->date.year, 9999, "and the last");
    orm_set(one, hour, ((struct orm_time_value){ 999999, 23, 59, 59 }));
    orm_set(one, maybe_moment, &last);
    sent();
    orm_update(store, one);
    is_text(sent(), "", "the same time is no change");
    static const struct orm_time_value others[] = {
        { 999999, 22, 59, 59 }, { 999999, 22, 58, 59 },
        { 999999, 22, 58, 58 }, { 999998, 22, 58, 58 },
    };
    for (int i = 0; i < 4; i++) {
        char time[ORM_TIME_ROOM], text[20];
        orm_time_text(others[i], time);
        snprintf(text, sizeof text, "'%s'", time);
        orm_set(one, hour, others[i]);
        is(orm_update(store, one), ORM_OK, "another time is one");
        is_text(row("hour"), text, "in the row");
    }
    orm_set(one, maybe_moment, NULL);
    orm_set(one, maybe_hour, NULL);
    orm_update(store, one);
    is_text(row("maybe_hour, maybe_moment"), "NULL|NULL", "nothing at all");
}

static void refusals(void)
{
    refused(orm_new(store, sample, .hour = orm_hms(24, 0, 0)),
            "sample.hour: '24:00:00.000000' is not a time as"
            " HH:MM:SS.ffffff");
    refused(orm_new(store, sample, .hour = orm_hms(23, 60, 0)),
            "sample.hour: '23:60:00.000000' is not a time as"
            " HH:MM:SS.ffffff");
    struct orm_time_value leap = orm_hms(23, 59, 60);
    refused(orm_new(store, sample, .maybe_hour = &leap),
            "sample.maybe_hour: '23:59:60.000000' is not a time as"
            " HH:MM:SS.ffffff");
    refused(orm_new(store, sample, .moment =
                    orm_moment(orm_ymd(2026, 2, 30), orm_hms(0, 0, 0))),
            "sample.moment: '2026-02-30 00:00:00.000000' is not a moment"
            " as YYYY-MM-DD HH:MM:SS.ffffff");
    struct orm_datetime_value at = orm_moment(orm_ymd(2016, 12, 31), leap);
    refused(orm_new(store, sample, .maybe_moment = &at),
            "sample.maybe_moment: '2016-12-31 23:59:60.000000' is not a"
            " moment as YYYY-MM-DD HH:MM:SS.ffffff");
    refused(orm_new(store, sample, .moment = { .time.hour = 1 }),
            "sample.moment: '0000-00-00 01:00:00.000000' is not a moment"
            " as YYYY-MM-DD HH:MM:SS.ffffff");
    static const int past[][3] = { { -1, 0, 0 }, { 0, -1, 0 }, { 0, 0, -1 },
                                   { 256, 0, 0 }, { 0, 256, 0 },
                                   { 0, 0, 256 }, { 255, 0, 0 } };
    for (size_t i = 0; i < sizeof past / sizeof *past; i++)
        ok(!orm_time_is_real(orm_hms(past[i][0], past[i][1], past[i][2])),
           "no clock shows %d:%d:%d", past[i][0], past[i][1], past[i][2]);
    static const int32_t fractions[] = { -1, 1000000, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++) {
        struct orm_time_value odd = { .microsecond = fractions[i] };
        is(orm_insert(store, orm_new(store, sample, .hour = odd)),
           ORM_VALUE_ERROR, "nor %d microseconds", (int)fractions[i]);
    }
}

/* What SQLite itself makes of a moment is read. */
static void of_the_server(void)
{
    struct sample *one = reread(orm_new_empty(store, sample));
    peek(path, "UPDATE samples SET moment = CURRENT_TIMESTAMP, maybe_moment"
         " = strftime('%Y-%m-%dT%H:%M:%f', 1796132700.25, 'unixepoch'),"
         " hour = CURRENT_TIME, maybe_hour = time('13:45:00'),"
         " day = CURRENT_DATE");
    one = orm_find(store, sample, .id = one->id);
    ok(one && orm_datetime_is_real(one->moment), "CURRENT_TIMESTAMP: %s",
       orm_message(store));
    is(one->maybe_moment->time.microsecond, 250000, "with milliseconds");
    is(one->maybe_hour->minute, 45, "and a time");
}

int main(void)
{
    open_store();
    times();
    no_times();
    moments();
    microseconds();
    rows();
    refusals();
    of_the_server();
    orm_close(store);
    return done();
}
