/* Exercise 02-2, an order. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

static int64_t now(void *context)
{
    (void)context;
    return orm_datetime_to_microseconds(
        orm_moment(orm_ymd(2026, 12, 1), orm_hms(10, 0, 0)));
}

static struct orm_database *open_shop(const char *path)
{
    static const struct orm_options options = { .clock = { now, 0 } };
    struct orm_database *shop =
        orm_open(path, ORM_MODELS(order), &options);
    orm_create_all(shop);
    forget_sql();
    return shop;
}

/* An answer is not given away to those who gave none. */
static void need(const char *name, const char *answer)
{
    expect(!answer || strcmp(answer, "?"), "%s has no prediction yet:"
           " write one before you check", name);
}

static void compare_row(const char *database, const char *columns,
                        const char *name, const char *answer)
{
    char query[128];
    need(name, answer);
    snprintf(query, sizeof query, "SELECT %s FROM orders", columns);
    expect_rows(database, query, LIST(answer));
}

static void predicts_place(const char *database)
{
    need("place_sends", *place_sends);
    struct orm_database *shop = open_shop(database);
    place(shop);
    orm_close(shop);
    expect_prediction(place_sends);
}

static void predicts_row(const char *database)
{
    struct orm_database *shop = open_shop(database);
    place(shop);
    orm_close(shop);
    compare_row(database, "total, note, status", "place_leaves",
                place_leaves);
}

static void predicts_row_without_note(const char *database)
{
    struct orm_database *shop = open_shop(database);
    place_without_note(shop);
    orm_close(shop);
    compare_row(database, "total, note, status",
                "place_without_note_leaves", place_without_note_leaves);
}

/* A step whose statements are predicted, after an order was placed. */
static void predict(const char *database, const char *name,
                    void (*step)(struct orm_database *, struct order *),
                    const char *const answer[])
{
    need(name, *answer);
    struct orm_database *shop = open_shop(database);
    struct order *order = place(shop);
    forget_sql();
    step(shop, order);
    orm_close(shop);
    expect_prediction(answer);
}

static void predicts_agree(const char *database)
{
    predict(database, "agree_sends", agree, agree_sends);
}

static void predicts_pay(const char *database)
{
    predict(database, "pay_sends", pay, pay_sends);
}

static void predicts_haggle(const char *database)
{
    predict(database, "haggle_sends", haggle, haggle_sends);
}

static void predicts_ship(const char *database)
{
    struct orm_database *shop = open_shop(database);
    ship(shop, place(shop));
    orm_close(shop);
    compare_row(database, "status, substr(changed_at, 12, 5)",
                "ship_leaves", ship_leaves);
}

static void predicts_lengths(const char *database)
{
    struct orm_database *shop = open_shop(database);
    pay(shop, place(shop));
    orm_close(shop);
    compare_row(database, "length(placed_at), length(changed_at)",
                "lengths", lengths);
}

const struct exercise_test exercise_tests[] = {
    { "what place() sends", predicts_place, "02#defaults" },
    { "what place() leaves", predicts_row,
      "02#to-a-double-and-back" },
    { "what place_without_note() leaves", predicts_row_without_note,
      "02#defaults" },
    { "what agree() sends", predicts_agree,
      "02#the-same-number-another-scale" },
    { "what pay() sends", predicts_pay, "02#created-updated" },
    { "what haggle() sends", predicts_haggle,
      "02#the-same-number-another-scale" },
    { "what ship() leaves", predicts_ship, "02#created-updated" },
    { "how long the two moments are", predicts_lengths, "02#moments" },
    { 0 },
};
