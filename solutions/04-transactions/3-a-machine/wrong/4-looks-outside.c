/* Expect: 3 "the screen" */

#include "exercise.h"

struct wish {
    int64_t account_id, amount, slip;
    const char *screen;             /* why not, if it is known */
};

/* It may be run again, and changes objects and the wish alone. */
static enum orm_status pay_out(struct orm_session *session,
                               void *context)
{
    struct wish *wish = context;
    struct account *account =
        orm_find(session, account, .id = wish->account_id);
    if (!account) {
        if (orm_status(session) != ORM_OK)
            return orm_status(session);
        wish->screen = "This account is closed.";
        return ORM_NO_RESULT;
    }
    const enum orm_status status =
        orm_set(account, balance, account->balance - wish->amount);
    return status != ORM_OK ? status
        : orm_add(session, orm_new(session, payment,
              .account_id = account->id, .amount = wish->amount,
              .slip = wish->slip));
}

bool withdraw(struct orm_session *session, struct machine *machine,
              int64_t account_id, int64_t amount)
{
    struct wish wish = { account_id, amount, machine->slip + 1,
                         "Please try again later." };
    if (machine->cash < amount) {
        machine->screen = "This machine has less than that.";
        return false;
    }
    struct account *account =
        orm_find(session, account, .id = account_id);
    orm_commit(session);
    if (account && account->balance < amount) {
        machine->screen = "You have less than that.";
        return false;
    }
    if (orm_transact(session, pay_out, &wish) != ORM_OK) {
        machine->screen = wish.screen;
        return false;
    }
    machine->cash -= amount;
    machine->slip++;
    machine->screen = "Please take your money.";
    return true;
}
