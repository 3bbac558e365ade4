/* What is refused after a commit is told, and is not done again. */
#include "03-sessions/blog.h"

static struct orm_session *writer;
static int times;

/* Wants to write on, while somebody else does. */
static enum orm_status write_on(void *context, struct orm_session *of,
                                void *object)
{
    (void)context; (void)object;
    orm_begin(writer, ORM_IMMEDIATE);
    const enum orm_status status = orm_begin(of, ORM_IMMEDIATE);
    orm_rollback(writer);
    return status;
}

static enum orm_status refuse(void *context, struct orm_session *of,
                              void *object)
{
    (void)context; (void)of; (void)object;
    return ORM_ABORTED;
}

static enum orm_status praise(struct orm_session *of, void *context)
{
    struct user *ada = orm_find(of, user, .id = 1);
    (void)context;
    times++;
    return orm_set(ada, karma, orm_get(ada, karma) + 1);
}

static void transacts(orm_listener *listener, enum orm_status status)
{
    open_with_users();
    struct orm_database *other = orm_open(path, ORM_MODELS(post, user), NULL);
    writer = orm_session(other);
    orm_listen(blog, &orm_after_commit, NULL, listener, NULL);
    times = 0;
    is(orm_transact(session, praise, NULL), status,
       "what a listener refuses is told");
    is(times, 1, "and the work is not done again");
    is_text(users(), "1|'Ada'|8|NULL\n2|'Brian'|8|40", "as it is stored");
    is(orm_transact(session, praise, NULL), status, "so is the next");
    is_text(users(), "1|'Ada'|9|NULL\n2|'Brian'|8|40", "once");
    orm_close(other);
    close_blog();
}

int main(void)
{
    transacts(write_on, ORM_BUSY);
    transacts(refuse, ORM_ABORTED);
    return done();
}
