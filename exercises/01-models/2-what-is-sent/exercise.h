/*
 * Given: two models, and five scenes. Each scene is played in a new
 * database with Milk (product 1, given a quantity of 12 and a note
 * that is NULL) and Salt (product 2, given nothing but its name).
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer    product_id;
    orm_text       name;
    orm_integer    quantity;
    orm_maybe_date expiry_date;
    orm_text       note;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true, .unique = true),
    ORM_COLUMN(product, quantity, .server_default = "6"),
    ORM_COLUMN(product, expiry_date),
    ORM_COLUMN(product, note),
    ORM_END,
};
static ORM_MODEL(product, .table = "products",
                 .columns = product_columns);

/* Somebody looked into the pantry. */
struct visit {
    struct orm_object orm;
    orm_integer visit_id;
    orm_text    remark;
};

static const struct orm_column visit_columns[] = {
    ORM_COLUMN(visit, visit_id, .primary_key = true),
    ORM_COLUMN(visit, remark),
    ORM_END,
};
static ORM_MODEL(visit, .table = "visits", .columns = visit_columns);

/* 1. Three new objects. */
static inline void store(struct orm_database *pantry)
{
    orm_insert(pantry, orm_new(pantry, product, .name = "Rice"));
    orm_insert(pantry, orm_new(pantry, product,
        .note = NULL, .quantity = 0, .name = "Tea"));
    orm_insert(pantry, orm_new_empty(pantry, visit));
}

/* 2. Changes, and what only looks like one. */
static inline void change(struct orm_database *pantry,
                          struct product *milk, struct product *salt)
{
    orm_set(milk, name, "Milk");
    orm_set(milk, note, NULL);
    orm_update(pantry, milk);

    orm_set(milk, quantity, 11);
    orm_set(milk, note, "nearly empty");
    orm_set(milk, quantity, 10);
    orm_update(pantry, milk);
    orm_update(pantry, milk);

    orm_set(salt, quantity, 6);
    orm_update(pantry, salt);
}

/* 3. There and back again. */
static inline void change_back(struct orm_database *pantry,
                               struct product *milk)
{
    orm_set(milk, quantity, 0);
    orm_set(milk, quantity, 12);
    orm_update(pantry, milk);
}

/* 4. Looking for rows. */
static inline void find(struct orm_database *pantry,
                        struct product *milk)
{
    orm_find(pantry, product, .product_id = milk->product_id);
    struct product *nobody =
        orm_find(pantry, product, .product_id = 7);
    if (nobody)
        orm_delete(pantry, nobody);
    orm_find(pantry, product, .name = "Salt");
}

/* 5. Mistakes. */
static inline void fail(struct orm_database *pantry,
                        struct product *milk, struct product *salt)
{
    orm_set(milk, expiry_date,
            &(struct orm_date_value){ 2026, 2, 30 });
    orm_update(pantry, milk);

    orm_set(salt, name, "Milk");
    orm_update(pantry, salt);
    orm_set(salt, name, "Sea salt");
    orm_update(pantry, salt);

    orm_delete(pantry, salt);
    orm_set(salt, quantity, 5);
    orm_update(pantry, salt);
    orm_insert(pantry, milk);
}

/* Yours: for each scene, the statements that it sends. */
extern const char *const store_sends[];
extern const char *const change_sends[];
extern const char *const change_back_sends[];
extern const char *const find_sends[];
extern const char *const fail_sends[];

#endif
