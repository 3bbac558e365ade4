/*
 * A query as a SELECT, clause by clause, and the queries inside it as
 * they are met.
 */
#include "select_private.h"

#include <string.h>

static void put(struct orm_writing *writing, const char *text)
{
    orm_sql_put(&writing->sql, text);
}

void orm_write_items(struct orm_writing *writing, const char *before,
                     const struct orm_expr *list)
{
    size_t ends[ORM_TERMS], n = orm_items_of(list, ends);
    bool first = true;
    put(writing, n ? before : "");
    for (size_t i = 0; i < n; i++) {
        orm_sql_next(&writing->sql, ", ", &first);
        orm_write(writing, list, ends[i], ORM_RANK_LOOSE);
    }
}

void orm_write_clause(struct orm_writing *writing, const char *before,
                      const struct orm_expr *expr, const char *name)
{
    if (!expr->count)
        return;
    if (expr->items != 1)
        orm_refuse_query(writing, "%s has %d conditions; bind them by"
                         " orm_and() or orm_or()", name, expr->items);
    put(writing, before);
    orm_write(writing, expr, expr->count - 1u, ORM_RANK_LOOSE);
}

/* Rows are counted when they are all there, so not in a WHERE. */
void orm_refuse_aggregates(struct orm_writing *writing,
                           const struct orm_expr *expr,
                           const char *name, const char *remedy)
{
    for (size_t i = 0; i < expr->count; i++)
        if (expr->terms[i].op->aggregate)
            orm_refuse_query(writing, "%s has an aggregate; %s", name,
                             remedy);
}

/* --- sources ------------------------------------------------------ */

void orm_add_source(struct orm_writing *writing,
                    struct orm_level *level,
                    const struct orm_model *model, const char *alias)
{
    if (level->count == ORM_SOURCES) {
        orm_refuse_query(writing, "%s: a query has at most 8 joins",
                         model->name);
        return;
    }
    struct orm_source *source = &level->sources[level->count];
    const struct orm_mapper *mapper =
        orm_mapper_of(writing->scope, model);
    if (!mapper)
        return;
    *source = (struct orm_source){ mapper, alias };
    for (size_t i = 0; i < level->count; i++)
        if (orm_same_name(orm_source_name(&level->sources[i]),
                          orm_source_name(source)))
            orm_refuse_query(writing, "two sources of the query are"
                " called %s; join one by orm_join_as()",
                orm_source_name(source));
    level->count++;
}

/* The model itself, then those it is joined with. */
static void add_sources(struct orm_writing *writing,
                        struct orm_level *level,
                        const struct orm_query *query)
{
    size_t ends[ORM_TERMS], n = orm_items_of(&query->joins, ends);
    orm_add_source(writing, level, query->model, query->alias);
    for (size_t i = 0; i < n; i++) {
        const struct orm_term *term = &query->joins.terms[ends[i]];
        if (orm_is_join(term))
            orm_add_source(writing, level, term->of.model,
                           term->as.text);
        else
            orm_refuse_query(writing, ".joins has what is no join;"
                             " orm_join() makes one");
    }
}

void orm_write_table(struct orm_writing *writing,
                     const struct orm_source *source)
{
    const struct orm_table *table = &source->mapper->table;
    orm_sql_qualified(&writing->sql, table->schema, table->name);
    if (source->alias) {
        put(writing, " AS ");
        orm_sql_name(&writing->sql, source->alias);
    }
}

/* What an ON says may be about this source and those before it. */
static void put_joins(struct orm_writing *writing,
                      const struct orm_query *query)
{
    const struct orm_level *all = writing->level;
    struct orm_level known = *all;
    size_t ends[ORM_TERMS];
    orm_items_of(&query->joins, ends);
    for (size_t i = 1; i < all->count; i++) {
        const struct orm_term *term = &query->joins.terms[ends[i - 1]];
        put(writing, term->op->text);
        orm_write_table(writing, &all->sources[i]);
        put(writing, " ON ");
        known.count = i + 1;
        writing->level = &known;
        orm_write(writing, &query->joins, ends[i - 1] - 1,
                  ORM_RANK_LOOSE);
        writing->level = all;
    }
}

/* --- the parts of a SELECT ---------------------------------------- */

static void put_members(struct orm_writing *writing,
                        const struct orm_source *source)
{
    bool first = true;
    for (size_t i = 0; i < source->mapper->count; i++) {
        orm_sql_next(&writing->sql, ", ", &first);
        if (writing->qualified) {
            orm_sql_name(&writing->sql, orm_source_name(source));
            put(writing, ".");
        }
        orm_sql_name(&writing->sql, source->mapper->columns[i].name);
    }
}

static void put_wanted(struct orm_writing *writing,
                       const struct orm_query *query,
                       enum orm_wanted wanted)
{
    if (query->distinct && wanted == ORM_WANT_ROWS)
        put(writing, "DISTINCT ");
    if (wanted == ORM_WANT_TEST)
        put(writing, "1");
    else if (wanted == ORM_WANT_COUNT)
        put(writing, "count(*)");
    else if (query->columns.count)
        orm_write_items(writing, "", &query->columns);
    else
        put_members(writing, &writing->level->sources[0]);
}

static void put_select(struct orm_writing *writing,
                       const struct orm_query *query,
                       enum orm_wanted wanted);

/* An arm of a UNION may have no order and no limit of its own, unless
   it is wrapped. */
static void put_arm(struct orm_writing *writing,
                    const struct orm_query *arm)
{
    bool wrapped = arm->order_by.count || arm->limit.given
        || arm->offset.given;
    put(writing, wrapped ? "SELECT * FROM (" : "");
    put_select(writing, arm, ORM_WANT_ROWS);
    put(writing, wrapped ? ")" : "");
}

/* FROM a table or, where a query is of another's rows, from that. */
static void put_from(struct orm_writing *writing,
                     const struct orm_query *query)
{
    const struct orm_level *level = writing->level;
    put(writing, " FROM ");
    if (!query->from) {
        orm_write_table(writing, &level->sources[0]);
        return;
    }
    if (query->from->columns.count
        || (query->with && query->with->columns.count))
        orm_refuse_query(writing, "a query of the rows of another, or a"
            " union, wants one of objects, and it has .columns");
    if (query->with && query->with->model != query->model)
        orm_refuse_query(writing, "a union is of two queries of one"
            " model, and not of %s and %s", query->model->name,
            query->with->model->name);
    writing->level = level->outer;
    put(writing, "(");
    if (query->with) {
        put_arm(writing, query->from);
        put(writing, query->all ? " UNION ALL " : " UNION ");
        put_arm(writing, query->with);
    } else {
        put_select(writing, query->from, ORM_WANT_ROWS);
    }
    put(writing, ") AS ");
    writing->level = level;
    orm_sql_name(&writing->sql, orm_source_name(&level->sources[0]));
}

static void put_limit(struct orm_writing *writing,
                      const struct orm_query *query)
{
    if (query->limit.given || query->offset.given)
        put(writing, query->limit.given ? " LIMIT " : " LIMIT -1");
    orm_sql_parameters(&writing->sql, query->limit.given);
    put(writing, query->offset.given ? " OFFSET " : "");
    orm_sql_parameters(&writing->sql, query->offset.given);
}

static void put_clauses(struct orm_writing *writing,
                        const struct orm_query *query,
                        enum orm_wanted wanted)
{
    if (query->having.count && !query->group_by.count)
        orm_refuse_query(writing, ".having wants a .group_by");
    orm_refuse_aggregates(writing, &query->where, ".where",
                          "a condition on a group goes into .having");
    put_from(writing, query);
    put_joins(writing, query);
    orm_write_clause(writing, " WHERE ", &query->where, ".where");
    orm_write_items(writing, " GROUP BY ", &query->group_by);
    orm_write_clause(writing, " HAVING ", &query->having, ".having");
    if (wanted == ORM_WANT_ROWS)
        orm_write_items(writing, " ORDER BY ", &query->order_by);
    put_limit(writing, query);
}

static bool has_values(const struct orm_expr *expr)
{
    bool has = false;
    for (size_t i = 0; i < expr->count; i++)
        has |= expr->terms[i].op->bind != NULL;
    return has;
}

/* Rows that a query leaves out, or makes one of, are not counted; a
   sum has a row where the table has none; and SQLite's EXISTS overlooks
   a DISTINCT. An order that has values is written even if it does not
   matter, since they are bound. */
static bool is_of_another(const struct orm_query *query,
                          enum orm_wanted wanted)
{
    if (wanted == ORM_WANT_ROWS)
        return false;
    if (has_values(&query->order_by))
        return true;
    if (wanted == ORM_WANT_TEST)
        return (query->distinct && query->offset.given)
            || query->columns.count;
    return query->distinct || query->group_by.count
        || query->columns.count || query->limit.given
        || query->offset.given;
}

static void put_select(struct orm_writing *writing,
                       const struct orm_query *query,
                       enum orm_wanted wanted)
{
    if (is_of_another(query, wanted)) {
        put(writing, wanted == ORM_WANT_TEST ? "SELECT 1"
                                             : "SELECT count(*)");
        put(writing, " FROM (");
        put_select(writing, query, ORM_WANT_ROWS);
        put(writing, ")");
        return;
    }
    struct orm_level level = { .outer = writing->level };
    struct orm_query copy;
    query = orm_narrowed(query, &copy);
    add_sources(writing, &level, query);
    if (writing->scope->status != ORM_OK)
        return;
    writing->level = &level;
    put(writing, "SELECT ");
    put_wanted(writing, query, wanted);
    put_clauses(writing, query, wanted);
    writing->level = level.outer;
}

void orm_write_query(struct orm_writing *writing,
                     const struct orm_query *query,
                     enum orm_wanted wanted)
{
    bool inside = writing->level;
    if (inside && wanted == ORM_WANT_ROWS && query->columns.items != 1)
        orm_refuse_query(writing, "a query inside another wants one"
            " expression in .columns and has %d", query->columns.items);
    put(writing, inside ? "(" : "");
    put_select(writing, query, wanted);
    put(writing, inside ? ")" : "");
}
