/* error: struct item: a version is an orm_integer, and version is not */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
#ifndef RIGHT
    orm_int32 version;
#else
    orm_integer version;
#endif
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_VERSION(item, version),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
