/* The ledger: proves that the book prints each line of src/ once.
 *
 * Use: give each region of each fence of each page to ledger_add, in the
 * order of reading; call ledger_close once; then render, for only now is
 * it known which pieces of a region are printed elsewhere. */
#ifndef WEAVE_LEDGER_H
#define WEAVE_LEDGER_H

#include "region.h"

struct listing {
    /* Filled in by the caller: */
    struct region region;
    const char *path;       /* the page's markdown file, for reports */
    unsigned line;          /* and the line of the address in it */
    const char *page;       /* "03-sessions/index.html", from the root */
    unsigned chapter;
    bool again, fold;
    /* Filled in by the ledger: */
    const char *anchor;     /* id of the figure; NULL where the listing
                               does not count: again, whole examples */
    struct listing *next;   /* in the order of reading */
};

struct ledger {
    struct listing *first, **end;
};

/* Copies the listing; the copy is what to render. */
const struct listing *ledger_add(struct ledger *ledger,
                                 const struct listing *listing);

/* Reports lines printed twice, in the wrong chapter or nowhere, and
 * notes for each line of the sources the listing that prints it. */
void ledger_close(struct ledger *ledger, const struct sources *sources);

/* Non-blank lines of the modules of a chapter; ANY_CHAPTER for all. */
struct ledger_count {
    unsigned files, lines, text, folded;
};

struct ledger_count ledger_count(const struct sources *sources,
                                 unsigned chapter);

/* The listing of a piece of `outer` that begins at that line of it, or
 * NULL.  A listing without an anchor has no pieces: it shows the whole. */
const struct listing *ledger_piece(const struct listing *outer,
                                   unsigned line);

#endif
