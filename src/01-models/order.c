/*
 * Which table comes first? One that others refer to is made before
 * them, dropped after them and, from chapter 3 on, written before them.
 */
#include "database_private.h"

bool orm_same_schema(const struct orm_mapper *one,
                     const struct orm_mapper *other)
{
    const char *a = one->table.schema, *b = other->table.schema;
    return a && b ? orm_same_name(a, b) : a == b;
}

/* A model is itself; a table by its name is one of the same schema. */
static bool leads_to(const struct orm_mapper *from,
                     const struct orm_reference *reference,
                     const struct orm_mapper *to)
{
    if (reference->model)
        return to->model == reference->model;
    return reference->table && orm_same_schema(from, to)
        && orm_same_name(to->table.name, reference->table);
}

struct orm_mapper *orm_referred(const struct orm_database *database,
                              const struct orm_mapper *from,
                              const struct orm_reference *reference)
{
    for (size_t i = 0; i < database->mapper_count; i++)
        if (leads_to(from, reference, database->mappers[i]))
            return database->mappers[i];
    return NULL;
}

/* What is being written: an array with room for all mappers. */
struct order {
    struct orm_mapper **mappers;
    size_t count;
};

/*
 * Places what a mapper refers to, then the mapper. It is marked before
 * that, so a circle comes back to a marked one and ends there.
 */
static void place(const struct orm_database *database,
                  struct orm_mapper *mapper, struct order *order)
{
    if (!mapper || mapper->placed)
        return;
    mapper->placed = true;
    const struct orm_constraint *at = mapper->table.constraints;
    for (size_t i = 0; i < mapper->count; i++)
        place(database, orm_referred(database, mapper,
              &mapper->columns[i].column->references), order);
    for (; orm_is_constraint(at); at++)
        place(database, orm_referred(database, mapper, &at->references),
              order);
    mapper->index = order->count;
    order->mappers[order->count++] = mapper;
}

enum orm_status orm_sort_mappers(struct orm_database *database)
{
    size_t n = database->mapper_count;
    struct order order = {
        orm_pool_take(&database->scope.pool, n * sizeof *order.mappers),
        0,
    };
    if (!order.mappers)
        return orm_fail_memory(&database->scope);
    for (size_t i = 0; i < n; i++)
        place(database, database->mappers[i], &order);
    database->mappers = order.mappers;
    return ORM_OK;
}
