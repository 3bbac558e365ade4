/* Each way to run a query, while everything under it fails. */
#include "support/sweep.h"
#include "blog.h"

#include <stdlib.h>
#include <string.h>

static struct orm_database *database;

static struct orm_session *open_blog(struct trial *trial)
{
    database = open_tables(trial, ORM_MODELS(user, post, tag));
    struct orm_session *session = orm_session(database);
    fill(session);
    orm_clear(session);
    return session;
}

/* SQLite undoes a transaction in which it has no memory even to read,
   so each try begins with a new one. */
static struct orm_session *anew(struct orm_session *session)
{
    orm_rollback(session);
    return session;
}

/* Reads all objects, one by one, and counts them. */
static enum orm_status read_all(struct orm_session *session,
                                const struct orm_query *query, int expected)
{
    int n = 0;
    anew(session);
    struct orm_result *result = orm_run(session, query);
    while (orm_next(result, user))
        n++;
    if (orm_status(session) == ORM_OK && n != expected)
        abort();
    return orm_status(session);
}

/* The same with all at once. */
static enum orm_status read_array(struct orm_session *session,
                                  const struct orm_query *query,
                                  size_t expected)
{
    anew(session);
    struct orm_result *result = orm_run(session, query);
    struct user **users = orm_all(result, user);
    if (orm_status(session) == ORM_OK
        && (!users || orm_size(result) != expected))
        abort();
    orm_finish(result);
    return orm_status(session);
}

static void objects(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query query = orm_query(user,
        .where = orm_and(orm_starts_with(user, name, "A%"),
                         orm_in(user, born, orm_ymd(2026, 1, 1))),
        .joins = orm_join(post));
    struct orm_query all = orm_query(user);
    read_all(session, &all, 3);
    arm(trial);
    attempt(trial, session, read_all(session, &query, 0));
    orm_close(database);
}

static void arrays(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query all = orm_query(user);
    arm(trial);
    attempt(trial, session, read_array(session, &all, 3));
    orm_close(database);
}

/* Objects that are there are read anew. */
static void repopulated(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query all = orm_query(user, .populate_existing = true);
    read_all(session, &all, 3);
    arm(trial);
    attempt(trial, session, read_all(session, &all, 3));
    orm_close(database);
}

static void batches(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query query = orm_query(user, .batch = 2);
    arm(trial);
    attempt(trial, session, read_all(session, &query, 3));
    orm_close(database);
}

struct sales {
    const char *name;
    struct orm_decimal_value worth;
    const int64_t *age;
};

static enum orm_status read_rows(struct orm_session *session,
                                 const struct orm_query *query)
{
    anew(session);
    struct orm_result *result = orm_run(session, query);
    struct sales **rows = orm_all_rows(result, sales);
    if (orm_status(session) == ORM_OK
        && (!rows || orm_size(result) != 2))
        abort();
    orm_finish(result);
    return orm_status(session);
}

static void values(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query query = orm_query(user, .columns = orm_list(
            orm_into(sales, name, orm_col(user, name)),
            orm_into(sales, worth, orm_sum(orm_col(post, price))),
            orm_into(sales, age, orm_col(user, age))),
        .joins = orm_join(post), .group_by = orm_col(user, id));
    struct orm_query names = orm_query(user,
        .columns = orm_max(orm_col(user, name)));
    const char *name;
    arm(trial);
    attempt(trial, session, read_rows(session, &query));
    attempt(trial, session, orm_scalar(anew(session), &names, name));
    orm_close(database);
}

static void single(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query all = orm_query(user);
    struct orm_query bob = orm_filter_by(all, user, .name = "Bob");
    struct user *found;
    int64_t count;
    arm(trial);
    attempt_object(trial, session, found, orm_first(anew(session), &all, user));
    attempt_object(trial, session, found, orm_one(anew(session), &bob, user));
    attempt_object(trial, session, count, orm_count(anew(session), &all));
    attempt_object(trial, session, count, orm_exists(anew(session), &bob));
    if (!found || count != 1)
        abort();
    orm_close(database);
}

static void kept(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct orm_query query = orm_query(user,
        .where = orm_eq(user, name, orm_parameter(1)));
    struct orm_kept *named;
    struct orm_result *result;
    arm(trial);
    attempt_object(trial, session, named, orm_prepare(anew(session), &query));
    orm_give(named, 1, user, name, "Bob");
    attempt_object(trial, session, result,
                   orm_run_kept((anew(session), named)));
    orm_finish(result);
    orm_close(database);
}

/* Whatever was left undone is given up first, as a program would. */
static enum orm_status rename_bob(struct orm_session *session)
{
    anew(session);
    orm_update_where(session, user, orm_eq(user, id, 2),
                     orm_to(user, name, "Robert"));
    return orm_status(session) == ORM_OK ? orm_commit(session)
                                         : orm_status(session);
}

static enum orm_status delete_cy(struct orm_session *session)
{
    anew(session);
    orm_delete_where(session, user, orm_eq(user, id, 3));
    return orm_status(session) == ORM_OK ? orm_commit(session)
                                         : orm_status(session);
}

static void changes(struct trial *trial)
{
    struct orm_session *session = open_blog(trial);
    struct user *bob = orm_find(session, user, .id = 2);
    struct user *cy = orm_find(session, user, .id = 3);
    arm(trial);
    attempt(trial, session, rename_bob(session));
    attempt(trial, session, delete_cy(session));
    attempt(trial, session, orm_refresh(anew(session), bob));
    if (strcmp(bob->name, "Robert") || orm_state(cy) != ORM_DETACHED)
        abort();
    orm_close(database);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "objects", objects },
        { "arrays", arrays },
        { "repopulated", repopulated },
        { "batches", batches },
        { "values", values },
        { "single", single },
        { "kept", kept },
        { "changes", changes },
        { NULL, NULL },
    });
}
