/* What memory grows with: objects made, and nothing else. */
#include "pantry.h"
#include "support/fault.h"
#include "support/peek.h"
#include "tap.h"

static struct orm_database *pantry;

static void bad_insert(void)
{
    static struct product *bad;
    if (!bad)
        bad = orm_new(pantry, product, .name = "Bad", .expiry =
                      A_DATE(2026, 1, 1), .bought = { 2026, 2, 30 });
    orm_insert(pantry, bad);
}

static void twin_insert(void)
{
    static struct product *twin;
    if (!twin)
        twin = orm_new(pantry, product, .name = "Milk",
                       .bought = { 2026, 1, 1 });
    orm_insert(pantry, twin);
}

static void bad_find(void)
{
    orm_find(pantry, product, .product_id = 2);
}

static void no_find(void)
{
    orm_find(pantry, product, .product_id = 77);
}

static void bad_name(void)
{
    orm_make(ORM_SCOPE(pantry), &product_model, &(struct product){
        .name = "A text that is longer than a chunk of the pools is, so that"
                " it would be seen." }, ".name = 1, 2");
}

static void update(void)
{
    static struct product *milk;
    static int n;
    char name[100];
    if (!milk)
        milk = orm_find(pantry, product, .product_id = 1);
    snprintf(name, sizeof name, "Milk, number %04d, in a text of its own that"
             " no chunk has room for", n++);
    orm_set(milk, name, name);
    orm_set(milk, shelf, A_NUMBER(3));
    orm_set(milk, shelf, NULL);
    orm_update(pantry, milk);
    orm_set(milk, name, "Milk");
    orm_update(pantry, milk);
}

static void export(void)
{
    static struct product *milk;
    char name[40];
    if (!milk)
        milk = orm_find(pantry, product, .product_id = 1);
    orm_repr(milk, name, sizeof name);
    orm_free(orm_to_json(milk, 0));
    orm_compare(pantry, NULL, NULL);
    orm_create_all(pantry);
}

static const struct {
    const char *name;
    void (*run)(void);
    enum orm_status status;
} cases[] = {
    { "inserts that are refused", bad_insert, ORM_VALUE_ERROR },
    { "inserts that fail", twin_insert, ORM_INTEGRITY_ERROR },
    { "finds that fail", bad_find, ORM_VALUE_ERROR },
    { "finds of nothing", no_find, ORM_OK },
    { "objects that are refused", bad_name, ORM_MISUSE },
    { "updates", update, ORM_OK },
    { "exports", export, ORM_OK },
};

int main(void)
{
    fault_install();
    const char *path = fresh_path();
    pantry = orm_open(path, ORM_MODELS(product), NULL);
    orm_create_all(pantry);
    peek(path, "INSERT INTO products (name) VALUES ('Milk');"
         "INSERT INTO products (name, expiry) VALUES ('A name that has to be"
         " read before the date that is none is met', 'soon')");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int n = 0; n < 5; n++)
            cases[i].run();
        is(orm_status(pantry), cases[i].status, "%s", cases[i].name);
        long before = live_blocks();
        for (int n = 0; n < 500; n++)
            cases[i].run();
        is(live_blocks(), before, "500 more need no more memory");
    }
    orm_close(pantry);
    is(live_blocks(), 0, "and all is given back");
    return done();
}
