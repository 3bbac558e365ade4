/*
 * The SQL of the four verbs of a row, for any mapper and any set of
 * its columns.
 */
#include "verb_private.h"

void orm_put_columns(struct orm_sql *sql,
                     const struct orm_mapper *mapper, uint64_t columns,
                     const char *after)
{
    bool first = true;
    for (size_t i = 0; i < mapper->count; i++)
        if (columns & mapper->columns[i].bit) {
            orm_sql_next(sql, ", ", &first);
            orm_sql_name(sql, mapper->columns[i].name);
            orm_sql_put(sql, after);
        }
}

static void put_table(struct orm_sql *sql,
                      const struct orm_mapper *mapper)
{
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
}

static void put_parameters(struct orm_sql *sql, uint64_t columns,
                           int rows)
{
    bool first = true;
    while (rows--) {
        orm_sql_next(sql, ", ", &first);
        orm_sql_put(sql, "(");
        orm_sql_parameters(sql, orm_columns_in(columns));
        orm_sql_put(sql, ")");
    }
}

void orm_put_rows(struct orm_sql *sql, const struct orm_mapper *mapper,
                  uint64_t columns, int rows)
{
    orm_sql_put(sql, "INSERT INTO ");
    put_table(sql, mapper);
    if (columns) {
        orm_sql_put(sql, " (");
        orm_put_columns(sql, mapper, columns, "");
        orm_sql_put(sql, ") VALUES ");
        put_parameters(sql, columns, rows);
    } else {
        orm_sql_put(sql, " DEFAULT VALUES");
    }
}

void orm_put_insert(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows)
{
    uint64_t returned = orm_returned(mapper, columns, (size_t)rows);
    orm_put_rows(sql, mapper, columns, rows);
    if (returned) {
        orm_sql_put(sql, " RETURNING ");
        orm_put_columns(sql, mapper, returned, "");
    }
}

/* A parameter for each column. In a key there is no NULL; elsewhere
   `= NULL` would match nothing, and IS matches it. */
static void write_where(struct orm_sql *sql,
                        const struct orm_mapper *mapper,
                        uint64_t columns)
{
    bool first = true;
    orm_sql_put(sql, " WHERE ");
    for (size_t i = 0; i < mapper->count; i++) {
        const struct orm_mapped *mapped = &mapper->columns[i];
        if (!(columns & mapped->bit))
            continue;
        orm_sql_next(sql, " AND ", &first);
        orm_sql_name(sql, mapped->name);
        orm_sql_put(sql, orm_is_not_null(mapped) ? " = " : " IS ");
        orm_sql_parameters(sql, 1);
    }
}

static void write_find(struct orm_sql *sql,
                       const struct orm_mapper *mapper,
                       uint64_t columns, int rows)
{
    (void)rows;
    orm_sql_put(sql, "SELECT ");
    orm_put_columns(sql, mapper, columns, "");
    orm_sql_put(sql, " FROM ");
    put_table(sql, mapper);
    write_where(sql, mapper, mapper->key);
}

static void write_update(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns, int rows)
{
    (void)rows;
    orm_sql_put(sql, "UPDATE ");
    put_table(sql, mapper);
    orm_sql_put(sql, " SET ");
    orm_put_columns(sql, mapper, columns, " = ?");
    sql->parameters += orm_columns_in(columns);
    write_where(sql, mapper, mapper->where);
}

static void write_delete(struct orm_sql *sql,
                         const struct orm_mapper *mapper,
                         uint64_t columns, int rows)
{
    (void)rows;
    (void)columns;
    orm_sql_put(sql, "DELETE FROM ");
    put_table(sql, mapper);
    write_where(sql, mapper, mapper->where);
}

/* Rows whose key is one column, by what follows its name. */
static void put_delete(struct orm_sql *sql,
                       const struct orm_mapper *mapper,
                       const char *condition)
{
    orm_sql_put(sql, "DELETE FROM ");
    put_table(sql, mapper);
    orm_sql_put(sql, " WHERE ");
    orm_put_columns(sql, mapper, mapper->key, condition);
}

void orm_put_delete(struct orm_sql *sql,
                    const struct orm_mapper *mapper, uint64_t columns,
                    int rows)
{
    (void)columns;
    put_delete(sql, mapper, " IN (");
    orm_sql_parameters(sql, (size_t)rows);
    orm_sql_put(sql, ")");
}

void orm_put_range(struct orm_sql *sql, const struct orm_mapper *mapper,
                   uint64_t columns, int rows)
{
    (void)columns;
    (void)rows;
    put_delete(sql, mapper, " BETWEEN ? AND ?");
    sql->parameters += 2;
}

const struct orm_verb orm_inserting = {
    .doing = "inserting", .write = orm_put_insert, .rows = 1,
};

const struct orm_verb orm_finding = {
    .doing = "finding", .write = write_find,
};

const struct orm_verb orm_updating = {
    .doing = "updating", .write = write_update,
};

const struct orm_verb orm_deleting = {
    .doing = "deleting", .write = write_delete,
};
