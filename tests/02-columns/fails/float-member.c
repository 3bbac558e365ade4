/* error: struct item: no column can hold celsius */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
#ifndef RIGHT
    const float celsius;
#else
    orm_float celsius;
#endif
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, celsius),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
