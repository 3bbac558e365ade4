/* What memory does not grow with: queries, their results, batches. */
#include "blog.h"
#include "support/fault.h"
#include "support/peek.h"
#include "tap.h"

static struct orm_session *session;
static int turn;

/* A result that is read to its end, one that is not, and one of which
   nobody ends anything. */
static void read_to_the_end(void)
{
    struct orm_query all = orm_query(user,
        .where = orm_gt(user, id, turn % 3));
    struct orm_result *result = orm_run(session, &all);
    while (orm_next(result, user))
        ;
}

static void leave_early(void)
{
    struct orm_query all = orm_query(user,
        .where = orm_starts_with(user, name, "A"));
    struct orm_result *result = orm_run(session, &all);
    orm_next(result, user);
    orm_finish(result);
}

static void take_all(void)
{
    struct orm_query all = orm_query(user);
    struct orm_result *result = orm_run(session, &all);
    orm_all(result, user);
    orm_finish(result);
}

static void forget(void)
{
    struct orm_query all = orm_query(user);
    orm_next(orm_run(session, &all), user);
    orm_commit(session);
}

struct row {
    const char *name;
};

static void take_values(void)
{
    struct orm_query names = orm_query(user,
        .columns = orm_into(row, name, orm_col(user, name)));
    struct orm_result *result = orm_run(session, &names);
    while (orm_row(result, row))
        ;
}

static void take_batches(void)
{
    struct orm_query all = orm_query(user, .batch = 1,
        .where = orm_or(orm_eq(user, id, turn), orm_is_null(user, age)));
    struct orm_result *result = orm_run(session, &all);
    while (orm_next(result, user))
        ;
}

static void one_scalar(void)
{
    struct orm_query names = orm_query(user,
        .columns = orm_max(orm_col(user, name)));
    const char *name;
    orm_scalar(session, &names, name);
    orm_commit(session);
}

/* A column that is never NULL, into a variable that may be. */
static void one_of_another_type(void)
{
    struct orm_query least = orm_query(user,
        .columns = orm_min(orm_col(user, id)));
    const int64_t *id;
    orm_scalar(session, &least, id);
    orm_commit(session);
}

static void refuse(void)
{
    struct orm_query wrong = orm_query(user, .joins = orm_join(tag));
    orm_run(session, &wrong);
    wrong = orm_query(user, .where = orm_eq(user, role, (enum role)9));
    orm_run(session, &wrong);
}

static void change(void)
{
    orm_update_where(session, user, orm_eq(user, id, 1),
                     orm_to(user, age, turn));
    orm_commit(session);
}

static void stays(const char *what, void (*work)(void))
{
    for (turn = 0; turn < 20; turn++)
        work();
    long blocks = live_blocks(), statements = live_statements();
    for (; turn < 1020; turn++)
        work();
    is(live_blocks() - blocks, 0, "a thousand times, %s", what);
    is(live_statements() - statements, 0, "with the same statements");
}

int main(void)
{
    fault_install();
    struct orm_database *database = orm_open(fresh_path(),
        ORM_MODELS(user, post, tag), NULL);
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    stays("a result read to the end", read_to_the_end);
    stays("one that is left early", leave_early);
    stays("an array", take_all);
    stays("a result that nobody ends", forget);
    stays("rows of values", take_values);
    stays("batches", take_batches);
    stays("a scalar", one_scalar);
    stays("one that may be NULL", one_of_another_type);
    stays("a query that is refused", refuse);
    stays("a change by condition", change);
    orm_close(database);
    return done();
}
