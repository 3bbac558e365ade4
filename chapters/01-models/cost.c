/*
 * The same rows by hand and by the library, in and out again. A second
 * argument is a number of rows, and has the time told as well.
 */
#include <cormorant.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    orm_integer quantity;
    orm_integer price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, quantity),
    ORM_COLUMN(product, price),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static int64_t insert_by_hand(sqlite3_stmt *insert, int n)
{
    for (int i = 1; i <= n; i++) {
        sqlite3_bind_text(insert, 1, "Tea", 3, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 2, i);
        sqlite3_bind_int64(insert, 3, 350);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    return n;
}

static int64_t find_by_hand(sqlite3_stmt *find, int n)
{
    int64_t sum = 0;
    for (int i = 1; i <= n; i++) {
        sqlite3_bind_int64(find, 1, i);
        if (sqlite3_step(find) == SQLITE_ROW)
            sum += sqlite3_column_int64(find, 0)
                 + *sqlite3_column_text(find, 1)
                 + sqlite3_column_int64(find, 2)
                 + sqlite3_column_int64(find, 3);
        sqlite3_reset(find);
    }
    return sum;
}

static int64_t insert_products(struct orm_database *pantry, int n)
{
    for (int i = 1; i <= n; i++)
        orm_insert(pantry, orm_new(pantry, product,
            .name = "Tea", .quantity = i, .price = 350));
    return n;
}

static int64_t find_products(struct orm_database *pantry, int n)
{
    int64_t sum = 0;
    for (int i = 1; i <= n; i++) {
        struct product *tea =
            orm_find(pantry, product, .product_id = i);
        if (tea)
            sum += tea->product_id + *tea->name + tea->quantity
                 + tea->price;
    }
    return sum;
}

static clock_t started;
static bool timed;

static void report(const char *what, int64_t result)
{
    double seconds = (double)(clock() - started) / CLOCKS_PER_SEC;
    printf("%s %lld", what, (long long)result);
    if (timed)
        printf(" in %.3f s", seconds);
    puts("");
    started = clock();
}

static void by_hand(int n)
{
    sqlite3 *pantry;
    sqlite3_stmt *insert, *find;
    sqlite3_open_v2(":memory:", &pantry, SQLITE_OPEN_READWRITE
                    | SQLITE_OPEN_NOMUTEX, NULL);
    sqlite3_exec(pantry, "CREATE TABLE products (product_id INTEGER"
                 " NOT NULL PRIMARY KEY, name TEXT NOT NULL, quantity"
                 " INTEGER NOT NULL, price INTEGER NOT NULL)", NULL,
                 NULL, NULL);
    sqlite3_prepare_v2(pantry, "INSERT INTO products (name, quantity,"
                       " price) VALUES (?, ?, ?)", -1, &insert, NULL);
    sqlite3_prepare_v2(pantry, "SELECT product_id, name, quantity,"
                       " price FROM products WHERE product_id = ?", -1,
                       &find, NULL);
    started = clock();
    report("by hand: inserted", insert_by_hand(insert, n));
    report("by hand: sum of those found", find_by_hand(find, n));
    sqlite3_finalize(insert);
    sqlite3_finalize(find);
    sqlite3_close(pantry);
}

static void by_library(int n)
{
    struct orm_database *pantry =
        orm_open(":memory:", ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    started = clock();
    report("library: inserted", insert_products(pantry, n));
    report("library: sum of those found", find_products(pantry, n));
    orm_close(pantry);
}

int main(int argc, char **argv)
{
    timed = argc > 2;
    by_hand(timed ? atoi(argv[2]) : 100);
    by_library(timed ? atoi(argv[2]) : 100);
    return 0;
}
