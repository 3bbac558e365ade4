/* Running queries: what comes, for how long, and what is told. */
#include "blog.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_database *database;
static struct orm_session *session;

static void objects(void)
{
    struct orm_query all = orm_query(user, .order_by = orm_asc(user, id));
    struct orm_result *result = orm_run(session, &all);
    struct user *ada = orm_next(result, user), *bob = orm_next(result, user);
    is_text(ada->name, "Ada", "the first");
    is_text(bob->name, "Bob", "the second");
    orm_finish(result);
    sent();
    ok(orm_find(session, user, .id = 1) == ada, "one object for a row");
    is_text(sent(), "", "which sends nothing");
    ok(orm_first(session, &all, user) == ada, "by every way");
    orm_set(ada, name, "Adele");
    result = orm_run(session, &all);
    ok(strstr(sent(), "UPDATE \"users\" SET \"name\" = ?"), "it flushes");
    is_text(orm_next(result, user)->name, "Adele", "what is set stays");
    struct user **rest = orm_all(result, user);
    is(orm_size(result), 2, "two are left");
    ok(rest && rest[0] == bob && !rest[2], "in an array that ends in NULL");
    ok(!orm_next(result, user) && orm_status(session) == ORM_OK,
       "and nothing is left behind it");
    orm_finish(result);
    orm_finish(result);
    orm_rollback(session);
}

/* Runs a query whose text is gone when it returns. */
static struct orm_result *run_borrowed(void)
{
    static char name[8] = "Bob";
    struct orm_query query = orm_query(user,
        .where = orm_eq(user, name, name));
    struct orm_result *result = orm_run(session, &query);
    memset(name, 'x', sizeof name);
    return result;
}

static void borrowed(void)
{
    struct orm_result *result = run_borrowed();
    struct user *bob = orm_next(result, user);
    is_text(bob ? bob->name : NULL, "Bob", "texts are copied when it runs");
    orm_finish(result);
}

static void nested(void)
{
    struct orm_query all = orm_query(user);
    int pairs = 0;
    struct orm_result *outer = orm_run(session, &all);
    while (orm_next(outer, user)) {
        struct orm_result *inner = orm_run(session, &all);
        while (orm_next(inner, user))
            pairs++;
    }
    is(pairs, 9, "a query is iterated inside of itself");
    is(orm_status(session), ORM_OK, "and all is well");
}

static void ends(void)
{
    struct orm_query all = orm_query(user);
    struct orm_result *result = orm_run(session, &all);
    ok(orm_next(result, user), "a result gives its first row");
    is(orm_commit(session), ORM_OK, "and is not in the way of a commit");
    ok(!orm_next(result, user), "which ends it");
    is(orm_status(session), ORM_MISUSE, "and that is told");
    is_text(orm_message(session), "the result has ended with its"
            " transaction or savepoint; end that after the loop", "so");
    orm_finish(result);
    result = orm_run(session, &all);
    ok(!orm_next(result, post), "users are no posts");
    is(orm_status(session), ORM_MISUSE, "and that is told");
    is_text(orm_message(session), "the query gives struct user, and struct"
            " post was asked for", "so");
    ok(orm_next(result, user), "the result goes on");
    orm_rollback(session);
    ok(!orm_next(NULL, user), "no result has no rows");
    ok(!orm_all(NULL, user) && !orm_size(NULL), "and none at all");
    orm_finish(NULL);
}

static void single(void)
{
    struct orm_query all = orm_query(user);
    struct orm_query none = orm_query(user, .where = orm_eq(user, id, 9));
    struct orm_query bob = orm_filter_by(all, user, .name = "Bob");
    sent();
    is_text(orm_one(session, &bob, user)->name, "Bob", "the only one");
    ok(strstr(sent(), "LIMIT ? -- 'Bob', 2"), "by two rows at most");
    ok(!orm_one(session, &none, user), "none is not one");
    is(orm_status(session), ORM_NO_RESULT, "which is told");
    is_text(orm_message(session),
            "one row of user was wanted, and there is none", "so");
    ok(!orm_one(session, &all, user), "three are not one");
    is(orm_status(session), ORM_SEVERAL_RESULTS, "which is told");
    ok(!orm_one_or_none(session, &none, user), "none may be");
    is(orm_status(session), ORM_OK, "and that is well");
    ok(!orm_first(session, &none, user), "there is no first");
    is(orm_status(session), ORM_OK, "which is no error");
    is(orm_count(session, &all), 3, "three");
    is(orm_count(session, &none), 0, "none");
    ok(orm_exists(session, &bob), "he is there");
    ok(!orm_exists(session, &none), "and nobody else");
    sent();
    orm_count(session, &bob);
    is_text(sent(), "SELECT count(*) FROM \"users\" WHERE \"name\" = ?"
            " -- 'Bob'", "counting is one SELECT");
    struct orm_query two = orm_limit(all, 2);
    is(orm_count(session, &two), 2, "a limit counts");
    is_text(sent(), "SELECT count(*) FROM (SELECT \"id\", \"name\", \"age\","
            " \"active\", \"role\", \"born\", \"chief\" FROM \"users\""
            " LIMIT ?) -- 2", "by a query within");
    orm_exists(session, &bob);
    is_text(sent(), "SELECT EXISTS (SELECT 1 FROM \"users\" WHERE"
            " \"name\" = ?) -- 'Bob'", "existence is one, too");
}

struct sales {
    const char *name;
    int64_t posts;
    struct orm_decimal_value worth;
    const int64_t *age;
};

static void values(void)
{
    struct orm_query sales = orm_query(user, .columns = orm_list(
            orm_into(sales, name, orm_col(user, name)),
            orm_into(sales, posts, orm_count_of(orm_col(post, id))),
            orm_into(sales, worth, orm_sum(orm_col(post, price))),
            orm_into(sales, age, orm_col(user, age))),
        .joins = orm_join(post), .group_by = orm_col(user, id),
        .having = orm_greater(orm_count_rows(), orm_literal(0)),
        .order_by = orm_asc(user, id));
    char text[ORM_DECIMAL_ROOM];
    sent();
    struct orm_result *result = orm_run(session, &sales);
    is_text(sent(), "SELECT \"users\".\"name\", count(\"posts\".\"id\"),"
            " sum(\"posts\".\"price\"), \"users\".\"age\" FROM \"users\""
            " JOIN \"posts\" ON \"posts\".\"author\" = \"users\".\"id\""
            " GROUP BY \"users\".\"id\" HAVING count(*) > ?"
            " ORDER BY \"users\".\"id\" -- 0", "the SQL of a group");
    struct sales *row = orm_row(result, sales);
    is_text(row->name, "Ada", "a text");
    is(row->posts, 2, "a count");
    orm_decimal_text(row->worth, text);
    is_text(text, "15.50", "a sum of decimals");
    is(*row->age, 36, "a value that may be NULL");
    row = orm_row(result, sales);
    is_text(row->name, "Bob", "the next");
    ok(!orm_row(result, sales), "and no other");
    is(orm_status(session), ORM_OK, "without an error");
    result = orm_run(session, &sales);
    struct sales **rows = orm_all_rows(result, sales);
    is(orm_size(result), 2, "all at once");
    is_text(rows[1]->name, "Bob", "the second");
    ok(!orm_next(result, user), "they are not objects");
    is(orm_status(session), ORM_MISUSE, "which is told");
    orm_finish(result);
}

static void scalars(void)
{
    int64_t oldest = 0, count;
    const int64_t *age;
    const char *name;
    struct orm_decimal_value worth;
    char text[ORM_DECIMAL_ROOM];
    struct orm_query query = orm_query(user,
        .columns = orm_max(orm_col(user, age)));
    is(orm_scalar(session, &query, oldest), ORM_OK, "a scalar");
    is(oldest, 36, "is the oldest");
    query = orm_where(query, orm_eq(user, id, 9));
    is(orm_scalar(session, &query, age), ORM_OK, "of nobody");
    ok(!age, "is NULL");
    is(orm_scalar(session, &query, oldest), ORM_VALUE_ERROR,
       "which an integer cannot be");
    is_text(orm_message(session),
            "the query gives NULL, which is not an integer", "and is told");
    query = orm_query(user, .columns = orm_col(user, name),
                      .where = orm_eq(user, id, 2));
    is(orm_scalar(session, &query, name), ORM_OK, "a text");
    is_text(name, "Bob", "is a name");
    query = orm_query(post, .columns = orm_sum(orm_col(post, price)));
    is(orm_scalar(session, &query, worth), ORM_OK, "a decimal");
    orm_decimal_text(worth, text);
    is_text(text, "16.49", "is a sum");
    query = orm_query(user, .columns = orm_count_of(
                          orm_distinct(orm_col(user, active))));
    is(orm_scalar(session, &query, count), ORM_OK, "counting each once");
    is(count, 2, "gives two");
    query = orm_query(user, .columns = orm_col(user, id));
    is(orm_scalar(session, &query, count), ORM_SEVERAL_RESULTS, "three");
    query = orm_where(query, orm_eq(user, id, 9));
    is(orm_scalar(session, &query, count), ORM_NO_RESULT, "or none");
    query = orm_query(user);
    is(orm_scalar(session, &query, count), ORM_QUERY_REFUSED,
       "and an object is no scalar");
}

static void batches(void)
{
    struct orm_query stream = orm_query(user, .batch = 2,
        .order_by = orm_asc(user, id));
    struct orm_result *result = orm_run(session, &stream);
    struct user *first = orm_next(result, user);
    struct user *second = orm_next(result, user);
    is_text(first->name, "Ada", "two objects live");
    is_text(second->name, "Bob", "at a time");
    is(orm_state(first), ORM_DETACHED, "they are detached");
    ok(orm_find(session, user, .id = 1) != first, "and not the session's");
    is(orm_set(first, name, "Eve"), ORM_DETACHED_ERROR, "nor to be changed");
    is_text(orm_next(result, user)->name, "Cy", "the next batch");
    ok(!orm_next(result, user), "is the last");
    is(orm_status(session), ORM_OK, "without an error");
}

struct offer {
    const char *title;
    const struct orm_decimal_value *price;
    const int64_t *author;
};

/* Columns that are never NULL, in members that may be: each batch takes
   the memory of the one before. */
static void batches_of_values(void)
{
    struct orm_query offers = orm_query(post, .batch = 2,
        .columns = orm_list(
            orm_into(offer, title, orm_col(post, title)),
            orm_into(offer, price, orm_col(post, price)),
            orm_into(offer, author, orm_col(post, author))),
        .order_by = orm_asc(post, id));
    static const struct { const char *title; int units, author; } wanted[] = {
        { "Notes", 1250, 1 }, { "100%", 300, 1 }, { "Hello", 99, 2 },
    };
    struct orm_result *result = orm_run(session, &offers);
    for (int i = 0; i < 3; i++) {
        struct offer *offer = orm_row(result, offer);
        is_text(offer ? offer->title : NULL, wanted[i].title, "a text");
        is(offer && offer->price ? offer->price->units : -1,
           wanted[i].units, "a decimal that could be NULL");
        is(offer && offer->author ? *offer->author : -1, wanted[i].author,
           "an integer that could be");
    }
    ok(!orm_row(result, offer), "two batches, and no third");
    is(orm_status(session), ORM_OK, "without an error");
}

static void repopulates(void)
{
    struct user *ada = orm_find(session, user, .id = 1);
    struct orm_query again = orm_query(user, .populate_existing = true,
        .where = orm_eq(user, id, 1));
    orm_without_autoflush(session) {
        orm_set(ada, name, "Adele");
        orm_set(ada, age, NULL);
        ok(orm_first(session, &again, user) == ada, "the same object");
    }
    is_text(ada->name, "Ada", "has what the row has");
    is(*ada->age, 36, "in all members");
    ok(!orm_is_modified(ada), "and nothing is to be written");
}

static void kept(void)
{
    struct orm_query query = orm_query(user,
        .where = orm_and(orm_ge(user, age, orm_parameter(1)),
                         orm_eq(user, active, orm_parameter(2))));
    struct orm_kept *adults = orm_prepare(session, &query);
    ok(!orm_run_kept(adults), "parameters want values");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    orm_give(adults, 1, user, age, 30);
    orm_give(adults, 2, user, active, true);
    struct orm_result *result = orm_run_kept(adults);
    is_text(orm_next(result, user)->name, "Ada", "a kept query runs");
    ok(!orm_next(result, user), "to its end");
    orm_give(adults, 1, user, age, 10);
    result = orm_run_kept(adults);
    orm_all(result, user);
    is(orm_size(result), 2, "and again, with another value");
    orm_finish(result);
    orm_give(adults, 1, user, id, 1);
    ok(!orm_run_kept(adults), "a value of another member");
    is_text(orm_message(session), "parameter 1 was given a value of another"
            " member than it is compared with", "is refused");
    is(orm_give(adults, 17, user, id, 1), ORM_MISUSE, "there are 16");

    struct orm_query within = orm_query(post,
        .columns = orm_col(post, author), .where = orm_gt(post, id, 0));
    query = orm_query(user, .where = orm_in_rows(user, id, &within));
    struct orm_kept *authors = orm_prepare(session, &query);
    result = orm_run_kept(authors);
    ok(orm_next(result, user), "a query within is borrowed");
    within = orm_where(within, orm_lt(post, id, 9));
    for (int i = 0; i < 2; i++) {
        ok(!orm_run_kept(authors), "that it was changed");
        is(orm_status(session), ORM_MISUSE, "is told");
        orm_finish(result);
    }
}

static enum orm_status commit_in_between(void *context,
                                         struct orm_session *of, void *object)
{
    int *left = context;
    (void)object;
    return --*left ? ORM_OK : orm_commit(of);
}

/* A listener of orm_loaded commits: that is the end of the result. */
static void committed(void)
{
    int left = 2;
    const struct orm_query all = orm_query(user);
    struct orm_database *other =
        orm_open(":memory:", ORM_MODELS(user, post, tag), NULL);
    orm_create_all(other);
    struct orm_session *of = orm_session(other);
    fill(of);
    orm_session_close(of);
    of = orm_session(other);
    orm_listen(other, &orm_loaded, &user_model, commit_in_between, &left);
    struct orm_result *result = orm_run(of, &all);
    ok(!orm_all(result, user), "all of a result that has ended are none");
    is(orm_status(of), ORM_MISUSE, "%s", orm_message(of));
    left = 2;
    orm_commit(of);
    orm_clear(of);
    result = orm_run(of, &all);
    ok(orm_next(result, user) && orm_next(result, user), "one by one");
    ok(!orm_next(result, user), "it gives no more");
    is(orm_status(of), ORM_MISUSE, "which is told");
    left = 1;
    orm_commit(of);
    orm_clear(of);
    const struct orm_query again = orm_query(user,
                                             .populate_existing = true);
    result = orm_run(of, &again);
    const struct user *ada = orm_next(result, user);
    ok(ada && !strcmp(ada->name, "Ada"), "its row was taken before that");
    orm_session_close(of);
    orm_close(other);
}

int main(void)
{
    database = orm_open(":memory:", ORM_MODELS(user, post, tag),
                        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    objects();
    borrowed();
    nested();
    ends();
    single();
    values();
    scalars();
    batches();
    batches_of_values();
    repopulates();
    kept();
    committed();
    orm_session_close(session);
    orm_close(database);
    return done();
}
