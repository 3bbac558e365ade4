/*
 * Compiling a statement costs more than five times as much as running
 * it, so each is compiled once. The cache asks for mapper, verb and
 * columns: the text of a statement is written only when it is not
 * there.
 */
#include "statement_private.h"

#include <string.h>

/* A program that writes ever new sets of columns must not fill the
   memory with statements: at this many, the cache begins again. */
enum { KEPT = 500 };

static enum orm_status fail(struct orm_scope *scope,
                            enum orm_status status, const char *doing,
                            const char *what)
{
    const struct orm_database *database = scope->database;
    return orm_fail(scope, status, "%s%s%s: %s", doing,
                    *what ? " " : "", what,
                    database->driver->message(database->connection));
}

/* One transaction at a time: a statement of another scope would become
   part of it, and be undone or kept by those who do not know it. */
static enum orm_status check_holder(struct orm_scope *scope,
                                    const char *doing)
{
    const struct orm_scope *holder = scope->database->holder;
    if (!holder || holder == scope)
        return ORM_OK;
    return orm_fail(scope, ORM_MISUSE, "%s: another session has a"
        " transaction open on this database; commit it first, or open"
        " the database twice", doing);
}

void orm_free_statement(struct orm_database *database,
                        struct orm_statement *statement)
{
    if (!statement)
        return;
    if (statement->handle)
        database->driver->finalize(statement->handle);
    orm_resize(statement->values, 0);
    orm_resize(statement->shape, 0);
    orm_resize(statement->sql, 0);
    orm_resize(statement, 0);
}

/* Compiles the text; the room for values is made with it. */
static enum orm_status prepare(struct orm_scope *scope,
                               struct orm_statement *statement)
{
    size_t n = statement->count;
    if (n)
        statement->values =
            orm_resize(NULL, n * sizeof *statement->values);
    if (n && !statement->values)
        return orm_fail_memory(scope);
    enum orm_status status = scope->database->driver->prepare(
        scope->database->connection, statement->sql,
        &statement->handle);
    return status == ORM_OK ? ORM_OK
        : orm_fail_statement(scope, statement, status);
}

struct orm_statement *orm_compile(struct orm_scope *scope,
                                  const char *doing, const char *what,
                                  struct orm_sql *sql)
{
    struct orm_statement *made = sql->failed ? NULL
        : orm_resize(NULL, sizeof *made);
    if (!made) {
        orm_fail_memory(scope);
        orm_sql_free(sql);
        return NULL;
    }
    *made = (struct orm_statement){ .doing = doing, .what = what,
        .sql = sql->text, .count = sql->parameters };
    if (prepare(scope, made) == ORM_OK)
        return made;
    orm_free_statement(scope->database, made);
    return NULL;
}

static void free_all(struct orm_database *database, struct orm_map *map)
{
    for (size_t i = 0; i < map->room; i++) {
        struct orm_statement *at = map->entries[i].key.first
            ? map->entries[i].value.pointer : NULL;
        while (at) {
            struct orm_statement *next = at->next;
            orm_free_statement(database, at);
            at = next;
        }
    }
    orm_map_free(map);
}

void orm_free_statements(struct orm_database *database)
{
    free_all(database, &database->statements);
    free_all(database, &database->plain);
}

/* Verbs without a mapper are few, and what ends a transaction has to
   stay compiled while one is open: they have a map of their own. */
static struct orm_map *map_of(struct orm_database *database,
                              const struct orm_map_key *key)
{
    return key->second ? &database->statements : &database->plain;
}

void orm_free_scratch(struct orm_database *database)
{
    while (database->scratch) {
        struct orm_scratch *scratch = database->scratch;
        database->scratch = scratch->next;
        orm_pool_clear(&scratch->pool);
        orm_resize(scratch, 0);
    }
}

static bool is_shape(const struct orm_statement *statement,
                     const uint64_t *shape, size_t words)
{
    return statement->words == words
        && (!words || !memcmp(statement->shape, shape,
                              words * sizeof *shape));
}

/* Room for what the values borrow: that of a statement before it. */
static bool take_scratch(struct orm_scope *scope,
                         struct orm_statement *statement)
{
    struct orm_database *database = scope->database;
    struct orm_scratch *scratch = database->scratch;
    if (scratch) {
        database->scratch = scratch->next;
    } else {
        scratch = orm_resize(NULL, sizeof *scratch);
        if (!scratch) {
            orm_fail_memory(scope);
            return false;
        }
        scratch->pool = (struct orm_pool){ 0 };
    }
    statement->scratch = scratch;
    database->busy++;
    return true;
}

struct orm_statement *orm_idle_statement(struct orm_scope *scope,
                                         const char *doing,
                                         struct orm_map_key key,
                                         const uint64_t *shape,
                                         size_t words)
{
    orm_succeed(scope);
    if (check_holder(scope, doing) != ORM_OK)
        return NULL;
    const union orm_map_value *kept =
        orm_map_find(map_of(scope->database, &key), key);
    struct orm_statement *at = kept ? kept->pointer : NULL;
    while (at && (at->scratch || !is_shape(at, shape, words)))
        at = at->next;
    return at && take_scratch(scope, at) ? at : NULL;
}

/* The place of a key in the cache. NULL: no memory. */
static union orm_map_value *place_of(struct orm_database *database,
                                     struct orm_map_key key)
{
    struct orm_map *map = map_of(database, &key);
    union orm_map_value *kept = orm_map_find(map, key);
    if (kept)
        return kept;
    if (map->count >= KEPT && !database->busy)
        free_all(database, map);
    kept = orm_map_add(map, key);
    if (kept)
        kept->pointer = NULL;
    return kept;
}

struct orm_statement *orm_keep_statement(struct orm_scope *scope,
                                         struct orm_map_key key,
                                         struct orm_statement *made,
                                         uint64_t *shape, size_t words)
{
    union orm_map_value *kept = !made ? NULL
        : place_of(scope->database, key);
    if (!kept || !take_scratch(scope, made)) {
        if (made)
            orm_fail_memory(scope);
        orm_free_statement(scope->database, made);
        orm_resize(shape, 0);
        return NULL;
    }
    made->shape = shape;
    made->words = words;
    made->next = kept->pointer;
    kept->pointer = made;
    return made;
}

static struct orm_statement *write_new(struct orm_scope *scope,
                                       const struct orm_verb *verb,
                                       const struct orm_mapper *mapper,
                                       uint64_t columns)
{
    struct orm_sql sql = { 0 };
    if (verb->write)
        verb->write(&sql, mapper, columns, verb->rows);
    else
        orm_sql_put(&sql, verb->sql);
    return orm_compile(scope, verb->doing,
                       mapper ? mapper->model->name : "", &sql);
}

struct orm_statement *orm_prepared(struct orm_scope *scope,
                                   const struct orm_verb *verb,
                                   const struct orm_mapper *mapper,
                                   uint64_t columns)
{
    const struct orm_map_key key = { verb, mapper, columns };
    struct orm_statement *statement =
        orm_idle_statement(scope, verb->doing, key, NULL, 0);
    if (statement || scope->status != ORM_OK)
        return statement;
    return orm_keep_statement(scope, key,
        write_new(scope, verb, mapper, columns), NULL, 0);
}

void orm_reset(struct orm_scope *scope,
               struct orm_statement *statement)
{
    scope->database->driver->reset(statement->handle);
    orm_pool_rewind(&statement->scratch->pool);
}

void orm_release(struct orm_scope *scope,
                 struct orm_statement *statement)
{
    if (!statement)
        return;
    struct orm_database *database = scope->database;
    orm_reset(scope, statement);
    statement->scratch->next = database->scratch;
    database->scratch = statement->scratch;
    statement->scratch = NULL;
    database->busy--;
}

static void tell(const struct orm_scope *scope, const char *sql,
                 const struct orm_value *values, size_t n)
{
    const struct orm_trace *trace = &scope->database->options.trace;
    if (trace->tell)
        trace->tell(trace->context, sql, values, n);
}

enum orm_status orm_bind(struct orm_scope *scope,
                         struct orm_statement *statement)
{
    tell(scope, statement->sql, statement->values, statement->count);
    enum orm_status status = scope->database->driver->bind(
        statement->handle, statement->values, statement->count);
    return status == ORM_OK ? ORM_OK
        : orm_fail_statement(scope, statement, status);
}

enum orm_status orm_fail_statement(struct orm_scope *scope,
                            const struct orm_statement *statement,
                            enum orm_status status)
{
    return fail(scope, status, statement->doing, statement->what);
}

/* Steps through all rows. */
static enum orm_status step_through(struct orm_scope *scope,
                                    void *handle,
                                    const struct orm_command *command)
{
    struct orm_value row[8];
    bool got = true;
    enum orm_status status = ORM_OK;
    while (status == ORM_OK && got) {
        status = scope->database->driver->row(handle, row,
                                              command->width, &got);
        if (status != ORM_OK)
            fail(scope, status, command->doing, "");
        else if (got && command->each)
            status = command->each(command->context, row);
    }
    return status;
}

enum orm_status orm_execute(struct orm_scope *scope,
                            const struct orm_command *command)
{
    const struct orm_driver *driver = scope->database->driver;
    void *handle = NULL;
    if (check_holder(scope, command->doing) != ORM_OK)
        return scope->status;
    tell(scope, command->sql, command->values, command->count);
    enum orm_status status = driver->prepare(
        scope->database->connection, command->sql, &handle);
    if (status == ORM_OK)
        status = driver->bind(handle, command->values, command->count);
    if (status != ORM_OK)
        fail(scope, status, command->doing, "");
    else
        status = step_through(scope, handle, command);
    if (handle)
        driver->finalize(handle);
    return status;
}
