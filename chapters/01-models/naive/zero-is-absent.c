/* Takes zero for "not given", as a first version does. */
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
    ORM_COLUMN(product, quantity, .server_default = "6"),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static struct product *make(struct orm_database *pantry,
                            const struct product *values)
{
    struct product *made = orm_new_empty(pantry, product);
    if (values->name)
        orm_set(made, name, values->name);
    if (values->quantity)
        orm_set(made, quantity, values->quantity);
    return made;
}

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    orm_insert(pantry, make(pantry, &(struct product){
        .name = "Salt" }));
    orm_insert(pantry, make(pantry, &(struct product){
        .name = "Milk", .quantity = 0 }));
    printf("%s\n", orm_status_name(orm_status(pantry)));
    orm_close(pantry);
    return 0;
}
