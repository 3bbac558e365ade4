/* A condition on a member of each type, with a value, a pointer, NULL. */
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

enum mood { CALM, WILD };
static const char *const mood_names[] = { "CALM", "WILD" };

struct thing {
    struct orm_object orm;
    orm_integer id;
    orm_int32 small;
    orm_float weight;
    orm_blob bytes;
    orm_uuid uuid;
    orm_time at;
    orm_datetime made;
    orm_maybe_int32 maybe_small;
    orm_maybe_float maybe_weight;
    orm_maybe_boolean maybe_good;
    orm_maybe_uuid maybe_uuid;
    orm_maybe_time maybe_at;
    orm_maybe_datetime maybe_made;
    orm_maybe_decimal maybe_price;
    ORM_MAYBE_ENUM(enum mood) maybe_mood;
    orm_int32 extra;                     /* not mapped */
};

static const struct orm_column thing_columns[] = {
    ORM_COLUMN(thing, id, .primary_key = true),
    ORM_COLUMN(thing, small),
    ORM_COLUMN(thing, weight),
    ORM_COLUMN(thing, bytes),
    ORM_COLUMN(thing, uuid),
    ORM_COLUMN(thing, at),
    ORM_COLUMN(thing, made),
    ORM_COLUMN(thing, maybe_small),
    ORM_COLUMN(thing, maybe_weight),
    ORM_COLUMN(thing, maybe_good),
    ORM_COLUMN(thing, maybe_uuid),
    ORM_COLUMN(thing, maybe_at),
    ORM_COLUMN(thing, maybe_made),
    ORM_COLUMN(thing, maybe_price, .type = ORM_NUMERIC(6, 2)),
    ORM_MAYBE_ENUM_COLUMN(thing, maybe_mood, mood_names),
    ORM_END,
};
static ORM_MODEL(thing, .table = "things", .columns = thing_columns);

static struct orm_session *session;

/* Counts by a condition; the SQL behind WHERE. */
static void counts(struct orm_expr where, const char *sql)
{
    struct orm_query query = orm_query(thing, .where = where);
    char expected[300];
    sent();
    is(orm_count(session, &query), 1, "%s finds it", sql);
    snprintf(expected, sizeof expected,
             "SELECT count(*) FROM \"things\" WHERE %s", sql);
    is_text(sent(), expected, "by this SQL");
}

static void values(struct orm_uuid_value uuid)
{
    const struct orm_datetime_value noon =
        orm_moment(orm_ymd(2026, 12, 1), orm_hms(12, 0, 0));
    counts(orm_eq(thing, small, -7), "\"small\" = ? -- -7");
    counts(orm_lt(thing, small, INT64_C(5000000000)),
           "\"small\" < ? -- 5000000000");
    counts(orm_gt(thing, weight, 2), "\"weight\" > ? -- 2.0");
    counts(orm_eq(thing, bytes, orm_bytes("\0\xff", 2)),
           "\"bytes\" = ? -- x'00ff'");
    counts(orm_ne(thing, bytes, orm_bytes(NULL, 0)),
           "\"bytes\" IS NOT NULL");
    counts(orm_eq(thing, uuid, uuid),
           "\"uuid\" = ? -- '123e4567-e89b-42d3-a456-426614174000'");
    counts(orm_ge(thing, at, orm_hms(13, 45, 0)),
           "\"at\" >= ? -- '13:45:00.000000'");
    counts(orm_le(thing, made, noon),
           "\"made\" <= ? -- '2026-12-01 12:00:00.000000'");
    counts(orm_in(thing, at, orm_hms(13, 45, 0), orm_hms(0, 0, 0)),
           "\"at\" IN (?, ?) -- '13:45:00.000000', '00:00:00.000000'");
}

static void maybes(struct orm_uuid_value uuid)
{
    const bool yes = true;
    enum mood wild = WILD;
    counts(orm_eq(thing, maybe_small, 3), "\"maybe_small\" = ? -- 3");
    counts(orm_eq(thing, maybe_small, &(const int32_t){ 3 }),
           "\"maybe_small\" = ? -- 3");
    counts(orm_eq(thing, maybe_weight, 0.5), "\"maybe_weight\" = ? -- 0.5");
    counts(orm_eq(thing, maybe_good, true), "\"maybe_good\" = ? -- 1");
    counts(orm_eq(thing, maybe_good, &yes), "\"maybe_good\" = ? -- 1");
    counts(orm_eq(thing, maybe_uuid, NULL), "\"maybe_uuid\" IS NULL");
    counts(orm_eq(thing, maybe_at, orm_hms(1, 2, 3)),
           "\"maybe_at\" = ? -- '01:02:03.000000'");
    counts(orm_eq(thing, maybe_made, NULL), "\"maybe_made\" IS NULL");
    counts(orm_between(thing, maybe_price, orm_units(1, 0),
                       orm_units(999, 2)),
           "\"maybe_price\" BETWEEN ? AND ? -- 1.0, 9.99");
    counts(orm_eq(thing, maybe_mood, WILD), "\"maybe_mood\" = ? -- 'WILD'");
    counts(orm_eq(thing, maybe_mood, &wild), "\"maybe_mood\" = ? -- 'WILD'");
    counts(orm_or(orm_eq(thing, maybe_uuid, uuid),
                  orm_is_null(thing, maybe_made)),
           "\"maybe_uuid\" = ? OR \"maybe_made\" IS NULL"
           " -- '123e4567-e89b-42d3-a456-426614174000'");
}

static void arrays(void)
{
    static const int32_t three = 3;
    const int32_t *const smalls[] = { NULL, &three };
    const struct orm_time_value times[] = { { 0, 13, 45, 0 } };
    counts(orm_in_array(thing, maybe_small, smalls, 2),
           "\"maybe_small\" IN (?, ?) -- NULL, 3");
    counts(orm_in_array(thing, at, times, 1),
           "\"at\" IN (?) -- '13:45:00.000000'");
}

static void parameters(void)
{
    struct orm_query query = orm_query(thing, .where = orm_or(
        orm_lt(thing, maybe_weight, orm_parameter(1)),
        orm_eq(thing, small, orm_parameter(2))));
    struct orm_kept *kept = orm_prepare(session, &query);
    orm_give(kept, 1, thing, maybe_weight, NULL);
    orm_give(kept, 2, thing, small, -7);
    ok(orm_next(orm_run_kept(kept), thing), "a parameter can be NULL");
    query = orm_query(thing,
                      .where = orm_lt(thing, small, orm_parameter(1)));
    kept = orm_prepare(session, &query);
    orm_give(kept, 1, thing, small, INT64_C(5000000000));
    ok(orm_next(orm_run_kept(kept), thing), "or more than 32 bits hold");
    orm_give(kept, 1, thing, maybe_small, INT64_C(5000000000));
    ok(!orm_run_kept(kept), "but of the member that it is compared with");
}

#define FIVE_BILLION INT64_C(5000000000)

/* What an int32 is compared with it cannot always become. */
static void misfits(struct orm_expr change, enum orm_status status,
                    const char *message)
{
    sent();
    is(orm_update_where(session, thing, orm_nothing(), change), -1,
       "refused: %s", message);
    is(orm_status(session), status, "with this status");
    is_text(orm_message(session), message, "and this message");
    is_text(sent(), "", "and nothing is sent");
}

static void changes(void)
{
    struct orm_query query = orm_query(thing, .where = orm_less(
        orm_col(thing, small), orm_value(thing, small, FIVE_BILLION)));
    misfits(orm_to(thing, small, FIVE_BILLION), ORM_VALUE_ERROR,
            "thing.small: 5000000000 is not an integer of 32 bits");
    misfits(orm_to(thing, maybe_small, -FIVE_BILLION), ORM_VALUE_ERROR,
            "thing.maybe_small: -5000000000 is not an integer of 32 bits");
    misfits(orm_to(thing, extra, FIVE_BILLION), ORM_QUERY_REFUSED,
            "a member of thing is named that is not mapped to a column");
    misfits(orm_to_expr(thing, weight, orm_value(thing, extra,
                                                 FIVE_BILLION)),
            ORM_QUERY_REFUSED,
            "a member of thing is named that is not mapped to a column");
    ok(!orm_run(session, &query), "nor is it a value of the column");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    is_text(sent(), "", "and nothing is sent");
    is(orm_update_where(session, thing, orm_lt(thing, small, FIVE_BILLION),
        orm_to(thing, small, INT32_MIN), orm_to(thing, maybe_small,
                                                INT32_MAX)), 1,
       "what fits is stored");
    is(orm_find(session, thing, .id = 1)->small, INT32_MIN, "and read");
    orm_rollback(session);
}

/* A shelf has a key of two columns, and a box stands on one. */
struct shelf {
    struct orm_object orm;
    orm_text room;
    orm_integer level;
};
static const struct orm_column shelf_columns[] = {
    ORM_COLUMN(shelf, room, .primary_key = true),
    ORM_COLUMN(shelf, level, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(shelf, .columns = shelf_columns);

struct box {
    struct orm_object orm;
    orm_integer id;
    orm_text room;
    orm_integer level;
};
static const struct orm_column box_columns[] = {
    ORM_COLUMN(box, id, .primary_key = true),
    ORM_COLUMN(box, room),
    ORM_COLUMN(box, level),
    ORM_END,
};
static const struct orm_constraint box_constraints[] = {
    { .foreign_key = { "room", "level" },
      .references = { .model = &shelf_model } },
    ORM_END,
};
static ORM_MODEL(box, .columns = box_columns,
                 .constraints = box_constraints);

static void pairs(void)
{
    orm_add(session, orm_new(session, shelf, .room = "cellar", .level = 2));
    orm_add(session, orm_new(session, box, .id = 1, .room = "cellar",
                             .level = 2));
    struct orm_query boxes = orm_query(box, .joins = orm_join(shelf),
        .where = orm_eq(shelf, level, 2));
    orm_flush(session);
    sent();
    is(orm_count(session, &boxes), 1, "a foreign key of two columns");
    is_text(sent(), "SELECT count(*) FROM \"box\" JOIN \"shelf\" ON"
            " \"box\".\"room\" = \"shelf\".\"room\" AND \"box\".\"level\" ="
            " \"shelf\".\"level\" WHERE \"shelf\".\"level\" = ? -- 2",
            "joins by both");
    boxes = orm_query(box, .where = orm_less(orm_col(box, level),
        orm_value(box, level, orm_given_int32(FIVE_BILLION))));
    is(orm_count(session, &boxes), 1, "64 bits hold more than 32");
    is(orm_update_where(session, shelf, orm_eq(shelf, level, 9),
                        orm_to(shelf, room, "attic")), -1, "keys stand");
    is(orm_delete_where(session, box, orm_nothing()), 1, "a box goes");
    struct shelf *shelf = orm_find(session, shelf, .room = "cellar",
                                   .level = 2);
    is(orm_delete_where(session, shelf, orm_eq(shelf, room, "cellar")), 1,
       "and a shelf");
    is(orm_state(shelf), ORM_DELETED, "whose object knows");
}

int main(void)
{
    struct orm_uuid_value uuid;
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(thing, shelf, box),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    orm_uuid_parse("123e4567-e89b-42d3-a456-426614174000", 36, &uuid);
    orm_add(session, orm_new(session, thing, .id = 1, .small = -7,
        .weight = 2.5, .bytes = orm_bytes("\0\xff", 2), .uuid = uuid,
        .at = orm_hms(13, 45, 0),
        .made = orm_moment(orm_ymd(2026, 1, 1), orm_hms(0, 0, 0)),
        .maybe_small = &(const int32_t){ 3 },
        .maybe_weight = &(const double){ 0.5 },
        .maybe_good = &(const bool){ true },
        .maybe_at = &(const struct orm_time_value){ 0, 1, 2, 3 },
        .maybe_price = &(const struct orm_decimal_value){ 250, 2 },
        .maybe_mood = &(enum mood){ WILD }));
    is(orm_commit(session), ORM_OK, "a thing of all types");
    struct orm_query all = orm_query(thing);
    orm_count(session, &all);
    values(uuid);
    maybes(uuid);
    arrays();
    parameters();
    changes();
    pairs();
    orm_session_close(session);
    orm_close(database);
    return done();
}
