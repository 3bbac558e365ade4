/* Accounts, and what tests of transactions do with them. */
#ifndef BANK_H
#define BANK_H

#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_text owner;
    orm_integer balance;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, owner, .not_null = true, .unique = true),
    ORM_COLUMN(account, balance, .server_default = "0",
               .check = "balance >= 0"),
    ORM_END,
};
static ORM_MODEL(account, .table = "accounts", .columns = account_columns);

struct booking {
    struct orm_object orm;
    orm_text code;
    orm_integer account_id;
    orm_text note;
};

static const struct orm_column booking_columns[] = {
    ORM_COLUMN(booking, code, .primary_key = true),
    ORM_COLUMN(booking, account_id),
    ORM_COLUMN(booking, note, .default_value =
               ORM_DEFAULT(booking, note, "no note")),
    ORM_END,
};
static ORM_MODEL(booking, .table = "bookings", .columns = booking_columns);

/* An account as two programs share it. */
struct shared {
    struct orm_object orm;
    orm_integer id;
    orm_integer count;
    orm_text note;
    orm_integer version;
};

static const struct orm_column shared_columns[] = {
    ORM_COLUMN(shared, id, .primary_key = true),
    ORM_COLUMN(shared, count),
    ORM_COLUMN(shared, note),
    ORM_VERSION(shared, version),
    ORM_END,
};
static ORM_MODEL(shared, .table = "shared", .columns = shared_columns);

#define BANK ORM_MODELS(account, booking, shared)
#define ACCOUNTS "SELECT id, owner, balance FROM accounts ORDER BY id"
#define BOOKINGS "SELECT code, account_id, note FROM bookings ORDER BY code"
#define SHARED "SELECT id, count, note, version FROM shared ORDER BY id"

static const char *bank_path;
static struct orm_database *bank;

/* The table by hand: its foreign key is checked at the COMMIT. */
static inline void make_bank(const char *path)
{
    struct orm_database *database =
        orm_open(path, ORM_MODELS(account, shared), NULL);
    orm_create_all(database);
    orm_close(database);
    peek(path, "CREATE TABLE bookings (code TEXT NOT NULL PRIMARY KEY,"
         " account_id INTEGER NOT NULL REFERENCES accounts (id)"
         " DEFERRABLE INITIALLY DEFERRED, note TEXT);"
         "INSERT INTO accounts VALUES (1, 'Ada', 100), (2, 'Eve', 20);"
         "INSERT INTO shared VALUES (1, 0, 'a note', 1)");
}

/* A bank on a file of its own, with the accounts 1 (Ada, 100) and 2 (Eve,
   20), and the shared one. */
static inline struct orm_session *open_bank_with(
    const struct orm_options *options)
{
    bank_path = fresh_path();
    make_bank(bank_path);
    bank = orm_open(bank_path, BANK, options);
    sent();
    return orm_session(bank);
}

static inline struct orm_session *open_bank(void)
{
    static const struct orm_options options = { .trace = SENT };
    return open_bank_with(&options);
}

static inline struct account *find_account(struct orm_session *session,
                                           int64_t id)
{
    return orm_find(session, account, .id = id);
}

/* A new account, pending. */
static inline struct account *add_account(struct orm_session *session,
                                          int64_t id, const char *owner)
{
    struct account *made = orm_new(session, account, .id = id,
                                   .owner = owner, .balance = 1);
    orm_add(session, made);
    return made;
}

#define works(call) is((call), ORM_OK, "%s", #call)
#define fails(call, status) is((call), (status), "%s", #call)

/* The message begins so. */
static inline void says(const void *handle, const char *text)
{
    const char *message = orm_message(handle);
    if (!ok(!strncmp(message, text, strlen(text)), "it says: %s", text))
        tell("got: %s", message);
}

#endif
