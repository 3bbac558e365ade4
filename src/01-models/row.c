/*
 * The four verbs of a row. Each is one statement, chosen by the mapper
 * and a set of columns, with values taken from an object.
 */
#include "row.h"
#include "object_private.h"
#include "statement_private.h"

/* Writes the names of some columns, each before a text of its own. */
static void put_columns(struct orm_sql *sql,
                        const struct orm_mapper *mapper,
                        uint64_t columns, const char *separator,
                        const char *after)
{
    bool first = true;
    for (size_t i = 0; i < mapper->count; i++)
        if (columns & mapper->columns[i].bit) {
            orm_sql_next(sql, separator, &first);
            orm_sql_name(sql, mapper->columns[i].name);
            orm_sql_put(sql, after);
        }
}

static void write_insert(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    orm_sql_put(sql, "INSERT INTO ");
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
    if (!columns) {
        orm_sql_put(sql, " DEFAULT VALUES");
        return;
    }
    orm_sql_put(sql, " (");
    put_columns(sql, mapper, columns, ", ", "");
    orm_sql_put(sql, ") VALUES (?");
    for (columns &= columns - 1; columns; columns &= columns - 1)
        orm_sql_put(sql, ", ?");
    orm_sql_put(sql, ")");
}

static void write_where(struct orm_sql *sql,
                        const struct orm_mapper *mapper)
{
    orm_sql_put(sql, " WHERE ");
    put_columns(sql, mapper, mapper->key, " AND ", " = ?");
}

static void write_find(struct orm_sql *sql,
                       const struct orm_mapper *mapper,
                       uint64_t columns)
{
    orm_sql_put(sql, "SELECT ");
    put_columns(sql, mapper, columns, ", ", "");
    orm_sql_put(sql, " FROM ");
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
    write_where(sql, mapper);
}

static void write_update(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    orm_sql_put(sql, "UPDATE ");
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
    orm_sql_put(sql, " SET ");
    put_columns(sql, mapper, columns, ", ", " = ?");
    write_where(sql, mapper);
}

static void write_delete(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    (void)columns;
    orm_sql_put(sql, "DELETE FROM ");
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
    write_where(sql, mapper);
}

static const struct orm_verb inserting = { "inserting", write_insert };
static const struct orm_verb finding = { "finding", write_find };
static const struct orm_verb updating = { "updating", write_update };
static const struct orm_verb deleting = { "deleting", write_delete };

/* The values of one statement, in the order of its parameters. */
struct values {
    struct orm_value list[2 * ORM_COLUMNS];
    size_t count;
};

/* A NULL key finds nothing and is never what was meant. */
static enum orm_status add_value(struct orm_database *database,
                                 const struct orm_mapper *mapper,
                                 const struct orm_mapped *mapped,
                                 const void *source,
                                 struct values *values)
{
    struct orm_value *value = &values->list[values->count++];
    enum orm_status status = mapped->type->to_value(mapped->type,
        (const char *)source + mapped->offset, value,
        &database->scratch);
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(&database->scope);
    if (status == ORM_OK
        && !(value->kind == ORM_NULL && mapped->bit & mapper->key))
        return ORM_OK;
    char text[100];
    orm_value_text(value, text, sizeof text);
    return orm_fail(&database->scope, ORM_VALUE_ERROR, "%s.%s: %s is"
                    " not %s", mapper->model->name,
                    mapped->column->member, text,
                    status == ORM_OK ? "a key" : mapped->type->expects);
}

static enum orm_status add_values(struct orm_database *database,
                                  const struct orm_mapper *mapper,
                                  const void *source,
                                  uint64_t columns,
                                  struct values *values)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        if (columns & mapper->columns[i].bit)
            status = add_value(database, mapper, &mapper->columns[i],
                               source, values);
    return status;
}

/* Runs a verb on an object: some columns, and the key where wanted. */
static enum orm_status run(struct orm_database *database,
                           const struct orm_verb *verb,
                           const struct orm_object *object,
                           uint64_t columns, uint64_t key)
{
    struct values values = { .count = 0 };
    bool got = false;
    enum orm_status status = add_values(database, object->mapper,
                                        object, columns, &values);
    if (status == ORM_OK)
        status = add_values(database, object->mapper, object, key,
                            &values);
    struct orm_statement *statement = status != ORM_OK ? NULL
        : orm_prepared(database, verb, object->mapper, columns);
    if (!statement)
        return database->scope.status;
    status = orm_bind(database, statement, values.list, values.count);
    if (status == ORM_OK)
        status = orm_step(database, statement, NULL, 0, &got);
    orm_reset(database, statement);
    return status;
}

/* Begins a call on an object, and sees that it is in the state that
   the call is for. */
static enum orm_status begin(struct orm_database *database,
                             const struct orm_verb *verb,
                             const struct orm_object *object,
                             enum orm_state state)
{
    static const char *const is[] = {
        [ORM_TRANSIENT] = "has no row yet",
        [ORM_PERSISTENT] = "has a row already",
        [ORM_DETACHED] = "was deleted",
    };
    struct orm_scope *scope = orm_database_scope(database);
    if (scope && !object && scope->status != ORM_OK)
        return scope->status;         /* why orm_new made nothing */
    if (!orm_begin_call(scope))
        return orm_status(database);
    if (!object)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is NULL",
                        verb->doing);
    if (object->scope != scope)
        return orm_fail(scope, ORM_MISUSE, "%s %s: the object was made"
                        " in another database", verb->doing,
                        object->mapper->model->name);
    return object->state == state ? ORM_OK
        : orm_fail(scope, ORM_MISUSE, "%s %s: the object %s",
                   verb->doing, object->mapper->model->name,
                   is[object->state]);
}

/* The object agrees with its row now. */
static void settle(struct orm_object *object, enum orm_state state)
{
    object->state = state;
    object->loaded |= object->set;
    object->set = 0;
    orm_pool_reclaim(&object->scope->pool);
}

/* Only a key that the database makes may be left to it. */
static enum orm_status check_key(struct orm_database *database,
                                 const struct orm_object *object)
{
    const struct orm_mapper *mapper = object->mapper;
    uint64_t missing = mapper->key & ~object->set;
    for (size_t i = 0; i < mapper->count && !mapper->generated; i++)
        if (missing & mapper->columns[i].bit)
            return orm_fail(&database->scope, ORM_VALUE_ERROR,
                "%s.%s: a key that the database does not make has to be"
                " given", mapper->model->name,
                mapper->columns[i].column->member);
    return ORM_OK;
}

/* A column that was left to the database is NULL now and zero in the
   object, which agree, unless it has a default. */
static void take_row(struct orm_database *database,
                     struct orm_object *object)
{
    const struct orm_value key = {
        .kind = ORM_INTEGER,
        .as.integer = database->driver->last_key(database->connection)
    };
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        if (mapped->bit & object->mapper->key & ~object->set)
            mapped->type->from_value(mapped->type, &key,
                orm_member(mapped, object), &object->scope->pool);
        if (!mapped->column->server_default)
            object->loaded |= mapped->bit;
    }
}

enum orm_status orm_insert(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    enum orm_status status = begin(database, &inserting, object,
                                   ORM_TRANSIENT);
    if (status == ORM_OK)
        status = check_key(database, object);
    if (status == ORM_OK)
        status = run(database, &inserting, object, object->set, 0);
    if (status != ORM_OK)
        return status;
    take_row(database, object);
    settle(object, ORM_PERSISTENT);
    return ORM_OK;
}

/* UPDATE and DELETE by key change one row, or the row is gone. */
static enum orm_status expect_one(struct orm_database *database,
                                  const struct orm_verb *verb,
                                  const struct orm_object *object)
{
    return database->driver->changes(database->connection) ? ORM_OK
        : orm_fail(&database->scope, ORM_STALE_DATA,
                   "%s %s: its row is gone; somebody else deleted it",
                   verb->doing, object->mapper->model->name);
}

enum orm_status orm_update(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    enum orm_status status = begin(database, &updating, object,
                                   ORM_PERSISTENT);
    if (status != ORM_OK || !object->set)
        return status;
    status = run(database, &updating, object, object->set,
                 object->mapper->key);
    if (status == ORM_OK)
        status = expect_one(database, &updating, object);
    if (status == ORM_OK)
        settle(object, ORM_PERSISTENT);
    return status;
}

enum orm_status orm_delete(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    enum orm_status status = begin(database, &deleting, object,
                                   ORM_PERSISTENT);
    if (status == ORM_OK)
        status = run(database, &deleting, object, 0,
                     object->mapper->key);
    if (status == ORM_OK)
        status = expect_one(database, &deleting, object);
    if (status == ORM_OK)
        settle(object, ORM_DETACHED);
    return status;
}

static enum orm_status load_member(struct orm_database *database,
                                   struct orm_object *object,
                                   const struct orm_mapped *mapped,
                                   const struct orm_value *value)
{
    enum orm_status status = mapped->type->from_value(mapped->type,
        value, orm_member(mapped, object), &object->scope->pool);
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(&database->scope);
    if (status == ORM_OK) {
        object->loaded |= mapped->bit;
        return ORM_OK;
    }
    char text[100];
    orm_value_text(value, text, sizeof text);
    return orm_fail(&database->scope, status,
        "%s.%s: the row holds %s, which is not %s",
        object->mapper->model->name, mapped->column->member, text,
        mapped->type->expects);
}

static enum orm_status load_members(struct orm_database *database,
                                    struct orm_object *object,
                                    const struct orm_value *values)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < object->mapper->count && status == ORM_OK;
         i++)
        status = load_member(database, object,
                             &object->mapper->columns[i], &values[i]);
    return status;
}

/* Makes an object of the row that the statement stands on. */
static void *load(struct orm_scope *scope,
                  const struct orm_mapper *mapper,
                  const struct orm_value *values)
{
    struct orm_object *object = orm_blank(scope, mapper);
    if (!object)
        return NULL;
    if (load_members(scope->database, object, values) != ORM_OK) {
        orm_unmake(object);
        return NULL;
    }
    settle(object, ORM_PERSISTENT);
    return object;
}

static void *find(struct orm_scope *scope,
                  const struct orm_mapper *mapper,
                  struct values *values)
{
    struct orm_database *database = scope->database;
    struct orm_statement *statement =
        orm_prepared(database, &finding, mapper, mapper->all);
    if (!statement)
        return NULL;
    void *object = NULL;
    bool got = false;
    if (orm_bind(database, statement, values->list, values->count)
            == ORM_OK
        && orm_step(database, statement, values->list, mapper->count,
                    &got) == ORM_OK
        && got)
        object = load(scope, mapper, values->list);
    orm_reset(database, statement);
    return object;
}

void *orm_find_key(struct orm_scope *scope,
                   const struct orm_model *model,
                   const void *source, const char *named)
{
    if (!orm_begin_call(scope))
        return NULL;
    const struct orm_mapper *mapper =
        orm_mapper_of(scope->database, model);
    struct values values = { .count = 0 };
    uint64_t columns;
    if (!mapper || orm_named(scope, mapper, named, &columns) != ORM_OK)
        return NULL;
    if (columns != mapper->key) {
        orm_fail(scope, ORM_MISUSE, "finding %s: name the members of"
                 " its key, all of them and no other", model->name);
        return NULL;
    }
    if (add_values(scope->database, mapper, source, columns, &values)
        != ORM_OK)
        return NULL;
    return find(scope, mapper, &values);
}
