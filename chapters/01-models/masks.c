/* What the library remembers of an object, from orm_new on. */
#include <cormorant.h>

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

static void show(const char *after, const struct product *product)
{
    static const char *const states[] = {
        [ORM_TRANSIENT] = "transient",
        [ORM_PERSISTENT] = "persistent",
        [ORM_DETACHED] = "detached",
    };
    printf("%-24s%-12s", after, states[product->orm.state]);
    for (int i = 0; product_columns[i].member; i++)
        printf("%c", product->orm.set >> i & 1 ? '1' : '.');
    printf("\n");
}

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    printf("struct orm_object %zu bytes, struct product %zu\n",
           sizeof(struct orm_object), sizeof(struct product));

    struct product *milk = orm_new(pantry, product,
        .name = "Milk", .quantity = -1, .price = 129);
    show("orm_new", milk);
    orm_insert(pantry, milk);
    show("orm_insert is refused", milk);
    orm_set(milk, quantity, 12);
    orm_insert(pantry, milk);
    show("orm_insert", milk);
    orm_set(milk, price, 129);
    show("orm_set to the same", milk);
    orm_set(milk, price, 139);
    show("orm_set", milk);
    orm_update(pantry, milk);
    show("orm_update", milk);
    orm_update(pantry, milk);
    show("orm_update once more", milk);
    orm_delete(pantry, milk);
    show("orm_delete", milk);
    orm_close(pantry);
    return 0;
}
