/* gcc: error: passing argument 3 of 'orm_set_text' makes pointer */
/* clang: error: incompatible integer to pointer conversion passing */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct orm_database *store, struct item *item);
void use(struct orm_database *store, struct item *item)
{
    (void)store;
    (void)item;
#ifndef RIGHT
    orm_set(item, name, 12);
#else
    orm_set(item, name, "Milk");
#endif
}
