/* The same table joined twice, by two names. */
#include <cormorant.h>
#include <sqlite3.h>

struct writer {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column writer_columns[] = {
    ORM_COLUMN(writer, id, .primary_key = true),
    ORM_COLUMN(writer, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(writer, .table = "writers", .columns = writer_columns);

struct article {
    struct orm_object orm;
    orm_integer id;
    orm_integer author_id;
    orm_maybe_integer editor_id;
    orm_text    title;
};

static const struct orm_column article_columns[] = {
    ORM_COLUMN(article, id, .primary_key = true),
    ORM_COLUMN(article, author_id,
               .references = ORM_REFERENCES(writer, id)),
    ORM_COLUMN(article, editor_id,
               .references = ORM_REFERENCES(writer, id)),
    ORM_COLUMN(article, title, .not_null = true),
    ORM_END,
};
ORM_MODEL(article, .table = "articles", .columns = article_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO writers VALUES (1, 'ada'),"
        " (2, 'bob'); INSERT INTO articles VALUES (1, 1, 2, 'Engines'),"
        " (2, 1, NULL, 'Tides'), (3, 1, 1, 'Kelp')", NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "both.db";
    struct orm_database *press = orm_open(path,
        ORM_MODELS(writer, article), NULL);
    orm_create_all(press);
    fill(path);
    struct orm_session *session = orm_session(press);

    const struct orm_expr is_ada = orm_eq(writer, name, "ada");
    struct orm_expr by = orm_join_as(writer, author,
        orm_equal(orm_as(writer, author, orm_col(writer, id)),
                  orm_col(article, author_id)));
    struct orm_expr edited = orm_left_join_as(writer, editor,
        orm_equal(orm_as(writer, editor, orm_col(writer, id)),
                  orm_col(article, editor_id)));
    struct orm_query adas = orm_query(article,
        .joins = orm_list(by, edited),
        .where = orm_and(
            orm_as(writer, author, is_ada),
            orm_not(orm_as(writer, editor, is_ada))));
    struct orm_result *result = orm_run(session, &adas);
    for (struct article *a; (a = orm_next(result, article)); )
        printf("%s\n", a->title);

    orm_close(press);
    return 0;
}
