/*
 * Rare cases of a flush, while everything under it fails: long keys, rows
 * that change owners, maps that are full. Each try has a session of its
 * own.
 */
#include "support/sweep.h"
#include "support/peek.h"

#include <cormorant.h>
#include <stdlib.h>

#define LONG "a text that is longer than a chunk of the pools of the" \
    " tests, so that it has a block of its own, "

/* A key that is a text, and a member that UPDATEs look for. */
struct word {
    struct orm_object orm;
    orm_text word;
    orm_text stamp;
    orm_integer count;
    orm_text note;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true),
    ORM_COLUMN(word, stamp, .matched = true),
    ORM_COLUMN(word, count),
    ORM_COLUMN(word, note),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

struct point {
    struct orm_object orm;
    orm_integer id;
    orm_integer height;
};
static const struct orm_column point_columns[] = {
    ORM_COLUMN(point, id, .primary_key = true),
    ORM_COLUMN(point, height),
    ORM_END,
};
static ORM_MODEL(point, .table = "points", .columns = point_columns);

/* A key that needs memory on its way into each statement. */
struct stay {
    struct orm_object orm;
    orm_uuid guest, room, card, spare;
    orm_integer days;
};
static const struct orm_column stay_columns[] = {
    ORM_COLUMN(stay, guest, .primary_key = true),
    ORM_COLUMN(stay, room, .primary_key = true),
    ORM_COLUMN(stay, card),
    ORM_COLUMN(stay, spare),
    ORM_COLUMN(stay, days),
    ORM_END,
};
static ORM_MODEL(stay, .table = "stays", .columns = stay_columns);
#define MODELS ORM_MODELS(word, point, stay)

enum { POINTS = 50, FULL = 24 };
static const char *file;
static struct orm_database *database;
static struct orm_session *session;
static struct point *points[POINTS];
static int apart = 1;                  /* are their keys */
static struct word *words[FULL], *spare;

static struct word *find_word(int i)
{
    char key[200];
    snprintf(key, sizeof key, LONG "%d", i);
    return orm_find(session, word, .word = key);
}

static void load_points(void)
{
    session = orm_session(database);
    for (int i = 0; i < POINTS; i++)
        points[i] = orm_find(session, point, .id = 1 + i * apart);
}

/* As many as their map has room for. */
static void load_words(void)
{
    session = orm_session(database);
    for (int i = 0; i < FULL; i++)
        words[i] = find_word(i);
}

static void load_nothing(void)
{
    session = orm_session(database);
}

/* Listeners of an earlier load do the same. */
static enum orm_status note_and_stamp(void *context, struct orm_session *of,
                                      void *object)
{
    (void)context;
    (void)of;
    return orm_set((struct word *)object, note, "noted") == ORM_OK
        ? orm_set((struct word *)object, stamp, "stamped")
        : orm_status(session);
}

static void load_stamped(void)
{
    orm_listen(database, &orm_before_update, &word_model, note_and_stamp,
               NULL);
    load_words();
}

/* The last place of the map is taken in the middle of the flush. */
static enum orm_status find_last(void *context, struct orm_session *of,
                                 void *object)
{
    (void)context;
    (void)of;
    (void)object;
    return find_word(FULL - 1) ? ORM_OK : orm_status(session);
}

static void load_all_but_one(void)
{
    orm_listen(database, &orm_before_insert, &word_model, find_last, NULL);
    session = orm_session(database);
    for (int i = 0; i < FULL - 1; i++)
        words[i] = find_word(i);
}

static void load_word(void)
{
    session = orm_session(database);
    words[0] = find_word(0);
}

/* Somebody else deletes the row of an object. */
static void load_gone(void)
{
    session = orm_session(database);
    points[0] = orm_find(session, point, .id = 1);
    orm_commit(session);
    peek(file, "DELETE FROM points WHERE id = 1");
}

static void load_expunged(void)
{
    load_words();
    orm_expunge(session, words[0]);
    spare = find_word(FULL);
}

static enum orm_status delete_points(void)
{
    for (int i = 0; i < POINTS; i++)
        if (orm_delete(session, points[i]) != ORM_OK)
            return orm_status(session);
    return orm_commit(session);
}

/* An old object goes, and a new one comes for its row. */
static enum orm_status switch_row(void)
{
    struct word *new = orm_new(session, word, .word = words[0]->word,
                               .count = 7);
    if (!new || orm_delete(session, words[0]) != ORM_OK
        || orm_add(session, new) != ORM_OK)
        return orm_status(session);
    return orm_commit(session);
}

static enum orm_status rename_word(void)
{
    if (orm_set(words[0], word, LONG "renamed") != ORM_OK
        || orm_set(words[0], stamp, LONG "stamped") != ORM_OK)
        return orm_status(session);
    return orm_commit(session);
}

static enum orm_status take_place(void)
{
    struct point *new = orm_new(session, point, .id = 1, .height = 9);
    return !new || orm_add(session, new) != ORM_OK
        ? orm_status(session) : orm_commit(session);
}

static enum orm_status add_back(void)
{
    return orm_add(session, words[0]) != ORM_OK
        ? orm_status(session) : orm_commit(session);
}

/* Changes that are dropped are looked for, with an index or without. */
static enum orm_status drop(void)
{
    for (int i = 0; i < 3; i++)
        if (orm_set(words[i], stamp, "other") != ORM_OK
            || orm_set(words[i], count, 100 + i) != ORM_OK)
            return orm_status(session);
    if (orm_delete(session, words[2]) != ORM_OK
        || orm_expire(session, words[2]) != ORM_OK
        || orm_expire_member(session, words[0], count) != ORM_OK
        || orm_expire_member(session, words[1], stamp) != ORM_OK)
        return orm_status(session);
    return orm_commit(session);
}

static enum orm_status find_stay(void)
{
    struct stay *stay = orm_find(session, stay, .guest = { { 1 } },
                                 .room = { { 2 } });
    if (!stay && orm_status(session) == ORM_OK)
        abort();
    return orm_status(session);
}

static struct stay *stay;

static void load_stay(void)
{
    session = orm_session(database);
    stay = orm_find(session, stay, .guest = { { 1 } },
                    .room = { { 2 } });
}

/* What the row is matched by needs memory in each of its statements. */
static enum orm_status end_stay(void)
{
    const struct orm_uuid_value other = { { 5 } };
    if (orm_set(stay, card, other) != ORM_OK
        || orm_set(stay, spare, other) != ORM_OK
        || orm_flush(session) != ORM_OK
        || orm_set(stay, room, other) != ORM_OK
        || orm_flush(session) != ORM_OK
        || orm_delete(session, stay) != ORM_OK)
        return orm_status(session);
    return orm_commit(session);
}

/* The number of a row is asked for whose object has another key. */
static enum orm_status delete_renumbered(void)
{
    return orm_set(points[1], id, 1000) != ORM_OK
        ? orm_status(session) : delete_points();
}

static enum orm_status count_word(void)
{
    return orm_set(words[0], count, 7) != ORM_OK
        ? orm_status(session) : orm_commit(session);
}

static enum orm_status touch_points(void)
{
    for (int i = 0; i < 5; i++)
        if (orm_touch(session, points[i]) != ORM_OK)
            return orm_status(session);
    return orm_commit(session);
}

static enum orm_status pass(void *context, struct orm_session *of,
                            void *object)
{
    (void)context;
    (void)of;
    (void)object;
    return ORM_OK;
}

static void fill(void)
{
    char key[200];
    session = orm_session(database);
    for (int i = 0; i < POINTS; i++)
        orm_add(session, orm_new(session, point, .id = 1 + i * apart,
                                 .height = i));
    for (int i = 0; i <= FULL; i++) {
        snprintf(key, sizeof key, LONG "%d", i);
        orm_add(session, orm_new(session, word, .word = key,
                                 .stamp = LONG, .count = i));
    }
    orm_add(session, orm_new(session, stay, .guest = { { 1 } },
                             .room = { { 2 } }, .card = { { 3 } },
                             .spare = { { 4 } }, .days = 3));
    if (orm_commit(session) != ORM_OK)
        abort();
    orm_session_close(session);
}

static void try(struct trial *trial, void (*load)(void),
                enum orm_status (*work)(void))
{
    file = trial->path;
    database = open_tables(trial, MODELS);
    fill();
    load();
    arm(trial);
    do {
        trial->status = work();
    } while (again(trial, session)
             && (orm_session_close(session), load(), true));
    orm_session_close(session);
    orm_close(database);
}

static void fifty(struct trial *trial)
{
    try(trial, load_points, delete_points);
}

static void scattered(struct trial *trial)
{
    apart = 2;
    try(trial, load_points, delete_points);
    apart = 1;
}

static void renumbered(struct trial *trial)
{
    try(trial, load_points, delete_renumbered);
}

static void ending(struct trial *trial)
{
    try(trial, load_stay, end_stay);
}

static void switching(struct trial *trial)
{
    try(trial, load_word, switch_row);
}

static void renaming(struct trial *trial)
{
    try(trial, load_words, rename_word);
}

static void taking(struct trial *trial)
{
    try(trial, load_gone, take_place);
}

static void returning(struct trial *trial)
{
    try(trial, load_expunged, add_back);
}

static void dropping(struct trial *trial)
{
    try(trial, load_words, drop);
}

static void finding(struct trial *trial)
{
    try(trial, load_nothing, find_stay);
}

static void stamping(struct trial *trial)
{
    try(trial, load_stamped, count_word);
}

static void crowding(struct trial *trial)
{
    try(trial, load_all_but_one, switch_row);
}

static void touching(struct trial *trial)
{
    try(trial, load_points, touch_points);
}

/* The first session of a database, and its listeners. */
static void listening(struct trial *trial)
{
    database = open_tables(trial, MODELS);
    arm(trial);
    attempt(trial, database, orm_listen(database, &orm_before_insert,
                                        &point_model, pass, NULL));
    attempt(trial, database, orm_listen(database, &orm_before_insert,
                                        NULL, pass, NULL));
    orm_close(database);
}

/* There is none: then there is no status, either. */
static void opening(struct trial *trial)
{
    database = open_tables(trial, MODELS);
    arm(trial);
    for (int i = 0; i < 5 && !(session = orm_session(database)); i++)
        fault_disarm();
    if (!session)
        abort();
    orm_session_close(session);
    orm_close(database);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "fifty", fifty },
        { "scattered", scattered },
        { "renumbered", renumbered },
        { "ending", ending },
        { "switching", switching },
        { "renaming", renaming },
        { "taking", taking },
        { "returning", returning },
        { "dropping", dropping },
        { "finding", finding },
        { "stamping", stamping },
        { "crowding", crowding },
        { "touching", touching },
        { "listening", listening },
        { "opening", opening },
        { NULL, NULL },
    });
}
