/* Expect: 4 "the number of posts approved here" */

#include "exercise.h"

enum { REWARD = 10 };

int moderate(struct orm_session *session, const int64_t *post_ids,
             int n, ask_moderator *ask, void *context)
{
    int approved = 0;
    for (int i = 0; i < n; i++) {
        struct post *post =
            orm_find(session, post, .id = post_ids[i]);
        if (!post || post->approved)
            continue;
        struct user *author =
            orm_find(session, user, .id = post->user_id);

        /* Nobody is locked out while the moderator thinks. */
        orm_commit(session);
        if (!ask(context, post->title))
            continue;

        orm_set(post, approved, true);
        orm_set(author, karma, orm_get(author, karma) + REWARD);
        if (orm_commit(session) == ORM_OK)
            approved++;
    }
    orm_commit(session);
    return approved;
}
