/*
 * The shape of a query is all of it that decides its SQL, written down
 * as words: two queries of one shape have the same words, and differ
 * at most in their values. So a statement is found again without its
 * SQL being written.
 */
#include "shape_private.h"

#include "select_private.h"

#include <string.h>

/* A query that is refused goes on being written, for nothing. */
static void put(struct orm_shape *shape, uint64_t word)
{
    if (shape->count == ORM_SHAPE_WORDS) {
        shape->refused = "is too long, with all that is in it";
        shape->count = 0;
    }
    shape->words[shape->count++] = word;
    shape->hash = (shape->hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    shape->hash ^= shape->hash >> 29;
}

static void put_pointer(struct orm_shape *shape, const void *pointer)
{
    put(shape, (uintptr_t)pointer);
}

/* Eight bytes in a word; NULL differs from the empty text. */
static void put_text(struct orm_shape *shape, const char *text)
{
    size_t length = text ? strlen(text) : SIZE_MAX;
    put(shape, length);
    for (size_t i = 0; text && i < length; i += sizeof(uint64_t)) {
        uint64_t word = 0;
        size_t n = length - i;
        memcpy(&word, text + i, n < sizeof word ? n : sizeof word);
        put(shape, word);
    }
}

static void put_term(struct orm_shape *shape,
                     const struct orm_term *term)
{
    put_pointer(shape, term->op);
    if (term->op == &orm_a_query || term->op == &orm_a_test) {
        orm_shape_query(shape, term->of.query);
        return;
    }
    put_pointer(shape, term->of.model);
    put(shape, (uint64_t)term->offset << 16 | term->arity);
    if (term->op->named)
        put_text(shape, term->as.text);
    if (term->op == &orm_an_array)
        put(shape, term->as.array.count);
}

void orm_shape_expr(struct orm_shape *shape,
                    const struct orm_expr *expr, const char *name)
{
    if (!shape->refused)
        shape->where = name;
    if (!shape->refused)
        shape->refused = expr->refused;
    put(shape, expr->count);
    for (size_t i = 0; i < expr->count; i++)
        put_term(shape, &expr->terms[i]);
}

void orm_shape_query(struct orm_shape *shape,
                     const struct orm_query *query)
{
    struct orm_query copy;
    query = orm_narrowed(query, &copy);
    if (!shape->refused)
        shape->where = ".alias";
    put_pointer(shape, query->model);
    put_text(shape, query->alias);
    put(shape, query->distinct | query->all << 1
        | query->limit.given << 2 | query->offset.given << 3
        | !!query->from << 4 | !!query->with << 5);
    if (query->from)
        orm_shape_query(shape, query->from);
    if (query->with)
        orm_shape_query(shape, query->with);
    orm_shape_expr(shape, &query->columns, ".columns");
    orm_shape_expr(shape, &query->joins, ".joins");
    orm_shape_expr(shape, &query->where, ".where");
    orm_shape_expr(shape, &query->group_by, ".group_by");
    orm_shape_expr(shape, &query->having, ".having");
    orm_shape_expr(shape, &query->order_by, ".order_by");
}
