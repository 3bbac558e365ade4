/* How long texts and objects last, and what memory grows with. */
#include "blog.h"
#include "support/fault.h"

#include <stdlib.h>

#define LONG "a text that is longer than a chunk of the pools of the tests,"

struct note {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
    orm_maybe_date day;
    orm_blob blob;
    orm_maybe_decimal price;
};
static const struct orm_column note_columns[] = {
    ORM_COLUMN(note, id, .primary_key = true),
    ORM_COLUMN(note, text),
    ORM_COLUMN(note, day),
    ORM_COLUMN(note, blob),
    ORM_COLUMN(note, price, .type = ORM_NUMERIC(10, 2)),
    ORM_END,
};
static ORM_MODEL(note, .table = "notes", .columns = note_columns);

static void open_notes(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(note), NULL);
    orm_create_all(blog);
    session = orm_session(blog);
    peek(path, "INSERT INTO notes VALUES (1, 'one, " LONG "', '2026-12-01',"
         " x'010203', 1.5), (2, 'two', NULL, NULL, NULL)");
}

#define find_note(key) orm_find(session, note, .id = (key))

/* Everything that a note points to. */
struct seen {
    const char *text;
    const struct orm_date_value *day;
    const unsigned char *bytes;
    const struct orm_decimal_value *price;
};

static struct seen look(const struct note *note)
{
    return (struct seen){ note->text, note->day, note->blob.bytes,
                          note->price };
}

static bool is_first(struct seen seen)
{
    return !strcmp(seen.text, "one, " LONG) && seen.day->year == 2026
        && seen.day->day == 1 && seen.bytes[2] == 3
        && seen.price->units == 150;
}

static void set_all(struct note *note, int i)
{
    char text[200];
    snprintf(text, sizeof text, "%d, " LONG, i);
    orm_set(note, text, text);
    orm_set(note, day, &(struct orm_date_value){ 2000, 1,
                                                (uint8_t)(i % 28 + 1) });
    orm_set(note, blob, (struct orm_blob_value){ &i, sizeof i });
    orm_set(note, price, &(struct orm_decimal_value){ i, 2 });
}

/* What was read can be read to the end of the transaction in which the
   member is set or read again. The address sanitizer watches. */
static void to_the_end(void)
{
    open_notes();
    struct note *note = find_note(1);
    const struct seen first = look(note);
    set_all(note, 1);
    const struct seen second = look(note);
    ok(is_first(first), "after a set");
    set_all(note, 2);
    orm_flush(session);
    ok(is_first(first) && second.text[0] == '1', "after a flush");
    orm_refresh(session, note);
    orm_expire(session, note);
    set_all(note, 3);
    orm_expire_all(session);
    (void)orm_get(note, text);
    set_all(note, 4);
    orm_expire_member(session, note, text);
    orm_expunge(session, note);
    set_all(note, 5);
    orm_add(session, note);
    orm_flush(session);
    orm_delete(session, note);
    orm_flush(session);
    find_note(2);
    ok(is_first(first) && second.text[0] == '1', "whatever happens");
    orm_commit(session);
    ok(note->text[0] == '5', "the last value outlives the commit");
    close_blog();
}

/* A commit frees what was replaced in it, and nothing else. */
static void over_commits(void)
{
    open_notes();
    struct note *note = find_note(1);
    const struct seen first = look(note);
    for (int i = 0; i < 3; i++) {
        orm_commit(session);
        (void)orm_get(note, text);
    }
    ok(is_first(first) && note->text == first.text, "values that are read"
       " anew and are the same stay where they are");
    orm_commit(session);
    peek(path, "UPDATE notes SET text = 'other', blob = NULL");
    (void)orm_get(note, text);
    ok(is_first(first), "other ones come beside them");
    is_text(note->text, "other", "as the member says");
    ok(note->day == first.day, "the rest stays");
    orm_commit(session);
    struct note *detached = find_note(2);
    const char *two = detached->text;
    orm_expunge(session, detached);
    orm_commit(session);
    orm_commit(session);
    is_text(two, "other", "a detached object keeps its texts");
    ok(two == detached->text, "at their place");
    close_blog();
}

/* What grows memory? Distinct rows, and nothing else. */
static struct note *one;
static int n;

static void setting(void)
{
    set_all(one, n++);
    orm_commit(session);
}

static void setting_and_expiring(void)
{
    set_all(one, n++);
    orm_expire(session, one);
    orm_commit(session);
}

static void setting_transients(void)
{
    static struct note *transient;
    if (!transient)
        transient = orm_new(session, note, .text = "x");
    set_all(transient, n++);
    orm_commit(session);
}

static void refreshing(void)
{
    char sql[400];
    snprintf(sql, sizeof sql, "UPDATE notes SET text = '%d, " LONG "'", n++);
    peek(path, sql);
    orm_refresh(session, one);
    orm_commit(session);
}

static void finding(void)
{
    find_note(1);
    find_note(2);
    find_note(77);
    orm_commit(session);
}

static void finding_in_one(void)
{
    find_note(1);
    find_note(77);
    orm_refresh(session, one);
    orm_expire_all(session);
    orm_expire(session, one);
    (void)orm_get(one, day);
}

static void flushing_nothing(void)
{
    orm_set(one, text, "a");
    orm_set(one, text, one->text);
    orm_flush(session);
    orm_commit(session);
}

static void coming_and_going(void)
{
    orm_expunge(session, one);
    orm_add(session, one);
    orm_commit(session);
}

static void refusing(void)
{
    orm_add(session, NULL);
    orm_merge(session, NULL);
    orm_delete(session, &(struct note){ .id = 1 });
    orm_expire_at(session, one, one);
}

static void sessions(void)
{
    struct orm_session *other = orm_session(blog);
    orm_find(other, note, .id = 1);
    orm_session_close(other);
}

static void clearing(void)
{
    struct orm_session *other = session;
    static struct orm_session *cleared;
    if (!cleared)
        cleared = orm_session(blog);
    session = cleared;
    for (int i = 0; i < 3; i++) {
        struct note *note = orm_new(session, note, .text = LONG);
        orm_add(session, note);
        orm_flush(session);
        orm_delete(session, note);
        orm_commit(session);
    }
    find_note(1);
    orm_commit(session);
    orm_clear(session);
    session = other;
}

static void failing(void)
{
    struct orm_session *other = orm_session(blog);
    struct note *twin = orm_new(other, note, .id = 1, .text = LONG);
    orm_add(other, twin);
    if (orm_flush(other) != ORM_INTEGRITY_ERROR)
        abort();
    orm_find(other, note, .id = 2);
    orm_session_close(other);
}

static const struct {
    const char *name;
    void (*run)(void);
} cases[] = {
    { "sets", setting },
    { "sets that expire", setting_and_expiring },
    { "sets of a transient object", setting_transients },
    { "rows that others change", refreshing },
    { "finds", finding },
    { "finds in one transaction", finding_in_one },
    { "flushes of nothing", flushing_nothing },
    { "expunging and adding", coming_and_going },
    { "what is refused", refusing },
    { "sessions", sessions },
    { "sessions that are cleared", clearing },
    { "sessions that fail", failing },
};

static void growth(void)
{
    open_notes();
    one = find_note(1);
    orm_commit(session);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int k = 0; k < 20; k++)
            cases[i].run();
        orm_commit(session);
        long before = live_blocks();
        for (int k = 0; k < 300; k++)
            cases[i].run();
        orm_commit(session);
        is(live_blocks(), before, "300 times %s", cases[i].name);
    }
    close_blog();
    is(live_blocks(), 0, "and all is given back");
    is(live_statements(), 0, "with all statements");
}

/* Keys that are no numbers take memory of their own. */
struct word {
    struct orm_object orm;
    orm_text word;
    orm_integer count;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true),
    ORM_COLUMN(word, count),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

static struct word *alpha, *away;

static void word_finding(void)
{
    orm_find(session, word, .word = "alpha " LONG);
    orm_find(session, word, .word = "none " LONG);
    orm_refresh(session, alpha);
    orm_commit(session);
}

static void word_rekeying(void)
{
    orm_set(alpha, word, n++ % 2 ? "b " LONG : "alpha " LONG);
    orm_commit(session);
    orm_set(alpha, word, "unwritten " LONG);
    orm_expire(session, alpha);
}

static void word_refused(void)
{
    orm_add(session, away);         /* its key is another's */
}

static void word_away(void)
{
    orm_expunge(session, alpha);
    orm_add(session, alpha);
    orm_commit(session);
}

static const struct {
    const char *name;
    void (*run)(void);
} word_cases[] = {
    { "finds", word_finding },
    { "key changes", word_rekeying },
    { "refused adds", word_refused },
    { "expunging and adding", word_away },
};

static void growth_of_keys(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(word), NULL);
    orm_create_all(blog);
    session = orm_session(blog);
    peek(path, "INSERT INTO words VALUES ('alpha " LONG "', 1),"
         " ('away', 1)");
    away = orm_find(session, word, .word = "away");
    orm_expunge(session, away);
    orm_find(session, word, .word = "away");
    alpha = orm_find(session, word, .word = "alpha " LONG);
    for (size_t i = 0; i < sizeof word_cases / sizeof *word_cases; i++) {
        for (int k = 0; k < 20; k++)
            word_cases[i].run();
        orm_commit(session);
        long before = live_blocks();
        for (int k = 0; k < 300; k++)
            word_cases[i].run();
        orm_commit(session);
        is(live_blocks(), before, "texts as keys, 300 %s",
           word_cases[i].name);
    }
    close_blog();
    is(live_blocks(), 0, "and all is given back");
}

/* A switched row leaves an object behind, and no more. */
static void growth_of_objects(void)
{
    long before = 0, first = 0;
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(word), NULL);
    orm_create_all(blog);
    session = orm_session(blog);
    struct word *at = orm_new(session, word, .word = "w " LONG, .count = 0);
    orm_add(session, at);
    orm_commit(session);
    for (int i = 0; i < 300; i++) {
        if (i == 100)
            before = live_blocks();
        if (i == 200)
            first = live_blocks() - before;
        orm_delete(session, at);
        at = orm_new(session, word, .word = "w " LONG, .count = i);
        orm_add(session, at);
        orm_commit(session);
    }
    ok(live_blocks() - before <= 2 * first + 2 && first <= 400,
       "%ld blocks for 100 objects and their keys", first);
    close_blog();
    is(live_blocks(), 0, "and all is given back");
}

int main(void)
{
    fault_install();
    to_the_end();
    over_commits();
    growth();
    growth_of_keys();
    growth_of_objects();
    return done();
}
