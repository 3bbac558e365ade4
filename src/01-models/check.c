/*
 * What the compiler cannot see in a model is looked for when the
 * database is opened, before any SQL: a mistake is told once, with the
 * member that has it, and not by the first row that meets it.
 */
#include "database_private.h"

#include <string.h>

/* The model's half of a sentence that begins `struct x:`. */
static enum orm_status refuse(struct orm_database *database,
                              const struct orm_mapper *mapper,
                              const char *sentence)
{
    return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                    "struct %s: %s", mapper->model->name, sentence);
}

/* The same for a sentence that begins `struct x: member`. */
static enum orm_status refuse_column(struct orm_database *database,
                                     const struct orm_mapper *mapper,
                                     const struct orm_mapped *mapped,
                                     const char *sentence)
{
    return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                    "struct %s: %s %s", mapper->model->name,
                    mapped->column->member, sentence);
}

static bool begins_reserved(const char *name)
{
    char start[8] = "";
    strncpy(start, name, 7);
    return orm_same_name(start, "sqlite_");
}

static enum orm_status check_table(struct orm_database *database,
                                   const struct orm_mapper *mapper)
{
    if (!*mapper->table.name)
        return refuse(database, mapper, "the name in .table is empty");
    if (begins_reserved(mapper->table.name))
        return refuse(database, mapper, ".table begins with sqlite_,"
                      " which the database keeps for itself");
    if (!mapper->key)
        return refuse(database, mapper, "no column has .primary_key ="
                      " true, so no row could be found again");
    return ORM_OK;
}

/* A type of the user's has to have the member's form in C. */
static bool fits(const struct orm_type *type,
                 const struct orm_type *inferred)
{
    if (type->target && inferred->target)
        return fits(type->target, inferred->target);
    return type == inferred || type->like == inferred;
}

static const char *reason_against(const struct orm_type *type)
{
    if (type->target)
        return reason_against(type->target);
    return type->refuse ? type->refuse(type) : NULL;
}

static enum orm_status check_column(struct orm_database *database,
                                    const struct orm_mapper *mapper,
                                    const struct orm_mapped *mapped)
{
    const struct orm_column *column = mapped->column;
    if (column->offset < sizeof(struct orm_object))
        return refuse_column(database, mapper, mapped,
            "lies where struct orm_object has to be, as first member");
    if (!*mapped->name)
        return refuse_column(database, mapper, mapped,
                             "has an empty .name");
    if (!fits(mapped->type, column->inferred))
        return refuse_column(database, mapper, mapped,
            "has a .type for members of another C type");
    if (reason_against(mapped->type))
        return refuse_column(database, mapper, mapped,
                             reason_against(mapped->type));
    if (mapped->type->size > ORM_MEMBER_SIZE)
        return refuse_column(database, mapper, mapped,
                             "has a type of more than 64 bytes");
    if (column->autoincrement && !mapper->generated)
        return refuse_column(database, mapper, mapped,
            "has .autoincrement, which needs a sole INTEGER key");
    if (orm_column_at(mapper, mapped->offset) != mapped)
        return refuse_column(database, mapper, mapped,
                             "is mapped twice");
    if (orm_column_named(mapper, mapped->name) != mapped)
        return refuse_column(database, mapper, mapped,
            "has the column name of another member; give it a .name");
    return ORM_OK;
}

static enum orm_status check_columns(struct orm_database *database,
                                     const struct orm_mapper *mapper)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        status = check_column(database, mapper, &mapper->columns[i]);
    return status;
}

/* The columns that a constraint or an index lists by name. */
static enum orm_status check_list(struct orm_database *database,
                                  const struct orm_mapper *mapper,
                                  const char *const *names)
{
    if (names[ORM_LIST])
        return refuse(database, mapper,
                      "a list of columns has more than 8 names");
    for (; *names; names++)
        if (!orm_column_named(mapper, *names))
            return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                "struct %s: a constraint or index lists %s, which is no"
                " column of the table", mapper->model->name, *names);
    return ORM_OK;
}

static enum orm_status check_constraints(
    struct orm_database *database, const struct orm_mapper *mapper)
{
    const struct orm_constraint *at = mapper->table.constraints;
    for (; at && (at->name || at->check || *at->unique); at++) {
        if (!at->check == !*at->unique)
            return refuse(database, mapper, "a constraint wants either"
                          " .check or .unique");
        if (check_list(database, mapper, at->unique) != ORM_OK)
            return database->scope.status;
    }
    return ORM_OK;
}

static enum orm_status check_indexes(struct orm_database *database,
                                     const struct orm_mapper *mapper)
{
    const struct orm_index *at = mapper->table.indexes;
    for (; at && at->name; at++) {
        if (!*at->columns)
            return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                "struct %s: the index %s lists no columns",
                mapper->model->name, at->name);
        if (check_list(database, mapper, at->columns) != ORM_OK)
            return database->scope.status;
    }
    return ORM_OK;
}

/* The k-th index of a table: those of columns, then those listed.
   NULL: there are not so many. */
static const char *index_name(const struct orm_mapper *mapper,
                              size_t k, char *text, size_t size)
{
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].column->index && !k--) {
            snprintf(text, size, "ix_%s_%s", mapper->table.name,
                     mapper->columns[i].name);
            return text;
        }
    const struct orm_index *at = mapper->table.indexes;
    while (at && at->name && k--)
        at++;
    return at ? at->name : NULL;
}

/* CREATE INDEX IF NOT EXISTS would pass over the second of a name. */
static enum orm_status check_index_names(
    struct orm_database *database, const struct orm_mapper *mapper)
{
    char one[256], two[256];
    const char *name, *other;
    for (size_t k = 0; (name = index_name(mapper, k, one, sizeof one));
         k++)
        for (size_t i = 0; i < database->mapper_count; i++)
            for (size_t j = 0; (other = index_name(
                     database->mappers[i], j, two, sizeof two)); j++)
                if (orm_same_name(name, other)
                    && orm_same_schema(database->mappers[i], mapper)
                    && (database->mappers[i] != mapper || j != k))
                    return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                        "struct %s: another index is called %s too",
                        mapper->model->name, name);
    return ORM_OK;
}

static enum orm_status check_twins(struct orm_database *database,
                                   const struct orm_mapper *mapper)
{
    struct orm_mapper **at = database->mappers;
    for (; *at != mapper; at++)
        if (orm_same_name((*at)->table.name, mapper->table.name)
            && orm_same_schema(*at, mapper))
            return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                "struct %s and struct %s both map the table %s",
                (*at)->model->name, mapper->model->name,
                mapper->table.name);
    return ORM_OK;
}

/* SQLite wants a key or a unique column at the other end. */
static bool can_be_referred_to(const struct orm_mapper *mapper,
                               const struct orm_mapped *mapped)
{
    const struct orm_constraint *at = mapper->table.constraints;
    bool listed = false;
    for (; at && (at->name || at->check || *at->unique); at++)
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
        return refuse_column(database, mapper, mapped,
            "refers to what is no column of the other table");
    if (!orm_same_schema(mapper, target))
        return refuse_column(database, mapper, mapped,
            "refers to a table of another schema than its own");
    if (!can_be_referred_to(target, key))
        return refuse_column(database, mapper, mapped,
            "refers to a column that is neither the key nor .unique");
    if (without_null(key->column->inferred)
        != without_null(mapped->column->inferred))
        return refuse_column(database, mapper, mapped,
            "refers to a column of another type");
    return ORM_OK;
}

static enum orm_status check_references(struct orm_database *database,
                                        const struct orm_mapper *mapper)
{
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        const struct orm_reference *to = &mapped->column->references;
        if (!to->model && !to->table)
            continue;
        const struct orm_mapper *target =
            orm_target(database, mapper, to);
        status = target
            ? check_target(database, mapper, mapped, target)
            : orm_fail(&database->scope, ORM_MAPPING_ERROR,
                "struct %s: %s refers to the %s %s, and no model given"
                " to orm_open has it", mapper->model->name,
                mapped->column->member, to->model ? "struct" : "table",
                to->model ? to->model->name : to->table);
    }
    return status;
}

enum orm_status orm_check(struct orm_database *database)
{
    static enum orm_status (*const checks[])(
        struct orm_database *, const struct orm_mapper *) = {
        check_table, check_columns, check_constraints, check_indexes,
        check_twins, check_index_names, check_references,
    };
    enum orm_status status = ORM_OK;
    size_t n = database->mapper_count;
    for (size_t c = 0; c < sizeof checks / sizeof *checks; c++)
        for (size_t i = 0; i < n && status == ORM_OK; i++)
            status = checks[c](database, database->mappers[i]);
    return status;
}
