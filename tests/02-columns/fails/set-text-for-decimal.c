/* gcc: incompatible type for argument 3 of 'orm_set_decimal'
   clang: to parameter of incompatible type 'struct orm_decimal_value' */
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
    orm_set(item, price, "12.99");
#else
    orm_set(item, price, ((struct orm_decimal_value){ 1299, 2 }));
#endif
}
