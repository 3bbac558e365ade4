/* Queries: joins, groups, orders, limits, queries within queries. */
#include "blog.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_session *session;

/* Runs a query and takes from each user found the name. */
static void gives(struct orm_query query, const char *names,
                  const char *sql)
{
    char text[200] = "";
    struct orm_result *result = orm_run(session, &query);
    for (struct user *u; (u = orm_next(result, user)); ) {
        strcat(text, *text ? " " : "");
        strcat(text, u->name);
    }
    is_text(orm_message(session), "", "it works: %s", sql);
    is_text(sent(), sql, "its SQL");
    is_text(text, names, "what it gives");
}

#define USER "SELECT \"id\", \"name\", \"age\", \"active\", \"role\"," \
    " \"born\", \"chief\" FROM \"users\""
#define USERS "\"users\".\"id\", \"users\".\"name\", \"users\".\"age\"," \
    " \"users\".\"active\", \"users\".\"role\", \"users\".\"born\"," \
    " \"users\".\"chief\" FROM "

static void orders(void)
{
    gives(orm_query(user), "Ada Bob Cy", USER);
    gives(orm_query(user, .order_by = orm_desc(user, name)), "Cy Bob Ada",
          USER " ORDER BY \"name\" DESC");
    gives(orm_query(user, .order_by = orm_list(orm_desc(user, active),
              orm_nulls_last(orm_asc(user, age)))), "Bob Ada Cy",
          USER " ORDER BY \"active\" DESC, \"age\" NULLS LAST");
    gives(orm_query(user, .order_by = orm_nulls_first(
              orm_desc(user, age))), "Cy Ada Bob",
          USER " ORDER BY \"age\" DESC NULLS FIRST");
    gives(orm_query(user, .order_by = orm_descending(
              orm_length(orm_col(user, name))), .limit = orm_rows(2)),
          "Ada Bob", USER " ORDER BY length(\"name\") DESC LIMIT ? -- 2");
    gives(orm_query(user, .limit = orm_rows(0)), "", USER " LIMIT ? -- 0");
    gives(orm_query(user, .offset = orm_rows(2)), "Cy",
          USER " LIMIT -1 OFFSET ? -- 2");
    gives(orm_query(user, .limit = orm_rows(1), .offset = orm_rows(1)),
          "Bob", USER " LIMIT ? OFFSET ? -- 1, 1");
}

static void derived(void)
{
    const struct orm_query all = orm_query(user);
    const struct orm_query active =
        orm_where(all, orm_eq(user, active, true));
    gives(orm_where(active, orm_lt(user, age, 18)), "Bob",
          USER " WHERE \"active\" = ? AND \"age\" < ? -- 1, 18");
    gives(orm_where(orm_where(all, orm_or(orm_eq(user, id, 1),
              orm_eq(user, id, 3))), orm_eq(user, active, true)), "Ada",
          USER " WHERE (\"id\" = ? OR \"id\" = ?) AND \"active\" = ?"
          " -- 1, 3, 1");
    gives(orm_limit(orm_order_by(active, orm_desc(user, id)), 1), "Bob",
          USER " WHERE \"active\" = ? ORDER BY \"id\" DESC LIMIT ?"
          " -- 1, 1");
    gives(active, "Ada Bob", USER " WHERE \"active\" = ? -- 1");
    gives(all, "Ada Bob Cy", USER);
    gives(orm_filter_by(all, user, .name = "Bob", .age = A_NUMBER(17)),
          "Bob", USER " WHERE \"name\" = ? AND \"age\" = ? -- 'Bob', 17");
    gives(orm_filter_by(all, user, .age = NULL, .role = MEMBER), "Cy",
          USER " WHERE \"age\" IS NULL AND \"role\" = ? -- 'MEMBER'");
    gives(orm_filter_by(all, user, .name = "a, .b = \")",
                        .active = true), "",
          USER " WHERE \"name\" = ? AND \"active\" = ?"
          " -- 'a, .b = \")', 1");
}

static void joins(void)
{
    gives(orm_query(user, .joins = orm_join(post),
                    .order_by = orm_asc(post, id)), "Ada Ada Bob",
          "SELECT " USERS "\"users\" JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\""
          " ORDER BY \"posts\".\"id\"");
    gives(orm_query(user, .joins = orm_join(post), .distinct = true,
                    .where = orm_gt(post, price, orm_units(1, 0))), "Ada",
          "SELECT DISTINCT " USERS "\"users\" JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\""
          " WHERE \"posts\".\"price\" > ? -- 1.0");
    gives(orm_query(user, .joins = orm_join(post), .distinct = true,
                    .where = orm_and(orm_lt(user, id, 3),
                                     orm_gt(post, price, orm_units(1, 0)),
                                     orm_gt(user, id, 0))), "Ada",
          "SELECT DISTINCT " USERS "\"users\" JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\""
          " WHERE \"users\".\"id\" < ? AND \"posts\".\"price\" > ?"
          " AND \"users\".\"id\" > ? -- 3, 1.0, 0");
    gives(orm_query(user, .joins = orm_left_join(post),
                    .where = orm_is_null(post, id)), "Cy",
          "SELECT " USERS "\"users\" LEFT JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\""
          " WHERE \"posts\".\"id\" IS NULL");
    gives(orm_query(user, .joins = orm_join_on(post, orm_and(
              orm_equal(orm_col(post, author), orm_col(user, id)),
              orm_eq(post, title, "Hello")))), "Bob",
          "SELECT " USERS "\"users\" JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\""
          " AND \"posts\".\"title\" = ? -- 'Hello'");
    gives(orm_query(user, .joins = orm_join_as(user, chief, orm_equal(
              orm_as(user, chief, orm_col(user, id)),
              orm_col(user, chief))),
              .where = orm_as(user, chief, orm_eq(user, name, "Ada")),
              .order_by = orm_asc(user, id)), "Bob Cy",
          "SELECT " USERS "\"users\" JOIN \"users\" AS \"chief\""
          " ON \"chief\".\"id\" = \"users\".\"chief\""
          " WHERE \"chief\".\"name\" = ? ORDER BY \"users\".\"id\""
          " -- 'Ada'");
    gives(orm_query(user, .joins = orm_list(orm_join(post),
              orm_join_on(tag, orm_equal(orm_col(tag, id),
                                         orm_col(post, id))))), "",
          "SELECT " USERS "\"users\" JOIN \"posts\""
          " ON \"posts\".\"author\" = \"users\".\"id\" JOIN \"tags\""
          " ON \"tags\".\"id\" = \"posts\".\"id\"");
}

static void within(void)
{
    const struct orm_query theirs = orm_query(post,
        .where = orm_and(orm_equal(orm_col(post, author),
                                   orm_col(user, id)),
                         orm_gt(post, price, orm_units(3, 0))));
    const struct orm_query authors = orm_query(post,
        .columns = orm_col(post, author));
    const struct orm_query dearest = orm_query(post,
        .columns = orm_max(orm_col(post, price)),
        .where = orm_equal(orm_col(post, author), orm_col(user, id)));
    gives(orm_query(user, .where = orm_has_rows(&theirs)), "Ada",
          "SELECT " USERS "\"users\" WHERE EXISTS (SELECT 1 FROM \"posts\""
          " WHERE \"posts\".\"author\" = \"users\".\"id\""
          " AND \"posts\".\"price\" > ?) -- 3.0");
    gives(orm_query(user, .where = orm_not(orm_has_rows(&theirs))),
          "Bob Cy",
          "SELECT " USERS "\"users\" WHERE NOT EXISTS (SELECT 1 FROM"
          " \"posts\" WHERE \"posts\".\"author\" = \"users\".\"id\""
          " AND \"posts\".\"price\" > ?) -- 3.0");
    gives(orm_query(user, .where = orm_not(
              orm_in_rows(user, id, &authors))), "Cy",
          "SELECT " USERS "\"users\" WHERE \"users\".\"id\" NOT IN"
          " (SELECT \"posts\".\"author\" FROM \"posts\")");
    gives(orm_query(user, .where = orm_less(orm_value_of(&dearest),
                                            orm_literal(2))), "Bob",
          "SELECT " USERS "\"users\" WHERE (SELECT max(\"posts\".\"price\")"
          " FROM \"posts\" WHERE \"posts\".\"author\" = \"users\".\"id\")"
          " < ? -- 2");
}

/* Those who are older than all others of their role: the table within
   is the same as the one without. */
static void itself(void)
{
    const struct orm_query older = orm_query(user, .alias = "other",
        .where = orm_and(
            orm_equal(orm_as(user, other, orm_col(user, role)),
                      orm_col(user, role)),
            orm_greater(orm_as(user, other, orm_col(user, age)),
                        orm_col(user, age))));
    gives(orm_query(user, .where = orm_not(orm_has_rows(&older))),
          "Ada Bob Cy", "SELECT " USERS "\"users\" WHERE NOT EXISTS (SELECT"
          " 1 FROM \"users\" AS \"other\" WHERE \"other\".\"role\" ="
          " \"users\".\"role\" AND \"other\".\"age\" > \"users\".\"age\")");
    const struct orm_query authors = orm_query(user, .distinct = true,
        .joins = orm_join(post));
    gives(orm_from_self(&authors), "Ada Bob",
          "SELECT " USERS "(SELECT DISTINCT " USERS "\"users\" JOIN"
          " \"posts\" ON \"posts\".\"author\" = \"users\".\"id\") AS"
          " \"users\"");
    struct orm_query none = orm_offset(authors, 2);
    ok(!orm_exists(session, &none), "two authors, and no third");
    sent();
    const struct orm_query count = orm_query(post,
        .columns = orm_count_rows(),
        .where = orm_equal(orm_col(post, author), orm_col(user, id)));
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to_expr(user, age, orm_value_of(&count))), 3,
       "a change by a query within");
    is_text(sent(), "UPDATE \"users\" SET \"age\" = (SELECT count(*) FROM"
            " \"posts\" WHERE \"posts\".\"author\" = \"users\".\"id\")"
            " RETURNING \"id\", \"age\"", "by this SQL");
    orm_rollback(session);
    orm_exists(session, &none);
    sent();
}

static void around(void)
{
    const struct orm_query first = orm_query(user,
        .order_by = orm_asc(user, id), .limit = orm_rows(2));
    const struct orm_query last = orm_query(user,
        .where = orm_eq(user, name, "Cy"));
    struct orm_query both = orm_union(&first, &last);
    gives(orm_where(orm_from_self(&first), orm_lt(user, age, 30)), "Bob",
          "SELECT \"id\", \"name\", \"age\", \"active\", \"role\","
          " \"born\", \"chief\" FROM (" USER " ORDER BY \"id\" LIMIT ?)"
          " AS \"users\" WHERE \"age\" < ? -- 2, 30");
    gives(orm_order_by(both, orm_desc(user, id)), "Cy Bob Ada",
          "SELECT \"id\", \"name\", \"age\", \"active\", \"role\","
          " \"born\", \"chief\" FROM (SELECT * FROM (" USER
          " ORDER BY \"id\" LIMIT ?) UNION " USER " WHERE \"name\" = ?)"
          " AS \"users\" ORDER BY \"id\" DESC -- 2, 'Cy'");
    gives(orm_limit(orm_union_all(&last, &last), 2), "Cy Cy",
          "SELECT \"id\", \"name\", \"age\", \"active\", \"role\","
          " \"born\", \"chief\" FROM (" USER " WHERE \"name\" = ?"
          " UNION ALL " USER " WHERE \"name\" = ?) AS \"users\" LIMIT ?"
          " -- 'Cy', 'Cy', 2");
}

static void refused(struct orm_query query, const char *message)
{
    ok(!orm_run(session, &query), "refused: %s", message);
    is(orm_status(session), ORM_QUERY_REFUSED, "with this status");
    is_text(orm_message(session), message, "and this message");
    is_text(sent(), "", "and nothing was sent");
}

/* An expression that is refused stays so, by the reason it had first,
   whatever it is put into. */
static void too_long(void)
{
#define EIGHT orm_in(user, id, 1, 2, 3, 4, 5, 6, 7, 8)
#define TOO_LONG " has more than 32 terms; divide it, or give it SQL by" \
    " orm_sql()"
    struct number { int64_t n; };
    const struct orm_expr all = orm_or(EIGHT, EIGHT, EIGHT, EIGHT);
    const struct orm_expr one = orm_literal(1);
    refused(orm_query(user, .where = all),
            "a query of user: .where" TOO_LONG);
    refused(orm_query(user, .columns = orm_into(number, n,
                orm_case(orm_when(all, one), orm_literal(0)))),
            "a query of user: .columns" TOO_LONG);
    refused(orm_query(user, .order_by = orm_descending(all)),
            "a query of user: .order_by" TOO_LONG);
    refused(orm_query(user, .joins = orm_list(orm_join_on(post, all),
                                              orm_join(tag))),
            "a query of user: .joins" TOO_LONG);
    refused(orm_query(user, .where = orm_and(orm_suffix(&orm_is_missing,
                orm_nothing()), all)),
            "a query of user: .where lacks an operand");
    refused(orm_where(orm_limit(orm_query(user), 2), all),
            "a query of user: .where" TOO_LONG);
    is(orm_update_where(session, user, orm_nothing(), orm_to_expr(user, age,
        orm_case(orm_when(all, one), orm_literal(0)))), -1, "a change");
    is_text(orm_message(session), "a query of user: .columns" TOO_LONG,
            "says the same");
    is_text(sent(), "", "and is not sent");
}

static void wrong(void)
{
    const struct orm_query posts = orm_query(post);
    refused(orm_query(user, .joins = orm_join(tag)),
            "no foreign key leads from tag to user, or back; say by"
            " orm_join_on() how they are joined");
    refused(orm_query(user, .joins = orm_join_as(user, chief,
                orm_nothing())),
            "user can be joined by user.chief and by user.chief; say by"
            " orm_join_on() which");
    refused(orm_query(user, .joins = orm_list(orm_join(post),
                                              orm_join(post))),
            "two sources of the query are called posts; join one by"
            " orm_join_as()");
    refused(orm_query(user, .joins = orm_eq(user, id, 1)),
            ".joins has what is no join; orm_join() makes one");
    refused(orm_query(user, .having = orm_eq(user, id, 1)),
            ".having wants a .group_by");
    const struct orm_query two = orm_query(user, .limit = orm_rows(2));
    refused(orm_where(two, orm_eq(user, id, 1)),
            "a query of user: .where was derived from a query that has a"
            " limit; add it before, or begin with orm_from_self() of that");
    refused(orm_order_by(two, orm_asc(user, id)),
            "a query of user: .order_by was derived from a query that has a"
            " limit; add it before, or begin with orm_from_self() of that");
    const struct orm_query by_name = orm_query(user,
        .group_by = orm_col(user, name), .limit = orm_rows(2));
    refused(orm_having(by_name, orm_less(orm_count_rows(), orm_literal(3))),
            "a query of user: .having was derived from a query that has a"
            " limit; add it before, or begin with orm_from_self() of that");
    refused(orm_query(user, .limit = orm_rows(-1)),
            ".limit is -1; it cannot be negative");
    refused(orm_query(user, .offset = orm_rows(-7)),
            ".offset is -7; it cannot be negative");
    refused(orm_query(user, .where = orm_in_rows(user, id, &posts)),
            "a query inside another wants one expression in .columns and"
            " has 0");
    refused(orm_query(user, .where = orm_as(user, chief,
                orm_eq(user, id, 1))),
            "a column of user as chief is named, which is no source of"
            " the query: join it");
    refused(orm_query(user, .where = orm_eq(user, id, orm_parameter(1))),
            "parameter 1 has no value; give it one by orm_give()");
    refused(orm_query(user, .columns = orm_col(user, id)),
            "each of the .columns has to be put into a member of one"
            " struct, by orm_into()");
}

int main(void)
{
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    struct orm_query all = orm_query(user);
    orm_finish(orm_run(session, &all));
    sent();
    orders();
    derived();
    joins();
    within();
    itself();
    around();
    wrong();
    too_long();
    orm_session_close(session);
    orm_close(database);
    return done();
}
