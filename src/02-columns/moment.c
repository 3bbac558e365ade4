/* Moments as ISO 8601 text, which sorts as they do. */
#include "moment.h"

#include "export.h"
#include "object.h"

#include <string.h>

static const int64_t a_second = 1000000, a_day = INT64_C(86400000000);

struct orm_datetime_value orm_moment(struct orm_date_value date,
                                 struct orm_time_value time)
{
    return (struct orm_datetime_value){ date, time };
}

bool orm_datetime_is_real(struct orm_datetime_value datetime)
{
    return orm_date_is_real(datetime.date)
        && orm_time_is_real(datetime.time);
}

void orm_datetime_text(struct orm_datetime_value datetime,
                       char text[ORM_DATETIME_ROOM])
{
    orm_date_text(datetime.date, text);
    text[ORM_DATE_ROOM - 1] = ' ';
    orm_time_text(datetime.time, text + ORM_DATE_ROOM);
}

bool orm_datetime_parse(const char *text, size_t size,
                        struct orm_datetime_value *datetime)
{
    enum { DATE = ORM_DATE_ROOM - 1 };
    struct orm_datetime_value read;
    if (size <= DATE || (text[DATE] != ' ' && text[DATE] != 'T')
        || !orm_date_parse(text, DATE, &read.date)
        || !orm_time_parse(text + DATE + 1, size - DATE - 1,
                           &read.time))
        return false;
    *datetime = read;
    return true;
}

static int64_t microseconds(struct orm_time_value time)
{
    int64_t minutes = time.hour * 60 + time.minute;
    return (minutes * 60 + time.second) * a_second + time.microsecond;
}

int64_t orm_datetime_to_microseconds(
    struct orm_datetime_value datetime)
{
    return orm_date_to_day(datetime.date) * a_day
        + microseconds(datetime.time);
}

struct orm_datetime_value orm_datetime_of_microseconds(
    int64_t now)
{
    int64_t day = now / a_day - (now % a_day < 0);
    int64_t of_day = now % a_day + (now % a_day < 0 ? a_day : 0);
    int64_t second = of_day / a_second;
    struct orm_datetime_value datetime = {
        orm_date_of_day(day),
        orm_hms((int)(second / 3600), (int)(second / 60 % 60),
                (int)(second % 60)),
    };
    datetime.time.microsecond = (int32_t)(of_day % a_second);
    return datetime;
}

static enum orm_status datetime_to_value(const struct orm_type *type,
                                         const void *member,
                                         struct orm_value *value,
                                         struct orm_pool *scratch)
{
    (void)type;
    struct orm_datetime_value datetime;
    char text[ORM_DATETIME_ROOM];
    memcpy(&datetime, member, sizeof datetime);
    orm_datetime_text(datetime, text);
    if (orm_give_text(value, text, sizeof text - 1, scratch) != ORM_OK)
        return ORM_NO_MEMORY;
    return orm_datetime_is_real(datetime) ? ORM_OK : ORM_VALUE_ERROR;
}

static enum orm_status datetime_from_value(
    const struct orm_type *type, const struct orm_value *value,
    void *member, struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    struct orm_datetime_value datetime;
    if (value->kind != ORM_TEXT
        || !orm_datetime_parse(value->as.text, value->size, &datetime))
        return ORM_VALUE_ERROR;
    memcpy(member, &datetime, sizeof datetime);
    return ORM_OK;
}

static bool datetime_same(const struct orm_type *type, const void *one,
                          const void *other)
{
    struct orm_datetime_value a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    return !memcmp(&a.date, &b.date, sizeof a.date)
        && orm_time_type.same(type, &a.time, &b.time);
}

/* Other programs expect ISO 8601 as it is mostly written: with a T
   between date and time, and no fraction where there is none. */
static void datetime_to_json(const struct orm_type *type,
                             const void *member, struct orm_json *json)
{
    (void)type;
    struct orm_datetime_value datetime;
    char text[ORM_DATETIME_ROOM];
    memcpy(&datetime, member, sizeof datetime);
    orm_datetime_text(datetime, text);
    text[ORM_DATE_ROOM - 1] = 'T';
    orm_json_text(json, text, datetime.time.microsecond
                  ? sizeof text - 1
                  : sizeof text - sizeof ".000000");
}

const struct orm_type orm_datetime_type = {
    .sql = "DATETIME",
    .expects = "a moment as YYYY-MM-DD HH:MM:SS.ffffff",
    .size = sizeof(struct orm_datetime_value),
    .to_value = datetime_to_value,
    .from_value = datetime_from_value,
    .copy = orm_plain_copy,
    .same = datetime_same,
    .discard = orm_plain_discard,
    .to_json = datetime_to_json,
};

const struct orm_type orm_maybe_datetime_type =
    ORM_MAYBE(orm_datetime_type);

enum orm_status orm_utcnow(void *object, const void *member)
{
    struct orm_datetime_value now =
        orm_datetime_of_microseconds(orm_now(orm_database_of(object)));
    return orm_assign_as(object, member, &orm_datetime_type, &now);
}

enum orm_status orm_utctoday(void *object, const void *member)
{
    struct orm_date_value today = orm_today(orm_database_of(object));
    return orm_assign_as(object, member, &orm_date_type, &today);
}

enum orm_status orm_set_datetime(void *object, const void *member,
                                 struct orm_datetime_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_datetime(
    void *object, const void *member,
    const struct orm_datetime_value *value)
{
    return orm_assign(object, member, &value);
}
