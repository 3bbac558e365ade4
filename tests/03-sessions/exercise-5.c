/* Exercise 03-5, a shelf. */
#include "exercise.h"
#include "exercise_test.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* --- rows in a database ------------------------------------------- */

static sqlite3 *blog;

static bool run(const char *sql, const struct user *user, int64_t id,
                struct user *found)
{
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(blog, sql, -1, &statement, NULL);
    const int last = sqlite3_bind_parameter_count(statement);
    sqlite3_bind_int64(statement, last, id);
    if (user) {
        sqlite3_bind_text(statement, 1, user->username, -1, NULL);
        sqlite3_bind_int64(statement, 2, user->karma);
    }
    const int result = sqlite3_step(statement);
    if (found && result == SQLITE_ROW) {
        *found = (struct user){
            .id = id, .karma = sqlite3_column_int64(statement, 1),
        };
        snprintf(found->username, sizeof found->username, "%s",
                 (const char *)sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    return result == (found ? SQLITE_ROW : SQLITE_DONE);
}

static bool read_row(void *context, int64_t id, struct user *user)
{
    (void)context;
    return run("SELECT username, karma FROM users WHERE id = ?", NULL,
               id, user);
}

static bool write_row(void *context, const struct user *user)
{
    (void)context;
    return run("UPDATE users SET username = ?, karma = ? WHERE id = ?",
               user, user->id, NULL);
}

static const struct store rows = { read_row, write_row, NULL };

static struct shelf *open_shelf(const char *path, size_t room)
{
    sqlite3_open(path, &blog);
    sqlite3_exec(blog, "CREATE TABLE users (id INTEGER PRIMARY KEY,"
        " username TEXT UNIQUE, karma INTEGER);"
        "INSERT INTO users VALUES (1, 'ada', 10), (2, 'bob', 20),"
        " (3, 'cy', 30), (4, 'dee', 40), (5, 'eve', 50)", NULL, NULL,
        NULL);
    forget_sql();
    struct shelf *shelf = shelf_open(rows, room);
    expect(shelf, "shelf_open() returns NULL, though there is memory");
    return shelf;
}

static void close_shelf(struct shelf *shelf)
{
    shelf_close(shelf);
    sqlite3_close(blog);
}

static struct user *must_take(struct shelf *shelf, int64_t id)
{
    struct user *user = take(shelf, id);
    expect(user, "take() has no user %lld", (long long)id);
    expect(user->id == id, "take() was asked for user %lld and gives"
           " user %lld", (long long)id, (long long)user->id);
    return user;
}

/* Takes a user and puts him back. */
static void use(struct shelf *shelf, int64_t id)
{
    put_back(shelf, must_take(shelf, id), false);
}

static void earn(struct shelf *shelf, int64_t id, int karma)
{
    struct user *user = must_take(shelf, id);
    user->karma += karma;
    put_back(shelf, user, true);
}

static void expect_nobody(struct shelf *shelf, int64_t id,
                          const char *why)
{
    expect(!take(shelf, id), "take() gives a user %lld, though %s",
           (long long)id, why);
}

#define READ(id) "SELECT username, karma FROM users WHERE id = ?" \
    "\n-- " #id
#define WRITE(name, karma, id) "UPDATE users SET username = ?," \
    " karma = ? WHERE id = ?\n-- '" #name "', " #karma ", " #id

/* What was sent since the last time. */
static void expect_sent(const char *const expected[])
{
    expect_sql(NULL, expected);
    forget_sql();
}

/* --- tests -------------------------------------------------------- */

static void has_one_struct(const char *database)
{
    struct shelf *shelf = open_shelf(database, 3);
    struct user *ada = must_take(shelf, 1), *bob = must_take(shelf, 2);
    expect_text("the name of user 1", "ada", ada->username);
    expect_integer("the karma of user 2", 20, bob->karma);
    expect(take(shelf, 1) == ada,
           "user 1 was taken twice, and there are two of her");
    put_back(shelf, ada, false);
    put_back(shelf, ada, false);
    expect(take(shelf, 1) == ada,
           "user 1 was put back, taken again, and is somewhere else");
    expect_sent(LIST(READ(1), READ(2)));
    close_shelf(shelf);
}

static void remembers_no_absence(const char *database)
{
    struct shelf *shelf = open_shelf(database, 2);
    expect_nobody(shelf, 7, "there is no such row");
    expect_nobody(shelf, 7, "there is no such row");
    expect_sent(LIST(READ(7), READ(7)));
    earn(shelf, 1, 5);
    use(shelf, 2);
    expect_nobody(shelf, 7, "there is no such row");
    use(shelf, 1);
    use(shelf, 2);
    expect_sent(LIST(READ(1), READ(2), READ(7)));
    close_shelf(shelf);
}

static void lets_one_go(const char *database)
{
    struct shelf *shelf = open_shelf(database, 2);
    use(shelf, 1);
    use(shelf, 2);
    use(shelf, 3);
    use(shelf, 2);
    expect_sent(LIST(READ(1), READ(2), READ(3)));
    use(shelf, 1);
    use(shelf, 2);
    expect_sent(LIST(READ(1)));
    close_shelf(shelf);
}

static void lets_the_oldest_go(const char *database)
{
    struct shelf *shelf = open_shelf(database, 3);
    struct user *ada = must_take(shelf, 1), *bob = must_take(shelf, 2);
    use(shelf, 3);
    put_back(shelf, bob, false);
    put_back(shelf, ada, false);
    use(shelf, 3);
    forget_sql();
    use(shelf, 4);                      /* bob goes */
    use(shelf, 1);
    use(shelf, 3);
    expect_sent(LIST(READ(4)));
    use(shelf, 2);                      /* dee goes */
    use(shelf, 1);
    use(shelf, 3);
    expect_sent(LIST(READ(2)));
    close_shelf(shelf);
}

static void keeps_who_is_in_use(const char *database)
{
    struct shelf *shelf = open_shelf(database, 2);
    struct user *ada = must_take(shelf, 1), *bob = must_take(shelf, 2);
    must_take(shelf, 1);
    forget_sql();
    expect_nobody(shelf, 3, "both places are in use");
    put_back(shelf, ada, false);
    expect_nobody(shelf, 3,
                  "user 1 was taken twice, and put back once");
    expect_sent(LIST(NULL));
    put_back(shelf, ada, false);
    struct user *cy = must_take(shelf, 3);
    expect_integer("the karma of user 2, who is in use", 20,
                   bob->karma);
    put_back(shelf, bob, false);
    use(shelf, 4);
    expect_integer("the karma of user 3, who is in use", 30, cy->karma);
    expect(take(shelf, 3) == cy, "user 3 is in use, and take() gives"
           " another");
    close_shelf(shelf);
}

static void writes_who_gives_way(const char *database)
{
    struct shelf *shelf = open_shelf(database, 1);
    earn(shelf, 1, 5);
    earn(shelf, 1, 5);
    expect_sent(LIST(READ(1)));
    use(shelf, 2);
    expect_sent(LIST(READ(2), WRITE(ada, 20, 1)));
    use(shelf, 1);
    use(shelf, 2);
    expect_sent(LIST(READ(1), READ(2)));
    close_shelf(shelf);
    expect_rows(database, "SELECT username, karma FROM users"
                " WHERE id < 3", LIST("'ada' | 20", "'bob' | 20"));
}

static void remembers_a_change(const char *database)
{
    struct shelf *shelf = open_shelf(database, 1);
    struct user *ada = must_take(shelf, 1);
    must_take(shelf, 1);
    ada->karma = 11;
    put_back(shelf, ada, true);
    put_back(shelf, ada, false);
    use(shelf, 1);
    forget_sql();
    use(shelf, 2);
    expect_sent(LIST(READ(2), WRITE(ada, 11, 1)));
    close_shelf(shelf);
}

static void rename_user(struct shelf *shelf, int64_t id,
                        const char *name)
{
    struct user *user = must_take(shelf, id);
    strcpy(user->username, name);
    put_back(shelf, user, true);
}

static void keeps_who_is_refused(const char *database)
{
    struct shelf *shelf = open_shelf(database, 2);
    rename_user(shelf, 1, "bob");
    use(shelf, 3);
    expect_nobody(shelf, 4, "user 1 should have given way, and her row"
                  " was refused");
    struct user *ada = must_take(shelf, 1);
    expect_text("the name of user 1, whose row was refused", "bob",
                ada->username);
    strcpy(ada->username, "ada b.");
    put_back(shelf, ada, false);
    forget_sql();
    use(shelf, 4);                      /* cy goes */
    use(shelf, 5);
    expect_sent(LIST(READ(4), READ(5), WRITE(ada b., 10, 1)));
    close_shelf(shelf);
}

static void writes_all_back(const char *database)
{
    struct shelf *shelf = open_shelf(database, 4);
    earn(shelf, 1, 1);
    use(shelf, 2);
    struct user *cy = must_take(shelf, 3);
    earn(shelf, 3, 1);
    earn(shelf, 4, 1);
    expect(write_back(shelf), "write_back() says that a row was"
           " refused");
    expect_rows(database, "SELECT username, karma FROM users",
                LIST("'ada' | 11", "'bob' | 20", "'cy' | 31",
                     "'dee' | 41", "'eve' | 50"));
    expect_integer("the karma of user 3, who is in use", 31, cy->karma);
    forget_sql();
    expect(write_back(shelf), "write_back() with nothing to write says"
           " that a row was refused");
    use(shelf, 1);
    expect_sent(LIST(NULL));
    cy->karma = 33;
    put_back(shelf, cy, true);
    write_back(shelf);
    expect_sent(LIST(WRITE(cy, 33, 3)));
    close_shelf(shelf);
}

static void writes_the_others_back(const char *database)
{
    struct shelf *shelf = open_shelf(database, 3);
    earn(shelf, 1, 1);
    rename_user(shelf, 2, "eve");
    earn(shelf, 3, 1);
    expect(!write_back(shelf), "write_back() says that all is written,"
           " but a second user called eve was refused");
    expect_rows(database, "SELECT username, karma FROM users"
                " WHERE id < 4",
                LIST("'ada' | 11", "'bob' | 20", "'cy' | 31"));
    forget_sql();
    rename_user(shelf, 2, "bobby");
    expect(write_back(shelf), "write_back() says that a row was"
           " refused");
    expect_sent(LIST(WRITE(bobby, 20, 2)));
    close_shelf(shelf);
}

static void closes_without_writing(const char *database)
{
    struct shelf *shelf = open_shelf(database, 2);
    earn(shelf, 1, 1);
    must_take(shelf, 2);
    close_shelf(shelf);
    expect_sent(LIST(READ(1), READ(2)));
}

/* --- rows in memory ----------------------------------------------- */

/* Row i has the key i * step and the karma karma[i]. */
static struct {
    int64_t step, karma[200000];
    int n, reads, writes;
    int64_t last_written;
} table;

static bool read_memory(void *context, int64_t id, struct user *user)
{
    (void)context;
    table.reads++;
    if (id % table.step || id < 0 || id / table.step >= table.n)
        return false;
    *user = (struct user){ .id = id,
                           .karma = table.karma[id / table.step] };
    return true;
}

static bool write_memory(void *context, const struct user *user)
{
    (void)context;
    table.writes++;
    table.last_written = user->id;
    table.karma[user->id / table.step] = user->karma;
    return true;
}

static const struct store memory = { read_memory, write_memory, NULL };

/* Keys from all over. */
static bool read_any(void *context, int64_t id, struct user *user)
{
    (void)context;
    table.reads++;
    *user = (struct user){ .id = id, .karma = id / 2 };
    return true;
}

static void takes_any_key(const char *database)
{
    static const int64_t keys[] = {
        0, -1, 1, INT64_MIN, INT64_MAX, INT64_C(1) << 32, -4096, 4096,
        INT64_C(1) << 62,
    };
    enum { KEYS = sizeof keys / sizeof *keys };
    struct shelf *shelf =
        shelf_open((struct store){ read_any, write_memory, NULL },
                   KEYS);
    (void)database;
    for (int i = 0; i < 3 * KEYS; i++) {
        struct user *user = must_take(shelf, keys[i % KEYS]);
        expect_integer("half of a key", keys[i % KEYS] / 2,
                       user->karma);
        put_back(shelf, user, false);
    }
    expect_integer("the number of rows read, of nine that have room", 9,
                   table.reads);
    shelf_close(shelf);
}

/* What the shelf should do, found out the slow way. */
enum { USERS = 12, ROOM = 5 };

static struct {
    struct user *user;                  /* NULL: not on the shelf */
    int uses, since;
    bool changed;
} model[USERS];

static int who_gives_way(void)
{
    int oldest = -1, there = 0;
    for (int i = 0; i < USERS; i++) {
        there += model[i].user != NULL;
        if (model[i].user && !model[i].uses
            && (oldest < 0 || model[i].since < model[oldest].since))
            oldest = i;
    }
    return there < ROOM ? USERS : oldest;
}

static void take_one(struct shelf *shelf, int i)
{
    const int goes = model[i].user ? USERS : who_gives_way();
    const int reads = table.reads, writes = table.writes;
    struct user *user = take(shelf, i * table.step);
    expect(!user == (goes < 0), goes < 0 ? "take() gives a user, though"
           " all places are in use" : "take() is NULL, though there"
           " is room");
    if (!user)
        return;
    expect_integer("the number of rows read", !model[i].user,
                   table.reads - reads);
    const bool written = goes < USERS && model[goes].changed;
    expect_integer("the number of rows written", written,
                   table.writes - writes);
    if (written)
        expect_integer("the user written",
                       goes * table.step, table.last_written);
    if (goes < USERS)
        model[goes].user = NULL, model[goes].changed = false;
    expect(!model[i].user || user == model[i].user,
           "a user on the shelf is not where he was");
    model[i].user = user;
    model[i].uses++;
    expect_integer("the key of the user taken", i * table.step,
                   user->id);
}

static void put_one(struct shelf *shelf, int i, int step, bool changed)
{
    model[i].user->karma += changed;
    put_back(shelf, model[i].user, changed);
    model[i].changed |= changed;
    model[i].uses--;
    model[i].since = step;
}

static unsigned next_random(unsigned below)
{
    static uint32_t state = 1;
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
}

static void does_as_the_slow_one(const char *database)
{
    (void)database;
    table.step = 1024;
    table.n = USERS;
    struct shelf *shelf = shelf_open(memory, ROOM);
    int64_t earned = 0, sum = 0;
    for (int step = 1; step <= 20000; step++) {
        const int i = (int)next_random(USERS);
        const bool changed = next_random(3) == 0;
        expect_when("in step %d of a random evening", step);
        if (next_random(5) < 2)
            take_one(shelf, i);
        else if (model[i].uses)
            put_one(shelf, i, step, changed), earned += changed;
    }
    write_back(shelf);
    for (int i = 0; i < USERS; i++)
        sum += table.karma[i];
    expect_when(NULL);
    expect_integer("the sum of all karma", earned, sum);
    shelf_close(shelf);
}

static void is_fast(const char *database)
{
    enum { FAST_ROOM = 65536 };
    (void)database;
    table.step = 4096;
    table.n = 200000;
    struct shelf *shelf = shelf_open(memory, FAST_ROOM);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < table.n; i++)
            earn(shelf, i * table.step, 1);
    expect_integer("the number of rows read in two rounds",
                   2 * table.n, table.reads);
    for (int i = 0; i < 2 * FAST_ROOM; i++)
        use(shelf, (table.n - 1 - i % FAST_ROOM) * table.step);
    expect_integer("the number of rows read for users who are there",
                   2 * table.n, table.reads);
    expect(write_back(shelf), "write_back() says that a row was"
           " refused");
    expect_integer("the number of rows written", 2 * table.n,
                   table.writes);
    shelf_close(shelf);
}

const struct exercise_test exercise_tests[] = {
    { "a row has one struct", has_one_struct,
      "03#which-object-is-this-row" },
    { "a row that is not there is asked for again",
      remembers_no_absence, "03#finding" },
    { "on a full shelf one gives way", lets_one_go,
      "03#leaving-without-a-gap" },
    { "it is the one put back longest ago", lets_the_oldest_go, NULL },
    { "nobody in use gives way", keeps_who_is_in_use,
      "03#how-long-things-live" },
    { "who gives way is written, if changed", writes_who_gives_way,
      NULL },
    { "a change is not forgotten", remembers_a_change, NULL },
    { "who is refused stays", keeps_who_is_refused, NULL },
    { "write_back() writes all who changed", writes_all_back, NULL },
    { "after a refusal it goes on", writes_the_others_back, NULL },
    { "closing writes nothing", closes_without_writing, NULL },
    { "any number is a key", takes_any_key,
      "03#which-object-is-this-row" },
    { "a random evening", does_as_the_slow_one, NULL },
    { "a long shelf is as fast", is_fast, "03#neighbours" },
    { 0 },
};
