/* A table made last year, and the model of today. */
#include <cormorant.h>
#include <sqlite3.h>

struct product {
    struct orm_object orm;
    orm_integer    product_id;
    orm_text       name;
    orm_integer    price;
    orm_maybe_date expiry_date;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, price),
    ORM_COLUMN(product, expiry_date),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static void last_year(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection,
        "CREATE TABLE products (product_id INTEGER NOT NULL PRIMARY"
        " KEY, name TEXT, price TEXT NOT NULL, colour TEXT)",
        NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "drift.db";
    last_year(path);
    struct orm_database *pantry =
        orm_open(path, ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    if (orm_compare(pantry, orm_print, stdout) != ORM_OK)
        printf("not starting: %s\n", orm_message(pantry));
    orm_close(pantry);
    return 0;
}
