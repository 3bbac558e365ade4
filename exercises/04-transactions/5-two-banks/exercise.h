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

/* In the bank that sends: money that has left an account. */
enum letter_status { UNDERWAY, PAID, RETURNED };

static const char *const letter_status_names[] = {
    [UNDERWAY] = "UNDERWAY", [PAID] = "PAID", [RETURNED] = "RETURNED",
};

struct letter {
    struct orm_object orm;
    orm_integer id;
    orm_integer from_id;                /* an account of this bank */
    orm_integer to_id;                  /* an account of the other */
    orm_integer amount;
    const enum letter_status status;
};

static const struct orm_column letter_columns[] = {
    ORM_COLUMN(letter, id, .primary_key = true),
    ORM_COLUMN(letter, from_id,
               .references = ORM_REFERENCES(account, id)),
    ORM_COLUMN(letter, to_id),
    ORM_COLUMN(letter, amount, .check = "amount > 0"),
    ORM_ENUM_COLUMN(letter, status, letter_status_names,
        .default_value = ORM_DEFAULT(letter, status, UNDERWAY)),
    ORM_END,
};
extern const struct orm_model letter_model;

/* In the bank that receives: what it has done about a letter. */
struct receipt {
    struct orm_object orm;
    orm_integer letter_id;
    orm_boolean accepted;               /* false: no such account */
};

static const struct orm_column receipt_columns[] = {
    ORM_COLUMN(receipt, letter_id, .primary_key = true),
    ORM_COLUMN(receipt, accepted),
    ORM_END,
};
extern const struct orm_model receipt_model;

/*
 * Takes an amount from an account, for one in the other bank. The
 * result is the number of the letter, or 0: nothing has changed.
 */
int64_t post(struct orm_session *home, int64_t from_id, int64_t to_id,
             int64_t amount);

/*
 * Carries a letter to the other bank, and brings back the answer. What
 * was done of it before is not done again. OK: the letter is paid or
 * returned. Otherwise it can be carried again.
 */
enum orm_status deliver(struct orm_session *home,
                        struct orm_session *away, int64_t letter_id);

#endif
