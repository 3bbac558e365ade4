/* gcc: error: 'struct item' has no member named 'nmae' */
/* clang: error: no member named 'nmae' in 'struct item' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
#ifndef RIGHT
    ORM_COLUMN(item, nmae),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
