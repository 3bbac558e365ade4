/* Each call on the tables, while everything under it fails. */
#include "../support/sweep.h"
#include "../support/peek.h"
#include "pantry.h"

#include <string.h>

/* A small table: to create one takes hundreds of allocations. */
struct shelf {
    struct orm_object orm;
    orm_integer id;
};

static const struct orm_column shelf_columns[] = {
    ORM_COLUMN(shelf, id, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(shelf, .columns = shelf_columns);

static void open_only(struct trial *trial)
{
    struct orm_database *pantry = NULL;
    arm(trial);
    attempt(trial, pantry,
            (orm_close(pantry), pantry = orm_open(trial->path,
                 ORM_MODELS(product, shelf), trial->options),
             orm_status(pantry)));
    orm_close(pantry);
}

static void create(struct trial *trial)
{
    struct orm_database *pantry =
        orm_open(trial->path, ORM_MODELS(shelf), trial->options);
    arm(trial);
    attempt(trial, pantry, orm_create_all(pantry));
    orm_close(pantry);
}

/* An index of its own, for a table that is there. */
struct bin {
    struct orm_object orm;
    orm_integer id;
};

static const struct orm_column bin_columns[] = {
    ORM_COLUMN(bin, id, .primary_key = true, .index = true),
    ORM_END,
};
static ORM_MODEL(bin, .columns = bin_columns, .schema = "cellar");

static void create_index(struct trial *trial)
{
    peek(trial->path, "CREATE TABLE bin (id INTEGER PRIMARY KEY)");
    struct orm_options options = *trial->options;
    options.schemas = (const struct orm_schema[]){
        { "cellar", NULL }, ORM_END };
    struct orm_database *cellar =
        orm_open(trial->path, ORM_MODELS(bin), &options);
    arm(trial);
    attempt(trial, cellar, orm_create_all(cellar));
    orm_close(cellar);
}

static void attach(struct trial *trial)
{
    struct orm_options options = *trial->options;
    options.schemas = (const struct orm_schema[]){
        { "cellar", ":memory:" }, ORM_END };
    struct orm_database *cellar = NULL;
    arm(trial);
    attempt(trial, cellar,
            (orm_close(cellar), cellar = orm_open(trial->path,
                 ORM_MODELS(bin), &options), orm_status(cellar)));
    orm_close(cellar);
}

/* Names that fill a chunk, and a type for what a pointer points to: then
   each small thing that a mapper is made of is an allocation. */
#define LONG "a_crate_whose_name_leaves_no_room_for_anything_else_in_a_chunk"

struct crate {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer weight;
};

static const struct orm_type kilograms = {
    .sql = "KILOGRAMS", .size = sizeof(int64_t), .like = &orm_integer_type,
};
static const struct orm_column crate_columns[] = {
    ORM_COLUMN(crate, id, .primary_key = true),
    ORM_COLUMN(crate, weight, .name = LONG, .type = &kilograms),
    ORM_END,
};
#define CRATE(n) { .name = LONG #n, .size = sizeof(struct crate), \
                   .columns = crate_columns }
static const struct orm_model crates[] = {
    CRATE(1), CRATE(2), CRATE(3), CRATE(4), CRATE(5),
};
static const struct orm_model *const all_crates[] = {
    crates, crates + 1, crates + 2, crates + 3, crates + 4, NULL,
};

static void open_many(struct trial *trial)
{
    struct orm_database *store = NULL;
    arm(trial);
    attempt(trial, store,
            (orm_close(store), store = orm_open(trial->path, all_crates,
                 trial->options), orm_status(store)));
    orm_close(store);
}

static void compare_long(struct trial *trial)
{
    struct orm_database *store = open_tables(trial,
        (const struct orm_model *const[]){ crates, NULL });
    arm(trial);
    attempt(trial, store, orm_compare(store, NULL, NULL));
    orm_close(store);
}

static void drop(struct trial *trial)
{
    struct orm_database *pantry = open_tables(trial, ORM_MODELS(product));
    orm_insert(pantry, orm_new(pantry, product, .name = "Milk"));
    arm(trial);
    attempt(trial, pantry, orm_drop_all(pantry));
    orm_close(pantry);
}

static void count(void *context, const char *difference)
{
    *(size_t *)context += strlen(difference);
}

static void compare_tables(struct trial *trial)
{
    struct orm_database *pantry = open_tables(trial, ORM_MODELS(product));
    size_t length = 0;
    arm(trial);
    attempt(trial, pantry, orm_compare(pantry, count, &length));
    orm_close(pantry);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "open", open_only },
        { "open with many models", open_many },
        { "create", create },
        { "create an index", create_index },
        { "attach", attach },
        { "drop", drop },
        { "compare", compare_tables },
        { "compare long names", compare_long },
        { NULL, NULL },
    });
}
