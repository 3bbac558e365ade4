/* gcc: incompatible type for argument 3 of 'orm_set_float'
   clang: to parameter of incompatible type 'double' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_float weight;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, weight),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, weight, "3.7");
#else
    orm_set(item, weight, 3.7);
#endif
}
