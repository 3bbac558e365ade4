/* Dates: a struct in C, ISO 8601 text in the database. */
#include "database.h"

#include <string.h>

struct orm_date_value orm_ymd(int year, int month, int day)
{
    if (year < 0 || year > 9999 || month < 0 || month > UINT8_MAX
        || day < 0 || day > UINT8_MAX)
        return (struct orm_date_value){ 0 };
    return (struct orm_date_value){ (int16_t)year, (uint8_t)month,
                                    (uint8_t)day };
}

static int days_in(int year, int month)
{
    static const int days[] = { 0,  31, 28, 31, 30, 31, 30,
                                31, 31, 30, 31, 30, 31 };
    bool leap = year % 4 == 0 && (year % 100 || year % 400 == 0);
    return days[month] + (month == 2 && leap);
}

bool orm_date_is_real(struct orm_date_value date)
{
    return date.year >= 1 && date.year <= 9999
        && date.month >= 1 && date.month <= 12
        && date.day >= 1 && date.day <= days_in(date.year, date.month);
}

/* No printf: a date is formatted for each row that is written. */
void orm_put_digits(char *end, int count, int64_t number)
{
    char *at = end;
    int64_t rest = number;
    for (int i = 0; i < count; i++, rest /= 10)
        *--at = (char)('0' + rest % 10);
    if (rest || number < 0)
        memset(at, '?', (size_t)count);
}

void orm_date_text(struct orm_date_value date,
                   char text[ORM_DATE_ROOM])
{
    memcpy(text, "0000-00-00", ORM_DATE_ROOM);
    orm_put_digits(text + 4, 4, date.year);
    orm_put_digits(text + 7, 2, date.month);
    orm_put_digits(text + 10, 2, date.day);
}

static enum orm_status date_to_value(const struct orm_type *type,
                                     const void *member,
                                     struct orm_value *value,
                                     struct orm_pool *scratch)
{
    (void)type;
    struct orm_date_value date;
    char text[ORM_DATE_ROOM];
    memcpy(&date, member, sizeof date);
    orm_date_text(date, text);
    if (orm_give_text(value, text, sizeof text - 1, scratch) != ORM_OK)
        return ORM_NO_MEMORY;
    return orm_date_is_real(date) ? ORM_OK : ORM_VALUE_ERROR;
}

/* The digits from text[at] on; -1 when one of them is no digit. */
static int number(const char *text, size_t at, size_t size)
{
    int result = 0;
    for (size_t i = at; i < at + size; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        result = result * 10 + text[i] - '0';
    }
    return result;
}

bool orm_date_parse(const char *text, size_t size,
                    struct orm_date_value *date)
{
    if (size != ORM_DATE_ROOM - 1 || text[4] != '-' || text[7] != '-')
        return false;
    struct orm_date_value read = orm_ymd(
        number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    if (!orm_date_is_real(read))
        return false;
    *date = read;
    return true;
}

static enum orm_status date_from_value(const struct orm_type *type,
                                       const struct orm_value *value,
                                       void *member,
                                       struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    struct orm_date_value date;
    if (value->kind != ORM_TEXT
        || !orm_date_parse(value->as.text, value->size, &date))
        return ORM_VALUE_ERROR;
    memcpy(member, &date, sizeof date);
    return ORM_OK;
}

const struct orm_type orm_date_type = {
    .sql = "DATE",
    .expects = "a date as YYYY-MM-DD",
    .size = sizeof(struct orm_date_value),
    .exact = true,
    .to_value = date_to_value,
    .from_value = date_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
};

/*
 * Both count years that begin on the first of March, so that the leap
 * day is a year's last, in eras of 400 years and 146,097 days. The
 * method is Howard Hinnant's:
 * howardhinnant.github.io/date_algorithms.html.
 */
enum { ERA = 146097, FROM_YEAR_0 = 719468 };

int64_t orm_date_to_day(struct orm_date_value date)
{
    int64_t year = date.year - (date.month <= 2);
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t of_era = year - era * 400;
    int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
    int64_t day = (153 * month + 2) / 5 + date.day - 1;
    day += of_era * 365 + of_era / 4 - of_era / 100;
    return era * ERA + day - FROM_YEAR_0;
}

struct orm_date_value orm_date_of_day(int64_t day)
{
    day += FROM_YEAR_0;
    int64_t era = (day >= 0 ? day : day - ERA + 1) / ERA;
    day -= era * ERA;
    int64_t leaps = day / 1460 - day / 36524 + day / 146096;
    int64_t year = (day - leaps) / 365;
    day -= 365 * year + year / 4 - year / 100;
    int64_t month = (5 * day + 2) / 153;
    day -= (153 * month + 2) / 5;
    month = month < 10 ? month + 3 : month - 9;
    return orm_ymd((int)(year + era * 400 + (month <= 2)), (int)month,
                   (int)day + 1);
}

struct orm_date_value orm_today(struct orm_database *database)
{
    const int64_t a_day = INT64_C(86400000000);
    int64_t now = orm_now(database);
    return orm_date_of_day(now / a_day - (now % a_day < 0));
}
