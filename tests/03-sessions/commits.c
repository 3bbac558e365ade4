/* Commits that fail, and connections that are in each other's way. */
#include "blog.h"

#include <sqlite3.h>
#include <stdlib.h>

static sqlite3 *other;

static void run(const char *sql)
{
    if (sqlite3_exec(other, sql, NULL, NULL, NULL) != SQLITE_OK)
        abort();
}

static void open_two(void)
{
    open_with_users();
    if (sqlite3_open(path, &other) != SQLITE_OK)
        abort();
}

static void close_two(void)
{
    sqlite3_close(other);
    close_blog();
}

/* Is the connection of the database out of any transaction? Its own verbs
   are stored at once then. */
static bool is_free(void)
{
    struct user *probe = orm_new(blog, user, .name = "Probe");
    return orm_insert(blog, probe) == ORM_OK
        && !strcmp(peek(path, "SELECT count(*) FROM users"
                        " WHERE name = 'Probe'"), "1")
        && orm_delete(blog, probe) == ORM_OK;
}

/* Another connection reads: the commit can be tried again. */
static void busy_at_commit(void)
{
    open_two();
    struct user *ada = find_user(1);
    orm_set(ada, karma, 1);
    run("BEGIN; SELECT * FROM users");
    sent();
    refused(orm_commit(session), ORM_BUSY,
            "committing: database is locked");
    is_text(sent(), "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? --"
            " 1, 1\nCOMMIT", "all was sent");
    ok(!orm_is_expired(ada), "and nothing is over");
    is(orm_commit(session), ORM_BUSY, "still not");
    orm_set(ada, karma, 2);
    is(orm_flush(session), ORM_OK, "the transaction goes on");
    run("COMMIT");
    sends(orm_commit(session), "COMMIT");
    is_text(users(), "1|'Ada'|2|NULL\n2|'Brian'|8|40", "and is stored");
    ok(orm_is_expired(ada), "expired then");
    close_two();
}

/* Another one writes. */
static void busy_at_flush(void)
{
    open_two();
    run("BEGIN IMMEDIATE");
    struct user *new = orm_new(session, user, .name = "New");
    orm_add(session, new);
    refused(orm_flush(session), ORM_BUSY,
            "inserting user: database is locked");
    refused(orm_flush(session), ORM_PENDING_ROLLBACK, "the session has to be"
            " rolled back, since this failed: inserting user: database is"
            " locked");
    orm_session_close(session);
    session = orm_session(blog);
    struct user *ada = find_user(1);
    orm_set(ada, karma, 1);
    refused(orm_flush(session), ORM_BUSY_AFTER_READS,
            "updating user: database is locked");
    ok(orm_failed_object(session) == ada, "the object is known");
    run("ROLLBACK");
    orm_session_close(session);
    session = NULL;
    ok(is_free(), "closed: the connection is free");
    close_two();
}

struct leaf {
    struct orm_object orm;
    orm_integer id;
    orm_integer tree;
};
static const struct orm_column leaf_columns[] = {
    ORM_COLUMN(leaf, id, .primary_key = true),
    ORM_COLUMN(leaf, tree),
    ORM_END,
};
static ORM_MODEL(leaf, .table = "leaves", .columns = leaf_columns);

/* A constraint that is looked at when all is done. */
static void refused_by_commit(void)
{
    path = fresh_path();
    peek(path, "CREATE TABLE trees (id INTEGER PRIMARY KEY);"
         "CREATE TABLE leaves (id INTEGER NOT NULL PRIMARY KEY, tree INTEGER"
         " NOT NULL REFERENCES trees DEFERRABLE INITIALLY DEFERRED)");
    blog = orm_open(path, ORM_MODELS(leaf),
                    &(struct orm_options){ .trace = SENT });
    session = orm_session(blog);
    struct leaf *leaf = orm_new(session, leaf, .tree = 9);
    orm_add(session, leaf);
    is(orm_flush(session), ORM_OK, "a leaf without a tree");
    sent();
    refused(orm_commit(session), ORM_INTEGRITY_ERROR,
            "committing: FOREIGN KEY constraint failed");
    is_text(sent(), "COMMIT", "is refused by the commit");
    refused(orm_commit(session), ORM_PENDING_ROLLBACK, "the session has to"
            " be rolled back, since this failed: committing: FOREIGN KEY"
            " constraint failed");
    ok(!orm_find(session, leaf, .id = 5), "nothing goes on");
    is(orm_status(session), ORM_PENDING_ROLLBACK, "until then");
    sent();
    orm_session_close(session);
    is_text(sent(), "ROLLBACK", "closing undoes it");
    session = orm_session(blog);
    ok(!orm_find(session, leaf, .id = 1)
       && orm_status(session) == ORM_OK, "another session goes on");
    close_blog();
    is_text(peek(path, "SELECT count(*) FROM leaves"), "0", "no leaf");
}

/* Whatever the last call was, a session that is closed leaves the
   connection free. */
static void closed_after(int i)
{
    open_with_users();
    struct user *ada = find_user(1);
    if (i >= 1) {
        orm_set(ada, name, "Brian");
        is(orm_flush(session), ORM_INTEGRITY_ERROR, "a failure");
    }
    if (i >= 2)
        is(orm_flush(session), ORM_PENDING_ROLLBACK, "and another");
    if (i >= 3)
        is(orm_delete(session, orm_new(session, user, .name = "x")),
           ORM_MISUSE, "and misuse");
    orm_session_close(session);
    ok(is_free(), "closed after that, the connection is free");
    session = orm_session(blog);
    sends(find_user(1) ? ORM_OK : orm_status(session),
          "BEGIN\n" SELECT_USER "1");
    close_blog();
}

/* A statement that the database itself undoes, with all before it. */
static void undone_by_the_database(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_commit(session);
    peek(path, "CREATE TRIGGER no BEFORE UPDATE ON users WHEN new.karma = 99"
         " BEGIN SELECT RAISE(ROLLBACK, 'not 99'); END");
    orm_add(session, orm_new(session, user, .name = "New"));
    is(orm_flush(session), ORM_OK, "one row");
    orm_set(ada, karma, 5);
    orm_set(brian, karma, 99);
    refused(orm_flush(session), ORM_INTEGRITY_ERROR,
            "updating user: not 99");
    ok(orm_failed_object(session) == brian, "by this one");
    is(orm_commit(session), ORM_PENDING_ROLLBACK, "no more");
    orm_session_close(session);
    session = NULL;
    ok(is_free(), "closed: free");
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|8|40", "all is undone");
    close_blog();
}

int main(void)
{
    busy_at_commit();
    busy_at_flush();
    refused_by_commit();
    for (int i = 0; i < 4; i++)
        closed_after(i);
    undone_by_the_database();
    return done();
}
