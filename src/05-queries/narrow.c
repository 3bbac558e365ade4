/*
 * A model can be a part of a table: those of its rows that are not
 * marked as deleted, or that are of its kind. The property that makes
 * it so is asked for a condition wherever the model is read from.
 */
#include "select_private.h"

const char orm_selecting;

/* Adds all conditions that a model has, for a source of that alias. */
static void add_conditions(struct orm_expr *to,
                           const struct orm_model *model,
                           const char *alias,
                           const struct orm_query *query)
{
    const struct orm_property *const *at = model->properties;
    for (; at && *at; at++) {
        const struct orm_selecting *selecting =
            orm_facet(*at, &orm_selecting);
        if (!selecting)
            continue;
        struct orm_expr own = selecting->condition(*at, query);
        if (alias)
            own = orm_aliased(model, alias, own);
        orm_append(to, &own);
        orm_complete(to, &orm_all_of);
    }
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
        if (orm_is_join(&query->joins.terms[i]))
            is |= has_conditions(query->joins.terms[i].of.model);
    return is;
}

/* Adds the join that ends in `at`. Partners that do not meet the
   condition are no partners. */
static void add_join(struct orm_expr *joins,
                     const struct orm_query *query, size_t at)
{
    const struct orm_term *last = &query->joins.terms[at];
    struct orm_expr join = orm_nothing();
    for (size_t i = orm_start_of(&query->joins, at); i < at; i++)
        orm_push(&join, query->joins.terms[i]);
    if (orm_is_join(last))
        add_conditions(&join, last->of.model, last->as.text, query);
    orm_push(&join, *last);
    orm_append(joins, &join);
}

const struct orm_query *orm_narrowed(const struct orm_query *query,
                                     struct orm_query *copy)
{
    size_t ends[ORM_TERMS], n = query->joins.items;
    if (!is_to_be_narrowed(query))
        return query;
    *copy = *query;
    if (!query->from)
        add_conditions(&copy->where, query->model, query->alias, query);
    copy->joins.count = copy->joins.items = 0;
    orm_items_of(&query->joins, ends);
    for (size_t i = 0; i < n; i++)
        add_join(&copy->joins, query, ends[i]);
    return copy;
}
