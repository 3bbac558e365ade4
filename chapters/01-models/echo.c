/* What is sent, and when: the trace between our own lines. */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    orm_integer quantity;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, quantity),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    const struct orm_options options = {
        .trace = { orm_echo, stdout },
    };
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), &options);
    puts("-- open");
    orm_create_all(pantry);
    puts("-- created");

    struct product *tea = orm_new(pantry, product,
        .name = "Cook's tea", .quantity = 2);
    puts("-- made");
    orm_insert(pantry, tea);
    orm_set(tea, quantity, 3);
    orm_set(tea, quantity, 4);
    puts("-- set twice");
    orm_update(pantry, tea);
    orm_update(pantry, tea);
    puts("-- updated twice");
    if (!orm_find(pantry, product, .product_id = 2))
        puts("-- not found");
    orm_close(pantry);
    return 0;
}
