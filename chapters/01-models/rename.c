/* Who owns a text: before, during and after a change. */
#include <cormorant.h>
#include <string.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);

    char typed[20] = "Milk";
    struct product *milk = orm_new(pantry, product, .name = typed);
    orm_insert(pantry, milk);
    strcpy(typed, "Oat milk");
    printf("in memory: %s\n", milk->name);

    const char *before = milk->name;
    orm_set(milk, name, typed);
    printf("was %s, is %s\n", before, milk->name);
    orm_update(pantry, milk);      /* from here on, before is gone */
    orm_close(pantry);
    return 0;
}
