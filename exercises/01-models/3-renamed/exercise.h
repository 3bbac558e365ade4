/*
 * Given: what is sold, and the journal of its names. The models are
 * defined from these columns by the test, which opens the shop.
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>
#include <stdbool.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true, .unique = true),
    ORM_END,
};
extern const struct orm_model product_model;

/* A product got another name. */
struct renaming {
    struct orm_object orm;
    orm_integer renaming_id;
    orm_integer product_id;
    orm_text    before;
    orm_text    after;
};

static const struct orm_column renaming_columns[] = {
    ORM_COLUMN(renaming, renaming_id, .primary_key = true),
    ORM_COLUMN(renaming, product_id,
               .references = ORM_REFERENCES(product, product_id)),
    ORM_COLUMN(renaming, before, .not_null = true),
    ORM_COLUMN(renaming, after, .not_null = true),
    ORM_END,
};
extern const struct orm_model renaming_model;

/*
 * Gives a product another name and tells the journal. False: there is
 * no such product, or the database refused.
 */
bool rename_product(struct orm_database *shop, int64_t product_id,
                    const char *name);

#endif
