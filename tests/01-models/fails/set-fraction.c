/* gcc: error: too many arguments to function 'orm_wants_no_fraction'
   clang: note: 'orm_wants_no_fraction' declared here */
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
    orm_set(item, id, 3.7);
#else
    orm_set(item, id, (int64_t)3.7);
#endif
}
