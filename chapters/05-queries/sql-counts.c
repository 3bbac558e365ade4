/* What a query gives is what is counted. */
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

static void count(struct orm_session *session, struct orm_query query)
{
    printf("%" PRId64 "\n", orm_count(session, &query));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "counts.db";
    struct orm_database *blog = orm_open(path, ORM_MODELS(post), NULL);
    orm_create_all(blog);
    fill(path);
    struct orm_session *session = orm_session(blog);

    const struct orm_query posts = orm_query(post,
        .order_by = orm_desc(post, id));
    const struct orm_query adas = orm_where(posts,
                                     orm_eq(post, author, "ada"));
    count(session, posts);
    count(session, orm_limit(posts, 3));
    count(session, orm_offset(orm_limit(posts, 3), 3));
    count(session, orm_query(post, .group_by = orm_col(post, author)));
    count(session, orm_union_all(&posts, &adas));
    count(session, orm_union(&posts, &adas));

    orm_close(blog);
    return 0;
}
