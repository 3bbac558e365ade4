/*
 * Making and dropping the tables of all models. Either is one
 * transaction, so that a failure leaves the database as it was.
 */
#include "schema.h"
#include "ddl_private.h"
#include "statement_private.h"

#include <string.h>

static enum orm_status run(struct orm_database *database,
                           const char *doing, const char *sql)
{
    return orm_execute(&database->scope, &(const struct orm_command){
        .doing = doing, .sql = sql });
}

/* Runs what was written, and frees the text. */
static enum orm_status run_written(struct orm_database *database,
                                   const char *doing,
                                   struct orm_sql *sql)
{
    enum orm_status status = sql->failed
        ? orm_fail_memory(&database->scope)
        : run(database, doing, sql->text);
    orm_sql_free(sql);
    return status;
}

static enum orm_status create_index(struct orm_database *database,
                                    const struct orm_mapper *mapper,
                                    const struct orm_index *index)
{
    struct orm_sql sql = { 0 };
    orm_put_index(&sql, &mapper->table, index);
    return run_written(database, "creating an index", &sql);
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
    orm_put_table(&sql, database, mapper);
    enum orm_status status =
        run_written(database, "creating a table", &sql);
    for (size_t i = 0; i < mapper->count && status == ORM_OK; i++)
        if (mapper->columns[i].column->index)
            status = create_own_index(database, mapper,
                                      &mapper->columns[i]);
    const struct orm_index *index = mapper->table.indexes;
    for (; index && index->name && status == ORM_OK; index++)
        status = create_index(database, mapper, index);
    return status;
}

static enum orm_status create_tables(struct orm_database *database)
{
    enum orm_status status = ORM_OK;
    size_t n = database->mapper_count;
    for (size_t i = 0; i < n && status == ORM_OK; i++)
        status = create_table(database, database->mappers[i]);
    return status;
}

/* From the last to the first: no table goes before those that refer
   to it, save in a circle, where the check has to wait for the end. */
static enum orm_status drop_tables(struct orm_database *database)
{
    enum orm_status status = run(database, "dropping tables",
                                 database->driver->defer_keys);
    for (size_t i = database->mapper_count; i-- && status == ORM_OK;) {
        const struct orm_table *table = &database->mappers[i]->table;
        struct orm_sql sql = { 0 };
        orm_sql_put(&sql, "DROP TABLE IF EXISTS ");
        orm_sql_qualified(&sql, table->schema, table->name);
        status = run_written(database, "dropping a table", &sql);
    }
    return status;
}

/* The first error is the one to tell, whatever undoing says. */
static enum orm_status undo(struct orm_database *database)
{
    const struct orm_scope first = database->scope;
    database->undoing = true;
    orm_finish_undoing(&database->scope);
    database->scope.status = first.status;
    memcpy(database->scope.message, first.message,
           sizeof first.message);
    return first.status;
}

/* All of it or nothing. */
static enum orm_status whole(
    struct orm_database *database,
    enum orm_status (*work)(struct orm_database *))
{
    if (!orm_begin_call(orm_database_scope(database)))
        return orm_status(database);
    enum orm_status status = run(database, "changing tables",
                                 "SAVEPOINT orm_schema");
    if (status != ORM_OK)
        return status;
    status = work(database);
    if (status == ORM_OK)
        status = run(database, "changing tables", "RELEASE orm_schema");
    return status == ORM_OK ? ORM_OK : undo(database);
}

enum orm_status orm_create_all(struct orm_database *database)
{
    return whole(database, create_tables);
}

enum orm_status orm_drop_all(struct orm_database *database)
{
    return whole(database, drop_tables);
}
