/* What a shop wants to know: products, sums, one of them, a number. */
#include <cormorant.h>
#include <inttypes.h>

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
    orm_integer id, category_id;
    orm_text    name;
    orm_integer stock, price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, category_id,
               .references = ORM_REFERENCES(category, id)),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, stock),
    ORM_COLUMN(product, price),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

/* No object: what a question about categories is answered with. */
struct sales {
    const char *category;
    int64_t products, stock;
};

static void fill(struct orm_session *session)
{
    static const struct { const char *name; int64_t of, stock, price; }
    rows[] = {
        { "Rake", 1, 3, 1900 }, { "Spade", 1, 4, 1900 },
        { "Radio", 2, 0, 4900 }, { "Headphones", 2, 7, 8900 },
    };
    orm_add(session, orm_new(session, category, .name = "Garden"));
    orm_add(session, orm_new(session, category, .name = "Audio"));
    orm_flush(session);
    for (int i = 0; i < 4; i++)
        orm_add(session, orm_new(session, product,
            .name = rows[i].name, .category_id = rows[i].of,
            .stock = rows[i].stock, .price = rows[i].price));
    orm_commit(session);
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:",
        ORM_MODELS(category, product), NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    fill(session);

    struct orm_query dear = orm_query(product,
        .where = orm_gt(product, price, 2000),
        .order_by = orm_asc(product, name));
    struct orm_result *result = orm_run(session, &dear);
    for (struct product *one; (one = orm_next(result, product)); )
        printf("%s, %" PRId64 "\n", one->name, one->price);

    struct orm_query totals = orm_query(product,
        .columns = orm_list(
            orm_into(sales, category, orm_col(category, name)),
            orm_into(sales, products, orm_count_rows()),
            orm_into(sales, stock, orm_sum(orm_col(product, stock)))),
        .joins = orm_join(category),
        .group_by = orm_col(category, name));
    result = orm_run(session, &totals);
    for (struct sales *row; (row = orm_row(result, sales)); )
        printf("%s: %" PRId64 " products, %" PRId64 " in stock\n",
               row->category, row->products, row->stock);

    struct orm_query named = orm_query(product,
        .where = orm_eq(product, name, "Radio"));
    struct product *radio = orm_one(session, &named, product);
    int64_t changed = orm_update_where(session, product,
        orm_lt(product, stock, 1), orm_to(product, price, 3900));
    printf("%" PRId64 " changed: %s is %" PRId64 "\n", changed,
           radio->name, radio->price);
    printf("%" PRId64 " of them dear\n", orm_count(session, &dear));
    orm_commit(session);
    orm_close(shop);
    return 0;
}
