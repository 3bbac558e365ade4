/* gcc: error: assignment of member 'units' in read-only object
   clang: cannot assign to non-static data member 'price' with const */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_decimal price;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, price, .type = ORM_NUMERIC(8, 2)),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    item->price.units = 1299;
#else
    orm_set(item, price, orm_units(1299, 2));
#endif
}
