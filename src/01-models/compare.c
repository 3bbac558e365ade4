/*
 * Does the database have what the models say? orm_create_all() leaves
 * a table alone that is there, so the two can drift apart.
 */
#include "schema.h"
#include "statement_private.h"

#include <string.h>

/* One table being compared. */
struct comparison {
    struct orm_database *database;
    const struct orm_mapper *mapper;
    void (*tell)(void *context, const char *difference);
    void *context;
    struct orm_pool scratch;     /* texts of the catalogue */
    uint64_t seen;               /* columns the table has */
    bool exists;
};

/* Tells a difference; the first one becomes the message as well. */
static void differ(struct comparison *at, const char *column,
                   const char *how)
{
    char text[sizeof at->database->scope.message];
    snprintf(text, sizeof text, "%s%s%s %s", at->mapper->table.name,
             *column ? "." : "", column, how);
    if (at->tell)
        at->tell(at->context, text);
    if (at->database->scope.status == ORM_OK)
        orm_fail(&at->database->scope, ORM_MAPPING_ERROR, "%s", text);
}

/* A text of the catalogue with its zero byte. NULL: no memory. */
static const char *text_of(struct comparison *at,
                           const struct orm_value *value)
{
    size_t size = value->kind == ORM_TEXT ? value->size : 0;
    return orm_pool_copy(&at->scratch, value->as.text, size);
}

/* One column that the table has: name, type, NOT NULL, in the key. */
static enum orm_status compare_column(void *context,
                                      const struct orm_value *row)
{
    struct comparison *at = context;
    const char *name = text_of(at, &row[0]);
    const char *type = text_of(at, &row[1]);
    char wanted[ORM_TYPE_NAME];
    if (!name || !type)
        return orm_fail_memory(&at->database->scope);
    at->exists = true;
    const struct orm_mapped *mapped =
        orm_column_named(at->mapper, name);
    if (!mapped) {
        differ(at, name, "is in the database and not in the model");
        return ORM_OK;
    }
    at->seen |= mapped->bit;
    if (!orm_same_name(type, orm_type_sql(mapped->type, wanted)))
        differ(at, name, "has another type in the database");
    bool key = mapped->bit & at->mapper->key;
    if (!key && !row[2].as.integer != !orm_is_not_null(mapped))
        differ(at, name, orm_is_not_null(mapped)
               ? "may be NULL in the database and not in the model"
               : "may be NULL in the model and not in the database");
    if (!row[3].as.integer != !key)
        differ(at, name, "is part of the key on one side only");
    return ORM_OK;
}

static struct orm_value text_value(const char *text)
{
    return (struct orm_value){ .kind = ORM_TEXT, .size = strlen(text),
                               .as.text = text };
}

static enum orm_status compare_table(struct comparison *at)
{
    const struct orm_table *table = &at->mapper->table;
    const struct orm_value names[] = {
        text_value(table->name),
        text_value(table->schema ? table->schema : "main"),
    };
    enum orm_status status = orm_execute(&at->database->scope,
        &(const struct orm_command){
            .doing = "comparing a table",
            .sql = at->database->driver->columns_of,
            .values = names, .count = 2, .width = 4,
            .each = compare_column, .context = at });
    if (status != ORM_OK)
        return status;
    if (!at->exists)
        differ(at, "", "is not in the database");
    for (size_t i = 0; i < at->mapper->count && at->exists; i++)
        if (!(at->seen & at->mapper->columns[i].bit))
            differ(at, at->mapper->columns[i].name,
                   "is in the model and not in the database");
    return ORM_OK;
}

enum orm_status orm_compare(struct orm_database *database,
                            void (*tell)(void *, const char *),
                            void *context)
{
    if (!orm_begin_call(orm_database_scope(database)))
        return orm_status(database);
    struct comparison at = { .database = database, .tell = tell,
                             .context = context };
    enum orm_status status = ORM_OK;
    size_t n = database->mapper_count;
    for (size_t i = 0; i < n && status == ORM_OK; i++) {
        at.mapper = database->mappers[i];
        at.seen = 0;
        at.exists = false;
        status = compare_table(&at);
        orm_pool_rewind(&at.scratch);
    }
    orm_pool_clear(&at.scratch);
    return database->scope.status;
}

void orm_print(void *file, const char *sentence)
{
    fprintf(file, "%s\n", sentence);
}
