/*
 * The same question asked again and again: its text written and
 * compiled each time, its shape found each time, all of it kept.
 */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer age;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static struct {
    sqlite3 *connection;
    struct orm_session *session;
    struct orm_kept *kept;
    sqlite3_stmt *prepared;
} the;

static int64_t by_statement(sqlite3_stmt *statement, int64_t id)
{
    sqlite3_bind_int64(statement, 1, id);
    sqlite3_bind_int64(statement, 2, 17);
    sqlite3_bind_text(statement, 3, "bob", -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 4, 1);
    return sqlite3_step(statement) == SQLITE_ROW
        ? sqlite3_column_int64(statement, 0) : 0;
}

static int64_t by_text(int64_t id)
{
    char sql[200];
    sqlite3_stmt *statement;
    snprintf(sql, sizeof sql, "SELECT \"%s\", \"%s\", \"%s\" FROM"
             " \"%s\" WHERE \"%s\" = ? AND (\"%s\" > ? OR \"%s\" ="
             " ?) LIMIT ?", "id", "name", "age", "users", "id", "age",
             "name");
    sqlite3_prepare_v2(the.connection, sql, -1, &statement, NULL);
    int64_t found = by_statement(statement, id);
    sqlite3_finalize(statement);
    return found;
}

static int64_t by_hand(int64_t id)
{
    int64_t found = by_statement(the.prepared, id);
    sqlite3_reset(the.prepared);
    return found;
}

static int64_t first(struct orm_result *result)
{
    struct user *user = orm_next(result, user);
    int64_t found = user ? user->id : 0;
    orm_finish(result);
    return found;
}

static int64_t by_shape(int64_t id)
{
    struct orm_query query = orm_query(user,
        .where = orm_and(orm_eq(user, id, id),
                         orm_or(orm_gt(user, age, 17),
                                orm_eq(user, name, "bob"))),
        .limit = orm_rows(1));
    return first(orm_run(the.session, &query));
}

static int64_t by_kept(int64_t id)
{
    orm_give(the.kept, 1, user, id, id);
    return first(orm_run_kept(the.kept));
}

static void run(const char *what, int64_t (*find)(int64_t id),
                int64_t times)
{
    int64_t sum = 0;
    double least = 1e9;
    for (int round = 0; round < 7; round++) {
        clock_t start = clock();
        for (int64_t i = 0; i < times; i++)
            sum += find(1 + i % 90);
        double time = (double)(clock() - start) / CLOCKS_PER_SEC;
        least = time < least ? time : least;
    }
    printf("%s: ids add up to %" PRId64, what, sum / 7);
    if (times > 3)
        printf(", %.0f ns each", least * 1e9 / (double)times);
    printf("\n");
}

static void fill(void)
{
    sqlite3_exec(the.connection, "WITH n(i) AS (SELECT 1 UNION ALL"
        " SELECT i + 1 FROM n WHERE i < 100) INSERT INTO users"
        " SELECT i, 'user ' || i, 20 + i % 50 FROM n", NULL, NULL,
        NULL);
    sqlite3_exec(the.connection, "BEGIN", NULL, NULL, NULL);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "anew.db";
    int64_t times = argc > 2 ? atoi(argv[2]) : 3;
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    sqlite3_open(path, &the.connection);
    fill();
    sqlite3_prepare_v2(the.connection,
        "SELECT \"id\", \"name\", \"age\""
        " FROM \"users\" WHERE \"id\" = ? AND (\"age\" > ? OR"
        " \"name\" = ?) LIMIT ?", -1, &the.prepared, NULL);
    the.session = orm_session(blog);
    struct orm_query kept = orm_query(user,
        .where = orm_and(orm_eq(user, id, orm_parameter(1)),
                         orm_or(orm_gt(user, age, 17),
                                orm_eq(user, name, "bob"))),
        .limit = orm_rows(1));
    the.kept = orm_prepare(the.session, &kept);

    run("a text each time", by_text, times);
    run("a query each time", by_shape, times);
    run("a kept query", by_kept, times);
    run("a statement by hand", by_hand, times);

    sqlite3_finalize(the.prepared);
    sqlite3_close(the.connection);
    orm_close(blog);
    return 0;
}
