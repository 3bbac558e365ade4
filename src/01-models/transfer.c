/*
 * A value crosses here in both directions, and an error of a type gets
 * its sentence: which member, which value, what was expected.
 */
#include "transfer_private.h"

#include <string.h>

static enum orm_status refuse(struct orm_scope *scope,
                              const struct orm_mapper *mapper,
                              const struct orm_mapped *mapped,
                              const struct orm_value *value,
                              const char *wanted)
{
    char text[100];
    orm_value_text(value, text, sizeof text);
    return orm_fail(scope, ORM_VALUE_ERROR, "%s.%s: %s is not %s",
                    mapper->model->name, mapped->column->member, text,
                    wanted);
}

/* A NULL key finds nothing and is never what was meant. */
enum orm_status orm_make_value(struct orm_scope *scope,
                               const struct orm_mapper *mapper,
                               const struct orm_mapped *mapped,
                               const void *member,
                               struct orm_value *value,
                               struct orm_pool *scratch)
{
    char expected[ORM_TYPE_TEXT];
    value->kind = ORM_NULL;
    enum orm_status status = mapped->type->to_value(mapped->type,
        member, value, scratch);
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(scope);
    if (status != ORM_OK)
        return refuse(scope, mapper, mapped, value,
                      orm_type_expects(mapped->type, expected));
    return value->kind == ORM_NULL && mapped->bit & mapper->key
        ? refuse(scope, mapper, mapped, value, "a key") : ORM_OK;
}

enum orm_status orm_make_values(struct orm_scope *scope,
                                const struct orm_mapper *mapper,
                                const void *source, uint64_t columns,
                                struct orm_value *values,
                                struct orm_pool *scratch)
{
    const struct orm_mapped *mapped = mapper->columns;
    for (; columns; columns >>= 1, mapped++) {
        if (!(columns & 1))
            continue;
        const void *member = (const char *)source + mapped->offset;
        if (mapped->type == &orm_integer_type) {
            values->kind = ORM_INTEGER;
            memcpy(&values->as.integer, member, sizeof(int64_t));
        } else if (orm_make_value(scope, mapper, mapped, member, values,
                                  scratch) != ORM_OK) {
            return scope->status;
        }
        values++;
    }
    return ORM_OK;
}

static enum orm_status refuse_row(struct orm_object *object,
                                  const struct orm_mapped *mapped,
                                  const struct orm_value *value,
                                  enum orm_status status)
{
    if (status == ORM_NO_MEMORY)
        return orm_fail_memory(object->scope);
    char text[100], expected[ORM_TYPE_TEXT];
    orm_value_text(value, text, sizeof text);
    return orm_fail(object->scope, status,
        "%s.%s: the row holds %s, which is not %s",
        object->mapper->model->name, mapped->column->member, text,
        orm_type_expects(mapped->type, expected));
}

enum orm_status orm_take_value(struct orm_object *object,
                               const struct orm_mapped *mapped,
                               const struct orm_value *value,
                               void *member)
{
    enum orm_status status = mapped->type->from_value(mapped->type,
        value, member, &object->scope->pool);
    return status == ORM_OK ? ORM_OK
        : refuse_row(object, mapped, value, status);
}

enum orm_status orm_take_values(struct orm_object *object,
                                uint64_t columns,
                                const struct orm_value *values)
{
    const struct orm_mapped *mapped = object->mapper->columns;
    struct orm_pool *pool = &object->scope->pool;
    for (uint64_t left = columns; left; left >>= 1, mapped++) {
        if (!(left & 1))
            continue;
        void *member = orm_member(mapped, object);
        enum orm_status status = ORM_OK;
        if (mapped->type == &orm_integer_type
            && values->kind == ORM_INTEGER)
            memcpy(member, &values->as.integer, sizeof(int64_t));
        else
            status = mapped->type->from_value(mapped->type, values,
                                              member, pool);
        if (status != ORM_OK) {
            object->loaded |= columns & (mapped->bit - 1);
            return refuse_row(object, mapped, values, status);
        }
        values++;
    }
    object->loaded |= columns;
    return ORM_OK;
}
