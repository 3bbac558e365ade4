/* Expect: 1 "the number of the letter" */

#include "exercise.h"

int64_t post(struct orm_session *home, int64_t from_id, int64_t to_id,
             int64_t amount)
{
    /* Take the money, and write the letter. */
    return 0;
}

enum orm_status deliver(struct orm_session *home,
                        struct orm_session *away, int64_t letter_id)
{
    /* Carry the letter. */
    return ORM_OK;
}
