/* Statements are kept, but never lent to two at a time. */
#include "pantry.h"
#include "support/fault.h"
#include "support/peek.h"
#include "tap.h"
#include "wide.h"

/* A box stands in another. As its row is read, so is that of the other: the
   statement that found the first has not come to its end then. */
struct box {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer inside;
    orm_text label;
};

static struct orm_database *store;
static void (*on_reading)(int64_t inside);
static int depth, deepest;

static enum orm_status read_inside(const struct orm_type *type,
                                   const struct orm_value *value,
                                   void *member, struct orm_pool *pool)
{
    deepest = ++depth > deepest ? depth : deepest;
    if (value->kind == ORM_INTEGER && on_reading)
        on_reading(value->as.integer);
    depth--;
    return orm_maybe_integer_type.from_value(type, value, member, pool);
}

/* A text that is made for the statement, longer than a chunk. */
static enum orm_status make_label(const struct orm_type *type,
                                  const void *member,
                                  struct orm_value *value,
                                  struct orm_pool *scratch)
{
    enum orm_status status =
        orm_text_type.to_value(type, member, value, scratch);
    value->as.text = orm_pool_copy(scratch, value->as.text, value->size);
    return value->as.text ? status : ORM_NO_MEMORY;
}

static struct orm_type inside_type, label_type;
static const struct orm_column box_columns[] = {
    ORM_COLUMN(box, id, .primary_key = true),
    ORM_COLUMN(box, inside, .type = &inside_type),
    ORM_COLUMN(box, label, .type = &label_type),
    ORM_END,
};
static ORM_MODEL(box, .table = "boxes", .columns = box_columns);

static bool outer_found;

static void find_outer(int64_t inside)
{
    const struct box *outer = orm_find(store, box, .id = inside);
    outer_found = outer && outer->id == inside;
}

static void inside_itself(void)
{
    char label[100];
    for (int n = 1; n <= 5; n++) {
        snprintf(label, sizeof label, "Box number %d, which has a label"
                 " that is longer than the chunks of these tests", n);
        orm_insert(store, n == 1
            ? orm_new(store, box, .label = label)
            : orm_new(store, box, .inside = A_NUMBER(n - 1),
                      .label = label));
    }
    is(orm_status(store), ORM_OK, "five boxes, each but one in another");
    long before = live_statements();
    on_reading = find_outer;
    const struct box *box = orm_find(store, box, .id = 5);
    ok(box && box->id == 5 && *box->inside == 4
       && !strncmp(box->label, "Box number 5", 12), "the fifth is read whole");
    ok(outer_found, "and so is what it stands in");
    is(deepest, 5, "while four others were found");
    is(live_statements() - before, 5, "by five statements of one shape");
    orm_find(store, box, .id = 5);
    is(live_statements() - before, 5, "and no more the second time");
    on_reading = NULL;
}

static enum orm_status insert_shape(unsigned shape)
{
    return orm_insert(store, shaped(orm_new_empty(store, wide), shape));
}

static long most;

static void many_shapes(int64_t inside)
{
    (void)inside;
    on_reading = NULL;
    for (unsigned shape = 0; shape < 600; shape++) {
        insert_shape(shape);
        most = live_statements() > most ? live_statements() : most;
    }
}

static void begins_again(void)
{
    many_shapes(0);
    ok(most <= 510, "600 shapes, and no more statements than 500 shapes have");
    most = 0;
    on_reading = many_shapes;
    const struct box *box = orm_find(store, box, .id = 3);
    ok(box && box->id == 3 && *box->inside == 2,
       "the same while a row is being read");
    ok(most > 510, "lets nothing go that is in use");
    insert_shape(1023);
    ok(live_statements() < 10, "and all of it, when nothing is");
    is(orm_status(store), ORM_OK, "each was stored");
}

/* Two in use at once need scratch memory for two. */
static struct wide *row;
static enum orm_status status_inside;

static void insert_inside(int64_t inside)
{
    (void)inside;
    on_reading = NULL;
    fault_arm(FAULT_MEMORY, 1, true);
    status_inside = orm_insert(store, row);
    fault_disarm();
}

static void scratch_for_two(void)
{
    struct orm_database *other = store;
    store = orm_open(":memory:", ORM_MODELS(box, wide), NULL);
    orm_create_all(store);
    orm_insert(store, orm_new(store, box, .label = "Outer"));
    orm_insert(store, orm_new(store, box, .label = "Inner",
                              .inside = A_NUMBER(1)));
    orm_find(store, box, .id = 2);
    insert_shape(1);
    row = orm_new(store, wide, .a = 1);
    on_reading = insert_inside;
    ok(orm_find(store, box, .id = 2), "a row is read");
    is(status_inside, ORM_NO_MEMORY, "and another cannot be stored meanwhile");
    is(orm_insert(store, row), ORM_OK, "but afterwards");
    orm_close(store);
    store = other;
}

/* What fails at the first table is not tried at the second. */
static void compares_no_more(void)
{
    fault_arm(FAULT_PREPARE, 1, true);
    is(orm_compare(store, NULL, NULL), ORM_BUSY, "no comparison");
    is(fault_strikes(), 1, "is tried once");
    fault_disarm();
}

int main(void)
{
    fault_install();
    inside_type = orm_maybe_integer_type;
    inside_type.from_value = read_inside;
    label_type = orm_text_type;
    label_type.like = &orm_text_type;
    label_type.to_value = make_label;
    store = orm_open(fresh_path(), ORM_MODELS(box, wide),
                     &(struct orm_options){ .driver = fault_driver() });
    is(orm_create_all(store), ORM_OK, "a store");
    inside_itself();
    begins_again();
    compares_no_more();
    scratch_for_two();
    orm_close(store);
    is(live_statements(), 0, "all statements are finalized");
    is(live_blocks(), 0, "all memory is given back");
    return done();
}
