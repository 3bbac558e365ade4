/* repr and JSON, both written from the mapper's list of columns. */
#include "export.h"
#include "database_private.h"
#include "sql_private.h"

#include <string.h>

const char orm_exporting;

struct orm_json {
    struct orm_sql text;
    struct orm_pool scratch;
    bool first;                /* no comma before the next name */
};

/* Reads a member as a value. Not given and not loaded is NULL. */
static enum orm_status value_of(const struct orm_object *object,
                                const struct orm_mapped *mapped,
                                struct orm_value *value,
                                struct orm_pool *scratch)
{
    value->kind = ORM_NULL;
    if (!((object->set | object->loaded) & mapped->bit))
        return ORM_OK;
    return mapped->type->to_value(mapped->type,
        (const char *)object + mapped->offset, value, scratch);
}

/* Adds a text as far as it fits. */
static void add(char *text, size_t size, const char *more)
{
    size_t length = strlen(text);
    snprintf(text + length, size - length, "%s", more);
}

static void add_key(const struct orm_object *object, char *text,
                    size_t size)
{
    struct orm_pool scratch = { 0 };
    const char *before = " ";
    for (size_t i = 0; i < object->mapper->count; i++) {
        const struct orm_mapped *mapped = &object->mapper->columns[i];
        struct orm_value value;
        char key[64] = "?";
        if (!(mapped->bit & object->mapper->key))
            continue;
        if (value_of(object, mapped, &value, &scratch) == ORM_OK)
            orm_value_text(&value, key, sizeof key);
        add(text, size, before);
        add(text, size, key);
        before = ", ";
    }
    orm_pool_clear(&scratch);
}

char *orm_repr(const void *target, char *text, size_t size)
{
    static const char *const states[] = {
        [ORM_TRANSIENT] = " (transient)",
        [ORM_PENDING] = " (pending)",
        [ORM_PERSISTENT] = "",
        [ORM_DELETED] = " (deleted)",
        [ORM_DETACHED] = " (detached)",
    };
    const struct orm_object *object = target;
    const struct orm_model *model = object && object->mapper
        ? object->mapper->model : NULL;
    strcpy(text, "<");
    if (!model) {
        add(text, size, object ? "no object" : "NULL");
    } else if (model->repr) {
        model->repr(object, text + 1, size - 1);
    } else {
        add(text, size, model->name);
        if ((object->loaded & object->mapper->key)
            == object->mapper->key)
            add_key(object, text, size);
        add(text, size, states[object->state]);
    }
    add(text, size, ">");
    return text;
}

void orm_json_raw(struct orm_json *json, const char *text)
{
    orm_sql_put(&json->text, text);
}

void orm_json_name(struct orm_json *json, const char *name)
{
    orm_sql_next(&json->text, ", ", &json->first);
    orm_json_text(json, name, strlen(name));
    orm_json_raw(json, ": ");
}

/* Quotes, backslashes and control characters may not stand bare. */
static void put_character(struct orm_json *json, const char *text,
                          size_t size)
{
    char out[8] = "";
    if (!size)
        strcpy(out, "\xEF\xBF\xBD");
    else if (*text == '"' || *text == '\\')
        snprintf(out, sizeof out, "\\%c", *text);
    else if (*text == '\n')
        strcpy(out, "\\n");
    else if ((unsigned char)*text < 0x20)
        snprintf(out, sizeof out, "\\u%04x", (unsigned)*text);
    else
        memcpy(out, text, size);
    orm_json_raw(json, out);
}

void orm_json_text(struct orm_json *json, const char *text,
                   size_t size)
{
    orm_json_raw(json, "\"");
    while (size) {
        size_t n = orm_utf8(text, size), step = n ? n : 1;
        put_character(json, text, n);
        text += step;
        size -= step;
    }
    orm_json_raw(json, "\"");
}

/* Infinity and NaN have no name in JSON; a blob has no form. */
static void put_value(struct orm_json *json,
                      const struct orm_value *value)
{
    char number[40] = "null";
    if (value->kind == ORM_TEXT) {
        orm_json_text(json, value->as.text, value->size);
        return;
    }
    if (value->kind == ORM_INTEGER
        || (value->kind == ORM_REAL
            && value->as.real - value->as.real == 0))
        orm_value_text(value, number, sizeof number);
    orm_json_raw(json, number);
}

/* A type may have a form of its own. False: it has none. */
static bool put_own(struct orm_json *json, const struct orm_type *type,
                    const void *member)
{
    if (type->target) {
        member = orm_pointer_in(member);
        type = type->target;
    }
    if (type->to_json)
        type->to_json(type, member, json);
    return type->to_json;
}

/* What the column would refuse is shown all the same, as it is. */
static void put_column(struct orm_json *json,
                       const struct orm_object *object,
                       const struct orm_mapped *mapped)
{
    const void *member = (const char *)object + mapped->offset;
    struct orm_value value;
    orm_json_name(json, mapped->column->member);
    enum orm_status status =
        value_of(object, mapped, &value, &json->scratch);
    if (status == ORM_NO_MEMORY)
        json->text.failed = true;
    else if (status != ORM_OK || value.kind == ORM_NULL
             || !put_own(json, mapped->type, member))
        put_value(json, &value);
}

void orm_json_object(struct orm_json *json, const void *target,
                     int depth)
{
    const struct orm_object *object = target;
    if (!object || !object->mapper) {
        orm_json_raw(json, "null");
        return;
    }
    const struct orm_property *const *at =
        object->mapper->model->properties;
    orm_json_raw(json, "{");
    json->first = true;
    for (size_t i = 0; i < object->mapper->count; i++)
        if (!object->mapper->columns[i].column->hidden)
            put_column(json, object, &object->mapper->columns[i]);
    for (; at && *at; at++) {
        const struct orm_exporting *exporting =
            orm_facet(*at, &orm_exporting);
        if (exporting)
            exporting->write(*at, object, json, depth);
    }
    orm_json_raw(json, "}");
    json->first = false;
}

char *orm_to_json(const void *target, int depth)
{
    const struct orm_object *object = target;
    if (!object || !orm_begin_call(object->scope))
        return NULL;
    struct orm_json json = { .first = true };
    orm_json_object(&json, object, depth);
    orm_pool_clear(&json.scratch);
    if (!json.text.failed)
        return json.text.text;
    orm_fail_memory(object->scope);
    orm_sql_free(&json.text);
    return NULL;
}
