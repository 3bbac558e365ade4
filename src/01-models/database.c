/* Opening, closing, and the answer to "what went wrong?". */
#include "statement_private.h"

#include <stdarg.h>
#include <string.h>
#include <time.h>

const struct orm_model orm_no_model = { .name = NULL };

static enum orm_status undo(struct orm_scope *scope, const char *sql)
{
    const struct orm_database *database = scope->database;
    if (!database->driver->in_transaction(database->connection))
        return ORM_OK;
    return orm_execute(scope, &(const struct orm_command){
        .doing = "undoing", .sql = sql });
}

/* After some errors SQLite has rolled back all by itself. */
enum orm_status orm_finish_undoing(struct orm_scope *scope)
{
    enum orm_status status = undo(scope, "ROLLBACK TO orm_schema");
    if (status == ORM_OK)
        status = undo(scope, "RELEASE orm_schema");
    scope->database->undoing = status != ORM_OK;
    return status;
}

bool orm_undo_first(struct orm_scope *scope)
{
    struct orm_database *database = scope->database;
    if (database->abandoned)
        database->abandoned = undo(scope, "ROLLBACK") != ORM_OK;
    if (database->undoing)
        orm_finish_undoing(scope);
    return !database->abandoned && !database->undoing;
}

enum orm_status orm_fail(struct orm_scope *scope,
                         enum orm_status status,
                         const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(scope->message, sizeof scope->message, format, arguments);
    va_end(arguments);
    return scope->status = status;
}

enum orm_status orm_fail_memory(struct orm_scope *scope)
{
    return orm_fail(scope, ORM_NO_MEMORY, "out of memory");
}

enum orm_status orm_status(const void *handle)
{
    const struct orm_scope *scope = handle;
    return scope ? scope->status : ORM_NO_MEMORY;
}

const char *orm_message(const void *handle)
{
    const struct orm_scope *scope = handle;
    return scope ? scope->message : "out of memory";
}

struct orm_scope *orm_database_scope(struct orm_database *database)
{
    return database ? &database->scope : NULL;
}

static int64_t system_now(void *context)
{
    (void)context;
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void orm_random(struct orm_database *database, void *bytes, int n)
{
    if (!database)
        return;
    const struct orm_random *random = &database->options.random;
    if (random->fill)
        random->fill(random->context, bytes, n);
    else
        database->driver->random(database->connection, bytes, n);
}

static void set_options(struct orm_database *database,
                        const struct orm_options *options)
{
    if (options)
        database->options = *options;
    if (!database->options.clock.now)
        database->options.clock.now = system_now;
    database->driver = database->options.driver
        ? database->options.driver : &orm_sqlite;
}

static enum orm_status connect(struct orm_database *database,
                               const char *address)
{
    if (!address)
        return orm_fail(&database->scope, ORM_MISUSE, "orm_open: the"
            " address is NULL; give a file's name or :memory:");
    enum orm_status status =
        database->driver->open(address, &database->connection);
    if (status == ORM_OK && database->options.busy_timeout > 0)
        database->driver->wait(database->connection,
                               database->options.busy_timeout);
    return status == ORM_OK ? ORM_OK
        : orm_fail(&database->scope, status, "opening %s: %s", address,
                   database->driver->message(database->connection));
}

static enum orm_status attach(struct orm_database *database,
                              const struct orm_schema *schema)
{
    const struct orm_value address = {
        .kind = ORM_TEXT,
        .size = strlen(schema->address),
        .as.text = schema->address,
    };
    struct orm_sql sql = { 0 };
    orm_sql_put(&sql, "ATTACH ? AS ");
    orm_sql_name(&sql, schema->name);
    enum orm_status status = sql.failed
        ? orm_fail_memory(&database->scope)
        : orm_execute(&database->scope, &(const struct orm_command){
              .doing = "attaching a schema", .sql = sql.text,
              .values = &address, .count = 1 });
    orm_sql_free(&sql);
    return status;
}

static enum orm_status attach_all(struct orm_database *database)
{
    enum orm_status status = ORM_OK;
    const struct orm_schema *at = database->options.schemas;
    for (; at && at->name && status == ORM_OK; at++)
        if (at->address)
            status = attach(database, at);
    return status;
}

struct orm_database *orm_open(const char *address,
                              const struct orm_model *const *models,
                              const struct orm_options *options)
{
    struct orm_database *database = orm_resize(NULL, sizeof *database);
    if (!database)
        return NULL;
    memset(database, 0, sizeof *database);
    database->scope.database = database;
    database->scope.kind = &orm_database_kind;
    set_options(database, options);

    if (connect(database, address) == ORM_OK
        && attach_all(database) == ORM_OK)
        orm_configure(database, models);
    database->scope.broken = database->scope.status != ORM_OK;
    return database;
}

void orm_close(struct orm_database *database)
{
    if (!database)
        return;
    while (database->opened)
        database->opened->kind->close(database->opened);
    orm_free_statements(database);
    orm_free_scratch(database);
    if (database->connection)
        database->driver->close(database->connection);
    orm_map_free(&database->named);
    orm_map_free(&database->slots);
    orm_pool_clear(&database->scope.pool);
    orm_resize(database, 0);
}

const struct orm_mapper *orm_mapper_of(struct orm_scope *scope,
                                       const struct orm_model *model)
{
    const struct orm_database *database = scope->database;
    for (size_t i = 0; i < database->mapper_count; i++)
        if (database->mappers[i]->model == model)
            return database->mappers[i];
    orm_fail(scope, ORM_MISUSE, "struct %s is not among the models that"
             " orm_open was given", model->name);
    return NULL;
}

void **orm_slot(struct orm_database *database, const void *owner,
                const void *of)
{
    const struct orm_map_key key = { owner, of, 0 };
    union orm_map_value *found = orm_map_find(&database->slots, key);
    if (found)
        return &found->pointer;
    found = orm_map_add(&database->slots, key);
    if (!found)
        return NULL;
    found->pointer = NULL;
    return &found->pointer;
}

int64_t orm_now(struct orm_database *database)
{
    if (!database)
        return system_now(NULL);
    const struct orm_clock *clock = &database->options.clock;
    return clock->now(clock->context);
}

void orm_echo(void *file, const char *sql,
              const struct orm_value *values, size_t n)
{
    fprintf(file, "%s\n", sql);
    for (size_t i = 0; i < n; i++) {
        char text[80];
        orm_value_text(&values[i], text, sizeof text);
        fprintf(file, "%s%s%s", i ? ", " : "  -- ", text,
                i + 1 < n ? "" : "\n");
    }
}
