/*
 * Members that may be NULL, one of each type: given, not given, given as
 * NULL, set, set to NULL; and `.type` for what the pointer is to.
 */
#include "sample.h"

static const char maybes[] = "maybe_truth, maybe_small, maybe_real,"
    " maybe_price, maybe_hour, maybe_moment, maybe_role, maybe_uuid";
static const char nulls[] = "NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL";
static const char zeros[] = "0|0|0.0|0|'00:00:00.000000'"
    "|'0001-01-01 00:00:00.000000'|'MEMBER'"
    "|'00000000-0000-0000-0000-000000000000'";

static bool are_null(const struct sample *one)
{
    return !one->maybe_truth && !one->maybe_small && !one->maybe_real
        && !one->maybe_price && !one->maybe_hour && !one->maybe_moment
        && !one->maybe_role && !one->maybe_uuid;
}

/* The members that are there and zero. */
static int zero_members(const struct sample *one)
{
    static const struct orm_uuid_value none;
    return (one->maybe_truth && !*one->maybe_truth)
        + (one->maybe_small && !*one->maybe_small)
        + (one->maybe_real && *one->maybe_real == 0)
        + (one->maybe_price && !one->maybe_price->units)
        + (one->maybe_hour && !one->maybe_hour->hour)
        + (one->maybe_moment && one->maybe_moment->date.year == 1)
        + (one->maybe_role && *one->maybe_role == MEMBER)
        + (one->maybe_uuid && !memcmp(one->maybe_uuid, &none, sizeof none));
}

#define ZEROS \
    .maybe_truth = A(bool, 0), .maybe_small = A(int32_t, 0), \
    .maybe_real = A(double, 0), \
    .maybe_price = A(struct orm_decimal_value, 0, 0), \
    .maybe_hour = A(struct orm_time_value, 0), \
    .maybe_moment = A(struct orm_datetime_value, { 1, 1, 1 }, { 0 }), \
    .maybe_role = &(enum role){ MEMBER }, \
    .maybe_uuid = A(struct orm_uuid_value, { 0 })

static void set_to_zero(struct sample *one)
{
    int failed = 0;
    failed += orm_set(one, maybe_truth, A(bool, 0)) != ORM_OK;
    failed += orm_set(one, maybe_small, A(int32_t, 0)) != ORM_OK;
    failed += orm_set(one, maybe_real, A(double, 0)) != ORM_OK;
    failed += orm_set(one, maybe_price,
                      A(struct orm_decimal_value, 0, 0)) != ORM_OK;
    failed += orm_set(one, maybe_hour,
                      A(struct orm_time_value, 0)) != ORM_OK;
    failed += orm_set(one, maybe_moment, A(struct orm_datetime_value,
                                           { 1, 1, 1 }, { 0 })) != ORM_OK;
    failed += orm_set(one, maybe_role, &(enum role){ MEMBER }) != ORM_OK;
    failed += orm_set(one, maybe_uuid,
                      A(struct orm_uuid_value, { 0 })) != ORM_OK;
    is(failed, 0, "all are set to zero");
}

static void set_to_null(struct sample *one)
{
    int failed = 0;
    failed += orm_set(one, maybe_truth, NULL) != ORM_OK;
    failed += orm_set(one, maybe_small, NULL) != ORM_OK;
    failed += orm_set(one, maybe_real, NULL) != ORM_OK;
    failed += orm_set(one, maybe_price, NULL) != ORM_OK;
    failed += orm_set(one, maybe_hour, NULL) != ORM_OK;
    failed += orm_set(one, maybe_moment, NULL) != ORM_OK;
    failed += orm_set(one, maybe_role, NULL) != ORM_OK;
    failed += orm_set(one, maybe_uuid, NULL) != ORM_OK;
    is(failed, 0, "all are set to NULL");
}

static void all_of_them(void)
{
    struct sample *one = reread(orm_new(store, sample, .small = 1));
    ok(are_null(one), "what is not given is NULL");
    is_text(row(maybes), nulls, "in the row");
    one = reread(orm_new(store, sample, ZEROS));
    is(zero_members(one), 8, "zero is not NULL");
    is_text(row(maybes), zeros, "in the row");
    one = reread(orm_new(store, sample, .maybe_truth = NULL,
        .maybe_small = NULL, .maybe_real = NULL, .maybe_price = NULL,
        .maybe_hour = NULL, .maybe_moment = NULL, .maybe_role = NULL,
        .maybe_uuid = NULL));
    ok(are_null(one), "NULL can be given");

    set_to_zero(one);
    is(zero_members(one), 8, "they are");
    is(orm_update(store, one), ORM_OK, "updated");
    is_text(row(maybes), zeros, "in the row");
    sent();
    set_to_zero(one);
    orm_update(store, one);
    is_text(sent(), "", "zero again is no change");
    set_to_null(one);
    ok(are_null(one), "they are");
    is(orm_update(store, one), ORM_OK, "updated");
    is_text(row(maybes), nulls, "in the row");
}

/* The value is copied; the old one stays until the row is written. */
static void copies(void)
{
    int32_t number = 7;
    struct sample *one = reread(orm_new(store, sample,
                                       .maybe_small = &number));
    number = 8;
    is(*one->maybe_small, 7, "a copy");
    const int32_t *old = one->maybe_small;
    orm_set(one, maybe_small, &number);
    number = 9;
    is(*one->maybe_small, 8, "another copy");
    is(*old, 7, "the old one stays readable");
    is(orm_update(store, one), ORM_OK, "until it is written");
    orm_set(one, maybe_small, one->maybe_small);
    is(*one->maybe_small, 8, "its own value");
}

struct typed {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_decimal price;
    orm_text title, options;
};
static const struct orm_column typed_columns[] = {
    ORM_COLUMN(typed, id, .primary_key = true),
    ORM_COLUMN(typed, price, .type = ORM_NUMERIC(6, 3)),
    ORM_COLUMN(typed, title, .type = ORM_STRING(3)),
    ORM_COLUMN(typed, options, .type = ORM_JSON, .not_null = true),
    ORM_END,
};
static ORM_MODEL(typed, .columns = typed_columns);

static void types(void)
{
    const char *file = fresh_path();
    struct orm_database *types = orm_open(file, ORM_MODELS(typed), NULL);
    is(orm_create_all(types), ORM_OK, "a table");
    is_text(peek(file, "SELECT name, type, \"notnull\" FROM"
                 " pragma_table_info('typed') WHERE cid"),
            "'price'|'NUMERIC(6, 3)'|0\n'title'|'VARCHAR(3)'|0"
            "\n'options'|'TEXT'|1", "with their types");
    struct typed *one = orm_new(types, typed, .options = "[]",
        .price = A(struct orm_decimal_value, 1005, 3));
    is(orm_insert(types, one), ORM_OK, "a row");
    one = orm_find(types, typed, .id = one->id);
    is(one->price->units, 1005, "the type's scale");
    orm_set(one, price, A(struct orm_decimal_value, 1, 4));
    is(orm_update(types, one), ORM_VALUE_ERROR, "and its limit");
    is_text(orm_message(types), "typed.price: '0.0001' is not a decimal of 6"
            " digits, 3 behind the point", "by its name");
    orm_set(one, price, NULL);
    is(orm_update(types, one), ORM_OK, "NULL has no limit");
    one = orm_new(types, typed, .options = NULL);
    is(orm_insert(types, one), ORM_INTEGRITY_ERROR, "NOT NULL is kept");
    orm_close(types);
}

int main(void)
{
    open_store();
    all_of_them();
    copies();
    types();
    orm_close(store);
    return done();
}
