/* error: struct item: kind points to no enumeration */
#include <cormorant.h>

enum role { MEMBER, ORGANIZER };
const char *const role_names[] = { "MEMBER", "ORGANIZER" };

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_int32 kind;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
#ifndef RIGHT
    ORM_MAYBE_ENUM_COLUMN(item, kind, role_names),
#else
    ORM_COLUMN(item, kind),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
