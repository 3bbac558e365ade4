/* gcc: passing argument 3 of 'orm_set_int32' makes integer from pointer
   clang: incompatible pointer to integer conversion passing */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_int32 count;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, count),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, count, "3");
#else
    orm_set(item, count, 3);
#endif
}
