/*
 * What the compiler cannot see in a model is looked for when the
 * database is opened, before any SQL: a mistake is told once, with the
 * member that has it, and not by the first row that meets it.
 */
#include "database_private.h"

#include <string.h>

enum orm_status orm_refuse(struct orm_database *database,
                           const struct orm_mapper *mapper,
                           const struct orm_mapped *mapped,
                           const char *sentence)
{
    return orm_fail(&database->scope, ORM_MAPPING_ERROR,
                    "struct %s: %s%s%s", mapper->model->name,
                    mapped ? mapped->column->member : "",
                    mapped ? " " : "", sentence);
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
        return orm_refuse(database, mapper, NULL,
                          "the name in .table is empty");
    if (begins_reserved(mapper->table.name))
        return orm_refuse(database, mapper, NULL, ".table begins with"
                          " sqlite_, which the database keeps for"
                          " itself");
    if (!mapper->key)
        return orm_refuse(database, mapper, NULL, "no column has"
                          " .primary_key = true, so no row could be"
                          " found again");
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
        return orm_refuse(database, mapper, mapped,
            "lies where struct orm_object has to be, as first member");
    if (!*mapped->name)
        return orm_refuse(database, mapper, mapped,
                             "has an empty .name");
    if (!fits(mapped->type, column->inferred))
        return orm_refuse(database, mapper, mapped,
            "has a .type for members of another C type");
    if (reason_against(mapped->type))
        return orm_refuse(database, mapper, mapped,
                             reason_against(mapped->type));
    if (mapped->type->size > ORM_MEMBER_SIZE)
        return orm_refuse(database, mapper, mapped,
                             "has a type of more than 64 bytes");
    if (column->default_value.value
        && column->default_value.offset != column->offset)
        return orm_refuse(database, mapper, mapped,
                          "has the default of another member");
    if (!!column->default_value.value + !!column->default_function
        + !!column->server_default > 1)
        return orm_refuse(database, mapper, mapped,
                          "has more than one default");
    if (column->autoincrement && !mapper->generated)
        return orm_refuse(database, mapper, mapped,
            "has .autoincrement, which needs a sole INTEGER key");
    if (orm_column_at(mapper, mapped->offset) != mapped)
        return orm_refuse(database, mapper, mapped,
                             "is mapped twice");
    if (orm_column_named(mapper, mapped->name) != mapped)
        return orm_refuse(database, mapper, mapped,
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
    if (names[ORM_LISTED])
        return orm_refuse(database, mapper, NULL, "a list of columns"
                          " has more than 8 names");
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
    for (; orm_is_constraint(at); at++) {
        if (!!at->check + !!*at->unique + !!*at->foreign_key != 1)
            return orm_refuse(database, mapper, NULL, "a constraint"
                              " wants one of .check, .unique and"
                              " .foreign_key");
        if (check_list(database, mapper, at->unique) != ORM_OK
            || check_list(database, mapper, at->foreign_key) != ORM_OK)
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

enum orm_status orm_check(struct orm_database *database)
{
    static enum orm_status (*const checks[])(
        struct orm_database *, const struct orm_mapper *) = {
        check_table, check_columns, check_constraints, check_indexes,
        check_twins, check_index_names, orm_check_references,
    };
    enum orm_status status = ORM_OK;
    size_t n = database->mapper_count;
    for (size_t c = 0; c < sizeof checks / sizeof *checks; c++)
        for (size_t i = 0; i < n && status == ORM_OK; i++)
            status = checks[c](database, database->mappers[i]);
    return status;
}
