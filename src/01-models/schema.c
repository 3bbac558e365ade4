/*
 * CREATE TABLE and CREATE INDEX, written from the constants of a
 * model. The text is laid out for people, since SQLite keeps it.
 */
#include "schema.h"
#include "statement_private.h"

#include <string.h>

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
                          const struct orm_database *database,
                          const struct orm_reference *to)
{
    const char *table = to->table, *column = to->column;
    for (size_t i = 0; to->model && i < database->mapper_count; i++) {
        const struct orm_mapper *target = database->mappers[i];
        if (target->model == to->model) {
            table = target->table.name;
            column = orm_column_at(target, to->offset)->name;
        }
    }
    orm_sql_put(sql, " REFERENCES ");
    orm_sql_name(sql, table);
    put_names(sql, (const char *const[]){ column, NULL });
    put_action(sql, " ON DELETE ", to->on_delete);
    put_action(sql, " ON UPDATE ", to->on_update);
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
    orm_sql_name(sql, mapped->name);
    orm_sql_put(sql, " ");
    orm_sql_put(sql, mapped->type->sql);
    put_clause(sql, " DEFAULT", column->server_default);
    if (column->not_null || column->primary_key
        || !mapped->type->nullable)
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
    if (column->references.model || column->references.table)
        put_reference(sql, database, &column->references);
    if (column->comment)
        put_comment(sql, column->comment);
}

static void put_key(struct orm_sql *sql,
                    const struct orm_mapper *mapper)
{
    const char *names[ORM_COLUMNS + 1] = { NULL };
    size_t n = 0;
    for (size_t i = 0; i < mapper->count; i++)
        if (mapper->columns[i].bit & mapper->key)
            names[n++] = mapper->columns[i].name;
    if (n < 2)
        return;
    orm_sql_put(sql, ",\n    PRIMARY KEY");
    put_names(sql, names);
}

static void put_constraints(struct orm_sql *sql,
                            const struct orm_mapper *mapper)
{
    const struct orm_constraint *at = mapper->table.constraints;
    for (; at && (at->name || at->check || *at->unique); at++) {
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
    }
}

static void put_table(struct orm_sql *sql,
                      const struct orm_database *database,
                      const struct orm_mapper *mapper)
{
    bool first = true;
    orm_sql_put(sql, "CREATE TABLE IF NOT EXISTS ");
    orm_sql_name(sql, mapper->table.name);
    orm_sql_put(sql, " (");
    if (mapper->table.comment)
        put_comment(sql, mapper->table.comment);
    orm_sql_put(sql, "\n    ");
    for (size_t i = 0; i < mapper->count; i++) {
        orm_sql_next(sql, ",\n    ", &first);
        put_column(sql, database, mapper, &mapper->columns[i]);
    }
    put_key(sql, mapper);
    put_constraints(sql, mapper);
    orm_sql_put(sql, "\n)");
}

/* Runs what was written, and empties the text for the next. */
static enum orm_status run(struct orm_database *database,
                           struct orm_sql *sql, const char *doing)
{
    enum orm_status status = sql->failed
        ? orm_fail_memory(&database->scope)
        : orm_execute(database, doing, sql->text);
    orm_sql_free(sql);
    return status;
}

static enum orm_status create_index(struct orm_database *database,
                                    const struct orm_mapper *mapper,
                                    const struct orm_index *index)
{
    struct orm_sql sql = { 0 };
    orm_sql_put(&sql, index->unique ? "CREATE UNIQUE INDEX"
                                    : "CREATE INDEX");
    orm_sql_put(&sql, " IF NOT EXISTS ");
    orm_sql_name(&sql, index->name);
    orm_sql_put(&sql, " ON ");
    orm_sql_name(&sql, mapper->table.name);
    put_names(&sql, index->columns);
    return run(database, &sql, "creating an index");
}

/* The index of a column is called ix_<table>_<column>. */
static enum orm_status create_own_index(struct orm_database *database,
                                        const struct orm_mapper *mapper,
                                        const struct orm_mapped *mapped)
{
    struct orm_sql name = { 0 };
    orm_sql_put(&name, "ix_");
    orm_sql_put(&name, mapper->table.name);
    orm_sql_put(&name, "_");
    orm_sql_put(&name, mapped->name);
    enum orm_status status = name.failed
        ? orm_fail_memory(&database->scope)
        : create_index(database, mapper, &(const struct orm_index){
              name.text, mapped->column->unique, { mapped->name } });
    orm_sql_free(&name);
    return status;
}

static enum orm_status create_table(struct orm_database *database,
                                    const struct orm_mapper *mapper)
{
    struct orm_sql sql = { 0 };
    put_table(&sql, database, mapper);
    enum orm_status status = run(database, &sql, "creating a table");
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        if (mapper->columns[i].column->index)
            status = create_own_index(database, mapper,
                                      &mapper->columns[i]);
    const struct orm_index *index = mapper->table.indexes;
    for (; index && index->name && status == ORM_OK; index++)
        status = create_index(database, mapper, index);
    return status;
}

/* The first error is the one to tell, whatever undoing says. */
static enum orm_status undo(struct orm_database *database)
{
    const struct orm_scope first = database->scope;
    orm_execute(database, "undoing", "ROLLBACK TO orm_create_all");
    orm_execute(database, "undoing", "RELEASE orm_create_all");
    database->scope.status = first.status;
    memcpy(database->scope.message, first.message,
           sizeof first.message);
    return first.status;
}

enum orm_status orm_create_all(struct orm_database *database)
{
    if (!orm_begin_call(orm_database_scope(database)))
        return orm_status(database);
    enum orm_status status = orm_execute(database, "creating tables",
                                         "SAVEPOINT orm_create_all");
    if (status != ORM_OK)
        return status;
    for (size_t i = 0; i < database->mapper_count; i++)
        if (create_table(database, database->mappers[i]) != ORM_OK)
            return undo(database);
    status = orm_execute(database, "creating tables",
                         "RELEASE orm_create_all");
    return status == ORM_OK ? ORM_OK : undo(database);
}
