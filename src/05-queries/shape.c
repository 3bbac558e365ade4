/*
 * The shape of a query is all of it that decides its SQL, written down
 * as words: two queries of one shape have the same words, and differ
 * at most in their values. So a statement is found again without its
 * SQL being written.
 */
#include "shape_private.h"

#include "select_private.h"

#include <string.h>

/* Three words at a time: of the three multiplications only one has to
   wait for the words before. */
static void put(struct orm_shape *shape, uint64_t a, uint64_t b,
                uint64_t c)
{
    const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
    if (shape->count == ORM_SHAPE_WORDS) {
        shape->refused = "is too long, with all that is in it";
        shape->count = 0;
    }
    uint64_t *words = &shape->words[shape->count];
    words[0] = a;
    words[1] = b;
    words[2] = c;
    shape->count += 3;
    shape->hash = (shape->hash ^ (a + (b + c * factor) * factor))
                  * factor;
}

/* Eight letters in a word, behind the number of all. */
static void put_text(struct orm_shape *shape, const char *text)
{
    size_t length = strlen(text);
    put(shape, length, 0, 0);
    for (size_t i = 0; i < length; i += 3 * sizeof(uint64_t)) {
        uint64_t words[3] = { 0 };
        size_t n = length - i;
        memcpy(words, text + i, n < sizeof words ? n : sizeof words);
        put(shape, words[0], words[1], words[2]);
    }
}

static void put_term(struct orm_shape *shape,
                     const struct orm_term *term)
{
    const char *text = term->op->named ? term->as.text : NULL;
    if (orm_has_query(term)) {
        put(shape, (uintptr_t)term->op, 0, 0);
        orm_shape_query(shape, term->of.query);
        return;
    }
    put(shape, (uintptr_t)term->op, (uintptr_t)term->of.model,
        (uint64_t)term->offset << 32 | term->arity << 1 | !!text);
    if (text)
        put_text(shape, text);
    if (term->op->bind == orm_bind_array)
        put(shape, term->as.array.count, 0, 0);
}

static void put_expr(struct orm_shape *shape,
                     const struct orm_expr *expr, const char *name)
{
    if (!shape->refused)
        shape->where = name;
    if (!shape->refused)
        shape->refused = expr->refused;
    for (size_t i = 0; i < expr->count; i++)
        put_term(shape, &expr->terms[i]);
}

_Static_assert(ORM_TERMS < 256, "a byte counts the terms of a clause");

/* What there is in a query, and how many terms in each clause. */
static uint64_t parts_of(const struct orm_query *query)
{
    const uint64_t options = query->distinct | query->all << 1
        | query->limit.given << 2 | query->offset.given << 3
        | !!query->from << 4 | !!query->with << 5 | !!query->alias << 6;
    return options | (uint64_t)query->columns.count << 8
        | (uint64_t)query->joins.count << 16
        | (uint64_t)query->where.count << 24
        | (uint64_t)query->group_by.count << 32
        | (uint64_t)query->having.count << 40
        | (uint64_t)query->order_by.count << 48;
}

/* Once it is refused no more is written: a query inside itself has no
   end. */
void orm_shape_query(struct orm_shape *shape,
                     const struct orm_query *query)
{
    struct orm_query copy;
    if (shape->refused)
        return;
    query = orm_narrowed(query, &copy);
    shape->where = "the query";
    put(shape, (uintptr_t)query->model, parts_of(query), 0);
    if (query->alias)
        put_text(shape, query->alias);
    if (query->from)
        orm_shape_query(shape, query->from);
    if (query->with)
        orm_shape_query(shape, query->with);
    put_expr(shape, &query->columns, ".columns");
    put_expr(shape, &query->joins, ".joins");
    put_expr(shape, &query->where, ".where");
    put_expr(shape, &query->group_by, ".group_by");
    put_expr(shape, &query->having, ".having");
    put_expr(shape, &query->order_by, ".order_by");
}
