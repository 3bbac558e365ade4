/* The program of the front page. */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .unique = true, .not_null = true),
    ORM_COLUMN(product, price, .check = "price > 0"),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : "shop.db",
        ORM_MODELS(product), NULL);
    orm_create_all(shop);
    struct product *milk = orm_new(shop, product,
        .name = "Milk", .price = 129);
    orm_insert(shop, milk);
    orm_set(milk, price, 139);
    orm_update(shop, milk);
    orm_close(shop);
}
