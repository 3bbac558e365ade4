/* gcc: incompatible type for argument 3 of 'orm_set_uuid'
   clang: to parameter of incompatible type 'struct orm_uuid_value' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_uuid code;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, code),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, code, "123e4567");
#else
    orm_set(item, code, ((struct orm_uuid_value){ { 1 } }));
#endif
}
