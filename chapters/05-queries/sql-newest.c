/* Queries of the rows of queries: what comes after a limit. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_text    author;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, author, .not_null = true),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO posts VALUES (1, 'ada'),"
        " (2, 'bob'), (3, 'ada'), (4, 'ada'), (5, 'cy')", NULL, NULL,
        NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session,
                  const struct orm_query *query)
{
    struct orm_result *result = orm_run(session, query);
    for (struct post *post; (post = orm_next(result, post)); )
        printf("%s's %" PRId64 " ", post->author, post->id);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "newest.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(post), NULL);
    orm_create_all(blog);
    fill(path);
    struct orm_session *session = orm_session(blog);

    struct orm_query newest = orm_query(post,
        .order_by = orm_desc(post, id), .limit = orm_rows(3));
    printf("%" PRId64 "\n", orm_count(session, &newest));

    struct orm_query adas = orm_where(orm_from_self(&newest),
                                      orm_eq(post, author, "ada"));
    print(session, &adas);

    struct orm_query first = orm_query(post,
        .where = orm_eq(post, id, 1));
    struct orm_query ends = orm_order_by(orm_union(&newest, &first),
                                         orm_asc(post, id));
    print(session, &ends);

    orm_close(blog);
    return 0;
}
