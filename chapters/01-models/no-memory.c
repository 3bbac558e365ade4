/*
 * Refuses one request for memory: the first, the second, the third,
 * and so on, until a small program needs no more of them.
 */
#include <cormorant.h>
#include <stdlib.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_text    name;
    orm_integer quantity;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, product_id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, quantity),
    ORM_END,
};
ORM_MODEL(product, .table = "products", .columns = product_columns);

/* Counts requests, and blocks that nobody has freed. */
static struct {
    int asked, refuse, blocks;
} heap;

static void *refusing(void *context, void *block, size_t size)
{
    (void)context;
    if (!size) {
        heap.blocks -= block != NULL;
        free(block);
        return NULL;
    }
    if (++heap.asked == heap.refuse)
        return NULL;
    heap.blocks += !block;
    return realloc(block, size);
}

static struct orm_database *pantry;
static struct product *tea;

static enum orm_status open_pantry(void)
{
    orm_close(pantry);
    pantry = orm_open(":memory:", ORM_MODELS(product), NULL);
    return orm_status(pantry);
}

static enum orm_status create_tables(void)
{
    return orm_create_all(pantry);
}

static enum orm_status make_tea(void)
{
    tea = orm_new(pantry, product, .name = "Tea", .quantity = 2);
    return orm_status(pantry);
}

static enum orm_status insert_tea(void)
{
    return orm_insert(pantry, tea);
}

static enum orm_status set_quantity(void)
{
    return orm_set(tea, quantity, tea->quantity + 1);
}

static enum orm_status update_tea(void)
{
    return orm_update(pantry, tea);
}

static enum orm_status find_tea(void)
{
    tea = orm_find(pantry, product, .product_id = 1);
    return orm_status(pantry);
}

static const struct {
    const char *name;
    enum orm_status (*run)(void);
} steps[] = {
    { "orm_open", open_pantry },
    { "orm_create_all", create_tables },
    { "orm_new", make_tea },
    { "orm_insert", insert_tea },
    { "orm_set", set_quantity },
    { "orm_update", update_tea },
    { "orm_find", find_tea },
};

/* Runs a step; when it fails, tells how, and runs it once more. */
static void run_step(size_t i)
{
    if (steps[i].run() == ORM_OK)
        return;
    printf("%2d  %-14s  %-13s", heap.refuse, steps[i].name,
           orm_message(pantry));
    printf("  %s\n", orm_status_name(steps[i].run()));
}

int main(void)
{
    orm_use_allocator(&(struct orm_allocator){ refusing, NULL });
    puts(" n  refused in      message        once more");
    do {
        heap.asked = 0;
        heap.refuse++;
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
            run_step(i);
        orm_close(pantry);
        pantry = NULL;
    } while (heap.asked >= heap.refuse);
    printf("%2d  nothing: the program makes %d requests\n",
           heap.refuse, heap.asked);
    printf("blocks never freed, over all %d runs: %d\n", heap.refuse,
           heap.blocks);
    return 0;
}
