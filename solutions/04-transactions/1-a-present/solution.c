#include "exercise.h"

/* True: it is in memory, and nothing has been refused so far. */
static bool pay(struct orm_session *session, int64_t from,
                struct account *till, int64_t share, int64_t *missing)
{
    struct account *payer = orm_find(session, account, .id = from);
    if (!payer) {
        *missing = from;
        return false;
    }
    return orm_set(payer, balance, payer->balance - share) == ORM_OK
        && orm_set(till, balance, till->balance + share) == ORM_OK;
}

int64_t collect(struct orm_session *session, const int64_t *payers,
                int n, int64_t to, int64_t share)
{
    struct account *till = orm_find(session, account, .id = to);
    int64_t whose = to;
    bool paid = till;
    for (int i = 0; i < n && paid; i++)
        paid = pay(session, payers[i], till, share, &whose);
    if (paid && orm_commit(session) == ORM_OK)
        return 0;

    const struct account *failed = orm_failed_object(session);
    const enum orm_status status = orm_status(session);
    if (status == ORM_INTEGRITY_ERROR && failed)
        whose = failed->id;
    else if (status != ORM_OK)
        whose = SOMETHING_ELSE;
    orm_rollback(session);
    return whose;
}
