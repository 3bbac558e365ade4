/* Rows changed and deleted by a condition, and the objects of them. */
#include <cormorant.h>
#include <inttypes.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer stock, price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, stock),
    ORM_COLUMN(product, price),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

static const char *state(const void *object)
{
    return orm_state(object) == ORM_PERSISTENT ? "persistent"
         : orm_state(object) == ORM_DELETED ? "deleted" : "gone";
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    struct product *rake = orm_new(session, product, .name = "Rake",
                                   .stock = 30, .price = 1900);
    struct product *radio = orm_new(session, product, .name = "Radio",
                                    .stock = 0, .price = 4900);
    orm_add(session, rake);
    orm_add(session, radio);
    orm_add(session, orm_new(session, product, .name = "Piano",
                             .stock = 1, .price = 90000));
    orm_flush(session);

    /* Half the price for what there is too much of. */
    orm_set(radio, stock, 25);
    int64_t rows = orm_update_where(session, product,
        orm_gt(product, stock, 20),
        orm_to_expr(product, price, orm_divided(
            orm_col(product, price), orm_literal(2))));
    printf("%" PRId64 " rows: %" PRId64 " and %" PRId64 "\n", rows,
           rake->price, radio->price);

    /* No object is concerned. */
    rows = orm_update_where(session, product,
        orm_gt(product, stock, 1000), orm_to(product, price, 1));
    printf("%" PRId64 " rows\n", rows);

    /* A rollback brings back what a DELETE has taken. */
    orm_commit(session);
    rows = orm_delete_where(session, product,
                            orm_contains(product, name, "ra"));
    printf("%" PRId64 " rows: %s\n", rows, state(radio));
    orm_rollback(session);
    printf("%s again: ", state(radio));
    printf("%" PRId64 "\n", orm_get(radio, price));

    orm_delete_where(session, product, orm_nothing());
    orm_commit(session);
    orm_update_where(session, product, orm_nothing(),
                     orm_to(product, id, 7));
    printf("%s\n", orm_message(session));
    orm_close(shop);
    return 0;
}
