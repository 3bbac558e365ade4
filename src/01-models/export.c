/* repr and JSON, both written from the mapper's list of columns. */
#include "export.h"
#include "database_private.h"
#include "sql_private.h"

#include <string.h>

const char orm_exporting;

struct orm_json {
    struct orm_sql text;
    struct orm_pool scratch;
    struct orm_scope *scope;
    bool first;                /* no comma before the next name */
    bool refused;              /* a value could not be told */
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
    const struct orm_model *model = object ? object->mapper->model
                                           : NULL;
    strcpy(text, "<");
    if (!object) {
        add(text, size, "NULL");
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

/*
 * How many bytes does the character at `text` have? 0: it is no
 * UTF-8, be it cut short, too long for what it says, or a surrogate.
 */
static size_t character(const unsigned char *text, size_t size)
{
    static const struct {
        unsigned char first, last, low, high, size;
    } forms[] = {
        { 0x00, 0x7F, 0x00, 0x00, 1 }, { 0xC2, 0xDF, 0x80, 0xBF, 2 },
        { 0xE0, 0xE0, 0xA0, 0xBF, 3 }, { 0xE1, 0xEC, 0x80, 0xBF, 3 },
        { 0xED, 0xED, 0x80, 0x9F, 3 }, { 0xEE, 0xEF, 0x80, 0xBF, 3 },
        { 0xF0, 0xF0, 0x90, 0xBF, 4 }, { 0xF1, 0xF3, 0x80, 0xBF, 4 },
        { 0xF4, 0xF4, 0x80, 0x8F, 4 },
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        size_t n = forms[i].size, good = 1;
        if (*text < forms[i].first || *text > forms[i].last || n > size)
            continue;
        if (n > 1 && text[1] >= forms[i].low
            && text[1] <= forms[i].high)
            good++;
        while (good > 1 && good < n && (text[good] & 0xC0) == 0x80)
            good++;
        return good == n ? n : 0;
    }
    return 0;
}

/* Quotes, backslashes and control characters may not stand bare. */
static void put_character(struct orm_json *json,
                          const unsigned char *text, size_t size)
{
    char out[8] = "";
    if (!size)
        strcpy(out, "\xEF\xBF\xBD");
    else if (*text == '"' || *text == '\\')
        snprintf(out, sizeof out, "\\%c", *text);
    else if (*text == '\n')
        strcpy(out, "\\n");
    else if (*text < 0x20)
        snprintf(out, sizeof out, "\\u%04x", *text);
    else
        memcpy(out, text, size);
    orm_json_raw(json, out);
}

void orm_json_text(struct orm_json *json, const char *text,
                   size_t size)
{
    const unsigned char *at = (const unsigned char *)text;
    orm_json_raw(json, "\"");
    while (size) {
        size_t n = character(at, size), step = n ? n : 1;
        put_character(json, at, n);
        at += step;
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

static void put_column(struct orm_json *json,
                       const struct orm_object *object,
                       const struct orm_mapped *mapped)
{
    struct orm_value value;
    orm_json_name(json, mapped->column->member);
    enum orm_status status =
        value_of(object, mapped, &value, &json->scratch);
    if (status == ORM_NO_MEMORY) {
        json->text.failed = true;
    } else if (status != ORM_OK) {
        json->refused = true;
        orm_fail(json->scope, status, "%s.%s: the member is not %s",
                 object->mapper->model->name, mapped->column->member,
                 mapped->type->expects);
    } else if (mapped->type->to_json && value.kind != ORM_NULL) {
        mapped->type->to_json(mapped->type,
            (const char *)object + mapped->offset, json);
    } else {
        put_value(json, &value);
    }
}

void orm_json_object(struct orm_json *json, const void *target,
                     int depth)
{
    const struct orm_object *object = target;
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
    struct orm_json json = { .scope = object->scope };
    orm_json_object(&json, object, depth);
    orm_pool_clear(&json.scratch);
    if (!json.text.failed && !json.refused)
        return json.text.text;
    if (!json.refused)
        orm_fail_memory(object->scope);
    orm_sql_free(&json.text);
    return NULL;
}
