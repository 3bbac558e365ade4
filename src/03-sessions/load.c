/*
 * From rows to objects. A row whose object is there already fills in
 * what is not loaded of it and touches nothing else: what the program
 * has read or changed is not taken away under its hands.
 */
#include "session_private.h"

#include <string.h>

enum orm_status orm_autoflush(struct orm_session *session)
{
    struct orm_scope *scope = &session->scope;
    if (!session->journal.waiting || session->failure != ORM_OK
        || session->suspended || session->options.no_autoflush
        || session->flushing
        || orm_write_changes(session) == ORM_OK)
        return orm_begin_work(session);
    char why[sizeof scope->message];
    memcpy(why, scope->message, sizeof why);
    return orm_fail(scope, scope->status, "flushing before a SELECT:"
                    " %.360s", why);
}

/* Puts a value of the row into a member, in place of what it held. That
   it holds the same is the usual case, and costs nothing. */
static enum orm_status reread(struct orm_session *session,
                              struct orm_object *object,
                              const struct orm_mapped *mapped,
                              const struct orm_value *value)
{
    union { max_align_t align; char member[ORM_MEMBER_SIZE]; } read;
    const struct orm_type *type = mapped->type;
    void *member = orm_member(mapped, object);
    memset(read.member, 0, type->size);
    enum orm_status status =
        orm_take_value(object, mapped, value, read.member);
    if (status != ORM_OK)
        return status;
    struct orm_edit *edit = type->same(type, member, read.member)
        ? NULL : orm_journal_add(session, &orm_rereading, object,
                     sizeof(struct orm_change) + type->size);
    if (!edit) {
        orm_discard_unseen(&session->scope.pool, type, read.member);
        return session->scope.status;
    }
    struct orm_change *change = (struct orm_change *)edit;
    change->mapped = mapped;
    memcpy(change->old, member, type->size);
    memcpy(member, read.member, type->size);
    return ORM_OK;
}

/* Fills in what is neither known nor set of an object that is there. */
static enum orm_status fill_in(struct orm_session *session,
                               struct orm_object *object,
                               uint64_t columns,
                               const struct orm_value *values)
{
    const uint64_t known = orm_known(object);
    const uint64_t wanted = columns & ~(known | object->set);
    const struct orm_mapped *mapped = object->mapper->columns;
    enum orm_status status = ORM_OK;
    if (!wanted)
        return ORM_OK;
    object->loaded = known | (object->mapper->key & ~object->set);
    object->era = session->scope.era;
    for (; columns && status == ORM_OK; columns >>= 1, mapped++) {
        const struct orm_value *value = values;
        values += columns & 1;
        if (!(wanted & mapped->bit))
            continue;
        status = reread(session, object, mapped, value);
        if (status == ORM_OK)
            object->loaded |= mapped->bit;
    }
    return status;
}

/* Puts a new object into the identity map: it has a row. It is there
   whatever listeners say. */
static struct orm_object *enter(struct orm_session *session,
                                struct orm_group *group,
                                struct orm_identity identity,
                                struct orm_object *object)
{
    orm_identity_put(orm_map_for(session, object->mapper), group,
                     identity, object);
    object->state = ORM_PERSISTENT;
    return orm_tell(session, &orm_loaded, object) == ORM_OK
        ? object : NULL;
}

/* The group for an object with this identity. NULL: no memory. */
static struct orm_group *group_for(struct orm_session *session,
                                   const struct orm_mapper *mapper,
                                   struct orm_identity identity)
{
    struct orm_identity_map *map = orm_map_for(session, mapper);
    if (orm_identity_reserve(map, identity.bytes))
        return orm_identity_group(map, identity);
    orm_fail_memory(&session->scope);
    return NULL;
}

/* Is the key one integer? Then the row tells at once which object it
   is. */
static bool is_numbered(const struct orm_mapper *mapper,
                        uint64_t columns,
                        const struct orm_value *values,
                        struct orm_identity *identity)
{
    const struct orm_value *key =
        &values[orm_columns_in(columns & (mapper->key - 1))];
    if (!orm_is_number(mapper) || key->kind != ORM_INTEGER)
        return false;
    *identity = (struct orm_identity){
        .number = (uint64_t)key->as.integer };
    return true;
}

static struct orm_object *load_numbered(struct orm_session *session,
                                        const struct orm_mapper *mapper,
                                        uint64_t columns,
                                        const struct orm_value *values,
                                        struct orm_identity identity)
{
    struct orm_group *group = group_for(session, mapper, identity);
    if (!group)
        return NULL;
    struct orm_object *there = *orm_place_in(group, identity.number);
    if (there)
        return fill_in(session, there, columns, values) == ORM_OK
            ? there : NULL;
    struct orm_object *object =
        orm_object_of(&session->scope, mapper, columns, values);
    return object ? enter(session, group, identity, object) : NULL;
}

/* Other keys are compared as their types write them, so the object is
   made first, and given up if there is one. */
static struct orm_object *load_other(struct orm_session *session,
                                     const struct orm_mapper *mapper,
                                     uint64_t columns,
                                     const struct orm_value *values)
{
    struct orm_scope *scope = &session->scope;
    struct orm_identity identity = { 0 };
    struct orm_group *group = NULL;
    struct orm_object *object =
        orm_object_of(scope, mapper, columns, values);
    if (!object)
        return NULL;
    if (orm_identify(scope, mapper, object, &scope->pool, &identity)
        == ORM_OK)
        group = group_for(session, mapper, identity);
    struct orm_object *there = group
        ? *orm_place_in(group, identity.number) : NULL;
    if (group && !there)
        return enter(session, group, identity, object);
    if (group && fill_in(session, there, columns, values) != ORM_OK)
        there = NULL;
    orm_unmake(object);
    orm_give_key(session, identity.bytes);
    return there;
}

struct orm_object *orm_load_row(struct orm_session *session,
                                const struct orm_mapper *mapper,
                                uint64_t columns,
                                const struct orm_value *values)
{
    struct orm_identity identity;
    return is_numbered(mapper, columns, values, &identity)
        ? load_numbered(session, mapper, columns, values, identity)
        : load_other(session, mapper, columns, values);
}

/* Reads one row by its key, as `source` has it. */
static bool read_row(struct orm_session *session,
                     const struct orm_mapper *mapper,
                     const void *source, uint64_t columns,
                     struct orm_statement **statement,
                     struct orm_value *row)
{
    struct orm_scope *scope = &session->scope;
    bool got = false;
    *statement = orm_prepared(scope, &orm_finding, mapper, columns);
    if (!*statement
        || orm_make_values(scope, mapper, source, mapper->key,
                           (*statement)->values,
                           &(*statement)->scratch->pool) != ORM_OK
        || orm_bind(scope, *statement) != ORM_OK
        || orm_step(scope, *statement, row, orm_columns_in(columns),
                    &got) != ORM_OK)
        return false;
    session->reads++;
    return got;
}

/* Only now is it seen what a failure has done to the transaction. */
static void end_reading(struct orm_session *session,
                        struct orm_statement *statement)
{
    orm_release(&session->scope, statement);
    orm_note_failure(session);
}

enum orm_status orm_reload(struct orm_session *session,
                           struct orm_object *object, bool *gone)
{
    struct orm_value row[ORM_COLUMNS];
    struct orm_statement *statement;
    const struct orm_mapper *mapper = object->mapper;
    uint64_t columns = orm_missing(object);
    if (columns & ~mapper->key)
        columns &= ~mapper->key;      /* which every object has */
    *gone = false;
    if (!columns || orm_autoflush(session) != ORM_OK)
        return session->scope.status;
    *gone = object->state != ORM_PERSISTENT;
    if (*gone)                          /* by that flush */
        return ORM_OK;
    bool got = read_row(session, mapper, object, columns, &statement,
                        row);
    if (got)
        fill_in(session, object, columns, row);
    else
        *gone = session->scope.status == ORM_OK;
    end_reading(session, statement);
    return session->scope.status;
}

static struct orm_object *find_by_bytes(struct orm_session *session,
                                        const struct orm_mapper *mapper,
                                        const void *key)
{
    struct orm_pool scratch = { 0 };
    struct orm_identity identity;
    struct orm_object *object = NULL;
    if (orm_identify(&session->scope, mapper, key, &scratch, &identity)
        == ORM_OK)
        object = orm_identity_find(orm_map_for(session, mapper),
                                   identity);
    orm_pool_clear(&scratch);
    return object;
}

struct orm_object *orm_find_loaded(struct orm_session *session,
                                   const struct orm_mapper *mapper,
                                   const void *key)
{
    if (!orm_is_number(mapper))
        return find_by_bytes(session, mapper, key);
    return orm_identity_find(orm_map_for(session, mapper),
        (struct orm_identity){ orm_number_in(mapper, key), NULL });
}

static struct orm_object *find_other(struct orm_session *session,
                                     const struct orm_mapper *mapper,
                                     uint64_t columns,
                                     const struct orm_value *values)
{
    const struct orm_mapped *mapped = mapper->columns;
    struct orm_pool scratch = { 0 };
    struct orm_object *object = NULL;
    char *key = orm_pool_take(&scratch, mapper->model->size);
    enum orm_status status = key ? ORM_OK : ORM_NO_MEMORY;
    for (; columns && status == ORM_OK; columns >>= 1, mapped++) {
        const struct orm_value *value = values;
        values += columns & 1;
        if (columns & 1 && mapped->bit & mapper->key)
            status = mapped->type->from_value(mapped->type, value,
                         key + mapped->offset, &scratch);
    }
    if (status == ORM_NO_MEMORY)
        orm_fail_memory(&session->scope);
    if (status == ORM_OK)
        object = orm_find_loaded(session, mapper, key);
    orm_pool_clear(&scratch);
    return object;
}

struct orm_object *orm_find_row(struct orm_session *session,
                                const struct orm_mapper *mapper,
                                uint64_t columns,
                                const struct orm_value *values)
{
    struct orm_identity identity;
    return is_numbered(mapper, columns, values, &identity)
        ? orm_identity_find(orm_map_for(session, mapper), identity)
        : find_other(session, mapper, columns, values);
}

static void *select_row(struct orm_session *session,
                        const struct orm_mapper *mapper,
                        const void *key)
{
    struct orm_value row[ORM_COLUMNS];
    struct orm_statement *statement;
    struct orm_object *object = NULL;
    if (orm_autoflush(session) != ORM_OK)
        return NULL;
    if (read_row(session, mapper, key, mapper->all, &statement, row))
        object = orm_load_row(session, mapper, mapper->all, row);
    end_reading(session, statement);
    return object;
}

void *orm_find_in_session(struct orm_scope *scope,
                          const struct orm_mapper *mapper,
                          const void *key)
{
    struct orm_session *session = (struct orm_session *)scope;
    bool gone = false;
    struct orm_object *object = orm_find_loaded(session, mapper, key);
    if (object && !orm_missing(object))
        return object;
    if (object && orm_autoflush(session) == ORM_OK)
        object = orm_find_loaded(session, mapper, key); /* may differ */
    if (scope->status != ORM_OK)
        return NULL;
    if (object)
        return orm_reload(session, object, &gone) == ORM_OK && !gone
            ? object : NULL;
    return select_row(session, mapper, key);
}
