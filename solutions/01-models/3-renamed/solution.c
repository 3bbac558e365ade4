#include "exercise.h"

bool rename_product(struct orm_database *shop, int64_t product_id,
                    const char *name)
{
    struct product *product =
        orm_find(shop, product, .product_id = product_id);
    if (!product)
        return false;
    struct renaming *renaming = orm_new(shop, renaming,
        .product_id = product_id,
        .before = product->name, .after = name);
    if (!renaming
        || orm_set(product, name, name) != ORM_OK
        || orm_update(shop, product) != ORM_OK)
        return false;
    return orm_insert(shop, renaming) == ORM_OK;
}
