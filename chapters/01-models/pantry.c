/* A pantry: one struct, one table, and the five things one does. */
#include <cormorant.h>
#include <inttypes.h>

struct product {
    struct orm_object orm;
    orm_integer    product_id;
    orm_text       name;
    orm_integer    quantity;
    orm_integer    price;
    orm_maybe_date expiry_date;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true, .unique = true),
    ORM_COLUMN(product, quantity, .check = "quantity >= 0"),
    ORM_COLUMN(product, price),
    ORM_COLUMN(product, expiry_date),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);

    struct product *milk = orm_new(pantry, product,
        .name = "Milk", .quantity = 12, .price = 129,
        .expiry_date = &(struct orm_date_value){ 2026, 12, 1 });
    orm_insert(pantry, milk);
    orm_insert(pantry, orm_new(pantry, product,
        .name = "Salt", .quantity = 3, .price = 80));

    orm_set(milk, price, 139);
    orm_update(pantry, milk);

    struct product *salt = orm_find(pantry, product, .product_id = 2);
    if (salt)
        printf("%s: %" PRId64 " at %" PRId64 ", %s\n", salt->name,
               salt->quantity, salt->price,
               salt->expiry_date ? "perishable" : "keeps for ever");

    orm_set(salt, quantity, -1);
    if (orm_update(pantry, salt) != ORM_OK)
        printf("%s\n", orm_message(pantry));
    orm_delete(pantry, salt);
    orm_close(pantry);
    return 0;
}
