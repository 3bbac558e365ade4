/* Somebody put price before quantity in the statement, for tidiness,
   and not in the lines that bind. */
#include <sqlite3.h>
#include <stdio.h>

struct product { const char *name; sqlite3_int64 quantity, price; };

static int insert(sqlite3 *pantry, const struct product *product)
{
    sqlite3_stmt *statement;
    sqlite3_prepare_v2(pantry, "INSERT INTO products"
        " (name, price, quantity) VALUES (?, ?, ?)", -1, &statement,
        NULL);
    sqlite3_bind_text(statement, 1, product->name, -1, NULL);
    sqlite3_bind_int64(statement, 2, product->quantity);
    sqlite3_bind_int64(statement, 3, product->price);
    sqlite3_step(statement);
    return sqlite3_finalize(statement);
}

int main(int argc, char **argv)
{
    sqlite3 *pantry;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &pantry);
    sqlite3_exec(pantry, "CREATE TABLE products ("
        " product_id INTEGER NOT NULL PRIMARY KEY,"
        " name TEXT NOT NULL, quantity INTEGER NOT NULL,"
        " price INTEGER NOT NULL)", NULL, NULL, NULL);
    int status = insert(pantry, &(struct product){
        .name = "Salt", .quantity = 3, .price = 80 });
    printf("insert: %s\n", sqlite3_errstr(status));
    sqlite3_close(pantry);
    return 0;
}
