/* Given: the models, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_text    owner;
    orm_integer balance;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, owner, .not_null = true),
    ORM_COLUMN(account, balance, .check = "balance >= 0"),
    ORM_END,
};
extern const struct orm_model account_model;

/* What a machine has paid out. */
struct payment {
    struct orm_object orm;
    orm_integer id;
    orm_integer account_id;
    orm_integer amount;
    orm_integer slip;               /* its number in the machine */
};

static const struct orm_column payment_columns[] = {
    ORM_COLUMN(payment, id, .primary_key = true),
    ORM_COLUMN(payment, account_id,
               .references = ORM_REFERENCES(account, id)),
    ORM_COLUMN(payment, amount, .check = "amount > 0"),
    ORM_COLUMN(payment, slip),
    ORM_END,
};
extern const struct orm_model payment_model;

/* What a machine knows of itself. */
struct machine {
    int64_t cash;                   /* in its drawer */
    int64_t slip;                   /* the last one that was printed */
    const char *screen;             /* what the customer reads */
};

/*
 * A customer wants money. True: the drawer may open, and the account,
 * the payment and the machine say so. False: none of them does, and
 * the screen tells why.
 */
bool withdraw(struct orm_session *session, struct machine *machine,
              int64_t account_id, int64_t amount);

#endif
