/* Given: the model, and what the test calls. */
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

enum { SOMETHING_ELSE = -1 };

/*
 * Each of n accounts pays a share into the account `to`, and all of it
 * is committed. The result is 0; or, if nothing was done, the number of
 * an account that is missing or cannot pay, or SOMETHING_ELSE.
 */
int64_t collect(struct orm_session *session, const int64_t *payers,
                int n, int64_t to, int64_t share);

#endif
