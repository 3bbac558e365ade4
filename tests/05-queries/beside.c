/*
 * Statements by condition, results and savepoints, beside objects that are
 * loaded, set, or deleted.
 */
#include "03-sessions/blog.h"
#include "support/fault.h"

/* An object whose row was deleted by a condition is as it was when that is
   undone, and not one that is to be deleted. */
static void undeleted(bool part)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_delete(session, brian);
    orm_flush(session);
    if (part)
        orm_savepoint(session);
    is(orm_delete_where(session, user, orm_eq(user, id, 1)), 1, "deleted");
    is(orm_state(ada), ORM_DELETED, "with its object");
    is(part ? orm_rollback_savepoint(session) : orm_rollback(session),
       ORM_OK, "and undone");
    is(orm_state(ada), ORM_PERSISTENT, "that has its row again");
    orm_set(ada, karma, 100);
    sends(orm_commit(session), part
          ? "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- 100, 1\n"
            "COMMIT"
          : "BEGIN\nUPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ?"
            " -- 100, 1\nCOMMIT");
    is_text(users(), part ? "1|'Ada'|100|NULL"
            : "1|'Ada'|100|NULL\n2|'Brian'|8|40", "its row stays");
    orm_delete(session, ada);
    orm_commit(session);
    is_text(users(), part ? "" : "2|'Brian'|8|40", "until it is deleted");
    close_blog();
}

/* A member that is set back is written if a condition has changed its row
   meanwhile. */
static void set_back(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_without_autoflush(session) {
        orm_set(ada, karma, 6);
        orm_set(ada, age, A_NUMBER(3));
        is(orm_update_where(session, user, orm_nothing(),
                            orm_to(user, karma, 50)), 2, "all are changed");
        orm_set(ada, karma, 7);
        orm_set(ada, age, NULL);
    }
    sends(orm_flush(session),
          "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- 7, 1");
    is(orm_get(ada, karma), 7, "memory has it");
    orm_commit(session);
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|50|40", "and the row");
    close_blog();
}

/* What a result has read in a savepoint ends with it; what was begun
   before goes on. */
static void in_part(bool before)
{
    const struct orm_query sorted = orm_query(user,
        .order_by = orm_asc(user, karma));
    open_with_users();
    struct user *brian = find_user(2);
    struct orm_result *result = before ? orm_run(session, &sorted) : NULL;
    if (before)
        ok(orm_next(result, user), "a row is read");
    orm_savepoint(session);
    orm_update_where(session, user, orm_nothing(), orm_to(user, karma, 50));
    if (!before) {
        result = orm_run(session, &sorted);
        ok(orm_next(result, user), "a row is read");
    }
    is(orm_rollback_savepoint(session), ORM_OK, "part of it is undone");
    if (before)
        ok(orm_next(result, user) == brian, "the result goes on");
    else
        ok(!orm_next(result, user), "the result has ended");
    is(orm_status(session), before ? ORM_OK : ORM_MISUSE, "as is told");
    orm_set(brian, karma, orm_get(brian, karma) + 1);
    is(orm_commit(session), ORM_OK, "what is read is what was before");
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|9|40", "and stored");
    close_blog();
}

/* There is a way back when there is no memory, whatever is open. */
static void way_back(void)
{
    enum { MANY = 20 };
    const struct orm_query all = orm_query(user);
    open_with_users();
    struct user *ada = find_user(1);
    orm_set(ada, karma, 6);
    for (int i = 0; i < MANY; i++)
        ok(orm_next(orm_run(session, &all), user), "result %d is open", i);
    fault_arm(FAULT_MEMORY, 1, true);
    const enum orm_status status = orm_rollback(session);
    fault_disarm();
    is(status, ORM_OK, "a rollback needs no memory");
    is(orm_get(ada, karma), 7, "and takes all back");
    close_blog();
}

/* A listener's change of an object that .populate_existing has made is
   kept: there was nothing to read anew. */
static enum orm_status praise(void *context, struct orm_session *of,
                              void *object)
{
    (void)context; (void)of;
    return orm_set((struct user *)object, karma, 99);
}

static void praised(void)
{
    const struct orm_query anew = orm_query(user, .populate_existing = true);
    open_with_users();
    struct user *ada = find_user(1);
    orm_set(ada, karma, 6);
    orm_listen(blog, &orm_loaded, NULL, praise, NULL);
    orm_without_autoflush(session)
        ok(orm_all(orm_run(session, &anew), user) != NULL, "read anew");
    is(ada->karma, 7, "who was there has what the row has");
    orm_commit(session);
    is_text(users(), "1|'Ada'|7|NULL\n2|'Brian'|99|40",
            "who is new has what the listener gave");
    close_blog();
}

struct page {
    struct orm_object orm;
    orm_integer id;
    orm_integer number;
    orm_integer version;
};
static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, id, .primary_key = true),
    ORM_COLUMN(page, number),
    ORM_VERSION(page, version),
    ORM_END,
};
static ORM_MODEL(page, .table = "pages", .columns = page_columns);

/* An expired object hears of a version that its own session gives. */
static void versioned(void)
{
    path = fresh_path();
    struct orm_database *book = orm_open(path, ORM_MODELS(page), NULL);
    orm_create_all(book);
    struct orm_session *of = orm_session(book);
    struct page *page = orm_new(of, page, .id = 1, .number = 100);
    orm_add(of, page);
    orm_commit(of);
    is(orm_update_where(of, page, orm_nothing(), orm_to_expr(page, version,
           orm_plus(orm_col(page, version), orm_literal(1)))), 1, "raised");
    orm_set(page, number, 5);
    is(orm_commit(of), ORM_OK, "nobody else has changed it");
    is_text(peek(path, "SELECT * FROM pages"), "1|5|3", "it is stored");
    orm_close(book);
}

int main(void)
{
    fault_install();
    way_back();
    undeleted(false);
    undeleted(true);
    set_back();
    in_part(false);
    in_part(true);
    praised();
    versioned();
    return done();
}
