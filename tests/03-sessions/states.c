/* Transient, pending, persistent, deleted, detached: what leads from one
   to the other, and what is refused. */
#include "blog.h"

static void round_trip(void)
{
    open_blog();
    struct user *ada = orm_new(session, user, .name = "Ada");
    is(orm_state(ada), ORM_TRANSIENT, "made: transient");
    ok(!orm_has_changes(session), "which nothing has to be done about");
    silent(orm_flush(session));
    silent(orm_add(session, ada));
    is(orm_state(ada), ORM_PENDING, "added: pending");
    ok(orm_has_changes(session), "something is to be done");
    silent(orm_add(session, ada));
    sends(orm_flush(session), "BEGIN\n" INSERT_USER " (?, ?) -- 'Ada', 0");
    is(orm_state(ada), ORM_PERSISTENT, "flushed: persistent");
    is(ada->id, 1, "with the key that was made");
    is(ada->karma, 0, "and the default");
    ok(!orm_has_changes(session), "all is done");
    silent(orm_add(session, ada));
    silent(orm_delete(session, ada));
    is(orm_state(ada), ORM_PERSISTENT, "to be deleted: persistent still");
    ok(orm_has_changes(session), "something is to be done");
    silent(orm_delete(session, ada));
    sends(orm_flush(session), "DELETE FROM \"users\" WHERE \"id\" = ? -- 1");
    is(orm_state(ada), ORM_DELETED, "flushed: deleted");
    sends(((void)find_user(1), orm_status(session)), SELECT_USER "1");
    sends(orm_commit(session), "COMMIT");
    is(orm_state(ada), ORM_DETACHED, "committed: detached");
    is_text(ada->name, "Ada", "and still to be read");
    is_text(users(), "", "the row is gone");
    close_blog();
}

static void nothing_to_do(void)
{
    open_with_users();
    silent(orm_commit(session));
    silent(orm_flush(session));
    silent(orm_expire_all(session));
    struct user *ada = find_user(1);
    silent(orm_flush(session));
    silent(orm_set(ada, karma, 7));
    silent(orm_flush(session));
    ok(!orm_is_modified(ada) && !orm_has_changes(session),
       "setting what is there changes nothing");
    silent(orm_set(ada, karma, 9));
    ok(orm_is_changed(ada, karma) && !orm_is_changed(ada, name)
       && orm_is_modified(ada) && orm_has_changes(session), "a change");
    silent(orm_set(ada, karma, 7));
    ok(!orm_is_changed(ada, karma) && !orm_is_modified(ada),
       "is none when it is taken back");
    silent(orm_flush(session));
    ok(!orm_has_changes(session), "and forgotten by a flush");
    sends(orm_commit(session), "COMMIT");
    close_blog();
}

/* A delete that is taken back, in every order. */
static void not_deleted(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_delete(session, ada);
    orm_set(ada, karma, 9);
    silent(orm_add(session, ada));
    sends(orm_flush(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 9, 1");
    orm_delete(session, ada);
    orm_add(session, ada);
    silent(orm_flush(session));
    orm_set(ada, karma, 10);
    orm_set(ada, id, 5);
    orm_delete(session, ada);
    sends(orm_flush(session), "DELETE FROM \"users\" WHERE \"id\" = ? -- 1");
    refused(orm_add(session, ada), ORM_MISUSE, "adding user: the object"
            " was deleted; make another, or roll back");
    is(orm_delete(session, ada), ORM_MISUSE, "no second time");
    is(orm_set(ada, name, "A"), ORM_OK, "it can be changed, for nothing");
    refused(orm_set(ada, id, 9), ORM_MISUSE, "user.id: the key of an object"
            " that is out of the session cannot be changed");
    sends(orm_commit(session), "COMMIT");
    is(orm_state(ada), ORM_DETACHED, "it is detached then");
    refused(orm_add(session, ada), ORM_MISUSE, "adding user: the object has"
            " no row any more; make another");
    is_text(users(), "2|'Brian'|8|40", "and one row is left");
    close_blog();
}

static void vanished(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_commit(session);
    peek(path, "DELETE FROM users");
    orm_delete(session, ada);
    sends(orm_flush(session), "BEGIN\n"
          "DELETE FROM \"users\" WHERE \"id\" = ? -- 1");
    is(orm_state(ada), ORM_DELETED, "gone is gone");
    sends((find_user(2) ? ORM_MISUSE : orm_status(session)),
          RELOAD_USER "2");
    sent();
    refused(orm_refresh(session, brian), ORM_STALE_DATA,
            "user: its row is gone; somebody else deleted it");
    is_text(orm_get(brian, name), "Brian", "what was read is there");
    is(orm_status(session), ORM_STALE_DATA, "but not the row");
    orm_set(brian, karma, 5);
    refused(orm_flush(session), ORM_STALE_DATA, "updating user: its row is"
            " gone; somebody else deleted it");
    ok(orm_failed_object(session) == brian, "the object is named");
    close_blog();
}

static void expunged(void)
{
    open_with_users();
    struct user *new = orm_new(session, user, .name = "New"),
        *ada = find_user(1), *brian = find_user(2);
    orm_add(session, new);
    silent(orm_expunge(session, new));
    is(orm_state(new), ORM_TRANSIENT, "pending becomes transient");
    silent(orm_flush(session));
    refused(orm_expunge(session, new), ORM_MISUSE,
            "expunging user: the object is not in the session");
    orm_set(ada, karma, 70);
    orm_delete(session, brian);
    silent(orm_expunge(session, ada));
    silent(orm_expunge(session, brian));
    is(orm_state(ada), ORM_DETACHED, "persistent becomes detached");
    silent(orm_flush(session));
    ok(!orm_has_changes(session), "nothing of it is written");
    is(ada->karma, 70, "the change stays in the object");
    silent(*orm_get(brian, name) == 'B' ? orm_status(session) : ORM_MISUSE);
    ok(orm_is_loaded(ada, name) && !orm_is_expired(ada), "it is loaded");
    struct user *twin = find_user(1);
    ok(twin && twin != ada, "there is room for another");
    refused(orm_add(session, ada), ORM_MISUSE, "adding user: the object has"
            " the key of another one in the session; use orm_merge()");
    orm_expunge(session, twin);
    silent(orm_add(session, ada));
    is(orm_state(ada), ORM_PERSISTENT, "expunged and added: persistent");
    ok(orm_is_expired(ada), "and expired");
    sends(orm_flush(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 70, 1");
    silent(orm_add(session, brian));
    silent(orm_flush(session));
    sends(((void)orm_get(brian, karma), orm_status(session)), RELOAD_USER "2");
    silent(orm_add(session, new));
    sends(orm_flush(session), INSERT_USER " (?, ?) -- 'New', 0");
    is(orm_commit(session), ORM_OK, "committed");
    is_text(users(), "1|'Ada'|70|NULL\n2|'Brian'|8|40\n3|'New'|0|NULL",
            "all three");
    close_blog();
}

static void detached_reads(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_expire_member(session, ada, karma);
    orm_expunge(session, ada);
    silent(orm_get(ada, name) ? orm_status(session) : ORM_MISUSE);
    sent();
    is(orm_get(ada, karma), 7, "the value in memory is given");
    is(orm_status(session), ORM_DETACHED_ERROR, "as detached");
    is_text(orm_message(session), "user.karma was not loaded, and the"
            " object is in no session that could load it", "by name");
    is_text(sent(), "", "without SQL");
    is(orm_refresh(session, ada), ORM_MISUSE, "no refresh");
    is(orm_expire(session, ada), ORM_MISUSE, "no expiry");
    is(orm_expire_member(session, ada, name), ORM_MISUSE, "of neither");
    is(orm_delete(session, ada), ORM_MISUSE, "no deletion");
    is(orm_set(ada, name, "A"), ORM_OK, "it can be set");
    is_text(ada->name, "A", "as a struct");
    is(orm_set(ada, id, 2), ORM_MISUSE, "but not its key");
    close_blog();
}

static void pending_things(void)
{
    open_with_users();
    struct user *new = orm_new(session, user, .name = "New");
    is(orm_delete(session, new), ORM_MISUSE, "a transient has no row");
    is_text(orm_message(session), "deleting user: the object has no row"
            " yet", "to be deleted");
    is(orm_expire(session, new), ORM_MISUSE, "nor to be read again");
    is(orm_refresh(session, new), ORM_MISUSE, "nor now");
    orm_add(session, new);
    refused(orm_delete(session, new), ORM_MISUSE,
            "deleting user: the object waits to be stored");
    is(orm_expire(session, new), ORM_MISUSE, "nor has a pending one");
    is(orm_refresh(session, new), ORM_MISUSE, "a row");
    silent(orm_set(new, name, "Newer"));
    silent(*orm_get(new, name) == 'N' ? ORM_OK : ORM_MISUSE);
    silent(orm_get(new, age) ? ORM_MISUSE : orm_status(session));
    ok(orm_is_changed(new, name) && !orm_is_changed(new, age)
       && orm_is_modified(new), "what is set is to be written");
    ok(!orm_is_expired(new), "a pending object cannot be stale");
    ok(orm_is_loaded(new, name) && !orm_is_loaded(new, age),
       "what was given is known");
    sends(orm_flush(session), "BEGIN\n" INSERT_USER " (?, ?) -- 'Newer', 0");
    ok(orm_is_loaded(new, karma) && orm_is_loaded(new, id),
       "default and key are known then");
    ok(!orm_is_loaded(new, age) && orm_is_expired(new),
       "what nobody gave is not");
    sends(orm_get(new, age) ? ORM_MISUSE : orm_status(session),
          "SELECT \"age\" FROM \"users\" WHERE \"id\" = ? -- 3");
    close_blog();
}

static void expiry(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(ada, karma, 70);
    orm_set(ada, name, "A");
    silent(orm_expire_member(session, ada, karma));
    is(ada->karma, 7, "the change is taken back");
    ok(!orm_is_loaded(ada, karma) && orm_is_loaded(ada, name)
       && orm_is_expired(ada), "and one member unknown");
    sends(orm_flush(session), "UPDATE \"users\" SET \"name\" = ? WHERE"
          " \"id\" = ? -- 'A', 1");
    sends(((void)orm_get(ada, karma), orm_status(session)),
          "SELECT \"karma\" FROM \"users\" WHERE \"id\" = ? -- 1");
    orm_set(ada, karma, 70);
    silent(orm_expire(session, ada));
    ok(!orm_is_modified(ada) && !orm_has_changes(session), "all is");
    silent(orm_flush(session));
    sends(((void)orm_get(ada, name), orm_status(session)), RELOAD_USER "1");
    silent(orm_set(ada, age, A_NUMBER(30)));
    orm_set(brian, karma, 80);
    silent(orm_expire_all(session));
    ok(!orm_has_changes(session) && !ada->age && brian->karma == 8,
       "all changes are taken back");
    sends(find_user(1) == ada ? ORM_OK : ORM_MISUSE, RELOAD_USER "1");
    orm_expire(session, ada);
    silent(orm_set(ada, karma, 7));
    ok(orm_is_changed(ada, karma), "what the row has is not known");
    sends(orm_get(ada, karma) == 7 ? orm_status(session) : ORM_MISUSE, "");
    sends(*orm_get(ada, name) == 'A' ? orm_status(session) : ORM_MISUSE,
          "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- 7, 1\n"
          "SELECT \"name\", \"age\" FROM \"users\" WHERE \"id\" = ? -- 1");
    struct user *new = orm_new(session, user, .name = "New");
    orm_add(session, new);
    orm_delete(session, brian);
    silent(orm_expire_all(session));
    sends(orm_flush(session), INSERT_USER " (?, ?) -- 'New', 0\n"
          "DELETE FROM \"users\" WHERE \"id\" = ? -- 2");
    close_blog();
}

static void refreshing(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_commit(session);
    peek(path, "UPDATE users SET karma = karma + 100");
    find_user(1);
    orm_set(ada, karma, 1);
    orm_set(brian, karma, 2);
    sends(orm_refresh(session, ada), "UPDATE \"users\" SET \"karma\" = ?"
          " WHERE \"id\" = ? -- 2, 2\n" RELOAD_USER "1");
    is(ada->karma, 107, "the change is dropped, the row read");
    ok(!orm_is_modified(ada), "nothing is left to write");
    orm_without_autoflush(session) {
        orm_set(brian, karma, 3);
        sends(orm_refresh(session, ada), RELOAD_USER "1");
    }
    sends(orm_commit(session), "UPDATE \"users\" SET \"karma\" = ? WHERE"
          " \"id\" = ? -- 3, 2\nCOMMIT");
    ok(orm_is_expired(ada) && ada->karma == 107, "expired, and readable");
    close_blog();
}

static void commit_expires(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    sends(orm_commit(session), "COMMIT");
    ok(orm_is_expired(ada) && orm_is_expired(brian), "both are expired");
    sends(((void)orm_get(ada, name), orm_status(session)),
          "BEGIN\n" RELOAD_USER "1");
    silent(((void)orm_get(ada, karma), orm_status(session)));
    sends(((void)orm_get(ada, id), orm_status(session)), "");
    sends(((void)orm_get(brian, name), orm_status(session)), RELOAD_USER "2");
    orm_commit(session);
    close_blog();
    open_blog_with(&(const struct orm_session_options){
        .keep_loaded = true });
    ada = orm_new(session, user, .name = "Ada", .age = NULL);
    orm_add(session, ada);
    orm_commit(session);
    ok(!orm_is_expired(ada), "kept loaded");
    peek(path, "UPDATE users SET name = 'A'");
    sends(*orm_get(ada, name) ? orm_status(session) : ORM_MISUSE, "");
    is_text(ada->name, "Ada", "whatever the row is now");
    close_blog();
}

static void autoflush(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_set(ada, karma, 1);
    sends(find_user(9) ? ORM_MISUSE : orm_status(session),
          "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- 1, 1\n"
          SELECT_USER "9");
    orm_set(ada, karma, 2);
    silent(find_user(1) == ada ? ORM_OK : ORM_MISUSE);
    int rounds = 0;
    orm_without_autoflush(session) {
        rounds++;
        sends(((void)find_user(9), orm_status(session)), SELECT_USER "9");
        orm_suspend_autoflush(session);
        orm_resume_autoflush(session);
        rounds++;
        sends(((void)find_user(9), orm_status(session)), SELECT_USER "9");
        if (rounds)
            break;
        rounds = 9;
    }
    is(rounds, 2, "a block runs once, and break leaves it");
    sends(((void)find_user(9), orm_status(session)), "UPDATE \"users\" SET"
          " \"karma\" = ? WHERE \"id\" = ? -- 2, 1\n" SELECT_USER "9");
    orm_add(session, orm_new(session, user, .name = "Brian"));
    ok(!find_user(9), "no find");
    is(orm_status(session), ORM_INTEGRITY_ERROR, "if the flush fails");
    is_text(orm_message(session), "flushing before a SELECT: inserting"
            " user: UNIQUE constraint failed: users.name", "which is said");
    silent(find_user(1) == ada ? ORM_OK : ORM_MISUSE);
    ok(!find_user(9), "nothing that needs SQL works after that");
    refused(orm_status(session), ORM_PENDING_ROLLBACK, "the session has to"
            " be rolled back, since this failed: inserting user: UNIQUE"
            " constraint failed: users.name");
    close_blog();
    open_blog_with(&(const struct orm_session_options){
        .no_autoflush = true });
    orm_add(session, orm_new(session, user, .name = "Ada"));
    sends(((void)find_user(1), orm_status(session)), "BEGIN\n" SELECT_USER "1");
    sends(orm_flush(session), INSERT_USER " (?, ?) -- 'Ada', 0");
    close_blog();
}

int main(void)
{
    round_trip();
    nothing_to_do();
    not_deleted();
    vanished();
    expunged();
    detached_reads();
    pending_things();
    expiry();
    refreshing();
    commit_expires();
    autoflush();
    return done();
}
