/* Step 3: an object from a row. */
#include <sqlite3.h>
#include <stdbool.h>
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

static int fill(void *context, int n, char **values, char **names)
{
    struct object *object = context;
    const struct column *column = object->model->columns;
    object->id = atoll(values[0]);
    for (int i = 1; i < n; i++, column++)
        if (column->type == TEXT)
            *(const char **)member(object, column)
                = sqlite3_mprintf("%s", values[i]);
        else
            *(long long *)member(object, column)
                = values[i] ? atoll(values[i]) : 0;
    (void)names;
    return 0;
}

static void *get(const struct model *model, long long id)
{
    struct object *object = make(model);
    SAY("SELECT * FROM %s WHERE id = %lld", model->table, id);
    sqlite3_exec(database, sql, fill, object, NULL);
    sql[0] = '\0';
    return object->id ? object : NULL;
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

    struct product *shelf = get(&products, 1);
    struct product *order = get(&products, 1);
    shelf->price = 139;
    printf("milk %lld, shelf %lld, order %lld\n", milk->price,
           shelf->price, order->price);

    SAY("INSERT INTO products VALUES (2, 'Salt', 3, 80)");
    run();
    bool same = get(&products, 2) == get(&products, 2);
    printf("salt is %s\n", same ? "one struct" : "two structs");

    sqlite3_close(database);
    return 0;
}
