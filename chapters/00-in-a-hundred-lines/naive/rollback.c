/* A transaction that is rolled back. */
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

    sqlite3_exec(database, "BEGIN", NULL, NULL, NULL);
    SET(milk, price, 139);
    save_all();
    struct product *salt = stock("Salt", 80);
    sqlite3_exec(database, "ROLLBACK", NULL, NULL, NULL);

    save_all();
    struct product *rice = stock("Rice", 210);
    SET(salt, price, 85);
    save_all();
    printf("milk costs %lld\n", milk->price);
    printf("salt is row %lld, rice is row %lld\n", salt->object.id,
           rice->object.id);

    sqlite3_close(database);
    return 0;
}
