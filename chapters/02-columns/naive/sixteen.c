/* Is 15 the limit? To a double and back, with 15 digits and with 16. */
#include <cormorant.h>

/* The type's own functions, without a database to refuse it. */
static struct orm_decimal_value there_and_back(
    const struct orm_type *type, struct orm_decimal_value decimal)
{
    struct orm_value value;
    struct orm_pool pool = { 0 };
    if (type->to_value(type, &decimal, &value, &pool) != ORM_OK
        || type->from_value(type, &value, &decimal, &pool) != ORM_OK)
        decimal = orm_units(0, 0);
    orm_pool_clear(&pool);
    return decimal;
}

/* A million neighbours, the last below a power of ten. */
static int count_wrong(const struct orm_type *type, int64_t last)
{
    int wrong = 0;
    for (int64_t units = last; units > last - 1000000; units--)
        wrong += there_and_back(type, orm_units(units, 2)).units
            != units;
    return wrong;
}

int main(void)
{
    char text[ORM_DECIMAL_ROOM];
    orm_decimal_text(there_and_back(ORM_NUMERIC(16, 2),
        orm_units(INT64_C(9999999999999997), 2)), text);
    printf("99999999999999.97 comes back as %s\n", text);
    printf("15 digits: %d of a million differ\n", count_wrong(
        ORM_NUMERIC(15, 2), INT64_C(999999999999999)));
    printf("16 digits: %d of a million differ\n", count_wrong(
        ORM_NUMERIC(16, 2), INT64_C(9999999999999999)));
    return 0;
}
