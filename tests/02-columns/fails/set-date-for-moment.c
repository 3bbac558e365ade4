/* gcc: incompatible type for argument 3 of 'orm_set_datetime'
   clang: to parameter of incompatible type 'struct orm_datetime_value' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_datetime sold;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, sold),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, sold, orm_ymd(2026, 12, 1));
#else
    orm_set(item, sold, orm_moment(orm_ymd(2026, 12, 1), orm_hms(0, 0, 0)));
#endif
}
