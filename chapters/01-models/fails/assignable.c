/* error: struct product: price can be assigned to */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    int64_t price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, price),
    ORM_END,
};
ORM_MODEL(product, .columns = product_columns);
