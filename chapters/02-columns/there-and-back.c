/* The outermost values of every type, to a row and back. */
#include <cormorant.h>

struct sample {
    struct orm_object orm;
    orm_integer        id;
    orm_boolean        boolean;
    orm_int32          small;
    orm_float          fraction;
    orm_text           string;
    orm_decimal        decimal;
    orm_time           time;
    orm_datetime       moment;
    orm_maybe_int32    unknown;
};

static const struct orm_column sample_columns[] = {
    ORM_COLUMN(sample, id, .primary_key = true),
    ORM_COLUMN(sample, boolean),
    ORM_COLUMN(sample, small),
    ORM_COLUMN(sample, fraction),
    ORM_COLUMN(sample, string, .type = ORM_STRING(4)),
    ORM_COLUMN(sample, decimal, .type = ORM_NUMERIC(15, 2)),
    ORM_COLUMN(sample, time),
    ORM_COLUMN(sample, moment),
    ORM_COLUMN(sample, unknown),
    ORM_END,
};
ORM_MODEL(sample, .table = "samples", .columns = sample_columns);

/* Counts the members that their types do not call the same. */
static int compare(const struct sample *one, const struct sample *other)
{
    int different = 0;
    for (const struct orm_column *c = sample_columns; c->member; c++) {
        const struct orm_type *type = c->type ? c->type : c->inferred;
        different += !type->same(type, (const char *)one + c->offset,
                                 (const char *)other + c->offset);
    }
    return different;
}

int main(int argc, char **argv)
{
    struct orm_database *database = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(sample), NULL);
    orm_create_all(database);

    const struct orm_date_value first = orm_ymd(1, 1, 1),
                                last = orm_ymd(9999, 12, 31);
    const struct orm_time_value midnight = { 0 },
                                end = { 999999, 23, 59, 59 };
    struct sample *const samples[] = {
        orm_new(database, sample, .boolean = false, .small = INT32_MIN,
            .fraction = -0.0, .string = "", .decimal = { 0, 0 },
            .time = midnight, .moment = orm_moment(first, midnight),
            .unknown = NULL),
        orm_new(database, sample, .boolean = true, .small = INT32_MAX,
            .fraction = 0.1, .string = "\u20ac\u00e9e\u0301",
            .decimal = { INT64_C(-999999999999999), 2 }, .time = end,
            .moment = orm_moment(last, end),
            .unknown = &(int32_t){ 0 }),
    };

    for (int i = 0; i < 2; i++) {
        if (orm_insert(database, samples[i]) == ORM_OK)
            printf("%d: %d members differ\n", i + 1, compare(samples[i],
                   orm_find(database, sample, .id = i + 1)));
        else
            printf("%s\n", orm_message(database));
    }
    orm_close(database);
    return 0;
}
