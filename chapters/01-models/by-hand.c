/* The pantry in plain sqlite3: the same rows by other means. */
#include <sqlite3.h>
#include <stdio.h>

struct product {
    sqlite3_int64 product_id, quantity, price;
    char name[40], expiry_date[11];
};

static sqlite3_stmt *prepare(sqlite3 *pantry, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(pantry, sql, -1, &statement, NULL);
    return statement;
}

static void finish(sqlite3 *pantry, sqlite3_stmt *statement)
{
    sqlite3_step(statement);
    if (sqlite3_finalize(statement) != SQLITE_OK)
        printf("%s\n", sqlite3_errmsg(pantry));
}

static void insert(sqlite3 *pantry, const char *name, int quantity,
                   int price, const char *expiry_date)
{
    sqlite3_stmt *statement = prepare(pantry, "INSERT INTO products"
        " (name, quantity, price, expiry_date) VALUES (?, ?, ?, ?)");
    sqlite3_bind_text(statement, 1, name, -1, NULL);
    sqlite3_bind_int64(statement, 2, quantity);
    sqlite3_bind_int64(statement, 3, price);
    sqlite3_bind_text(statement, 4, expiry_date, -1, NULL);
    finish(pantry, statement);
}

static struct product find(sqlite3 *pantry, sqlite3_int64 product_id)
{
    struct product found = { 0 };
    sqlite3_stmt *statement = prepare(pantry, "SELECT product_id, name,"
        " quantity, price, expiry_date FROM products"
        " WHERE product_id = ?");
    sqlite3_bind_int64(statement, 1, product_id);
    if (sqlite3_step(statement) == SQLITE_ROW) {
        const void *name = sqlite3_column_text(statement, 1);
        const void *expiry_date = sqlite3_column_text(statement, 4);
        found.product_id = sqlite3_column_int64(statement, 0);
        snprintf(found.name, 40, "%s", (const char *)name);
        found.quantity = sqlite3_column_int64(statement, 2);
        found.price = sqlite3_column_int64(statement, 3);
        if (expiry_date)
            snprintf(found.expiry_date, 11, "%s",
                     (const char *)expiry_date);
    }
    sqlite3_finalize(statement);
    return found;
}

static void change(sqlite3 *pantry, const char *sql,
                   sqlite3_int64 first, sqlite3_int64 second)
{
    sqlite3_stmt *statement = prepare(pantry, sql);
    sqlite3_bind_int64(statement, 1, first);
    sqlite3_bind_int64(statement, 2, second);
    finish(pantry, statement);
}

int main(int argc, char **argv)
{
    sqlite3 *pantry;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &pantry);
    sqlite3_exec(pantry, "CREATE TABLE IF NOT EXISTS products ("
        " product_id INTEGER NOT NULL PRIMARY KEY,"
        " name TEXT NOT NULL UNIQUE,"
        " quantity INTEGER NOT NULL CHECK (quantity >= 0),"
        " price INTEGER NOT NULL, expiry_date DATE)", NULL, NULL, NULL);
    insert(pantry, "Milk", 12, 129, "2026-12-01");
    insert(pantry, "Salt", 3, 80, NULL);
    change(pantry, "UPDATE products SET price = ?"
        " WHERE product_id = ?", 139, 1);

    struct product salt = find(pantry, 2);
    printf("%s: %lld at %lld, %s\n", salt.name, salt.quantity,
           salt.price, *salt.expiry_date ? "perishable"
                                         : "keeps for ever");
    change(pantry, "UPDATE products SET quantity = ?"
        " WHERE product_id = ?", -1, salt.product_id);
    change(pantry, "DELETE FROM products WHERE product_id = ?",
        salt.product_id, 0);
    sqlite3_close(pantry);
    return 0;
}
