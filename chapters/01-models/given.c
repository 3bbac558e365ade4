/* Two products: one that was not counted yet, one that is sold out. */
#include <cormorant.h>
#include <inttypes.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    orm_integer quantity;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, quantity, .server_default = "6"),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);

    struct product *salt = orm_new(pantry, product, .name = "Salt");
    orm_insert(pantry, salt);
    printf("%s: %" PRId64 "\n", salt->name, salt->quantity);
    orm_insert(pantry, orm_new(pantry, product,
        .name = "Milk", .quantity = 0));
    orm_insert(pantry, orm_new(pantry, product, .name = "Rice", 4));
    printf("%s\n", orm_message(pantry));
    orm_close(pantry);
    return 0;
}
