/* Rows that somebody else has changed: by a version, or by none. */
#include "bank.h"

static void test_counting(void)
{
    struct orm_session *session = open_bank();
    struct shared *new = orm_new(session, shared, .count = 5);
    works(orm_add(session, new));
    works(orm_flush(session));
    is(new->version, 1, "an INSERT writes 1");
    works(orm_set(new, count, 6));
    sent();
    works(orm_flush(session));
    is_text(sent(), "UPDATE \"shared\" SET \"count\" = ?, \"version\" = ?"
            " WHERE \"id\" = ? AND \"version\" = ? -- 6, 2, 2, 1",
            "an UPDATE one more, where it is the old one");
    is(new->version, 2, "in memory, too");
    works(orm_set(new, count, 7));
    works(orm_set(new, count, 6));
    works(orm_flush(session));
    is_text(sent(), "", "no change, no version");
    works(orm_commit(session));
    works(orm_set(new, count, 9));              /* expired: not read */
    works(orm_flush(session));
    is(new->version, 3, "without reading the row");
    works(orm_rollback(session));
    is(new->version, 2, "a rollback takes it back");
    works(orm_set(new, count, 10));
    works(orm_commit(session));
    works(orm_delete(session, new));
    sent();
    works(orm_flush(session));
    is_text(sent(), "BEGIN\nDELETE FROM \"shared\" WHERE \"id\" = ? AND"
            " \"version\" = ? -- 2, 3", "a DELETE looks for it, too");
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|0|'a note'|1", "rows");
    orm_close(bank);
}

/* Two sessions on connections of their own. */
static void test_lost_update(void)
{
    struct orm_session *session = open_bank();
    struct orm_database *second = orm_open(bank_path, BANK, NULL);
    struct orm_session *other = orm_session(second);
    struct shared *mine = orm_find(session, shared, .id = 1);
    works(orm_commit(session));
    struct shared *theirs = orm_find(other, shared, .id = 1);
    works(orm_set(theirs, count, 1));
    works(orm_set(mine, count, 10));
    works(orm_commit(other));
    fails(orm_commit(session), ORM_STALE_DATA);
    says(session, "updating shared: its row is gone, or was changed by"
         " somebody else");
    ok(orm_failed_object(session) == mine, "the object is told");
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    works(orm_rollback(session));
    is(mine->version, 1, "nothing was lost in memory");
    is(orm_get(mine, count), 1, "the next read has what they wrote");
    is(mine->version, 2, "and its version");
    works(orm_set(mine, count, mine->count + 10));
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|11|'a note'|3", "both are kept");

    works(orm_refresh(other, theirs));
    works(orm_commit(other));
    works(orm_set(mine, note, "another"));
    works(orm_commit(session));
    works(orm_delete(other, theirs));
    fails(orm_commit(other), ORM_STALE_DATA);
    says(other, "deleting shared: its row is gone, or was changed");
    works(orm_rollback(other));
    is(orm_state(theirs), ORM_PERSISTENT, "it is not deleted");
    works(orm_refresh(other, theirs));
    works(orm_delete(other, theirs));
    works(orm_commit(other));
    works(orm_set(mine, count, 3));
    fails(orm_commit(session), ORM_STALE_DATA);
    works(orm_rollback(session));
    works(orm_delete(session, mine));
    fails(orm_commit(session), ORM_STALE_DATA);
    works(orm_rollback(session));
    is_text(peek(bank_path, SHARED), "", "rows");
    orm_close(second);
    orm_close(bank);
}

/* Without a version the last one wins, unless the row is gone. */
static void test_without(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct account *eve = find_account(session, 2);
    works(orm_commit(session));
    peek(bank_path, "UPDATE accounts SET balance = 7 WHERE id = 1");
    works(orm_set(ada, owner, "Augusta"));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Augusta'|7\n2|'Eve'|20",
            "other columns stay");
    peek(bank_path, "DELETE FROM accounts");
    works(orm_delete(session, eve));
    works(orm_commit(session));
    works(orm_set(ada, balance, 5));
    fails(orm_commit(session), ORM_STALE_DATA);
    says(session, "updating account: its row is gone");
    works(orm_rollback(session));
    orm_close(bank);
}

static void test_merge(void)
{
    struct orm_session *session = open_bank();
    struct orm_session *other = orm_session(bank);
    struct shared *old = orm_find(other, shared, .id = 1);
    works(orm_expunge(other, old));
    works(orm_commit(other));
    struct shared *row = orm_find(session, shared, .id = 1);
    works(orm_set(row, count, 70));
    works(orm_commit(session));
    works(orm_set(old, count, 100));
    works(orm_set(old, note, "an old one"));
    ok(!orm_merge(session, old), "an old version is not merged");
    is(orm_status(session), ORM_STALE_DATA, "that is stale data");
    says(session, "merging shared: version is not what the row has");
    ok(!orm_is_modified(row), "nothing of it was taken");
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|70|'a note'|2", "nothing written");

    old = orm_find(other, shared, .id = 1);
    works(orm_expunge(other, old));
    works(orm_commit(other));
    works(orm_set(old, note, "a newer one"));
    ok(orm_merge(session, old) == row, "the version of the row is");
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|70|'a newer one'|3", "and written");
    orm_close(bank);
}

static void test_row_switch(void)
{
    struct orm_session *session = open_bank();
    struct shared *old = orm_find(session, shared, .id = 1);
    struct shared *new = orm_new(session, shared, .id = 1, .count = 8);
    works(orm_delete(session, old));
    works(orm_add(session, new));
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|8|'a note'|2",
            "a row switch goes on counting");
    works(orm_delete(session, new));
    old = orm_new(session, shared, .id = 1, .count = 9);
    works(orm_add(session, old));
    peek(bank_path, "UPDATE shared SET version = 9");
    fails(orm_commit(session), ORM_STALE_DATA);
    works(orm_rollback(session));
    is(orm_state(new), ORM_PERSISTENT, "or fails as an UPDATE does");
    orm_close(bank);
}

/* A generator of one's own: a text that goes on from what was read. */
struct page {
    struct orm_object orm;
    orm_integer id;
    orm_text body;
    orm_text version;
};

static enum orm_status next_letter(void *object, const void *member)
{
    struct page *page = object;
    char text[2] = { page->version ? (char)(*page->version + 1) : 'a' };
    const char *value = text;
    (void)member;
    return orm_set(page, version, value);
}

static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, id, .primary_key = true),
    ORM_COLUMN(page, body),
    ORM_COLUMN(page, version, .not_null = true, .matched = true,
               .default_function = next_letter, .onupdate = next_letter),
    ORM_END,
};
static ORM_MODEL(page, .table = "pages", .columns = page_columns);

static void test_own(void)
{
    const char *path = fresh_path();
    struct orm_database *database = orm_open(path, ORM_MODELS(page), NULL);
    orm_create_all(database);
    struct orm_session *session = orm_session(database);
    struct page *page = orm_new(session, page, .body = "one");
    works(orm_add(session, page));
    works(orm_commit(session));
    works(orm_set(page, body, "two"));
    works(orm_commit(session));
    works(orm_set(page, body, "three"));
    works(orm_flush(session));
    is_text(page->version, "c", "a generator of one's own");
    works(orm_rollback(session));
    is_text(page->version, "b", "rolled back");
    works(orm_set(page, body, "four"));
    works(orm_savepoint(session));
    works(orm_set(page, body, "five"));
    works(orm_flush(session));
    works(orm_rollback_savepoint(session));
    is_text(page->version, "c", "to a savepoint");
    works(orm_commit(session));
    peek(path, "UPDATE pages SET version = 'x'");
    works(orm_set(page, body, "six"));
    fails(orm_commit(session), ORM_STALE_DATA);
    works(orm_rollback(session));
    works(orm_refresh(session, page));
    works(orm_set(page, body, "six"));
    works(orm_commit(session));
    is_text(peek(path, "SELECT * FROM pages"), "1|'six'|'y'", "the row");
    orm_close(database);
}

/* A failure after the version was counted in memory. */
static void test_after_failure(void)
{
    struct orm_session *session = open_bank();
    struct shared *row = orm_find(session, shared, .id = 1);
    works(orm_savepoint(session));
    works(orm_set(row, count, 4));
    add_account(session, 3, "Eve");
    struct shared *twin = orm_new(session, shared, .id = 1, .count = 1);
    works(orm_add(session, twin));
    fails(orm_flush(session), ORM_INTEGRITY_ERROR);
    works(orm_rollback_savepoint(session));
    is(row->version, 1, "is taken back");
    works(orm_set(row, count, 4));
    works(orm_commit(session));
    is_text(peek(bank_path, SHARED), "1|4|'a note'|2", "and not counted");
    orm_close(bank);
}

int main(void)
{
    test_counting();
    test_lost_update();
    test_without();
    test_merge();
    test_row_switch();
    test_own();
    test_after_failure();
    return done();
}
