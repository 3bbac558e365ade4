/* Savepoints, one by one and in each other, to each end. */
#include "bank.h"

static void test_words(void)
{
    struct orm_session *session = open_bank();
    works(orm_savepoint(session));
    is_text(sent(), "BEGIN\nSAVEPOINT orm_savepoint", "a transaction begins");
    works(orm_set(find_account(session, 1), balance, 5));
    sent();
    works(orm_savepoint(session));
    is_text(sent(), "UPDATE \"accounts\" SET \"balance\" = ? WHERE \"id\" ="
            " ? -- 5, 1\nSAVEPOINT orm_savepoint", "it flushes first");
    works(orm_set(find_account(session, 1), balance, 6));
    works(orm_release_savepoint(session));
    is_text(sent(), "UPDATE \"accounts\" SET \"balance\" = ? WHERE \"id\" ="
            " ? -- 6, 1\nRELEASE orm_savepoint", "so does a release");
    works(orm_set(find_account(session, 1), balance, 7));
    works(orm_rollback_savepoint(session));
    is_text(sent(), "ROLLBACK TO orm_savepoint\nRELEASE orm_savepoint",
            "a rollback does not");
    is(orm_get(find_account(session, 1), balance), 100,
       "what was released inside is undone, too");
    fails(orm_release_savepoint(session), ORM_MISUSE);
    says(session, "releasing a savepoint: there is none");
    fails(orm_rollback_savepoint(session), ORM_MISUSE);
    says(session, "rolling back to a savepoint: there is none");
    works(orm_savepoint(session));
    works(orm_set(find_account(session, 1), balance, 8));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|8\n2|'Eve'|20",
            "a commit keeps what is open");
    fails(orm_rollback_savepoint(session), ORM_MISUSE);
    is(orm_savepoint(NULL), ORM_NO_MEMORY, "a session that is none");
    is(orm_release_savepoint(NULL), ORM_NO_MEMORY, "nothing to release");
    is(orm_rollback_savepoint(NULL), ORM_NO_MEMORY, "nor to roll back");
    orm_close(bank);
}

static void test_states(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct account *eve = find_account(session, 2);
    struct account *before = add_account(session, 3, "Before");
    const char *name = ada->owner;
    works(orm_set(ada, balance, 60));
    works(orm_savepoint(session));

    struct account *inside = orm_new(session, account, .owner = "Inside");
    works(orm_add(session, inside));
    works(orm_set(ada, owner, "Augusta"));
    works(orm_delete(session, eve));
    works(orm_set(before, id, 30));
    works(orm_flush(session));
    is(inside->id, 31, "a key is made");
    struct account *waiting = add_account(session, 50, "Waiting");
    works(orm_set(ada, balance, 59));
    works(orm_rollback_savepoint(session));

    is(orm_state(inside), ORM_TRANSIENT, "added inside: out");
    is(inside->id, 0, "its key was the database's");
    is(orm_state(waiting), ORM_TRANSIENT, "pending: out");
    is(orm_state(eve), ORM_PERSISTENT, "deleted inside: in");
    is(orm_state(before), ORM_PERSISTENT, "added before: in");
    is(before->id, 3, "with its key");
    ok(find_account(session, 3) == before && !find_account(session, 30),
       "by which it is found");
    ok(ada->owner == name, "a text is where it was");
    is(ada->balance, 60, "a change from before stays");
    ok(!orm_has_changes(session), "nothing waits");
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|60\n2|'Eve'|20\n"
            "3|'Before'|1", "and is written");
    orm_close(bank);
}

/* What was not touched inside stays loaded. */
static void test_untouched(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct account *eve = find_account(session, 2);
    works(orm_savepoint(session));
    works(orm_set(ada, balance, 60));
    works(orm_flush(session));
    works(orm_rollback_savepoint(session));
    ok(!orm_is_expired(eve), "an object nobody touched is not expired");
    ok(!orm_is_loaded(ada, balance), "one that was changed is");
    sent();
    is(orm_get(eve, balance), 20, "reading the one");
    is_text(sent(), "", "sends nothing");
    is(orm_get(ada, balance), 100, "the other is read anew");
    ok(*sent(), "by a statement");

    works(orm_savepoint(session));
    works(orm_set(ada, balance, 60));
    works(orm_flush(session));
    works(orm_expunge(session, ada));
    ada = find_account(session, 1);
    is(ada->balance, 60, "an object that was made inside");
    works(orm_rollback_savepoint(session));
    is(orm_get(ada, balance), 100, "does not keep what it read there");
    orm_close(bank);
}

/* A flush that fails inside costs the inside. */
static void test_failed_flush(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    works(orm_set(ada, balance, 60));
    works(orm_savepoint(session));
    struct account *twin = add_account(session, 3, "Ada");
    works(orm_set(ada, balance, 61));
    fails(orm_flush(session), ORM_INTEGRITY_ERROR);
    ok(orm_failed_object(session) == twin, "the object is told");
    fails(orm_flush(session), ORM_PENDING_ROLLBACK);
    fails(orm_savepoint(session), ORM_PENDING_ROLLBACK);
    fails(orm_release_savepoint(session), ORM_PENDING_ROLLBACK);
    fails(orm_commit(session), ORM_PENDING_ROLLBACK);
    ok(strstr(orm_message(session), "UNIQUE constraint failed"),
       "the first message is quoted");
    works(orm_rollback_savepoint(session));
    is(orm_state(twin), ORM_TRANSIENT, "it is out");
    ok(!orm_failed_object(session), "and forgotten");
    is(orm_get(ada, balance), 60, "the outer work is there");
    works(orm_set(ada, balance, 62));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|62\n2|'Eve'|20",
            "and goes on");

    works(orm_savepoint(session));
    works(orm_set(ada, balance, 63));
    works(orm_savepoint(session));
    twin = add_account(session, 3, "Ada");
    fails(orm_savepoint(session), ORM_INTEGRITY_ERROR);
    works(orm_rollback_savepoint(session));
    is(orm_get(ada, balance), 63, "a third that failed to begin");
    works(orm_rollback_savepoint(session));
    is(orm_get(ada, balance), 62, "and the first of the two");
    twin = add_account(session, 3, "Ada");
    works(orm_rollback(session));
    works(orm_savepoint(session));
    add_account(session, 3, "Ada");
    fails(orm_release_savepoint(session), ORM_INTEGRITY_ERROR);
    works(orm_rollback_savepoint(session));
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|62\n2|'Eve'|20", "rows");
    orm_close(bank);
}

/*
 * Five savepoints in each other; each changes the balance, adds an account
 * and renames it. From the innermost on, each is released or rolled back as
 * a bit of `ends` says; then all is committed, or rolled back.
 */
enum { DEEPEST = 5 };

static bool ends_well(unsigned ends, bool commit)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    struct account *made[DEEPEST];
    char name[20], expected[300] = "", row[40];
    bool kept[DEEPEST] = { false };
    int64_t balance = 100;
    bool right = orm_status(session) == ORM_OK;
    for (int i = 0; i < DEEPEST; i++) {
        right &= orm_savepoint(session) == ORM_OK;
        snprintf(name, sizeof name, "at %d", i);
        made[i] = add_account(session, 10 + i, name);
        right &= orm_set(ada, balance, 10 + i) == ORM_OK;
        right &= i % 2 || orm_flush(session) == ORM_OK;
    }
    for (int i = DEEPEST; i--; ) {
        bool release = ends & 1u << i;
        right &= (release ? orm_release_savepoint(session)
                          : orm_rollback_savepoint(session)) == ORM_OK;
        kept[i] = release;
        for (int k = i + 1; k < DEEPEST; k++)
            kept[k] &= release;
        balance = 100;
        for (int k = 0; k < DEEPEST; k++)
            if (k < i || kept[k])
                balance = 10 + k;
        right &= ada->balance == balance;
        for (int k = i; k < DEEPEST; k++)
            right &= orm_state(made[k]) == (kept[k] ? ORM_PERSISTENT
                                                    : ORM_TRANSIENT);
    }
    right &= orm_get(ada, balance) == balance;
    right &= (commit ? orm_commit(session) : orm_rollback(session)) == ORM_OK;
    balance = commit ? balance : 100;
    right &= ada->balance == balance;
    snprintf(expected, sizeof expected, "1|'Ada'|%d\n2|'Eve'|20",
             (int)balance);
    for (int k = 0; k < DEEPEST; k++) {
        kept[k] &= commit;
        right &= orm_state(made[k]) == (kept[k] ? ORM_PERSISTENT
                                                : ORM_TRANSIENT);
        snprintf(row, sizeof row, "\n%d|'at %d'|1", 10 + k, k);
        strcat(expected, kept[k] ? row : "");
    }
    right &= !strcmp(peek(bank_path, ACCOUNTS), expected);
    orm_close(bank);
    return right;
}

static void test_nested(void)
{
    int wrong = 0;
    for (unsigned ends = 0; ends < 2u << DEEPEST; ends++)
        if (!ends_well(ends / 2, ends % 2)) {
            tell("released: %x, %s", ends / 2,
                 ends % 2 ? "committed" : "rolled back");
            wrong++;
        }
    is(wrong, 0, "%d ways out of %d savepoints", 2 << DEEPEST, DEEPEST);
}

static void test_deep(void)
{
    struct orm_session *session = open_bank();
    struct account *ada = find_account(session, 1);
    int failed = 0;
    for (int i = 0; i < 300; i++)
        failed += orm_set(ada, balance, 1000 + i) != ORM_OK
            || orm_savepoint(session) != ORM_OK;
    for (int i = 300; i-- > 100; )
        failed += orm_rollback_savepoint(session) != ORM_OK
            || ada->balance != 1000 + i;
    is(failed, 0, "three hundred, two hundred of them undone");
    works(orm_commit(session));
    is_text(peek(bank_path, ACCOUNTS), "1|'Ada'|1100\n2|'Eve'|20", "rows");
    orm_close(bank);
}

int main(void)
{
    test_words();
    test_states();
    test_untouched();
    test_failed_flush();
    test_nested();
    test_deep();
    return done();
}
