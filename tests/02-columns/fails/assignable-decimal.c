/* error: struct item: price can be assigned to; declare it orm_ */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
#ifndef RIGHT
    struct orm_decimal_value price;
#else
    orm_decimal price;
#endif
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, price, .type = ORM_NUMERIC(8, 2)),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
