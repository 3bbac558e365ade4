/*
 * Programs of random calls, against a model that is as simple as can be:
 * for each object the state, the key and the value that a reader of
 * session.h expects, and the rows that the last flush should have left.
 *
 *     random 7           the program of one seed; TRACE=1 shows its calls
 *     random 1 3000      those of many
 */
#include "blog.h"

#include <stdlib.h>

enum { OBJECTS = 14, KEYS = 4000 };

static struct {
    struct user *user;
    enum orm_state state;
    int64_t key;               /* of the row, or to be of it */
    int64_t new_key;           /* where it was changed */
    int64_t karma;             /* in memory */
    bool changed, doomed, gone;
    int order;                 /* of adding */
} all[OBJECTS];

/* The rows, after the last flush and the last commit. */
static int64_t rows[KEYS], committed[KEYS];
enum { NONE = -1 };
static int adding, next_key, step;
static unsigned seed;

static unsigned roll(unsigned n)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % n;
}

/* What a flush does, by the book: updates, inserts, deletes. */
static void flush_model(void)
{
    for (int i = 0; i < OBJECTS; i++)
        if (all[i].state == ORM_PERSISTENT && !all[i].doomed) {
            if (all[i].new_key != all[i].key) {
                rows[all[i].new_key] = rows[all[i].key];
                rows[all[i].key] = NONE;
                all[i].key = all[i].new_key;
            }
            if (all[i].changed)
                rows[all[i].key] = all[i].karma;
            all[i].changed = false;
        }
    for (int order = 0; order < adding; order++)
        for (int i = 0; i < OBJECTS; i++)
            if (all[i].state == ORM_PENDING && all[i].order == order) {
                rows[all[i].key] = all[i].karma;
                all[i].state = ORM_PERSISTENT;
                all[i].changed = false;
            }
    for (int i = 0; i < OBJECTS; i++)
        if (all[i].state == ORM_PERSISTENT && all[i].doomed) {
            bool switched = false;
            for (int j = 0; j < OBJECTS; j++)
                switched |= j != i && all[j].state == ORM_PERSISTENT
                    && all[j].key == all[i].key;
            if (!switched)
                rows[all[i].key] = NONE;
            all[i].state = ORM_DELETED;
        }
}

static enum orm_status note_flush(void *context, struct orm_session *of,
                                  void *object)
{
    (void)context;
    (void)of;
    (void)object;
    flush_model();
    return ORM_OK;
}

static bool check(bool condition, const char *what, int i)
{
    if (!condition)
        ok(false, "step %d, object %d: %s; %s", step, i, what,
           orm_message(session));
    return condition;
}

/* The object that the session should have for a key. */
static int holder(int64_t key)
{
    for (int i = 0; i < OBJECTS; i++)
        if (all[i].state == ORM_PERSISTENT && all[i].key == key)
            return i;
    return NONE;
}

static bool expect(enum orm_status got, enum orm_status expected,
                   const char *what, int i)
{
    return check(got == expected, what, i);
}

static void drop_change(int i)
{
    all[i].new_key = all[i].key;
    if (all[i].changed)
        all[i].karma = rows[all[i].key];
    all[i].changed = false;
}

/* A new object, sometimes of a row that is to be deleted. */
static bool make(int i)
{
    int64_t key = next_key++;
    for (int j = 0; j < OBJECTS && roll(2); j++)
        if (all[j].state == ORM_PERSISTENT && all[j].doomed)
            key = all[j].key;
    for (int j = 0; j < OBJECTS; j++)
        if (j != i && all[j].key == key && !all[j].doomed
            && all[j].state <= ORM_PERSISTENT)
            key = next_key++;
    const int64_t karma = roll(5);
    all[i].user = orm_new(session, user, .id = key, .karma = karma,
                          .name = "x");
    all[i].state = ORM_TRANSIENT;
    all[i].key = all[i].new_key = key;
    all[i].karma = karma;
    all[i].changed = all[i].doomed = all[i].gone = false;
    return check(all[i].user != NULL, "no object", i);
}

static bool add(int i)
{
    enum orm_status expected = ORM_OK;
    if (all[i].state == ORM_DETACHED && rows[all[i].key] == NONE)
        return true;                    /* stale data, by the flush */
    if (all[i].state == ORM_DELETED || all[i].gone)
        expected = ORM_MISUSE;
    else if (all[i].state == ORM_DETACHED && holder(all[i].key) != NONE)
        expected = ORM_MISUSE;
    else if (all[i].state == ORM_TRANSIENT) {
        int other = holder(all[i].key);
        if (other == NONE ? rows[all[i].key] != NONE : !all[other].doomed)
            return true;                /* an error by the flush */
        all[i].state = ORM_PENDING;
        all[i].order = adding++;
    } else if (all[i].state == ORM_DETACHED) {
        all[i].state = ORM_PERSISTENT;
        if (!all[i].changed)
            all[i].karma = rows[all[i].key];
    } else if (all[i].state == ORM_PERSISTENT) {
        for (int j = 0; j < OBJECTS; j++)
            if (all[j].state == ORM_PENDING && all[j].key == all[i].key)
                return true;
        all[i].doomed = false;
    }
    return expect(orm_add(session, all[i].user), expected, "adding", i);
}

static bool change(int i)
{
    int64_t karma = roll(5);
    all[i].changed |= karma != all[i].karma
        || !orm_is_loaded(all[i].user, karma);
    all[i].karma = karma;
    return expect(orm_set(all[i].user, karma, karma), ORM_OK, "set", i);
}

static bool change_key(int i)
{
    if (all[i].state != ORM_PERSISTENT || all[i].doomed)
        return true;
    all[i].new_key = roll(4) ? next_key++ : all[i].key;
    return expect(orm_set(all[i].user, id, all[i].new_key), ORM_OK,
                  "set key", i);
}

static bool delete(int i)
{
    bool may = all[i].state == ORM_PERSISTENT;
    all[i].doomed |= may;
    return expect(orm_delete(session, all[i].user),
                  may ? ORM_OK : ORM_MISUSE, "delete", i);
}

static bool expunge(int i)
{
    bool may = all[i].state == ORM_PERSISTENT
        || all[i].state == ORM_PENDING;
    if (all[i].state == ORM_PENDING)
        all[i].state = ORM_TRANSIENT;
    if (all[i].state == ORM_PERSISTENT) {
        for (int j = 0; j < OBJECTS; j++)
            if (j != i && all[j].state == ORM_PENDING
                && all[j].key == all[i].key)
                return true;
        all[i].state = ORM_DETACHED;
        all[i].doomed = false;
        all[i].new_key = all[i].key;
    }
    return expect(orm_expunge(session, all[i].user),
                  may ? ORM_OK : ORM_MISUSE, "expunge", i);
}

static bool expire(int i)
{
    bool may = all[i].state == ORM_PERSISTENT;
    if (may)
        drop_change(i);
    return expect(orm_expire(session, all[i].user),
                  may ? ORM_OK : ORM_MISUSE, "expire", i);
}

static bool expire_member(int i)
{
    bool may = all[i].state == ORM_PERSISTENT;
    if (may && all[i].changed) {
        all[i].karma = rows[all[i].key];
        all[i].changed = false;
    }
    return expect(orm_expire_member(session, all[i].user, karma),
                  may ? ORM_OK : ORM_MISUSE, "expire member", i);
}

static bool refresh(int i)
{
    bool may = all[i].state == ORM_PERSISTENT;
    if (may)
        drop_change(i);
    enum orm_status status = orm_refresh(session, all[i].user);
    return expect(status, !may ? ORM_MISUSE
                  : all[i].state == ORM_DELETED ? ORM_STALE_DATA
                  : ORM_OK, "refresh", i);
}

static bool get(int i)
{
    if (all[i].state == ORM_DETACHED || all[i].state == ORM_DELETED)
        return true;
    int64_t got = orm_get(all[i].user, karma);
    return all[i].state == ORM_DELETED
        || (expect(orm_status(session), ORM_OK, "get", i)
            && check(got == all[i].karma, "another value", i));
}

static bool find(int i)
{
    int64_t key = roll(3) ? all[i].key : (int64_t)roll((unsigned)next_key);
    struct user *found = orm_find(session, user, .id = key);
    int expected = holder(key);
    if (!expect(orm_status(session), ORM_OK, "find", i))
        return false;
    if (expected != NONE)
        return check(found == all[expected].user, "another object", i);
    if (rows[key] == NONE)
        return check(!found, "a row that is none", i);
    if (!check(found && found->karma == rows[key], "a row not found", i))
        return false;
    for (int j = 0; j < OBJECTS; j++)
        if (all[j].gone || all[j].state == ORM_DETACHED
            || all[j].state == ORM_DELETED) {
            all[j].user = found;
            all[j].state = ORM_PERSISTENT;
            all[j].key = all[j].new_key = key;
            all[j].karma = found->karma;
            all[j].changed = all[j].doomed = all[j].gone = false;
            return true;
        }
    return expect(orm_expunge(session, found), ORM_OK, "expunge", i);
}

static bool merge(int i)
{
    struct user *from = all[i].user;
    if (all[i].state != ORM_PERSISTENT && all[i].state != ORM_PENDING)
        return true;
    return check(orm_merge(session, from) == from, "merge", i);
}

static bool same_rows(void)
{
    char *at = (char *)(uintptr_t)peek(path,
        "SELECT id, karma FROM users ORDER BY id");
    for (int64_t key = 0; key < next_key; key++) {
        if (committed[key] == NONE)
            continue;
        if (strtoll(at, &at, 10) != key || *at++ != '|'
            || strtoll(at, &at, 10) != committed[key])
            return false;
        at += *at == '\n';
    }
    return !*at;
}

static bool commit(void)
{
    if (!expect(orm_commit(session), ORM_OK, "commit", NONE))
        return false;
    memcpy(committed, rows, sizeof rows);
    for (int i = 0; i < OBJECTS; i++)
        if (all[i].state == ORM_DELETED) {
            all[i].state = ORM_DETACHED;
            all[i].gone = true;
        }
    return check(same_rows(), "other rows", NONE);
}

static bool take_step(void)
{
    int i = (int)roll(OBJECTS);
    if (getenv("TRACE"))
        tell("step %d object %d state %d key %d new %d karma %d%s%s", step,
             i, (int)all[i].state, (int)all[i].key, (int)all[i].new_key,
             (int)all[i].karma, all[i].changed ? " changed" : "",
             all[i].doomed ? " doomed" : "");
    if (!all[i].user || (all[i].gone && roll(2))
        || (all[i].state == ORM_TRANSIENT && !roll(4)))
        return make(i);
    const unsigned what = roll(24);
    if (getenv("TRACE"))
        tell("  call %u", what);
    switch (what) {
    case 0: case 1: case 2: case 3:
        return add(i);
    case 4: case 5: case 6: case 7:
        return change(i);
    case 8: case 9:
        return change_key(i);
    case 10: case 11:
        return delete(i);
    case 12: case 13:
        return expunge(i);
    case 14:
        return expire(i);
    case 15:
        return expire_member(i);
    case 16:
        return refresh(i);
    case 17: case 18:
        return get(i);
    case 19: case 20:
        return find(i);
    case 21:
        return merge(i);
    case 22:
        return expect(orm_flush(session), ORM_OK, "flush", i);
    default:
        return commit();
    }
}

static bool states_agree(void)
{
    for (int i = 0; i < OBJECTS; i++)
        if (all[i].user && !check(orm_state(all[i].user) == all[i].state,
                                  "another state", i))
            return false;
    return true;
}

static bool run(unsigned from, int steps)
{
    seed = from;
    adding = 0;
    next_key = 1;
    memset(all, 0, sizeof all);
    for (int i = 0; i < KEYS; i++)
        rows[i] = committed[i] = NONE;
    open_blog();
    peek(path, "DROP TABLE users; CREATE TABLE users (id INTEGER NOT NULL"
         " PRIMARY KEY, name, karma, age)");
    orm_listen(blog, &orm_after_flush, NULL, note_flush, NULL);
    bool passed = true;
    for (step = 0; passed && step < steps && next_key < KEYS - 1; step++)
        passed = take_step() && states_agree();
    passed = passed && commit();
    close_blog();
    return passed && check(same_rows(), "other rows at the end", NONE);
}

int main(int count, char **arguments)
{
    const int from = count > 1 ? atoi(arguments[1]) : 1,
        to = count > 2 ? atoi(arguments[2]) : count > 1 ? from : 150;
    int failures = 0;
    for (int i = from; i <= to && failures < 5; i++)
        if (!run((unsigned)i, 400)) {
            tell("seed %d", i);
            failures++;
        }
    ok(!failures, "random programs of 400 calls");
    return done();
}
