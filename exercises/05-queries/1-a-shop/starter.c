/* Expect: 1 "in_stock" */

#include "exercise.h"

/* Each function gets a query of products, which may have conditions,
   joins and an order, and returns another. */

struct orm_query in_stock(struct orm_query query)
{
    return query;
}

struct orm_query by_category(struct orm_query query, int64_t id)
{
    (void)id;
    return query;
}

struct orm_query by_categories(struct orm_query query,
                               const int64_t *ids, size_t n)
{
    (void)ids;
    (void)n;
    return query;
}

struct orm_query cheaper_than(struct orm_query query, int64_t cents)
{
    (void)cents;
    return query;
}

struct orm_query search(struct orm_query query, const char *text)
{
    (void)text;
    return query;
}

struct orm_query dearest_first(struct orm_query query)
{
    return query;
}
