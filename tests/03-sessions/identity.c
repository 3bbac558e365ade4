/* One object for each row, whatever its key is. */
#include "blog.h"

#include <stdlib.h>

static void same_object(void)
{
    open_with_users();
    struct user *ada;
    sends((ada = find_user(1), orm_status(session)),
          "BEGIN\n" SELECT_USER "1");
    is_text(ada->name, "Ada", "the row is in the object");
    ok(!ada->age, "with its NULL");
    is(orm_state(ada), ORM_PERSISTENT, "it is persistent");
    ok(ada->orm.scope == orm_session_scope(session), "and the session's");
    silent((find_user(1) == ada ? ORM_OK : ORM_OTHER_ERROR));
    sends((find_user(3) ? ORM_OTHER_ERROR : orm_status(session)),
          SELECT_USER "3");
    is_text(orm_message(session), "", "that there is none is no error");
    sends((find_user(3) ? ORM_OTHER_ERROR : orm_status(session)),
          SELECT_USER "3");
    struct orm_session *other = orm_session(blog);
    orm_commit(session);
    struct user *twin = orm_find(other, user, .id = 1);
    ok(twin && twin != ada, "another session has an object of its own");
    orm_session_close(other);
    close_blog();
}

static void not_overwritten(void)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_set(ada, karma, 70);
    orm_expire_member(session, ada, name);
    orm_commit(session);
    orm_without_autoflush(session) {
        orm_set(ada, karma, 71);
        peek(path, "UPDATE users SET karma = 99, name = name || '!', age = 5");
        sends((ada = find_user(1), orm_status(session)), "BEGIN\n"
              "SELECT \"name\", \"age\" FROM \"users\" WHERE \"id\" = ?"
              " -- 1");
    }
    is(ada->karma, 71, "what was changed stays");
    is_text(ada->name, "Ada!", "the rest is read");
    is(*ada->age, 5, "all of it");
    ok(find_user(2) == brian && brian->karma == 99, "and of another one");
    is(orm_commit(session), ORM_OK, "a commit");
    is_text(users(), "1|'Ada!'|71|5\n2|'Brian!'|99|5", "is stored");
    close_blog();
}

/* 2,000 objects come and go by keys that lie anywhere. */
static int64_t key_of(int64_t i)
{
    static const int64_t steps[] = { 1, -3, 16, 1000, 1 << 20,
                                     INT64_C(0x100000001) };
    return (i * steps[i % 6]) ^ (i % 7 ? 0 : INT64_MIN);
}

static void many_keys(void)
{
    enum { N = 2000 };
    static struct user *all[N];
    char name[20];
    long wrong = 0;
    open_blog();
    for (int64_t i = 0; i < N; i++) {
        snprintf(name, sizeof name, "user %d", (int)i);
        all[i] = orm_new(session, user, .id = key_of(i), .name = name);
        orm_add(session, all[i]);
    }
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    for (int i = 0; i < N; i++)
        wrong += find_user(all[i]->id) != all[i];
    is(wrong, 0, "each is found by its key");
    for (int i = 0; i < N; i += 3)
        orm_expunge(session, all[i]);
    for (int i = 1; i < N; i += 3)
        orm_delete(session, all[i]);
    orm_flush(session);
    sent();
    for (int i = 2; i < N; i += 3)
        wrong += find_user(all[i]->id) != all[i];
    is(wrong, 0, "and those that stayed still are");
    is_text(sent(), "", "without a statement");
    for (int i = 0; i < N; i += 3)
        wrong += orm_add(session, all[i]) != ORM_OK;
    is(wrong, 0, "those that were expunged come back");
    for (int i = 0; i < N; i++)
        wrong += find_user(all[i]->id)
            != (i % 3 == 1 ? NULL : all[i]);
    is(wrong, 0, "and the deleted ones are not found");
    close_blog();
}

/* Users of 64 keys, loaded, and a hundred rows far from each other. */
enum { NEAR = 64, OTHERS = 100 };
static struct user *near[NEAR];

static long find_others(int64_t from, int64_t to)
{
    long wrong = 0;
    for (int64_t i = from; i < to; i++)
        wrong += !find_user(5000 + 4 * i);
    return wrong;
}

static void load_near(int64_t (*key)(int64_t))
{
    char sql[100];
    open_blog();
    for (int64_t i = 0; i < NEAR + OTHERS; i++) {
        snprintf(sql, sizeof sql, "INSERT INTO users VALUES (%d, '%d', 0, 0)",
                 (int)(i < NEAR ? key(i) : 5000 + 4 * (i - NEAR)), (int)i);
        peek(path, sql);
    }
    for (int64_t i = 0; i < NEAR; i++)
        near[i] = find_user(key(i));
}

static long find_near(int64_t (*key)(int64_t))
{
    long wrong = 0;
    for (int64_t i = 0; i < NEAR; i++)
        wrong += find_user(key(i)) != near[i];
    return wrong;
}

static int64_t in_steps(int64_t i)
{
    return 8 * i;
}

/* Keys were changed, and other rows have taken all the room that the map
   had. The way back finds some nevertheless. */
static void keys_come_back(void)
{
    long wrong = 0;
    for (int64_t others = 0; others <= OTHERS; others += 20) {
        load_near(in_steps);
        for (int64_t i = 0; i < NEAR; i++)
            orm_set(near[i], id, 100000 + i);
        wrong += orm_flush(session) != ORM_OK;
        wrong += find_others(0, others);
        wrong += orm_rollback(session) != ORM_OK;
        wrong += find_near(in_steps);
        wrong += find_others(0, others);
        close_blog();
    }
    is(wrong, 0, "a rollback finds room for all keys that were changed");
}

static size_t taken;

static void *counted(void *context, void *block, size_t size)
{
    size_t *start = block ? (size_t *)block - 2 : NULL;
    (void)context;
    taken -= start ? *start : 0;
    if (!size) {
        free(start);
        return NULL;
    }
    start = realloc(start, size + 2 * sizeof *start);
    if (!start)
        return NULL;
    taken += *start = size;
    return start + 2;
}

/* What is kept for the way back is given up when there is none. */
static void no_room_is_lost(void)
{
    long wrong = 0;
    orm_use_allocator(&(struct orm_allocator){ counted, NULL });
    load_near(in_steps);
    const size_t before = taken;
    for (int i = 0; i < 2000; i++) {
        orm_set(near[0], id, i % 2 ? 100000 : 200000);
        wrong += orm_flush(session) != ORM_OK;
        wrong += i % 4 < 2 ? orm_commit(session) != ORM_OK
                           : orm_rollback(session) != ORM_OK;
    }
    is(wrong, 0, "a key is changed two thousand times");
    ok(taken < before + 10000, "%zu bytes, then %zu", before, taken);
    close_blog();
    orm_use_allocator(NULL);
}

/* Some of these are at home at the end of the map, whether it is of 16
   groups or of 256. */
static int64_t in_runs(int64_t i)
{
    static const int64_t starts[] = { 0, 128, 336, 880 };
    return starts[i / 16] + i % 16;
}

/* One key is changed while there is room for one group more. */
static void one_key_comes_back(void)
{
    long wrong = 0;
    for (int64_t others = 4; others <= 12; others++) {
        load_near(in_runs);
        wrong += find_others(0, others);
        orm_set(near[0], id, 100000);
        wrong += orm_flush(session) != ORM_OK;
        wrong += find_others(others, OTHERS);
        wrong += orm_rollback(session) != ORM_OK;
        wrong += find_near(in_runs);
        close_blog();
    }
    is(wrong, 0, "however little room there was");
}

/* A row is deleted and made again, under one number. */
static struct user *make_again(int64_t i, int round)
{
    char name[20];
    snprintf(name, sizeof name, "user %d.%d", (int)i, round);
    struct user *user =
        orm_new(session, user, .id = in_runs(i), .name = name);
    orm_add(session, user);
    return user;
}

static long make_some_again(struct user **now, int round)
{
    long wrong = 0;
    for (int64_t i = round > 4; i < NEAR; i += 2)
        orm_delete(session, now[i]);
    wrong += orm_flush(session) != ORM_OK;
    for (int64_t i = round > 4; i < NEAR; i += 2) {
        wrong += find_user(in_runs(i)) != NULL;
        now[i] = make_again(i, round);
    }
    wrong += orm_flush(session) != ORM_OK;
    wrong += find_others(10 * round, 10 * round + 10);
    for (int64_t i = 0; i < NEAR; i++)
        wrong += find_user(in_runs(i)) != now[i];
    return wrong;
}

static void made_again(bool kept)
{
    struct user *now[NEAR];
    long wrong = 0;
    load_near(in_runs);
    memcpy(now, near, sizeof now);
    for (int round = 0; round < 9; round++)
        wrong += make_some_again(now, round);
    is(wrong, 0, "the newest of a key is found, the deleted are not");
    is(kept ? orm_commit(session) : orm_rollback(session), ORM_OK,
       kept ? "they are committed" : "they are undone");
    if (kept)
        memcpy(near, now, sizeof now);
    is(find_near(in_runs), 0, "and found afterwards");
    close_blog();
}

struct word {
    struct orm_object orm;
    orm_text word;
    orm_integer count;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true),
    ORM_COLUMN(word, count,
               .default_value = ORM_DEFAULT(word, count, 0)),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

struct place {
    struct orm_object orm;
    orm_text street;
    orm_integer number;
    orm_date day;
    orm_text note;
};
static const struct orm_column place_columns[] = {
    ORM_COLUMN(place, street, .primary_key = true),
    ORM_COLUMN(place, number, .primary_key = true),
    ORM_COLUMN(place, day, .primary_key = true),
    ORM_COLUMN(place, note),
    ORM_END,
};
static ORM_MODEL(place, .table = "places", .columns = place_columns);

enum colour { RED, GREEN = 5 };
static const char *const colours[] = { [RED] = "RED", [GREEN] = "GREEN" };
struct thing {
    struct orm_object orm;
    const enum colour colour;
    orm_decimal price;
    orm_uuid serial;
    orm_datetime made;
    orm_boolean good;
    orm_float weight;
    orm_blob bytes;
    orm_text note;
};
static const struct orm_column thing_columns[] = {
    ORM_ENUM_COLUMN(thing, colour, colours, .primary_key = true),
    ORM_COLUMN(thing, price, .type = ORM_NUMERIC(10, 2),
               .primary_key = true),
    ORM_COLUMN(thing, serial, .primary_key = true),
    ORM_COLUMN(thing, made, .primary_key = true),
    ORM_COLUMN(thing, good, .primary_key = true),
    ORM_COLUMN(thing, weight, .primary_key = true),
    ORM_COLUMN(thing, bytes, .primary_key = true),
    ORM_COLUMN(thing, note),
    ORM_END,
};
static ORM_MODEL(thing, .table = "things", .columns = thing_columns);

static void open_other(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(word, place, thing),
                    &(struct orm_options){ .trace = SENT });
    is(orm_create_all(blog), ORM_OK, "%s", orm_message(blog));
    session = orm_session(blog);
    sent();
}

static void text_key(void)
{
    open_other();
    peek(path, "INSERT INTO words VALUES ('', 1), ('a', 2), ('A', 3)");
    struct word *none = orm_find(session, word, .word = ""),
        *small = orm_find(session, word, .word = "a"),
        *large = orm_find(session, word, .word = "A");
    is(none->count, 1, "the empty text is a key");
    is(small->count, 2, "and so are small");
    is(large->count, 3, "and large letters");
    char a[2] = "a";
    silent(orm_find(session, word, .word = a) == small ? ORM_OK
                                                       : ORM_MISUSE);
    ok(!orm_find(session, word, .word = NULL), "NULL is no key");
    is_text(orm_message(session), "word.word: NULL is not a key",
            "which is told");
    is(orm_status(session), ORM_VALUE_ERROR, "as an error of the value");
    is(orm_commit(session), ORM_OK, "commit");
    sends(((void)orm_find(session, word, .word = "a"), orm_status(session)),
          "BEGIN\nSELECT \"count\" FROM \"words\" WHERE \"word\" = ?"
          " -- 'a'");
    orm_set(small, word, "b");
    sends(orm_flush(session), "UPDATE \"words\" SET \"word\" = ? WHERE"
          " \"word\" = ? -- 'b', 'a'");
    ok(orm_find(session, word, .word = "b") == small, "found by its new");
    ok(!orm_find(session, word, .word = "a"), "not by its old key");
    close_blog();
}

static void composite_key(void)
{
    open_other();
    struct place *home = orm_new(session, place, .street = "Long Lane",
        .number = 12, .day = { 2026, 12, 1 }, .note = "home");
    orm_add(session, home);
    sends(orm_flush(session), "BEGIN\nINSERT INTO \"places\" (\"street\","
          " \"number\", \"day\", \"note\") VALUES (?, ?, ?, ?) --"
          " 'Long Lane', 12, '2026-12-01', 'home'");
    silent(orm_find(session, place, .day = { 2026, 12, 1 },
                    .number = 12, .street = "Long Lane") == home
           ? ORM_OK : ORM_MISUSE);
    ok(!orm_find(session, place, .day = { 2026, 12, 2 }, .number = 12,
                 .street = "Long Lane"), "each part counts");
    ok(!orm_find(session, place, .number = 12, .street = "Long Lane")
       && orm_status(session) == ORM_MISUSE, "and has to be named");
    orm_set(home, number, 13);
    sends(orm_flush(session), "UPDATE \"places\" SET \"number\" = ? WHERE"
          " \"street\" = ? AND \"number\" = ? AND \"day\" = ? --"
          " 13, 'Long Lane', 12, '2026-12-01'");
    silent(orm_find(session, place, .day = { 2026, 12, 1 },
                    .number = 13, .street = "Long Lane") == home
           ? ORM_OK : ORM_MISUSE);
    orm_delete(session, home);
    sends(orm_commit(session), "DELETE FROM \"places\" WHERE \"street\" = ?"
          " AND \"number\" = ? AND \"day\" = ? -- 'Long Lane', 13,"
          " '2026-12-01'\nCOMMIT");
    close_blog();
}

/* All of its key but two members. */
#define THING .colour = GREEN, .serial = { { 1, 2 } }, .good = true, \
    .made = { { 2026, 1, 2 }, { .hour = 3, .microsecond = 4 } }, \
    .bytes = { "\0\1", 2 }

static struct thing *find_thing(double weight, int64_t cents)
{
    return orm_find(session, thing, THING, .weight = weight,
                    .price = { .units = cents, .scale = 2 });
}

/* A key of all the types that can be one. */
static void odd_key(void)
{
    open_other();
    struct thing *made = orm_new(session, thing, THING, .weight = 0.1,
        .price = { .units = 110, .scale = 2 }, .note = "x");
    orm_add(session, made);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    silent(find_thing(0.1, 110) == made ? ORM_OK : ORM_MISUSE);
    ok(!find_thing(0.2, 110), "another weight, another key");
    ok(!find_thing(0.1, 111), "another price, another key");
    orm_commit(session);
    struct orm_session *first = session;
    session = orm_session(blog);
    struct thing *found = find_thing(0.1, 110);
    ok(found && found != made, "the row is found by another session");
    silent(find_thing(0.1, 110) == found ? ORM_OK : ORM_MISUSE);
    is_text(found->note, "x", "with the rest of its row");
    orm_set(found, colour, RED);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    ok(!find_thing(0.1, 110), "no longer there");
    is_text(peek(path, "SELECT colour, price, serial, made, good, weight,"
                 " bytes, note FROM things"), "'RED'|1.1|"
            "'01020000-0000-0000-0000-000000000000'|"
            "'2026-01-02 03:00:00.000004'|1|0.1|x'0001'|'x'", "its row");
    orm_session_close(session);
    session = first;
    close_blog();
}

int main(void)
{
    same_object();
    not_overwritten();
    many_keys();
    keys_come_back();
    no_room_is_lost();
    one_key_comes_back();
    made_again(false);
    made_again(true);
    text_key();
    composite_key();
    odd_key();
    return done();
}
