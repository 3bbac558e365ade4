/* Names that are not only names. */
int step6(int argc, char **argv);
#define main step6
#include "../step6.c"
#undef main

static struct product *stock(const char *name, long long price)
{
    struct product *product = make(&products);
    product->name = name;
    product->price = price;
    insert(&product->object);
    return product;
}

static void look(long long id)
{
    struct product *product = get(&products, id);
    printf("row %lld: %s\n", id, product ? product->name : "none");
}

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &database);
    create(&products);

    stock("Milk", 129);
    struct product *yeast = stock("Baker's yeast", 45);
    printf("yeast is row %lld\n", yeast->object.id);
    look(1);
    objects = NULL;                 /* as if the program began again */
    look(1);

    stock("x', 0, 0, 0); DELETE FROM products; --", 1);
    objects = NULL;
    look(1);

    sqlite3_close(database);
    return 0;
}
