/*
 * A map of objects, and an UPDATE by condition that nobody tells it
 * of. What is wrong: the next save writes an old price.
 */
#include <sqlite3.h>
#include <stdio.h>

struct product {
    int id, price;
};

static struct product loaded[3];    /* the identity map */

static int load(void *context, int n, char **values, char **names)
{
    (void)n;
    (void)names;
    struct product **next = context;
    sscanf(values[0], "%d", &(*next)->id);
    sscanf(values[1], "%d", &(*next)->price);
    (*next)++;
    return 0;
}

static int print(void *context, int n, char **values, char **names)
{
    (void)context;
    (void)n;
    (void)names;
    printf(" %s", values[0]);
    return 0;
}

static void print_rows(sqlite3 *shop, const char *when)
{
    printf("%-12s objects", when);
    for (int i = 0; i < 3; i++)
        printf(" %d", loaded[i].price);
    printf(", rows");
    sqlite3_exec(shop, "SELECT price FROM products ORDER BY id", print,
                 NULL, NULL);
    printf("\n");
}

static void save(sqlite3 *shop, const struct product *product)
{
    char sql[100];
    snprintf(sql, sizeof sql, "UPDATE products SET price = %d WHERE"
             " id = %d", product->price, product->id);
    sqlite3_exec(shop, sql, NULL, NULL, NULL);
}

int main(int argc, char **argv)
{
    sqlite3 *shop;
    struct product *next = loaded;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &shop);
    sqlite3_exec(shop, "CREATE TABLE products (id INTEGER PRIMARY KEY,"
        " price INTEGER); INSERT INTO products (price) VALUES (1900),"
        " (4900), (90000)", NULL, NULL, NULL);
    sqlite3_exec(shop, "SELECT id, price FROM products ORDER BY id",
                 load, &next, NULL);

    print_rows(shop, "loaded");
    sqlite3_exec(shop, "UPDATE products SET price = price / 2 WHERE"
                 " price > 2000", NULL, NULL, NULL);
    print_rows(shop, "half price");
    loaded[1].price += 50;
    save(shop, &loaded[1]);
    print_rows(shop, "50 more");

    sqlite3_close(shop);
    return 0;
}
