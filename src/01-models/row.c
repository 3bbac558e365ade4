/*
 * The four verbs of a row. Each is one statement, chosen by the mapper
 * and a set of columns, with values taken from an object.
 */
#include "row.h"
#include "object_private.h"
#include "transfer_private.h"
#include "verb_private.h"

/*
 * Steps to the end, since only then is all done. A row that an INSERT
 * gives back is loaded. Should that fail, the row is stored all the
 * same: what could not be read is not loaded, and that is all.
 */
static enum orm_status step(struct orm_database *database,
                            struct orm_statement *statement,
                            struct orm_object *object,
                            uint64_t returned)
{
    struct orm_value values[ORM_COLUMNS];
    bool got = true;
    enum orm_status status = ORM_OK;
    while (got && status == ORM_OK) {
        status = orm_step(database, statement, values,
                          orm_columns_in(returned), &got);
        if (got && status == ORM_OK
            && orm_take_values(database, object, returned, values)
               != ORM_OK)
            orm_succeed(&database->scope);
    }
    return status;
}

/* Runs a verb on an object: some columns, and the key where wanted. */
static enum orm_status run(struct orm_database *database,
                           const struct orm_verb *verb,
                           struct orm_object *object,
                           uint64_t columns, uint64_t key)
{
    struct orm_values values;
    const struct orm_mapper *mapper = object->mapper;
    values.count = 0;
    orm_pool_rewind(&database->scratch);
    enum orm_status status =
        orm_add_values(database, mapper, object, columns, &values);
    if (status == ORM_OK)
        status = orm_add_values(database, mapper, object, key, &values);
    struct orm_statement *statement = status != ORM_OK ? NULL
        : orm_prepared(database, verb, mapper, columns);
    if (!statement)
        return database->scope.status;
    status = orm_bind(database, statement, values.list, values.count);
    if (status == ORM_OK)
        status = step(database, statement, object,
                      key ? 0 : orm_returned(mapper, columns));
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
        [ORM_PENDING] = "waits for its session to be flushed",
        [ORM_PERSISTENT] = "has a row already",
        [ORM_DELETED] = "was deleted",
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
    if (!object->mapper)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is a struct"
                        " that orm_new did not make", verb->doing);
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

/*
 * Members that nobody gave get what their column says, by a value or
 * by a function, which may read the members before it.
 */
static enum orm_status fill(struct orm_object *object,
                            const struct orm_verb *verb)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < object->mapper->count && status == ORM_OK;
         i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        const struct orm_column *column = mapped->column;
        bool inserting = verb == &orm_inserting;
        orm_fill *function = inserting ? column->default_function
                                       : column->onupdate;
        if (object->set & mapped->bit)
            continue;
        if (inserting && column->default_value.value)
            status = orm_assign(object, orm_member(mapped, object),
                                column->default_value.value);
        else if (function)
            status = function(object, orm_member(mapped, object));
        if (status == ORM_OK)
            orm_succeed(object->scope);   /* whatever it has tried */
        else if (object->scope->status == ORM_OK)
            orm_fail(object->scope, status, "%s %s: the function for"
                     " %s failed", verb->doing,
                     object->mapper->model->name, column->member);
    }
    return status;
}

/* After a failure the object has the values it was given, and the
   others are neither set nor what the row holds. */
static void unfill(struct orm_object *object, uint64_t given)
{
    object->loaded &= ~(object->set & ~given);
    if (object->state == ORM_TRANSIENT)
        object->loaded = 0;
    object->set = given;
}

/* The key that the database made. What other columns hold that nobody
   gave is not known: the table may have defaults of its own. */
static void take_key(struct orm_database *database,
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
    }
    object->loaded |= object->mapper->key;
}

enum orm_status orm_insert(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    enum orm_status status = begin(database, &orm_inserting, object,
                                   ORM_TRANSIENT);
    if (status != ORM_OK)
        return status;
    const uint64_t given = object->set;
    status = fill(object, &orm_inserting);
    if (status == ORM_OK)
        status = check_key(database, object);
    if (status == ORM_OK)
        status = run(database, &orm_inserting, object, object->set, 0);
    if (status != ORM_OK) {
        unfill(object, given);
        return status;
    }
    take_key(database, object);
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
    enum orm_status status = begin(database, &orm_updating, object,
                                   ORM_PERSISTENT);
    if (status != ORM_OK || !object->set)
        return status;
    const uint64_t changed = object->set;
    status = fill(object, &orm_updating);
    if (status == ORM_OK)
        status = run(database, &orm_updating, object, object->set,
                     object->mapper->key);
    if (status == ORM_OK)
        status = expect_one(database, &orm_updating, object);
    if (status == ORM_OK)
        settle(object, ORM_PERSISTENT);
    else
        unfill(object, changed);
    return status;
}

enum orm_status orm_delete(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    enum orm_status status = begin(database, &orm_deleting, object,
                                   ORM_PERSISTENT);
    if (status == ORM_OK)
        status = run(database, &orm_deleting, object, 0,
                     object->mapper->key);
    if (status == ORM_OK)
        status = expect_one(database, &orm_deleting, object);
    if (status == ORM_OK)
        settle(object, ORM_DETACHED);
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
    if (orm_take_values(scope->database, object, mapper->all, values)
        != ORM_OK) {
        orm_unmake(object);
        return NULL;
    }
    object->state = ORM_PERSISTENT;
    return object;
}

static void *find(struct orm_scope *scope,
                  const struct orm_mapper *mapper,
                  struct orm_values *values)
{
    struct orm_database *database = scope->database;
    struct orm_statement *statement =
        orm_prepared(database, &orm_finding, mapper, mapper->all);
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
    struct orm_values values;
    uint64_t columns;
    values.count = 0;
    if (!mapper
        || orm_columns_named(scope, mapper, named, &columns) != ORM_OK)
        return NULL;
    if (columns != mapper->key) {
        orm_fail(scope, ORM_MISUSE, "finding %s: name the members of"
                 " its key, all of them and no other", model->name);
        return NULL;
    }
    orm_pool_rewind(&scope->database->scratch);
    return orm_add_values(scope->database, mapper, source, columns,
                          &values) == ORM_OK
        ? find(scope, mapper, &values) : NULL;
}
