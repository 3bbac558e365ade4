/* error: struct product: no column can hold next */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    struct product *const next;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, next),
    ORM_END,
};
ORM_MODEL(product, .columns = product_columns);
