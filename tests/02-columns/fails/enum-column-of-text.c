/* error: struct item: name is no enumeration */
#include <cormorant.h>

enum role { MEMBER, ORGANIZER };
const char *const role_names[] = { "MEMBER", "ORGANIZER" };

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
#ifndef RIGHT
    ORM_ENUM_COLUMN(item, name, role_names),
#else
    ORM_COLUMN(item, name, .check = "name <> ''"),
#endif
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);
