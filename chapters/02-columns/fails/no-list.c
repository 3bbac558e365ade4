/* error: struct stage: no column can hold colour */
#include <cormorant.h>

struct colour {
    unsigned char red, green, blue;
};

struct stage {
    struct orm_object orm;
    orm_integer id;
    const struct colour colour;
};

static const struct orm_column stage_columns[] = {
    ORM_COLUMN(stage, id, .primary_key = true),
    ORM_COLUMN(stage, colour),
    ORM_END,
};
ORM_MODEL(stage, .columns = stage_columns);
