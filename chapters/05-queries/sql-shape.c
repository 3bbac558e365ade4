/* Three queries of one shape, and one of another. */
#include <cormorant.h>
#include <inttypes.h>
#include <string.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_maybe_integer age;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static enum orm_status told(void *connection, const char *sql,
                            void **statement)
{
    if (strstr(sql, "count"))
        printf("compiled: %s\n", sql);
    return orm_sqlite.prepare(connection, sql, statement);
}

static void count(struct orm_session *session, struct orm_expr where)
{
    struct orm_query query = orm_query(user, .where = where);
    printf("%" PRId64 "\n", orm_count(session, &query));
}

int main(int argc, char **argv)
{
    struct orm_driver driver = orm_sqlite;
    driver.prepare = told;
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user),
        &(const struct orm_options){ .driver = &driver });
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "ada",
                             .age = &(int64_t){ 36 }));

    for (int age = 35; age < 38; age++)
        count(session, orm_eq(user, age, age));
    count(session, orm_eq(user, age, NULL));
    count(session, orm_in(user, age, 35, 36));
    count(session, orm_in(user, age, 36, 37));
    count(session, orm_in(user, age, 35, 36, 37));

    orm_close(blog);
    return 0;
}
