/*
 * The limit: the work as a careful C programmer does it by hand.
 * Statements are compiled once, each work is one transaction, values
 * are bound without being copied, each result is checked; structs and
 * their strings lie in an arena.
 */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

struct product {
    int64_t id;
    const char *name;
    int64_t price;
};

enum statement {
    BEGIN, COMMIT, INSERT_ONE, SELECT_ALL, SELECT_ONE, SELECT_PAGE,
    UPDATE_ONE, DELETE_ONE, STATEMENTS
};

static const char *const texts[STATEMENTS] = {
    [BEGIN] = "BEGIN",
    [COMMIT] = "COMMIT",
    [INSERT_ONE] = "INSERT INTO products (name, price) VALUES (?, ?)",
    [SELECT_ALL] = "SELECT id, name, price FROM products",
    [SELECT_ONE] = "SELECT id, name, price FROM products WHERE id = ?",
    [SELECT_PAGE] = ("SELECT id, name, price FROM products WHERE id > ?"
                     " AND price < ? ORDER BY id LIMIT 10"),
    [UPDATE_ONE] = "UPDATE products SET price = ? WHERE id = ?",
    [DELETE_ONE] = "DELETE FROM products WHERE id = ?",
};

struct state {
    sqlite3 *database;
    sqlite3_stmt *statements[STATEMENTS];
    struct chunk *chunks;         /* the arena */
    char *next, *end;
    size_t bytes;
    struct product **products;    /* those that are loaded */
    size_t count;
    struct product **index;       /* the same, by a hash of the key */
    size_t room;                  /* of the index, a power of two */
};

/* --- the arena -------------------------------------------------------- */

struct chunk {
    struct chunk *next;
};

static void *take(struct state *at, size_t size)
{
    enum { CHUNK = 65536 };

    size = (size + 7) & ~(size_t)7;
    if ((size_t)(at->end - at->next) < size) {
        struct chunk *chunk = malloc(CHUNK);
        if (!chunk)
            give_up("by hand", "no memory");
        chunk->next = at->chunks;
        at->chunks = chunk;
        at->next = (char *)(chunk + 1);
        at->end = (char *)chunk + CHUNK;
        at->bytes += CHUNK;
    }
    at->next += size;
    return at->next - size;
}

static const char *copy(struct state *at, const void *text, size_t size)
{
    char *copied = take(at, size + 1);
    memcpy(copied, text, size);
    copied[size] = '\0';
    return copied;
}

static struct product *keep(struct state *at, struct product *product)
{
    return at->products[at->count++] = product;
}

/* --- SQLite ----------------------------------------------------------- */

static void expect(struct state *at, int code, int expected)
{
    if (code != expected)
        give_up("by hand", sqlite3_errmsg(at->database));
}

static void run(struct state *at, enum statement statement)
{
    expect(at, sqlite3_step(at->statements[statement]), SQLITE_DONE);
    expect(at, sqlite3_reset(at->statements[statement]), SQLITE_OK);
}

static void begin(struct state *at)
{
    if (sqlite3_get_autocommit(at->database))
        run(at, BEGIN);
}

static void commit(struct state *at)
{
    if (!sqlite3_get_autocommit(at->database))
        run(at, COMMIT);
}

static void bind(struct state *at, enum statement statement, int place,
                 int64_t value)
{
    expect(at, sqlite3_bind_int64(at->statements[statement], place, value),
           SQLITE_OK);
}

static struct product *read(struct state *at, sqlite3_stmt *row)
{
    struct product *product = take(at, sizeof *product);
    product->id = sqlite3_column_int64(row, 0);
    const void *name = sqlite3_column_text(row, 1);
    product->name = copy(at, name, (size_t)sqlite3_column_bytes(row, 1));
    product->price = sqlite3_column_int64(row, 2);
    return product;
}

/* --- the works -------------------------------------------------------- */

static void insert_one(struct state *at, const struct product_row *row)
{
    sqlite3_stmt *insert = at->statements[INSERT_ONE];
    struct product *product = keep(at, take(at, sizeof *product));
    size_t length = strlen(row->name);
    product->name = copy(at, row->name, length);
    product->price = row->price;
    expect(at, sqlite3_bind_text(insert, 1, product->name, (int)length,
                                 SQLITE_STATIC), SQLITE_OK);
    bind(at, INSERT_ONE, 2, product->price);
    run(at, INSERT_ONE);
    product->id = sqlite3_last_insert_rowid(at->database);
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
    begin(at);
    for (size_t i = 0; i < input->n; i++)
        insert_one(at, &input->rows[i]);
    commit(at);
    return sum_of_keys(at);
}

static int64_t insert_each(void *state, const struct input *input)
{
    struct state *at = state;
    for (size_t i = 0; i < input->times; i++) {
        begin(at);
        insert_one(at, &input->rows[i]);
        commit(at);
    }
    return sum_of_keys(at);
}

static int64_t load(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = 0;
    int code;
    (void)input;
    begin(at);
    while ((code = sqlite3_step(at->statements[SELECT_ALL])) == SQLITE_ROW)
        sum += keep(at, read(at, at->statements[SELECT_ALL]))->price;
    expect(at, code, SQLITE_DONE);
    sqlite3_reset(at->statements[SELECT_ALL]);
    return sum;
}

/* Where a key is, or has to go: consecutive keys are neighbours. */
static struct product **place(const struct state *at, int64_t id)
{
    size_t i = (size_t)id & (at->room - 1);
    while (at->index[i] && at->index[i]->id != id)
        i = (i + 1) & (at->room - 1);
    return &at->index[i];
}

/* --- a load with more and more care ----------------------------------- */

/* What the library keeps of an object, by its size. */
enum { HEAD = 40 };

static sqlite3_value *ask(sqlite3_stmt *row, int column, int kind)
{
    sqlite3_value *value = sqlite3_column_value(row, column);
    if (sqlite3_value_type(value) != kind)
        give_up("by hand", "a value is of another kind");
    return value;
}

/* The rest of a row whose key has been read. */
static struct product *read_asking(struct state *at, sqlite3_stmt *row,
                                   size_t head, int64_t id)
{
    char *object = take(at, head + sizeof(struct product));
    memset(object, 0, head + sizeof(struct product));
    struct product *product = (void *)(object + head);
    product->id = id;
    sqlite3_value *text = ask(row, 1, SQLITE_TEXT);
    const void *name = sqlite3_value_text(text);
    product->name = copy(at, name, (size_t)sqlite3_value_bytes(text));
    product->price = sqlite3_value_int64(ask(row, 2, SQLITE_INTEGER));
    return product;
}

/* A place for one more, at most half of which are taken. */
static struct product **place_for_new(struct state *at, int64_t id)
{
    if (2 * at->count >= at->room) {
        free(at->index);
        at->room = at->room ? 2 * at->room : 64;
        at->index = calloc(at->room, sizeof *at->index);
        if (!at->index)
            give_up("by hand", "no memory");
        for (size_t i = 0; i < at->count; i++)
            *place(at, at->products[i]->id) = at->products[i];
    }
    return place(at, id);
}

static int64_t load_with_care(struct state *at, size_t head, bool map)
{
    sqlite3_stmt *row = at->statements[SELECT_ALL];
    int64_t sum = 0;
    int code;
    begin(at);
    while ((code = sqlite3_step(row)) == SQLITE_ROW) {
        int64_t id = sqlite3_value_int64(ask(row, 0, SQLITE_INTEGER));
        struct product *none = NULL;
        struct product **there = map ? place_for_new(at, id) : &none;
        if (!*there)
            *there = keep(at, read_asking(at, row, head, id));
        sum += (*there)->price;
    }
    expect(at, code, SQLITE_DONE);
    sqlite3_reset(row);
    return sum;
}

static int64_t load_asking(void *state, const struct input *input)
{
    (void)input;
    return load_with_care(state, 0, false);
}

static int64_t load_headed(void *state, const struct input *input)
{
    (void)input;
    return load_with_care(state, HEAD, false);
}

static int64_t load_mapped(void *state, const struct input *input)
{
    (void)input;
    return load_with_care(state, HEAD, true);
}

/* --- the other works -------------------------------------------------- */

/* A hundred rows, which are dropped together, unless a chunk has begun. */
static int read_some(struct state *at, int64_t *sum)
{
    sqlite3_stmt *row = at->statements[SELECT_ALL];
    char *next = at->next, *end = at->end;
    int code = SQLITE_ROW;
    for (int i = 0; i < 100 && (code = sqlite3_step(row)) == SQLITE_ROW;
         i++) {
        const struct product *product = read(at, row);
        *sum += product->id + *product->name + product->price;
    }
    if (at->end == end)
        at->next = next;
    return code;
}

static int64_t stream(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = 0;
    int code;
    (void)input;
    begin(at);
    do
        code = read_some(at, &sum);
    while (code == SQLITE_ROW);
    expect(at, code, SQLITE_DONE);
    sqlite3_reset(at->statements[SELECT_ALL]);
    return sum;
}

static int64_t find(void *state, const struct input *input)
{
    struct state *at = state;
    sqlite3_stmt *select = at->statements[SELECT_ONE];
    int64_t sum = 0;
    begin(at);
    for (size_t i = 0; i < input->n; i++) {
        bind(at, SELECT_ONE, 1, input->shuffled[i]);
        int code = sqlite3_step(select);
        if (code == SQLITE_ROW)
            sum += keep(at, read(at, select))->price;
        else
            expect(at, code, SQLITE_DONE);
        sqlite3_reset(select);
    }
    return sum;
}

static int64_t ready(void *state, const struct input *input)
{
    struct state *at = state;
    int64_t sum = load(state, input);
    for (at->room = 1; at->room < 2 * at->count; )
        at->room *= 2;
    at->index = calloc(at->room, sizeof *at->index);
    if (!at->index)
        give_up("by hand", "no memory");
    for (size_t i = 0; i < at->count; i++)
        *place(at, at->products[i]->id) = at->products[i];
    return sum;
}

static int64_t find_again(void *state, const struct input *input)
{
    const struct state *at = state;
    int64_t sum = 0;
    for (size_t round = 0; round < FOUND_AGAIN; round++)
        for (size_t i = 0; i < input->n; i++)
            sum += (*place(at, input->shuffled[i]))->price;
    return sum;
}

static int64_t update(void *state, const struct input *input)
{
    struct state *at = state;
    (void)input;
    begin(at);
    for (size_t i = 0; i < at->count; i++) {
        at->products[i]->price++;
        bind(at, UPDATE_ONE, 1, at->products[i]->price);
        bind(at, UPDATE_ONE, 2, at->products[i]->id);
        run(at, UPDATE_ONE);
    }
    commit(at);
    return (int64_t)at->count;
}

static int64_t delete_all(void *state, const struct input *input)
{
    struct state *at = state;
    (void)input;
    begin(at);
    for (size_t i = 0; i < at->count; i++) {
        bind(at, DELETE_ONE, 1, at->products[i]->id);
        run(at, DELETE_ONE);
    }
    commit(at);
    return (int64_t)at->count;
}

/* The rows of a page are dropped with it, unless a chunk has begun. */
static int64_t page(void *state, const struct input *input)
{
    struct state *at = state;
    sqlite3_stmt *select = at->statements[SELECT_PAGE];
    int64_t sum = 0;
    begin(at);
    for (size_t i = 0; i < input->times; i++) {
        int code;
        char *next = at->next, *end = at->end;
        bind(at, SELECT_PAGE, 1, input->shuffled[i]);
        bind(at, SELECT_PAGE, 2, PAGE_PRICE);
        while ((code = sqlite3_step(select)) == SQLITE_ROW)
            sum += read(at, select)->id;
        expect(at, code, SQLITE_DONE);
        sqlite3_reset(select);
        if (at->end == end)
            at->next = next;
    }
    return sum;
}

/* --- opening and closing ---------------------------------------------- */

static void *open_database(const char *address, const struct input *input)
{
    struct state *at = calloc(1, sizeof *at);
    if (!at || !(at->products = calloc(input->n, sizeof *at->products)))
        give_up("by hand", "no memory");
    expect(at, sqlite3_open_v2(address, &at->database,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                               | SQLITE_OPEN_NOMUTEX, NULL), SQLITE_OK);
    expect(at, sqlite3_exec(at->database,
                            "CREATE TABLE products (id INTEGER PRIMARY KEY,"
                            " name TEXT NOT NULL, price INTEGER)",
                            NULL, NULL, NULL), SQLITE_OK);
    for (int i = 0; i < STATEMENTS; i++)
        expect(at, sqlite3_prepare_v3(at->database, texts[i], -1,
                                      SQLITE_PREPARE_PERSISTENT,
                                      &at->statements[i], NULL), SQLITE_OK);
    return at;
}

static void forget(void *state)
{
    struct state *at = state;
    commit(at);
    while (at->chunks) {
        struct chunk *chunk = at->chunks;
        at->chunks = chunk->next;
        free(chunk);
    }
    free(at->index);
    at->index = NULL;
    at->next = at->end = NULL;
    at->count = at->bytes = 0;
}

static void close_database(void *state)
{
    struct state *at = state;
    forget(at);
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(at->statements[i]);
    expect(at, sqlite3_close(at->database), SQLITE_OK);
    free(at->products);
    free(at);
}

static size_t bytes(void *state)
{
    return ((const struct state *)state)->bytes;
}

#define BY_HAND "hand", open_database, forget, close_database, bytes

const struct side by_hand = {
    BY_HAND, {
        [INSERT] = insert, [INSERT_EACH] = insert_each, [LOAD] = load,
        [STREAM] = stream, [FIND] = find, [READY] = ready,
        [FIND_AGAIN] = find_again, [UPDATE] = update,
        [DELETE] = delete_all, [PAGE] = page, [PAGE_BUILT] = page,
    }
};

#define WITH_CARE(how) \
    { BY_HAND, { [INSERT] = insert, [LOAD] = (how), [FIND] = find } }

const struct side with_care[] = {
    WITH_CARE(load_asking), WITH_CARE(load_headed), WITH_CARE(load_mapped),
};
