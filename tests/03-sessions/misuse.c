/* What must not be done is refused with a sentence, and does no harm. */
#include "blog.h"

static void null(void)
{
    struct orm_session *none = NULL;
    open_blog();
    struct user *ada = orm_new(session, user, .name = "Ada");
    orm_add(session, ada);
    is(orm_session(NULL) ? 1 : 0, 0, "no database");
    is(orm_session_with(NULL, NULL) ? 1 : 0, 0, "with options");
    orm_session_close(NULL);
    is(orm_status(none), ORM_NO_MEMORY, "the status of no session");
    is_text(orm_message(none), "out of memory", "and its message");
    is(orm_add(none, ada), ORM_NO_MEMORY, "orm_add");
    is(orm_delete(none, ada), ORM_NO_MEMORY, "orm_delete");
    is(orm_flush(none), ORM_NO_MEMORY, "orm_flush");
    is(orm_commit(none), ORM_NO_MEMORY, "orm_commit");
    is(orm_expire(none, ada), ORM_NO_MEMORY, "orm_expire");
    is(orm_expire_member(none, ada, name), ORM_NO_MEMORY, "of a member");
    is(orm_expire_all(none), ORM_NO_MEMORY, "orm_expire_all");
    is(orm_refresh(none, ada), ORM_NO_MEMORY, "orm_refresh");
    is(orm_expunge(none, ada), ORM_NO_MEMORY, "orm_expunge");
    is(orm_clear(none), ORM_NO_MEMORY, "orm_clear");
    ok(!orm_find(none, user, .id = 1), "orm_find");
    ok(!orm_new(none, user, .id = 1), "orm_new");
    ok(!orm_merge(none, ada), "orm_merge");
    ok(!orm_failed_object(none), "orm_failed_object");
    ok(!orm_has_changes(none), "orm_has_changes");
    ok(!orm_suspend_autoflush(none), "orm_suspend_autoflush");
    orm_resume_autoflush(none);
    orm_resume_autoflush(session);
    ok(!orm_session_scope(none), "orm_session_scope");
    is(orm_state(NULL), ORM_TRANSIENT, "orm_state");
    ok(!orm_is_expired(NULL) && !orm_is_modified(NULL), "the questions");
    ok(!orm_is_loaded_at(NULL, NULL) && !orm_is_changed_at(NULL, NULL),
       "about members");
    is(orm_reach(NULL, NULL), ORM_MISUSE, "orm_reach");
    close_blog();
}

/* Each verb, with each kind of object that is not its. */
static enum orm_status verb(int i, struct user *object)
{
    return i == 0 ? orm_add(session, object)
        : i == 1 ? orm_delete(session, object)
        : i == 2 ? orm_expire(session, object)
        : i == 3 ? orm_expire_at(session, object, &object->name)
        : i == 4 ? orm_refresh(session, object)
        : orm_expunge(session, object);
}

static const char *const doing[] = {
    "adding", "deleting", "expiring", "expiring", "expiring", "expunging",
};

static void strangers(void)
{
    open_with_users();
    struct orm_session *other = orm_session(blog);
    struct orm_database *far = orm_open(":memory:", ORM_MODELS(user, post),
                                        NULL);
    orm_create_all(far);
    struct user plain = { .karma = 1 };
    struct user *objects[] = {
        &plain,
        orm_new(other, user, .name = "Other"),
        orm_new(blog, user, .name = "Of the database"),
        orm_new(far, user, .name = "Far"),
    };
    char text[200];
    sent();
    for (int i = 0; i < 6; i++)
        for (int j = 0; j < 4; j++) {
            is(verb(i, objects[j]), ORM_MISUSE, "%s %d", doing[i], j);
            if (!j)
                snprintf(text, sizeof text, "%s: the object is a struct that"
                         " orm_new did not make", doing[i]);
            else if (i == 1)
                snprintf(text, sizeof text, "deleting user: the object was"
                         " made in another database or session");
            else
                snprintf(text, sizeof text, "%s user: the object was made in"
                         " another session or database; orm_merge() copies"
                         " it into this one", doing[i]);
            is_text(orm_message(session), text, "it says why");
        }
    for (int i = 0; i < 6; i++) {
        orm_flush(session);
        if (i == 3)
            continue;
        is(verb(i, NULL), ORM_MISUSE, "%s NULL", doing[i]);
        snprintf(text, sizeof text, "%s: the object is NULL", doing[i]);
        is_text(orm_message(session), text, "it says why");
    }
    is_text(sent(), "", "and nothing was sent");
    ok(!orm_has_changes(session), "nothing is left to write");
    for (int j = 1; j < 4; j++)
        is(orm_state(objects[j]), ORM_TRANSIENT, "no state has changed");
    is(orm_state(&plain), ORM_TRANSIENT, "a struct is transient");
    ok(!orm_is_expired(&plain) && !orm_is_modified(&plain)
       && !orm_is_loaded(&plain, name) && !orm_is_changed(&plain, name),
       "and knows nothing");
    is(orm_get(&plain, karma), 1, "its members can be read");
    orm_session_close(other);
    orm_close(far);
    close_blog();
}

/* The verbs of chapter 1 and those of a session do not mix. */
static void the_database(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    is(orm_insert(blog, ada), ORM_MISUSE, "inserting by the database");
    is_text(orm_message(blog), "inserting user: the object was made in"
            " another database or session", "says why");
    is(orm_update(blog, ada), ORM_MISUSE, "updating");
    is(orm_delete(blog, ada), ORM_MISUSE, "deleting");
    struct user *own = orm_new(blog, user, .name = "Own");
    is(orm_insert(blog, own), ORM_MISUSE, "while a session has the"
       " transaction, the database's verbs are refused");
    is_text(orm_message(blog), "inserting: another session has a transaction"
            " open on this database; commit it first, or open the database"
            " twice", "with a remedy");
    ok(!orm_find(blog, user, .id = 1), "all of them");
    is(orm_status(blog), ORM_MISUSE, "as misuse");
    is(orm_drop_all(blog), ORM_MISUSE, "those of the schema, too");
    is(orm_commit(session), ORM_OK, "after a commit");
    is(orm_insert(blog, own), ORM_OK, "they work");
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|8|40\n3|'Own'|0|NULL",
            "rows");
    is(orm_state(own), ORM_PERSISTENT, "persistent");
    ok(!orm_is_expired(own), "no session, no expiry");
    is(orm_get(own, karma), 0, "its members can be got");
    ok(!orm_get(own, age) && orm_status(blog) == ORM_DETACHED_ERROR,
       "those that are not known are not loaded");
    is_text(orm_message(blog), "user.age was not loaded, and the object is"
            " in no session that could load it", "as it says");
    struct user *found = orm_find(blog, user, .id = 1);
    orm_set(found, karma, 1);
    ok(orm_is_changed(found, karma) && orm_is_modified(found),
       "a change can be asked for");
    close_blog();
}

static void two_sessions(void)
{
    open_with_users();
    struct orm_session *first = session, *second = orm_session(blog);
    struct user *ada = find_user(1);
    session = second;
    sent();
    ok(!find_user(1), "a second session has to wait");
    refused(orm_status(session), ORM_MISUSE, "beginning: another session has"
            " a transaction open on this database; commit it first, or open"
            " the database twice");
    is_text(sent(), "", "nothing is sent");
    struct user *new = orm_new(session, user, .name = "New");
    is(orm_add(session, new), ORM_OK, "it can be prepared");
    is(orm_flush(session), ORM_MISUSE, "but not flushed");
    is(orm_commit(session), ORM_MISUSE, "nor committed");
    is(orm_state(new), ORM_PENDING, "nothing is lost");
    orm_set(ada, karma, 1);
    is(orm_commit(first), ORM_OK, "the first commits");
    sends(orm_commit(session), "BEGIN\n" INSERT_USER " (?, ?) -- 'New', 0\n"
          "COMMIT");
    ok(find_user(1) != ada && find_user(1)->karma == 1, "each has its own");
    orm_session_close(session);
    session = first;
    sends(((void)orm_get(ada, name), orm_status(session)),
          "BEGIN\n" RELOAD_USER "1");
    close_blog();
}

static void bad_database(void)
{
    struct orm_database *bad = orm_open("/nowhere/at/all.db",
                                        ORM_MODELS(user), NULL);
    session = orm_session(bad);
    ok(session, "a session of a database that could not be opened");
    is(orm_status(session), orm_status(bad), "has its status");
    is_text(orm_message(session), orm_message(bad), "and its message");
    ok(!orm_new(session, user, .name = "Ada"), "makes no object");
    ok(!find_user(1), "finds none");
    is(orm_flush(session), orm_status(bad), "flushes nothing");
    is(orm_commit(session), orm_status(bad), "commits nothing");
    is(orm_clear(session), orm_status(bad), "clears nothing");
    is(orm_expire_all(session), orm_status(bad), "expires nothing");
    is(orm_add(session, NULL), orm_status(bad), "adds nothing");
    ok(!orm_has_changes(session), "has nothing");
    is(orm_listen(bad, &orm_loaded, NULL, NULL, NULL), orm_status(bad),
       "nor is anything heard");
    orm_session_close(session);
    session = orm_session(bad);
    orm_close(bad);
}

static void values(void)
{
    open_blog();
    char why[400];
    ok(!orm_new(session, user, .orm.state = 1), "a member not mapped");
    is(orm_status(session), ORM_MISUSE, "is misuse");
    strcpy(why, orm_message(session));
    refused(orm_add(session, NULL), ORM_MISUSE, why);
    struct user *ada = orm_new(session, user, .name = "Ada");
    refused(orm_expire_at(session, ada, ada), ORM_MISUSE, "expiring user:"
            " the object has no row in this session");
    orm_add(session, ada);
    orm_flush(session);
    refused(orm_expire_at(session, ada, ada), ORM_MISUSE, "expiring user:"
            " the member is not mapped to a column");
    ok(!orm_is_loaded_at(ada, ada) && !orm_is_changed_at(ada, ada),
       "nor is it loaded or changed");
    is(orm_reach(ada, ada), ORM_OK, "nor is there anything to load");
    ok(!orm_find(session, user, .name = "Ada"), "found by its key alone");
    refused(orm_status(session), ORM_MISUSE, "finding user: name the members"
            " of its key, all of them and no other");
    orm_set(ada, name, NULL);
    refused(orm_flush(session), ORM_INTEGRITY_ERROR,
            "updating user: NOT NULL constraint failed: users.name");
    close_blog();
}

static void clearing(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    refused(orm_clear(session), ORM_MISUSE, "clearing the session: a"
            " transaction is open; commit or roll back first");
    orm_commit(session);
    orm_set(ada, karma, 1);
    refused(orm_clear(session), ORM_MISUSE, "clearing the session: it has"
            " changes; commit or roll back first");
    orm_expire(session, ada);
    silent(orm_clear(session));
    sends(find_user(1) ? ORM_OK : ORM_MISUSE, "BEGIN\n" SELECT_USER "1");
    orm_commit(session);
    struct user *new = orm_new(session, user, .name = "New");
    orm_add(session, new);
    is(orm_clear(session), ORM_MISUSE, "a pending object is a change");
    orm_expunge(session, new);
    silent(orm_clear(session));
    silent(orm_clear(session));
    orm_delete(session, find_user(1));
    orm_commit(session);
    silent(orm_clear(session));
    orm_find(session, user, .id = 2);
    close_blog();
}

/* A database that is closed takes its sessions along. */
static void closed_together(void)
{
    open_with_users();
    struct orm_session *others[5];
    for (int i = 0; i < 5; i++)
        others[i] = orm_session(blog);
    orm_session_close(others[1]);
    orm_session_close(others[4]);
    struct user *ada = find_user(1);
    orm_set(ada, karma, 99);
    orm_flush(session);
    orm_add(others[2], orm_new(others[2], user, .name = "Never"));
    sent();
    orm_close(blog);
    is_text(sent(), "ROLLBACK", "what was open is rolled back");
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|8|40", "nothing is stored");
}

int main(void)
{
    null();
    strangers();
    the_database();
    two_sessions();
    bad_database();
    values();
    clearing();
    closed_together();
    return done();
}
