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

static enum orm_status fail(struct orm_database *database,
                            enum orm_status status, const char *doing,
                            const char *what)
{
    return orm_fail(&database->scope, status, "%s%s%s: %s", doing,
                    what ? " " : "", what ? what : "",
                    database->driver->message(database->connection));
}

static void free_statement(struct orm_database *database,
                           struct orm_statement *statement)
{
    if (statement->handle)
        database->driver->finalize(statement->handle);
    orm_resize(statement->sql, 0);
    orm_resize(statement, 0);
}

void orm_free_statements(struct orm_database *database)
{
    struct orm_map *map = &database->statements;
    for (size_t i = 0; i < map->room; i++)
        if (map->entries[i].key.first)
            free_statement(database, map->entries[i].value.pointer);
    orm_map_free(map);
}

/* Writes and compiles. The text is kept for the trace. */
static enum orm_status compile(struct orm_database *database,
                               struct orm_statement *statement,
                               uint64_t columns)
{
    struct orm_sql sql = { 0 };
    statement->verb->write(&sql, statement->mapper, columns);
    statement->sql = sql.text;
    if (sql.failed)
        return orm_fail_memory(&database->scope);
    enum orm_status status = database->driver->prepare(
        database->connection, sql.text, &statement->handle);
    return status == ORM_OK ? ORM_OK
        : fail(database, status, statement->verb->doing,
               statement->mapper->model->name);
}

struct orm_statement *orm_prepared(struct orm_database *database,
                                   const struct orm_verb *verb,
                                   const struct orm_mapper *mapper,
                                   uint64_t columns)
{
    struct orm_map_key key = { mapper, verb, columns };
    union orm_map_value *kept =
        orm_map_find(&database->statements, key);
    if (kept)
        return kept->pointer;

    if (database->statements.count >= KEPT)
        orm_free_statements(database);
    struct orm_statement *made = orm_resize(NULL, sizeof *made);
    if (!made) {
        orm_fail_memory(&database->scope);
        return NULL;
    }
    *made = (struct orm_statement){ .verb = verb, .mapper = mapper };
    if (compile(database, made, columns) == ORM_OK) {
        kept = orm_map_add(&database->statements, key);
        if (kept)
            return kept->pointer = made;
        orm_fail_memory(&database->scope);
    }
    free_statement(database, made);
    return NULL;
}

static void tell(struct orm_database *database, const char *sql,
                 const struct orm_value *values, size_t n)
{
    const struct orm_trace *trace = &database->options.trace;
    if (trace->tell)
        trace->tell(trace->context, sql, values, n);
}

enum orm_status orm_bind(struct orm_database *database,
                         struct orm_statement *statement,
                         const struct orm_value *values, size_t n)
{
    tell(database, statement->sql, values, n);
    enum orm_status status =
        database->driver->bind(statement->handle, values, n);
    return status == ORM_OK ? ORM_OK
        : fail(database, status, statement->verb->doing,
               statement->mapper->model->name);
}

enum orm_status orm_step(struct orm_database *database,
                         struct orm_statement *statement,
                         struct orm_value *values, size_t n, bool *got)
{
    enum orm_status status =
        database->driver->row(statement->handle, values, n, got);
    return status == ORM_OK ? ORM_OK
        : fail(database, status, statement->verb->doing,
               statement->mapper->model->name);
}

void orm_reset(struct orm_database *database,
               struct orm_statement *statement)
{
    database->driver->reset(statement->handle);
}

/* Steps through all rows. */
static enum orm_status step_through(struct orm_database *database,
                                    void *handle,
                                    const struct orm_command *command)
{
    struct orm_value row[8];
    bool got = true;
    enum orm_status status = ORM_OK;
    while (status == ORM_OK && got) {
        status = database->driver->row(handle, row, command->width,
                                       &got);
        if (status != ORM_OK)
            fail(database, status, command->doing, NULL);
        else if (got && command->each)
            status = command->each(command->context, row);
    }
    return status;
}

enum orm_status orm_execute(struct orm_database *database,
                            const struct orm_command *command)
{
    const struct orm_driver *driver = database->driver;
    void *handle = NULL;
    tell(database, command->sql, command->values, command->count);
    enum orm_status status = driver->prepare(database->connection,
                                             command->sql, &handle);
    if (status == ORM_OK)
        status = driver->bind(handle, command->values, command->count);
    if (status != ORM_OK)
        fail(database, status, command->doing, NULL);
    else
        status = step_through(database, handle, command);
    if (handle)
        driver->finalize(handle);
    return status;
}
