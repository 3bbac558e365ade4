/* Every day of the calendar, counted one by one and computed. */
#include <cormorant.h>
#include <inttypes.h>
#include <string.h>

static int64_t standing(void *context)
{
    return *(const int64_t *)context;
}

/* The next day that the calendar has. */
static struct orm_date_value after(struct orm_date_value day)
{
    struct orm_date_value next =
        orm_ymd(day.year, day.month, day.day + 1);
    if (!orm_date_is_real(next))
        next = orm_ymd(day.year, day.month + 1, 1);
    if (!orm_date_is_real(next))
        next = orm_ymd(day.year + 1, 1, 1);
    return next;
}

int main(void)
{
    const int64_t a_day = INT64_C(86400000000);
    int64_t moment = -719162 * a_day;          /* 0001-01-01 */
    struct orm_database *database = orm_open(":memory:", NULL,
        &(const struct orm_options){ .clock = { standing, &moment } });

    struct orm_date_value day = orm_ymd(1, 1, 1);
    long days = 0, wrong = 0;
    for (; orm_date_is_real(day); day = after(day), moment += a_day) {
        char counted[ORM_DATE_ROOM], computed[ORM_DATE_ROOM];
        orm_date_text(day, counted);
        orm_date_text(orm_today(database), computed);
        wrong += strcmp(counted, computed) != 0
            || orm_date_to_day(day) != moment / a_day;
        days++;
    }
    printf("%ld days, %ld of them wrong\n", days, wrong);

    static const int64_t moments[] = { -1, 0, 951782400000000 };
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        char text[ORM_DATE_ROOM];
        moment = moments[i];
        orm_date_text(orm_today(database), text);
        printf("%" PRId64 " us is in %s\n", moment, text);
    }
    orm_close(database);
    return 0;
}
