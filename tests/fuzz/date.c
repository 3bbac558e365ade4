/* Text to date and back, against the calendar of the C library. */
#include "fuzz.h"
#include "calendar.h"

TARGET(date, "2026-12-01", "0001-01-01", "9999-12-31", "2024-02-29",
       "1900-02-29", "2000-02-29", "2026-04-31", "0000-00-00",
       "2026-12-01 00:00", "-026-12-01")
{
    struct orm_date_value date = { 77, 7, 7 };
    int64_t seconds;
    char back[ORM_DATE_ROOM];
    bool parsed = orm_date_parse(text, size, &date);
    bool right = size == 10
        && matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text, size)
        && seconds_to(text, &seconds);
    if (parsed != right)
        return parsed ? "no date, and taken for one" : "a date, refused";
    if (!parsed)
        return date.year == 77 && date.month == 7 && date.day == 7
            ? NULL : "a refused text has changed the date";
    if (!orm_date_is_real(date))
        return "a date that is not real";
    if (orm_date_to_day(date) != seconds / 86400)
        return "another day";
    orm_date_text(date, back);
    return memcmp(back, text, size) ? "another text" : NULL;
}
