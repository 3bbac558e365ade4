/* error: names is a pointer; the names have to be an array */
#include <cormorant.h>

enum role { MEMBER, ORGANIZER };
static const char *const role_names[] = { "MEMBER", "ORGANIZER" };
#ifndef RIGHT
static const char *const *const names = role_names;
#endif

struct item {
    struct orm_object orm;
    orm_integer id;
    const enum role role;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
#ifndef RIGHT
    ORM_ENUM_COLUMN(item, role, names),
#else
    ORM_ENUM_COLUMN(item, role, role_names),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
