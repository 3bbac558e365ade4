/*
 * A nullable type is a pointer to another type's member. The pointer
 * says NULL; what it points to is the other type's business.
 */
#include "type.h"

#include <string.h>

enum orm_status orm_maybe_to_value(const struct orm_type *type,
                                   const void *member,
                                   struct orm_value *value,
                                   struct orm_pool *scratch)
{
    const void *target = orm_pointer_in(member);
    value->kind = ORM_NULL;
    return target ? type->target->to_value(type->target, target, value,
                                           scratch)
                  : ORM_OK;
}

/* Hands the member a new block, once the block is filled. */
static enum orm_status hand_over(const struct orm_type *type,
                                 enum orm_status filled, void *block,
                                 void *member, struct orm_pool *pool)
{
    if (filled == ORM_OK)
        memcpy(member, &block, sizeof block);
    else
        orm_pool_give(pool, block, type->target->size);
    return filled;
}

enum orm_status orm_maybe_from_value(const struct orm_type *type,
                                     const struct orm_value *value,
                                     void *member,
                                     struct orm_pool *pool)
{
    void *block = NULL;
    if (value->kind == ORM_NULL)
        return hand_over(type, ORM_OK, block, member, pool);
    block = orm_pool_take(pool, type->target->size);
    if (!block)
        return ORM_NO_MEMORY;
    enum orm_status filled =
        type->target->from_value(type->target, value, block, pool);
    return hand_over(type, filled, block, member, pool);
}

enum orm_status orm_maybe_copy(const struct orm_type *type,
                               const void *from, void *member,
                               struct orm_pool *pool)
{
    const void *target = orm_pointer_in(from);
    void *block = NULL;
    if (!target)
        return hand_over(type, ORM_OK, block, member, pool);
    block = orm_pool_take(pool, type->target->size);
    if (!block)
        return ORM_NO_MEMORY;
    enum orm_status filled =
        type->target->copy(type->target, target, block, pool);
    return hand_over(type, filled, block, member, pool);
}

bool orm_maybe_same(const struct orm_type *type, const void *one,
                    const void *other)
{
    const void *a = orm_pointer_in(one), *b = orm_pointer_in(other);
    return a && b ? type->target->same(type->target, a, b) : a == b;
}

void orm_maybe_discard(const struct orm_type *type, const void *member,
                       struct orm_pool *pool)
{
    const void *target = orm_pointer_in(member);
    if (!target)
        return;
    type->target->discard(type->target, target, pool);
    orm_pool_retire(pool, target, type->target->size);
}

const struct orm_type orm_maybe_integer_type =
    ORM_MAYBE(orm_integer_type);
const struct orm_type orm_maybe_date_type = ORM_MAYBE(orm_date_type);
