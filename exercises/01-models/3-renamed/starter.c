/* Expect: 2 "1 | '' | 'Oat milk'" */

#include "exercise.h"

bool rename_product(struct orm_database *shop, int64_t product_id,
                    const char *name)
{
    struct product *product =
        orm_find(shop, product, .product_id = product_id);
    if (!product)
        return false;
    const char *before = product->name;
    if (orm_set(product, name, name) != ORM_OK
        || orm_update(shop, product) != ORM_OK)
        return false;
    struct renaming *renaming = orm_new(shop, renaming,
        .product_id = product_id,
        .before = before, .after = product->name);
    return orm_insert(shop, renaming) == ORM_OK;
}
