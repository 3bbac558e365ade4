/* Values in the order of their ?, each as its column stores it. */
#include <cormorant.h>
#include <sqlite3.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_decimal price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .type = ORM_STRING(12),
               .not_null = true),
    ORM_COLUMN(product, price, .type = ORM_NUMERIC(8, 2)),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO products VALUES"
        " (1, 'Assam', 4.5), (2, 'Yerba 100%', 4.5),"
        " (3, 'Salt', 0.8)", NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session, struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    for (struct product *p; (p = orm_next(result, product)); )
        printf("%s ", p->name);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "values.db";
    struct orm_database *shop = orm_open(path, ORM_MODELS(product),
                                         NULL);
    orm_create_all(shop);
    fill(path);
    struct orm_session *session = orm_session(shop);

    struct orm_query cheap = orm_query(product,
        .columns = orm_col(product, id),
        .where = orm_lt(product, price, orm_units(1, 0)));
    print(session, orm_query(product,
        .where = orm_and(orm_not(orm_in_rows(product, id, &cheap)),
                         orm_contains(product, name, "100%"),
                         orm_eq(product, price, orm_units(45, 1))),
        .limit = orm_rows(10), .offset = orm_rows(0)));

    print(session, orm_query(product,
        .where = orm_eq(product, price, orm_units(4999, 3))));
    print(session, orm_query(product,
        .where = orm_eq(product, name, "Earl Grey, loose")));

    orm_close(shop);
    return 0;
}
