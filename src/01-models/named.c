/*
 * C does not tell `.quantity = 0` from `.quantity` left out: both are
 * zero. But the preprocessor can hand over the text of the arguments,
 * and the text tells.
 */
#include "object_private.h"

#include <string.h>

/* Where we are in the text, and the path of members that led there. */
struct reading {
    struct orm_scope *scope;
    const struct orm_mapper *mapper;
    const char *at;
    char path[128];
    uint64_t columns;
};

/* Skips a literal from its opening quote to behind the closing one. */
static const char *skip_literal(const char *at)
{
    const char quote = *at++;
    while (*at != quote)
        at += *at == '\\' ? 2 : 1;
    return at + 1;
}

/* Skips one value: literals and brackets may have commas inside. */
const char *orm_skip_value(const char *at)
{
    int depth = 0;
    while (*at && (depth || (*at != ',' && *at != '}'))) {
        if (*at == '"' || *at == '\'') {
            at = skip_literal(at);
        } else {
            depth += strchr("([{", *at) ? 1 : 0;
            depth -= strchr(")]}", *at) ? 1 : 0;
            at++;
        }
    }
    return at;
}

/* `date.year` names a part of the column `date`. */
static bool leads_into(const char *member, const char *path)
{
    size_t n = strlen(member);
    return !strncmp(member, path, n) && (!path[n] || path[n] == '.');
}

static bool is_column(const struct reading *reading)
{
    return orm_column_of(reading->mapper, reading->path,
                         strlen(reading->path));
}

static enum orm_status add_column(struct reading *reading)
{
    const struct orm_mapper *mapper = reading->mapper;
    for (size_t i = 0; i < mapper->count; i++)
        if (leads_into(mapper->columns[i].column->member,
                       reading->path)) {
            reading->columns |= mapper->columns[i].bit;
            return ORM_OK;
        }
    return orm_fail(reading->scope, ORM_MISUSE, "struct %s: %s is not"
                    " mapped to a column, so it cannot be given",
                    mapper->model->name, reading->path);
}

/* Takes `.name` or `.date.year` onto the path. */
static enum orm_status take_name(struct reading *reading, size_t length)
{
    size_t n = strcspn(reading->at, " =[{");
    if (*reading->at != '.')
        return orm_fail(reading->scope, ORM_MISUSE, "struct %s: a value"
                        " without a name; write .member = value",
                        reading->mapper->model->name);
    size_t dot = length == 0;            /* the path begins without */
    if (length + n >= sizeof reading->path)
        return orm_fail(reading->scope, ORM_LIMIT, "struct %s: a path"
                        " of members is too long",
                        reading->mapper->model->name);
    memcpy(reading->path + length, reading->at + dot, n - dot);
    reading->path[length + n - dot] = '\0';
    reading->at += n;
    reading->at += strspn(reading->at, " =");
    return ORM_OK;
}

/* Reads `.a = 1, .b = { .c = 2 }` up to its end or a brace. */
static enum orm_status read_names(struct reading *reading)
{
    size_t length = strlen(reading->path);
    enum orm_status status = ORM_OK;
    for (;;) {
        reading->at += strspn(reading->at, " ");
        if (!*reading->at || *reading->at == '}')
            return status;
        status = take_name(reading, length);
        if (status == ORM_OK && *reading->at == '{'
            && !is_column(reading)) {
            reading->at++;
            status = read_names(reading);
            reading->at++;
        } else if (status == ORM_OK) {
            status = add_column(reading);
            reading->at = orm_skip_value(reading->at);
        }
        if (status != ORM_OK)
            return status;
        reading->path[length] = '\0';
        reading->at += strspn(reading->at, " ");
        reading->at += *reading->at == ',';
    }
}

static enum orm_status columns_named(struct orm_scope *scope,
                                     const struct orm_mapper *mapper,
                                     const char *text,
                                     uint64_t *columns)
{
    struct orm_map *named = &scope->database->named;
    const struct orm_map_key key = { mapper, text, 0 };
    union orm_map_value *known = orm_map_find(named, key);
    if (!known) {
        struct reading reading = { .scope = scope, .mapper = mapper,
                                   .at = text };
        enum orm_status status = read_names(&reading);
        if (status != ORM_OK)
            return status;
        known = orm_map_add(named, key);
        if (!known)
            return orm_fail_memory(scope);
        known->bits = reading.columns;
    }
    *columns = known->bits;
    return ORM_OK;
}

const struct orm_mapper *orm_begin_named(struct orm_scope *scope,
                                         const struct orm_model *model,
                                         const char *text,
                                         uint64_t *columns)
{
    const struct orm_mapper *mapper =
        orm_begin_call(scope) ? orm_mapper_of(scope, model) : NULL;
    return mapper && columns_named(scope, mapper, text, columns)
                     == ORM_OK ? mapper : NULL;
}
