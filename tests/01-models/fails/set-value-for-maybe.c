/* gcc: error: incompatible type for argument 3 */
/* clang: error: passing 'struct orm_date_value' to parameter */
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
    orm_set(item, sold, orm_ymd(2026, 12, 1));
#else
    orm_set(item, bought, orm_ymd(2026, 12, 1));
#endif
}
