/* Expect: 1 "join() should return the key 1" */

#include "exercise.h"

int64_t join(struct orm_database *blog, const char *username)
{
    /* Store the user, and find out the key. */
    return 0;
}

bool karma_of(struct orm_database *blog, int64_t user_id,
              int64_t *karma)
{
    /* Find the user, and tell the karma. */
    return false;
}

bool publish(struct orm_session *session, int64_t user_id,
             const char *title)
{
    /* Add the post, and reward its author. */
    return false;
}

bool withdraw(struct orm_session *session, int64_t post_id)
{
    /* Delete the post, and take the reward back. */
    return false;
}
