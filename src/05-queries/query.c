/*
 * Deriving queries. A query is handed over by value, so what is changed
 * here is a copy.
 */
#include "operator_private.h"
#include "query.h"

#include <string.h>

struct orm_rows orm_rows(int64_t count)
{
    return (struct orm_rows){ true, count };
}

/* Adds to a clause. What comes after a limit cannot be said in one
   SELECT: the database would do it before. */
static void add(const struct orm_query *query, struct orm_expr *clause,
                const struct orm_expr *more,
                const struct orm_operator *op)
{
    orm_append(clause, more);
    orm_complete(clause, op);
    if (query->limit.given || query->offset.given)
        orm_refuse_expr(clause, "was derived from a query that has a"
            " limit; add it before, or begin with orm_from_self() of"
            " that");
}

struct orm_query orm_where(struct orm_query query,
                           struct orm_expr condition)
{
    add(&query, &query.where, &condition, &orm_all_of);
    return query;
}

struct orm_query orm_having(struct orm_query query,
                            struct orm_expr condition)
{
    add(&query, &query.having, &condition, &orm_all_of);
    return query;
}

struct orm_query orm_order_by(struct orm_query query,
                              struct orm_expr order)
{
    add(&query, &query.order_by, &order, NULL);
    return query;
}

struct orm_query orm_with_join(struct orm_query query,
                               struct orm_expr join)
{
    add(&query, &query.joins, &join, NULL);
    return query;
}

struct orm_query orm_limit(struct orm_query query, int64_t count)
{
    query.limit = orm_rows(count);
    return query;
}

struct orm_query orm_offset(struct orm_query query, int64_t count)
{
    query.offset = orm_rows(count);
    return query;
}

struct orm_query orm_from_self(const struct orm_query *query)
{
    return (struct orm_query){ .model = query->model, .from = query };
}

struct orm_query orm_union(const struct orm_query *one,
                           const struct orm_query *other)
{
    return (struct orm_query){ .model = one->model, .from = one,
                               .with = other };
}

struct orm_query orm_union_all(const struct orm_query *one,
                               const struct orm_query *other)
{
    struct orm_query query = orm_union(one, other);
    query.all = true;
    return query;
}

/* --- equality with named members ---------------------------------- */

/* The column whose name the text begins with. NULL: none has it. */
static const struct orm_column *column_named(
    const struct orm_model *model, const char *name)
{
    const struct orm_column *column = model->columns;
    size_t length = strcspn(name, " =,");
    for (; column && column->member; column++)
        if (strlen(column->member) == length
            && !strncmp(column->member, name, length))
            return column;
    return NULL;
}

/* The value of a member as it would be given by itself. A pointer is
   one to the value; texts and blobs begin with a pointer to theirs. */
static struct orm_given given_of(const struct orm_column *column,
                                 const void *values)
{
    const struct orm_type *type = column->inferred;
    const void *member = (const char *)values + column->offset;
    if (type->nullable && !orm_pointer_in(member))
        return orm_given_pointer(NULL);
    return type->target ? orm_given_pointer(orm_pointer_in(member))
                        : orm_given_bytes(member, type->size);
}

/* One condition more, that a member is equal to its value. */
static void add_equality(struct orm_expr *all,
                         const struct orm_model *model,
                         const struct orm_column *column,
                         const void *values)
{
    const struct orm_field field = { model, column->offset,
                                     column->inferred };
    const struct orm_given value = given_of(column, values);
    const struct orm_expr equal =
        orm_compare_given(&orm_is_equal, &field, &value);
    orm_append(all, &equal);
    orm_complete(all, &orm_all_of);
}

/* Where a member has a pointer, what it points to is given. */
static size_t size_of(const struct orm_type *type)
{
    return type->target ? type->target->size : type->size;
}

struct orm_expr orm_named(const struct orm_model *model,
                          const void *values, const char *named)
{
    struct orm_expr all = orm_nothing();
    for (const char *at = named; *at;) {
        at += strspn(at, " ");
        const struct orm_column *column =
            *at == '.' ? column_named(model, at + 1) : NULL;
        if (!column || size_of(column->inferred) > ORM_GIVEN_SIZE) {
            orm_refuse_expr(&all, "names what is no column, or of more"
                            " than 16 bytes, in orm_filter_by()");
            return all;
        }
        add_equality(&all, model, column, values);
        at = orm_skip_value(at);
        at += *at == ',';
    }
    return all;
}
