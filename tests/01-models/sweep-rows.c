/* Each call on an object, while everything under it fails. */
#include "../support/sweep.h"
#include "pantry.h"

#include <stdlib.h>

/* A text and dates enough to need memory of their own. */
#define MILK .name = "Milk of the cows on the western meadows", \
    .quantity = 12, .shelf = A_NUMBER(3), .bought = { .year = 2026, \
    .month = 12, .day = 1 }, .expiry = A_DATE(2026, 12, 24)

static struct orm_database *open_pantry(struct trial *trial)
{
    return open_tables(trial, ORM_MODELS(product));
}

static void insert(struct trial *trial)
{
    struct orm_database *pantry = open_pantry(trial);
    struct product *milk, *salt;
    arm(trial);
    attempt_object(trial, pantry, milk, orm_new(pantry, product, MILK));
    attempt(trial, pantry, orm_insert(pantry, milk));
    attempt_object(trial, pantry, salt,
                   orm_new(pantry, product, .name = "Salt"));
    attempt(trial, pantry, orm_insert(pantry, salt));
    orm_close(pantry);
}

static void find(struct trial *trial)
{
    struct orm_database *pantry = open_pantry(trial);
    struct product *milk, *none;
    orm_insert(pantry, orm_new(pantry, product, MILK));
    arm(trial);
    attempt_object(trial, pantry, milk,
                   orm_find(pantry, product, .product_id = 1));
    attempt_object(trial, pantry, none,
                   orm_find(pantry, product, .product_id = 2));
    if (!milk || none)
        abort();
    orm_close(pantry);
}

static void update(struct trial *trial)
{
    struct orm_database *pantry = open_pantry(trial);
    struct product *milk = orm_new(pantry, product, MILK);
    orm_insert(pantry, milk);
    arm(trial);
    attempt(trial, pantry, orm_set(milk, name, "Milk that is sour now"));
    attempt(trial, pantry, orm_set(milk, quantity, 11));
    attempt(trial, pantry, orm_set(milk, shelf, A_NUMBER(4)));
    attempt(trial, pantry, orm_set(milk, bought, orm_ymd(2026, 11, 30)));
    attempt(trial, pantry, orm_set(milk, expiry, NULL));
    attempt(trial, pantry, orm_update(pantry, milk));
    attempt(trial, pantry, orm_set(milk, name, "Cheese"));
    attempt(trial, pantry, orm_update(pantry, milk));
    orm_close(pantry);
}

static void delete(struct trial *trial)
{
    struct orm_database *pantry = open_pantry(trial);
    struct product *milk = orm_new(pantry, product, MILK);
    orm_insert(pantry, milk);
    arm(trial);
    attempt(trial, pantry, orm_delete(pantry, milk));
    orm_close(pantry);
}

static void export(struct trial *trial)
{
    struct orm_database *pantry = open_pantry(trial);
    struct product *milk = orm_new(pantry, product, MILK);
    char *json, name[40];
    arm(trial);
    attempt_object(trial, pantry, json, orm_to_json(milk, 0));
    orm_repr(milk, name, sizeof name);
    orm_today(pantry);
    orm_free(json);
    orm_close(pantry);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "insert", insert },
        { "find", find },
        { "update", update },
        { "delete", delete },
        { "export", export },
        { NULL, NULL },
    });
}
