/* error: struct item: no column can hold role */
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
#ifndef RIGHT
    ORM_COLUMN(item, role),
#else
    ORM_ENUM_COLUMN(item, role, role_names),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
