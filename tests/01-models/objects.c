/* Making objects from named members, and setting them. */
#include "pantry.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

struct address {
    orm_text street, town;
};

struct person {
    struct orm_object orm;
    orm_integer id;
    struct address home;
    orm_date born;
    orm_text note, aside;
    int plain;
};

static const struct orm_column person_columns[] = {
    ORM_COLUMN(person, id, .primary_key = true),
    ORM_COLUMN(person, home.street, .name = "street"),
    ORM_COLUMN(person, home.town, .name = "town"),
    ORM_COLUMN(person, born, .server_default = "'2000-01-01'"),
    ORM_COLUMN(person, note),
    ORM_COLUMN(person, aside),
    ORM_END,
};
static ORM_MODEL(person, .columns = person_columns);

enum { ID = 1, STREET = 2, TOWN = 4, BORN = 8, NOTE = 16, ASIDE = 32 };

static const char *path;
static struct orm_database *book;

#define NOTED .note = "by a macro, with a comma"
#define PAIR(a, b) .note = a, .aside = b
#define EMPTY

/* Which members were named? */
#define names(mask, ...) \
    do { \
        const struct person *made = orm_new(book, person, __VA_ARGS__); \
        is(made ? made->orm.set : 999, mask, "%s", #__VA_ARGS__); \
    } while (0)

static void reading_names(void)
{
    names(ID, .id = 1);
    names(ID | NOTE, .id = 1, .note = "x");
    names(NOTE, .note = NULL);
    names(NOTE | ASIDE, .note = "a, .id = 3", .aside = "b");
    names(NOTE | ASIDE, .note = "quote \" , .id = 1", .aside = "\\");
    names(NOTE | ASIDE, .note = "brace } , {", .aside = "it's (");
    names(NOTE, .note = (char[]){ 'a', ',', '\'', '"', '\\', '}', 0 });
    names(NOTE | ID, .note = "" "" ",", .id = ',');
    names(ID | ASIDE, .id = (int[]){ 1, 2 }[1], .aside = "x");
    names(ID | ASIDE, .id = sizeof(struct { int a, b; }), .aside = "x");
    names(ID | ASIDE, .id = 1 ? 2 : 3, .aside = 0 ? "a" : "b");
    names(BORN, .born = { 2026, 12, 1 });
    names(BORN, .born = { 0 });
    names(BORN | NOTE, .born = { .year = 2026, .day = 1 }, .note = "x");
    names(BORN, .born.year = 2026);
    names(BORN | ID, .born.year = 2026, .born.month = 2, .id = 1);
    names(BORN, .born = (struct orm_date_value){ 2026, 12, 1 });
    names(STREET, .home.street = "Long Lane");
    names(STREET | TOWN, .home = { .street = "{,}", .town = "Ely" });
    names(TOWN | NOTE, .home = { .town = "Ely", }, .note = "x");
    names(NOTE, NOTED);
    names(NOTE | ASIDE | ID, PAIR("a,b", "c"), .id = 1);
    names(ID, .id /* a remark, .note = */ = 1);
    names(ID | NOTE,
          .id = 1,
          .note = "on lines of its own"
    );
    names(ID, .id = 1,);
}

/* What no compiler lets pass as one macro may come to the function. */
static void refuse_text(const char *text, const char *message)
{
    const struct person values = { .id = 1 };
    ok(!orm_make(ORM_SCOPE(book), &person_model, &values, text),
       "named by `%.40s`", text);
    is_text(orm_message(book), message, "and the message tells");
}

static void refusing_names(void)
{
    static char path_of_200[201];
    const char *unnamed = "struct person: a value without a name; write"
        " .member = value";
    refuse_text("1", unnamed);
    refuse_text(".id = 1, 2", unnamed);
    refuse_text(".home = { \"Long Lane\" }", unnamed);
    memset(path_of_200, '.', sizeof path_of_200 - 1);
    refuse_text(path_of_200,
                "struct person: a path of members is too long");
    is(orm_status(book), ORM_LIMIT, "which is a limit");
}

#define refuses(status, message, ...) \
    do { \
        ok(!orm_new(book, person, __VA_ARGS__), "%s", #__VA_ARGS__); \
        is(orm_status(book), status, "is refused"); \
        is_text(orm_message(book), message, "and the message tells"); \
    } while (0)

static void refusals(void)
{
    refuses(ORM_MISUSE, "struct person: plain is not mapped to a column,"
            " so it cannot be given", .plain = 1);
    refuses(ORM_MISUSE, "struct person: plain is not mapped to a column,"
            " so it cannot be given", .id = 1, .plain = 1);
    refuses(ORM_MISUSE, "struct person: orm.set is not mapped to a column,"
            " so it cannot be given", .orm = { .set = 1 });
    ok(!orm_new_empty(book, product), "a model that was not given");
    is_text(orm_message(book), "struct product is not among the models that"
            " orm_open was given", "is told by its name");
    const struct person *none = orm_new_empty(book, person);
    is(none->orm.set, 0, "orm_new_empty names nothing");
}

/* The texts of an object are its own. */
static void copies(void)
{
    char text[] = "first";
    struct person *ada = orm_new(book, person, .note = text);
    text[0] = 'F';
    is_text(ada->note, "first", "a text given is copied");
    orm_set(ada, note, text);
    text[0] = '?';
    is_text(ada->note, "First", "a text set is copied");
    orm_set(ada, note, ada->note);
    is_text(ada->note, "First", "its own text can be set");
    orm_set(ada, aside, ada->note + 2);
    is_text(ada->aside, "rst", "and a part of it elsewhere");
    orm_set(ada, note, ada->note + 1);
    is_text(ada->note, "irst", "and a part of it in its place");
    is(orm_set(ada, note, NULL), ORM_OK, "NULL can be set");
    ok(!ada->note, "and is");
}

static void changes(void)
{
    struct person *ada = orm_new(book, person, .note = "a", .id = 3);
    is(orm_set(ada, id, 4), ORM_OK, "the key of a transient object is free");
    orm_insert(book, ada);
    sent();
    orm_set(ada, note, "a");
    is(ada->orm.set, 0, "setting an equal text changes nothing");
    orm_set(ada, born, ada->born);
    is(ada->orm.set, 0, "nor does an equal date");
    orm_set(ada, aside, NULL);
    ok(ada->orm.set, "NULL does where nobody knows what the row holds");
    is(orm_update(book, ada), ORM_OK, "it is written");
    sent();
    orm_set(ada, aside, NULL);
    is(ada->orm.set, 0, "and then changes nothing");
    orm_set(ada, id, 4);
    is(orm_status(book), ORM_OK, "the same key may be set");
    is(orm_set(ada, id, 5), ORM_MISUSE, "another key may not");
    is_text(orm_message(book), "person.id: the key of a stored row cannot be"
            " changed here; delete the row and insert another", "it says");
    is(ada->id, 4, "and the key stays");
    is_text(sent(), "", "nothing of this was sent");
}

static void nulls(void)
{
    struct person *none = orm_new(book, person, .id = 1000);
    orm_insert(book, none);
    none = orm_find(book, person, .id = 1000);
    ok(!none->note && !none->home.town, "a text that is NULL comes back so");
    orm_set(none, note, "x");
    is(orm_update(book, none), ORM_OK, "and can be set");
    orm_delete(book, none);
}

/* A text that was replaced stays readable until a row is written. */
static void retires(void)
{
    struct person *ada = orm_new(book, person, .note = "the first note");
    struct person *bob = orm_new(book, person, .note = "another");
    orm_insert(book, ada);
    const char *first = ada->note;
    orm_set(ada, note, "the second note");
    const char *second = ada->note;
    orm_set(ada, note, "the third note");
    is_text(first, "the first note", "the first text can still be read");
    is_text(second, "the second note", "and the second");
    orm_find(book, person, .id = 1);
    orm_find(book, person, .id = 77);
    orm_new(book, person, .plain = 3);
    orm_set(bob, note, "the note of somebody else");
    is_text(first, "the first note", "whatever is read, made or refused");
    is_text(second, "the second note", "in between");
    is(orm_update(book, ada), ORM_OK, "the update");
    is_text(ada->note, "the third note", "leaves the last");
}

/* A struct that the library did not make is told from its own. */
static void foreign(void)
{
    struct person mine = { .id = 1 };
    is(orm_set(&mine, id, 2), ORM_MISUSE, "setting a struct of the user's");
    is(orm_insert(book, &mine), ORM_MISUSE, "inserting it");
    ok(*orm_message(book), "has a message: %s", orm_message(book));
    is(orm_update(book, &mine), ORM_MISUSE, "updating it");
    is(orm_delete(book, &mine), ORM_MISUSE, "deleting it");
    is(mine.id, 1, "it is left alone");
}

int main(void)
{
    path = fresh_path();
    book = orm_open(path, ORM_MODELS(person),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(book);
    is(orm_status(book), ORM_OK, "a book of people");
    reading_names();
    refusing_names();
    refusals();
    copies();
    changes();
    nulls();
    retires();
    foreign();
    orm_close(book);
    return done();
}
