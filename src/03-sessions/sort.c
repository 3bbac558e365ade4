/*
 * Rows are written in the order of their keys: pages of the file are
 * then visited once, and two programs that write the same rows do it in
 * the same order.
 */
#include "plan_private.h"

#include <string.h>

/* An object beside what it is sorted by. */
struct keyed {
    struct orm_object *object;
    struct orm_value *values;
};

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* As SQLite orders values: numbers, then texts, then blobs. */
static int compare_values(const struct orm_value *a,
                          const struct orm_value *b)
{
    if (a->kind != b->kind)
        return compare_numbers(a->kind, b->kind);
    if (a->kind == ORM_INTEGER)
        return compare_numbers(a->as.integer, b->as.integer);
    if (a->kind == ORM_REAL)
        return (a->as.real > b->as.real) - (a->as.real < b->as.real);
    return orm_compare_bytes(a, b);
}

static bool comes_after(const struct keyed *one,
                        const struct keyed *other, size_t n)
{
    int order = 0;
    for (size_t i = 0; i < n && !order; i++)
        order = compare_values(&one->values[i], &other->values[i]);
    return order > 0;
}

/* Merges the sorted halves of `from` into `to`. */
static void merge(const struct keyed *from, size_t half, size_t count,
                  struct keyed *to, size_t n)
{
    size_t left = 0, right = half;
    for (size_t i = 0; i < count; i++)
        if (left < half && (right == count
            || !comes_after(&from[left], &from[right], n)))
            to[i] = from[left++];
        else
            to[i] = from[right++];
}

/* Sorts `list`, with room for as many in `room`. */
static void sort(struct keyed *list, struct keyed *room, size_t count,
                 size_t n)
{
    const size_t half = count / 2;
    if (count < 2)
        return;
    sort(list, room, half, n);
    sort(list + half, room, count - half, n);
    if (!comes_after(&list[half - 1], &list[half], n))
        return;
    memcpy(room, list, count * sizeof *list);
    merge(room, half, count, list, n);
}

static enum orm_status sort_objects(struct orm_plan *plan,
                                    struct orm_batch *batch,
                                    struct keyed *list,
                                    struct orm_value *values, size_t n)
{
    struct orm_pool scratch = { 0 };
    enum orm_status status = ORM_OK;
    for (size_t i = 0; i < batch->count && status == ORM_OK; i++) {
        list[i] = (struct keyed){ batch->objects[i], values + i * n };
        status = orm_values_of_row(plan, list[i].object,
            list[i].object->mapper->key, list[i].values, &scratch);
    }
    if (status == ORM_OK)
        sort(list, list + batch->count, batch->count, n);
    for (size_t i = 0; i < batch->count && status == ORM_OK; i++)
        batch->objects[i] = list[i].object;
    orm_pool_clear(&scratch);
    return status;
}

/* Usually they were changed in the order in which they were read, and
   their keys were not. */
enum orm_status orm_sort_by_key(struct orm_plan *plan,
                                struct orm_batch *batch)
{
    if (batch->count < 2 || !(batch->unsorted || plan->moved))
        return ORM_OK;
    const size_t n = orm_columns_in(batch->objects[0]->mapper->key);
    struct keyed *list =
        orm_resize(NULL, 2 * batch->count * sizeof *list);
    struct orm_value *values =
        orm_resize(NULL, n * batch->count * sizeof *values);
    enum orm_status status = list && values
        ? sort_objects(plan, batch, list, values, n)
        : orm_fail_memory(&plan->session->scope);
    orm_resize(list, 0);
    orm_resize(values, 0);
    return status;
}
