/* A property that hides the rows which are in the trash. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

struct category {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column category_columns[] = {
    ORM_COLUMN(category, id, .primary_key = true),
    ORM_COLUMN(category, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(category, .table = "categories", .columns = category_columns);

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_integer category_id;
    orm_text    name;
    orm_boolean trashed;
};

extern const struct orm_model product_model;

static struct orm_expr kept(const struct orm_property *property,
                            const struct orm_query *query)
{
    (void)property;
    (void)query;
    return orm_eq(product, trashed, false);
}

static const struct orm_selecting selecting = { kept };

static const struct orm_facet facets[] = {
    { &orm_selecting, &selecting },
    { NULL, NULL },
};

static const struct orm_property trash = { "trash", NULL, facets };

static const struct orm_property *const properties[] = { &trash, NULL };

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, category_id,
               .references = ORM_REFERENCES(category, id)),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, trashed),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns,
          .properties = properties);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO categories VALUES (1, 'Tea'),"
        " (2, 'Salt'); INSERT INTO products VALUES (1, 1, 'Assam', 0),"
        " (2, 1, 'Yerba', 1), (3, 2, 'Rock salt', 1)", NULL, NULL,
        NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "trash.db";
    struct orm_database *shop = orm_open(path,
        ORM_MODELS(category, product), NULL);
    orm_create_all(shop);
    fill(path);
    struct orm_session *session = orm_session(shop);

    struct orm_query all = orm_query(product);
    printf("%" PRId64 " product\n", orm_count(session, &all));

    struct orm_query empty = orm_query(category,
        .joins = orm_left_join(product),
        .where = orm_is_null(product, id));
    struct category *found = orm_first(session, &empty, category);
    printf("nothing in %s\n", found->name);

    orm_close(shop);
    return 0;
}
