/*
 * Three verbs of a row. Each is one statement, chosen by the mapper
 * and a set of columns, with values taken from an object.
 */
#include "steps_private.h"

#include <string.h>

/* Begins a call on an object, and sees that it is in the state that
   the call is for. */
static enum orm_status begin(struct orm_scope *scope,
                             const struct orm_verb *verb,
                             const struct orm_object *object,
                             enum orm_state state)
{
    static const char *const is[] = {
        [ORM_TRANSIENT] = "has no row yet",
        [ORM_PENDING] = "waits to be stored",
        [ORM_PERSISTENT] = "has a row already",
        [ORM_DELETED] = "was deleted",
        [ORM_DETACHED] = "is detached",
    };
    if (scope && !object && scope->status != ORM_OK)
        return scope->status;         /* why orm_new made nothing */
    if (!orm_begin_call(scope))
        return orm_status(scope);
    if (!object)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is NULL",
                        verb->doing);
    if (!object->mapper)
        return orm_fail(scope, ORM_MISUSE, "%s: the object is a struct"
                        " that orm_new did not make", verb->doing);
    if (object->scope != scope)
        return orm_fail(scope, ORM_MISUSE, "%s %s: the object was made"
                        " in another database or session", verb->doing,
                        object->mapper->model->name);
    return object->state == state ? ORM_OK
        : orm_fail(scope, ORM_MISUSE, "%s %s: the object %s",
                   verb->doing, object->mapper->model->name,
                   is[object->state]);
}

/* The object agrees with its row now. */
static void settle(struct orm_object *object, enum orm_state state)
{
    object->state = (uint8_t)state;
    orm_settle(object);
    orm_pool_reclaim(&object->scope->pool);
}

/* The one row that comes back is the object's. */
static struct orm_object *itself(void *object,
                                 const struct orm_value *row)
{
    (void)row;
    return object;
}

/* What other columns hold that nobody gave is not known: the table may
   have defaults of its own. */
static enum orm_status insert(struct orm_scope *scope,
                              struct orm_object *object)
{
    const struct orm_database *database = scope->database;
    const struct orm_mapper *mapper = object->mapper;
    struct orm_statement *statement =
        orm_prepared(scope, &orm_inserting, mapper, object->set);
    if (!statement)
        return scope->status;
    enum orm_status status = orm_make_values(scope, mapper, object,
        object->set, statement->values, &statement->scratch->pool);
    if (status == ORM_OK)
        status = orm_run_returning(scope, statement,
            orm_returned(mapper, object->set, 1), itself, object);
    orm_release(scope, statement);
    if (status == ORM_OK)
        status = orm_check_stored(scope, mapper, 1);
    if (status == ORM_OK && mapper->key & ~object->set)
        orm_take_key(object,
            database->driver->last_key(database->connection));
    return status;
}

enum orm_status orm_insert(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    struct orm_scope *scope = orm_database_scope(database);
    enum orm_status status = begin(scope, &orm_inserting, object,
                                   ORM_TRANSIENT);
    if (status != ORM_OK)
        return status;
    const uint64_t given = object->set;
    status = orm_fill_members(object, &orm_inserting);
    if (status == ORM_OK)
        status = orm_check_key(object);
    if (status == ORM_OK)
        status = insert(scope, object);
    if (status == ORM_OK)
        settle(object, ORM_PERSISTENT);
    else
        orm_unfill(object, given);
    return status;
}

/* An UPDATE or a DELETE changes one row, or there is none to change. */
static enum orm_status write_one(struct orm_scope *scope,
                                 const struct orm_verb *verb,
                                 struct orm_object *object,
                                 uint64_t columns,
                                 const struct orm_value *where)
{
    struct orm_statement *statement =
        orm_prepared(scope, verb, object->mapper, columns);
    if (!statement)
        return scope->status;
    enum orm_status status =
        orm_write_row(scope, statement, object, columns, where);
    orm_release(scope, statement);
    return status != ORM_OK ? status
        : orm_check_found(scope, verb, object->mapper);
}

/* The object's bytes, without what they point to. NULL: no memory. */
static void *copy_of(const struct orm_object *object)
{
    const size_t size = object->mapper->model->size;
    void *copy = orm_resize(NULL, size);
    if (copy)
        memcpy(copy, object, size);
    else
        orm_fail_memory(object->scope);
    return copy;
}

/* Of a member that the row was matched by and its old value, one goes:
   after a failure the row holds what it held. */
static void keep_one(struct orm_object *object, void *before,
                     bool stored)
{
    const struct orm_mapper *mapper = object->mapper;
    const uint64_t both = mapper->where & object->set;
    for (size_t i = 0; both && i < mapper->count; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (!(both & mapped->bit))
            continue;
        void *member = orm_member(mapped, object);
        void *old = orm_member(mapped, before);
        mapped->type->discard(mapped->type, stored ? old : member,
                              &object->scope->pool);
        if (!stored)
            memcpy(member, old, mapped->type->size);
    }
    if (!stored)
        object->set &= ~both;
}

/* What is looked for is what the row holds, so it is read before the
   columns' functions run. A key stands still all the while. */
static enum orm_status update(struct orm_scope *scope,
                              struct orm_object *object)
{
    const struct orm_mapper *mapper = object->mapper;
    struct orm_value where[ORM_COLUMNS];
    struct orm_pool scratch = { 0 };
    void *before = mapper->where == mapper->key ? object
                                                : copy_of(object);
    if (!before)
        return scope->status;
    enum orm_status status = orm_make_values(scope, mapper, object,
        mapper->where, where, &scratch);
    if (status == ORM_OK)
        status = orm_fill_members(object, &orm_updating);
    if (status == ORM_OK)
        status = write_one(scope, &orm_updating, object, object->set,
                           where);
    keep_one(object, before, status == ORM_OK);
    if (before != object)
        orm_resize(before, 0);
    orm_pool_clear(&scratch);
    return status;
}

enum orm_status orm_update(struct orm_database *database, void *target)
{
    struct orm_object *object = target;
    struct orm_scope *scope = orm_database_scope(database);
    enum orm_status status = begin(scope, &orm_updating, object,
                                   ORM_PERSISTENT);
    if (status != ORM_OK || !object->set)
        return status;
    const uint64_t changed = object->set;
    status = update(scope, object);
    if (status == ORM_OK)
        settle(object, ORM_PERSISTENT);
    else
        orm_unfill(object, changed);
    return status;
}

enum orm_status orm_delete_object(struct orm_scope *scope, void *target)
{
    enum orm_status status = begin(scope, &orm_deleting, target,
                                   ORM_PERSISTENT);
    return status == ORM_OK
        ? scope->kind->delete_object(scope, target) : status;
}

static enum orm_status delete_row(struct orm_scope *scope,
                                  struct orm_object *object)
{
    struct orm_value where[ORM_COLUMNS];
    struct orm_pool scratch = { 0 };
    enum orm_status status = orm_make_values(scope, object->mapper,
        object, object->mapper->where, where, &scratch);
    if (status == ORM_OK)
        status = write_one(scope, &orm_deleting, object, 0, where);
    if (status == ORM_OK)
        settle(object, ORM_DETACHED);
    orm_pool_clear(&scratch);
    return status;
}

/* A stored row is found again by what it is matched by, so that stands
   still. Columns' functions may change it, save for the key. */
static enum orm_status check_matched(const struct orm_object *object,
                                     const struct orm_mapped *mapped)
{
    const char *model = object->mapper->model->name;
    if (mapped->bit & object->mapper->key)
        return orm_fail(object->scope, ORM_MISUSE, "%s.%s: the key of a"
            " stored row cannot be changed here; delete the row and"
            " insert another", model, mapped->column->member);
    return object->marks & ORM_FILLING ? ORM_OK
        : orm_fail(object->scope, ORM_MISUSE, "%s.%s: a stored row is"
                   " matched by it, so nothing but the column's"
                   " .onupdate may change it", model,
                   mapped->column->member);
}

/* What the row is matched by is kept until the row is written: its
   first old value is left to orm_update(). */
static enum orm_status assign(struct orm_object *object,
                              const struct orm_mapped *mapped,
                              const void *value)
{
    union { max_align_t align; char member[ORM_MEMBER_SIZE]; } old;
    const bool matched = object->state != ORM_TRANSIENT
        && mapped->bit & object->mapper->where;
    const bool kept = matched && !(object->set & mapped->bit);
    enum orm_status status = matched ? check_matched(object, mapped)
                                     : ORM_OK;
    if (status == ORM_OK)
        status = orm_exchange(object, mapped, value, old.member);
    if (status == ORM_OK && !kept)
        mapped->type->discard(mapped->type, old.member,
                              &object->scope->pool);
    return status;
}

const struct orm_scope_kind orm_database_kind = {
    .assign = assign,
    .find = orm_find_in_database,
    .delete_object = delete_row,
};
