/* A database that cannot be opened, and a program that goes on. */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    int shelf;                           /* not stored */
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static void report(const char *call, struct orm_database *pantry)
{
    printf("%s: %s\n", call, orm_status_name(orm_status(pantry)));
    if (*orm_message(pantry))
        printf("    %s\n", orm_message(pantry));
}

int main(void)
{
    struct orm_database *pantry = orm_open("no-such-folder/pantry.db",
                                           ORM_MODELS(product), NULL);
    report("orm_open", pantry);
    struct product *tea = orm_new(pantry, product, .name = "Tea");
    orm_insert(pantry, tea);
    report("orm_insert", pantry);
    orm_close(pantry);

    pantry = orm_open(":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    orm_insert(pantry, orm_new(pantry, product, .shelf = 2));
    report("orm_insert", pantry);
    orm_insert(pantry, orm_new(pantry, product, .name = "Tea"));
    report("orm_insert", pantry);
    orm_close(pantry);
    return 0;
}
