/* Expect: 6 "FOREIGN KEY constraint failed" */

#include "exercise.h"

enum { REWARD = 10 };

int64_t join(struct orm_database *blog, const char *username)
{
    struct orm_session *session = orm_session(blog);
    struct user *user = orm_new(session, user, .username = username);
    orm_add(session, user);
    int64_t id = orm_commit(session) == ORM_OK ? user->id : 0;
    orm_session_close(session);
    return id;
}

bool karma_of(struct orm_database *blog, int64_t user_id,
              int64_t *karma)
{
    struct orm_session *session = orm_session(blog);
    struct user *user = orm_find(session, user, .id = user_id);
    const bool found = user;
    if (found)
        *karma = user->karma;
    orm_session_close(session);
    return found;
}

bool publish(struct orm_session *session, int64_t user_id,
             const char *title)
{
    struct user *author = orm_find(session, user, .id = user_id);
    orm_add(session, orm_new(session, post, .user_id = user_id,
                             .title = title));
    if (!author)
        return false;
    orm_set(author, karma, author->karma + REWARD);
    return true;
}

bool withdraw(struct orm_session *session, int64_t post_id)
{
    struct post *post = orm_find(session, post, .id = post_id);
    if (!post)
        return false;
    struct user *author =
        orm_find(session, user, .id = post->user_id);
    orm_set(author, karma, author->karma - REWARD);
    orm_delete(session, post);
    return true;
}
