/* A rollback: rows and objects are what they were. */
#include "bank.h"

static void test_begins_by_itself(void)
{
    struct orm_session *session = open_bank();
    works(orm_commit(session));
    works(orm_flush(session));
    works(orm_rollback(session));
    is_text(sent(), "", "nothing done, nothing sent");

    struct account *ada = find_account(session, 1);
    is_text(sent(), "BEGIN\nSELECT \"id\", \"owner\", \"balance\" FROM"
            " \"accounts\" WHERE \"id\" = ? -- 1",
            "a transaction begins with the first statement");
    works(orm_set(ada, balance, 50));
    is_text(sent(), "", "a change sends nothing");
    works(orm_flush(session));
    is_text(sent(), "UPDATE \"accounts\" SET \"balance\" = ? WHERE \"id\" ="
            " ? -- 50, 1", "a flush writes it");
    works(orm_flush(session));
    is_text(sent(), "", "a second flush has nothing to write");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20",
            "and does not commit");
    works(orm_commit(session));
    is_text(sent(), "COMMIT", "a commit does");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|50\n2|'Eve'|20", "here");
    works(orm_rollback(session));
    is_text(sent(), "", "after it there is nothing to roll back");
    is(ada->balance, 50, "nor in memory");
    orm_close(bank);
}

static void test_members(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct account *eve = find_account(session, 2);
    const char *name = ada->owner;
    works(orm_set(ada, owner, "Augusta"));
    works(orm_set(ada, balance, 1));
    works(orm_flush(session));
    works(orm_set(ada, owner, "Augusta Ada"));
    const char *longer = ada->owner;
    works(orm_flush(session));
    works(orm_set(ada, balance, 2));            /* not flushed */
    is_text(name, "Ada", "a text that was read can be read still");
    sent();
    works(orm_rollback(session));
    is_text(sent(), "ROLLBACK", "one statement");
    is_text(ada->owner, "Ada", "the text is back");
    ok(ada->owner == name, "at the address where it was read");
    ok(longer != name, "the other is gone");
    is(ada->balance, 100, "the number is back");
    ok(!orm_is_modified(ada) && !orm_has_changes(session), "no change");
    ok(orm_is_expired(ada) && orm_is_expired(eve), "all is expired");
    is_text(sent(), "", "nothing was asked for");

    is(orm_get(ada, balance), 100, "the next touch");
    is_text(sent(), "BEGIN\nSELECT \"owner\", \"balance\" FROM \"accounts\""
            " WHERE \"id\" = ? -- 1", "reads all of it, in a transaction");
    ok(ada->owner == name, "the same text stays where it is");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

static void test_unflushed(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_commit(session));
    sent();
    works(orm_set(ada, balance, 7));
    struct account *new = add_account(session, 3, "Joan");
    works(orm_delete(session, ada));
    works(orm_rollback(session));
    is(ada->balance, 100, "a change before any statement is undone");
    is(orm_state(new), ORM_TRANSIENT, "and an object that was added");
    is(orm_state(ada), ORM_PERSISTENT, "and one that was to be deleted");
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

static void test_added(void)
{
    struct orm_session *session = open_bank();
    struct account *new = orm_new(session, account, .owner = "Joan");
    works(orm_add(session, new));
    works(orm_flush(session));
    is(new->id, 3, "the database made the key");
    ok(orm_is_loaded(new, balance), "and gave its default");
    works(orm_set(new, owner, "Johanna"));
    works(orm_flush(session));
    works(orm_rollback(session));
    is(orm_state(new), ORM_TRANSIENT, "added, it is transient");
    is_text(new->owner, "Joan", "with the values it was given");
    is(new->id, 0, "the key is taken off");
    ok(!orm_is_loaded(new, balance), "the server's value is not known");
    ok(!find_account(session, 3), "and it is not found");
    works(orm_add(session, new));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20\n"
            "3|'Joan'|0", "it can be added again");
    ok(find_account(session, 3) == new, "and is itself");

    struct booking *gift = orm_new(session, booking, .code = "gift",
                                   .account_id = 1);
    works(orm_add(session, gift));
    works(orm_flush(session));
    is_text(gift->note, "no note", "a default of the model's");
    works(orm_rollback(session));
    ok(!gift->note, "goes, too");
    is_text(gift->code, "gift", "a key that was given stays");
    orm_close(bank);
}

static void test_deleted(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_delete(session, ada));
    works(orm_flush(session));
    is(orm_state(ada), ORM_DELETED, "deleted");
    ok(!find_account(session, 1) && !orm_status(session), "not found");
    works(orm_set(ada, balance, 3));
    works(orm_rollback(session));
    is(orm_state(ada), ORM_PERSISTENT, "persistent again");
    is(ada->balance, 100, "with its values");
    ok(find_account(session, 1) == ada, "found");
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20",
            "nor is it deleted by the next commit");

    works(orm_delete(session, ada));
    struct account *other = orm_new(session, account, .id = 1,
                                    .owner = "Adele");
    works(orm_add(session, other));
    works(orm_flush(session));                  /* a row switch */
    ok(find_account(session, 1) == other, "the row is the other's");
    works(orm_rollback(session));
    is(orm_state(ada), ORM_PERSISTENT, "the first one's again");
    is(orm_state(other), ORM_TRANSIENT, "the other has none");
    ok(find_account(session, 1) == ada, "found");
    is_text(orm_get(ada, owner), "Ada", "as it was");
    works(orm_delete(session, ada));
    works(orm_commit(session));
    is(orm_state(ada), ORM_DETACHED, "committed, it is detached");
    works(orm_rollback(session));
    is(orm_state(ada), ORM_DETACHED, "for good");
    fails(orm_add(session, ada), ORM_MISUSE);
    orm_close(bank);
}

static void test_keys(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_set(ada, id, 10));
    works(orm_flush(session));
    ok(find_account(session, 10) == ada, "found by its new key");
    struct account *new = add_account(session, 1, "Adele");
    works(orm_flush(session));
    works(orm_set(ada, id, 11));
    works(orm_flush(session));
    works(orm_rollback(session));
    is(ada->id, 1, "the key it had at first");
    ok(find_account(session, 1) == ada, "by which it is found");
    ok(!find_account(session, 10) && !find_account(session, 11),
       "and by no other");
    is(orm_state(new), ORM_TRANSIENT, "who had taken it has no row");

    struct booking *gift = orm_new(session, booking, .code = "gift",
                                   .account_id = 1);
    works(orm_add(session, gift));
    works(orm_commit(session));
    const char *code = gift->code;
    works(orm_set(gift, code, "a gift with a longer name, for a block"));
    works(orm_flush(session));
    works(orm_rollback(session));
    ok(gift->code == code && !strcmp(code, "gift"), "a text, too");
    ok(orm_find(session, booking, .code = "gift") == gift, "is a key");
    orm_close(bank);
}

/* What was read in the transaction is as if it had not been read. */
static void test_read_anew(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_commit(session));
    const char *name = ada->owner;
    peek(bank_path, "UPDATE accounts SET owner = 'Augusta' WHERE id = 1");
    is_text(orm_get(ada, owner), "Augusta", "somebody changed it");
    is_text(name, "Ada", "what was read before can be read");
    works(orm_rollback(session));
    ok(ada->owner == name, "and is back");
    ok(orm_is_expired(ada), "expired");
    is_text(orm_get(ada, owner), "Augusta", "the row has the other");
    works(orm_commit(session));
    orm_close(bank);
}

/* Others that hold the row, or have it taken away. */
static void test_row_of_two(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_commit(session));
    peek(bank_path, "DELETE FROM accounts WHERE id = 1");
    struct account *new = add_account(session, 1, "Adele");
    works(orm_flush(session));
    is(orm_state(ada), ORM_DETACHED, "who had the row is out");
    works(orm_rollback(session));
    is(orm_state(ada), ORM_PERSISTENT, "and in again");
    is(orm_state(new), ORM_TRANSIENT, "the other is out");
    fails(((void)orm_get(ada, balance), orm_status(session)),
          ORM_STALE_DATA);
    works(orm_rollback(session));

    struct account *eve = find_account(session, 2);
    works(orm_expunge(session, eve));
    struct account *again = find_account(session, 2);
    ok(again != eve, "another object for the row");
    works(orm_rollback(session));
    is(orm_state(eve), ORM_DETACHED, "what was expunged stays out");
    ok(find_account(session, 2) == again, "the other stays in");
    works(orm_expunge(session, again));
    works(orm_commit(session));
    works(orm_add(session, eve));
    is(orm_state(eve), ORM_PERSISTENT, "added again, it is in");
    works(orm_rollback(session));
    is(orm_state(eve), ORM_DETACHED, "rolled back, it is out");
    orm_close(bank);
}

/* However rows came and went, a key is one object's in the end. */
static void test_one_for_each_key(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_delete(session, ada));
    works(orm_flush(session));
    struct account *new = add_account(session, 1, "Adele");
    works(orm_flush(session));
    works(orm_expunge(session, new));
    struct account *again = find_account(session, 1);
    ok(again && again != ada && again != new, "a third for the key");
    works(orm_rollback(session));
    is(orm_state(again), ORM_DETACHED, "came from a row that is undone");
    ok(find_account(session, 1) == ada, "the first one is back");

    works(orm_set(ada, id, 5));
    works(orm_flush(session));
    new = add_account(session, 1, "Adele");
    works(orm_flush(session));
    works(orm_expunge(session, new));
    again = find_account(session, 1);
    works(orm_rollback(session));
    is(orm_state(again), ORM_DETACHED, "so it is with keys that change");
    ok(find_account(session, 1) == ada, "the first one is back");
    orm_close(bank);
}

/* What was changed while it was out is written when it is in. */
static void test_changes_from_outside(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_expunge(session, ada));
    works(orm_commit(session));
    works(orm_set(ada, balance, 77));
    works(orm_add(session, ada));
    works(orm_rollback(session));
    is(orm_state(ada), ORM_DETACHED, "out again");
    is(ada->balance, 77, "with its change");
    works(orm_add(session, ada));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|77\n2|'Eve'|20", "written");

    peek(bank_path, "DELETE FROM accounts WHERE id = 2");
    struct account *eve = orm_new(session, account, .id = 2, .owner = "E");
    works(orm_add(session, eve));
    works(orm_commit(session));
    peek(bank_path, "DELETE FROM accounts WHERE id = 2");
    works(orm_delete(session, eve));
    works(orm_add(session, orm_new(session, account, .id = 2)));
    fails(orm_commit(session), ORM_STALE_DATA);
    works(orm_rollback(session));
    orm_close(bank);
}

static void test_begin(void)
{
    struct orm_session *session = open_bank();
    works(orm_begin(session, ORM_DEFERRED));
    is_text(sent(), "BEGIN DEFERRED", "deferred");
    fails(orm_begin(session, ORM_IMMEDIATE), ORM_MISUSE);
    says(session, "beginning: a transaction is open already");
    works(orm_rollback(session));
    works(orm_begin(session, ORM_IMMEDIATE));
    find_account(session, 1);
    works(orm_commit(session));
    works(orm_begin(session, ORM_EXCLUSIVE));
    works(orm_commit(session));
    is_text(sent(), "ROLLBACK\nBEGIN IMMEDIATE\nSELECT \"id\", \"owner\","
            " \"balance\" FROM \"accounts\" WHERE \"id\" = ? -- 1\nCOMMIT\n"
            "BEGIN EXCLUSIVE\nCOMMIT", "the words");

    struct orm_session *other = orm_session(bank);
    find_account(session, 1);
    fails(orm_begin(other, ORM_IMMEDIATE), ORM_MISUSE);
    works(orm_rollback(other));
    fails((find_account(other, 1), orm_status(other)), ORM_MISUSE);
    struct account *new = orm_new(bank, account, .owner = "Joan");
    fails(orm_insert(bank, new), ORM_MISUSE);
    works(orm_rollback(session));
    ok(find_account(other, 1), "then the other can begin");
    orm_session_close(other);
    works(orm_insert(bank, new));
    orm_close(bank);
}

/* A session that is closed rolls back. */
static void test_close(void)
{
    struct orm_session *session = open_bank();
    works(orm_set(find_account(session, 1), balance, 5));
    works(orm_flush(session));
    sent();
    orm_session_close(session);
    is_text(sent(), "ROLLBACK", "closing sends it");
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20", "rows");
    session = orm_session(bank);
    works(orm_set(find_account(session, 1), balance, 5));
    works(orm_flush(session));
    orm_close(bank);
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|100\n2|'Eve'|20",
            "the database closes its sessions");
    is(orm_rollback(NULL), ORM_NO_MEMORY, "a session that is none");
}

int main(void)
{
    test_begins_by_itself();
    test_members();
    test_unflushed();
    test_added();
    test_deleted();
    test_keys();
    test_read_anew();
    test_row_of_two();
    test_one_for_each_key();
    test_changes_from_outside();
    test_begin();
    test_close();
    return done();
}
