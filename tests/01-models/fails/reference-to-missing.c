/* gcc: error: 'struct item' has no member named 'di' */
/* clang: error: no member named 'di' in 'item' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

struct part {
    struct orm_object orm;
    orm_integer id, item_id;
};

static const struct orm_column part_columns[] = {
    ORM_COLUMN(part, id, .primary_key = true),
#ifndef RIGHT
    ORM_COLUMN(part, item_id, .references = ORM_REFERENCES(item, di)),
#else
    ORM_COLUMN(part, item_id, .references = ORM_REFERENCES(item, id)),
#endif
    ORM_END,
};
ORM_MODEL(part, .columns = part_columns);
