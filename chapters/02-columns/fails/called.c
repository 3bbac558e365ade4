/* gcc: incompatible types when initializing type
   clang: initializing 'orm_fill *' */
#include <cormorant.h>

struct ticket {
    struct orm_object orm;
    orm_integer  id;
    orm_datetime bought;
};

static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, bought,
               .default_function = orm_utcnow(NULL, NULL)),
    ORM_END,
};
ORM_MODEL(ticket, .table = "tickets", .columns = ticket_columns);
