/* Times of day, and moments: a date with a time, in UTC. */
#ifndef ORM_MOMENT_H
#define ORM_MOMENT_H

#include "database.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A time of day, 00:00:00.000000 to 23:59:59.999999. */
struct orm_time_value {
    int32_t microsecond;
    uint8_t hour, minute, second;
};

/* A moment. It has no time zone: by convention it is UTC. */
struct orm_datetime_value {
    struct orm_date_value date;
    struct orm_time_value time;
};

typedef const struct orm_time_value orm_time;
typedef const struct orm_time_value *const orm_maybe_time;
typedef const struct orm_datetime_value orm_datetime;
typedef const struct orm_datetime_value *const orm_maybe_datetime;

/* `TIME`, stored as the text `13:45:00.000000`. */
extern const struct orm_type orm_time_type, orm_maybe_time_type;

/* `DATETIME`, stored as the text `2026-12-01 13:45:00.000000`. */
extern const struct orm_type orm_datetime_type, orm_maybe_datetime_type;

/* Makes a time, `orm_hms(13, 45, 0)`; what no clock shows is refused
   when it is stored. The datetime is on that day. */
struct orm_time_value orm_hms(int hour, int minute, int second);
struct orm_datetime_value orm_moment(struct orm_date_value date,
                                 struct orm_time_value time);

/* Do the calendar and the clock have it? */
bool orm_time_is_real(struct orm_time_value time);
bool orm_datetime_is_real(struct orm_datetime_value datetime);

/*
 * Reads `13:45:00` or `13:45:00.5`, with up to six digits behind the
 * point; a datetime has a date and a space or a T before it. False: it
 * is none, and the result is as it was.
 */
bool orm_time_parse(const char *text, size_t size,
                    struct orm_time_value *time);
bool orm_datetime_parse(const char *text, size_t size,
                        struct orm_datetime_value *datetime);

/* Both as text, and the room they need. */
#define ORM_TIME_ROOM 16
#define ORM_DATETIME_ROOM 27
void orm_time_text(struct orm_time_value time,
                   char text[ORM_TIME_ROOM]);
void orm_datetime_text(struct orm_datetime_value datetime,
                       char text[ORM_DATETIME_ROOM]);

/* Microseconds since 1970-01-01 00:00 UTC to a moment, and back. */
int64_t orm_datetime_to_microseconds(
    struct orm_datetime_value datetime);
struct orm_datetime_value orm_datetime_of_microseconds(
    int64_t microseconds);

/*
 * For `.default_function` and `.onupdate`: the present moment by the
 * clock of the object's database, for members that are datetimes, and
 * the present day for those that are dates.
 */
enum orm_status orm_utcnow(void *object, const void *member);
enum orm_status orm_utctoday(void *object, const void *member);

/* The setters under orm_set(). */
enum orm_status orm_set_time(void *object, const void *member,
                             struct orm_time_value value);
enum orm_status orm_set_maybe_time(void *object, const void *member,
                                   const struct orm_time_value *value);
enum orm_status orm_set_datetime(void *object, const void *member,
                                 struct orm_datetime_value value);
enum orm_status orm_set_maybe_datetime(
    void *object, const void *member,
    const struct orm_datetime_value *value);

#ifdef __cplusplus
}
#endif
#endif
