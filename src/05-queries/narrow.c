/*
 * A model can be a part of a table: those of its rows that are not
 * marked as deleted, or that are of its kind. The property that makes
 * it so is asked for a condition wherever the model is read from.
 */
#include "select_private.h"

const char orm_selecting;

/* All conditions that a model has, for a source of that alias. */
static struct orm_expr conditions(const struct orm_model *model,
                                  const char *alias,
                                  const struct orm_query *query)
{
    const struct orm_property *const *at = model->properties;
    struct orm_expr all = orm_nothing();
    for (; at && *at; at++) {
        const struct orm_selecting *selecting =
            orm_facet(*at, &orm_selecting);
        if (selecting)
            all = orm_and(all, selecting->condition(*at, query));
    }
    return alias ? orm_aliased(model, alias, all) : all;
}

static bool has_conditions(const struct orm_model *model)
{
    const struct orm_property *const *at = model->properties;
    bool has = false;
    for (; at && *at; at++)
        has |= orm_facet(*at, &orm_selecting) != NULL;
    return has;
}

static bool is_to_be_narrowed(const struct orm_query *query)
{
    bool is = has_conditions(query->model);
    for (size_t i = 0; i < query->joins.count; i++)
        if (query->joins.terms[i].op->write == orm_write_joined)
            is |= has_conditions(query->joins.terms[i].of.model);
    return is;
}

/* One expression of a list. */
static struct orm_expr item_of(const struct orm_expr *list, size_t at)
{
    struct orm_expr item = orm_nothing();
    for (size_t i = orm_start_of(list, at); i <= at; i++)
        orm_push(&item, list->terms[i]);
    return item;
}

/* Partners that do not meet the condition are no partners. */
static struct orm_expr narrow_join(const struct orm_query *query,
                                   size_t at)
{
    const struct orm_term *join = &query->joins.terms[at];
    if (join->op->write != orm_write_joined)
        return item_of(&query->joins, at);
    struct orm_expr on = item_of(&query->joins, at - 1);
    struct orm_expr own =
        conditions(join->of.model, join->as.text, query);
    return orm_joined(join->op, join->of.model, join->as.text,
                      orm_and(on, own));
}

const struct orm_query *orm_narrowed(const struct orm_query *query,
                                     struct orm_query *copy)
{
    size_t ends[ORM_TERMS], n = query->joins.items;
    if (!is_to_be_narrowed(query))
        return query;
    *copy = *query;
    if (!query->from)
        copy->where = orm_and(query->where,
            conditions(query->model, query->alias, query));
    copy->joins = orm_nothing();
    orm_items_of(&query->joins, ends);
    for (size_t i = 0; i < n; i++)
        copy->joins = orm_list(copy->joins,
                               narrow_join(query, ends[i]));
    return copy;
}
