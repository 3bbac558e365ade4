#include "exercise.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 64 };            /* no model has more */

struct import {
    struct orm_database *database;
    const struct orm_model *model;
    const char *rest;             /* of the text */
    int line;                     /* that is being read */
    const struct orm_column *columns[COLUMNS];
    int count;
    struct orm_pool pool;         /* of the line: fields, values */
    char *complaint;

    char *field;                  /* the last one that was read */
    size_t length;
    bool quoted, more;            /* a comma came after it */
};

/* --- complaints --------------------------------------------------- */

static bool complain(struct import *import, const char *format, ...)
{
    int n = snprintf(import->complaint, COMPLAINT_SIZE, "line %d: ",
                     import->line);
    va_list values;
    va_start(values, format);
    vsnprintf(import->complaint + n, COMPLAINT_SIZE - n, format,
              values);
    va_end(values);
    return false;
}

static bool complain_of_database(struct import *import)
{
    return complain(import, "%s", orm_message(import->database));
}

/* --- fields ------------------------------------------------------- */

/* Copies what is between two quotes; "" inside is one of them. */
static bool read_quoted(struct import *import)
{
    const char *at = import->rest + 1;
    bool ended = false;
    while (*at && *at != '\n' && !ended) {
        ended = at[0] == '"' && at[1] != '"';
        if (!ended)
            import->field[import->length++] = *at;
        at += at[0] == '"' && at[1] == '"' ? 2 : 1;
    }
    import->rest = at;
    return (ended && strchr(",\n", *at))
        || complain(import, "a quote is missing, or a comma after it:"
                    " \"%s", import->field);
}

static bool read_plain(struct import *import)
{
    import->length = strcspn(import->rest, ",\n");
    memcpy(import->field, import->rest, import->length);
    import->rest += import->length;
    return true;
}

/* The pool's memory is zeros, so the field ends. */
static bool read_field(struct import *import)
{
    import->length = 0;
    import->field = orm_pool_take(&import->pool,
                                  strcspn(import->rest, "\n") + 1);
    if (!import->field)
        return complain(import, "out of memory");
    import->quoted = *import->rest == '"';
    if (!(import->quoted ? read_quoted : read_plain)(import))
        return false;
    import->more = *import->rest == ',';
    import->rest += import->more;
    return true;
}

/* The pool's memory serves the next line again. */
static bool end_line(struct import *import)
{
    import->rest += *import->rest == '\n';
    import->line++;
    orm_pool_rewind(&import->pool);
    return true;
}

/* --- the first line ----------------------------------------------- */

static const char *name_of(const struct orm_column *column)
{
    return column->name ? column->name : column->member;
}

static const struct orm_column *find_column(
    const struct orm_model *model, const char *name)
{
    const struct orm_column *column = model->columns;
    while (column->member && strcmp(name_of(column), name) != 0)
        column++;
    return column->member ? column : NULL;
}

/* No column twice, so there are never more than the model has. */
static bool add_column(struct import *import)
{
    const struct orm_column *column =
        find_column(import->model, import->field);
    if (!column)
        return complain(import, "struct %s has no column %s",
                        import->model->name, import->field);
    for (int i = 0; i < import->count; i++)
        if (import->columns[i] == column)
            return complain(import, "%s is named twice", import->field);
    import->columns[import->count++] = column;
    return true;
}

static bool read_names(struct import *import)
{
    do
        if (!read_field(import) || !add_column(import))
            return false;
    while (import->more);
    return end_line(import);
}

/* --- the other lines ---------------------------------------------- */

/* False: the text is no integer, or not a whole text of one. */
static bool is_integer(const char *text, int64_t *integer)
{
    char *end;
    size_t sign = *text == '-';
    errno = 0;
    *integer = strtoll(text, &end, 10);
    return text[sign] >= '0' && text[sign] <= '9' && !*end && !errno;
}

/* As the mapper does: a type that is given for what a nullable member
   points to becomes the target of a nullable type. */
static struct orm_type type_of(const struct orm_column *column)
{
    struct orm_type type = *column->inferred;
    if (column->type && type.target
        && column->type->like == type.target)
        type.target = column->type;
    else if (column->type)
        type = *column->type;
    return type;
}

/* Makes a member of the field, as the type wants it. */
static enum orm_status convert(struct import *import,
                               const struct orm_type *type,
                               void *member)
{
    struct orm_value value = { .kind = ORM_TEXT,
                               .size = import->length,
                               .as.text = import->field };
    int64_t integer;
    enum orm_status status =
        type->from_value(type, &value, member, &import->pool);
    if (status == ORM_VALUE_ERROR
        && is_integer(import->field, &integer)) {
        value.kind = ORM_INTEGER;
        value.as.integer = integer;
        status = type->from_value(type, &value, member, &import->pool);
    }
    return status;
}

static bool give(struct import *import, void *object,
                 const struct orm_column *column)
{
    union { max_align_t align; char bytes[ORM_MEMBER_SIZE]; } member;
    char expected[ORM_TYPE_TEXT];
    const struct orm_type type = type_of(column);
    if (!import->length && !import->quoted)
        return true;
    enum orm_status status = convert(import, &type, member.bytes);
    if (status == ORM_NO_MEMORY)
        return complain(import, "out of memory");
    if (status != ORM_OK)
        return complain(import, "%s: \"%s\" is not %s",
                        name_of(column), import->field,
                        orm_type_expects(&type, expected));
    status = orm_assign(object, (char *)object + column->offset,
                        member.bytes);
    return status == ORM_OK || complain_of_database(import);
}

static bool store_line(struct import *import)
{
    void *object = orm_make(ORM_SCOPE(import->database), import->model,
                            NULL, "");
    if (!object)
        return complain_of_database(import);
    for (int i = 0; i < import->count; i++) {
        if (!read_field(import)
            || !give(import, object, import->columns[i]))
            return false;
        if (import->more != (i + 1 < import->count))
            return complain(import, "%d fields are wanted",
                            import->count);
    }
    if (orm_insert(import->database, object) != ORM_OK)
        return complain_of_database(import);
    return end_line(import);
}

size_t import_csv(struct orm_database *database,
                  const struct orm_model *model, const char *csv,
                  char complaint[COMPLAINT_SIZE])
{
    struct import import = { .database = database, .model = model,
                             .rest = csv, .line = 1,
                             .complaint = complaint };
    size_t stored = 0;
    *complaint = '\0';
    if (read_names(&import))
        while (*import.rest && store_line(&import))
            stored++;
    orm_pool_clear(&import.pool);
    return stored;
}
