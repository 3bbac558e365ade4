/*
 * What comes before and after the statement of a row: values that
 * nobody gave, a key that the database made.
 */
#include "steps_private.h"

#include <string.h>

enum orm_status orm_check_key(const struct orm_object *object)
{
    const struct orm_mapper *mapper = object->mapper;
    uint64_t missing = mapper->key & ~object->set;
    for (size_t i = 0; missing && i < mapper->count; i++)
        if (missing & mapper->columns[i].bit && !mapper->generated)
            return orm_fail(object->scope, ORM_VALUE_ERROR,
                "%s.%s: a key that the database does not make has to be"
                " given", mapper->model->name,
                mapper->columns[i].column->member);
    return ORM_OK;
}

/* A value for rows that were not given one, or a function, which may
   read the members before it. */
static enum orm_status fill(struct orm_object *object,
                            const struct orm_verb *verb,
                            const struct orm_mapped *mapped)
{
    const struct orm_column *column = mapped->column;
    const bool inserting = verb == &orm_inserting;
    orm_fill *function = inserting ? column->default_function
                                   : column->onupdate;
    void *member = orm_member(mapped, object);
    enum orm_status status = inserting && column->default_value.value
        ? orm_assign(object, member, column->default_value.value)
        : function(object, member);
    if (status == ORM_OK)
        orm_succeed(object->scope);   /* whatever it has tried */
    else if (object->scope->status == ORM_OK)
        orm_fail(object->scope, status, "%s %s: the function for %s"
                 " failed", verb->doing, object->mapper->model->name,
                 column->member);
    return status;
}

enum orm_status orm_fill_members(struct orm_object *object,
                                 const struct orm_verb *verb)
{
    const struct orm_mapper *mapper = object->mapper;
    const uint64_t given = object->set;
    uint64_t wanted = verb == &orm_inserting ? mapper->defaulted
                                             : mapper->onupdated;
    enum orm_status status = ORM_OK;
    if (!(wanted & ~given))
        return ORM_OK;
    object->marks |= ORM_FILLING;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        if (wanted & ~given & mapper->columns[i].bit)
            status = fill(object, verb, &mapper->columns[i]);
    object->marks &= (uint8_t)~ORM_FILLING;
    return status;
}

void orm_unfill(struct orm_object *object, uint64_t given)
{
    object->loaded &= ~(object->set & ~given);
    if (object->state == ORM_TRANSIENT)
        object->loaded = 0;
    object->set = given;
}

void orm_take_key(struct orm_object *object, int64_t made)
{
    const struct orm_value key = { .kind = ORM_INTEGER,
                                   .as.integer = made };
    const struct orm_mapper *mapper = object->mapper;
    for (size_t i = 0; i < mapper->count; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (mapped->bit == mapper->key)
            mapped->type->from_value(mapped->type, &key,
                orm_member(mapped, object), &object->scope->pool);
    }
    object->loaded |= mapper->key;
}

/* Steps to the end, since only then is all done. */
enum orm_status orm_run_returning(struct orm_scope *scope,
    struct orm_statement *statement, uint64_t returned,
    struct orm_object *(*whose)(void *context,
                                const struct orm_value *row),
    void *context)
{
    struct orm_value row[ORM_COLUMNS];
    bool got = true;
    enum orm_status status = orm_bind(scope, statement);
    while (got && status == ORM_OK) {
        status = orm_step(scope, statement, row,
                          orm_columns_in(returned), &got);
        struct orm_object *object = got && returned && status == ORM_OK
            ? whose(context, row) : NULL;
        if (object && orm_take_values(object, returned, row) != ORM_OK)
            orm_succeed(scope);
    }
    return status;
}

enum orm_status orm_run_statement(struct orm_scope *scope,
                                  struct orm_statement *statement)
{
    return orm_run_returning(scope, statement, 0, NULL, NULL);
}

enum orm_status orm_write_row(struct orm_scope *scope,
                              struct orm_statement *statement,
                              struct orm_object *object,
                              uint64_t columns,
                              const struct orm_value *where)
{
    const struct orm_mapper *mapper = object->mapper;
    enum orm_status status = orm_make_values(scope, mapper, object,
        columns, statement->values, &statement->scratch->pool);
    memcpy(statement->values + orm_columns_in(columns), where,
           orm_columns_in(mapper->where) * sizeof *where);
    if (status == ORM_OK)
        status = orm_run_statement(scope, statement);
    orm_reset(scope, statement);
    return status;
}

enum orm_status orm_check_stored(struct orm_scope *scope,
                                 const struct orm_mapper *mapper,
                                 size_t n)
{
    const struct orm_database *database = scope->database;
    return database->driver->changes(database->connection)
        == (int64_t)n ? ORM_OK
        : orm_fail(scope, ORM_INTEGRITY_ERROR, "inserting %s: a row was"
            " not stored; a trigger or a conflict clause of the table"
            " ignored it", mapper->model->name);
}

enum orm_status orm_check_found(struct orm_scope *scope,
                                const struct orm_verb *verb,
                                const struct orm_mapper *mapper)
{
    const struct orm_database *database = scope->database;
    if (database->driver->changes(database->connection))
        return ORM_OK;
    return orm_fail(scope, ORM_STALE_DATA, "%s %s: its row is gone%s",
                    verb->doing, mapper->model->name,
                    mapper->where == mapper->key
                        ? "; somebody else deleted it"
                        : ", or was changed by somebody else");
}

void orm_settle(struct orm_object *object)
{
    object->loaded = orm_known(object) | object->set;
    object->era = object->scope->era;
    object->set = 0;
}
