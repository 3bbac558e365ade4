/* One descriptor, two environments. */
#include <cormorant.h>
#include <string.h>

struct example {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column example_columns[] = {
    ORM_COLUMN(example, id, .primary_key = true),
    ORM_COLUMN(example, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(example, .table = "examples", .schema = "app",
          .columns = example_columns);

static void run(const char *environment, const char *path)
{
    bool production = !strcmp(environment, "production");
    const struct orm_schema schemas[] = {
        { .name = "app", .address = production ? ":memory:" : NULL },
        ORM_END,
    };
    struct orm_database *database = orm_open(path,
        ORM_MODELS(example),
        &(const struct orm_options){ .schemas = schemas });
    orm_create_all(database);
    orm_insert(database, orm_new(database, example,
                                 .name = environment));
    orm_close(database);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "example.db";
    run("development", path);
    run("production", path);
    return 0;
}
