/* Regions: the parts of a source file that a chapter can print, named
 * without any markup in the source.
 *
 *     src/03-sessions/flush.c: orm_flush
 *     src/03-sessions/flush.c: orm_flush / "Parents first"
 *     src/03-sessions/flush.c: head
 *     src/03-sessions/flush.c: twice#2
 *     src/03-sessions/flush.c: "static int save("
 *     src/03-sessions/flush.h: "#ifdef __cplusplus"#2
 *     chapters/03-sessions/count.c: ORM_MODEL(user)
 *     chapters/03-sessions/count.c              (whole; not for src/) */
#ifndef WEAVE_REGION_H
#define WEAVE_REGION_H

#include "source.h"

struct region {
    const struct source *source;
    unsigned first, last;            /* lines; neither is blank */
    const char *name;                /* `orm_flush / "Parents first"` */
    const char *title;               /* last part of it: Parents first */
    const char *signature;           /* for the summary of a fold */
    const char *sentence;            /* the comment's first, or "" */
    bool whole;                      /* an example without a name */
};

/* Resolves one line of a source fence, or reports at path:line, which is
 * the place in the chapter, and gives false. */
bool region_find(const struct sources *sources, const char *address,
                 const char *path, unsigned line, struct region *region);

/* The name by which a block is to be called. */
const char *block_name(const struct source *source,
                       const struct block *block);

#endif
