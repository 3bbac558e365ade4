/*
 * Objects are made in a scope, which owns them and every text in them.
 * An object knows which of its members were given a value: those are
 * what the next INSERT or UPDATE will carry.
 */
#include "object_private.h"

#include <string.h>

struct orm_object *orm_blank(struct orm_scope *scope,
                             const struct orm_mapper *mapper)
{
    struct orm_object *object =
        orm_pool_take(&scope->pool, mapper->model->size);
    if (object)
        *object = (struct orm_object){ .mapper = mapper,
                                       .scope = scope,
                                       .era = scope->era };
    else
        orm_fail_memory(scope);
    return object;
}

void orm_discard_unseen(struct orm_pool *pool,
                        const struct orm_type *type, const void *member)
{
    struct orm_retired *others = pool->retired;
    pool->retired = NULL;
    type->discard(type, member, pool);
    orm_pool_reclaim(pool);
    pool->retired = others;
}

void orm_unmake(struct orm_object *object)
{
    struct orm_pool *pool = &object->scope->pool;
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        orm_discard_unseen(pool, mapped->type,
                           orm_member(mapped, object));
    }
    orm_pool_give(pool, object, object->mapper->model->size);
}

static inline enum orm_status copy_member(
    struct orm_object *object, const struct orm_mapped *mapped,
    const void *from)
{
    const struct orm_type *type = mapped->type;
    enum orm_status status = type->copy(type, from,
        orm_member(mapped, object), &object->scope->pool);
    if (status != ORM_OK)
        return orm_fail_memory(object->scope);
    object->set |= mapped->bit;
    return ORM_OK;
}

/* Copies the columns named from the struct that orm_new wrote. */
static enum orm_status copy_values(struct orm_object *object,
                                   const void *values, uint64_t columns)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        if (status == ORM_OK && columns & mapped->bit)
            status = copy_member(object, mapped,
                (const char *)values + mapped->offset);
    }
    return status;
}

void *orm_make(struct orm_scope *scope, const struct orm_model *model,
               const void *values, const char *named)
{
    uint64_t columns;
    const struct orm_mapper *mapper =
        orm_begin_named(scope, model, named, &columns);
    struct orm_object *object =
        mapper ? orm_blank(scope, mapper) : NULL;
    if (!object || copy_values(object, values, columns) == ORM_OK)
        return object;
    orm_unmake(object);
    return NULL;
}

enum orm_status orm_exchange(struct orm_object *object,
                             const struct orm_mapped *mapped,
                             const void *value, void *old)
{
    memcpy(old, orm_member(mapped, object), mapped->type->size);
    return copy_member(object, mapped, value);
}

/* The column of a member. NULL: it has none, and the status is set. */
static const struct orm_mapped *mapped_at(struct orm_object *object,
                                          const void *member)
{
    const struct orm_mapped *mapped = orm_column_at(object->mapper,
        (size_t)((const char *)member - (const char *)object));
    if (!mapped)
        orm_fail(object->scope, ORM_MISUSE, "struct %s: the member is"
                 " not mapped to a column",
                 object->mapper->model->name);
    return mapped;
}

enum orm_status orm_assign(void *target, const void *member,
                           const void *value)
{
    struct orm_object *object = target;
    if (!object || !object->scope)
        return ORM_MISUSE;
    if (!orm_begin_call(object->scope))
        return object->scope->status;
    const struct orm_mapped *mapped = mapped_at(object, member);
    if (!mapped)
        return ORM_MISUSE;
    const struct orm_type *type = mapped->type;
    if ((object->set | orm_known(object)) & mapped->bit
        && type->same(type, member, value))
        return ORM_OK;
    return object->scope->kind->assign(object, mapped, value);
}

enum orm_status orm_assign_as(void *target, const void *member,
                              const struct orm_type *type,
                              const void *value)
{
    struct orm_object *object = target;
    const struct orm_mapped *mapped = object && object->scope
        ? mapped_at(object, member) : NULL;
    if (!mapped)
        return ORM_MISUSE;
    const struct orm_type *inferred = mapped->column->inferred;
    char expected[ORM_TYPE_TEXT];
    if (inferred == type)
        return orm_assign(object, member, value);
    if (inferred->target == type)
        return orm_assign(object, member, &value);
    return orm_fail(object->scope, ORM_MISUSE, "%s.%s is not %s, as the"
                    " value is that it was to be given",
                    object->mapper->model->name, mapped->column->member,
                    orm_type_expects(type, expected));
}

enum orm_status orm_set_integer(void *object, const void *member,
                                int64_t value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_integer(void *object, const void *member,
                                      const int64_t *value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_text(void *object, const void *member,
                             const char *value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_date(void *object, const void *member,
                             struct orm_date_value value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_set_maybe_date(void *object, const void *member,
                                   const struct orm_date_value *value)
{
    return orm_assign(object, member, &value);
}

enum orm_status orm_refuse_value(void *target, const void *member,
                                 int64_t value)
{
    struct orm_object *object = target;
    const struct orm_mapped *mapped = object && object->scope
        ? mapped_at(object, member) : NULL;
    char expected[ORM_TYPE_TEXT];
    return !mapped ? ORM_MISUSE
        : orm_fail(object->scope, ORM_VALUE_ERROR, "%s.%s: %lld is not"
                   " %s", object->mapper->model->name,
                   mapped->column->member, (long long)value,
                   orm_type_expects(mapped->type, expected));
}

struct orm_database *orm_database_of(const void *target)
{
    const struct orm_object *object = target;
    return object && object->scope ? object->scope->database : NULL;
}
