/* The shop's own questions: functions from a query to a query. */
#include <cormorant.h>

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
ORM_MODEL(category, .table = "categories",
          .columns = category_columns);

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer stock, price, category_id;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, stock),
    ORM_COLUMN(product, price),
    ORM_COLUMN(product, category_id,
               .references = ORM_REFERENCES(category, id)),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static void fill(struct orm_session *session)
{
    orm_add(session, orm_new(session, category, .name = "Garden"));
    orm_add(session, orm_new(session, category, .name = "Audio"));
    struct product *products[] = {
        orm_new(session, product, .name = "Rake", .stock = 3,
                .price = 1900, .category_id = 1),
        orm_new(session, product, .name = "Radio", .stock = 0,
                .price = 4900, .category_id = 2),
        orm_new(session, product, .name = "Headphones", .stock = 7,
                .price = 8900, .category_id = 2),
    };
    for (int i = 0; i < 3; i++)
        orm_add(session, products[i]);
    orm_commit(session);
}

static struct orm_expr is_cheap(void)
{
    return orm_lt(product, price, 5000);
}

static struct orm_query in_stock(struct orm_query query)
{
    return orm_where(query, orm_gt(product, stock, 0));
}

static struct orm_query by_category(struct orm_query query, int64_t id)
{
    return orm_filter_by(query, product, .category_id = id);
}

static void print(struct orm_session *session, struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    for (struct product *one; (one = orm_next(result, product)); )
        printf("%s ", one->name);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(argc > 1 ? argv[1]
        : ":memory:", ORM_MODELS(category, product), NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    fill(session);

    struct orm_query products = orm_query(product);
    struct orm_query audio = by_category(products, 2);
    print(session, in_stock(products));
    print(session, in_stock(audio));
    print(session, orm_where(audio, is_cheap()));
    print(session, orm_where(audio, orm_not(is_cheap())));
    print(session, audio);
    orm_close(shop);
    return 0;
}
