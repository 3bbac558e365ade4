/* The struct that most tests are about: each type of chapter 1. */
#ifndef PANTRY_H
#define PANTRY_H

#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text name;
    orm_integer quantity;
    orm_maybe_integer shelf;
    orm_date bought;
    orm_maybe_date expiry;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true, .unique = true),
    ORM_COLUMN(product, quantity, .check = "quantity >= 0",
               .server_default = "1"),
    ORM_COLUMN(product, shelf, .index = true),
    ORM_COLUMN(product, bought, .server_default = "'2026-01-01'"),
    ORM_COLUMN(product, expiry),
    ORM_END,
};
static ORM_MODEL(product, .table = "products", .columns = product_columns);

/* Macros, so that each use is a constant of its own place. */
#define A_DATE(y, m, d) &(const struct orm_date_value){ y, m, d }
#define A_NUMBER(n) &(const int64_t){ n }

#endif
