/* gcc: error: 'const struct item' has no member named 'nmae' */
/* clang: error: field designator 'nmae' does not refer to any field */
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
    orm_new(store, item, .nmae = "Milk");
#else
    orm_new(store, item, .name = "Milk");
#endif
}
