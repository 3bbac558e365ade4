/* Values in place of objects: computed, grouped, put into a struct. */
#include <cormorant.h>
#include <inttypes.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name, category;
    orm_integer stock, price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, category),
    ORM_COLUMN(product, stock),
    ORM_COLUMN(product, price),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

struct total {
    const char *category;
    int64_t products, kinds, worth;
    const char *size;
};

static void fill(struct orm_session *session)
{
    struct product *products[] = {
        orm_new(session, product, .name = "Rake", .stock = 3,
                .price = 1900, .category = "Garden"),
        orm_new(session, product, .name = "Spade", .stock = 4,
                .price = 1900, .category = "Garden"),
        orm_new(session, product, .name = "Radio", .stock = 0,
                .price = 4900, .category = "Audio"),
        orm_new(session, product, .name = "Headphones", .stock = 7,
                .price = 8900, .category = "Audio"),
        orm_new(session, product, .name = "Rope", .stock = 1,
                .price = 700),
    };
    for (int i = 0; i < 5; i++)
        orm_add(session, products[i]);
    orm_commit(session);
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    fill(session);

    struct orm_expr worth = orm_sum(orm_times(orm_col(product, stock),
                                              orm_col(product, price)));
    struct orm_query totals = orm_query(product,
        .columns = orm_list(
            orm_into(total, category, orm_coalesce(
                orm_upper(orm_col(product, category)),
                orm_literal("?"))),
            orm_into(total, products, orm_count_rows()),
            orm_into(total, kinds, orm_count_of(
                orm_distinct(orm_col(product, price)))),
            orm_into(total, worth, worth),
            orm_into(total, size, orm_case(
                orm_when(orm_less(worth, orm_literal(20000)),
                         orm_literal("small")),
                orm_literal("large")))),
        .group_by = orm_col(product, category),
        .having = orm_greater(worth, orm_literal(0)),
        .order_by = orm_nulls_last(orm_asc(product, category)));

    struct orm_result *result = orm_run(session, &totals);
    for (struct total *row; (row = orm_row(result, total)); )
        printf("%-6s %" PRId64 " of %" PRId64 " prices, %6" PRId64
               " %s\n", row->category, row->products, row->kinds,
               row->worth, row->size);
    printf("%s\n", orm_message(session));
    orm_close(shop);
    return 0;
}
