/* Expect: 1 "the commit failed" */

#include "exercise.h"

#include <string.h>

enum { ROOM = 1200 };

static const void *member(const void *object,
                          const struct orm_column *column)
{
    return (const char *)object + column->offset;
}

/* It is made, and not yet added. NULL: no memory. */
static struct audit *begin(const struct watch *watch,
                           struct orm_session *session,
                           const void *object, const char *action)
{
    char subject[ROOM];
    int64_t key;
    memcpy(&key, member(object, watch->model->columns), sizeof key);
    snprintf(subject, sizeof subject, "%s %lld", watch->model->table,
             (long long)key);
    return orm_new(session, audit, .who = watch->who,
                   .action = action, .subject = subject);
}

static enum orm_status inserted(void *context,
                                struct orm_session *session,
                                void *object)
{
    struct orm_session *other =
        orm_session(orm_database_of(object));
    orm_add(other, begin(context, other, object, "insert"));
    enum orm_status status = orm_commit(other);
    orm_session_close(other);
    return status;
}

static enum orm_status deleted(void *context,
                               struct orm_session *session,
                               void *object)
{
    return orm_add(session, begin(context, session, object, "delete"));
}

/* Only now it can be told what has changed, and only afterwards may
   something be added. */
static enum orm_status updating(void *context,
                                struct orm_session *session,
                                void *object)
{
    struct watch *watch = context;
    char members[ROOM] = "";
    watch->begun = begin(watch, session, object, "update");
    if (!watch->begun)
        return orm_status(session);
    for (const struct orm_column *column = watch->model->columns;
         column->member; column++)
        if (orm_is_changed_at(object, member(object, column))) {
            if (*members)
                strcat(members, ", ");
            strcat(members, column->member);
        }
    return orm_set(watch->begun, members, members);
}

static enum orm_status updated(void *context,
                               struct orm_session *session,
                               void *object)
{
    struct watch *watch = context;
    return orm_add(session, watch->begun);
}

enum orm_status keep_watch(struct orm_database *blog,
                           struct watch *watch)
{
    const struct {
        const struct orm_event *event;
        orm_listener *function;
    } told[] = {
        { &orm_after_insert, inserted },
        { &orm_before_update, updating },
        { &orm_after_update, updated },
        { &orm_after_delete, deleted },
    };
    enum orm_status status = ORM_OK;
    for (int i = 0; i < 4 && status == ORM_OK; i++)
        status = orm_listen(blog, told[i].event, watch->model,
                            told[i].function, watch);
    return status;
}
