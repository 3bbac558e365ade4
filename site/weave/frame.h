/* What stands around the text of a page. */
#ifndef WEAVE_FRAME_H
#define WEAVE_FRAME_H

#include "book.h"

/* A value for {{name}} of a template. */
struct slot {
    const char *name, *value;
};

/* site/templates/<name> with its slots filled; reports a slot that has no
 * value.  The slots end with one without a name.  The text is good until
 * the next is filled. */
const char *fill_template(const char *name, const struct slot *slots);

/* contents.c: the chapters, for the top of a page; `here` may be NULL. */
const char *contents_list(const struct book *book,
                          const struct page *here, const char *root);

/* The whole text of a page, from its <!doctype html> on. */
const char *render_page(struct book *book, struct page *page);
const char *render_source(struct book *book,
                          const struct source *source);

/* files.c: writes a file below the folder of the output, and makes the
 * folders that lead to it. */
void output_write(const struct book *book, const char *address,
                  const char *content, size_t length);

/* Copies style, script, fonts and pictures to assets/. */
void output_assets(const struct book *book);

#endif
