/* gcc: error: too many arguments to function 'orm_no_setter_for_this_member' */
/* clang: error: too many arguments to function call, expected 0 */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    float celsius;
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
    orm_set(item, celsius, 3);
#else
    item->celsius = 3;
#endif
}
