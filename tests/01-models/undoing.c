/* A failure that goes on: what cannot be undone yet is undone later, and
 * before anything else is done. */
#include "pantry.h"
#include "support/fault.h"
#include "support/peek.h"
#include "tap.h"

int main(void)
{
    fault_install();
    const char *path = fresh_path();
    struct orm_database *pantry = orm_open(path, ORM_MODELS(product),
        &(struct orm_options){ .driver = fault_driver() });
    fault_arm(FAULT_PREPARE, 3, true);
    is(orm_create_all(pantry), ORM_BUSY, "creating fails in the middle");
    struct product *milk = orm_new(pantry, product, .name = "Milk");
    ok(!milk, "nothing else can be done");
    is(orm_status(pantry), ORM_BUSY, "as long as the failure goes on");
    ok(*orm_message(pantry), "and it says so: %s", orm_message(pantry));
    is(orm_create_all(pantry), ORM_BUSY, "whatever it is");
    is(orm_compare(pantry, NULL, NULL), ORM_BUSY, "that is tried");
    fault_disarm();
    is_text(peek(path, "SELECT count(*) FROM sqlite_schema"), "0",
            "nothing was created");
    milk = orm_new(pantry, product, .name = "Milk");
    ok(milk, "then all goes on");
    is(orm_create_all(pantry), ORM_OK, "tables are created");
    is(orm_insert(pantry, milk), ORM_OK, "rows inserted");
    is_text(peek(path, "SELECT name FROM products"), "'Milk'", "for good");

    fault_arm(FAULT_PREPARE, 3, true);
    is(orm_drop_all(pantry), ORM_BUSY, "dropping fails");
    is(orm_set(milk, name, "Cheese"), ORM_BUSY, "objects cannot be changed");
    ok(!orm_to_json(milk, 0), "nor exported");
    fault_disarm();
    is(orm_set(milk, name, "Cheese"), ORM_OK, "until it is over");
    is(orm_update(pantry, milk), ORM_OK, "then they can");
    orm_close(pantry);
    is_text(peek(path, "SELECT name FROM products"), "'Cheese'", "for good");

    pantry = orm_open(path, ORM_MODELS(product),
        &(struct orm_options){ .driver = fault_driver() });
    fault_arm(FAULT_PREPARE, 3, true);
    orm_drop_all(pantry);
    orm_close(pantry);
    fault_disarm();
    is(live_blocks(), 0, "a database can be closed before it is undone");
    is_text(peek(path, "SELECT name FROM products"), "'Cheese'",
            "and is as it was");
    orm_use_allocator(NULL);
    return done();
}
