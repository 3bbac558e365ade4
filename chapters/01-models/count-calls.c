/*
 * A driver of our own. It counts what the library asks for, and has
 * SQLite do the work.
 */
#include <cormorant.h>
#include <string.h>

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

static struct {
    size_t prepare, bind, row, in, out;
} calls;

static enum orm_status counted_prepare(void *connection,
                                       const char *sql,
                                       void **statement)
{
    calls.prepare++;
    return orm_sqlite.prepare(connection, sql, statement);
}

static enum orm_status counted_bind(void *statement,
                                    const struct orm_value *values,
                                    size_t n)
{
    calls.bind++;
    calls.in += n;
    return orm_sqlite.bind(statement, values, n);
}

static enum orm_status counted_row(void *statement,
                                   struct orm_value *values, size_t n,
                                   bool *got)
{
    calls.row++;
    calls.out += n;
    return orm_sqlite.row(statement, values, n, got);
}

static void report(const char *what)
{
    printf("%s: %zu prepare, %zu bind, %zu row;"
           " %zu values in, %zu out\n", what, calls.prepare,
           calls.bind, calls.row, calls.in, calls.out);
    memset(&calls, 0, sizeof calls);
}

int main(void)
{
    struct orm_driver counting = orm_sqlite;
    counting.name = "counting";
    counting.prepare = counted_prepare;
    counting.bind = counted_bind;
    counting.row = counted_row;

    const struct orm_options options = { .driver = &counting };
    struct orm_database *pantry =
        orm_open(":memory:", ORM_MODELS(product), &options);
    report("open");
    orm_create_all(pantry);
    report("create");
    for (int i = 0; i < 100; i++)
        orm_insert(pantry, orm_new(pantry, product,
            .name = "Tea", .quantity = i, .price = 350));
    report("100 inserts");
    for (int i = 0; i < 100; i++)
        orm_find(pantry, product, .product_id = i + 1);
    report("100 finds");
    orm_close(pantry);
    return 0;
}
