/* Step 2: a row from an object. */
#include <sqlite3.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum type { INTEGER, TEXT };

struct column {
    const char *name;
    enum type type;
    size_t offset;
};

#define COLUMN(s, m, type) { #m, type, offsetof(struct s, m) }

struct model {
    const char *table;
    size_t size;
    struct column columns[8];       /* seven, and an empty one */
};

struct object {                     /* the first member of a struct */
    const struct model *model;
    long long id;
};

static sqlite3 *database;
static char sql[1000];

#define SAY(...) \
    snprintf(sql + strlen(sql), sizeof sql - strlen(sql), __VA_ARGS__)

static void run(void)
{
    sqlite3_exec(database, sql, NULL, NULL, NULL);
    sql[0] = '\0';
}

static void create(const struct model *model)
{
    SAY("CREATE TABLE %s (id INTEGER PRIMARY KEY", model->table);
    for (const struct column *c = model->columns; c->name; c++)
        SAY(", %s %s", c->name, c->type == TEXT ? "TEXT" : "INTEGER");
    SAY(")");
    run();
}

static void *make(const struct model *model)
{
    struct object *object = calloc(1, model->size);
    object->model = model;
    return object;
}

static void *member(struct object *object, const struct column *column)
{
    return (char *)object + column->offset;
}

static void say_value(struct object *object, const struct column *c)
{
    if (c->type == TEXT)
        SAY("'%s'", *(const char **)member(object, c));
    else
        SAY("%lld", *(long long *)member(object, c));
}

static void insert(struct object *object)
{
    const struct column *columns = object->model->columns;
    SAY("INSERT INTO %s VALUES (NULL", object->model->table);
    for (int i = 0; columns[i].name; i++) {
        SAY(", ");
        say_value(object, &columns[i]);
    }
    SAY(")");
    run();
    object->id = sqlite3_last_insert_rowid(database);
}

struct product {
    struct object object;
    const char *name;
    long long quantity;
    long long price;
};

static const struct model products = {
    "products", sizeof(struct product), {
        COLUMN(product, name, TEXT),
        COLUMN(product, quantity, INTEGER),
        COLUMN(product, price, INTEGER),
    },
};

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &database);
    create(&products);

    struct product *milk = make(&products);
    milk->name = "Milk";
    milk->quantity = 12;
    milk->price = 129;
    insert(&milk->object);

    struct product *salt = make(&products);
    salt->name = "Salt";
    salt->quantity = 3;
    salt->price = 80;
    insert(&salt->object);

    printf("%s is row %lld\n", milk->name, milk->object.id);
    printf("%s is row %lld\n", salt->name, salt->object.id);

    sqlite3_close(database);
    return 0;
}
