/* gcc: passing argument 3 of 'orm_set_maybe_int32' from incompatible
   clang: incompatible pointer types passing */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_int32 count;
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
    orm_set(item, count, &(int64_t){ item->id });
#else
    orm_set(item, count, &(int32_t){ (int32_t)item->id });
#endif
}
