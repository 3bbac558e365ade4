/*
 * A join without a condition follows a foreign key, in either
 * direction. There has to be one between the new source and those
 * before it, and not two.
 */
#include "select_private.h"

/* A foreign key of one column, or of a constraint's. */
struct link {
    const struct orm_source *from, *to;
    const struct orm_mapped *column;
    const struct orm_constraint *constraint;
};

/* What was found: the first, the last, and how many. */
struct search {
    struct orm_database *database;
    struct link first, last;
    size_t count;
};

static void found(struct search *search, struct link link)
{
    if (!search->count++)
        search->first = link;
    search->last = link;
}

static void look(struct search *search, const struct orm_source *from,
                 const struct orm_source *to)
{
    const struct orm_mapper *mapper = from->mapper;
    const struct orm_constraint *at = mapper->table.constraints;
    for (size_t i = 0; i < mapper->count; i++)
        if (orm_referred(search->database, mapper,
                &mapper->columns[i].column->references) == to->mapper)
            found(search, (struct link){ from, to, &mapper->columns[i],
                                         NULL });
    for (; orm_is_constraint(at); at++)
        if (*at->foreign_key
            && orm_referred(search->database, mapper, &at->references)
               == to->mapper)
            found(search, (struct link){ from, to, NULL, at });
}

static const char *column_of(const struct link *link)
{
    return link->column ? link->column->name
                        : *link->constraint->foreign_key;
}

static void put_pair(struct orm_writing *writing,
                     const struct link *link, const char *from,
                     const char *to)
{
    struct orm_sql *sql = &writing->sql;
    orm_sql_name(sql, orm_source_name(link->from));
    orm_sql_put(sql, ".");
    orm_sql_name(sql, from);
    orm_sql_put(sql, " = ");
    orm_sql_name(sql, orm_source_name(link->to));
    orm_sql_put(sql, ".");
    orm_sql_name(sql, to);
}

/* A constraint's columns stand in the order of the other's key. */
static void put_pairs(struct orm_writing *writing,
                      const struct link *link)
{
    const struct orm_mapper *target = link->to->mapper;
    const char *const *name = link->constraint->foreign_key;
    bool first = true;
    for (size_t i = 0; i < target->count; i++)
        if (target->columns[i].bit & target->key) {
            orm_sql_next(&writing->sql, " AND ", &first);
            put_pair(writing, link, *name++, target->columns[i].name);
        }
}

static void put_link(struct orm_writing *writing,
                     const struct link *link)
{
    if (!link->column) {
        put_pairs(writing, link);
        return;
    }
    const struct orm_reference *to = &link->column->column->references;
    put_pair(writing, link, link->column->name, to->model
             ? orm_column_at(link->to->mapper, to->offset)->name
             : to->column);
}

/* The source that is being joined is the last one known so far. */
void orm_write_foreign_key(struct orm_writing *writing,
                           const struct orm_expr *expr, size_t at)
{
    (void)expr;
    (void)at;
    const struct orm_level *level = writing->level;
    const struct orm_source *source = &level->sources[level->count - 1];
    struct search search = { .database = writing->scope->database };
    for (size_t i = 0; i + 1 < level->count; i++) {
        look(&search, &level->sources[i], source);
        look(&search, source, &level->sources[i]);
    }
    if (search.count == 1)
        put_link(writing, &search.first);
    else if (!search.count)
        orm_refuse_query(writing, "no foreign key leads from %s to %s,"
            " or back; say by orm_join_on() how they are joined",
            source->mapper->model->name,
            level->sources[0].mapper->model->name);
    else
        orm_refuse_query(writing, "%s can be joined by %s.%s and by"
            " %s.%s; say by orm_join_on() which",
            source->mapper->model->name,
            search.first.from->mapper->model->name,
            column_of(&search.first),
            search.last.from->mapper->model->name,
            column_of(&search.last));
}
