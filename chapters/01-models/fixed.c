/* A clock that stands still, and dice that always fall the same. */
#include <cormorant.h>
#include <inttypes.h>

static int64_t standing(void *context)
{
    return *(const int64_t *)context;
}

static void counting(void *context, void *bytes, int n)
{
    unsigned char *next = context, *at = bytes;
    while (n--)
        *at++ = (*next)++;
}

static void report(struct orm_database *database)
{
    unsigned char dice[4];
    struct orm_date_value today = orm_today(database);
    orm_random(database, dice, 4);
    printf("%" PRId64 " us is in %04d-%02d-%02d; %d %d %d %d\n",
           orm_now(database), today.year, today.month, today.day,
           dice[0], dice[1], dice[2], dice[3]);
}

int main(void)
{
    int64_t moment = INT64_C(1795996800000000);
    unsigned char first = 1;
    const struct orm_options options = {
        .clock = { standing, &moment },
        .random = { counting, &first },
    };
    struct orm_database *database =
        orm_open(":memory:", NULL, &options);
    report(database);
    moment = -1;
    report(database);
    orm_close(database);
    return 0;
}
