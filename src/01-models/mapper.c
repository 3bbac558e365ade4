/*
 * From models, which a program writes down once, to mappers, which the
 * library reads a million times.
 */
#include "database_private.h"

#include <string.h>

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool orm_same_name(const char *one, const char *other)
{
    while (*one && lower(*one) == lower(*other))
        one++, other++;
    return lower(*one) == lower(*other);
}

/* A word begins at a capital after a small letter or a digit, and at
   the last capital of a row of them: HTTPServer is http_server. */
static bool begins_word(const char *name, size_t i)
{
    char before = i ? name[i - 1] : '_', after = name[i + 1];
    return lower(name[i]) != name[i] && before != '_'
        && (lower(before) == before || (after >= 'a' && after <= 'z'));
}

/* Twice the length is enough: an underscore for each letter at most. */
static const char *snake_case(struct orm_pool *pool, const char *name)
{
    char *text = orm_pool_take(pool, 2 * strlen(name) + 1), *to = text;
    for (size_t i = 0; text && name[i]; i++) {
        if (begins_word(name, i))
            *to++ = '_';
        *to++ = lower(name[i]);
    }
    return text;
}

/* A type that is given for the target of a nullable pointer gets a
   nullable type of its own. NULL: no memory. */
static const struct orm_type *type_of(struct orm_database *database,
                                      const struct orm_column *column)
{
    const struct orm_type *inferred = column->inferred;
    if (!column->type || column->type == inferred)
        return inferred;
    if (!inferred->target || column->type->like != inferred->target)
        return column->type;
    struct orm_type *type =
        orm_pool_take(&database->scope.pool, sizeof *type);
    if (type) {
        *type = *inferred;
        type->target = column->type;
    }
    return type;
}

/* What is asked at each row is answered once. */
static void note_options(struct orm_mapper *mapper,
                         const struct orm_column *column, uint64_t bit)
{
    if (column->primary_key)
        mapper->key |= bit;
    if (column->primary_key || column->matched)
        mapper->where |= bit;
    if (column->default_value.value || column->default_function)
        mapper->defaulted |= bit;
    if (column->onupdate)
        mapper->onupdated |= bit;
    if (column->server_default)
        mapper->served |= bit;
}

enum orm_status orm_map_column(struct orm_database *database,
                               struct orm_mapper *mapper,
                               const struct orm_column *column)
{
    if (mapper->count == ORM_COLUMNS)
        return orm_fail(&database->scope, ORM_LIMIT,
            "struct %s has more than %d columns; move some to a table"
            " of their own", mapper->model->name, ORM_COLUMNS);
    const struct orm_type *type = type_of(database, column);
    if (!type)
        return orm_fail_memory(&database->scope);
    uint64_t bit = UINT64_C(1) << mapper->count;
    mapper->columns[mapper->count++] = (struct orm_mapped){
        .column = column,
        .type = type,
        .name = column->name ? column->name : column->member,
        .offset = column->offset,
        .bit = bit,
    };
    mapper->all |= bit;
    note_options(mapper, column, bit);
    return ORM_OK;
}

/* Which database file holds a schema is the options' business. */
static enum orm_status resolve_schema(struct orm_database *database,
                                      struct orm_mapper *mapper)
{
    const char *wanted = mapper->model->schema;
    const struct orm_schema *at = database->options.schemas;
    while (wanted && at && at->name && !orm_same_name(at->name, wanted))
        at++;
    if (wanted && (!at || !at->name))
        return orm_fail(&database->scope, ORM_MAPPING_ERROR,
            "struct %s: the schema %s is not among the schemas in the"
            " options of orm_open", mapper->model->name, wanted);
    mapper->table.schema = wanted && at->address ? wanted : NULL;
    return ORM_OK;
}

static enum orm_status map_model(struct orm_database *database,
                                 const struct orm_model *model)
{
    struct orm_pool *pool = &database->scope.pool;
    struct orm_mapper *mapper = orm_pool_take(pool, sizeof *mapper);
    const char *table = model->table ? model->table
                                     : snake_case(pool, model->name);
    if (!mapper || !table)
        return orm_fail_memory(&database->scope);
    mapper->model = model;
    mapper->table = (struct orm_table){
        .name = table,
        .comment = model->comment,
        .constraints = model->constraints,
        .indexes = model->indexes,
    };
    database->mappers[database->mapper_count++] = mapper;
    enum orm_status status = resolve_schema(database, mapper);
    const struct orm_column *column = model->columns;
    for (; status == ORM_OK && column && column->member; column++)
        status = orm_map_column(database, mapper, column);
    return status;
}

/*
 * The database makes a key that is one column of its own type for
 * keys, of 64 bits: for SQLite another name for the number of the row.
 */
static void note_key(const struct orm_database *database,
                     struct orm_mapper *mapper)
{
    char sql[ORM_TYPE_NAME];
    for (size_t i = 0; i < mapper->count; i++) {
        const struct orm_type *type = mapper->columns[i].type;
        if (mapper->columns[i].bit != mapper->key)
            continue;
        mapper->generated = !type->nullable
            && type->size == sizeof(int64_t)
            && !strcmp(orm_type_sql(type, sql),
                       database->driver->made_key);
        mapper->numbered =
            mapper->generated && type == &orm_integer_type;
    }
}

static enum orm_status configure_properties(
    struct orm_database *database, struct orm_mapper *mapper)
{
    enum orm_status status = ORM_OK;
    const struct orm_property *const *at = mapper->model->properties;
    for (; status == ORM_OK && at && *at; at++)
        if ((*at)->configure)
            status = (*at)->configure(*at, mapper, database);
    if (status != ORM_OK && database->scope.status == ORM_OK)
        orm_fail(&database->scope, status, "struct %s: the property %s"
                 " could not be configured", mapper->model->name,
                 at[-1]->name);
    note_key(database, mapper);
    return status;
}

/* The list ends in NULL, or where ORM_MODELS filled it up. */
static size_t count_models(const struct orm_model *const *models)
{
    size_t n = 0;
    while (models && models[n] && models[n] != &orm_no_model)
        n++;
    return n;
}

enum orm_status orm_configure(struct orm_database *database,
                              const struct orm_model *const *models)
{
    size_t n = count_models(models);
    database->mappers = orm_pool_take(&database->scope.pool,
                                      n * sizeof *database->mappers);
    if (!database->mappers)
        return orm_fail_memory(&database->scope);
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = map_model(database, models[i]);
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = configure_properties(database, database->mappers[i]);
    if (status == ORM_OK)
        status = orm_check(database);
    return status == ORM_OK ? orm_sort_mappers(database) : status;
}

const struct orm_mapped *orm_column_named(
    const struct orm_mapper *mapper, const char *name)
{
    for (size_t i = 0; i < mapper->count; i++)
        if (orm_same_name(mapper->columns[i].name, name))
            return &mapper->columns[i];
    return NULL;
}

const struct orm_mapped *orm_column_at(const struct orm_mapper *mapper,
                                       size_t offset)
{
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].offset == offset)
            return &mapper->columns[i];
    return NULL;
}

const struct orm_mapped *orm_column_of(const struct orm_mapper *mapper,
                                       const char *member, size_t size)
{
    for (size_t i = 0; i < mapper->count; i++) {
        const char *other = mapper->columns[i].column->member;
        if (strlen(other) == size && !memcmp(other, member, size))
            return &mapper->columns[i];
    }
    return NULL;
}
