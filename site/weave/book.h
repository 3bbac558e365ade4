/* The book: chapters, their pages, and what is known of them all.
 *
 * Pages are woven in two passes.  gather.c walks each page and notes
 * what others may point to: headings, terms, figures, listings.  Then
 * page.c and its helpers write the HTML, and every link, name and piece
 * can be checked, whichever page it is on. */
#ifndef WEAVE_BOOK_H
#define WEAVE_BOOK_H

#include <cmark.h>

#include "ledger.h"

struct heading {
    unsigned level;
    const char *slug, *text;
};

struct page {
    const char *path;                /* "chapters/01-models/index.md" */
    const char *address;             /* "01-models/index.html" */
    const char *title;
    struct chapter *chapter;         /* NULL for the front page */
    unsigned number;                 /* from 1, within the chapter */
    cmark_node *root;
    struct heading *headings;        /* of level 2 and 3 */
    size_t heading_count;
    const char **ids;                /* all that a link can point to */
    size_t id_count;
    const char **labels;             /* of the boxes, to be unique */
    size_t label_count;
    struct sqlite3 *by_hand;         /* database of its `sql by-hand` */
};

struct chapter {
    unsigned number;
    const char *folder;              /* "01-models" */
    const char *title, *want;
    const char *order;               /* of its further pages, or "" */
    bool module;                     /* has sources of its own in src/ */
    struct page **pages;             /* none: the chapter is to come */
    size_t page_count;
    unsigned figures;                /* numbered so far */
    const char *invariant;           /* where it stands, or NULL */
};

struct term {
    const char *slug, *name;
    const char *path;
    unsigned line;
};

struct book {
    const char *out, *recorded;
    struct chapter *chapters;
    size_t chapter_count;
    struct page *front;
    struct page **pages;             /* front page first */
    size_t page_count;
    struct sources *sources;
    struct ledger ledger;
    struct term *terms;
    size_t term_count;
};

/* Reads site/chapters.list, site/front.md and the folders of chapters/,
 * and parses every page. */
void book_read(struct book *book);

const struct chapter *book_chapter(const struct book *book,
                                   unsigned number);
/* That of an address that begins as `05/`, where the mark is /. */
const struct chapter *book_chapter_at(const struct book *book,
                                      const char *address, char mark);
const struct page *book_page(const struct book *book, const char *path);

/* The number by which sources and listings know the page's chapter. */
unsigned page_chapter(const struct page *page);

/* From the page to the root of the site: "../" or "". */
const char *page_root(const struct page *page);

/* Notes an id, or reports that the page has it already. */
void page_id(struct page *page, const char *id, const char *path,
             unsigned line);
bool page_has_id(const struct page *page, const char *id);

/* First pass over a page. */
void gather_page(struct book *book, struct page *page);

#endif
