/* A property of the reader's own: it adds a value to the JSON. */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    orm_integer quantity;
};

static void write_in_stock(const struct orm_property *property,
                           const void *object, struct orm_json *json,
                           int depth)
{
    const struct product *product = object;
    (void)depth;
    orm_json_name(json, property->name);
    orm_json_raw(json, product->quantity > 0 ? "true" : "false");
}

static const struct orm_exporting export_in_stock = { write_in_stock };

static const struct orm_facet in_stock_facets[] = {
    { &orm_exporting, &export_in_stock },
    { NULL, NULL },
};

static const struct orm_property in_stock = {
    .name = "in_stock", .facets = in_stock_facets,
};

static const struct orm_property *const product_properties[] = {
    &in_stock, NULL,
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, quantity),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns,
          .properties = product_properties);

static void show(const struct product *product)
{
    char *json = orm_to_json(product, 0);
    printf("%s\n", json);
    orm_free(json);
}

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : "pantry.db", ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    struct product *milk = orm_new(pantry, product, .name = "Milk",
                                   .quantity = 12);
    orm_insert(pantry, milk);
    show(milk);
    orm_set(milk, quantity, 0);
    show(milk);
    orm_close(pantry);
    return 0;
}
