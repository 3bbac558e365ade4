/*
 * Each row found twice. A second argument is a number of rows, and has
 * the time told as well.
 */
#include <cormorant.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .not_null = true),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static void fill(const char *path, int rows)
{
    sqlite3 *connection;
    char sql[200];
    snprintf(sql, sizeof sql, "WITH RECURSIVE n(i) AS (VALUES (1) UNION"
             " ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO users"
             " SELECT i, 'user number ' || i, 0 FROM n", rows);
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

static int statements;

static void count(void *context, const char *sql,
                  const struct orm_value *values, size_t n)
{
    (void)context, (void)sql, (void)values, (void)n;
    statements++;
}

static void find_all(struct orm_session *session, int rows, bool timed)
{
    clock_t start = clock();
    statements = 0;
    for (int64_t id = 1; id <= rows; id++)
        orm_find(session, user, .id = id);
    printf("%d found, %d statements", rows, statements);
    if (timed)
        printf(", %.0f ns each", (double)(clock() - start) * 1e9
                                 / CLOCKS_PER_SEC / rows);
    puts("");
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "found-again.db";
    int rows = argc > 2 ? atoi(argv[2]) : 10;
    struct orm_database *blog = orm_open(path, ORM_MODELS(user),
        &(const struct orm_options){ .trace = { count, NULL } });
    orm_create_all(blog);
    fill(path, rows);
    struct orm_session *session = orm_session(blog);
    find_all(session, rows, argc > 2);
    find_all(session, rows, argc > 2);
    orm_close(blog);
    return 0;
}
