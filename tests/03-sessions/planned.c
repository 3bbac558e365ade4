/*
 * A flush that finds no memory while it plans has sent nothing, and is
 * begun again later, with changes that have come in between.
 */
#include "support/fault.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

struct word {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
    orm_integer stamp;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, id, .primary_key = true),
    ORM_COLUMN(word, text),
    ORM_COLUMN(word, stamp, .matched = true),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

static const char *path;
static struct orm_database *database;
static struct orm_session *session;
static struct word *one, *two;

/* Both words are loaded; the first was set and set back, last of all. */
static void begin(void)
{
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(word),
                        &(struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    peek(path, "INSERT INTO words VALUES (1, 'one', 10), (2, 'two', 20)");
    one = orm_find(session, word, .id = 1);
    two = orm_find(session, word, .id = 2);
    orm_set(two, stamp, 21);
    orm_set(one, stamp, 11);
    orm_set(one, stamp, 10);
    sent();
}

#define UPDATE "UPDATE \"words\" SET \"stamp\" = ? WHERE \"id\" = ?" \
    " AND \"stamp\" = ? -- "

/*
 * Flushes with memory for n - 1 blocks, changes something and flushes again.
 * Where the plan had failed this sends `sql`; where more had, the
 * transaction is lost and the session refused: false.
 */
static bool again(int n, void (*change)(void), const char *sql)
{
    begin();
    fault_arm(FAULT_MEMORY, n, false);
    is(orm_flush(session), ORM_NO_MEMORY, "no memory for block %d", n);
    fault_disarm();
    change();
    sent();
    const bool planned = orm_flush(session) == ORM_OK;
    if (planned)
        is_text(sent(), sql, "the next plan is right");
    return planned;
}

/* Commits and closes. */
static void end(bool planned, const char *rows)
{
    if (planned)
        is_text((orm_commit(session), peek(path, "SELECT * FROM words")),
                rows, "and so are the rows");
    orm_session_close(session);
    orm_close(database);
}

/* What was set back is not taken for loaded. */
static void expire(void)
{
    orm_expire(session, one);
}

static bool expired(int n)
{
    const bool planned = again(n, expire, UPDATE "21, 2, 20");
    if (planned)
        ok(!orm_is_loaded(one, stamp), "what was set back is expired");
    end(planned, "1|'one'|10\n2|'two'|21");
    return planned;
}

/* What is set again is matched by what the row has. */
static void set_again(void)
{
    orm_set(one, stamp, 12);
}

static bool is_set_again(int n)
{
    const bool planned =
        again(n, set_again, UPDATE "12, 1, 10\n" UPDATE "21, 2, 20");
    end(planned, "1|'one'|12\n2|'two'|21");
    return planned;
}

int main(void)
{
    int n = 1;
    fault_install();
    while (expired(n) && is_set_again(n))
        n++;
    ok(n > 2, "plans failed, and were made again");
    return done();
}
