/* gcc: too many arguments to function 'orm_wants_no_fraction'
   clang: 'orm_wants_no_fraction' declared here */
#include <cormorant.h>

enum role { MEMBER, ORGANIZER };
static const char *const role_names[] = { "MEMBER", "ORGANIZER" };

struct item {
    struct orm_object orm;
    orm_integer id;
    const enum role role;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_ENUM_COLUMN(item, role, role_names),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, role, 0.7);
#else
    orm_set(item, role, ORGANIZER);
#endif
}
