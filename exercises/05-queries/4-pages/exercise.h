/* Given: a model, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer stock;
};

static const struct orm_column product_columns[] = {
    ORM_COLUMN(product, id, .primary_key = true),
    ORM_COLUMN(product, name, .not_null = true),
    ORM_COLUMN(product, stock),
    ORM_END,
};
extern const struct orm_model product_model;

enum { MOST_PER_PAGE = 100 };

struct page {
    struct orm_query query;       /* whose rows are cut into pages */
    int64_t number;               /* of this page; the first is 1 */
    int64_t per_page;
    int64_t total, pages;         /* rows of the query; pages */
    int64_t first, last;          /* its rows among them; 0: empty */
    int64_t prev, next;           /* numbers of pages; 0: none */
    size_t count;
    void *items[MOST_PER_PAGE + 1];         /* objects, up to NULL */
};

/*
 * Reads a page of a query of objects, of any model. False: there is no
 * such page, or the session has failed and says why. Then *page is as
 * it was.
 */
bool open_page(struct orm_session *session, struct orm_query query,
               int64_t number, int64_t per_page, struct page *page);

/* Reads the page after it or before it in its place, as they are now.
   False: as above. */
bool next_page(struct orm_session *session, struct page *page);
bool prev_page(struct orm_session *session, struct page *page);

#endif
