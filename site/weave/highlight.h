/* Code as HTML: what stands inside <pre><code>.
 *
 * Spans: k keyword, t type, s string, c comment, n number, p directive,
 * f function being defined.  A name that is defined in src/ is a link,
 * <a class="ref">.  No span crosses a line.
 *
 * `root` leads from the page to the site's root: "../" in a chapter. */
#ifndef WEAVE_HIGHLIGHT_H
#define WEAVE_HIGHLIGHT_H

#include "ledger.h"

/* A listing; each piece of it that has a listing of its own is shown as
 * <a class="elsewhere">, unless the listing does not count: `again`
 * shows the whole. */
void highlight_listing(struct text *out, const struct sources *sources,
                       const struct listing *listing, const char *root);

/* Lines of a source file, as in the code pane of a run. */
void highlight_lines(struct text *out, const struct sources *sources,
                     const struct source *source, unsigned first,
                     unsigned last, const char *root);

/* Code that is in no file: sketches, SQL, commands.  No links. */
void highlight_code(struct text *out, enum language language,
                    const char *code, size_t length);

/* The content of a source page: <pre class="source"><code> with, a line,
 *     <span class="line" id="L12"><a class="from" href=...>12</a>...</span>
 * where the number leads to the listing that prints the line. */
void highlight_page(struct text *out, const struct sources *sources,
                    const struct source *source, const char *root);

#endif
