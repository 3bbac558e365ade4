/* Expect: 2 "'posts 1' | ''" */

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
    return orm_add(session, begin(context, session, object, "insert"));
}

static enum orm_status deleted(void *context,
                               struct orm_session *session,
                               void *object)
{
    return orm_add(session, begin(context, session, object, "delete"));
}

static enum orm_status updated(void *context,
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
    orm_set(watch->begun, members, members);
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
        { &orm_after_update, updated },
        { &orm_after_delete, deleted },
    };
    enum orm_status status = ORM_OK;
    for (int i = 0; i < 3 && status == ORM_OK; i++)
        status = orm_listen(blog, told[i].event, watch->model,
                            told[i].function, watch);
    return status;
}
