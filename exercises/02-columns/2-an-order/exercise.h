/*
 * Given: a program in six steps, and the names of what is to be
 * predicted of each. Nothing here is to be changed.
 */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

/* --- the model ---------------------------------------------------- */

enum order_status { PENDING, PAID, SHIPPED };

static const char *const status_names[] = {
    [PENDING] = "PENDING", [PAID] = "PAID", [SHIPPED] = "SHIPPED",
};

struct order {
    struct orm_object orm;
    orm_integer        order_id;
    orm_text           customer;
    orm_decimal        total;
    orm_text           note;
    const enum order_status status;
    orm_datetime       placed_at;
    orm_maybe_datetime changed_at;
};

static const struct orm_column order_columns[] = {
    ORM_COLUMN(order, order_id, .primary_key = true),
    ORM_COLUMN(order, customer, .not_null = true),
    ORM_COLUMN(order, total, .type = ORM_NUMERIC(8, 2)),
    ORM_COLUMN(order, note,
               .default_value = ORM_DEFAULT(order, note, "none")),
    ORM_ENUM_COLUMN(order, status, status_names,
        .default_value = ORM_DEFAULT(order, status, PENDING)),
    ORM_COLUMN(order, placed_at,
               .server_default = "CURRENT_TIMESTAMP"),
    ORM_COLUMN(order, changed_at, .onupdate = orm_utcnow),
    ORM_END,
};
static ORM_MODEL(order, .table = "orders", .columns = order_columns);

/* --- the steps ---------------------------------------------------- */

/* The shop's clock stands at ten o'clock. */
static const struct orm_time_value half_past_eight = { .hour = 8,
                                                       .minute = 30 };

static struct order *place(struct orm_database *shop)
{
    struct order *order = orm_new(shop, order,
        .customer = "Ada", .total = { 1300, 2 });
    orm_insert(shop, order);
    return order;
}

static void place_without_note(struct orm_database *shop)
{
    orm_insert(shop, orm_new(shop, order,
        .customer = "Grace", .total = { 850, 2 }, .note = NULL));
}

static void agree(struct orm_database *shop, struct order *order)
{
    orm_set(order, total, orm_units(13, 0));
    orm_update(shop, order);
}

static void pay(struct orm_database *shop, struct order *order)
{
    orm_set(order, status, PAID);
    orm_update(shop, order);
}

static void haggle(struct orm_database *shop, struct order *order)
{
    orm_set(order, total, orm_units(12995, 3));
    orm_update(shop, order);
    orm_set(order, total, orm_units(12990, 3));
    orm_update(shop, order);
}

static void ship(struct orm_database *shop, struct order *order)
{
    const struct orm_datetime_value then =
        orm_moment(orm_today(shop), half_past_eight);
    orm_set(order, status, SHIPPED);
    orm_set(order, changed_at, &then);
    orm_update(shop, order);
}

/* --- what is to be predicted -------------------------------------- */

/* The statements that a step sends, in their order, up to NULL. The
   values need not be there. */
extern const char *const place_sends[];
extern const char *const agree_sends[];
extern const char *const pay_sends[];
extern const char *const haggle_sends[];

/* What a step leaves in the row of its order: some columns, as SQL
   writes their values, with bars between them: "1 | 'Milk' | NULL". */
extern const char *const place_leaves;     /* total | note | status */
extern const char *const place_without_note_leaves;      /* the same */
extern const char *const ship_leaves;      /* status | the time of day
                                              in changed_at, 'HH:MM' */

/* How many characters stand in placed_at and in changed_at? */
extern const char *const lengths;             /* "... | ..." */

#endif
