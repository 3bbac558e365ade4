#include "exercise.h"

int remind(struct orm_session *session, struct orm_date_value since,
           int64_t most, write_letter *write, void *context)
{
    /* Both are asked about each author in turn. */
    struct orm_expr is_theirs = orm_equal(orm_col(post, user_id),
                                          orm_col(user, id));
    const struct orm_query drafts = orm_query(post,
        .where = orm_and(is_theirs, orm_eq(post, published, NULL)));
    const struct orm_query recent = orm_query(post,
        .where = orm_and(is_theirs, orm_ge(post, published, since)));

    const struct orm_query idle = orm_query(user,
        .where = orm_and(orm_or(orm_eq(user, letters, NULL),
                                orm_eq(user, letters, true)),
                         orm_has_rows(&drafts),
                         orm_not(orm_has_rows(&recent))),
        .order_by = orm_list(orm_desc(user, karma),
                             orm_asc(user, name)),
        .limit = orm_rows(most));

    int letters = 0;
    struct orm_result *result = orm_run(session, &idle);
    for (struct user *user; (user = orm_next(result, user)); letters++)
        write(context, user->name);
    return letters;
}
