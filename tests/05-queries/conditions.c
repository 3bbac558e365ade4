/* Conditions: the SQL that each is written as, and the values bound. */
#include "blog.h"
#include "support/sent.h"
#include "tap.h"

#include <math.h>

static struct orm_session *session;

/* Runs a query of users with a condition: what was sent behind WHERE,
   and the names of the users found. */
static void finds(struct orm_expr where, const char *names,
                  const char *sql)
{
    static const char start[] = "SELECT \"id\", \"name\", \"age\","
        " \"active\", \"role\", \"born\", \"chief\" FROM \"users\" WHERE ";
    char text[200] = "";
    struct orm_query query = orm_query(user, .where = where,
        .order_by = orm_asc(user, id));
    struct orm_result *result = orm_run(session, &query);
    for (struct user *u; (u = orm_next(result, user)); ) {
        strcat(text, *text ? " " : "");
        strcat(text, u->name);
    }
    is_text(orm_message(session), "", "it works: %s", sql);
    const char *got = sent(), *order = strstr(got, " ORDER BY \"id\"");
    char cut[1000];
    snprintf(cut, sizeof cut, "%.*s%s", order ? (int)(order - got) : 0, got,
             order ? order + 14 : got);
    if (!strncmp(cut, start, sizeof start - 1))
        memmove(cut, cut + sizeof start - 1, strlen(cut) - sizeof start + 2);
    is_text(cut, sql, "its SQL");
    is_text(text, names, "what it finds");
}

static void comparisons(void)
{
    const int64_t *none = NULL, limit = 17;
    finds(orm_eq(user, name, "Ada"), "Ada", "\"name\" = ? -- 'Ada'");
    finds(orm_ne(user, name, "Ada"), "Bob Cy", "\"name\" <> ? -- 'Ada'");
    finds(orm_lt(user, id, 2), "Ada", "\"id\" < ? -- 2");
    finds(orm_le(user, id, 2), "Ada Bob", "\"id\" <= ? -- 2");
    finds(orm_gt(user, age, 17), "Ada", "\"age\" > ? -- 17");
    finds(orm_ge(user, age, &limit), "Ada Bob", "\"age\" >= ? -- 17");
    finds(orm_eq(user, age, NULL), "Cy", "\"age\" IS NULL");
    finds(orm_eq(user, age, none), "Cy", "\"age\" IS NULL");
    finds(orm_ne(user, age, NULL), "Ada Bob", "\"age\" IS NOT NULL");
    finds(orm_lt(user, age, NULL), "", "\"age\" < NULL");
    finds(orm_is_null(user, born), "Bob Cy", "\"born\" IS NULL");
    finds(orm_not_null(user, born), "Ada", "\"born\" IS NOT NULL");
    finds(orm_eq(user, active, true), "Ada Bob", "\"active\" = ? -- 1");
    finds(orm_eq(user, role, EDITOR), "Ada", "\"role\" = ? -- 'EDITOR'");
    finds(orm_eq(user, born, orm_ymd(1815, 12, 10)), "Ada",
          "\"born\" = ? -- '1815-12-10'");
    finds(orm_not(orm_eq(user, id, 2)), "Ada Cy", "\"id\" <> ? -- 2");
    finds(orm_not(orm_ne(user, id, 2)), "Bob", "\"id\" = ? -- 2");
    finds(orm_not(orm_lt(user, id, 2)), "Bob Cy", "\"id\" >= ? -- 2");
    finds(orm_not(orm_le(user, id, 2)), "Cy", "\"id\" > ? -- 2");
    finds(orm_not(orm_gt(user, id, 2)), "Ada Bob", "\"id\" <= ? -- 2");
    finds(orm_not(orm_ge(user, id, 2)), "Ada", "\"id\" < ? -- 2");
    finds(orm_between(user, id, 2, 3), "Bob Cy",
          "\"id\" BETWEEN ? AND ? -- 2, 3");
    finds(orm_not(orm_between(user, id, 2, 3)), "Ada",
          "\"id\" NOT BETWEEN ? AND ? -- 2, 3");
}

static void lists(void)
{
    static const int64_t ids[] = { 1, 3 };
    finds(orm_in(user, id, 3), "Cy", "\"id\" IN (?) -- 3");
    finds(orm_in(user, name, "Ada", "Cy", "Eve"), "Ada Cy",
          "\"name\" IN (?, ?, ?) -- 'Ada', 'Cy', 'Eve'");
    finds(orm_in(user, id, 1, 2, 3, 4, 5, 6, 7, 8), "Ada Bob Cy",
          "\"id\" IN (?, ?, ?, ?, ?, ?, ?, ?) -- 1, 2, 3, 4, 5, 6, 7, 8");
    finds(orm_not(orm_in(user, id, 1, 2)), "Cy",
          "\"id\" NOT IN (?, ?) -- 1, 2");
    finds(orm_in_array(user, id, ids, 2), "Ada Cy",
          "\"id\" IN (?, ?) -- 1, 3");
    finds(orm_in_array(user, id, ids, 1), "Ada", "\"id\" IN (?) -- 1");
    finds(orm_not(orm_in_array(user, id, ids, 2)), "Bob",
          "\"id\" NOT IN (?, ?) -- 1, 3");
    finds(orm_in_array(user, id, ids, 0), "", "0 = 1");
    finds(orm_not(orm_in_array(user, id, ids, 0)), "Ada Bob Cy", "1 = 1");
}

static void texts(void)
{
    finds(orm_like(user, name, "_o%"), "Bob",
          "\"name\" LIKE ? ESCAPE '\\' -- '_o%'");
    finds(orm_contains(user, name, "d"), "Ada",
          "\"name\" LIKE ? ESCAPE '\\' -- '%d%'");
    finds(orm_starts_with(user, name, "a"), "Ada",
          "\"name\" LIKE ? ESCAPE '\\' -- 'a%'");
    finds(orm_ends_with(user, name, "y"), "Cy",
          "\"name\" LIKE ? ESCAPE '\\' -- '%y'");
    finds(orm_contains(user, name, "1_0%\\"), "",
          "\"name\" LIKE ? ESCAPE '\\' -- '%1\\_0\\%\\\\%'");
    finds(orm_not(orm_like(user, name, "%y")), "Ada Bob",
          "\"name\" NOT LIKE ? ESCAPE '\\' -- '%y'");
}

static void logic(void)
{
    struct orm_expr young = orm_lt(user, age, 18);
    struct orm_expr active = orm_eq(user, active, true);
    struct orm_expr ada = orm_eq(user, name, "Ada");
    finds(orm_and(young, active), "Bob",
          "\"age\" < ? AND \"active\" = ? -- 18, 1");
    finds(orm_or(young, ada), "Ada Bob",
          "\"age\" < ? OR \"name\" = ? -- 18, 'Ada'");
    finds(orm_and(active, orm_or(young, ada)), "Ada Bob",
          "\"active\" = ? AND (\"age\" < ? OR \"name\" = ?)"
          " -- 1, 18, 'Ada'");
    finds(orm_or(orm_and(active, young), ada), "Ada Bob",
          "\"active\" = ? AND \"age\" < ? OR \"name\" = ?"
          " -- 1, 18, 'Ada'");
    finds(orm_and(orm_and(active, young), ada), "",
          "\"active\" = ? AND \"age\" < ? AND \"name\" = ?"
          " -- 1, 18, 'Ada'");
    finds(orm_not(orm_or(young, ada)), "",
          "NOT (\"age\" < ? OR \"name\" = ?) -- 18, 'Ada'");
    finds(orm_not(young), "Ada", "\"age\" >= ? -- 18");
    finds(orm_and(orm_nothing(), ada, orm_nothing()), "Ada",
          "\"name\" = ? -- 'Ada'");
    finds(orm_not(orm_not(orm_and(young, active))), "Bob",
          "NOT NOT (\"age\" < ? AND \"active\" = ?) -- 18, 1");
}

static void computed(void)
{
    finds(orm_equal(orm_plus(orm_col(user, id), orm_literal(1)),
                    orm_literal(3)), "Bob", "\"id\" + ? = ? -- 1, 3");
    finds(orm_greater(orm_minus(orm_col(user, age),
              orm_minus(orm_col(user, id), orm_literal(1))),
              orm_literal(20)), "Ada",
          "\"age\" - (\"id\" - ?) > ? -- 1, 20");
    finds(orm_less(orm_times(orm_plus(orm_col(user, id), orm_literal(1)),
                             orm_literal(2.5)), orm_col(user, age)),
          "Ada Bob", "(\"id\" + ?) * ? < \"age\" -- 1, 2.5");
    finds(orm_at_most(orm_divided(orm_col(user, age), orm_literal(2)),
                      orm_literal(8)), "Bob", "\"age\" / ? <= ? -- 2, 8");
    finds(orm_equal(orm_lower(orm_col(user, name)), orm_literal("ada")),
          "Ada", "lower(\"name\") = ? -- 'ada'");
    finds(orm_equal(orm_upper(orm_col(user, name)), orm_literal("ADA")),
          "Ada", "upper(\"name\") = ? -- 'ADA'");
    finds(orm_equal(orm_concat(orm_col(user, name), orm_literal("!")),
                    orm_literal("Cy!")), "Cy",
          "\"name\" || ? = ? -- '!', 'Cy!'");
    finds(orm_equal(orm_coalesce(orm_col(user, age), orm_literal(0)),
                    orm_literal(0)), "Cy",
          "coalesce(\"age\", ?) = ? -- 0, 0");
    finds(orm_equal(orm_case(
              orm_when(orm_lt(user, age, 18), orm_literal("young")),
              orm_when(orm_is_null(user, age), orm_literal("?")),
              orm_literal("old")), orm_literal("young")), "Bob",
          "CASE WHEN \"age\" < ? THEN ? WHEN \"age\" IS NULL THEN ? ELSE ?"
          " END = ? -- 18, 'young', '?', 'old', 'young'");
    finds(orm_sql("length(?) > ?", orm_col(user, name), orm_literal(2)),
          "Ada Bob", "length(\"name\") > ? -- 2");
    finds(orm_and(orm_sql("1 OR 0"), orm_eq(user, id, 1)), "Ada",
          "(1 OR 0) AND \"id\" = ? -- 1");
    finds(orm_equal(orm_call("abs", orm_minus(orm_literal(0),
              orm_col(user, id))), orm_value(user, id, 3)), "Cy",
          "abs(? - \"id\") = ? -- 0, 3");
}

static void refused(struct orm_expr where, enum orm_status status,
                    const char *message)
{
    struct orm_query query = orm_query(user, .where = where);
    ok(!orm_run(session, &query), "refused: %s", message);
    is(orm_status(session), status, "with this status");
    is_text(orm_message(session), message, "and this message");
    is_text(sent(), "", "and nothing was sent");
}

static void wrong(void)
{
    struct orm_expr many = orm_in(user, id, 1, 2, 3, 4, 5, 6, 7, 8);
    refused(orm_eq(user, name, "twenty-one characters"), ORM_VALUE_ERROR,
            "user.name: a query gives it 'twenty-one characters',"
            " which is not a text of at most 20 characters in UTF-8");
    refused(orm_eq(user, role, (enum role)7), ORM_VALUE_ERROR,
            "user.role: a query gives it 7, which is not a member"
            " of its enumeration, by name");
    refused(orm_equal(orm_col(user, name), orm_literal(NAN)),
            ORM_VALUE_ERROR, "orm_literal(): a query gives it nan, which is"
            " not a number");
    refused(orm_or(many, many, many, many), ORM_QUERY_REFUSED,
            "a query of user: .where has more than 32 terms; divide it, or"
            " give it SQL by orm_sql()");
    refused(orm_eq(post, title, "x"), ORM_QUERY_REFUSED,
            "a column of post is named, which is no source of the query:"
            " join it");
    refused(orm_sql("? = ?", orm_col(user, id)), ORM_QUERY_REFUSED,
            "? = ? wants 2 values and has 1");
    refused(orm_call("a b", orm_col(user, id)), ORM_QUERY_REFUSED,
            "a b is not the name of a function; for SQL there is"
            " orm_sql()");
    refused(orm_case(orm_eq(user, id, 1)), ORM_QUERY_REFUSED,
            "a case wants orm_when(), one or more, and a value for all"
            " else");
    refused(orm_equal(orm_nothing(), orm_col(user, id)), ORM_QUERY_REFUSED,
            "? = ? wants 2 values and has 1");
    refused(orm_list(orm_eq(user, id, 1), orm_eq(user, id, 2)),
            ORM_QUERY_REFUSED, ".where has 2 conditions; bind them by"
            " orm_and() or orm_or()");
    refused(orm_join(post), ORM_QUERY_REFUSED, "a join with post stands"
            " where it cannot; joins go into .joins");
    refused(orm_greater(orm_sum(orm_col(user, id)), orm_literal(3)),
            ORM_QUERY_REFUSED, ".where has an aggregate; a condition on a"
            " group goes into .having");
    refused(orm_descending(orm_nothing()), ORM_QUERY_REFUSED,
            "a query of user: .where lacks an operand");
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
    comparisons();
    lists();
    texts();
    logic();
    computed();
    wrong();
    orm_session_close(session);
    orm_close(database);
    return done();
}
