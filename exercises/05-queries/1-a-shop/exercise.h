/* Given: the models, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct category {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column category_columns[] = {
    ORM_COLUMN(category, id, .primary_key = true),
    ORM_COLUMN(category, name, .unique = true, .not_null = true),
    ORM_END,
};
extern const struct orm_model category_model;

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_text    description;            /* NULL: none yet */
    orm_integer stock;
    orm_maybe_integer price;            /* cents; NULL: on request */
    orm_integer category_id;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, description),
    ORM_COLUMN(product, stock),
    ORM_COLUMN(product, price),
    ORM_COLUMN(product, category_id,
               .references = ORM_REFERENCES(category, id)),
    ORM_END,
};
extern const struct orm_model product_model;

/* Those of which there is one at least. */
struct orm_query in_stock(struct orm_query query);

/* Those of one category. */
struct orm_query by_category(struct orm_query query, int64_t id);

/* Those of any of `n` categories: none, if there are none. */
struct orm_query by_categories(struct orm_query query,
                               const int64_t *ids, size_t n);

/* Those that cost less than so many cents. */
struct orm_query cheaper_than(struct orm_query query, int64_t cents);

/* Those whose name or description has `text` in it, as it is typed. */
struct orm_query search(struct orm_query query, const char *text);

/* The dearest first, those on request last, equals by name. */
struct orm_query dearest_first(struct orm_query query);

#endif
