/* gcc: too many arguments to function 'orm_set_wants_true_or_false'
   clang: 'orm_set_wants_true_or_false' declared here */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_boolean active;
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
    orm_set(item, active, "no");
#else
    orm_set(item, active, false);
#endif
}
