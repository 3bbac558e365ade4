/* error: struct guest: no column can hold role */
#include <cormorant.h>

enum role { MEMBER, SPEAKER, ORGANIZER };

struct guest {
    struct orm_object orm;
    orm_integer id;
    const enum role role;
};

static const struct orm_column guest_columns[] = {
    ORM_COLUMN(guest, id, .primary_key = true),
    ORM_COLUMN(guest, role),
    ORM_END,
};
ORM_MODEL(guest, .columns = guest_columns);
