#include "role.h"

static const struct orm_column role_columns[] = {
    ORM_COLUMN(role, id, .primary_key = true),
    ORM_COLUMN(role, name, .not_null = true, .unique = true),
    ORM_END,
};
ORM_MODEL(role, .table = "roles", .columns = role_columns);
