/* What a table refuses, clause by clause. */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    sku;
    orm_text    name;
    orm_text    maker;
    orm_text    category;
    orm_decimal price;
    orm_maybe_integer stock;             /* NULL: nobody has counted */
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, sku, .unique = true, .not_null = true,
               .index = true, .collate = "NOCASE",
               .comment = "as printed on the box"),
    ORM_COLUMN(product, name, .type = ORM_STRING(100),
               .not_null = true),
    ORM_COLUMN(product, maker, .not_null = true),
    ORM_COLUMN(product, category, .index = true),
    ORM_COLUMN(product, price, .type = ORM_NUMERIC(10, 2)),
    ORM_COLUMN(product, stock, .check = "stock >= 0"),
    ORM_END,
};

static const struct orm_constraint product_constraints[] = {
    { .name = "check_positive_price", .check = "price > 0" },
    { .unique = { "maker", "name" } },
    ORM_END,
};

static const struct orm_index product_indexes[] = {
    { .name = "ix_products_cheapest",
      .columns = { "category", "price" } },
    ORM_END,
};

ORM_MODEL(product, .table = "products", .columns = product_columns,
          .constraints = product_constraints,
          .indexes = product_indexes, .comment = "What is for sale");

static struct product *offer(struct orm_database *shop,
                             const char *sku, const char *name,
                             int cents)
{
    return orm_new(shop, product, .sku = sku, .name = name,
        .maker = "Acme", .price = orm_units(cents, 2));
}

static void try(struct orm_database *shop, struct product *product)
{
    if (orm_insert(shop, product) != ORM_OK)
        printf("%s\n", orm_message(shop));
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(shop);
    try(shop, offer(shop, "ANVIL-1", "Anvil", 4900));
    try(shop, offer(shop, "anvil-1", "Heavy anvil", 9900));
    try(shop, offer(shop, "ANVIL-2", "Anvil", 9900));
    try(shop, offer(shop, "MAGNET", NULL, 250));
    try(shop, offer(shop, "MAGNET", "Magnet", 0));

    struct product *magnet = offer(shop, "MAGNET", "Magnet", 250);
    orm_set(magnet, stock, &(int64_t){ -3 });
    try(shop, magnet);
    orm_set(magnet, stock, NULL);
    try(shop, magnet);
    orm_close(shop);
    return 0;
}
