/* Expect: 2 "the list of letters" */

#include "exercise.h"

/* Where a query within puts its rows. */
struct author {
    const int64_t *id;
};

int remind(struct orm_session *session, struct orm_date_value since,
           int64_t most, write_letter *write, void *context)
{
    const struct orm_query active = orm_query(post,
        .columns = orm_into(author, id, orm_col(post, user_id)),
        .where = orm_ge(post, published, since));

    const struct orm_query idle = orm_query(user,
        .joins = orm_join(post),
        .where = orm_and(orm_eq(post, published, NULL),
                         orm_not(orm_eq(user, letters, false)),
                         orm_not(orm_in_rows(user, id, &active))),
        .group_by = orm_col(user, id),
        .order_by = orm_list(orm_desc(user, karma),
                             orm_asc(user, name)),
        .limit = orm_rows(most));

    int letters = 0;
    struct orm_result *result = orm_run(session, &idle);
    for (struct user *user; (user = orm_next(result, user)); letters++)
        write(context, user->name);
    return letters;
}
