/*
 * The same work with the library, as its users write it: a session, and
 * one commit where there is something to write.
 */
#include <cormorant.h>
#include <stdlib.h>

#include "bench.h"

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer price;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, price),
    ORM_END,
};
static ORM_MODEL(product, .table = "products",
                 .columns = product_columns);

struct state {
    struct orm_database *database;
    struct orm_session *session;
    struct product **products;    /* those that are loaded */
    size_t count;
};

static void expect(enum orm_status status, const void *handle)
{
    if (status != ORM_OK)
        give_up("library", orm_message(handle));
}

static struct product *keep(struct state *at, struct product *product)
{
    return at->products[at->count++] = product;
}

/* --- the works -------------------------------------------------------- */

static struct product *add(struct state *at, const struct product_row *row)
{
    struct product *product = orm_new(at->session, product,
                                      .name = row->name,
                                      .price = row->price);
    expect(orm_add(at->session, product), at->session);
    return keep(at, product);
}

static int64_t sum_of_keys(const struct state *at)
{
    int64_t sum = 0;
    for (size_t i = 0; i < at->count; i++)
        sum += at->products[i]->id;
    return sum;
}

static int64_t insert(void *state, const struct input *input)
{
    struct state *at = state;
    for (size_t i = 0; i < input->n; i++)
        add(at, &input->rows[i]);
    expect(orm_commit(at->session), at->session);
    return sum_of_keys(at);
}

static int64_t insert_each(void *state, const struct input *input)
{
    struct state *at = state;
    for (size_t i = 0; i < input->times; i++) {
        add(at, &input->rows[i]);
        expect(orm_commit(at->session), at->session);
    }
    return sum_of_keys(at);
}

static int64_t load(void *state, const struct input *input)
{
    struct state *at = state;
    const struct orm_query all = orm_query(product);
    struct orm_result *result = orm_run(at->session, &all);
    int64_t sum = 0;
    (void)input;
    for (struct product *product; (product = orm_next(result, product)); )
        sum += keep(at, product)->price;
    expect(orm_status(at->session), at->session);
    return sum;
}

static int64_t stream(void *state, const struct input *input)
{
    struct state *at = state;
    const struct orm_query all = orm_query(product, .batch = 100);
    struct orm_result *result = orm_run(at->session, &all);
    int64_t sum = 0;
    (void)input;
    for (struct product *product; (product = orm_next(result, product)); )
        sum += product->id + *product->name + product->price;
    expect(orm_status(at->session), at->session);
    return sum;
}

static int64_t find(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = 0;
    for (size_t i = 0; i < input->n; i++) {
        struct product *product = orm_find(at->session, product,
                                           .id = input->shuffled[i]);
        if (!product)
            expect(orm_status(at->session), at->session);
        else
            sum += keep(at, product)->price;
    }
    return sum;
}

static int64_t find_again(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = 0;
    for (size_t round = 0; round < FOUND_AGAIN; round++)
        for (size_t i = 0; i < input->n; i++) {
            struct product *product = orm_find(at->session, product,
                                               .id = input->shuffled[i]);
            sum += product->price;
        }
    return sum;
}

static int64_t update(void *state, const struct input *input)
{
    struct state *at = state;
    (void)input;
    for (size_t i = 0; i < at->count; i++)
        expect(orm_set(at->products[i], price,
                       at->products[i]->price + 1), at->session);
    expect(orm_commit(at->session), at->session);
    return (int64_t)at->count;
}

static int64_t delete_all(void *state, const struct input *input)
{
    struct state *at = state;
    (void)input;
    for (size_t i = 0; i < at->count; i++)
        expect(orm_delete(at->session, at->products[i]), at->session);
    expect(orm_commit(at->session), at->session);
    return (int64_t)at->count;
}

static int64_t sum_of_page(struct state *at, struct orm_result *result)
{
    int64_t sum = 0;
    for (struct product *product; (product = orm_next(result, product)); )
        sum += product->id;
    expect(orm_status(at->session), at->session);
    return sum;
}

static int64_t page(void *state, const struct input *input)
{
    struct state *at = state;
    const struct orm_query query = orm_query(product,
        .where = orm_and(orm_gt(product, id, orm_parameter(1)),
                         orm_lt(product, price, PAGE_PRICE)),
        .order_by = orm_asc(product, id),
        .limit = orm_rows(PAGE_ROWS));
    struct orm_kept *kept = orm_prepare(at->session, &query);
    int64_t sum = 0;
    for (size_t i = 0; i < input->times; i++) {
        orm_give(kept, 1, product, id, input->shuffled[i]);
        sum += sum_of_page(at, orm_run_kept(kept));
    }
    return sum;
}

static int64_t page_built(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = 0;
    for (size_t i = 0; i < input->times; i++) {
        const struct orm_query query = orm_query(product,
            .where = orm_and(orm_gt(product, id, input->shuffled[i]),
                             orm_lt(product, price, PAGE_PRICE)),
            .order_by = orm_asc(product, id),
            .limit = orm_rows(PAGE_ROWS));
        sum += sum_of_page(at, orm_run(at->session, &query));
    }
    return sum;
}

/* --- what the library takes of memory --------------------------------- */

static size_t taken;

/* Each block is kept behind its size, and 8 bytes for alignment. */
static void *resize_counted(void *context, void *block, size_t size)
{
    size_t *start = block ? (size_t *)block - 2 : NULL;
    (void)context;
    taken -= start ? *start : 0;
    if (size == 0) {
        free(start);
        return NULL;
    }
    size_t *made = realloc(start, size + 2 * sizeof *made);
    if (!made)
        give_up("library", "no memory");
    *made = size;
    taken += size;
    return made + 2;
}

static size_t bytes(void *state)
{
    (void)state;
    return taken;
}

/* --- opening and closing ---------------------------------------------- */

static void open_session(struct state *at)
{
    at->count = 0;
    at->session = orm_session(at->database);
    if (!at->session)
        give_up("library", "no memory");
}

static void *open_database(const char *address, const struct input *input)
{
    static const struct orm_allocator counting = { resize_counted, NULL };
    struct state *at = calloc(1, sizeof *at);
    if (!at || !(at->products = calloc(input->n, sizeof *at->products)))
        give_up("library", "no memory");
    orm_use_allocator(input->bytes ? &counting : NULL);
    at->database = orm_open(address, ORM_MODELS(product), NULL);
    expect(orm_create_all(at->database), at->database);
    open_session(at);
    return at;
}

static void forget(void *state)
{
    struct state *at = state;
    expect(orm_commit(at->session), at->session);
    orm_session_close(at->session);
    open_session(at);
}

static void close_database(void *state)
{
    struct state *at = state;
    orm_session_close(at->session);
    orm_close(at->database);
    free(at->products);
    free(at);
}

const struct side by_library = {
    "library", open_database, forget, close_database, bytes, {
        [INSERT] = insert, [INSERT_EACH] = insert_each, [LOAD] = load,
        [STREAM] = stream, [FIND] = find, [READY] = load,
        [FIND_AGAIN] = find_again, [UPDATE] = update,
        [DELETE] = delete_all, [PAGE] = page, [PAGE_BUILT] = page_built,
    }
};
