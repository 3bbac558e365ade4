/* Pages of a list: a number, ten objects, and what comes before and
   after them. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer stock;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, stock),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

struct page {
    struct product **items;       /* until the transaction ends */
    size_t count;
    int64_t number, total, pages;
};

static struct orm_query in_stock(struct orm_query query)
{
    return orm_where(query, orm_gt(product, stock, 0));
}

static struct page paginate(struct orm_session *session,
                            struct orm_query query, int64_t number,
                            int64_t size)
{
    struct page page = { .number = number,
                         .total = orm_count(session, &query) };
    query = orm_offset(orm_limit(query, size), (number - 1) * size);
    struct orm_result *result = orm_run(session, &query);
    page.items = orm_all(result, product);
    page.count = orm_size(result);
    page.pages = (page.total + size - 1) / size;
    return page;
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "row-pages.db";
    struct orm_database *shop = orm_open(path, ORM_MODELS(product),
                                         NULL);
    orm_create_all(shop);
    struct orm_session *session = orm_session(shop);
    for (int i = 0; i < 39; i++)
        orm_add(session, orm_new(session, product, .stock = i % 3,
            .name = (char[]){ "AB"[i / 26], (char)('a' + i % 26), 0 }));
    orm_commit(session);

    struct orm_query listed = in_stock(orm_query(product,
        .order_by = orm_asc(product, name)));
    for (int64_t number = 1; number <= 4; number++) {
        struct page page = paginate(session, listed, number, 10);
        printf("page %" PRId64 " of %" PRId64 ":", number, page.pages);
        for (size_t i = 0; i < page.count; i++)
            printf(" %s", page.items[i]->name);
        printf("\n");
    }
    orm_close(shop);
    return 0;
}
