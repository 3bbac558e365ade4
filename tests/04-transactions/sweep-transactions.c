/*
 * Each call on a transaction, while everything under it fails. After a
 * failure the session is rolled back: then memory and rows are as they were
 * at the beginning, and the same work with the same objects succeeds.
 */
#include "support/sweep.h"
#include "bank.h"

#include <stdlib.h>

#define LONG "A text that is longer than a chunk of the test's pools, so" \
    " that it needs a block of its own"

static struct orm_session *session;
static struct account *ada, *eve, *new;
static struct booking *gift, *gone;
static struct shared *row;
static const char *name;                 /* as it is read at first */

static void open_all(struct trial *trial)
{
    bank = open_tables(trial, BANK);
    session = orm_session(bank);
    orm_add(session, orm_new(session, account, .owner = "Ada " LONG,
                             .balance = 100));
    orm_add(session, orm_new(session, account, .owner = "Eve",
                             .balance = 20));
    gift = orm_new(session, booking, .code = "gift " LONG, .account_id = 1);
    gone = orm_new(session, booking, .code = "gone", .account_id = 2);
    orm_add(session, gift);
    orm_add(session, gone);
    orm_add(session, row = orm_new(session, shared, .count = 1));
    if (orm_commit(session) != ORM_OK)
        abort();
    ada = find_account(session, 1);
    eve = find_account(session, 2);
    orm_refresh(session, gift);
    orm_refresh(session, gone);
    orm_refresh(session, row);
    new = orm_new(session, account, .owner = "Joan " LONG, .balance = 7);
    if (orm_commit(session) != ORM_OK)
        abort();
    name = ada->owner;
}

/* Stops the program where it can be looked at. */
static void must(bool right, const char *what)
{
    if (right)
        return;
    tell("not as it was: %s (%s)", what, orm_message(session));
    abort();
}

static void expect_as_before(void)
{
    must(!orm_has_changes(session), "changes");
    must(!orm_failed_object(session), "failed object");
    must(ada->owner == name && !strcmp(name, "Ada " LONG), "a text");
    must(ada->balance == 100 && eve->balance == 20, "numbers");
    must(!strcmp(gift->code, "gift " LONG), "a key");
    must(row->count == 1 && row->version == 1, "a version");
    must(orm_state(ada) == ORM_PERSISTENT && orm_state(eve) == ORM_PERSISTENT
         && orm_state(gift) == ORM_PERSISTENT
         && orm_state(gone) == ORM_PERSISTENT
         && orm_state(row) == ORM_PERSISTENT, "states");
    must(orm_state(new) == ORM_TRANSIENT && !new->id
         && !strcmp(new->owner, "Joan " LONG) && new->balance == 7,
         "a new object");
}

/* Memory is what it was, and agrees with the rows. */
static void recover(void)
{
    must(orm_rollback(session) == ORM_OK, "a rollback");
    expect_as_before();
    must(orm_is_expired(ada) && orm_is_expired(gift), "expired");
    must(find_account(session, 1) == ada && find_account(session, 2) == eve
         && orm_find(session, booking, .code = gift->code) == gift
         && orm_find(session, booking, .code = "gone") == gone, "found");
    expect_as_before();
    must(!orm_is_expired(ada) && orm_rollback(session) == ORM_OK, "read");
}

/* Work is done until it succeeds. */
#define attempt_work(trial, work) \
    do { \
        (trial)->status = (work); \
    } while (again(trial, session) && (recover(), true))

static void close_all(void)
{
    orm_close(bank);
}

/* Does one thing after the other, for as long as all is well. */
static enum orm_status change(void)
{
    if (orm_set(ada, owner, "Augusta " LONG) == ORM_OK
        && orm_set(ada, balance, 90) == ORM_OK
        && orm_set(row, count, 2) == ORM_OK
        && orm_add(session, new) == ORM_OK)
        orm_delete(session, gone);
    return orm_status(session);
}

static enum orm_status plain(void)
{
    if (change() == ORM_OK && orm_flush(session) == ORM_OK
        && orm_set(gift, code, "a gift " LONG) == ORM_OK
        && orm_set(ada, owner, "Ada again") == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

static enum orm_status released(void)
{
    if (orm_savepoint(session) == ORM_OK && change() == ORM_OK
        && orm_savepoint(session) == ORM_OK
        && orm_set(gift, code, "a gift " LONG) == ORM_OK
        && orm_release_savepoint(session) == ORM_OK
        && orm_release_savepoint(session) == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

static enum orm_status given_up(void)
{
    if (orm_set(eve, balance, 21) != ORM_OK
        || orm_savepoint(session) != ORM_OK || change() != ORM_OK
        || orm_set(gift, code, "a gift " LONG) != ORM_OK
        || orm_flush(session) != ORM_OK
        || orm_rollback_savepoint(session) != ORM_OK)
        return orm_status(session);
    must(ada->owner == name && ada->balance == 100 && eve->balance == 21
         && orm_state(new) == ORM_TRANSIENT && row->version == 1
         && orm_state(gone) == ORM_PERSISTENT, "a savepoint");
    if (orm_set(ada, balance, 91) == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

static enum orm_status begun(void)
{
    if (orm_begin(session, ORM_IMMEDIATE) == ORM_OK && change() == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

static void sweep_plain(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    attempt_work(trial, plain());
    close_all();
}

static void sweep_released(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    attempt_work(trial, released());
    close_all();
}

static void sweep_given_up(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    attempt_work(trial, given_up());
    close_all();
}

static void sweep_begun(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    attempt_work(trial, begun());
    close_all();
}

/* A rollback that fails has changed nothing; the next one succeeds. */
static void sweep_rollback(struct trial *trial)
{
    open_all(trial);
    if (change() != ORM_OK || orm_savepoint(session) != ORM_OK
        || orm_set(gift, code, "a gift " LONG) != ORM_OK
        || orm_flush(session) != ORM_OK)
        abort();
    arm(trial);
    do {
        trial->status = orm_rollback(session);
        must(trial->status == ORM_OK || ada->balance == 90, "unchanged");
    } while (again(trial, session));
    expect_as_before();
    attempt_work(trial, plain());
    close_all();
}

/* What a session that is closed leaves behind is not there for others. */
static void sweep_close(struct trial *trial)
{
    open_all(trial);
    if (change() != ORM_OK || orm_flush(session) != ORM_OK)
        abort();
    arm(trial);
    orm_session_close(session);
    fault_disarm();
    session = orm_session(bank);
    ada = find_account(session, 1);
    must(ada && ada->balance == 100, "the row");
    if (orm_set(ada, balance, 80) != ORM_OK)
        abort();
    attempt(trial, session, orm_commit(session));
    close_all();
}

static enum orm_status work(struct orm_session *of, void *context)
{
    (void)of;
    (void)context;
    return change();
}

/* It has rolled back itself, unless that was what failed. */
static void sweep_transact(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    do {
        trial->status = orm_transact(session, work, NULL);
        if (trial->status != ORM_OK && ada->balance == 100)
            expect_as_before();
    } while (again(trial, session) && (recover(), true));
    close_all();
}

static enum orm_status in_bulk(void)
{
    static const struct account accounts[] = {
        { .owner = "One " LONG }, { .owner = "Two" }, { .owner = "Three" },
        { .owner = "Four" }, { .owner = "Five" }, { .owner = "Six" },
    };
    static const struct shared rows[] = {
        { .id = 1, .count = 40, .note = LONG, .version = 1 },
    };
    static const struct booking bookings[] = { { .code = "gone" } };
    if (orm_set(ada, balance, 90) == ORM_OK
        && orm_bulk_insert(session, account, accounts, 6, owner) == ORM_OK
        && orm_bulk_update(session, shared, rows, 1, count, note) == ORM_OK
        && orm_bulk_delete(session, booking, bookings, 1) == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

/* Values that need memory on their way, and a version that does. */
struct leaf {
    struct orm_object orm;
    orm_integer id;
    orm_date day;
    orm_text version;
};

static enum orm_status next_text(void *object, const void *member)
{
    struct leaf *leaf = object;
    (void)member;
    return orm_set(leaf, version, leaf->version && !strcmp(leaf->version,
                                                           LONG)
                   ? LONG "!" : LONG);
}

static const struct orm_column leaf_columns[] = {
    ORM_COLUMN(leaf, id, .primary_key = true),
    ORM_COLUMN(leaf, version, .not_null = true, .matched = true,
               .default_function = next_text, .onupdate = next_text),
    ORM_COLUMN(leaf, day),
    ORM_END,
};
static ORM_MODEL(leaf, .table = "leaves", .columns = leaf_columns);

static enum orm_status leaf_through(void)
{
    static const struct leaf leaves[] = {
        { .id = 1, .day = { 2026, 1, 1 }, .version = LONG },
        { .id = 2, .day = { 2026, 1, 2 }, .version = LONG },
        { .id = 3, .day = { 2026, 1, 3 }, .version = LONG },
        { .id = 4, .day = { 2026, 1, 4 }, .version = LONG },
        { .id = 5, .day = { 2026, 1, 5 }, .version = LONG },
    };
    if (orm_bulk_insert(session, leaf, leaves, 5, id, day) == ORM_OK
        && orm_bulk_update(session, leaf, leaves, 2, day) == ORM_OK
        && orm_bulk_delete(session, leaf, leaves + 2, 2) == ORM_OK)
        orm_commit(session);
    return orm_status(session);
}

static void sweep_leaves(struct trial *trial)
{
    bank = open_tables(trial, ORM_MODELS(leaf));
    session = orm_session(bank);
    arm(trial);
    do {
        trial->status = leaf_through();
    } while (again(trial, session) && orm_rollback(session) == ORM_OK);
    close_all();
}

static void sweep_bulk(struct trial *trial)
{
    open_all(trial);
    arm(trial);
    attempt_work(trial, in_bulk());
    close_all();
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "a transaction", sweep_plain },
        { "savepoints released", sweep_released },
        { "a savepoint rolled back", sweep_given_up },
        { "a transaction begun", sweep_begun },
        { "a rollback", sweep_rollback },
        { "a session closed", sweep_close },
        { "a function", sweep_transact },
        { "bulk", sweep_bulk },
        { "bulk of values that need memory", sweep_leaves },
        { NULL, NULL },
    });
}
