/*
 * What functions of the program do in the middle of a flush: they change
 * what was written, change it back, and look things up.
 */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>
#include <string.h>

static enum orm_status look_up(void *object, const void *member);

struct thing {
    struct orm_object orm;
    orm_integer id;
    orm_integer value;
    orm_integer stamp;
};
static const struct orm_column thing_columns[] = {
    ORM_COLUMN(thing, id, .primary_key = true),
    ORM_COLUMN(thing, value, .check = "value < 100"),
    ORM_COLUMN(thing, stamp, .onupdate = look_up),
    ORM_END,
};
static ORM_MODEL(thing, .table = "things", .columns = thing_columns);

static const char *path;
static struct orm_database *database;
static struct orm_session *session;

/* How many a change of one looks up, each far from the others. */
static int wanted;
static int64_t far;

static struct thing *find_far(void)
{
    far += 16;
    return orm_find(session, thing, .id = far);
}

static enum orm_status look_up(void *object, const void *member)
{
    const int64_t stamp = wanted;
    for (int i = 0; i < wanted; i++)
        if (!find_far())
            return orm_status(session);
    return orm_assign_as(object, member, &orm_integer_type, &stamp);
}

/* Things 1, 2 and 3, and others from 16 on. */
static void begin(void)
{
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(thing),
                        &(struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    peek(path, "INSERT INTO things VALUES (1, 1, 0), (2, 2, 0), (3, 3, 0)");
    peek(path, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
         " FROM n WHERE i < 2000) INSERT INTO things SELECT 16 * i, 1, 0"
         " FROM n");
    wanted = 0;
    far = 0;
}

static void end(void)
{
    orm_session_close(session);
    orm_close(database);
}

static struct thing *find(int64_t id)
{
    return orm_find(session, thing, .id = id);
}

static const char *row_of(int64_t id)
{
    char sql[80];
    snprintf(sql, sizeof sql, "SELECT id, value FROM things WHERE id = %d",
             (int)id);
    return peek(path, sql);
}

/* --- a change of what was written just now --------------------------- */

/* What a listener gives to the thing, once. */
static struct {
    bool of_key, pending;
    int64_t value;
} then;

static enum orm_status change_then(void *context, struct orm_session *of,
                                   void *object)
{
    struct thing *thing = object;
    (void)context, (void)of;
    if (!then.pending)
        return ORM_OK;
    then.pending = false;
    return then.of_key ? orm_set(thing, id, then.value)
                       : orm_set(thing, value, then.value);
}

static void written_again(bool of_key, int64_t first, int64_t second)
{
    begin();
    struct thing *one = find(1);
    orm_listen(database, &orm_after_update, &thing_model, change_then, NULL);
    then.of_key = of_key;
    then.pending = true;
    then.value = second;
    if (of_key)
        orm_set(one, id, first);
    else
        orm_set(one, value, first);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    ok(!orm_has_changes(session), "nothing is left to be written");
    ok(find(one->id) == one, "it is found by its key");
    if (first == 6) {
        orm_rollback(session);
        ok(find(1) == one && one->value == 1, "both are undone");
    } else {
        orm_commit(session);
        char row[40];
        snprintf(row, sizeof row, "%d|%d", (int)one->id, (int)one->value);
        is_text(row_of(one->id), row, "the row has what memory has");
        is(of_key ? one->id : one->value, second, "the second value");
    }
    end();
}

/* --- a key that changes and changes back ----------------------------- */

static enum orm_status shake(void *context, struct orm_session *of,
                             void *object)
{
    struct thing *two = context;
    (void)of;
    if (object != two) {
        orm_set(two, id, 5);
        orm_set(two, id, 2);
    }
    return ORM_OK;
}

static void key_again(void)
{
    begin();
    struct thing *one = find(1), *two = find(2);
    orm_listen(database, &orm_after_update, &thing_model, shake, two);
    orm_set(one, value, 10);
    orm_set(two, value, 20);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is(orm_state(two), ORM_PERSISTENT, "it keeps its key");
    ok(find(2) == two, "and its place");
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    ok(find(2) == two, "after the commit as well");
    is_text(row_of(2), "2|20", "with what was set");
    end();
}

/* --- row switches ---------------------------------------------------- */

/* Who goes in a switch that fails has gone until the rollback. */
static void switched_and_expunged(void)
{
    begin();
    struct thing *old = find(1);
    orm_delete(session, old);
    orm_add(session, orm_new(session, thing, .id = 1, .value = 100));
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "a row switch fails");
    is(orm_expunge(session, old), ORM_MISUSE, "the old object has gone");
    is(orm_rollback(session), ORM_OK, "%s", orm_message(session));
    is(orm_state(old), ORM_PERSISTENT, "and comes back");
    ok(find(1) == old, "to its place");
    end();
}

/* Those that are looked up take room in the map, which was made before. */
static void switched_and_crowded(void)
{
    long wrong = 0;
    begin();
    for (int i = 0; i < 40; i++) {
        struct thing *old = find(16 * (2000 - i));
        orm_delete(session, old);
        struct thing *new =
            orm_new(session, thing, .id = old->id, .value = 7);
        orm_add(session, new);
        wanted = i % 7;
        wrong += orm_flush(session) != ORM_OK;
        wrong += find(16 * (2000 - i)) != new;
    }
    is(wrong, 0, "rows are switched while others come");
    for (int i = 0; i < 1000; i++)
        wrong += !find_far();
    is(wrong, 0, "and there is room for more");
    end();
}

/* --- several in one statement ---------------------------------------- */

static struct thing *all[5];

static enum orm_status change_others(void *context, struct orm_session *of,
                                     void *object)
{
    (void)context, (void)of;
    if (object != all[0])
        return ORM_OK;
    orm_set(all[4], id, 9);
    return orm_set(all[3], value, 7);
}

/* Their rows are there when the first listener hears of one. */
static void inserted_together(void)
{
    begin();
    for (int i = 0; i < 5; i++) {
        all[i] = orm_new(session, thing, .id = 4 + i, .value = 1,
                         .stamp = 0);
        orm_add(session, all[i]);
    }
    orm_listen(database, &orm_after_insert, &thing_model, change_others,
               NULL);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(row_of(7), "7|7", "what a listener changes is written");
    is_text(row_of(9), "9|1", "a key as well");
    ok(!find(8) && find(9) == all[4], "and the map knows it");
    end();
}

static enum orm_status expunge_others(void *context, struct orm_session *of,
                                      void *object)
{
    const int *last = context;
    for (int i = 0; i < 5; i++)
        if (object == all[*last] && i != *last)
            orm_expunge(of, all[i]);
    return ORM_OK;
}

/* Before the statement or after it, who is taken out stays out. */
static void deleted_together(const struct orm_event *event, int last)
{
    long wrong = 0;
    begin();
    for (int i = 0; i < 5; i++)
        all[i] = find(16 * (i + 1));
    orm_listen(database, event, &thing_model, expunge_others, &last);
    for (int i = 4; i >= 0; i--)
        orm_delete(session, all[i]);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    for (int i = 1; i < 40; i++)
        wrong += !find(16 * (6 + i));
    is(orm_rollback(session), ORM_OK, "%s", orm_message(session));
    for (int i = 0; i < 5; i++) {
        struct thing *found = find(16 * (i + 1));
        wrong += !found || orm_state(found) != ORM_PERSISTENT;
        wrong += orm_state(all[i]) == ORM_PERSISTENT && found != all[i];
    }
    far = 16 * 60;
    for (int i = 0; i < 500; i++)
        wrong += !find_far();
    is(wrong, 0, "one object for each row, and room for more");
    end();
}

static enum orm_status change_another(void *context,
                                      struct orm_session *of, void *object)
{
    struct thing *another = context;
    (void)of, (void)object;
    return orm_set(another, value, 20);
}

/* A second round does not look for what is gone. */
static void touched_and_deleted(void)
{
    begin();
    struct thing *one = find(1), *two = find(2);
    orm_listen(database, &orm_after_delete, &thing_model, change_another,
               two);
    orm_touch(session, one);
    orm_delete(session, one);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    ok(!orm_has_changes(session), "all is written");
    orm_commit(session);
    is_text(row_of(2), "2|20", "what the listener changed, too");
    end();
}

/* Whoever a listener of before_delete takes out keeps the row. */
static void kept_from_deleting(int last)
{
    begin();
    for (int i = 0; i < 5; i++)
        all[i] = find(16 * (i + 1));
    for (int i = 0; i < 5; i++)
        orm_delete(session, all[i]);
    orm_listen(database, &orm_before_delete, &thing_model, expunge_others,
               &last);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(peek(path, "SELECT count(*) FROM things WHERE id BETWEEN 16 AND"
                 " 80"), "4", "one of five rows is deleted");
    end();
}

static enum orm_status give_third(void *context, struct orm_session *of,
                                  void *object)
{
    struct thing *another = context;
    (void)of;
    return object == another ? ORM_OK : orm_set(another, value, 3);
}

/* A change that was given up is not undone for a second time. */
static void given_up(void)
{
    begin();
    struct thing *one = find(1), *two = find(2);
    orm_listen(database, &orm_before_update, &thing_model, give_third, one);
    (void)orm_get(one, value);
    orm_set(one, value, 2);
    orm_expire_member(session, one, value);
    orm_set(two, value, 9);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is(one->value, 3, "changed again by a listener");
    is(orm_rollback(session), ORM_OK, "%s", orm_message(session));
    is(orm_get(one, value), 1, "and undone");
    end();
}

int main(void)
{
    written_again(false, 5, 7);
    written_again(false, 5, 1);
    written_again(false, 6, 7);
    written_again(true, 5, 7);
    written_again(true, 5, 1);
    written_again(true, 6, 7);
    key_again();
    switched_and_expunged();
    switched_and_crowded();
    touched_and_deleted();
    kept_from_deleting(0);
    kept_from_deleting(4);
    given_up();
    inserted_together();
    deleted_together(&orm_before_delete, 0);
    deleted_together(&orm_before_delete, 4);
    deleted_together(&orm_after_delete, 0);
    return done();
}
