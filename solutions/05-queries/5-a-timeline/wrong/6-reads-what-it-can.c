/* Expect: 10 "is no bookmark, and was taken for one" */

#include "exercise.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A place in the list: behind this post, there or not. */
struct place {
    const int64_t *votes;
    int64_t id;
};

/* "12,5", or ",5" without votes. */
static void write_bookmark(char bookmark[BOOKMARK_SIZE],
                           const struct place *place)
{
    char votes[24] = "";
    if (place->votes)
        snprintf(votes, sizeof votes, "%" PRId64, *place->votes);
    snprintf(bookmark, BOOKMARK_SIZE, "%s,%" PRId64, votes, place->id);
}

/* `votes` is where they are kept. False: no bookmark of ours. */
static bool read_bookmark(const char *bookmark, struct place *place,
                          int64_t *votes)
{
    char *end, copy[BOOKMARK_SIZE];
    *votes = strtoll(bookmark, &end, 10);
    place->votes = end > bookmark ? votes : NULL;
    place->id = *end ? strtoll(end + 1, NULL, 10) : 0;
    (void)copy;
    return *bookmark != '\0';
}

static struct orm_expr is_behind(const struct place *place)
{
    struct orm_expr later = orm_and(orm_eq(post, votes, place->votes),
                                    orm_lt(post, id, place->id));
    if (!place->votes)
        return later;
    return orm_or(orm_lt(post, votes, place->votes),
                  orm_eq(post, votes, NULL), later);
}

bool read_on(struct orm_session *session, struct orm_query query,
             const char *bookmark, size_t size, struct slice *slice)
{
    struct place place;
    int64_t votes;
    if (bookmark && !read_bookmark(bookmark, &place, &votes))
        return false;
    if (bookmark)
        query = orm_where(query, is_behind(&place));
    query = orm_order_by(query, orm_list(
        orm_nulls_last(orm_desc(post, votes)), orm_desc(post, id)));
    query = orm_limit(query, (int64_t)size + 1);

    *slice = (struct slice){ 0 };
    struct orm_result *result = orm_run(session, &query);
    for (struct post *post; (post = orm_next(result, post)); ) {
        if (slice->count == size) {
            write_bookmark(slice->next, &place);
            orm_finish(result);
            break;
        }
        slice->posts[slice->count++] = post;
        place = (struct place){ post->votes, post->id };
    }
    return orm_status(session) == ORM_OK;
}
