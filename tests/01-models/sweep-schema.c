/* Each call on the tables, while everything under it fails. */
#include "../support/sweep.h"
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
        { "create", create },
        { "drop", drop },
        { "compare", compare_tables },
        { NULL, NULL },
    });
}
