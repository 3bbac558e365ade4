#include "exercise.h"

struct orm_query in_stock(struct orm_query query)
{
    return orm_where(query, orm_gt(product, stock, 0));
}

struct orm_query by_category(struct orm_query query, int64_t id)
{
    return orm_filter_by(query, product, .category_id = id);
}

struct orm_query by_categories(struct orm_query query,
                               const int64_t *ids, size_t n)
{
    return orm_where(query,
                     orm_in_array(product, category_id, ids, n));
}

struct orm_query cheaper_than(struct orm_query query, int64_t cents)
{
    return orm_where(query, orm_lt(product, price, cents));
}

struct orm_query search(struct orm_query query, const char *text)
{
    return orm_where(query,
                     orm_or(orm_contains(product, name, text),
                            orm_contains(product, description, text)));
}

struct orm_query dearest_first(struct orm_query query)
{
    return orm_order_by(query, orm_list(
        orm_nulls_last(orm_desc(product, price)),
        orm_asc(product, name)));
}
