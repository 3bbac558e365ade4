/* Dates against a calendar that counts day by day, and against SQLite's. */
#include "support/peek.h"
#include "tap.h"

#include <cormorant.h>
#include <stdlib.h>

static int64_t day_number;

static int64_t at_noon(void *context)
{
    (void)context;
    return day_number * INT64_C(86400000000) + INT64_C(43200000000);
}

static int length(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30,
                                31, 31, 30, 31, 30, 31 };
    int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 ? leap : 0);
}

/* Counts the days of 10,000 years; asks the clock of each. */
static void whole_calendar(void)
{
    struct orm_database *database = orm_open(":memory:", NULL,
        &(struct orm_options){ .clock = { at_noon, NULL } });
    int year = 1, month = 1, day = 1;
    int64_t wrong = 0, unreal = 0;
    for (day_number = -719162; year < 10000; day_number++) {
        struct orm_date_value today = orm_today(database);
        wrong += today.year != year || today.month != month
            || today.day != day;
        unreal += !orm_date_is_real(today);
        if (++day > length(year, month)) {
            day = 1;
            month = month % 12 + 1;
            year += month == 1;
        }
    }
    is(day_number, 2932897, "3,652,059 days have been counted");
    is(wrong, 0, "orm_today() agrees on each");
    is(unreal, 0, "and each is real");
    orm_close(database);
}

/* Each year, month and day there could be, and some there could not. */
static void real_dates(void)
{
    int64_t wrong = 0, real = 0;
    for (int year = -1; year <= 10001; year++)
        for (int month = 0; month <= 13; month++)
            for (int day = 0; day <= 32; day++) {
                bool is_one = year > 0 && year < 10000 && month > 0
                    && month < 13 && day > 0 && day <= length(year, month);
                wrong += orm_date_is_real(orm_ymd(year, month, day))
                    != is_one;
                real += is_one;
            }
    is(wrong, 0, "orm_date_is_real() agrees on each of them");
    is(real, 3652059, "as many days as were counted");
}

static void edges_of_the_clock(void)
{
    static const struct {
        int64_t now;
        const char *date;
    } edges[] = {
        { 0, "1970-01-01" }, { -1, "1969-12-31" },
        { INT64_C(86399999999), "1970-01-01" },
        { INT64_C(86400000000), "1970-01-02" },
        { INT64_C(-86400000000), "1969-12-31" },
        { INT64_C(-86400000001), "1969-12-30" },
        { INT64_MAX, "0000-00-00" }, { INT64_MIN, "0000-00-00" },
    };
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        char text[ORM_DATE_ROOM];
        int64_t micro = edges[i].now;
        int64_t day = micro / INT64_C(86400000000)
            - (micro % INT64_C(86400000000) < 0);
        orm_date_text(orm_date_of_day(day), text);
        is_text(text, edges[i].date, "the day of %lld", (long long)micro);
    }
}

static void texts(void)
{
    char text[ORM_DATE_ROOM];
    orm_date_text(orm_ymd(1, 2, 3), text);
    is_text(text, "0001-02-03", "a year of one digit");
    orm_date_text(orm_ymd(9999, 12, 31), text);
    is_text(text, "9999-12-31", "the last day");
    orm_date_text(orm_ymd(2026, 2, 30), text);
    is_text(text, "2026-02-30", "a day that is none is made all the same");
    static const int none[][3] = {
        { -1, 1, 1 }, { 10000, 1, 1 }, { 1, -1, 1 }, { 1, 300, 1 },
        { 1, 1, -1 }, { 1, 1, 300 },
    };
    for (int i = 0; i < 6; i++) {
        orm_date_text(orm_ymd(none[i][0], none[i][1], none[i][2]), text);
        is_text(text, "0000-00-00", "what no member can hold becomes zeros");
    }
    orm_date_text((struct orm_date_value){ -5, 200, 31 }, text);
    is_text(text, "????" "-" "??" "-31", "what has no digits has none");
    is(orm_date_to_day(orm_ymd(1, 1, 1)), -719162, "the first day");
    is(orm_date_to_day(orm_ymd(0, 1, 1)), -719528, "the year before it");
}

/* SQLite's own date() has a view on a sample of days. */
static void as_sqlite(void)
{
    const char *path = fresh_path();
    int64_t wrong = 0;
    srand(1);
    for (int i = 0; i < 300; i++) {
        int64_t day = (int64_t)rand() % 3652059 - 719162;
        char text[ORM_DATE_ROOM], sql[80], quoted[16];
        orm_date_text(orm_date_of_day(day), text);
        snprintf(sql, sizeof sql, "SELECT date(%lld * 86400, 'unixepoch')",
                 (long long)day);
        snprintf(quoted, sizeof quoted, "'%s'", text);
        wrong += strcmp(peek(path, sql), quoted) != 0;
        wrong += orm_date_to_day(orm_date_of_day(day)) != day;
    }
    is(wrong, 0, "SQLite agrees, and the way back leads back");
}

static void parsing(void)
{
    static const char *const bad[] = {
        "", "2026", "2026-1-01", "2026-01-1", "2026/01/01", "2026-01/01",
        "26-01-01",
        "2026-01-01 ", " 2026-01-01", "2026-13-01", "2026-00-01",
        "2026-02-29", "2026-01-00", "0000-01-01", "-026-01-01",
        "2026-01-0x", "2026-01-01T00:00", "20260101", "2026-+1-01",
        "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA6-",
    };
    struct orm_date_value date = { 1, 2, 3 };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ok(!orm_date_parse(bad[i], strlen(bad[i]), &date)
           && date.year == 1 && date.month == 2 && date.day == 3,
           "'%s' is no date", bad[i]);
    ok(orm_date_parse("2024-02-29", 10, &date) && date.year == 2024
       && date.month == 2 && date.day == 29, "2024-02-29 is one");
}

int main(void)
{
    whole_calendar();
    real_dates();
    edges_of_the_clock();
    texts();
    as_sqlite();
    parsing();
    return done();
}
