/* Values that nobody gave: by a constant, a function, or the server. */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text title, slug;
    orm_integer size;
    orm_date made, changed;
    orm_maybe_integer stars;
    orm_text mood;
};

static struct orm_database *database;
static const char *path;
static int64_t now;

static int64_t clock_now(void *context)
{
    return *(int64_t *)context;
}

static enum orm_status today(void *object, const void *member)
{
    return orm_set_date(object, member, orm_today(database));
}

/* Reads a member before it: the slug is the title, or there is none. */
static enum orm_status slug(void *object, const void *member)
{
    const struct note *note = object;
    return note->title ? orm_set_text(object, member, note->title)
                       : ORM_ABORTED;
}

static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, title,
               .default_value = ORM_DEFAULT(note, title, "untitled")),
    ORM_COLUMN(note, slug, .default_function = slug, .unique = true),
    ORM_COLUMN(note, size, .check = "size < 100",
               .default_value = ORM_DEFAULT(note, size, 7)),
    ORM_COLUMN(note, made, .default_function = today),
    ORM_COLUMN(note, changed, .default_function = today, .onupdate = today),
    ORM_COLUMN(note, stars,
               .default_value = ORM_DEFAULT(note, stars, &(int64_t){ 5 })),
    ORM_COLUMN(note, mood, .server_default = "'calm, mostly'"),
    ORM_END,
};
static ORM_MODEL(note, .table = "notes", .columns = note_columns);

static const char *row(int id)
{
    char sql[80];
    snprintf(sql, sizeof sql, "SELECT * FROM notes WHERE id = %d", id);
    return peek(path, sql);
}

static void all_left_out(void)
{
    struct note *note = orm_new_empty(database, note);
    ok(!note->title && note->size == 0, "a new object has no defaults yet");
    is(orm_insert(database, note), ORM_OK, "inserted");
    is_text(row(1), "1|'untitled'|'untitled'|7|'1970-01-01'|'1970-01-01'|5"
            "|'calm, mostly'", "the row has them");
    is_text(note->title, "untitled", "so has the object: a text");
    is_text(note->slug, "untitled", "one by a function");
    is(note->size, 7, "a number");
    is(*note->stars, 5, "behind a pointer");
    is(note->made.year, 1970, "a date");
    is_text(note->mood, "calm, mostly", "and what the server made");
    is(note->orm.set, 0, "nothing is left to be written");
}

/* Zero and NULL that are given are stored: they are not "left out". */
static void all_given(void)
{
    struct note *note = orm_new(database, note, .title = NULL, .slug = NULL,
        .size = 0, .made = { 2000, 1, 1 }, .changed = { 2000, 1, 2 },
        .stars = NULL, .mood = NULL);
    is(orm_insert(database, note), ORM_OK, "inserted");
    is_text(row(2), "2|NULL|NULL|0|'2000-01-01'|'2000-01-02'|NULL|NULL",
            "the row has what was given");
}

static void updates(void)
{
    struct note *note = orm_find(database, note, .id = 1);
    now = INT64_C(86400000000);
    orm_update(database, note);
    is(note->changed.day, 1, "an update of nothing is none");
    orm_set(note, size, 8);
    sent();
    is(orm_update(database, note), ORM_OK, "updated");
    is_text(sent(), "UPDATE \"notes\" SET \"size\" = ?, \"changed\" = ?"
            " WHERE \"id\" = ? -- 8, '1970-01-02', 1",
            "with the column of .onupdate");
    is(note->made.day, 1, "a default is for inserts alone");
    orm_set(note, size, 9);
    orm_set(note, changed, orm_ymd(1999, 1, 1));
    orm_update(database, note);
    is_text(peek(path, "SELECT changed FROM notes WHERE id = 1"),
            "'1999-01-01'", "what was set is not overwritten");
}

static void refusals(void)
{
    struct note *note = orm_new(database, note, .title = NULL);
    is(orm_insert(database, note), ORM_ABORTED, "a function that refuses");
    is_text(orm_message(database), "inserting note: the function for slug"
            " failed", "has a message");
    is(orm_insert(database, note), ORM_ABORTED, "as often as it is asked");
    orm_set(note, title, "named");
    is(orm_insert(database, note), ORM_OK, "mended");
    is_text(note->slug, "named", "the function was asked anew");
}

/* After a failure what the functions gave is still to be written. */
static void after_a_failure(void)
{
    struct note *note = orm_find(database, note, .id = 1);
    now = 20 * INT64_C(86400000000);
    orm_set(note, size, 1000);
    is(orm_update(database, note), ORM_INTEGRITY_ERROR, "too large");
    orm_set(note, size, 10);
    is(orm_update(database, note), ORM_OK, "mended on the same day");
    is_text(peek(path, "SELECT size, changed FROM notes WHERE id = 1"),
            "10|'1970-01-21'", "and the day is written");

    note = orm_new(database, note, .title = "new", .size = 1000);
    is(orm_insert(database, note), ORM_INTEGRITY_ERROR, "too large again");
    orm_set(note, size, 1);
    orm_set(note, title, "newer");
    is(orm_insert(database, note), ORM_OK, "mended");
    is_text(note->slug, "newer", "its function was asked anew");
    is_text(note->mood, "calm, mostly", "the server's default is there");
}

int main(void)
{
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(note), &(struct orm_options){
        .clock = { clock_now, &now }, .trace = SENT });
    orm_create_all(database);
    is(orm_status(database), ORM_OK, "a database of notes");
    all_left_out();
    all_given();
    updates();
    refusals();
    after_a_failure();
    orm_close(database);
    return done();
}
