/* error: struct item: no column can hold celsius */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    const float celsius;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
#ifndef RIGHT
    ORM_COLUMN(item, celsius),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
