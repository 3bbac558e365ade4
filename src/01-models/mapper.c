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

/* Twice the length is enough: at most one underline for each letter. */
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

static size_t count_columns(const struct orm_model *model)
{
    size_t n = 0;
    while (model->columns && model->columns[n].member)
        n++;
    return n;
}

static void map_column(struct orm_mapper *mapper,
                       const struct orm_column *column)
{
    uint64_t bit = UINT64_C(1) << mapper->count;
    mapper->columns[mapper->count++] = (struct orm_mapped){
        .column = column,
        .type = column->type ? column->type : column->inferred,
        .name = column->name ? column->name : column->member,
        .offset = column->offset,
        .bit = bit,
    };
    mapper->all |= bit;
    if (column->primary_key)
        mapper->key |= bit;
}

/* SQLite makes the key of a table whose only key column is declared
   INTEGER: it is another name for the number of the row. */
static bool makes_key(const struct orm_mapper *mapper)
{
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].bit == mapper->key)
            return !mapper->columns[i].type->nullable
                && !strcmp(mapper->columns[i].type->sql, "INTEGER");
    return false;
}

static enum orm_status map_model(struct orm_database *database,
                                 const struct orm_model *model)
{
    size_t count = count_columns(model);
    if (count > ORM_COLUMNS)
        return orm_fail(&database->scope, ORM_LIMIT,
            "struct %s has %zu columns and %d is the limit; move some"
            " to a table of their own", model->name, count,
            ORM_COLUMNS);

    struct orm_pool *pool = &database->scope.pool;
    struct orm_mapper *mapper = orm_pool_take(pool, sizeof *mapper
        + count * sizeof *mapper->columns);
    const char *table = model->table ? model->table
                                     : snake_case(pool, model->name);
    if (!mapper || !table)
        return orm_fail_memory(&database->scope);
    mapper->model = model;
    mapper->table = (struct orm_table){
        table, model->comment, model->columns, model->constraints,
        model->indexes };
    for (size_t i = 0; i < count; i++)
        map_column(mapper, &model->columns[i]);
    mapper->generated = makes_key(mapper);
    database->mappers[database->mapper_count++] = mapper;
    return ORM_OK;
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
    return status == ORM_OK ? orm_check(database) : status;
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
