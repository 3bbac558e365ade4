/*
 * The SQL of the four verbs of a row, for any mapper and any set of
 * its columns.
 */
#include "verb_private.h"

/* Writes the names of some columns, each before a text of its own. */
static void put_columns(struct orm_sql *sql,
                        const struct orm_mapper *mapper,
                        uint64_t columns, const char *separator,
                        const char *after)
{
    bool first = true;
    for (size_t i = 0; i < mapper->count; i++)
        if (columns & mapper->columns[i].bit) {
            orm_sql_next(sql, separator, &first);
            orm_sql_name(sql, mapper->columns[i].name);
            orm_sql_put(sql, after);
        }
}

static void put_table(struct orm_sql *sql,
                      const struct orm_mapper *mapper)
{
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
}

static void put_parameters(struct orm_sql *sql, uint64_t columns)
{
    bool first = true;
    for (; columns; columns &= columns - 1) {
        orm_sql_next(sql, ", ", &first);
        orm_sql_put(sql, "?");
    }
}

uint64_t orm_returned(const struct orm_mapper *mapper, uint64_t given)
{
    uint64_t returned = 0;
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].column->server_default)
            returned |= mapper->columns[i].bit;
    return returned & ~given;
}

static void write_insert(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    uint64_t returned = orm_returned(mapper, columns);
    orm_sql_put(sql, "INSERT INTO ");
    put_table(sql, mapper);
    if (columns) {
        orm_sql_put(sql, " (");
        put_columns(sql, mapper, columns, ", ", "");
        orm_sql_put(sql, ") VALUES (");
        put_parameters(sql, columns);
        orm_sql_put(sql, ")");
    } else {
        orm_sql_put(sql, " DEFAULT VALUES");
    }
    if (returned) {
        orm_sql_put(sql, " RETURNING ");
        put_columns(sql, mapper, returned, ", ", "");
    }
}

static void write_where(struct orm_sql *sql,
                        const struct orm_mapper *mapper)
{
    orm_sql_put(sql, " WHERE ");
    put_columns(sql, mapper, mapper->key, " AND ", " = ?");
}

static void write_find(struct orm_sql *sql,
                       const struct orm_mapper *mapper,
                       uint64_t columns)
{
    orm_sql_put(sql, "SELECT ");
    put_columns(sql, mapper, columns, ", ", "");
    orm_sql_put(sql, " FROM ");
    put_table(sql, mapper);
    write_where(sql, mapper);
}

static void write_update(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    orm_sql_put(sql, "UPDATE ");
    put_table(sql, mapper);
    orm_sql_put(sql, " SET ");
    put_columns(sql, mapper, columns, ", ", " = ?");
    write_where(sql, mapper);
}

static void write_delete(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns)
{
    (void)columns;
    orm_sql_put(sql, "DELETE FROM ");
    put_table(sql, mapper);
    write_where(sql, mapper);
}

const struct orm_verb orm_inserting = { "inserting", write_insert };
const struct orm_verb orm_finding = { "finding", write_find };
const struct orm_verb orm_updating = { "updating", write_update };
const struct orm_verb orm_deleting = { "deleting", write_delete };
