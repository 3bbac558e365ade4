/* gcc: incompatible type for argument 3 of 'orm_set_time'
   clang: to parameter of incompatible type 'struct orm_time_value' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_time opens;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, opens),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, opens, "13:45");
#else
    orm_set(item, opens, orm_hms(13, 45, 0));
#endif
}
