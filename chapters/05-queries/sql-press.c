/* Two foreign keys lead to the same table. */
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
    orm_integer editor_id;
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

struct tag {
    struct orm_object orm;
    orm_integer id;
    orm_text    word;
};

static const struct orm_column tag_columns[] = {
    ORM_COLUMN(tag, id, .primary_key = true),
    ORM_COLUMN(tag, word),
    ORM_END,
};
ORM_MODEL(tag, .table = "tags", .columns = tag_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO writers VALUES (1, 'ada'),"
        " (2, 'bob'); INSERT INTO articles VALUES (1, 1, 2, 'Engines'),"
        " (2, 2, 1, 'Tides'), (3, 2, 2, 'Kelp')", NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session, struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    for (struct article *a; (a = orm_next(result, article)); )
        printf("%s\n", a->title);
    if (orm_status(session) != ORM_OK)
        printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "press.db";
    struct orm_database *press = orm_open(path,
        ORM_MODELS(writer, article, tag), NULL);
    orm_create_all(press);
    fill(path);
    struct orm_session *session = orm_session(press);

    print(session, orm_query(article, .joins = orm_join(tag)));
    print(session, orm_query(article, .joins = orm_join(writer)));
    print(session, orm_query(article,
        .joins = orm_join_on(writer,
            orm_equal(orm_col(article, editor_id),
                      orm_col(writer, id))),
        .where = orm_eq(writer, name, "ada")));

    orm_close(press);
    return 0;
}
