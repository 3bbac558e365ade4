/* Expect: 3 "the posts that were read" */

#include "exercise.h"

#include <inttypes.h>
#include <stdlib.h>

/* The bookmark is the number of posts before the slice. */
bool read_on(struct orm_session *session, struct orm_query query,
             const char *bookmark, size_t size, struct slice *slice)
{
    int64_t before = bookmark ? strtoll(bookmark, NULL, 10) : 0;
    query.order_by = orm_list(orm_nulls_last(orm_desc(post, votes)),
                              orm_desc(post, id));
    query.limit = orm_rows((int64_t)size);
    query.offset = orm_rows(before);

    *slice = (struct slice){ 0 };
    struct orm_result *result = orm_run(session, &query);
    for (struct post *post; (post = orm_next(result, post)); )
        slice->posts[slice->count++] = post;
    if (slice->count == size)
        snprintf(slice->next, sizeof slice->next, "%" PRId64,
                 before + (int64_t)size);
    return orm_status(session) == ORM_OK;
}
