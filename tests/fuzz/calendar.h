/* What the C library thinks of a date: the judge of the date targets. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Seconds from 1970 to the day whose ten characters `YYYY-MM-DD` are at
   `text`. False: the calendar has to change it. */
static inline bool seconds_to(const char *text, int64_t *seconds)
{
    char copy[11] = "";
    memcpy(copy, text, 10);
    int year = atoi(copy), month = atoi(copy + 5), day = atoi(copy + 8);
    struct tm given = { .tm_mday = day, .tm_mon = month - 1,
                        .tm_year = year - 1900 };
    *seconds = timegm(&given);
    return year > 0 && given.tm_mday == day && given.tm_mon == month - 1;
}

#endif
