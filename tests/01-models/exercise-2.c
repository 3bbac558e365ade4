/* Exercise 01-2, which SQL will this program send? */
#include "exercise.h"
#include "exercise_test.h"

/* The stage of each scene. */
struct stage {
    struct orm_database *pantry;
    struct product *milk, *salt;
};

static struct stage set_up(const char *path)
{
    struct stage stage = {
        .pantry = orm_open(path, ORM_MODELS(product, visit), NULL),
    };
    orm_create_all(stage.pantry);
    stage.milk = orm_new(stage.pantry, product, .name = "Milk",
                         .quantity = 12, .note = NULL);
    stage.salt = orm_new(stage.pantry, product, .name = "Salt");
    orm_insert(stage.pantry, stage.milk);
    orm_insert(stage.pantry, stage.salt);
    forget_sql();
    return stage;
}

static void predicts_store(const char *database)
{
    struct stage stage = set_up(database);
    store(stage.pantry);
    expect_prediction(store_sends);
    orm_close(stage.pantry);
}

static void predicts_change(const char *database)
{
    struct stage stage = set_up(database);
    change(stage.pantry, stage.milk, stage.salt);
    expect_prediction(change_sends);
    orm_close(stage.pantry);
}

static void predicts_change_back(const char *database)
{
    struct stage stage = set_up(database);
    change_back(stage.pantry, stage.milk);
    expect_prediction(change_back_sends);
    orm_close(stage.pantry);
}

static void predicts_find(const char *database)
{
    struct stage stage = set_up(database);
    find(stage.pantry, stage.milk);
    expect_prediction(find_sends);
    orm_close(stage.pantry);
}

static void predicts_fail(const char *database)
{
    struct stage stage = set_up(database);
    fail(stage.pantry, stage.milk, stage.salt);
    expect_prediction(fail_sends);
    orm_close(stage.pantry);
}

const struct exercise_test exercise_tests[] = {
    { "scene 1, three new objects", predicts_store,
      "01#given-and-not-given" },
    { "scene 2, changes and what only looks like one", predicts_change,
      "01#changing-a-member" },
    { "scene 3, there and back again", predicts_change_back,
      "01#changing-a-member" },
    { "scene 4, looking for rows", predicts_find,
      "01#running-a-verb" },
    { "scene 5, mistakes", predicts_fail, "01#running-a-verb" },
    { 0 },
};
