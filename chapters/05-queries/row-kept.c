/*
 * A query that is kept, with parameters. `row-kept FILE TIMES` tells
 * how long a run of it takes, beside one that is built each time.
 */
#include <cormorant.h>
#include <inttypes.h>
#include <stdlib.h>
#include <time.h>

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

static int64_t sum_of(struct orm_result *result)
{
    int64_t sum = 0;
    for (struct product *one; (one = orm_next(result, product)); )
        sum += one->price;
    return sum;
}

static int64_t build(struct orm_session *session, int64_t from)
{
    const struct orm_query query = orm_query(product,
        .where = orm_and(orm_ge(product, price, from),
                         orm_gt(product, stock, 0)),
        .order_by = orm_asc(product, id),
        .limit = orm_rows(1));
    return sum_of(orm_run(session, &query));
}

static struct orm_kept *keep(struct orm_session *session)
{
    const struct orm_query query = orm_query(product,
        .where = orm_and(orm_ge(product, price, orm_parameter(1)),
                         orm_gt(product, stock, orm_parameter(2))),
        .order_by = orm_asc(product, id),
        .limit = orm_rows(1));
    return orm_prepare(session, &query);
}

static double now(void)
{
    return (double)clock() / CLOCKS_PER_SEC * 1e9;
}

static void measure(struct orm_session *session, struct orm_kept *kept,
                    int times)
{
    double best[2] = { 1e18, 1e18 };
    int64_t sum = 0;
    for (int round = 0; round < 7; round++) {
        double begin = now();
        for (int i = 0; i < times; i++)
            sum += build(session, i % 3 * 1000);
        double middle = now();
        for (int i = 0; i < times; i++) {
            orm_give(kept, 1, product, price, i % 3 * 1000);
            sum -= sum_of(orm_run_kept(kept));
        }
        double end = now();
        best[0] = middle - begin < best[0] ? middle - begin : best[0];
        best[1] = end - middle < best[1] ? end - middle : best[1];
    }
    printf("built %.0f ns, kept %.0f ns, %" PRId64 "\n",
           best[0] / times, best[1] / times, sum);
}

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(product), NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    orm_add(session, orm_new(session, product, .name = "Rake",
                             .stock = 3, .price = 1900));
    orm_add(session, orm_new(session, product, .name = "Radio",
                             .stock = 0, .price = 4900));
    orm_add(session, orm_new(session, product, .name = "Piano",
                             .stock = 1, .price = 90000));
    orm_commit(session);

    struct orm_kept *kept = keep(session);
    if (!orm_run_kept(kept))
        printf("%s\n", orm_message(session));
    orm_give(kept, 2, product, stock, 0);
    for (int64_t from = 1000; from < 4000; from += 1000) {
        orm_give(kept, 1, product, price, from);
        printf("%" PRId64 "\n", sum_of(orm_run_kept(kept)));
    }
    orm_give(kept, 1, product, stock, 1);
    if (!orm_run_kept(kept))
        printf("%s\n", orm_message(session));
    if (argc > 2)
        measure(session, kept, atoi(argv[2]));
    orm_close(shop);
    return 0;
}
