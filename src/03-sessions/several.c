/*
 * One statement for several objects. What the database makes for their
 * rows, keys and defaults, comes back without a name on it; here it
 * finds its object.
 */
#include "several_private.h"

static const struct orm_verb inserting_50 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 50,
};

static const struct orm_verb inserting_10 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 10,
};

static const struct orm_verb inserting_5 = {
    .doing = "inserting", .write = orm_put_insert, .rows = 5,
};

size_t orm_rows_at_once(size_t left)
{
    return left >= 50 ? 50 : left >= 10 ? 10 : left >= 5 ? 5 : 1;
}

static const struct orm_verb *inserting_rows(size_t n)
{
    return n == 50 ? &inserting_50 : n == 10 ? &inserting_10
        : n == 5 ? &inserting_5 : &orm_inserting;
}

/* The values of n objects, one row after the other. */
static enum orm_status take_values(struct orm_inserts *at,
                                   size_t first, size_t n,
                                   struct orm_statement *statement)
{
    const size_t width = orm_columns_in(at->columns);
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++) {
        status = orm_make_values(&at->session->scope, at->mapper,
            at->objects[first + i], at->columns,
            statement->values + i * width, &statement->scratch->pool);
        if (status != ORM_OK)
            at->session->failed = at->objects[first + i];
    }
    return status;
}

/* Objects of the run that wait for what comes back. */
struct waiting {
    const struct orm_inserts *at;
    size_t first, n;
    size_t next;               /* whose row it will be, most likely */
    uint64_t returned;
};

/* The key of the row of an object, before the object has it. */
static uint64_t number_of(const struct orm_inserts *at, size_t first,
                          size_t i)
{
    return orm_makes_keys(at) ? (uint64_t)at->last + 1 + i
        : orm_number_in(at->mapper, at->objects[first + i]);
}

/* Rows may come back in another order than they went, and rows of one
   statement bring their keys. */
static struct orm_object *whose(void *context,
                                const struct orm_value *row)
{
    struct waiting *back = context;
    const struct orm_inserts *at = back->at;
    if (back->n == 1)
        return at->objects[back->first];
    const uint64_t before = back->returned & (at->mapper->key - 1);
    const uint64_t number =
        (uint64_t)row[orm_columns_in(before)].as.integer;
    for (size_t tried = 0; tried < back->n; tried++) {
        const size_t i = back->next++ % back->n;
        if (number_of(at, back->first, i) == number)
            return at->objects[back->first + i];
    }
    return NULL;
}

/* Sends one statement for n objects. */
enum orm_status orm_send_several(struct orm_inserts *at, size_t first,
                                 size_t n)
{
    struct orm_scope *scope = &at->session->scope;
    struct orm_statement *statement = orm_prepared(scope,
        inserting_rows(n), at->mapper, at->columns);
    if (!statement)
        return scope->status;
    struct waiting waiting = { .at = at, .first = first, .n = n,
        .returned = orm_returned(at->mapper, at->columns, n) };
    enum orm_status status = take_values(at, first, n, statement);
    if (status == ORM_OK)
        status = orm_run_returning(scope, statement, waiting.returned,
                                   whose, &waiting);
    orm_release(scope, statement);
    at->sent = status == ORM_OK;
    return at->sent ? orm_check_stored(scope, at->mapper, n) : status;
}

/*
 * The rows of one INSERT get keys that follow each other, and the
 * driver tells the last. Where that is not so, as when a trigger
 * inserts rows between, nobody would know which key is whose.
 */
static enum orm_status take_keys(struct orm_inserts *at, size_t first,
                                 size_t n)
{
    const struct orm_database *database = at->session->scope.database;
    if (!orm_makes_keys(at)) {
        at->last = 0;
        return ORM_OK;
    }
    const int64_t last =
        database->driver->last_key(database->connection);
    if (n > 1 && (uint64_t)last - (uint64_t)at->last != n)
        return orm_fail(&at->session->scope, ORM_LIMIT, "inserting %s:"
            " the keys of rows that are inserted together do not follow"
            " each other, as when a trigger inserts rows between; give"
            " the keys", at->mapper->model->name);
    for (size_t i = 0; i < n; i++)
        orm_take_key(at->objects[first + i],
                     last - (int64_t)(n - 1 - i));
    at->last = last;
    return ORM_OK;
}

/* A listener of one finds all of them with their rows. */
enum orm_status orm_insert_several(struct orm_inserts *at,
                                   size_t first, size_t n)
{
    struct orm_session *session = at->session;
    enum orm_status status = orm_send_several(at, first, n);
    if (status == ORM_OK)
        status = take_keys(at, first, n);
    for (size_t i = first; i < first + n && status == ORM_OK; i++)
        status = orm_enter(session, at->objects[i], at->stored[i]);
    for (size_t i = first; i < first + n && status == ORM_OK; i++)
        status = orm_tell(session, &orm_after_insert, at->objects[i]);
    return status;
}
