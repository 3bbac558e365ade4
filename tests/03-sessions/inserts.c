/* INSERTs of many rows: what they look like, whose keys are whose, and
   who is to blame when one fails. */
#include "blog.h"

#include <stdlib.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer size;
    orm_text served;
};
static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true, .autoincrement = true),
    ORM_COLUMN(item, name),
    ORM_COLUMN(item, size, .default_value = ORM_DEFAULT(item, size, 4)),
    ORM_COLUMN(item, served, .server_default = "'by the server'"),
    ORM_END,
};
static ORM_MODEL(item, .table = "items", .columns = item_columns);

enum { MOST = 300 };
static struct item *all[MOST];

static void open_items(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(item),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    session = orm_session(blog);
    sent();
}

/* How many rows did each INSERT have? */
static const char *sizes(void)
{
    static char text[400];
    const char *at = sent();
    *text = '\0';
    while ((at = strstr(at, "INSERT"))) {
        const char *end = strchr(at, '\n');
        size_t rows = 0;
        if (!end)
            end = at + strlen(at);
        for (const char *c = strstr(at, "VALUES"); c && c < end; c++)
            rows += *c == '(';
        sprintf(text + strlen(text), "%s%zu", *text ? " " : "", rows);
        at = end;
    }
    return text;
}

static void add(int from, int to)
{
    char name[20];
    for (int i = from; i < to; i++) {
        snprintf(name, sizeof name, "item %d", i);
        all[i] = orm_new(session, item, .name = name, .served = NULL);
        orm_add(session, all[i]);
    }
}

/* Does each object know the row that it made? */
static int strangers(int n)
{
    int wrong = 0;
    char name[20], sql[80], expected[80];
    for (int i = 0; i < n; i++) {
        snprintf(name, sizeof name, "item %d", i);
        snprintf(sql, sizeof sql, "SELECT name FROM items WHERE id = %d",
                 (int)all[i]->id);
        snprintf(expected, sizeof expected, "'%s'", name);
        wrong += strcmp(peek(path, sql), expected)
            || strcmp(all[i]->name, name)
            || orm_find(session, item, .id = all[i]->id) != all[i];
    }
    return wrong;
}

static void in_runs(int n, const char *expected)
{
    open_items();
    add(0, n);
    is(orm_flush(session), ORM_OK, "%d rows", n);
    is_text(sizes(), expected, "so many in each statement");
    orm_commit(session);
    is(strangers(n), 0, "each object has its own");
    close_blog();
}

static void all_sizes(void)
{
    for (int n = 1; n <= 130; n++) {
        open_items();
        add(0, n);
        if (orm_commit(session) != ORM_OK || strangers(n))
            ok(false, "%d rows: %s", n, orm_message(session));
        close_blog();
    }
    ok(true, "1 to 130 rows");
}

/* What has values for other columns goes in statements of its own. */
static void mixed(void)
{
    open_items();
    for (int i = 0; i < 120; i++) {
        all[i] = i % 40 < 20 ? orm_new(session, item, .served = NULL)
            : i % 40 < 30 ? orm_new(session, item, .served = "x",
                                    .id = 1000 + i)
            : orm_new(session, item, .size = i);
        orm_add(session, all[i]);
    }
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "1 10 5 1 1 1 1 10 1 5 1 1 1 1 10 10 10 1 5 1 1 1 1"
            " 10 10 10 1 5 1 1 1 1",
            "runs of those with the same columns");
    orm_commit(session);
    int wrong = 0;
    for (int i = 0; i < 120; i++) {
        wrong += orm_find(session, item, .id = all[i]->id) != all[i];
        wrong += i % 40 >= 30 && all[i]->size != i;
        wrong += i % 40 >= 20 && i % 40 < 30 && all[i]->id != 1000 + i;
        wrong += i % 40 >= 30
            && strcmp(all[i]->served, "by the server");
    }
    is(wrong, 0, "each has its key and values");
    is_text(peek(path, "SELECT count(*), count(DISTINCT id), sum(served ="
                 " 'by the server') FROM items"), "120|120|30", "rows");
    close_blog();
}

/* Keys that were given, in no order, in one run. */
static void given(void)
{
    open_blog();
    char name[20];
    for (int i = 0; i < 60; i++) {
        snprintf(name, sizeof name, "%d", i);
        orm_add(session, orm_new(session, user, .name = name,
                                 .id = i * 37 % 61 - 30));
    }
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "50 10", "no row has to come alone");
    int wrong = 0;
    for (int i = 0; i < 60; i++) {
        struct user *user = find_user(i * 37 % 61 - 30);
        wrong += !user || atoi(user->name) != i;
    }
    is(wrong, 0, "all are found");
    close_blog();
}

/* Triggers that make rows of other tables, or of this one. */
static void triggers(void)
{
    open_items();
    peek(path, "CREATE TABLE log (id INTEGER PRIMARY KEY, item);"
         "INSERT INTO log VALUES (500, 0);"
         "CREATE TRIGGER note AFTER INSERT ON items BEGIN"
         " INSERT INTO log (item) VALUES (new.id);"
         " UPDATE items SET size = 9 WHERE id = new.id; END");
    add(0, 57);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "1 50 5 1", "rows of another table do no harm");
    orm_commit(session);
    is(strangers(57), 0, "each object has its own");
    is(orm_get(all[5], size), 9, "what the trigger changed is read");
    orm_commit(session);
    peek(path, "CREATE TRIGGER twice AFTER INSERT ON items"
         " WHEN new.name LIKE 'item %' BEGIN"
         " INSERT INTO items (name, size) VALUES ('of ' || new.name, 0);"
         " END");
    add(0, 3);
    is(orm_commit(session), ORM_OK, "rows of the same table do none");
    is(strangers(3), 0, "when rows go one by one");
    add(0, 8);
    refused(orm_commit(session), ORM_LIMIT, "inserting item: the keys of"
            " rows that are inserted together do not follow each other, as"
            " when a trigger inserts rows between; give the keys");
    close_blog();
}

/* A row that is ignored must not take the key of another. */
static void ignored(void)
{
    open_items();
    peek(path, "CREATE TRIGGER no BEFORE INSERT ON items WHEN new.name"
         " = 'item 3' BEGIN SELECT RAISE(IGNORE); END");
    add(0, 3);
    is(orm_commit(session), ORM_OK, "three rows");
    add(3, 4);
    refused(orm_commit(session), ORM_INTEGRITY_ERROR, "inserting item: a"
            " row was not stored; a trigger or a conflict clause of the"
            " table ignored it");
    is(all[3]->id, 0, "no key");
    ok(orm_state(all[3]) != ORM_PERSISTENT, "no row");
    close_blog();
    open_items();
    peek(path, "CREATE TRIGGER no BEFORE INSERT ON items WHEN new.name"
         " = 'item 3' BEGIN SELECT RAISE(IGNORE); END");
    add(0, 20);
    is(orm_commit(session), ORM_INTEGRITY_ERROR, "nor among others");
    close_blog();
    is_text(peek(path, "SELECT count(*) FROM items"), "0", "rolled back");
}

/* Where no more keys can follow, SQLite takes any: a few rows go one by
   one, for many the keys have to be given. */
static void last_keys(void)
{
    for (int n = 5; n <= 8; n += 3) {
        struct user *made[8];
        char name[20];
        int wrong = 0;
        open_blog();
        peek(path, "INSERT INTO users VALUES (9223372036854775806, 'a', 0,"
             " 0)");
        for (int i = 0; i < n; i++) {
            snprintf(name, sizeof name, "%d", i);
            made[i] = orm_new(session, user, .name = name);
            orm_add(session, made[i]);
        }
        is(orm_flush(session), n > 5 ? ORM_LIMIT : ORM_OK, "%d rows", n);
        ok(made[0]->id == INT64_MAX, "the first has the last key");
        for (int i = 0; i < 5 && n == 5; i++)
            wrong += find_user(made[i]->id) != made[i];
        is(wrong, 0, "each has its own");
        close_blog();
    }
    open_items();
    peek(path, "INSERT INTO items (id, size) VALUES (9223372036854775800, 0)");
    add(0, 8);
    is(orm_flush(session), ORM_FULL, "AUTOINCREMENT uses no key again: %s",
       orm_message(session));
    close_blog();
}

/* Keys below zero, and the key 0 among them. */
static void below_zero(void)
{
    open_blog();
    peek(path, "INSERT INTO users VALUES (-9, 'a', 0, 0)");
    char name[20];
    struct user *made[30];
    for (int i = 0; i < 30; i++) {
        snprintf(name, sizeof name, "%d", i);
        made[i] = orm_new(session, user, .name = name);
        orm_add(session, made[i]);
    }
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    int wrong = 0;
    for (int i = 0; i < 30; i++)
        wrong += made[i]->id != i - 8
            || find_user(i - 8) != made[i]
            || atoi(made[i]->name) != i;
    is(wrong, 0, "-8 to 21");
    close_blog();
}

static void blame(int bad, int n)
{
    open_items();
    peek(path, "CREATE UNIQUE INDEX one ON items (name);"
         "INSERT INTO items (name, size) VALUES ('there', 0)");
    add(0, n);
    orm_set(all[bad], name, "there");
    refused(orm_flush(session), ORM_INTEGRITY_ERROR,
            "inserting item: UNIQUE constraint failed: items.name");
    ok(orm_failed_object(session) == all[bad], "%d of %d is to blame", bad,
       n);
    close_blog();
    is_text(peek(path, "SELECT count(*) FROM items"), "1", "undone");
}

struct day {
    struct orm_object orm;
    orm_integer id;
    orm_date day;
};
static const struct orm_column day_columns[] = {
    ORM_COLUMN(day, id, .primary_key = true),
    ORM_COLUMN(day, day),
    ORM_END,
};
static ORM_MODEL(day, .table = "days", .columns = day_columns);

/* A value that no column can hold, in the middle of a run. */
static void bad_value(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(day), NULL);
    orm_create_all(blog);
    session = orm_session(blog);
    struct day *days[60];
    for (int i = 0; i < 60; i++) {
        days[i] = orm_new(session, day, .day = {
            2026, i == 33 ? 13 : 12, (uint8_t)(i % 31 + 1) });
        orm_add(session, days[i]);
    }
    refused(orm_commit(session), ORM_VALUE_ERROR,
            "day.day: '2026-13-03' is not a date as YYYY-MM-DD");
    ok(orm_failed_object(session) == days[33], "33 is to blame");
    close_blog();
    is_text(peek(path, "SELECT count(*) FROM days"), "0", "undone");
}

/* A key that the database does not make has to be given. */
struct code {
    struct orm_object orm;
    orm_text code;
    orm_text note;
};
static enum orm_status make_code(void *object, const void *member)
{
    struct code *code = object;
    char text[40];
    snprintf(text, sizeof text, "code of %s", code->note);
    return code->note ? orm_set_text(object, member, text) : ORM_OK;
}
static const struct orm_column code_columns[] = {
    ORM_COLUMN(code, note),
    ORM_COLUMN(code, code, .primary_key = true,
               .default_function = make_code),
    ORM_END,
};
static ORM_MODEL(code, .table = "codes", .columns = code_columns);

static void own_keys(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(code),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    session = orm_session(blog);
    struct code *codes[55];
    char note[20];
    for (int i = 0; i < 55; i++) {
        snprintf(note, sizeof note, "%d", i);
        codes[i] = orm_new(session, code, .note = note);
        orm_add(session, codes[i]);
    }
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "50 5", "keys that a function makes");
    is_text(codes[54]->code, "code of 54", "are in the objects");
    ok(orm_find(session, code, .code = "code of 33") == codes[33], "found");
    struct code *none = orm_new_empty(session, code);
    orm_add(session, none);
    sent();
    refused(orm_flush(session), ORM_VALUE_ERROR, "code.code: a key that the"
            " database does not make has to be given");
    ok(orm_failed_object(session) == none, "named");
    is_text(sent(), "", "before anything is sent");
    close_blog();
}

/* What the server makes differs from row to row, and so does what comes
   back with the rows of one statement. */
struct ticket {
    struct orm_object orm;
    orm_integer id;
    orm_text name, code;
    orm_integer seats;
};
static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, name),
    ORM_COLUMN(ticket, code, .server_default = "(hex(randomblob(8)))"),
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, seats, .server_default = "2"),
    ORM_END,
};
static ORM_MODEL(ticket, .table = "tickets", .columns = ticket_columns);

struct label {
    struct orm_object orm;
    orm_text key, code;
};
static const struct orm_column label_columns[] = {
    ORM_COLUMN(label, key, .primary_key = true),
    ORM_COLUMN(label, code, .server_default = "(hex(randomblob(8)))"),
    ORM_END,
};
static ORM_MODEL(label, .table = "labels", .columns = label_columns);

static struct ticket *tickets[MOST];

static void open_tickets(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(ticket, label),
                    &(struct orm_options){ .trace = SENT });
    orm_create_all(blog);
    session = orm_session(blog);
    sent();
}

/* How many tickets do not know what is in their row? */
static int misled(int n)
{
    int wrong = 0;
    char sql[80], expected[80];
    for (int i = 0; i < n; i++) {
        snprintf(sql, sizeof sql, "SELECT id, name, code, seats FROM"
                 " tickets WHERE name = '%d'", i);
        snprintf(expected, sizeof expected, "%d|'%d'|'%s'|%d",
                 (int)tickets[i]->id, i, tickets[i]->code,
                 (int)tickets[i]->seats);
        wrong += strcmp(peek(path, sql), expected) != 0
            || orm_is_expired(tickets[i]);
    }
    return wrong;
}

static void add_tickets(int n, bool with_keys)
{
    char name[20];
    for (int i = 0; i < n; i++) {
        snprintf(name, sizeof name, "%d", i);
        tickets[i] = with_keys
            ? orm_new(session, ticket, .name = name, .id = i * 37 % 61 * 1000)
            : orm_new(session, ticket, .name = name);
        orm_add(session, tickets[i]);
    }
}

static void served(void)
{
    open_tickets();
    add_tickets(6, false);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "BEGIN\nINSERT INTO \"tickets\" (\"name\") VALUES (?)"
            " RETURNING \"code\", \"seats\" -- '0'\n"
            "INSERT INTO \"tickets\" (\"name\") VALUES (?), (?), (?), (?),"
            " (?) RETURNING \"code\", \"id\", \"seats\" --"
            " '1', '2', '3', '4', '5'", "rows of one statement bring keys");
    ok(!orm_is_expired(tickets[5]), "all is known");
    orm_rollback(session);
    ok(!tickets[5]->code && !tickets[5]->id, "a rollback takes it back");
    orm_clear(session);
    add_tickets(117, false);
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "1 50 50 10 5 1", "they go together");
    orm_session_close(session);
    session = orm_session_with(blog,
        &(struct orm_session_options){ .keep_loaded = true });
    add_tickets(117, false);
    orm_commit(session);
    is(misled(117), 0, "each has what is in its row");
    close_blog();
}

static void served_with_keys(void)
{
    open_tickets();
    orm_session_close(session);
    session = orm_session_with(blog,
        &(struct orm_session_options){ .keep_loaded = true });
    add_tickets(60, true);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "50 10", "keys that were given, in no order");
    is(misled(60), 0, "each has what is in its row");
    sent();
    for (int i = 0; i < 5; i++)
        orm_add(session, orm_new(session, label,
                                 .key = (const char *[]){ "a", "b", "c",
                                            "d", "e" }[i]));
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(sizes(), "1 1 1 1 1", "texts do not tell rows apart");
    close_blog();
}

/* Nobody gets the code of a row that a trigger made. */
static void served_between(void)
{
    open_tickets();
    peek(path, "CREATE TRIGGER twice AFTER INSERT ON tickets WHEN new.name"
         " <> '' BEGIN INSERT INTO tickets (name) VALUES (''); END");
    add_tickets(8, false);
    refused(orm_commit(session), ORM_LIMIT, "inserting ticket: the keys of"
            " rows that are inserted together do not follow each other, as"
            " when a trigger inserts rows between; give the keys");
    orm_rollback(session);
    orm_clear(session);
    is_text(peek(path, "SELECT count(*) FROM tickets"), "0", "no row");
    add_tickets(8, true);
    is(orm_flush(session), ORM_OK, "keys that were given are known");
    ok(tickets[7]->code, "and so is the rest");
    orm_commit(session);
    close_blog();
}

/* What cannot be read back is not loaded; the row is stored all the
   same, and so are the others. */
static void served_unreadable(void)
{
    open_tickets();
    peek(path, "DROP TABLE tickets; CREATE TABLE tickets (id INTEGER"
         " PRIMARY KEY, name TEXT, code TEXT DEFAULT (hex(randomblob(8))),"
         " seats DEFAULT 'many')");
    add_tickets(7, true);
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    ok(tickets[3]->code, "what comes before it is there");
    ok(orm_is_expired(tickets[3]), "it is not");
    ok(!orm_get(tickets[3], seats), "nor can it be read");
    is(orm_status(session), ORM_VALUE_ERROR, "as is told then");
    is_text(peek(path, "SELECT count(*) FROM tickets"), "0", "not yet");
    is(orm_commit(session), ORM_OK, "stored");
    is_text(peek(path, "SELECT count(*), min(seats) FROM tickets"),
            "7|'many'", "all the same");
    close_blog();
}

int main(void)
{
    in_runs(1, "1");
    in_runs(2, "1 1");
    in_runs(5, "1 1 1 1 1");
    in_runs(6, "1 5");
    in_runs(11, "1 10");
    in_runs(17, "1 10 5 1");
    in_runs(51, "1 50");
    in_runs(130, "1 50 50 10 10 5 1 1 1 1");
    all_sizes();
    mixed();
    given();
    triggers();
    ignored();
    last_keys();
    below_zero();
    blame(0, 1);
    blame(0, 60);
    blame(3, 60);
    blame(50, 60);
    blame(55, 60);
    blame(59, 60);
    bad_value();
    own_keys();
    served();
    served_with_keys();
    served_between();
    served_unreadable();
    return done();
}
