/*
 * Compiling a statement costs more than five times as much as running
 * it, so each is compiled once. The cache asks for mapper, verb and
 * columns: the text of a statement is written only when it is not
 * there.
 */
#include "statement_private.h"

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
    orm_pool_clear(&statement->scratch);
    orm_resize(statement->values, 0);
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
        : fail(scope, status, statement->doing, statement->what);
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

void orm_free_statements(struct orm_database *database)
{
    struct orm_map *map = &database->statements;
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

/* The place of a shape in the cache. NULL: no memory. */
static union orm_map_value *shape_of(struct orm_database *database,
                                     struct orm_map_key key)
{
    union orm_map_value *kept =
        orm_map_find(&database->statements, key);
    if (kept)
        return kept;
    if (database->statements.count >= KEPT && !database->busy)
        orm_free_statements(database);
    kept = orm_map_add(&database->statements, key);
    if (kept)
        kept->pointer = NULL;
    return kept;
}

static struct orm_statement *write_new(struct orm_scope *scope,
                                       const struct orm_verb *verb,
                                       const struct orm_mapper *mapper,
                                       uint64_t columns)
{
    struct orm_sql sql = { 0 };
    if (verb->write)
        verb->write(&sql, mapper, columns);
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
    struct orm_database *database = scope->database;
    if (check_holder(scope, verb->doing) != ORM_OK)
        return NULL;
    union orm_map_value *kept = shape_of(database,
        (struct orm_map_key){ verb, mapper, columns });
    if (!kept) {
        orm_fail_memory(scope);
        return NULL;
    }
    struct orm_statement *at = kept->pointer;
    while (at && at->busy)
        at = at->next;
    if (!at) {
        at = write_new(scope, verb, mapper, columns);
        if (!at)
            return NULL;
        at->next = kept->pointer;
        kept->pointer = at;
    }
    at->busy = true;
    database->busy++;
    return at;
}

void orm_release(struct orm_scope *scope,
                 struct orm_statement *statement)
{
    if (!statement)
        return;
    scope->database->driver->reset(statement->handle);
    if (statement->scratch.chunks)
        orm_pool_rewind(&statement->scratch);
    statement->busy = false;
    scope->database->busy--;
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
        : fail(scope, status, statement->doing, statement->what);
}

enum orm_status orm_step(struct orm_scope *scope,
                         struct orm_statement *statement,
                         struct orm_value *values, size_t n, bool *got)
{
    enum orm_status status = scope->database->driver->row(
        statement->handle, values, n, got);
    return status == ORM_OK ? ORM_OK
        : fail(scope, status, statement->doing, statement->what);
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
