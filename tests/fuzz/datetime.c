/* Text to moment and back, and to microseconds and back. */
#include "fuzz.h"
#include "calendar.h"

static int number(const char *text)
{
    return 10 * (text[0] - '0') + text[1] - '0';
}

static const char *judge_microseconds(struct orm_datetime_value at,
                                      const char *text, int64_t seconds)
{
    int64_t since = orm_datetime_to_microseconds(at);
    seconds += number(text + 11) * 3600 + number(text + 14) * 60
        + number(text + 17);
    if (since != seconds * 1000000 + at.time.microsecond)
        return "other microseconds";
    struct orm_datetime_value again = orm_datetime_of_microseconds(since);
    return orm_datetime_type.same(&orm_datetime_type, &at, &again)
        ? NULL : "another moment for the microseconds";
}

TARGET(datetime, "2026-12-01 13:45:00", "0001-01-01T00:00:00.000000",
       "9999-12-31 23:59:59.999999", "2024-02-29 12:00:00.25",
       "2026-12-01", "2026-12-01 13:45:00Z", "2023-02-29 00:00:00")
{
    struct orm_datetime_value at = { .time.hour = 77 }, again;
    int64_t seconds = 0;
    char back[ORM_DATETIME_ROOM];
    bool parsed = orm_datetime_parse(text, size, &at);
    bool right = matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]"
        "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?$", text,
        size) && seconds_to(text, &seconds);
    if (parsed != right)
        return parsed ? "no moment, and taken for one"
                      : "a moment, refused";
    if (!parsed)
        return at.time.hour == 77 ? NULL : "a refused text has changed it";
    if (!orm_datetime_is_real(at))
        return "a moment that is not real";
    orm_datetime_text(at, back);
    if (!orm_datetime_parse(back, strlen(back), &again)
        || !orm_datetime_type.same(&orm_datetime_type, &at, &again))
        return "the text is another moment";
    return judge_microseconds(at, text, seconds);
}
