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
    ORM_COLUMN(account, owner, .type = ORM_STRING(20),
               .not_null = true, .unique = true),
    ORM_COLUMN(account, balance, .check = "balance >= 0"),
    ORM_END,
};
extern const struct orm_model account_model;

enum { BATCH = 50, MOST_REFUSED = 20 };

/* A row that is not stored, and the reason. */
struct refusal {
    size_t row;                     /* its index */
    char why[120];
};

struct report {
    size_t stored, refused;         /* how many rows */
    struct refusal refusals[MOST_REFUSED];        /* the first ones */
};

/*
 * Stores accounts from an array in one transaction of its own, and
 * reports which of them are refused.
 */
enum orm_status import(struct orm_session *session,
                       const struct account *rows, size_t n,
                       struct report *report);

#endif
