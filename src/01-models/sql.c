/* SQL is built in one growing text; values are never part of it. */
#include "sql_private.h"

#include "memory.h"

#include <string.h>

static void put(struct orm_sql *sql, const char *bytes, size_t size)
{
    if (sql->failed)
        return;
    if (sql->length + size + 1 > sql->room) {
        size_t room = 2 * (sql->length + size + 1);
        char *text = orm_resize(sql->text, room);
        sql->failed = !text;
        if (!text)
            return;
        sql->text = text;
        sql->room = room;
    }
    memcpy(sql->text + sql->length, bytes, size);
    sql->length += size;
    sql->text[sql->length] = '\0';
}

void orm_sql_put(struct orm_sql *sql, const char *text)
{
    put(sql, text, strlen(text));
}

void orm_sql_name(struct orm_sql *sql, const char *name)
{
    put(sql, "\"", 1);
    for (; *name; name++)
        put(sql, *name == '"' ? "\"\"" : name, *name == '"' ? 2 : 1);
    put(sql, "\"", 1);
}

void orm_sql_qualified(struct orm_sql *sql, const char *schema,
                       const char *name)
{
    if (schema) {
        orm_sql_name(sql, schema);
        orm_sql_put(sql, ".");
    }
    orm_sql_name(sql, name);
}

void orm_sql_parameters(struct orm_sql *sql, size_t n)
{
    sql->parameters += n;
    while (n--)
        orm_sql_put(sql, n ? "?, " : "?");
}

void orm_sql_next(struct orm_sql *sql, const char *separator,
                  bool *first)
{
    if (!*first)
        orm_sql_put(sql, separator);
    *first = false;
}

void orm_sql_free(struct orm_sql *sql)
{
    orm_resize(sql->text, 0);
    *sql = (struct orm_sql){ 0 };
}
