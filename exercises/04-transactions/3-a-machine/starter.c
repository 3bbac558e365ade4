/* Expect: 2 "'ada' | 80" */

#include "exercise.h"

struct wish {
    struct machine *machine;
    struct account *account;
    int64_t amount;
};

static enum orm_status pay_out(struct orm_session *session,
                               void *context)
{
    struct wish *wish = context;
    struct machine *machine = wish->machine;
    struct account *account = wish->account;

    machine->cash -= wish->amount;
    orm_set(account, balance, account->balance - wish->amount);
    return orm_add(session, orm_new(session, payment,
        .account_id = account->id, .amount = wish->amount,
        .slip = ++machine->slip));
}

bool withdraw(struct orm_session *session, struct machine *machine,
              int64_t account_id, int64_t amount)
{
    struct wish wish = { machine, NULL, amount };
    wish.account = orm_find(session, account, .id = account_id);
    orm_commit(session);
    if (!wish.account) {
        machine->screen = "This account is closed.";
        return false;
    }
    if (machine->cash < amount) {
        machine->screen = "This machine has less than that.";
        return false;
    }
    if (wish.account->balance < amount) {
        machine->screen = "You have less than that.";
        return false;
    }

    orm_transact(session, pay_out, &wish);
    machine->screen = "Please take your money.";
    return true;
}
