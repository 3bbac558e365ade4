/*
 * Given: five scenes. Each is played in a new database, and ada and
 * bob have been found in the session, so that a transaction is open:
 *
 *     accounts   1 'ada' 100, 2 'bob' 20, 3 'eve' 50
 *
 * note() writes down a number in the place of printing it.
 */
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
static ORM_MODEL(account, .table = "accounts",
                 .columns = account_columns);

void note(int64_t number);

/* 1. Twice back. */
static inline void go_back(struct orm_session *session,
                           struct account *ada, struct account *bob)
{
    orm_set(ada, balance, 110);
    orm_savepoint(session);
    orm_set(ada, balance, 120);
    orm_set(bob, balance, 10);
    orm_savepoint(session);
    orm_set(ada, balance, 130);
    orm_rollback_savepoint(session);
    note(ada->balance);
    note(bob->balance);
    orm_set(bob, balance, 30);
    orm_rollback_savepoint(session);
    note(ada->balance);
    note(bob->balance);
    orm_commit(session);
}

/* 2. Released. */
static inline void release(struct orm_session *session,
                           struct account *ada, struct account *bob)
{
    orm_savepoint(session);
    orm_set(ada, balance, 90);
    orm_savepoint(session);
    orm_set(ada, balance, 80);
    orm_release_savepoint(session);
    orm_set(bob, balance, 40);
    note(ada->balance);
    orm_rollback_savepoint(session);
    note(ada->balance);
    note(orm_get(ada, balance));
    note(orm_get(bob, balance));
    orm_rollback_savepoint(session);
    orm_set(ada, balance, 95);
    orm_rollback(session);
    note(ada->balance);
}

/* 3. Refused. */
static inline void refuse(struct orm_session *session,
                          struct account *ada, struct account *bob)
{
    orm_set(ada, balance, 150);
    orm_savepoint(session);
    orm_set(bob, balance, -30);
    orm_flush(session);
    note(bob->balance);
    orm_find(session, account, .id = 3);
    orm_commit(session);
    orm_rollback_savepoint(session);
    note(ada->balance);
    note(bob->balance);
    orm_set(bob, balance, 25);
    orm_commit(session);
    orm_rollback(session);
    note(ada->balance);
}

/* 4. New, and gone. */
static inline void come_and_go(struct orm_session *session,
                               struct account *ada, struct account *bob)
{
    struct account *cy =
        orm_new(session, account, .owner = "cy", .balance = 5);
    orm_add(session, cy);
    orm_savepoint(session);
    orm_set(cy, balance, 6);
    orm_delete(session, bob);
    orm_flush(session);
    orm_rollback_savepoint(session);
    note(cy->id);
    note(cy->balance);
    note(orm_state(bob) == ORM_PERSISTENT);
    orm_rollback(session);
    note(cy->id);
    note(cy->balance);
    orm_set(ada, balance, 101);
    orm_savepoint(session);
    orm_set(ada, balance, 102);
    orm_commit(session);
}

/* 5. Read inside. */
static inline void read_inside(struct orm_session *session,
                               struct account *ada, struct account *bob)
{
    orm_savepoint(session);
    orm_set(bob, balance, 21);
    orm_rollback_savepoint(session);
    note(orm_get(ada, balance));
    note(orm_get(bob, balance));

    orm_savepoint(session);
    orm_set(bob, balance, 22);
    orm_find(session, account, .id = 3);
    orm_rollback_savepoint(session);
    note(orm_get(ada, balance));
    note(orm_get(bob, balance));
}

/* Yours: for each scene, the statements that it sends, and the numbers
   that it notes. */
extern const char *const go_back_sends[], *const go_back_notes;
extern const char *const release_sends[], *const release_notes;
extern const char *const refuse_sends[], *const refuse_notes;
extern const char *const come_and_go_sends[], *const come_and_go_notes;
extern const char *const read_inside_sends[], *const read_inside_notes;

#endif
