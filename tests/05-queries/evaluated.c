/*
 * What memory says of a condition is what the database says: thousands of
 * conditions, made at random, are asked of both. An UPDATE asks for the
 * rows that it has changed if, by memory, the condition may hold for an
 * object; that it does hold is known from a SELECT.
 */
#include "blog.h"
#include "chance.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_session *session;

static struct orm_expr number(int depth)
{
    if (!depth)
        switch (below(6)) {
        case 0: return orm_col(user, id);
        case 1: return orm_col(user, age);
        case 2: return orm_col(user, chief);
        case 3: return orm_col(user, active);
        case 4: return orm_literal((int)below(40) - 3);
        default: return orm_literal(below(8) / 2.0);
        }
    struct orm_expr a = number(depth - 1), b = number(depth - 1);
    switch (below(5)) {
    case 0: return orm_plus(a, b);
    case 1: return orm_minus(a, b);
    case 2: return orm_times(a, b);
    case 3: return orm_coalesce(a, b);
    default: return orm_case(orm_when(orm_less(a, b), a), b);
    }
}

static struct orm_expr text(void)
{
    switch (below(3)) {
    case 0: return orm_col(user, name);
    case 1: return orm_literal("Bob");
    default: return orm_concat(orm_col(user, name), orm_literal("a"));
    }
}

static struct orm_expr simple(void)
{
    static const int64_t numbers[] = { 1 };
    struct orm_expr a = number((int)below(2)), b = number((int)below(2));
    switch (below(15)) {
    case 0: return orm_equal(a, b);
    case 1: return orm_unequal(a, b);
    case 2: return orm_less(a, b);
    case 3: return orm_at_most(a, b);
    case 4: return orm_greater(a, b);
    case 5: return orm_at_least(a, b);
    case 6: return orm_less(text(), text());
    case 7: return orm_equal(text(), text());
    case 8: return orm_in(user, age, 17, 36, NULL);
    case 9: return orm_in(user, id, 1, (int)below(5));
    case 10: return orm_between(user, age, (int)below(40), (int)below(40));
    case 11: return orm_is_null(user, chief);
    case 12: return orm_eq(user, role, (enum role)below(2));
    case 13: return orm_lt(user, born, orm_ymd(1815, 12, (int)below(20) + 1));
    default: return orm_in_array(user, id, numbers, 0);
    }
}

static struct orm_expr condition(int depth)
{
    if (!depth || !below(4))
        return simple();
    struct orm_expr a = condition(depth - 1), b = condition(depth - 1);
    switch (below(3)) {
    case 0: return orm_and(a, b);
    case 1: return orm_or(a, b);
    default: return orm_not(a);
    }
}

/* Does memory say what the database says? */
static bool agrees(struct orm_expr where, int id)
{
    struct orm_query query = orm_query(user,
        .where = orm_and(where, orm_eq(user, id, id)));
    bool holds = orm_exists(session, &query);
    sent();
    int64_t n = orm_update_where(session, user, query.where,
                                 orm_to(user, active, true));
    const char *update = sent();
    bool asked = strstr(update, "RETURNING");
    if (n == holds && asked == holds)
        return true;
    tell("user %d: %s: memory %d, database %d %s", id, update, asked, holds,
         orm_message(session));
    return false;
}

int main(void)
{
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    int wrong = 0, tried = 0;
    for (int id = 1; id <= 3; id++) {
        orm_rollback(session);
        orm_clear(session);
        for (int i = 0; i < 1000 && wrong < 10; i++) {
            struct orm_expr where = condition(2);
            if (where.refused || where.count > 28)
                continue;
            orm_find(session, user, .id = id);
            wrong += !agrees(where, id);
            tried++;
            orm_rollback(session);
        }
    }
    ok(!wrong && tried > 2000, "memory and database agree on conditions");
    tell("%d conditions", tried);
    orm_session_close(session);
    orm_close(database);
    return done();
}
