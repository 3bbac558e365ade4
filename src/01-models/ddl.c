/*
 * CREATE TABLE and CREATE INDEX, written from the constants of a
 * model. The text is laid out for people, since SQLite keeps it.
 */
#include "ddl_private.h"

static const char *const actions[] = {
    [ORM_RESTRICT] = "RESTRICT",
    [ORM_SET_NULL] = "SET NULL",
    [ORM_SET_DEFAULT] = "SET DEFAULT",
    [ORM_CASCADE] = "CASCADE",
};

static void put_names(struct orm_sql *sql, const char *const *names)
{
    bool first = true;
    orm_sql_put(sql, " (");
    for (; *names; names++) {
        orm_sql_next(sql, ", ", &first);
        orm_sql_name(sql, *names);
    }
    orm_sql_put(sql, ")");
}

static void put_action(struct orm_sql *sql, const char *when,
                       enum orm_action action)
{
    if (action == ORM_NO_ACTION)
        return;
    orm_sql_put(sql, when);
    orm_sql_put(sql, actions[action]);
}

static void put_reference(struct orm_sql *sql,
                          const struct orm_mapper *target,
                          const char *const *names,
                          const struct orm_reference *to)
{
    orm_sql_put(sql, " REFERENCES ");
    orm_sql_name(sql, target->table.name);
    put_names(sql, names);
    put_action(sql, " ON DELETE ", to->on_delete);
    put_action(sql, " ON UPDATE ", to->on_update);
}

/* The reference of a single column; most have none. */
static void put_own_reference(struct orm_sql *sql,
                              const struct orm_database *database,
                              const struct orm_mapper *mapper,
                              const struct orm_reference *to)
{
    const struct orm_mapper *target =
        orm_referred(database, mapper, to);
    if (!target)
        return;
    const char *column = to->model
        ? orm_column_at(target, to->offset)->name : to->column;
    put_reference(sql, target, (const char *const[]){ column, NULL },
                  to);
}

/* A remark must not end before it ends. */
static void put_comment(struct orm_sql *sql, const char *comment)
{
    orm_sql_put(sql, " /* ");
    for (const char *at = comment; *at; at++) {
        char gap = at[0] == '*' && at[1] == '/' ? ' ' : '\0';
        orm_sql_put(sql, (const char[]){ *at, gap, '\0' });
    }
    orm_sql_put(sql, " */");
}

static void put_clause(struct orm_sql *sql, const char *clause,
                       const char *expression)
{
    if (!expression)
        return;
    orm_sql_put(sql, clause);
    orm_sql_put(sql, " (");
    orm_sql_put(sql, expression);
    orm_sql_put(sql, ")");
}

static void put_column(struct orm_sql *sql,
                       const struct orm_database *database,
                       const struct orm_mapper *mapper,
                       const struct orm_mapped *mapped)
{
    const struct orm_column *column = mapped->column;
    char type[ORM_TYPE_NAME];
    orm_sql_name(sql, mapped->name);
    orm_sql_put(sql, " ");
    orm_sql_put(sql, orm_type_sql(mapped->type, type));
    put_clause(sql, " DEFAULT", column->server_default);
    if (orm_is_not_null(mapped))
        orm_sql_put(sql, " NOT NULL");
    if (mapped->bit == mapper->key)
        orm_sql_put(sql, " PRIMARY KEY");
    if (column->autoincrement)
        orm_sql_put(sql, " AUTOINCREMENT");
    if (column->unique && !column->index)
        orm_sql_put(sql, " UNIQUE");
    put_clause(sql, " CHECK", column->check);
    if (column->collate) {
        orm_sql_put(sql, " COLLATE ");
        orm_sql_name(sql, column->collate);
    }
    put_own_reference(sql, database, mapper, &column->references);
    if (column->comment)
        put_comment(sql, column->comment);
}

/* The names of the key's columns, and NULL: how many there are. */
static size_t key_names(const struct orm_mapper *mapper,
                        const char *names[ORM_COLUMNS + 1])
{
    size_t n = 0;
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].bit & mapper->key)
            names[n++] = mapper->columns[i].name;
    names[n] = NULL;
    return n;
}

static void put_key(struct orm_sql *sql,
                    const struct orm_mapper *mapper)
{
    const char *names[ORM_COLUMNS + 1];
    if (key_names(mapper, names) < 2)
        return;
    orm_sql_put(sql, ",\n    PRIMARY KEY");
    put_names(sql, names);
}

static void put_constraint(struct orm_sql *sql,
                           const struct orm_database *database,
                           const struct orm_mapper *mapper,
                           const struct orm_constraint *at)
{
    const char *names[ORM_COLUMNS + 1];
    orm_sql_put(sql, ",\n    ");
    if (at->name) {
        orm_sql_put(sql, "CONSTRAINT ");
        orm_sql_name(sql, at->name);
        orm_sql_put(sql, " ");
    }
    put_clause(sql, "CHECK", at->check);
    if (*at->unique) {
        orm_sql_put(sql, "UNIQUE");
        put_names(sql, at->unique);
    }
    if (*at->foreign_key) {
        const struct orm_mapper *target =
            orm_referred(database, mapper, &at->references);
        key_names(target, names);
        orm_sql_put(sql, "FOREIGN KEY");
        put_names(sql, at->foreign_key);
        put_reference(sql, target, names, &at->references);
    }
}

void orm_put_table(struct orm_sql *sql,
                   const struct orm_database *database,
                   const struct orm_mapper *mapper)
{
    bool first = true;
    orm_sql_put(sql, "CREATE TABLE IF NOT EXISTS ");
    orm_sql_qualified(sql, mapper->table.schema, mapper->table.name);
    orm_sql_put(sql, " (");
    if (mapper->table.comment)
        put_comment(sql, mapper->table.comment);
    orm_sql_put(sql, "\n    ");
    for (size_t i = 0; i < mapper->count; i++) {
        orm_sql_next(sql, ",\n    ", &first);
        put_column(sql, database, mapper, &mapper->columns[i]);
    }
    put_key(sql, mapper);
    const struct orm_constraint *at = mapper->table.constraints;
    for (; orm_is_constraint(at); at++)
        put_constraint(sql, database, mapper, at);
    orm_sql_put(sql, "\n)");
}

void orm_put_index(struct orm_sql *sql, const struct orm_table *table,
                   const struct orm_index *index)
{
    orm_sql_put(sql, index->unique ? "CREATE UNIQUE INDEX"
                                   : "CREATE INDEX");
    orm_sql_put(sql, " IF NOT EXISTS ");
    orm_sql_qualified(sql, table->schema, index->name);
    orm_sql_put(sql, " ON ");
    orm_sql_name(sql, table->name);
    put_names(sql, index->columns);
}
