/* Expect: 12 "whose rows could not be read" */

#include "exercise.h"

/* The rows of a page, whose total and number are right. */
static bool read_items(struct orm_session *session, struct page *page)
{
    int64_t before = (page->number - 1) * page->per_page;
    int64_t rows = page->total - before;
    if (rows > page->per_page)
        rows = page->per_page;
    struct orm_query query = page->query;
    query.offset = orm_rows(query.offset.count + before);
    query.limit = orm_rows(rows);

    struct orm_result *result = orm_run(session, &query);
    for (void *item; (item = orm_next_item(result, query.model, NULL));)
        page->items[page->count++] = item;
    page->first = before + 1;
    page->last = before + (int64_t)page->count;
    return true;
}

bool open_page(struct orm_session *session, struct orm_query query,
               int64_t number, int64_t per_page, struct page *page)
{
    if (number < 1 || per_page < 1)
        return false;
    struct page opened = {
        .query = query, .number = number,
        .per_page = per_page < MOST_PER_PAGE ? per_page : MOST_PER_PAGE,
        .total = orm_count(session, &query),
    };
    if (opened.total < 0)
        return false;
    opened.pages = (opened.total + opened.per_page - 1)
                   / opened.per_page;
    if (number > 1 && number > opened.pages)
        return false;
    opened.prev = number - 1;
    opened.next = number < opened.pages ? number + 1 : 0;
    if (opened.total > 0 && !read_items(session, &opened))
        return false;
    *page = opened;
    return true;
}

bool next_page(struct orm_session *session, struct page *page)
{
    return open_page(session, page->query, page->number + 1,
                     page->per_page, page);
}

bool prev_page(struct orm_session *session, struct page *page)
{
    return open_page(session, page->query, page->number - 1,
                     page->per_page, page);
}
