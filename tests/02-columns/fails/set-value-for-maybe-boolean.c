/* gcc: passing argument 3 of 'orm_set_maybe_boolean' makes pointer from integer
   clang: incompatible integer to pointer conversion passing */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_boolean active;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, active),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, active, 1);
#else
    orm_set(item, active, &(bool){ true });
#endif
}
