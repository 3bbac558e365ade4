/* A time of day: four numbers in C, text in the database. */
#include "moment.h"

#include "export.h"
#include "object.h"

#include <string.h>

/* Like orm_ymd(), keeps what is no time, so that it can be told. */
struct orm_time_value orm_hms(int hour, int minute, int second)
{
    if (hour < 0 || hour > UINT8_MAX || minute < 0
        || minute > UINT8_MAX || second < 0 || second > UINT8_MAX)
        return (struct orm_time_value){ .hour = UINT8_MAX };
    return (struct orm_time_value){ .hour = (uint8_t)hour,
                                    .minute = (uint8_t)minute,
                                    .second = (uint8_t)second };
}

bool orm_time_is_real(struct orm_time_value time)
{
    return time.hour < 24 && time.minute < 60 && time.second < 60
        && time.microsecond >= 0 && time.microsecond < 1000000;
}

void orm_time_text(struct orm_time_value time,
                   char text[ORM_TIME_ROOM])
{
    memcpy(text, "00:00:00.000000", ORM_TIME_ROOM);
    orm_put_digits(text + 2, 2, time.hour);
    orm_put_digits(text + 5, 2, time.minute);
    orm_put_digits(text + 8, 2, time.second);
    orm_put_digits(text + 15, 6, time.microsecond);
}

/* The number of two digits, or 99, which no clock shows. */
static int two_digits(const char *text)
{
    int tens = text[0] - '0', ones = text[1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
        ? 10 * tens + ones : 99;
}

/* The digits behind the point, each worth a tenth of the one before. */
static bool read_fraction(const char *text, size_t size,
                          int32_t *microsecond)
{
    int32_t worth = 100000;
    *microsecond = 0;
    for (size_t i = 0; i < size; i++, worth /= 10) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *microsecond += (text[i] - '0') * worth;
    }
    return size >= 1 && size <= 6;
}

bool orm_time_parse(const char *text, size_t size,
                    struct orm_time_value *time)
{
    enum { WHOLE = 8 };
    if (size < WHOLE || text[2] != ':' || text[5] != ':')
        return false;
    struct orm_time_value read = orm_hms(two_digits(text),
        two_digits(text + 3), two_digits(text + 6));
    if (size > WHOLE
        && (text[WHOLE] != '.'
            || !read_fraction(text + WHOLE + 1, size - WHOLE - 1,
                              &read.microsecond)))
        return false;
    if (!orm_time_is_real(read))
        return false;
    *time = read;
    return true;
}

static enum orm_status time_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    (void)type;
    struct orm_time_value time;
    char text[ORM_TIME_ROOM];
    memcpy(&time, member, sizeof time);
    orm_time_text(time, text);
    if (orm_give_text(value, text, sizeof text - 1, scratch) != ORM_OK)
        return ORM_NO_MEMORY;
    return orm_time_is_real(time) ? ORM_OK : ORM_VALUE_ERROR;
}

static enum orm_status time_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    struct orm_time_value time;
    if (value->kind != ORM_TEXT
        || !orm_time_parse(value->as.text, value->size, &time))
        return ORM_VALUE_ERROR;
    memcpy(member, &time, sizeof time);
    return ORM_OK;
}

/* Between the members there may be bytes that mean nothing. */
static bool time_same(const struct orm_type *type, const void *one,
                      const void *other)
{
    (void)type;
    struct orm_time_value a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    return a.hour == b.hour && a.minute == b.minute
        && a.second == b.second && a.microsecond == b.microsecond;
}

static void time_to_json(const struct orm_type *type,
                         const void *member, struct orm_json *json)
{
    (void)type;
    struct orm_time_value time;
    char text[ORM_TIME_ROOM];
    memcpy(&time, member, sizeof time);
    orm_time_text(time, text);
    orm_json_text(json, text, time.microsecond
                  ? sizeof text - 1 : sizeof text - sizeof ".000000");
}

const struct orm_type orm_time_type = {
    .sql = "TIME",
    .expects = "a time as HH:MM:SS.ffffff",
    .size = sizeof(struct orm_time_value),
    .to_value = time_to_value,
    .from_value = time_from_value,
    .copy = orm_plain_copy,
    .same = time_same,
    .discard = orm_plain_discard,
    .to_json = time_to_json,
};

const struct orm_type orm_maybe_time_type = ORM_MAYBE(orm_time_type);

enum orm_status orm_set_time(void *object, const void *member,
                             struct orm_time_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_time(void *object, const void *member,
                                   const struct orm_time_value *value)
{
    return orm_assign(object, member, &value);
}
