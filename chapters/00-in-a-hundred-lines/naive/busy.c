/* A save that another connection keeps from happening. */
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
    sqlite3 *other;
    if (argc < 2)
        return 1;                   /* :memory: has no second reader */
    sqlite3_open(argv[1], &database);
    sqlite3_open(argv[1], &other);
    create(&products);

    struct product *milk = stock("Milk", 129);
    SET(milk, price, 139);

    sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    save_all();
    printf("sqlite3 said: %s\n", sqlite3_errmsg(database));
    sqlite3_exec(other, "COMMIT", NULL, NULL, NULL);

    save_all();
    printf("milk costs %lld\n", milk->price);

    sqlite3_close(other);
    sqlite3_close(database);
    return 0;
}
