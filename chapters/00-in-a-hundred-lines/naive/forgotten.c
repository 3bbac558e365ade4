/* A change that nobody is told of. */
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

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &database);
    create(&products);

    struct product *milk = stock("Milk", 129);
    milk->price = 139;
    save_all();
    printf("milk costs %lld\n", milk->price);

    sqlite3_close(database);
    return 0;
}
