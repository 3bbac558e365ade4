/* Step 1: a table from a struct. */
#include <sqlite3.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct product {
    const char *name;
    long long quantity;
    long long price;
};

enum type { INTEGER, TEXT };

struct column {
    const char *name;
    enum type type;
    size_t offset;
};

#define COLUMN(s, m, type) { #m, type, offsetof(struct s, m) }

struct model {
    const char *table;
    struct column columns[8];       /* seven, and an empty one */
};

static const struct model products = {
    "products", {
        COLUMN(product, name, TEXT),
        COLUMN(product, quantity, INTEGER),
        COLUMN(product, price, INTEGER),
    },
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

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &database);
    create(&products);

    sqlite3_close(database);
    return 0;
}
