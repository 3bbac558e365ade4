/* A default that is a value, made once, where a function was meant. */
#include <cormorant.h>

struct ticket {
    struct orm_object orm;
    orm_integer  id;
    orm_datetime printed, bought;
};

/* Each look at this clock is an hour later. */
static int64_t tick(void *context)
{
    const int64_t an_hour = INT64_C(3600000000);
    int64_t *now = context;
    return *now += an_hour;
}

int main(int argc, char **argv)
{
    int64_t now = INT64_C(1796115600000000);    /* 2026-12-01 09:00 */
    struct orm_datetime_value called =
        orm_datetime_of_microseconds(tick(&now));
    const struct orm_column columns[] = {
        ORM_COLUMN(ticket, id, .primary_key = true),
        ORM_COLUMN(ticket, printed, .default_value = {
            offsetof(struct ticket, printed), &called }),
        ORM_COLUMN(ticket, bought, .default_function = orm_utcnow),
        ORM_END,
    };
    ORM_MODEL(ticket, .table = "tickets", .columns = columns);

    struct orm_database *hall = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(ticket),
        &(const struct orm_options){ .clock = { tick, &now } });
    orm_create_all(hall);
    for (int i = 0; i < 3; i++)
        orm_insert(hall, orm_new_empty(hall, ticket));
    orm_close(hall);
    return 0;
}
