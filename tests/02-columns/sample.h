/*
 * A struct with a member of each type of chapter 2, plain and nullable, and
 * what tests do with it. The server has a value for each member, so that a
 * test can be about one of them.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

enum role { MEMBER, ORGANIZER = 2, GUEST = 3 };    /* 1 is a hole */
static const char *const role_names[] = {
    [MEMBER] = "MEMBER", [ORGANIZER] = "ORGANIZER", [GUEST] = "GUEST",
};

struct sample {
    struct orm_object orm;
    orm_integer id;
    orm_boolean truth;
    orm_int32 small;
    orm_float real;
    orm_text word;
    orm_text json;
    orm_decimal price;
    orm_date day;
    orm_time hour;
    orm_datetime moment;
    const enum role role;
    orm_blob blob;
    orm_uuid uuid;
    orm_maybe_boolean maybe_truth;
    orm_maybe_int32 maybe_small;
    orm_maybe_float maybe_real;
    orm_maybe_decimal maybe_price;
    orm_maybe_time maybe_hour;
    orm_maybe_datetime maybe_moment;
    ORM_MAYBE_ENUM(enum role) maybe_role;
    orm_maybe_uuid maybe_uuid;
};

static const struct orm_column sample_columns[] = {
    ORM_COLUMN(sample, id, .primary_key = true),
    ORM_COLUMN(sample, truth, .server_default = "0"),
    ORM_COLUMN(sample, small, .server_default = "0"),
    ORM_COLUMN(sample, real, .server_default = "0"),
    ORM_COLUMN(sample, word, .type = ORM_STRING(5)),
    ORM_COLUMN(sample, json, .type = ORM_JSON),
    ORM_COLUMN(sample, price, .type = ORM_NUMERIC(10, 2),
               .server_default = "0"),
    ORM_COLUMN(sample, day, .server_default = "'2000-01-01'"),
    ORM_COLUMN(sample, hour, .server_default = "'00:00:00.000000'"),
    ORM_COLUMN(sample, moment,
               .server_default = "'2000-01-01 00:00:00.000000'"),
    ORM_ENUM_COLUMN(sample, role, role_names,
                    .server_default = "'MEMBER'"),
    ORM_COLUMN(sample, blob),
    ORM_COLUMN(sample, uuid, .server_default =
               "'00000000-0000-0000-0000-000000000000'"),
    ORM_COLUMN(sample, maybe_truth),
    ORM_COLUMN(sample, maybe_small),
    ORM_COLUMN(sample, maybe_real),
    ORM_COLUMN(sample, maybe_price, .type = ORM_NUMERIC(10, 2)),
    ORM_COLUMN(sample, maybe_hour),
    ORM_COLUMN(sample, maybe_moment),
    ORM_MAYBE_ENUM_COLUMN(sample, maybe_role, role_names),
    ORM_COLUMN(sample, maybe_uuid),
    ORM_END,
};
static ORM_MODEL(sample, .table = "samples", .columns = sample_columns);

static const char *path;
static struct orm_database *store;

static inline void open_store(void)
{
    path = fresh_path();
    store = orm_open(path, ORM_MODELS(sample),
                     &(struct orm_options){ .trace = SENT });
    is(orm_create_all(store), ORM_OK, "a table of samples");
    sent();
}

/* The newest row's value of a column, as another connection sees it. */
static inline const char *row(const char *column)
{
    char sql[200];
    snprintf(sql, sizeof sql,
             "SELECT %s FROM samples ORDER BY id DESC LIMIT 1", column);
    return peek(path, sql);
}

/* Stores an object; gives it read anew. */
static inline struct sample *reread(struct sample *made)
{
    is(orm_insert(store, made), ORM_OK, "inserted %s", orm_message(store));
    return made ? orm_find(store, sample, .id = made->id) : NULL;
}

/* An object that is not stored: with this sentence, and without SQL. */
#define refused(object, sentence) \
    do { \
        sent(); \
        is(orm_insert(store, object), ORM_VALUE_ERROR, "refused"); \
        is_text(orm_message(store), sentence, "it says why"); \
        is_text(sent(), "", "and has sent nothing"); \
    } while (0)

/* The address of a value, for nullable members. */
#define A(type, ...) &(const type){ __VA_ARGS__ }

#endif
