/* Expect: 2 "the number of the last row on page 1 should be 10" */

#include "exercise.h"

/* The chapter's paginate(), for objects of any model. */
bool open_page(struct orm_session *session, struct orm_query query,
               int64_t number, int64_t per_page, struct page *page)
{
    *page = (struct page){
        .query = query, .number = number, .per_page = per_page,
        .total = orm_count(session, &query),
    };
    query = orm_offset(orm_limit(query, per_page),
                       (number - 1) * per_page);
    struct orm_result *result = orm_run(session, &query);
    for (void *item; (item = orm_next_item(result, query.model, NULL));)
        page->items[page->count++] = item;
    page->pages = (page->total + per_page - 1) / per_page;
    return true;
}

bool next_page(struct orm_session *session, struct page *page)
{
    (void)session;
    (void)page;
    return false;
}

bool prev_page(struct orm_session *session, struct page *page)
{
    (void)session;
    (void)page;
    return false;
}
