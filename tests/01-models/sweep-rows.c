/* Each call on an object, while everything under it fails. */
#include "../support/sweep.h"
#include "pantry.h"

#include <stdio.h>
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

/* Found again by its version, which only a stored row has got. */
struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text version, said;
    orm_date day;
};

static enum orm_status next_version(void *object, const void *member)
{
    const struct note *note = object;
    char next[200];
    snprintf(next, sizeof next, "%s, and one", note->version);
    return orm_set_text(object, member, next);
}

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, version, .matched = true, .onupdate = next_version),
    ORM_COLUMN(note, said),
    ORM_COLUMN(note, day, .matched = true),
    ORM_END,
};
static ORM_MODEL(note, .columns = note_columns);

static void matched(struct trial *trial)
{
    struct orm_database *notes = open_tables(trial, ORM_MODELS(note));
    struct note *note = orm_new(notes, note, .said = "Yes", .version =
        "One, in a text that is longer than a chunk of the pools in tests",
        .day = { 2026, 5, 1 });
    orm_insert(notes, note);
    arm(trial);
    attempt(trial, notes, orm_set(note, said, "No"));
    attempt(trial, notes, orm_update(notes, note));
    attempt(trial, notes, orm_set(note, said, "Perhaps"));
    attempt(trial, notes, orm_update(notes, note));
    attempt(trial, notes, orm_delete(notes, note));
    orm_close(notes);
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
        { "matched", matched },
        { "delete", delete },
        { "export", export },
        { NULL, NULL },
    });
}
