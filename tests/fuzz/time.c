/* Text to time of day and back, against a regular expression. */
#include "fuzz.h"

TARGET(time, "13:45:00", "00:00:00.000000", "23:59:59.999999", "23:59:60",
       "24:00:00", "13:45:00.5", "13:45", "1:45:00")
{
    struct orm_time_value time = { .hour = 77 }, again;
    char back[ORM_TIME_ROOM];
    bool parsed = orm_time_parse(text, size, &time);
    bool right = matches("^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
                         "(\\.[0-9]{1,6})?$", text, size);
    if (parsed != right)
        return parsed ? "no time, and taken for one" : "a time, refused";
    if (!parsed)
        return time.hour == 77 ? NULL
                               : "a refused text has changed the time";
    if (!orm_time_is_real(time))
        return "a time that is not real";
    orm_time_text(time, back);
    if (memcmp(back, text, size) || strspn(back + size, "0.") != 15 - size)
        return "another text";
    if (!orm_time_parse(back, 15, &again)
        || !orm_time_type.same(&orm_time_type, &time, &again))
        return "the text is another time";
    return NULL;
}
