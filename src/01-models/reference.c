/*
 * What a column or a foreign key refers to has to be there, to be a
 * key, and to be of its type. SQLite would find out row by row.
 */
#include "database_private.h"

/* SQLite wants a key or a unique column at the other end. */
static bool can_be_referred_to(const struct orm_mapper *mapper,
                               const struct orm_mapped *mapped)
{
    const struct orm_constraint *at = mapper->table.constraints;
    bool listed = false;
    for (; orm_is_constraint(at); at++)
        listed |= *at->unique && !at->unique[1]
            && orm_same_name(*at->unique, mapped->name);
    return listed || mapped->column->unique
        || mapped->bit == mapper->key;
}

/* A column that may be NULL can refer to one that may not. */
static const struct orm_type *without_null(const struct orm_type *type)
{
    return type->target ? type->target : type;
}

static enum orm_status check_target(struct orm_database *database,
                                    const struct orm_mapper *mapper,
                                    const struct orm_mapped *mapped,
                                    const struct orm_mapper *target)
{
    const struct orm_reference *reference = &mapped->column->references;
    const struct orm_mapped *key = reference->model
        ? orm_column_at(target, reference->offset)
        : reference->column
            ? orm_column_named(target, reference->column) : NULL;
    if (!key)
        return orm_refuse(database, mapper, mapped,
            "refers to what is no column of the other table");
    if (!orm_same_schema(mapper, target))
        return orm_refuse(database, mapper, mapped,
            "refers to a table of another schema than its own");
    if (!can_be_referred_to(target, key))
        return orm_refuse(database, mapper, mapped,
            "refers to a column that is neither the key nor .unique");
    if (without_null(key->column->inferred)
        != without_null(mapped->column->inferred))
        return orm_refuse(database, mapper, mapped,
            "refers to a column of another type");
    return ORM_OK;
}

/* No model has what a reference leads to. */
static enum orm_status refuse_target(struct orm_database *database,
                                     const struct orm_mapper *mapper,
                                     const char *column,
                                     const struct orm_reference *to)
{
    return orm_fail(&database->scope, ORM_MAPPING_ERROR,
        "struct %s: %s refers to the %s %s, and no model given to"
        " orm_open has it", mapper->model->name, column,
        to->model ? "struct" : "table",
        to->model ? to->model->name : to->table);
}

static enum orm_status check_columns(struct orm_database *database,
                                     const struct orm_mapper *mapper)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        const struct orm_reference *to = &mapped->column->references;
        const struct orm_mapper *target =
            orm_referred(database, mapper, to);
        if (target)
            status = check_target(database, mapper, mapped, target);
        else if (to->model || to->table)
            status = refuse_target(database, mapper,
                                   mapped->column->member, to);
    }
    return status;
}

/* Each column of a foreign key has its partner in the other key. */
static enum orm_status check_pairs(struct orm_database *database,
                                   const struct orm_mapper *mapper,
                                   const char *const *names,
                                   const struct orm_mapper *target)
{
    for (size_t i = 0; i < target->count; i++) {
        const struct orm_mapped *key = &target->columns[i];
        if (!(key->bit & target->key))
            continue;
        const struct orm_mapped *mapped = *names
            ? orm_column_named(mapper, *names++) : NULL;
        if (!mapped)
            return orm_refuse(database, mapper, NULL, "a foreign key"
                " lists fewer columns than the key it refers to has");
        if (without_null(key->column->inferred)
            != without_null(mapped->column->inferred))
            return orm_refuse(database, mapper, mapped,
                              "refers to a column of another type");
    }
    return *names ? orm_refuse(database, mapper, NULL, "a foreign key"
        " lists more columns than the key it refers to has") : ORM_OK;
}

static enum orm_status check_foreign_keys(
    struct orm_database *database, const struct orm_mapper *mapper)
{
    const struct orm_constraint *at = mapper->table.constraints;
    enum orm_status status = ORM_OK;
    for (; orm_is_constraint(at) && status == ORM_OK; at++) {
        const struct orm_mapper *target =
            orm_referred(database, mapper, &at->references);
        if (!*at->foreign_key)
            continue;
        if (!at->references.model && !at->references.table)
            status = orm_refuse(database, mapper, NULL, "a foreign key"
                                " wants .references");
        else if (!target)
            status = refuse_target(database, mapper, *at->foreign_key,
                                   &at->references);
        else if (!orm_same_schema(mapper, target))
            status = orm_refuse(database, mapper, NULL, "a foreign key"
                " refers to a table of another schema than its own");
        else
            status = check_pairs(database, mapper, at->foreign_key,
                                 target);
    }
    return status;
}

enum orm_status orm_check_references(struct orm_database *database,
                                     const struct orm_mapper *mapper)
{
    enum orm_status status = check_columns(database, mapper);
    return status == ORM_OK ? check_foreign_keys(database, mapper)
                            : status;
}
