/* Expect: 1 "'ada' | 100" */

#include "exercise.h"

int64_t collect(struct orm_session *session, const int64_t *payers,
                int n, int64_t to, int64_t share)
{
    /* Collect the shares here. */
    return 0;
}
