/* Truth, 32 bits, and binary fractions, at their limits and past them. */
#include "sample.h"

#include <float.h>
#include <math.h>
#include <sqlite3.h>

static void truth(void)
{
    struct sample *one = reread(orm_new(store, sample, .truth = true));
    ok(one->truth, "true");
    is_text(row("truth, typeof(truth)"), "1|'integer'", "is stored as 1");
    one = reread(orm_new(store, sample, .truth = false,
                        .maybe_truth = A(bool, true)));
    ok(!one->truth && *one->maybe_truth, "false beside true");
    is_text(row("truth, maybe_truth"), "0|1", "is stored as 0");
    one = reread(orm_new(store, sample, .maybe_truth = A(bool, false)));
    ok(one->maybe_truth && !*one->maybe_truth, "false is not NULL");
    one = reread(orm_new(store, sample, .maybe_truth = NULL));
    ok(!one->maybe_truth, "NULL is not false");
    orm_set(one, truth, 2);
    orm_set(one, maybe_truth, A(bool, false));
    is(orm_update(store, one), ORM_OK, "updated");
    is_text(row("truth, maybe_truth"), "1|0", "what is not 0 is true");
    sent();
    orm_set(one, truth, true);
    orm_set(one, maybe_truth, A(bool, false));
    orm_update(store, one);
    is_text(sent(), "", "the same truth is no change");
}

static void small(void)
{
    static const int32_t limits[] = { INT32_MIN, -1, 0, 1, INT32_MAX };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct sample *one = reread(orm_new(store, sample,
            .small = limits[i], .maybe_small = &limits[i]));
        is(one->small, limits[i], "%d comes back", (int)limits[i]);
        is(*one->maybe_small, limits[i], "behind a pointer, too");
        is_text(row("small = maybe_small"), "1", "as one number");
    }
    is_text(row("small, typeof(small)"), "2147483647|'integer'", "the row");
}

/* What would be cut is refused before it is in the struct. */
static void past_32_bits(void)
{
    static const int64_t past[] = { INT64_C(2147483648), INT64_MAX,
                                    INT64_C(-2147483649), INT64_MIN,
                                    INT64_C(4294967296) };
    struct sample *one = orm_new(store, sample, .small = 7);
    for (size_t i = 0; i < sizeof past / sizeof *past; i++) {
        is(orm_set(one, small, past[i]), ORM_VALUE_ERROR, "%lld is refused",
           (long long)past[i]);
        ok(strstr(orm_message(store), "is not an integer of 32 bits"),
           "%s", orm_message(store));
        is(one->small, 7, "the member is as it was");
    }
    is(orm_set(one, small, INT32_MIN), ORM_OK, "the least can be set");
    is(orm_insert(store, one), ORM_OK, "and be stored");
    is(orm_set((struct sample *)NULL, small, past[0]), ORM_MISUSE,
       "no object, no value");
}

static double stored(const char *column)
{
    char sql[80];
    sqlite3 *connection;
    sqlite3_stmt *statement;
    snprintf(sql, sizeof sql,
             "SELECT %s FROM samples ORDER BY id DESC LIMIT 1", column);
    sqlite3_open(path, &connection);
    sqlite3_prepare_v2(connection, sql, -1, &statement, NULL);
    sqlite3_step(statement);
    double real = sqlite3_column_double(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return real;
}

/* SQLite stores 0.0 for -0.0; all others come back bit by bit. */
static void reals(void)
{
    static const double limits[] = {
        0.1, -0.1, 1.0 / 3, DBL_MAX, -DBL_MAX, DBL_MIN, DBL_EPSILON,
        DBL_TRUE_MIN, -DBL_TRUE_MIN, INFINITY, -INFINITY, 0, 12,
        9007199254740993.0, 1e15, 9223372036854775807.0, -0.0,
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        double wanted = limits[i] == 0 ? 0 : limits[i];
        struct sample *one = reread(orm_new(store, sample,
            .real = limits[i], .maybe_real = &limits[i]));
        ok(!memcmp(&one->real, &wanted, sizeof wanted), "%a comes back",
           limits[i]);
        ok(!memcmp(one->maybe_real, &wanted, sizeof wanted),
           "behind a pointer, too");
        double real = stored("real"), maybe = stored("maybe_real");
        ok(real == wanted && maybe == wanted, "and is what the row has");
    }
    is_text(row("typeof(real)"), "'real'", "a REAL");
}

static void no_number(void)
{
    refused(orm_new(store, sample, .real = NAN),
            "sample.real: nan is not a number");
    refused(orm_new(store, sample, .maybe_real = A(double, NAN)),
            "sample.maybe_real: nan is not a number");
    struct sample *one = reread(orm_new(store, sample, .real = 1));
    sent();
    orm_set(one, real, NAN);
    is(orm_update(store, one), ORM_VALUE_ERROR, "nor by an update");
    is_text(sent(), "", "which sends nothing");
    orm_set(one, real, 0.0);
    is(orm_update(store, one), ORM_OK, "a number mends it");
    sent();
    orm_set(one, real, -0.0);
    orm_update(store, one);
    is_text(sent(), "", "0.0 and -0.0 are the same number");
}

int main(void)
{
    open_store();
    truth();
    small();
    past_32_bits();
    reals();
    no_number();
    orm_close(store);
    return done();
}
