/* A kept query, and one whose inner query is changed. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

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

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO users VALUES (1, 'ada', 36),"
        " (2, 'bob', 17), (3, 'cy', 40)", NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session,
                  struct orm_result *result)
{
    for (struct user *user; (user = orm_next(result, user)); )
        printf("%s ", user->name);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "kept.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(user), NULL);
    orm_create_all(blog);
    fill(path);
    struct orm_session *session = orm_session(blog);

    struct orm_query query = orm_query(user,
        .where = orm_gt(user, age, orm_parameter(1)));
    struct orm_kept *older = orm_prepare(session, &query);
    for (int age = 16; age < 40; age += 12) {
        orm_give(older, 1, user, age, age);
        print(session, orm_run_kept(older));
    }

    struct orm_query minors = orm_query(user,
        .columns = orm_col(user, id), .where = orm_lt(user, age, 18));
    struct orm_query others = orm_query(user,
        .where = orm_not(orm_in_rows(user, id, &minors)));
    struct orm_kept *adults = orm_prepare(session, &others);
    print(session, orm_run_kept(adults));
    minors.where = orm_nothing();
    print(session, orm_run_kept(adults));

    orm_close(blog);
    return 0;
}
