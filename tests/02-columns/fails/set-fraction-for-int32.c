/* gcc: too many arguments to function 'orm_wants_no_fraction'
   clang: 'orm_wants_no_fraction' declared here */
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
    orm_set(item, count, 3.7);
#else
    orm_set(item, count, (int32_t)3.7);
#endif
}
