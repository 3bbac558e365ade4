/*
 * The fourth verb: finding an object by the key of its row.
 */
#include "steps_private.h"

struct orm_object *orm_object_of(struct orm_scope *scope,
                                 const struct orm_mapper *mapper,
                                 uint64_t columns,
                                 const struct orm_value *values)
{
    struct orm_object *object = orm_blank(scope, mapper);
    if (!object || orm_take_values(object, columns, values) == ORM_OK)
        return object;
    orm_unmake(object);
    return NULL;
}

void *orm_find_in_database(struct orm_scope *scope,
                           const struct orm_mapper *mapper,
                           const void *key)
{
    struct orm_value row[ORM_COLUMNS];
    struct orm_statement *statement =
        orm_prepared(scope, &orm_finding, mapper, mapper->all);
    if (!statement)
        return NULL;
    struct orm_object *object = NULL;
    bool got = false;
    if (orm_make_values(scope, mapper, key, mapper->key,
                        statement->values, &statement->scratch->pool)
            == ORM_OK
        && orm_bind(scope, statement) == ORM_OK
        && orm_step(scope, statement, row, mapper->count, &got)
            == ORM_OK
        && got)
        object = orm_object_of(scope, mapper, mapper->all, row);
    if (object)
        object->state = ORM_PERSISTENT;
    orm_release(scope, statement);
    return object;
}

void *orm_find_key(struct orm_scope *scope,
                   const struct orm_model *model,
                   const void *source, const char *named)
{
    uint64_t columns;
    const struct orm_mapper *mapper =
        orm_begin_named(scope, model, named, &columns);
    if (!mapper)
        return NULL;
    if (columns == mapper->key)
        return scope->kind->find(scope, mapper, source);
    orm_fail(scope, ORM_MISUSE, "finding %s: name the members of its"
             " key, all of them and no other", model->name);
    return NULL;
}
