/*
 * A value crosses here in both directions, and an error of a type gets
 * its sentence: which member, which value, what was expected.
 */
#include "transfer_private.h"

/* A NULL key finds nothing and is never what was meant. */
static enum orm_status add_value(struct orm_database *database,
                                 const struct orm_mapper *mapper,
                                 const struct orm_mapped *mapped,
                                 const void *source,
                                 struct orm_values *values)
{
    struct orm_value *value = &values->list[values->count++];
    value->kind = ORM_NULL;
    enum orm_status status = mapped->type->to_value(mapped->type,
        (const char *)source + mapped->offset, value,
        &database->scratch);
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(&database->scope);
    if (status == ORM_OK
        && !(value->kind == ORM_NULL && mapped->bit & mapper->key))
        return ORM_OK;
    char text[100], expected[ORM_TYPE_TEXT];
    orm_value_text(value, text, sizeof text);
    const char *wanted = status == ORM_OK
        ? "a key" : orm_type_expects(mapped->type, expected);
    return orm_fail(&database->scope, ORM_VALUE_ERROR, "%s.%s: %s is"
                    " not %s", mapper->model->name,
                    mapped->column->member, text, wanted);
}

enum orm_status orm_add_values(struct orm_database *database,
                               const struct orm_mapper *mapper,
                               const void *source, uint64_t columns,
                               struct orm_values *values)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        if (columns & mapper->columns[i].bit)
            status = add_value(database, mapper, &mapper->columns[i],
                               source, values);
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
    char text[100], expected[ORM_TYPE_TEXT];
    orm_value_text(value, text, sizeof text);
    return orm_fail(&database->scope, status,
        "%s.%s: the row holds %s, which is not %s",
        object->mapper->model->name, mapped->column->member, text,
        orm_type_expects(mapped->type, expected));
}

enum orm_status orm_take_values(struct orm_database *database,
                         struct orm_object *object, uint64_t columns,
                         const struct orm_value *values)
{
    const struct orm_mapped *mapped = object->mapper->columns;
    enum orm_status status = ORM_OK;
    for (; columns && status == ORM_OK; columns >>= 1, mapped++)
        if (columns & 1)
            status = load_member(database, object, mapped, values++);
    return status;
}
