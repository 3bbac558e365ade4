/* gcc: error: passing argument 3 of 'orm_set_maybe_integer' from incompat */
/* clang: error: incompatible pointer types passing */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_maybe_integer age;
    orm_maybe_date sold;
    orm_date bought;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
    ORM_COLUMN(item, age),
    ORM_COLUMN(item, sold),
    ORM_COLUMN(item, bought),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct orm_database *store, struct item *item);
void use(struct orm_database *store, struct item *item)
{
    (void)store;
    (void)item;
#ifndef RIGHT
    orm_set(item, age, &(struct orm_date_value){ 2026, 12, 1 });
#else
    orm_set(item, age, &(int64_t){ item->id + 1 });
#endif
}
