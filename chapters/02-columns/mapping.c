/* Types that no column can have are told when it is opened. */
#include <cormorant.h>

struct fee {
    struct orm_object orm;
    orm_integer       id;
    orm_decimal       amount;
    orm_maybe_decimal waived;
    orm_text          note;
};

static void try_columns(const struct orm_column *columns)
{
    const struct orm_model model = {
        .name = "fee", .size = sizeof(struct fee), .table = "fees",
        .columns = columns,
    };
    struct orm_database *hall = orm_open(":memory:",
        (const struct orm_model *const[]){ &model, NULL }, NULL);
    printf("%s\n", orm_status(hall) == ORM_OK ? "opened"
                                              : orm_message(hall));
    orm_close(hall);
}

int main(void)
{
    const struct orm_column key =
        ORM_COLUMN(fee, id, .primary_key = true);
    try_columns((const struct orm_column[]){ key,
        ORM_COLUMN(fee, amount), ORM_END });
    try_columns((const struct orm_column[]){ key,
        ORM_COLUMN(fee, amount, .type = ORM_NUMERIC(18, 4)), ORM_END });
    try_columns((const struct orm_column[]){ key,
        ORM_COLUMN(fee, waived, .type = ORM_NUMERIC(2, 4)), ORM_END });
    try_columns((const struct orm_column[]){ key,
        ORM_COLUMN(fee, note, .type = ORM_NUMERIC(8, 2)), ORM_END });
    try_columns((const struct orm_column[]){ key,
        ORM_COLUMN(fee, waived, .type = ORM_NUMERIC(8, 2)), ORM_END });
    return 0;
}
