/*
 * What is seldom asked for: edges of queries, and what they are told.
 */
#include <cormorant.h>

/* A value that is larger than a condition has room for, and one that is
   a text in the database where it is negative. */
struct box { double edges[3]; };
struct mixed { int64_t number; };
static const struct orm_type box_type, maybe_box_type, mixed_type;
#undef ORM_OWN_TYPES
#define ORM_OWN_TYPES struct box: &box_type, struct mixed: &mixed_type, \
    const struct box *: &maybe_box_type,

#include "blog.h"
#include "support/fault.h"
#include "support/sent.h"
#include "tap.h"

/* A key of two columns, foreign keys by names, and two to choose from. */
struct seat {
    struct orm_object orm;
    orm_integer number;
    orm_text hall;
    orm_integer holder;
};
static const struct orm_column seat_columns[] = {
    ORM_COLUMN(seat, number, .primary_key = true),
    ORM_COLUMN(seat, holder, .references = { .table = "users",
                                             .column = "id" }),
    ORM_COLUMN(seat, hall, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(seat, .table = "seats", .columns = seat_columns);

struct ticket {
    struct orm_object orm;
    orm_integer id;
    orm_integer number;
    orm_text hall;
    orm_integer buyer;
};
static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, number),
    ORM_COLUMN(ticket, hall),
    ORM_COLUMN(ticket, buyer),
    ORM_END,
};
static ORM_MODEL(ticket, .table = "tickets", .columns = ticket_columns,
    .constraints = (const struct orm_constraint[]){
        { .unique = { "number", "hall" } },
        { .foreign_key = { "number", "hall" },
          .references = { .table = "seats" } },
        { .foreign_key = { "buyer" }, .references = { .table = "users" } },
        { .foreign_key = { "id" }, .references = { .table = "users" } },
        { .name = NULL } });

static struct orm_database *database;
static struct orm_session *session;

static const struct orm_type box_type = {
    .size = sizeof(struct box), .copy = orm_plain_copy,
    .same = orm_plain_same, .discard = orm_plain_discard,
};

static const struct orm_type maybe_box_type = ORM_MAYBE(box_type);

static enum orm_status mixed_to_value(const struct orm_type *type,
                                      const void *member,
                                      struct orm_value *value,
                                      struct orm_pool *scratch)
{
    const struct mixed *mixed = member;
    (void)type;
    if (mixed->number < 0)
        return orm_give_text(value, "negative", 8, scratch);
    value->kind = ORM_INTEGER;
    value->as.integer = mixed->number;
    return ORM_OK;
}

static enum orm_status mixed_from_value(const struct orm_type *type,
                                        const struct orm_value *value,
                                        void *member, struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    *(struct mixed *)member = (struct mixed){
        value->kind == ORM_INTEGER ? value->as.integer : -1 };
    return ORM_OK;
}

static const struct orm_type mixed_type = {
    .sql = "BLOB", .size = sizeof(struct mixed), .to_value = mixed_to_value,
    .from_value = mixed_from_value, .copy = orm_plain_copy,
    .same = orm_plain_same, .discard = orm_plain_discard,
};
#define MIXED(n) orm_given_bytes(&(struct mixed){ n }, sizeof(struct mixed))

/* A model that no database has, with a member that is no column. */
struct parcel {
    struct orm_object orm;
    orm_integer id;
    const struct box size;
    const struct box *const inner;
    orm_integer weight;
};

static const struct orm_column parcel_columns[] = {
    ORM_COLUMN(parcel, id, .primary_key = true),
    ORM_COLUMN(parcel, size),
    ORM_COLUMN(parcel, inner),
    ORM_END,
};
static ORM_MODEL(parcel, .columns = parcel_columns);

/* Values of all kinds, a part of them with other rules than C's. */
struct sample {
    struct orm_object orm;
    orm_text code;
    orm_float weight;
    orm_integer count;
    orm_text word;
    orm_blob bytes;
    const struct mixed mixed;
    orm_integer extra;                   /* not mapped */
};

static const struct orm_column sample_columns[] = {
    ORM_COLUMN(sample, code, .primary_key = true),
    ORM_COLUMN(sample, weight),
    ORM_COLUMN(sample, count),
    ORM_COLUMN(sample, word, .collate = "NOCASE"),
    ORM_COLUMN(sample, bytes),
    ORM_COLUMN(sample, mixed),
    ORM_END,
};
static ORM_MODEL(sample, .table = "samples", .columns = sample_columns);

/* --- refused --------------------------------------------------------- */

static void refused(struct orm_query query, const char *what)
{
    sent();
    is(orm_count(session, &query), -1, "%s", what);
    ok(orm_status(session) == ORM_QUERY_REFUSED
       || orm_status(session) == ORM_MISUSE, "is refused: %s",
       orm_message(session));
    is_text(sent(), "", "and nothing is sent");
}

static void where_refused(struct orm_expr where, const char *what)
{
    refused(orm_query(sample, .where = where), what);
}

/* More terms than there is room for. */
static struct orm_expr too_long(void)
{
    struct orm_expr expr = orm_literal(1);
    for (int i = 0; i < 40; i++)
        expr = orm_plus(expr, orm_literal(i));
    return expr;
}

static void refusals(void)
{
    where_refused(orm_equal(orm_col(parcel, id), orm_literal(1)),
                  "a column of a model that the database has not");
    where_refused(orm_equal(orm_value(parcel, id, 1), orm_literal(1)),
                  "a value of such a column");
    where_refused(orm_gt(sample, extra, 3), "a member that is no column");
    where_refused(orm_equal(orm_value(sample, extra, 3), orm_literal(3)),
                  "a value of such a member");
    where_refused(orm_not(too_long()), "the denial of what is too long");
    where_refused(orm_and(orm_literal(1), too_long()), "what has it in it");
    where_refused(orm_descending(too_long()), "an operator behind it");
    where_refused(orm_lower(too_long()), "a function of it");
    int64_t number;
    struct orm_query scalar = orm_query(sample,
                                        .columns = orm_not(too_long()));
    is(orm_scalar(session, &scalar, number), ORM_QUERY_REFUSED, "a scalar");
    ok(strstr(orm_message(session), "32 terms"), "says why: %s",
       orm_message(session));
    where_refused(orm_named(&sample_model, &(struct sample){ .count = 1 },
                            "1"), "a value without a name");
    where_refused(orm_not(orm_named(&sample_model,
        &(struct sample){ .count = 1 }, ".nothing = 1")), "no member");
    where_refused(orm_named(&parcel_model, &(struct parcel){ .id = 1 },
                            ".size = { 1, 2, 3 }"), "too large a value");
    const struct box inner = { { 1, 2, 3 } };
    refused(orm_filter_by(orm_query(parcel), parcel, .inner = &inner),
            "one behind a pointer");
    ok(strstr(orm_message(session), "16 bytes"), "for its size");
    where_refused(orm_named(&parcel_model, &(struct parcel){ .id = 1 },
        ".id = 1, .id = 1, .id = 1, .id = 1, .id = 1, .id = 1, .id = 1,"
        " .id = 1, .id = 1, .id = 1, .id = 1, .size = { 1, 2, 3 }"),
            "a list that is too long before it");
    ok(strstr(orm_message(session), "32 terms"), "for its length");
    where_refused(orm_named(&(const struct orm_model){ .name = "none" },
                            NULL, ".id = 1"), "a model without columns");
    where_refused(orm_call("", orm_literal(1)), "a function with no name");
    where_refused(orm_call("a b", orm_call("c d", orm_literal(1))),
                  "two wrong names");
    where_refused(orm_case(orm_literal(1)), "a case without conditions");
    where_refused(orm_case(orm_when(orm_literal(1), orm_literal(2))),
                  "a case without an end");
    refused(orm_query(sample, .joins = orm_join(parcel)),
            "a join with a model that the database has not");
    refused(orm_where(orm_query(sample, .offset = orm_rows(1)),
                      orm_eq(sample, count, 1)), "a condition after OFFSET");
}

static void too_many(void)
{
    struct orm_query query = orm_query(user), inner[20];
    char alias[] = "a";
    for (; alias[0] < 'j'; alias[0]++)
        query = orm_with_join(query, orm_joined(&orm_inner_joined,
            &post_model, (const char *[]){ "a", "b", "c", "d", "e", "f",
            "g", "h", "i" }[alias[0] - 'a'], orm_literal(1)));
    refused(query, "nine joins");
    inner[0] = orm_query(user, .where = orm_in(user, id, 1, 2, 3, 4, 5, 6));
    for (int i = 1; i < 20; i++)
        inner[i] = orm_union(&inner[i - 1], &inner[0]);
    refused(inner[19], "twenty queries in one");
}

/* Tickets and posts have four columns each: the database would take one
   for the other. */
static void strangers(void)
{
    struct orm_query tickets = orm_query(ticket), posts = orm_query(post);
    struct orm_query both = orm_union(&tickets, &posts);
    refused(both, "a union of two models");
    is_text(orm_message(session), "a union is of two queries of one model,"
            " and not of ticket and post", "says of which");
    ok(!orm_first(session, &both, ticket), "a post is no ticket");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    ok(!orm_exists(session, &both), "none is there");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told, too");
    refused(orm_union_all(&posts, &tickets), "with all rows, the other way");
    struct orm_query twice = orm_union(&tickets, &tickets);
    refused(orm_union(&twice, &posts), "behind a union of one model");
    refused(orm_from_self(&both), "in a query of its rows");
    refused(orm_query(ticket, .where = orm_has_rows(&both)),
            "in a condition");
}

/* A query is borrowed by what is made of it, and so has no end if that
   takes its place. */
static void inside_itself(void)
{
    struct orm_query plain = orm_query(user), query = plain;
    query = orm_from_self(&query);
    refused(query, "a query of its own rows");
    ok(strstr(orm_message(session), "a query of user: ")
       && strstr(orm_message(session), " is too long"), "says why: %s",
       orm_message(session));
    struct orm_kept *kept = orm_prepare(session, &query);
    sent();
    ok(!orm_run_kept(kept), "one that is kept");
    is(orm_status(session), ORM_QUERY_REFUSED, "is refused: %s",
       orm_message(session));
    is_text(sent(), "", "and nothing is sent");
    query = orm_union(&plain, &query);
    refused(query, "a union with itself");
    query = orm_query(user);
    query = orm_where(query, orm_has_rows(&query));
    refused(query, "a condition on itself");
    query = orm_query(user);
    query = orm_from_self(&query);
    is(orm_update_where(session, user, orm_has_rows(&query),
                        orm_to(user, name, "x")), -1, "one in an UPDATE");
    is(orm_status(session), ORM_QUERY_REFUSED, "is refused");
    is(orm_count(session, &plain), 3, "all others go on");
}

/* --- values ---------------------------------------------------------- */

static void wrong_value(struct orm_query query, const char *what)
{
    sent();
    ok(!orm_run(session, &query), "%s", what);
    is(orm_status(session), ORM_VALUE_ERROR, "cannot be sent: %s",
       orm_message(session));
    is_text(sent(), "", "and is not");
}

struct pair {
    int64_t number;
    const char *text;
    const struct orm_decimal_value *price;
};

static void values(void)
{
    const char *names[] = { "longer than twenty letters", "Ada" };
    struct orm_query right = orm_query(user);
    struct orm_query wrong = orm_query(user,
        .where = orm_eq(user, name, names[0]));
    wrong_value(wrong, "a text that is too long");
    wrong_value(orm_query(user,
        .where = orm_in_array(user, name, names, 2)), "one in an array");
    wrong_value(orm_union(&wrong, &right), "one in an arm of a union");
    wrong_value(orm_query(user, .columns = orm_into(pair, text,
        orm_value(user, name, names[0]))), "one in .columns");
}

static void nulls(void)
{
    struct orm_query query = orm_query(user, .where = orm_equal(
        orm_col(user, id), orm_literal((const char *)NULL)));
    is(orm_count(session, &query), 0, "NULL as a literal equals nothing");
    query.where = orm_like(user, name, NULL);
    is(orm_count(session, &query), 0, "nothing is like NULL");
    query.where = orm_not(orm_like(user, name, NULL));
    is(orm_count(session, &query), 0, "or unlike it");
}

static void parameters(void)
{
    struct orm_query query = orm_query(user,
        .where = orm_eq(user, id, orm_parameter(1)));
    struct orm_kept *kept = orm_prepare(session, &query);
    is(orm_give(kept, 0, user, id, 1), ORM_MISUSE, "there is no parameter 0");
    is(orm_give(kept, 17, user, id, 1), ORM_MISUSE, "and no 17");
    is(orm_give(kept, 1, user, id, orm_parameter(1)), ORM_MISUSE,
       "a parameter is no value");
    is_text(orm_message(session), "parameter 1: what it is given is a"
            " parameter, and no value", "which is told");
    ok(!orm_run_kept(kept), "and none is there");
    is(orm_status(session), ORM_QUERY_REFUSED, "to run it with");
    is(orm_give(kept, 1, post, id, 1), ORM_OK, "a value of another model");
    ok(!orm_run_kept(kept), "is not compared");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    query.where = orm_eq(user, id, orm_parameter(17));
    kept = orm_prepare(session, &query);
    ok(!orm_run_kept(kept), "parameter 17 is none in a condition");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_give((struct orm_kept *)NULL, 1, user, id, 1), ORM_MISUSE,
       "no query");
    ok(!orm_run_kept(NULL), "has no rows");
}

/* A query inside of a kept one is changed, in what it has or in how much
   of it there is. */
static void changed_inside(void)
{
    struct orm_query inner = orm_query(user,
        .columns = orm_col(user, id));
    struct orm_query query = orm_query(post,
        .where = orm_in_rows(post, author, &inner));
    struct orm_kept *kept = orm_prepare(session, &query);
    inner.distinct = true;
    sent();
    ok(!orm_run_kept(kept), "a query that is another now");
    is(orm_status(session), ORM_MISUSE, "is not sent");
    inner.distinct = false;
    inner.where = orm_gt(user, id, 1);
    ok(!orm_run_kept(kept), "nor one that is longer");
    is(orm_status(session), ORM_MISUSE, "which is told");
    is_text(sent(), "", "nothing is");
}

/* --- names and forms of queries -------------------------------------- */

static void named(void)
{
    struct orm_query query = orm_filter_by(orm_query(user), user,
        .name = (',' == '\'' ? "no" : "Ada"), .id = '\x01');
    is(orm_count(session, &query), 1, "characters among the values");
    struct orm_expr column = orm_as(user, boss, orm_list(
        orm_col(user, id), orm_col(post, id),
        orm_as(user, other, orm_col(user, id)), orm_literal(1)));
    query = orm_query(user, .joins = orm_list(
        orm_join_as(user, boss, orm_equal(orm_col(user, chief),
                        orm_as(user, boss, orm_col(user, id)))),
        orm_join_on(post, orm_literal(1)),
        orm_join_as(user, other, orm_literal(1))));
    sent();
    query.order_by = column;
    ok(orm_first(session, &query, user), "an alias goes to its model");
    ok(strstr(sent(), "ORDER BY \"boss\".\"id\", \"posts\".\"id\","
              " \"other\".\"id\", ?"), "and to columns that have none");
}

static void aliased(void)
{
    struct orm_query query = orm_query(user, .alias = "boss",
        .where = orm_as(user, boss, orm_gt(user, id, 1)));
    sent();
    is(orm_count(session, &query), 2, "a table by another name");
    is_text(sent(), "SELECT count(*) FROM \"users\" AS \"boss\" WHERE"
            " \"boss\".\"id\" > ? -- 1", "which stands before columns");
}

static void arms(void)
{
    struct orm_query sorted = orm_query(user,
        .order_by = orm_col(user, id), .limit = orm_rows(1));
    struct orm_query later = orm_query(user, .offset = orm_rows(2));
    struct orm_query both = orm_union_all(&sorted, &later);
    is(orm_count(session, &both), 2, "arms with an order and an offset");
    both = orm_union(&later, &sorted);
    is(orm_count(session, &both), 2, "in either place");
    struct orm_query two = orm_query(user, .limit = orm_rows(2));
    both = orm_union_all(&two, &later);
    is(orm_count(session, &both), 3, "a limit alone");
    struct orm_query exists = orm_query(post, .where = orm_has_rows(&later));
    struct orm_query more = orm_union(&exists, &exists);
    is(orm_count(session, &more), 3, "a query inside an arm");
    sent();
    struct orm_query plain = orm_query(post);
    more = orm_union(&plain, &exists);
    is(orm_count(session, &more), 3, "of the second alone");
    ok(strstr(sent(), "\"posts\".\"id\""), "all columns have their table");
}

static void inside(void)
{
    struct orm_query one = orm_query(post, .columns = orm_max(
        orm_col(post, id)));
    struct orm_query query = orm_query(user,
        .group_by = orm_plus(orm_col(user, id), orm_value_of(&one)));
    is(orm_count(session, &query), 3, "a query in GROUP BY");
    query = orm_query(user, .group_by = orm_col(user, id),
        .having = orm_less(orm_col(user, id), orm_value_of(&one)));
    is(orm_count(session, &query), 2, "in HAVING");
    query = orm_query(user, .order_by = orm_equal(orm_col(user, id),
        orm_value_of(&one)), .limit = orm_rows(2), .offset = orm_rows(2));
    is(orm_first(session, &query, user)->id, 3, "in ORDER BY");
}

static void counted(void)
{
    struct orm_query query = orm_query(user, .distinct = true);
    ok(orm_exists(session, &query), "rows that differ are there");
    query.offset = orm_rows(3);
    ok(!orm_exists(session, &query), "but not so many");
    is(orm_count(session, &query), 0, "and are not counted");
    query = orm_query(user, .columns = orm_into(pair, number,
                                                orm_count_rows()));
    is(orm_count(session, &query), 1, "a row of a sum is one");
    query = orm_query(user, .limit = orm_rows(2));
    is(orm_count(session, &query), 2, "a limit counts");
    query = orm_query(user, .offset = orm_rows(1));
    is(orm_count(session, &query), 2, "and an offset");
    query = orm_query(user, .group_by = orm_col(user, active));
    is(orm_count(session, &query), 2, "and groups");
    query = orm_query(user, .order_by = orm_plus(orm_col(user, id),
                                                 orm_literal(1)));
    is(orm_count(session, &query), 3, "an order with a value does not");
    ok(orm_exists(session, &query), "nor does it matter");
    query = orm_query(user, .columns = orm_into(pair, number,
        orm_plus(orm_col(user, id), orm_literal(1))));
    ok(orm_exists(session, &query), "nor do columns with one");
    query = orm_query(user, .where = orm_eq(user, id, 99), .columns =
        orm_into(pair, number, orm_call("total", orm_col(user, id))));
    is(orm_count(session, &query), 1, "a sum of nothing is a row");
    sent();
    ok(orm_exists(session, &query), "which is there");
    is_text(sent(), "SELECT EXISTS (SELECT 1 FROM (SELECT total(\"id\")"
            " FROM \"users\" WHERE \"id\" = ?)) -- 99",
            "as its rows are asked for");
    struct orm_query posts = orm_query(post,
                                       .where = orm_has_rows(&query));
    is(orm_count(session, &posts), 3, "in a condition, too");
    query.columns = orm_into(pair, number, orm_col(user, id));
    is(orm_count(session, &posts), 0, "no users, no rows");
    query.columns = orm_into(pair, number, orm_count_rows());
    query.group_by = orm_col(user, id);
    is(orm_count(session, &posts), 0, "no groups, either");
    query.where = orm_equal(orm_col(user, id), orm_col(post, author));
    is(orm_count(session, &posts), 3, "it knows the query around it");
    struct orm_query plain = orm_query(user);
    refused(orm_union(&query, &plain), "a union with .columns");
    refused(orm_union(&plain, &query), "in either arm");
}

static void first_and_only(void)
{
    struct orm_query query = orm_query(user, .order_by = orm_col(user, id));
    for (int limit = 0; limit <= 5; limit++) {
        query.limit = orm_rows(limit);
        ok(!orm_first(session, &query, user) == !limit, "limit %d", limit);
        orm_one(session, &query, user);
        is(orm_status(session), limit == 0 ? ORM_NO_RESULT : limit == 1
           ? ORM_OK : ORM_SEVERAL_RESULTS, "what orm_one() says of it");
    }
}

static void joined(void)
{
    struct orm_query query = orm_query(ticket, .joins = orm_join(seat));
    sent();
    is(orm_count(session, &query), 0, "a foreign key of two columns");
    is_text(sent(), "SELECT count(*) FROM \"tickets\" JOIN \"seats\" ON"
            " \"tickets\".\"number\" = \"seats\".\"number\" AND"
            " \"tickets\".\"hall\" = \"seats\".\"hall\"", "joins by both");
    query = orm_query(seat, .joins = orm_join(user));
    is(orm_count(session, &query), 0, "a foreign key by names");
    is_text(sent(), "SELECT count(*) FROM \"seats\" JOIN \"users\" ON"
            " \"seats\".\"holder\" = \"users\".\"id\"", "joins too");
    refused(orm_query(ticket, .joins = orm_join(user)),
            "a choice of two constraints");
    struct orm_query plain = orm_query(user);
    query = orm_union(&plain, &plain);
    is(orm_count(session, &query), 3, "a union of plain queries");
}

static void unflushed(void)
{
    struct user *ada = orm_find(session, user, .id = 1);
    orm_without_autoflush(session) {
        orm_set(ada, age, A_NUMBER(5));
        is(orm_update_where(session, user, orm_gt(user, age, 30),
                            orm_to(user, name, "Eve")), 1, "her row is meant");
        is_text(ada->name, "Eve", "whatever the object says");
    }
    orm_rollback(session);
}

/* A row in which there is no number is read, and read again. */
static void unreadable(void)
{
    struct user *ada = orm_find(session, user, .id = 1);
    struct orm_query query = orm_query(user, .where = orm_eq(user, id, 1));
    is(orm_update_where(session, user, orm_eq(user, id, 1),
                        orm_to_expr(user, age, orm_literal("old"))), -1,
       "what the database now has");
    is(orm_status(session), ORM_VALUE_ERROR, "is no number");
    ok(!orm_first(session, &query, user), "nor later");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    orm_expunge(session, ada);
    query.populate_existing = true;
    ok(!orm_first(session, &query, user), "nor for an object read anew");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    orm_rollback(session);
    ada = orm_find(session, user, .id = 1);
    is(*orm_get(ada, age), 36, "a rollback helps");
}

/* The second row is asked for so as to know that there is none: if that
   fails, it is not known. */
static void unreadable_second(void)
{
    struct orm_query query = orm_query(user, .order_by = orm_col(user, id));
    orm_rollback(session);
    orm_clear(session);
    is(orm_update_where(session, user, orm_eq(user, id, 2),
                        orm_to_expr(user, age, orm_literal("old"))), 1,
       "a second row that cannot be read");
    struct user *ada = orm_first(session, &query, user);
    ok(ada && ada->id == 1, "is not in the way of the first");
    ok(!orm_one(session, &query, user), "but of the only one");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told: %s",
       orm_message(session));
    ok(!orm_one_or_none(session, &query, user), "there is not none, either");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    orm_rollback(session);
}

/* --- results --------------------------------------------------------- */

static void outputs(void)
{
    struct orm_query query = orm_query(post, .columns = orm_list(
        orm_into(pair, price, orm_max(orm_col(post, price))),
        orm_into(pair, text, orm_max(orm_col(post, title)))));
    struct orm_result *result = orm_run(session, &query);
    struct pair *pair = orm_row(result, pair);
    ok(pair && pair->price && pair->price->units == 1250,
       "a decimal that may be NULL");
    ok(!orm_next(result, post), "a row is no object");
    is(orm_status(session), ORM_MISUSE, "which is told");
    ok(!orm_row(result, sales), "nor another struct");
    is(orm_status(session), ORM_MISUSE, "which is told");
    orm_finish(result);
    is(orm_size(result), 0, "a result that is finished has no rows");
    is(orm_size(NULL), 0, "nor has none");
    result = orm_run(session, &(struct orm_query){ .model = &post_model });
    ok(!orm_row(result, pair), "an object is no row");
    is(orm_status(session), ORM_MISUSE, "which is told");
    orm_finish(result);
    query.columns = orm_into(pair, number, orm_col(post, title));
    result = orm_run(session, &query);
    ok(!orm_row(result, pair), "a text is no number");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    query.columns = orm_list(orm_into(pair, number, orm_col(post, id)),
                             orm_col(post, title));
    ok(!orm_run(session, &query), "each column wants a member");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    struct other { const char *text; };
    query.columns = orm_list(orm_into(pair, number, orm_col(post, id)),
                             orm_into(other, text, orm_col(post, title)));
    ok(!orm_run(session, &query), "of one struct");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
}

static void the_rest(void)
{
    struct orm_query query = orm_query(user, .batch = 2,
                                       .order_by = orm_col(user, id));
    struct orm_result *result = orm_run(session, &query);
    is(orm_next(result, user)->id, 1, "one of a batch");
    struct user **rest = orm_all(result, user);
    ok(rest && orm_size(result) == 2 && rest[0]->id == 2
       && rest[1]->id == 3, "and all that are left");
    orm_finish(result);
    ok(!orm_next(result, user), "and then there is none");
    is(orm_status(session), ORM_OK, "which is nothing wrong");
}

/* --- in memory and in the database ------------------------------------ */

/* Memory may say nothing of a condition, but nothing wrong: then an
   object has what its row has. */
static void agree(struct sample *sample, struct orm_expr where,
                  const char *what)
{
    struct orm_query query = orm_query(sample, .where = where);
    (void)orm_get(sample, count);
    bool holds = orm_exists(session, &query);
    is(orm_update_where(session, sample, where, orm_to(sample, count, -5)),
       holds, "%s", what);
    ok((sample->count == -5) == holds, "the object knows it");
    orm_rollback(session);
}

static void evaluated(void)
{
    struct sample *sample = orm_new(session, sample, .code = "a",
        .weight = 0.5, .count = INT64_C(1) << 60, .word = "Word",
        .bytes = orm_bytes("", 0), .mixed = { 3 });
    const struct orm_expr code = orm_col(sample, code);
    const struct orm_expr weight = orm_col(sample, weight);
    const struct orm_expr count = orm_col(sample, count);
    const struct orm_expr bytes = orm_col(sample, bytes);
    const struct orm_expr one = orm_literal(1);
    const struct orm_expr null = orm_literal((const char *)NULL);
    orm_add(session, sample);
    orm_commit(session);
    const struct { const char *what; struct orm_expr where; } all[] = {
        { "a text as truth", code },
        { "a real as truth", weight },
        { "a text and", orm_and(one, code) },
        { "a text or", orm_or(one, code) },
        { "not a text", orm_not(orm_concat(code, code)) },
        { "not a real", orm_not(orm_plus(weight, weight)) },
        { "nothing", orm_and(one, null) },
        { "an empty blob", orm_equal(bytes, bytes) },
        { "a blob and a text", orm_equal(bytes, code) },
        { "a number and a text", orm_less(weight, code) },
        { "a text and a number", orm_less(code, count) },
        { "a large integer, a real", orm_greater(count, weight) },
        { "a real, a large integer", orm_less(weight, count) },
        { "a small integer, a real",
          orm_less(orm_minus(orm_literal(0), one), weight) },
        { "a very negative one",
          orm_less(orm_literal(-(INT64_C(1) << 60)), weight) },
        { "a real and a very negative one",
          orm_greater(weight, orm_literal(-(INT64_C(1) << 60))) },
        { "another order of letters", orm_eq(sample, word, "wORD") },
        { "a sum of large integers",
          orm_greater(orm_plus(count, one), count) },
        { "of negative ones",
          orm_less(orm_plus(orm_literal(-(INT64_C(1) << 60)), one), one) },
        { "of a large one behind",
          orm_greater(orm_plus(one, count), count) },
        { "of a text", orm_greater(orm_plus(code, one), one) },
        { "of a text behind", orm_greater(orm_plus(one, code), one) },
        { "of nothing", orm_is_null(sample, count) },
        { "a text and a number in one",
          orm_equal(orm_concat(code, one), orm_literal("a1")) },
        { "a number and a text in one",
          orm_equal(orm_concat(one, code), orm_literal("1a")) },
        { "nothing in front of a text",
          orm_equal(orm_concat(null, code), orm_literal("a")) },
        { "nothing behind a text",
          orm_equal(orm_concat(code, null), orm_literal("a")) },
        { "a text as the condition of a case",
          orm_case(orm_when(code, one), orm_literal(0)) },
        { "a blob as the condition of a case",
          orm_case(orm_when(bytes, one), orm_literal(0)) },
        { "a range from a blob",
          orm_between(sample, code, "0", "z") },
        { "a list of texts", orm_in(sample, code, "b", "a") },
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        agree(sample, all[i].where, all[i].what);
    agree(sample, orm_between(sample, mixed, MIXED(-1), MIXED(9)),
          "a range that begins with a text");
    agree(sample, orm_between(sample, mixed, MIXED(0), MIXED(-1)),
          "a range that ends with a text");
    agree(sample, orm_in(sample, mixed, MIXED(-1), MIXED(3)),
          "a list with a text");
}

static void changed(void)
{
    is(orm_update_where(session, sample, orm_nothing(),
                        orm_to(sample, extra, 1)), -1, "no column");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_update_where(session, sample, orm_nothing(),
                        orm_to(user, name, "x")), -1, "of another model");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_update_where(session, parcel, orm_nothing(),
                        orm_to(parcel, id, 1)), -1, "not in the database");
    ok(orm_status(session) != ORM_OK, "which is told");
    is(orm_update_rows(session, &sample_model, orm_nothing(),
        orm_named(&sample_model, NULL, "x")), -1, "no change");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_update_where(NULL, user, orm_nothing(), orm_nothing()), -1,
       "nothing, of no session");
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to(user, name, "longer than twenty letters")),
       -1, "a text that is too long");
    is(orm_status(session), ORM_VALUE_ERROR, "which is told");
    orm_rollback(session);
}

static void deleted(void)
{
    struct sample *sample = orm_find(session, sample, .code = "a");
    orm_delete(session, sample);
    orm_flush(session);
    is(orm_delete_where(session, sample, orm_nothing()), 0,
       "what is deleted already");
    orm_rollback(session);
    is(orm_delete_where(session, sample, orm_eq(sample, code, "a")), 1,
       "an expired object");
    is(orm_state(sample), ORM_DELETED, "loses its row");
    orm_rollback(session);
    is(orm_state(sample), ORM_PERSISTENT, "and gets it back");
}

/* Why it was not opened is what there is to know, whatever is asked. */
static void stays_broken(struct orm_database *broken)
{
    const enum orm_status why = orm_status(broken);
    char first[400];
    struct orm_session *none = orm_session(broken);
    snprintf(first, sizeof first, "%s", orm_message(broken));
    ok(why != ORM_OK && *first, "a database that is none: %s", first);
    is(orm_update_where(none, user, orm_nothing(), orm_nothing()), -1,
       "nothing is changed to nothing");
    is(orm_status(none), why, "which is not what is told");
    is_text(orm_message(none), first, "but what was");
    is(orm_update_where(none, user, orm_nothing(),
                        orm_to(user, name, "x")), -1, "nor to something");
    is(orm_delete_where(none, user, orm_nothing()), -1, "nor deleted");
    is_text(orm_message(none), first, "all say the same");
    orm_close(broken);
}

static struct orm_database *open_without_memory(void)
{
    struct orm_database *opened = NULL;
    for (long n = 1; !opened; n++) {
        fault_arm(FAULT_MEMORY, n, false);
        opened = orm_open(":memory:", ORM_MODELS(user), NULL);
        fault_disarm();
    }
    return opened;
}

static void broken(void)
{
    stays_broken(open_without_memory());
    stays_broken(orm_open("/nowhere/at/all", ORM_MODELS(user), NULL));
}

static void without_database(void)
{
    struct orm_database *broken = orm_open("/nowhere/at/all",
                                           ORM_MODELS(user), NULL);
    struct orm_session *none = orm_session(broken);
    struct orm_query query = orm_query(user);
    ok(!orm_run(none, &query), "no database has no rows");
    ok(!orm_prepare(none, &query), "keeps no query");
    is(orm_count(none, &query), -1, "counts nothing");
    is(orm_delete_where(none, user, orm_nothing()), -1, "deletes nothing");
    struct orm_query count = orm_query(user, .columns = orm_count_rows());
    int64_t rows = 7;
    ok(orm_scalar(none, &count, rows) != ORM_OK, "gives no number");
    is(rows, 7, "and takes none");
    ok(!orm_run(NULL, &query), "nor has no session");
    ok(!orm_prepare(NULL, &query), "which keeps none");
    is(orm_count(NULL, &query), -1, "and counts nothing");
    orm_session_close(none);
    orm_close(broken);
}

/* One transaction at a time: another session's is told. */
static void held(void)
{
    struct orm_query query = orm_query(tag);
    struct orm_session *other = orm_session(database);
    is(orm_count(session, &query), 0, "a session has a transaction");
    sent();
    is(orm_count(other, &query), -1, "another has none");
    is(orm_status(other), ORM_MISUSE, "but a message: %s",
       orm_message(other));
    is_text(sent(), "", "and nothing is sent");
    orm_session_close(other);
}

/* What a session has left open comes first: nobody reads inside of it. */
static void abandoned(void)
{
    struct orm_database *shop = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .driver = fault_driver() });
    struct orm_query query = orm_query(tag);
    orm_create_all(shop);
    struct orm_session *reader = orm_session(shop);
    struct orm_session *writer = orm_session(shop);
    struct orm_kept *kept = orm_prepare(reader, &query);
    struct orm_result *result = orm_run(reader, &query);
    orm_commit(reader);
    orm_add(writer, orm_new(writer, tag, .word = "c"));
    is(orm_flush(writer), ORM_OK, "a row");
    fault_arm(FAULT_ROW, 1, true);
    orm_session_close(writer);
    ok(!orm_run_kept(kept), "it is not undone, so nobody reads");
    is(orm_status(reader), ORM_INTERRUPTED, "which is told");
    ok(!orm_next(result, tag), "a result of before");
    is(orm_status(reader), ORM_INTERRUPTED, "says so, too");
    fault_disarm();
    is(orm_count(reader, &query), 0, "then it is undone");
    orm_close(shop);
}

int main(void)
{
    fault_install();
    database = orm_open(":memory:", ORM_MODELS(user, post, tag, sample,
                                                     seat, ticket),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    refusals();
    too_many();
    strangers();
    inside_itself();
    values();
    nulls();
    parameters();
    changed_inside();
    named();
    aliased();
    arms();
    inside();
    counted();
    first_and_only();
    outputs();
    the_rest();
    joined();
    unflushed();
    unreadable();
    unreadable_second();
    evaluated();
    changed();
    deleted();
    broken();
    without_database();
    held();
    abandoned();
    orm_session_close(session);
    orm_close(database);
    return done();
}
