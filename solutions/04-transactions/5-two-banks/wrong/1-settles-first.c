/* Expect: 7 "'bob' | 50" */

#include "exercise.h"

static enum orm_status pay(struct account *account, int64_t amount)
{
    return orm_set(account, balance, account->balance + amount);
}

/* Why was there nothing to find? */
static enum orm_status not_found(const struct orm_session *session)
{
    return orm_status(session) == ORM_OK ? ORM_NO_RESULT
                                         : orm_status(session);
}

/* --- posting ------------------------------------------------------ */

struct order {
    int64_t from_id, to_id, amount;
    const struct letter *letter;        /* of the last try */
};

static enum orm_status write_letter(struct orm_session *home,
                                    void *context)
{
    struct order *order = context;
    struct account *from =
        orm_find(home, account, .id = order->from_id);
    if (!from)
        return not_found(home);
    const enum orm_status status = pay(from, -order->amount);
    if (status != ORM_OK)
        return status;
    struct letter *letter = orm_new(home, letter,
        .from_id = order->from_id, .to_id = order->to_id,
        .amount = order->amount);
    order->letter = letter;
    return orm_add(home, letter);
}

int64_t post(struct orm_session *home, int64_t from_id, int64_t to_id,
             int64_t amount)
{
    struct order order = { from_id, to_id, amount, NULL };
    return orm_transact(home, write_letter, &order) == ORM_OK
        ? order.letter->id : 0;
}

/* --- delivering --------------------------------------------------- */

struct errand {
    int64_t letter_id, to_id, amount;
    bool settled, accepted;
};

static enum orm_status read_letter(struct orm_session *home,
                                   void *context)
{
    struct errand *errand = context;
    const struct letter *letter =
        orm_find(home, letter, .id = errand->letter_id);
    if (!letter)
        return not_found(home);
    errand->to_id = letter->to_id;
    errand->amount = letter->amount;
    errand->settled = letter->status != UNDERWAY;
    return ORM_OK;
}

/* The receipt is in the transaction of the payment. */
static enum orm_status receive(struct orm_session *away, void *context)
{
    struct errand *errand = context;
    const struct receipt *receipt =
        orm_find(away, receipt, .letter_id = errand->letter_id);
    if (receipt) {
        errand->accepted = receipt->accepted;
        return ORM_OK;
    }
    struct account *to = orm_status(away) != ORM_OK ? NULL
        : orm_find(away, account, .id = errand->to_id);
    enum orm_status status = orm_status(away);
    errand->accepted = to;
    if (to)
        status = pay(to, errand->amount);
    return status != ORM_OK ? status
        : orm_add(away, orm_new(away, receipt,
              .letter_id = errand->letter_id,
              .accepted = errand->accepted));
}

/* Another program may have settled it since it was read. */
static enum orm_status settle(struct orm_session *home, void *context)
{
    const struct errand *errand = context;
    struct letter *letter =
        orm_find(home, letter, .id = errand->letter_id);
    if (!letter)
        return not_found(home);
    if (letter->status != UNDERWAY)
        return ORM_OK;
    enum orm_status status = ORM_OK;
    if (!errand->accepted) {
        struct account *from =
            orm_find(home, account, .id = letter->from_id);
        status = from ? pay(from, letter->amount) : not_found(home);
    }
    return status != ORM_OK ? status
        : orm_set(letter, status, errand->accepted ? PAID : RETURNED);
}

static enum orm_status look(struct orm_session *away, void *context)
{
    struct errand *errand = context;
    const struct receipt *receipt =
        orm_find(away, receipt, .letter_id = errand->letter_id);
    const enum orm_status status = orm_status(away);
    errand->accepted = receipt ? receipt->accepted
        : orm_find(away, account, .id = errand->to_id) != NULL;
    return status != ORM_OK ? status : orm_status(away);
}

static enum orm_status reopen(struct orm_session *home, void *context)
{
    const struct errand *errand = context;
    struct letter *letter =
        orm_find(home, letter, .id = errand->letter_id);
    return letter ? orm_set(letter, status, UNDERWAY)
                  : not_found(home);
}

/* If it cannot be received, it is as if it had not been settled. */
enum orm_status deliver(struct orm_session *home,
                        struct orm_session *away, int64_t letter_id)
{
    struct errand errand = { .letter_id = letter_id };
    enum orm_status status = orm_transact(home, read_letter, &errand);
    if (status == ORM_OK && !errand.settled)
        status = orm_transact(away, look, &errand);
    if (status == ORM_OK && !errand.settled) {
        status = orm_transact(home, settle, &errand);
        if (status == ORM_OK) {
            status = orm_transact(away, receive, &errand);
            if (status != ORM_OK)
                orm_transact(home, reopen, &errand);
        }
    }
    return status;
}
