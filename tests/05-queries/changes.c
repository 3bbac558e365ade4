/* Rows changed and deleted by a condition, and the objects they have. */
#include "blog.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

static struct orm_session *session;

static void updates(void)
{
    sent();
    is(orm_update_where(session, user, orm_lt(user, age, 18),
                        orm_to(user, name, "Robert"),
                        orm_to_expr(user, age, orm_plus(orm_col(user, age),
                                                 orm_literal(1)))),
       1, "one row is changed");
    is_text(sent(), "BEGIN\nUPDATE \"users\" SET \"name\" = ?, \"age\" ="
            " \"age\" + ? WHERE \"age\" < ? -- 'Robert', 1, 18",
            "by one UPDATE, where no object is concerned");
    orm_rollback(session);
    struct user *ada = orm_find(session, user, .id = 1);
    struct user *bob = orm_find(session, user, .id = 2);
    sent();
    is(orm_update_where(session, user, orm_lt(user, age, 18),
                        orm_to_expr(user, age, orm_plus(orm_col(user, age),
                                                 orm_literal(1)))),
       1, "now there are objects");
    is_text(sent(), "UPDATE \"users\" SET \"age\" = \"age\" + ? WHERE"
            " \"age\" < ? RETURNING \"id\", \"age\" -- 1, 18",
            "so the values come back");
    is(*bob->age, 18, "and are in the object at once");
    is(*ada->age, 36, "of those rows alone");
    ok(!orm_is_modified(bob), "there is nothing to flush");
    sent();
    is(orm_update_where(session, user, orm_eq(user, id, 3),
                        orm_to(user, active, true)), 1, "an object");
    is_text(sent(), "UPDATE \"users\" SET \"active\" = ? WHERE \"id\" = ?"
            " -- 1, 3", "that is not there is not asked for");
    orm_rollback(session);
    is(*bob->age, 17, "a rollback takes it back");
    sent();
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to(user, chief, NULL)), 3, "all rows");
    is_text(sent(), "BEGIN\nUPDATE \"users\" SET \"chief\" = NULL",
            "by no condition; expired objects are not asked for");
    is(orm_get(bob, chief) == NULL, 1, "since they are read again");
    orm_rollback(session);
    orm_set(bob, age, A_NUMBER(16));
    is(orm_update_where(session, user, orm_eq(user, age, 16),
                        orm_to(user, active, false)), 1, "it flushes first");
    ok(!bob->active, "and the object knows");
    (void)orm_get(ada, active);
    is(orm_update_where(session, user, orm_equal(orm_lower(
           orm_col(user, name)), orm_literal("ada")),
           orm_to(user, active, false)), 1, "what memory does not know");
    ok(!ada->active, "the database tells");
    orm_rollback(session);
}

static void deletes(void)
{
    struct user *cy = orm_find(session, user, .id = 3);
    sent();
    is(orm_delete_where(session, post, orm_eq(post, author, 2)), 1,
       "a row is deleted");
    is_text(sent(), "DELETE FROM \"posts\" WHERE \"author\" = ? -- 2",
            "by one DELETE");
    is(orm_delete_where(session, user, orm_is_null(user, age)), 1, "Cy");
    is_text(sent(), "DELETE FROM \"users\" WHERE \"age\" IS NULL"
            " RETURNING \"id\"", "who is there, is told");
    is(orm_state(cy), ORM_DELETED, "his object is deleted");
    ok(!orm_find(session, user, .id = 3), "and not found");
    orm_rollback(session);
    is(orm_state(cy), ORM_PERSISTENT, "a rollback brings it back");
    ok(orm_find(session, user, .id = 3) == cy, "and it is found");
    orm_delete_where(session, user, orm_eq(user, id, 3));
    orm_commit(session);
    is(orm_state(cy), ORM_DETACHED, "a commit makes it detached");
}

/* Fifty objects are asked, of more the rows tell. */
static void many(void)
{
    enum { TAGS = 51 };
    struct tag *tags[TAGS];
    orm_commit(session);
    for (int i = 0; i < TAGS; i++)
        orm_add(session, orm_new(session, tag, .id = i + 1, .word = "old"));
    orm_commit(session);
    orm_clear(session);
    for (int i = 0; i < TAGS - 1; i++)
        tags[i] = orm_find(session, tag, .id = i + 1);
    sent();
    is(orm_update_where(session, tag, orm_gt(tag, id, 50),
                        orm_to(tag, word, "new")), 1, "fifty are asked");
    is_text(sent(), "UPDATE \"tags\" SET \"word\" = ? WHERE \"id\" > ?"
            " -- 'new', 50", "and none is meant");
    is(orm_delete_where(session, tag, orm_gt(tag, id, 60)), 0, "nor is any");
    is_text(sent(), "DELETE FROM \"tags\" WHERE \"id\" > ? -- 60",
            "by a DELETE");
    tags[50] = orm_find(session, tag, .id = 51);
    is_text(tags[50]->word, "new", "the next is loaded");
    sent();
    is(orm_update_where(session, tag, orm_gt(tag, id, 60),
                        orm_to(tag, word, "none")), 0, "fifty-one are not");
    is_text(sent(), "UPDATE \"tags\" SET \"word\" = ? WHERE \"id\" > ?"
            " RETURNING \"id\", \"word\" -- 'none', 60",
            "but the rows come back");
    is(orm_update_where(session, tag, orm_gt(tag, id, 49),
                        orm_to(tag, word, "newer")), 2, "two rows");
    is_text(tags[48]->word, "old", "leave the others alone");
    is_text(tags[49]->word, "newer", "and tell one");
    is_text(tags[50]->word, "newer", "and the other");
    ok(!orm_has_changes(session), "with nothing left to write");
    sent();
    is(orm_delete_where(session, tag, orm_eq(tag, id, 7)), 1, "one row goes");
    is_text(sent(), "DELETE FROM \"tags\" WHERE \"id\" = ? RETURNING"
            " \"id\" -- 7", "and its key comes back");
    is(orm_state(tags[6]), ORM_DELETED, "so its object is deleted");
    is(orm_state(tags[7]), ORM_PERSISTENT, "and no other");
    orm_rollback(session);
    is(orm_state(tags[6]), ORM_PERSISTENT, "a rollback brings it back");
    is_text(orm_get(tags[49], word), "old", "and what was");
}

/* A key that was set and not written is not yet that of the row. */
static void rekeyed(void)
{
    struct user *dee = orm_new(session, user, .id = 7, .name = "Dee",
                               .active = true, .role = MEMBER);
    orm_add(session, dee);
    orm_commit(session);
    for (int committed = 0; committed < 2; committed++) {
        orm_set(dee, id, 70);
        orm_without_autoflush(session)
            is(orm_delete_where(session, user, orm_eq(user, id, 7)), 1,
               "the row of an object whose key was set");
        is(orm_state(dee), ORM_DELETED, "is the object's");
        if (committed)
            break;
        orm_rollback(session);
        is(dee->id, 7, "a rollback brings the key back");
        ok(orm_find(session, user, .id = 7) == dee, "and the object");
        ok(!orm_find(session, user, .id = 70), "under no other");
    }
    is(orm_commit(session), ORM_OK, "a commit");
    is(orm_state(dee), ORM_DETACHED, "lets it go");
    ok(!orm_find(session, user, .id = 7), "from its place");
    struct user *new = orm_new(session, user, .id = 7, .name = "Eve",
                               .active = true, .role = MEMBER);
    orm_add(session, new);
    orm_commit(session);
    ok(orm_find(session, user, .id = 7) == new, "which another may take");
    orm_delete(session, new);
    orm_commit(session);
}

static void wrong(void)
{
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to(user, id, 7)), -1, "keys stand");
    is_text(orm_message(session), "changing user: a key cannot be changed"
            " by a condition; set it in an object", "which is told");
    is(orm_update_where(session, user, orm_nothing(), orm_nothing()), -1,
       "something is to be changed");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_update_where(session, user, orm_nothing(),
                        orm_eq(user, age, 3)), -1, "by orm_to()");
    is_text(orm_message(session), "changing user: what is to be changed is"
            " written by orm_to()", "which is told");
    is(orm_delete_where(session, user, orm_eq(post, id, 3)), -1,
       "by a condition on the rows");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    const struct orm_expr oldest = orm_max(orm_col(user, age));
    sent();
    is(orm_delete_where(session, user, orm_equal(orm_col(user, age),
                                                 oldest)), -1,
       "a row has no maximum");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is_text(orm_message(session), "the condition has an aggregate; ask for"
            " it by a query, with orm_value_of()", "with the remedy");
    is(orm_update_where(session, user, orm_greater(orm_count_rows(),
        orm_literal(1)), orm_to(user, age, 3)), -1, "nor a number of rows");
    is(orm_status(session), ORM_QUERY_REFUSED, "which is told");
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to_expr(user, age, oldest)), -1,
       "nor can it be stored");
    is_text(orm_message(session), "a new value has an aggregate; ask for"
            " it by a query, with orm_value_of()", "with the remedy");
    is_text(sent(), "", "nothing is sent");
    const struct orm_query of_all = orm_query(user, .columns = oldest);
    is(orm_update_where(session, user, orm_equal(orm_col(user, age),
        orm_value_of(&of_all)), orm_to(user, name, "Old")), 1,
       "a query has one");
    orm_rollback(session);
    is(orm_update_where(session, user, orm_nothing(),
                        orm_to(user, name, NULL)), -1, "constraints hold");
    is(orm_status(session), ORM_INTEGRITY_ERROR, "and are told");
    is(orm_delete_where(NULL, user, orm_nothing()), -1, "without session");
}

/* What was being done is told, with objects and without. */
static void doing(void)
{
    orm_rollback(session);
    orm_clear(session);
    for (int loaded = 0; loaded < 2; loaded++) {
        sent();
        is(orm_delete_where(session, user, orm_eq(user, id, 1)), -1,
           "the author of posts");
        is(orm_status(session), ORM_INTEGRITY_ERROR, "cannot be deleted");
        is_text(orm_message(session),
                "deleting user: FOREIGN KEY constraint failed", "so");
        is(strstr(sent(), "RETURNING") != NULL, loaded, "by this DELETE");
        is(orm_update_where(session, user, orm_eq(user, id, 1),
                            orm_to(user, chief, 77)), -1, "nor changed");
        is_text(orm_message(session),
                "changing user: FOREIGN KEY constraint failed", "so");
        orm_find(session, user, .id = 1);
    }
    orm_rollback(session);
}

#define NAMES "SELECT name FROM users ORDER BY id"

/* Another connection writes. Who has read has to begin anew, the other
   may wait. */
static void is_busy(struct orm_session *here, int64_t got,
                    enum orm_status status, const char *message)
{
    is(got, -1, "somebody else writes");
    is(orm_status(here), status, "so it is %s", orm_status_name(status));
    is_text(orm_message(here), message, "and says");
}

static int64_t rename_bob(struct orm_session *here)
{
    return orm_update_where(here, user, orm_eq(user, id, 2),
                            orm_to(user, name, "Robert"));
}

static void busy(void)
{
    const char *path = fresh_path();
    struct orm_database *one = orm_open(path, ORM_MODELS(user, post), NULL);
    struct orm_database *two = orm_open(path, ORM_MODELS(user, post), NULL);
    struct orm_session *here = orm_session(one), *there = orm_session(two);
    orm_create_all(one);
    fill(here);
    is(orm_begin(there, ORM_IMMEDIATE), ORM_OK, "a transaction");
    is_busy(here, rename_bob(here), ORM_BUSY,
            "changing user: database is locked");
    orm_rollback(here);
    for (int id = 2; id < 4; id++) {          /* the one meant, another */
        ok(orm_find(here, user, .id = id), "a row is read");
        is_busy(here, rename_bob(here), ORM_BUSY_AFTER_READS,
                "changing user: database is locked");
        is_busy(here, orm_delete_where(here, user, orm_eq(user, id, 2)),
                ORM_BUSY_AFTER_READS, "deleting user: database is locked");
        is_text(peek(path, NAMES), "'Ada'\n'Bob'\n'Cy'", "rows as before");
        orm_rollback(here);
        orm_clear(here);
    }
    orm_rollback(there);
    is(rename_bob(here), 1, "anew, when the other has ended");
    orm_commit(here);
    is_text(peek(path, NAMES), "'Ada'\n'Robert'\n'Cy'", "it is done");
    orm_close(two);
    orm_close(one);
}

int main(void)
{
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(user, post, tag),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    fill(session);
    orm_clear(session);
    updates();
    deletes();
    rekeyed();
    many();
    wrong();
    doing();
    busy();
    orm_session_close(session);
    orm_close(database);
    return done();
}
