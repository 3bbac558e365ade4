/*
 * A row of the caller's is copied, byte by byte, into an object that
 * carries it past the functions of its columns, and is then used for
 * the next one.
 */
#include "bulk.h"
#include "plan_private.h"

#include <string.h>

enum { CARRIERS = 50 };

struct bulk {
    struct orm_session *session;
    const struct orm_mapper *mapper;
    const char *rows;
    size_t size;                       /* of a row */
    uint64_t columns;                  /* that were named, */
    uint64_t copied;                   /* that .onupdate goes from */
    struct orm_object *carriers[CARRIERS];
};

/* Reads `name, person.age`. */
static enum orm_status read_names(struct bulk *bulk, const char *at)
{
    at += strspn(at, ", ");
    while (*at) {
        const size_t size = strcspn(at, ", ");
        const struct orm_mapped *mapped =
            orm_column_of(bulk->mapper, at, size);
        if (!mapped)
            return orm_fail(&bulk->session->scope, ORM_MISUSE,
                "struct %s: %.*s is not mapped to a column",
                bulk->mapper->model->name, (int)size, at);
        bulk->columns |= mapped->bit;
        at += size;
        at += strspn(at, ", ");
    }
    return ORM_OK;
}

/* What its columns' functions gave it, or were given, was its own. */
static void unload(const struct bulk *bulk, struct orm_object *carrier)
{
    const uint64_t own =
        (carrier->set | bulk->copied) & ~bulk->columns;
    for (size_t i = 0; own && i < bulk->mapper->count; i++) {
        const struct orm_mapped *mapped = &bulk->mapper->columns[i];
        if (own & mapped->bit)
            mapped->type->discard(mapped->type,
                                  orm_member(mapped, carrier),
                                  &bulk->session->scope.pool);
    }
    carrier->set = 0;
}

/* Has a carrier bear a row, and fills in what its columns give. */
static enum orm_status load(const struct bulk *bulk, size_t carrier,
                            size_t row, const struct orm_verb *verb)
{
    struct orm_object *object = bulk->carriers[carrier];
    const char *from = bulk->rows + row * bulk->size;
    memset((char *)object + sizeof *object, 0,
           bulk->size - sizeof *object);
    const struct orm_mapper *mapper = bulk->mapper;
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        void *member = orm_member(mapped, object);
        if (mapped->bit & bulk->columns)
            memcpy(member, from + mapped->offset, mapped->type->size);
        else if (mapped->bit & bulk->copied)
            status = mapped->type->copy(mapped->type,
                from + mapped->offset, member,
                &bulk->session->scope.pool);
    }
    if (status != ORM_OK)
        return orm_fail_memory(&bulk->session->scope);
    object->set = bulk->columns;
    status = orm_fill_members(object, verb);
    return status == ORM_OK && verb == &orm_inserting
        ? orm_check_key(object) : status;
}

/* What a server makes is in the rows; nobody waits for it here. */
static const struct orm_verb *inserting(size_t rows)
{
    static const struct orm_verb verbs[] = {
        { .doing = "inserting", .write = orm_put_rows, .rows = 1 },
        { .doing = "inserting", .write = orm_put_rows, .rows = 5 },
        { .doing = "inserting", .write = orm_put_rows, .rows = 10 },
        { .doing = "inserting", .write = orm_put_rows, .rows = 50 },
    };
    const struct orm_verb *verb = verbs;
    while ((size_t)verb->rows != rows)
        verb++;
    return verb;
}

/* Sends the rows that n carriers bear. */
static enum orm_status send(const struct bulk *bulk,
                            struct orm_object *const *carriers,
                            size_t n)
{
    struct orm_scope *scope = &bulk->session->scope;
    const uint64_t columns = carriers[0]->set;
    const size_t width = orm_columns_in(columns);
    struct orm_statement *statement = orm_prepared(scope,
        inserting(n), bulk->mapper, columns);
    if (!statement)
        return scope->status;
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = orm_make_values(scope, bulk->mapper, carriers[i],
            columns, statement->values + i * width,
            &statement->scratch->pool);
    if (status == ORM_OK)
        status = orm_run_statement(scope, statement);
    orm_release(scope, statement);
    return status;
}

/* How many of n carriers can share a statement? A function may leave a
   row without a value that the others have. */
static size_t size_of_run(struct orm_object *const *carriers, size_t n)
{
    size_t same = 1;
    while (same < n && carriers[same]->set == carriers[0]->set)
        same++;
    return carriers[0]->set ? orm_rows_at_once(same) : 1;
}

static enum orm_status insert_some(const struct bulk *bulk, size_t row,
                                   size_t n)
{
    struct orm_object *const *carriers = bulk->carriers;
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = load(bulk, i, row + i, &orm_inserting);
    for (size_t i = 0, sent; i < n && status == ORM_OK; i += sent) {
        sent = size_of_run(carriers + i, n - i);
        status = send(bulk, carriers + i, sent);
    }
    for (size_t i = 0; i < n; i++)
        unload(bulk, carriers[i]);
    return status;
}

static enum orm_status insert(const struct bulk *bulk, size_t n)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i += CARRIERS)
        status = insert_some(bulk, i,
                             n - i < CARRIERS ? n - i : CARRIERS);
    return status;
}

/* UPDATE or DELETE of one row, as the first carrier bears it. */
static enum orm_status write_row(const struct bulk *bulk,
                                 const struct orm_verb *verb,
                                 const char *row)
{
    struct orm_scope *scope = &bulk->session->scope;
    const struct orm_mapper *mapper = bulk->mapper;
    struct orm_object *carrier = bulk->carriers[0];
    struct orm_value where[ORM_COLUMNS];
    struct orm_pool scratch = { 0 };
    const bool strict =
        verb == &orm_updating || mapper->where != mapper->key;
    enum orm_status status = orm_make_values(scope, mapper, row,
        mapper->where, where, &scratch);
    struct orm_statement *statement = status != ORM_OK ? NULL
        : orm_prepared(scope, verb, mapper, carrier->set);
    status = !statement ? scope->status
        : orm_write_row(scope, statement, carrier, carrier->set, where);
    orm_release(scope, statement);
    orm_pool_clear(&scratch);
    return status == ORM_OK && strict
        ? orm_check_found(scope, verb, mapper) : status;
}

static enum orm_status write_rows(const struct bulk *bulk,
                                  const struct orm_verb *verb, size_t n)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++) {
        if (verb == &orm_updating)
            status = load(bulk, 0, i, verb);
        if (status == ORM_OK)
            status = write_row(bulk, verb, bulk->rows + i * bulk->size);
        unload(bulk, bulk->carriers[0]);
    }
    bulk->session->scope.era++;         /* who knows what it was */
    return status;
}

static enum orm_status run(struct bulk *bulk, enum orm_bulk_verb verb,
                           size_t n)
{
    const struct orm_mapper *mapper = bulk->mapper;
    if (verb == ORM_BULK_INSERT)
        return insert(bulk, n);
    if (verb == ORM_BULK_DELETE)
        return write_rows(bulk, &orm_deleting, n);
    bulk->copied = mapper->where & mapper->onupdated & ~bulk->columns;
    return bulk->columns ? write_rows(bulk, &orm_updating, n) : ORM_OK;
}

/* The carriers are transient objects that nobody else sees. */
static enum orm_status run_with_carriers(struct bulk *bulk,
                                         enum orm_bulk_verb verb,
                                         size_t n)
{
    struct orm_scope *scope = &bulk->session->scope;
    const size_t wanted = verb != ORM_BULK_INSERT ? 1
        : n < CARRIERS ? n : CARRIERS;
    size_t made = 0;
    while (made < wanted
           && (bulk->carriers[made] = orm_blank(scope, bulk->mapper)))
        made++;
    enum orm_status status =
        made == wanted ? run(bulk, verb, n) : scope->status;
    while (made--)
        orm_pool_give(&scope->pool, bulk->carriers[made], bulk->size);
    return status == ORM_OK ? ORM_OK
        : orm_fail_session(bulk->session, NULL);
}

enum orm_status orm_bulk(struct orm_session *session,
                         enum orm_bulk_verb verb,
                         const struct orm_model *model,
                         const void *rows, size_t n, const char *named)
{
    struct orm_scope *scope = orm_session_scope(session);
    if (orm_begin_alone(session, "writing rows") != ORM_OK)
        return orm_status(scope);
    struct bulk bulk = { .session = session, .rows = rows,
                         .size = model->size,
                         .mapper = orm_mapper_of(scope, model) };
    if (!bulk.mapper || read_names(&bulk, named) != ORM_OK)
        return scope->status;
    if (n && !rows)
        return orm_fail(scope, ORM_MISUSE, "struct %s: the rows are"
                        " NULL", model->name);
    if (!n || orm_write_changes(session) != ORM_OK
        || orm_begin_work(session) != ORM_OK)
        return scope->status;
    return run_with_carriers(&bulk, verb, n);
}
