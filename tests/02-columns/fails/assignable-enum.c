/* error: struct item: role can be assigned to; declare it const */
#include <cormorant.h>

enum role { MEMBER, ORGANIZER };
static const char *const role_names[] = { "MEMBER", "ORGANIZER" };

struct item {
    struct orm_object orm;
    orm_integer id;
#ifndef RIGHT
    enum role role;
#else
    const enum role role;
#endif
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_ENUM_COLUMN(item, role, role_names),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
