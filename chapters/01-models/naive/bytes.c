/* A member is bytes: copies and compares a text by its pointer. */
#include <cormorant.h>
#include <string.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
};

static struct orm_type naive_text;

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .type = &naive_text, .not_null = true),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

int main(int argc, char **argv)
{
    naive_text = orm_text_type;
    naive_text.like = &orm_text_type;
    naive_text.copy = orm_plain_copy;
    naive_text.same = orm_plain_same;
    naive_text.discard = orm_plain_discard;
    struct orm_database *pantry = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);

    char typed[20] = "Milk";
    struct product *milk = orm_new(pantry, product, .name = typed);
    orm_insert(pantry, milk);
    strcpy(typed, "Oat milk");
    orm_set(milk, name, typed);
    orm_update(pantry, milk);
    printf("in memory: %s\n", milk->name);
    orm_close(pantry);
    return 0;
}
