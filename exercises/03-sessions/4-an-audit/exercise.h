/* Given: the audit's model, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

/* Who did what to which row. */
struct audit {
    struct orm_object orm;
    orm_integer id;
    orm_text    who;
    orm_text    action;          /* insert, update or delete */
    orm_text    subject;         /* table and key: "posts 3" */
    orm_text    members;         /* of an update: "title, approved" */
};

static const struct orm_column audit_columns[] = {
    ORM_COLUMN(audit, id, .primary_key = true),
    ORM_COLUMN(audit, who, .not_null = true),
    ORM_COLUMN(audit, action, .not_null = true),
    ORM_COLUMN(audit, subject, .not_null = true),
    ORM_COLUMN(audit, members),
    ORM_END,
};
extern const struct orm_model audit_model;

/* What is watched, and what you need to remember about it. The caller
   keeps it as long as the database. */
struct watch {
    const struct orm_model *model;   /* has a .table; the first column
                                        is the key, an orm_integer */
    const char *who;                 /* is at work now */
    struct audit *begun;             /* yours */
};

/*
 * From now on, each row of a model that a flush inserts, updates or
 * deletes leaves a row in `audits`, in the same transaction.
 */
enum orm_status keep_watch(struct orm_database *blog,
                           struct watch *watch);

#endif
