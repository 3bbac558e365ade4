/*
 * Expressions as SQL. An expression is read from its end, where the
 * outermost operator stands; each operand ends where the next begins.
 */
#include "select_private.h"

#include <stdarg.h>
#include <string.h>

void orm_refuse_query(struct orm_writing *writing, const char *format,
                      ...)
{
    char text[sizeof writing->scope->message];
    va_list arguments;
    if (writing->scope->status != ORM_OK)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    orm_fail(writing->scope, ORM_QUERY_REFUSED, "%s", text);
}

void orm_write(struct orm_writing *writing, const struct orm_expr *expr,
               size_t at, enum orm_rank rank)
{
    const struct orm_operator *op = expr->terms[at].op;
    bool bracketed = op->rank < rank;
    orm_sql_put(&writing->sql, bracketed ? "(" : "");
    op->write(writing, expr, at);
    orm_sql_put(&writing->sql, bracketed ? ")" : "");
}

/* Writes some operands with a text between them. */
static void write_between(struct orm_writing *writing,
                          const struct orm_expr *expr,
                          const size_t *ends, size_t n,
                          const char *text, enum orm_rank rank)
{
    bool first = true;
    for (size_t i = 0; i < n; i++) {
        orm_sql_next(&writing->sql, text, &first);
        orm_write(writing, expr, ends[i], rank);
    }
}

/* Comparisons hold each other in ways of their own: < tighter than =.
   So one in another stands in brackets. */
static bool may_be_first(enum orm_rank rank)
{
    return rank != ORM_RANK_COMPARE;
}

/*
 * The operator's text with an operand for each `?`. Only the first may
 * hold as loosely as the operator does: `a - b - c` is `(a - b) - c`.
 */
void orm_write_pattern(struct orm_writing *writing,
                       const struct orm_expr *expr, size_t at)
{
    const struct orm_term *term = &expr->terms[at];
    const char *text = term->op->named ? term->as.text : term->op->text;
    size_t ends[ORM_TERMS], i = 0;
    size_t n = orm_operands_of(expr, at, ends);
    enum orm_rank rank = term->op->named ? ORM_RANK_ATOM
                                         : term->op->rank;
    for (; *text; text++) {
        if (*text != '?')
            orm_sql_put(&writing->sql, (const char[]){ *text, '\0' });
        else if (i++ < n)
            orm_write(writing, expr, ends[i - 1],
                      may_be_first(rank) && i == 1 ? rank
                      : rank + (rank < ORM_RANK_ATOM));
    }
    if (i != n)
        orm_refuse_query(writing, "%s wants %zu values and has %zu",
            term->op->named ? term->as.text : term->op->text, i, n);
}

void orm_write_separated(struct orm_writing *writing,
                         const struct orm_expr *expr, size_t at)
{
    const struct orm_operator *op = expr->terms[at].op;
    size_t ends[ORM_TERMS], n = orm_operands_of(expr, at, ends);
    write_between(writing, expr, ends, n, op->text, op->rank);
}

/* A name goes into the SQL as it is, so it has to be one. */
void orm_write_call(struct orm_writing *writing,
                    const struct orm_expr *expr, size_t at)
{
    const struct orm_term *term = &expr->terms[at];
    const char *name = term->op->named ? term->as.text : term->op->text;
    size_t ends[ORM_TERMS], n = orm_operands_of(expr, at, ends);
    if (!*name || name[strspn(name, "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "0123456789_")])
        orm_refuse_query(writing, "%s is not the name of a function;"
                         " for SQL there is orm_sql()", name);
    orm_sql_put(&writing->sql, name);
    orm_sql_put(&writing->sql, "(");
    write_between(writing, expr, ends, n, ", ", ORM_RANK_LOOSE);
    orm_sql_put(&writing->sql, ")");
}

void orm_write_list(struct orm_writing *writing,
                    const struct orm_expr *expr, size_t at)
{
    size_t ends[ORM_TERMS], n = orm_operands_of(expr, at, ends);
    orm_write(writing, expr, ends[0], ORM_RANK_PLUS);
    orm_sql_put(&writing->sql, expr->terms[at].op->text);
    orm_sql_put(&writing->sql, "(");
    write_between(writing, expr, ends + 1, n - 1, ", ", ORM_RANK_LOOSE);
    orm_sql_put(&writing->sql, ")");
}

void orm_write_case(struct orm_writing *writing,
                    const struct orm_expr *expr, size_t at)
{
    size_t ends[ORM_TERMS], n = orm_operands_of(expr, at, ends);
    if (n % 2 == 0 || n < 3)
        orm_refuse_query(writing, "a case wants orm_when(), one or"
                         " more, and a value for all else");
    orm_sql_put(&writing->sql, "CASE");
    for (size_t i = 0; i < n; i++) {
        orm_sql_put(&writing->sql, i + 1 == n ? " ELSE "
                    : i % 2 ? " THEN " : " WHEN ");
        orm_write(writing, expr, ends[i], ORM_RANK_LOOSE);
    }
    orm_sql_put(&writing->sql, " END");
}

void orm_write_value(struct orm_writing *writing,
                     const struct orm_expr *expr, size_t at)
{
    (void)expr;
    (void)at;
    orm_sql_parameters(&writing->sql, 1);
}

void orm_write_array(struct orm_writing *writing,
                     const struct orm_expr *expr, size_t at)
{
    orm_sql_put(&writing->sql, "(");
    orm_sql_parameters(&writing->sql, expr->terms[at].as.array.count);
    orm_sql_put(&writing->sql, ")");
}

void orm_write_subquery(struct orm_writing *writing,
                        const struct orm_expr *expr, size_t at)
{
    orm_write_query(writing, expr->terms[at].of.query, ORM_WANT_ROWS);
}

void orm_write_test(struct orm_writing *writing,
                    const struct orm_expr *expr, size_t at)
{
    orm_write_query(writing, expr->terms[at].of.query, ORM_WANT_TEST);
}

const char *orm_source_name(const struct orm_source *source)
{
    return source->alias ? source->alias : source->mapper->table.name;
}

static bool is_source_of(const struct orm_source *source,
                         const struct orm_term *term)
{
    if (source->mapper->model != term->of.model)
        return false;
    return source->alias && term->as.text
        ? !strcmp(source->alias, term->as.text)
        : source->alias == term->as.text;
}

/* From the query outwards: the nearest source of that name counts. */
const struct orm_source *orm_source_of(struct orm_writing *writing,
                                       const struct orm_term *term)
{
    const struct orm_level *level = writing->level;
    for (; level; level = level->outer)
        for (size_t i = 0; i < level->count; i++)
            if (is_source_of(&level->sources[i], term))
                return &level->sources[i];
    orm_refuse_query(writing, "a column of %s%s%s is named, which is"
                     " no source of the query: join it",
                     term->of.model->name, term->as.text ? " as " : "",
                     term->as.text ? term->as.text : "");
    return NULL;
}

void orm_write_column(struct orm_writing *writing,
                      const struct orm_expr *expr, size_t at)
{
    const struct orm_term *term = &expr->terms[at];
    const struct orm_source *source = orm_source_of(writing, term);
    const struct orm_mapped *mapped = source
        ? orm_column_at(source->mapper, term->offset) : NULL;
    if (source && !mapped)
        orm_refuse_query(writing, "a member of %s is named that is not"
                         " mapped to a column", term->of.model->name);
    if (!mapped)
        return;
    if (writing->qualified) {
        orm_sql_name(&writing->sql, orm_source_name(source));
        orm_sql_put(&writing->sql, ".");
    }
    orm_sql_name(&writing->sql, mapped->name);
}

/* The column that is to be changed stands bare. */
void orm_write_assigned(struct orm_writing *writing,
                        const struct orm_expr *expr, size_t at)
{
    const struct orm_term *term = &expr->terms[at];
    const bool qualified = writing->qualified;
    const struct orm_field field = { .model = term->of.model,
                                     .offset = term->offset };
    const struct orm_expr column = orm_field_value(&field);
    writing->qualified = false;
    orm_write(writing, &column, 0, ORM_RANK_LOOSE);
    writing->qualified = qualified;
    orm_sql_put(&writing->sql, " = ");
    orm_write(writing, expr, at - 1, ORM_RANK_LOOSE);
}

/* A join is written by the FROM that it is part of. */
void orm_write_joined(struct orm_writing *writing,
                      const struct orm_expr *expr, size_t at)
{
    orm_refuse_query(writing, "a join with %s stands where it cannot;"
                     " joins go into .joins",
                     expr->terms[at].of.model->name);
}
