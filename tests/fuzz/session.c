/*
 * Whole sessions: the bytes are a program of calls, which is carried out
 * on a session and on a world of plain arrays (world.h). After each call,
 * states and values have to agree; after each commit and rollback the rows
 * too, as another connection reads them. That connection also changes
 * rows, between two transactions. Now and then an allocation or a call of
 * the driver fails: after a rollback all has to be as it was.
 *
 * With SESSION_ECHO in the environment the calls are told.
 */
#include "fuzz.h"
#include "world.h"

#include <sqlite3.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer count;
    orm_integer made;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, name),
    ORM_COLUMN(item, count, .default_value = ORM_DEFAULT(item, count, 7),
               .check = "count <= 8"),
    ORM_COLUMN(item, made, .server_default = "5"),
    ORM_END,
};
static ORM_MODEL(item, .table = "items", .columns = item_columns);

struct tag {
    struct orm_object orm;
    orm_text word;
    orm_maybe_integer rank;
    orm_integer version;
};

static const struct orm_column tag_columns[] = {
    ORM_COLUMN(tag, word, .primary_key = true),
    ORM_COLUMN(tag, rank),
    ORM_VERSION(tag, version),
    ORM_END,
};
static ORM_MODEL(tag, .table = "tags", .columns = tag_columns);

static const char *const words[] = {
    "", "a", "bee", "a word that takes a block for itself",
    "h\xC3\xA9", "one too long for the small chunks of a pool in a test build",
    "b", "see",
};

/* The session under test, and what it should be. */
static struct {
    struct orm_database *database;
    struct orm_session *session;
    sqlite3 *other;                      /* the other connection */
    struct world world, marks[DEPTH];    /* now; at the beginning, and at
                                            each savepoint */
    int depth;
    bool sent, failed;                   /* in this transaction */
    bool full;                           /* no room for another object */
    long order;
    const unsigned char *at, *end;
    char wrong[400];
} now;

/* The n-th thing from now on fails, if it is of this kind. */
static struct {
    unsigned left;
    bool memory, struck;
} fault;

static bool strikes(bool memory)
{
    if (!fault.left || fault.memory != memory || --fault.left)
        return false;
    fault.struck = true;
    return true;
}

static void *resize(void *context, void *block, size_t size)
{
    (void)context;
    if (size && strikes(true))
        return NULL;
    if (size)
        return realloc(block, size);
    free(block);
    return NULL;
}

static enum orm_status prepare(void *connection, const char *sql,
                               void **statement)
{
    *statement = NULL;
    return strikes(false) ? ORM_INTERRUPTED
        : orm_sqlite.prepare(connection, sql, statement);
}

/* A statement that has begun goes on to its end. */
static enum orm_status row(void *statement, struct orm_value *values,
                           size_t n, bool *got)
{
    *got = false;
    return !sqlite3_stmt_busy(statement) && strikes(false)
        ? ORM_INTERRUPTED : orm_sqlite.row(statement, values, n, got);
}

/* Has a call failed by it? Then nobody knows what to expect. */
static bool has_struck(void)
{
    return fault.struck && orm_status(now.session) != ORM_OK;
}

static void complain(const char *what, const char *detail)
{
    if (has_struck())
        return;
    if (!*now.wrong)
        snprintf(now.wrong, sizeof now.wrong, "%s: %s", what, detail);
}

static void expect(bool right, const char *what)
{
    if (!right)
        complain(what, orm_message(now.session));
}

static void expect_status(enum orm_status expected, const char *doing)
{
    char text[100];
    enum orm_status got = orm_status(now.session);
    snprintf(text, sizeof text, "%s gave %s, not %s", doing,
             orm_status_name(got), orm_status_name(expected));
    expect(got == expected, text);
    if (got != ORM_OK && !*orm_message(now.session))
        complain(doing, "no message");
}

static void echo(const char *format, ...)
{
    va_list list;
    if (!getenv("SESSION_ECHO"))
        return;
    va_start(list, format);
    vfprintf(stderr, format, list);
    va_end(list);
}

/* --- memory ------------------------------------------------------------ */

/* The address of a member, and its value in memory. */
static const void *member_of(const struct thing *thing, int member)
{
    const struct item *item = thing->object;
    const struct tag *tag = thing->object;
    const void *of_item[] = { &item->id, &item->name, &item->count,
                              &item->made };
    const void *of_tag[] = { &tag->word, &tag->rank, &tag->version };
    return thing->kind == ITEM ? of_item[member] : of_tag[member];
}

static struct cell text_cell(const char *text)
{
    return (struct cell){ .null = !text, .text = text };
}

static struct cell value_of(const struct thing *thing, int member)
{
    const struct item *item = thing->object;
    const struct tag *tag = thing->object;
    if (thing->kind == ITEM)
        return member == FIRST ? text_cell(item->name)
            : number(member == KEY ? item->id
                     : member == SECOND ? item->count : item->made);
    if (member == KEY)
        return text_cell(tag->word);
    return member == VERSION ? number(tag->version)
        : tag->rank ? number(*tag->rank) : (struct cell){ .null = true };
}

static bool is_known(const struct thing *thing, int member)
{
    return orm_is_loaded_at(thing->object, member_of(thing, member));
}

static bool is_all_known(const struct thing *thing)
{
    bool all = true;
    for (int i = 0; i < members_of(thing->kind); i++)
        all &= is_known(thing, i);
    return all;
}

/* What is known and not changed is what the row has. */
static void check_member(const struct thing *thing, int member)
{
    struct world *world = &now.world;
    const struct cell value = value_of(thing, member);
    const bool known = is_known(thing, member);
    const bool set = thing->set & 1u << member;
    const struct line *row = row_of(&world->tables[thing->kind],
                                    thing->key);
    if (known || !thing->vague)
        expect(same_cell(value, thing->at[member]), "a member's value");
    if (thing->state != ORM_PERSISTENT)
        return;
    expect(!set || known, "a member that is set is known");
    if (known && !set && member == KEY)
        expect(same_cell(value, thing->key), "the key");
    else if (known && !set)
        expect(row && same_cell(row->at[member], value),
               "a member said to be loaded is not what the row has");
    expect(orm_is_changed_at(thing->object, member_of(thing, member))
           == (set && !(thing->known & 1u << member
                        && same_cell(thing->old[member], value))),
           "is it changed?");
}

static void check_thing(const struct thing *thing)
{
    char text[80];
    snprintf(text, sizeof text, "state is %d, not %d",
             orm_state(thing->object), thing->state);
    expect(orm_state(thing->object) == thing->state, text);
    for (int i = 0; !thing->lost && i < members_of(thing->kind); i++)
        check_member(thing, i);
    for (int i = 0; *now.wrong && i < members_of(thing->kind); i++) {
        const struct line *row =
            row_of(&now.world.tables[thing->kind], thing->key);
        echo("  object %d [%d] = %s %d, should be %s %d, row %s %d\n",
             (int)(thing - now.world.things), i, value_of(thing, i).text,
             (int)value_of(thing, i).number, thing->at[i].text,
             (int)thing->at[i].number, row ? row->at[i].text : "none",
             row ? (int)row->at[i].number : -1);
    }
}

static void check_memory(void)
{
    for (int i = 0; i < now.world.count && !*now.wrong; i++)
        check_thing(&now.world.things[i]);
    expect(orm_has_changes(now.session) == has_changes(&now.world),
           "are there changes?");
}

/* --- texts that were read ---------------------------------------------- */

static struct {
    const char *text, *was;
    int from_before;                     /* a rollback brings it back to
                                            this object. -1: it does not */
} texts[500];
static int text_count;

/* All texts that can be read now stay readable until the end of the
   transaction. */
static void note_texts(bool from_before)
{
    for (int i = 0; i < now.world.count; i++) {
        const struct thing *thing = &now.world.things[i];
        int member = thing->kind == ITEM ? FIRST : KEY;
        const char *text = value_of(thing, member).text;
        bool there = !text || thing->lost
            || (from_before && thing->state != ORM_PERSISTENT);
        for (int k = 0; k < text_count && !there; k++)
            there = texts[k].text == text;
        if (there || text_count == 500)
            continue;
        int word = 0;
        while (strcmp(words[word], text))
            word++;
        texts[text_count].text = text;
        texts[text_count].was = words[word];
        texts[text_count++].from_before = from_before ? i : -1;
    }
}

static void check_texts(bool after_rollback)
{
    for (int i = 0; i < text_count; i++) {
        const int from = texts[i].from_before;
        if (!after_rollback
            || (from >= 0 && now.world.things[from].state == ORM_PERSISTENT
                && !now.world.things[from].vague))
            expect(!strcmp(texts[i].text, texts[i].was),
                   "a text that was read");
    }
}

/* --- rows -------------------------------------------------------------- */

static struct cell read_cell(sqlite3_stmt *row, int i)
{
    const char *text = (const char *)sqlite3_column_text(row, i);
    int word = 0;
    if (sqlite3_column_type(row, i) != SQLITE_TEXT)
        return (struct cell){ .null = !text,
                              .number = sqlite3_column_int64(row, i) };
    while (strcmp(words[word], text))
        word++;
    return text_cell(words[word]);
}

static void check_rows(int kind, const char *sql)
{
    struct table *table = &now.world.tables[kind];
    sqlite3_stmt *row;
    int n = 0;
    if (sqlite3_prepare_v2(now.other, sql, -1, &row, NULL) != SQLITE_OK)
        abort();
    for (; sqlite3_step(row) == SQLITE_ROW; n++) {
        const struct line *line = row_of(table, read_cell(row, 0));
        expect(line, "a row that should not be");
        for (int i = 0; line && i < members_of(kind); i++)
            expect(same_cell(read_cell(row, i), line->at[i]),
                   "a value of a row");
    }
    sqlite3_finalize(row);
    expect(n == table->count, "the number of rows");
}

static void end_transaction(void)
{
    for (int i = 0; i < now.world.count; i++)
        now.world.things[i].inserted = false;
    for (int i = 0; i < now.world.count; i++)
        now.world.things[i].crossed = 0;
    check_rows(ITEM, "SELECT id, name, count, made FROM items");
    check_rows(TAG, "SELECT word, rank, version FROM tags");
    for (int i = 0; i < now.world.count; i++)
        if (now.world.things[i].state == ORM_PERSISTENT)
            expect(orm_is_expired(now.world.things[i].object),
                   "it is not expired");
    now.sent = now.failed = false;
    now.depth = 0;
    now.marks[0] = now.world;
    text_count = 0;
    note_texts(true);
}

/* --- the program ------------------------------------------------------- */

static unsigned next(unsigned n)
{
    return now.at < now.end ? *now.at++ % n : 0;
}

static struct thing *new_thing(int kind, void *object)
{
    if (now.world.count == OBJECTS || !object) {
        if (!object)
            complain("no object", orm_message(now.session));
        now.full = true;
        return NULL;
    }
    struct thing *thing = &now.world.things[now.world.count++];
    *thing = (struct thing){ .object = object, .kind = kind };
    return thing;
}

/* Any object but those that went through too much. NULL: none. */
static struct thing *some_thing(void)
{
    struct thing *thing = now.world.count
        ? &now.world.things[next((unsigned)now.world.count)] : NULL;
    return thing && !thing->lost ? thing : NULL;
}

static int index_of(const struct thing *thing)
{
    return (int)(thing - now.world.things);
}

/* A value for a member; a key is one of few. */
static struct cell some_value(int kind, int member)
{
    const unsigned byte = next(256);
    if (zero_of(kind, member).null && !(kind == TAG && member == FIRST))
        return byte % 9 == 8 && member != KEY ? text_cell(NULL)
            : text_cell(words[byte % (member == KEY ? 6 : 8)]);
    if (kind == TAG && byte % 5 == 4)
        return (struct cell){ .null = true };
    return number(byte % (member == KEY ? 6 : 10));
}

static void assign(struct thing *thing, int member, struct cell value)
{
    struct item *item = thing->object;
    struct tag *tag = thing->object;
    const bool known = is_known(thing, member);
    if (thing->kind == ITEM && member == KEY)
        orm_set(item, id, value.number);
    else if (thing->kind == ITEM && member == FIRST)
        orm_set(item, name, value.text);
    else if (thing->kind == ITEM && member == SECOND)
        orm_set(item, count, value.number);
    else if (thing->kind == ITEM)
        orm_set(item, made, value.number);
    else if (member == KEY)
        orm_set(tag, word, value.text);
    else
        orm_set(tag, rank, value.null ? NULL : &value.number);
    expect_status(ORM_OK, "orm_set");
    set_thing(thing, member, value, known);
}

static void make(void)
{
    const int kind = (int)next(KINDS);
    const unsigned given = next(8);
    void *object = kind == ITEM
        ? (void *)orm_new_empty(now.session, item)
        : (void *)orm_new_empty(now.session, tag);
    struct thing *thing = new_thing(kind, object);
    if (!thing)
        return;
    for (int i = 0; i < members_of(kind); i++)
        thing->at[i] = zero_of(kind, i);
    echo("%d = new %s\n", index_of(thing), kind == ITEM ? "item" : "tag");
    for (int i = 0; i < 3 && !has_struck(); i++)
        if ((given & 1u << i && (kind == ITEM || i != VERSION))
            || (kind == TAG && i == KEY)) {
            struct cell value = some_value(kind, i);
            echo("  [%d] = %s %d\n", i, value.text,
                 (int)value.number);
            assign(thing, i, value);
        }
}

static void add(void)
{
    struct thing *thing = some_thing();
    enum orm_status expected = ORM_OK;
    if (!thing)
        return;
    echo("add %d\n", index_of(thing));
    orm_add(now.session, thing->object);
    if (thing->state == ORM_TRANSIENT) {
        thing->state = ORM_PENDING;
        thing->order = ++now.order;
    } else if (thing->state == ORM_PERSISTENT) {
        thing->doomed = false;
    } else if (thing->state == ORM_DELETED) {
        expected = ORM_MISUSE;
    } else if (thing->state == ORM_DETACHED) {
        if (thing->displaced
            || known_by(&now.world, thing->kind, thing->at[KEY]))
            expected = ORM_MISUSE;
        else
            add_back(thing);
    }
    expect_status(expected, "orm_add");
}

static void delete(void)
{
    struct thing *thing = some_thing();
    if (!thing)
        return;
    echo("delete %d\n", index_of(thing));
    orm_delete(now.session, thing->object);
    expect_status(thing->state == ORM_PERSISTENT ? ORM_OK : ORM_MISUSE,
                  "orm_delete");
    if (thing->state == ORM_PERSISTENT)
        thing->doomed = true;
}

static void set(bool key)
{
    struct thing *thing = some_thing();
    int member = key ? KEY : FIRST;
    if (!thing || (key && (thing->state == ORM_DELETED
                           || thing->state == ORM_DETACHED)))
        return;
    if (!key && thing->kind == ITEM)
        member += (int)next(3);
    struct cell value = some_value(thing->kind, member);
    echo("set %d [%d] = %s %d\n", index_of(thing), member, value.text,
         (int)value.number);
    assign(thing, member, value);
}

/* After a flush that failed, everything wants a rollback. */
static bool write_world(void)
{
    if (has_changes(&now.world))
        now.sent = true;
    enum orm_status status = flush_world(&now.world);
    if (status == ORM_OK)
        return true;
    echo("  fails\n");
    expect_status(status, "a flush");
    now.failed = true;
    return false;
}

/* What is not known yet is read from the row. */
static void read_row(struct thing *thing, unsigned missing)
{
    const struct line *row =
        row_of(&now.world.tables[thing->kind], thing->key);
    for (int i = 0; i < members_of(thing->kind); i++)
        if (missing & 1u << i && !(thing->set & 1u << i))
            thing->at[i] = row->at[i];
    thing->vague = false;
}

static unsigned missing_of(const struct thing *thing)
{
    unsigned missing = 0;
    for (int i = 0; i < members_of(thing->kind); i++)
        missing |= (unsigned)!is_known(thing, i) << i;
    return missing;
}

/* The object that a SELECT of a key should give. */
static void expect_found(int kind, struct cell key, void *found)
{
    struct thing *thing = known_by(&now.world, kind, key);
    struct line *row = row_of(&now.world.tables[kind], key);
    if (!row) {
        expect(!found, "found, and there is no such row");
    } else if (thing) {
        expect(found == thing->object, "not the object of the row");
        for (int i = 0; i < members_of(kind); i++)
            if (!(thing->set & 1u << i))
                thing->at[i] = row->at[i];
        thing->vague = false;
    } else if ((thing = new_thing(kind, found))) {
        thing->loaded = true;
        thing->state = ORM_PERSISTENT;
        thing->key = key;
        memcpy(thing->at, row->at, sizeof row->at);
        memcpy(thing->first, row->at, sizeof row->at);
        echo("  is new: %d\n", index_of(thing));
    }
}

static void *find_key(int kind, struct cell key)
{
    return kind == ITEM
        ? (void *)orm_find(now.session, item, .id = key.number)
        : (void *)orm_find(now.session, tag, .word = key.text);
}

static void find(void)
{
    const int kind = (int)next(KINDS);
    const struct cell key = some_value(kind, KEY);
    const struct thing *thing = known_by(&now.world, kind, key);
    const bool there = thing && is_all_known(thing);
    echo("find %d: %s %d\n", kind, key.text, (int)key.number);
    void *found = find_key(kind, key);
    if (there) {
        expect(found == thing->object, "not the object that is there");
    } else if (write_world()) {
        expect_status(ORM_OK, "orm_find");
        expect_found(kind, key, found);
        now.sent = true;
    }
}

static void get(void)
{
    struct thing *thing = some_thing();
    if (!thing)
        return;
    const int member = (int)next((unsigned)members_of(thing->kind));
    const unsigned missing = missing_of(thing);
    const void *at = member_of(thing, member);
    echo("get %d [%d]\n", index_of(thing), member);
    orm_reach(thing->object, at);
    if (thing->state == ORM_TRANSIENT || thing->state == ORM_PENDING
        || !(missing & 1u << member)) {
        expect_status(ORM_OK, "orm_get");
    } else if (thing->state != ORM_PERSISTENT) {
        expect_status(ORM_DETACHED_ERROR, "orm_get");
    } else if (write_world()) {
        now.sent = true;
        bool gone = thing->state != ORM_PERSISTENT
            || !row_of(&now.world.tables[thing->kind], thing->key);
        expect_status(gone ? ORM_STALE_DATA : ORM_OK, "orm_get");
        if (!gone)
            read_row(thing, missing);
    }
}

static void expire(int how)
{
    struct thing *thing = some_thing();
    if (!thing)
        return;
    const int member = how ? (int)next((unsigned)members_of(thing->kind)) : 0;
    echo("expire %d, %d\n", index_of(thing), how ? member : -1);
    if (how)
        orm_expire_at(now.session, thing->object, member_of(thing, member));
    else
        orm_expire(now.session, thing->object);
    expect_status(thing->state == ORM_PERSISTENT ? ORM_OK : ORM_MISUSE,
                  "orm_expire");
    if (thing->state == ORM_PERSISTENT)
        drop_set(thing, how ? 1u << member : ~0u);
}

static void expire_all(void)
{
    echo("expire_all\n");
    orm_expire_all(now.session);
    expect_status(ORM_OK, "orm_expire_all");
    for (int i = 0; i < now.world.count; i++)
        if (now.world.things[i].state == ORM_PERSISTENT)
            drop_set(&now.world.things[i], ~0u);
}

static void refresh(void)
{
    struct thing *thing = some_thing();
    if (!thing || thing->doomed)
        return;
    echo("refresh %d\n", index_of(thing));
    orm_refresh(now.session, thing->object);
    if (thing->state != ORM_PERSISTENT) {
        expect_status(ORM_MISUSE, "orm_refresh");
        return;
    }
    drop_set(thing, ~0u);
    if (!write_world())
        return;
    now.sent = true;
    bool gone = thing->state != ORM_PERSISTENT
        || !row_of(&now.world.tables[thing->kind], thing->key);
    expect_status(gone ? ORM_STALE_DATA : ORM_OK, "orm_refresh");
    if (!gone)
        read_row(thing, ~0u);
}

static void expunge(void)
{
    struct thing *thing = some_thing();
    if (!thing)
        return;
    const bool in = thing->state == ORM_PENDING
        || thing->state == ORM_PERSISTENT;
    echo("expunge %d\n", index_of(thing));
    orm_expunge(now.session, thing->object);
    expect_status(in ? ORM_OK : ORM_MISUSE, "orm_expunge");
    if (in)
        expunge_thing(thing);
}

/* From a transient object, of the database's own. */
static void merge(void)
{
    const int kind = (int)next(KINDS);
    const struct cell key = some_value(kind, KEY);
    const struct cell value = some_value(kind, FIRST);
    struct thing *thing = known_by(&now.world, kind, key);
    const bool there = thing && is_all_known(thing);
    const void *from = kind == ITEM
        ? (void *)orm_new(now.database, item, .id = key.number,
                          .name = value.text)
        : (void *)orm_new(now.database, tag, .word = key.text,
                          .rank = value.null ? NULL : &value.number);
    echo("merge %d: %s %d\n", kind, key.text, (int)key.number);
    void *to = orm_merge(now.session, from);
    if (!there && !write_world())
        return;
    expect_status(ORM_OK, "orm_merge");
    if (!there) {
        now.sent = true;
        if (row_of(&now.world.tables[kind], key))
            expect_found(kind, key, to);
        thing = known_by(&now.world, kind, key);
    }
    if (!there && !row_of(&now.world.tables[kind], key)) {
        thing = new_thing(kind, to);
        if (!thing)
            return;
        for (int i = 0; i < members_of(kind); i++)
            thing->at[i] = zero_of(kind, i);
        thing->state = ORM_PENDING;
        thing->order = ++now.order;
        set_thing(thing, KEY, key, false);
    }
    if (!thing)
        return;
    expect(to == thing->object, "merged into another");
    if (thing->set & 1u << KEY && thing->state == ORM_PERSISTENT)
        set_thing(thing, KEY, key, true);
    set_thing(thing, FIRST, value, thing->state == ORM_PERSISTENT);
}

static void flush(void)
{
    echo("flush\n");
    orm_flush(now.session);
    if (write_world())
        expect_status(ORM_OK, "orm_flush");
}

static void commit(void)
{
    echo("commit\n");
    orm_commit(now.session);
    if (has_struck() || !write_world())
        return;
    expect_status(ORM_OK, "orm_commit");
    for (int i = 0; i < now.world.count; i++) {
        struct thing *thing = &now.world.things[i];
        thing->lost |= thing->state == ORM_DELETED || thing->displaced;
        if (thing->state == ORM_DELETED)
            thing->state = ORM_DETACHED;
    }
    end_transaction();
}

static void rollback(void)
{
    echo("rollback\n");
    orm_rollback(now.session);
    if (has_struck())
        return;
    expect_status(ORM_OK, "orm_rollback");
    go_back(&now.world, &now.marks[0]);
    check_texts(true);
    check_memory();
    for (int i = 0; i < now.world.count; i++)
        now.world.things[i].lost |= now.world.things[i].state
            == ORM_DETACHED && now.world.things[i].displaced;
    end_transaction();
}

static void savepoint(void)
{
    if (now.depth + 1 == DEPTH)
        return;
    echo("savepoint\n");
    orm_savepoint(now.session);
    if (!write_world())
        return;
    expect_status(ORM_OK, "orm_savepoint");
    now.marks[++now.depth] = now.world;
    now.sent = true;
}

static void release(void)
{
    echo("release\n");
    orm_release_savepoint(now.session);
    if (!now.depth) {
        expect_status(ORM_MISUSE, "orm_release_savepoint");
    } else if (write_world()) {
        expect_status(ORM_OK, "orm_release_savepoint");
        now.depth--;
    }
}

static void rollback_savepoint(void)
{
    echo("rollback_savepoint\n");
    orm_rollback_savepoint(now.session);
    expect_status(now.depth ? ORM_OK : ORM_MISUSE,
                  "orm_rollback_savepoint");
    if (!now.depth)
        return;
    go_back(&now.world, &now.marks[now.depth--]);
    now.failed = false;
}

static void clear(void)
{
    if (now.sent)
        return;
    echo("clear\n");
    const bool changes = has_changes(&now.world);
    orm_clear(now.session);
    if (has_struck())
        return;
    expect_status(changes ? ORM_MISUSE : ORM_OK, "orm_clear");
    if (!changes) {
        now.world.count = 0;
        end_transaction();
    }
}

/* Somebody else changes a row between two transactions. */
static void meddle(void)
{
    const int kind = (int)next(KINDS);
    const struct cell key = some_value(kind, KEY);
    const unsigned how = next(3);
    struct table *table = &now.world.tables[kind];
    struct line *row = row_of(table, key);
    char sql[300];
    if (now.sent || (how == 0) == !!row)
        return;
    echo("meddle %d, %d: %s %d\n", (int)how, kind, key.text,
         (int)key.number);
    if (how == 0 && kind == ITEM)
        sqlite3_snprintf(sizeof sql, sql, "INSERT INTO items VALUES (%d,"
                         " 'see', 3, 4)", (int)key.number);
    else if (how == 0)
        sqlite3_snprintf(sizeof sql, sql, "INSERT INTO tags VALUES (%Q, 3,"
                         " 1)", key.text);
    else if (kind == ITEM)
        sqlite3_snprintf(sizeof sql, sql, how == 1 ? "DELETE FROM items"
            " WHERE id = %d" : "UPDATE items SET count = 2 WHERE id = %d",
            (int)key.number);
    else
        sqlite3_snprintf(sizeof sql, sql, how == 1 ? "DELETE FROM tags"
            " WHERE word = %Q" : "UPDATE tags SET rank = 2, version ="
            " version + 1 WHERE word = %Q", key.text);
    if (sqlite3_exec(now.other, sql, NULL, NULL, NULL) != SQLITE_OK)
        complain("the other connection", sqlite3_errmsg(now.other));
    if (how == 0) {
        row = &table->rows[table->count++];
        *row = (struct line){ { key, number(3), number(1) } };
        if (kind == ITEM)
            *row = (struct line){ { key, text_cell("see"), number(3),
                                    number(4) } };
    } else if (how == 1) {
        *row = table->rows[--table->count];
    } else if (kind == ITEM) {
        row->at[SECOND] = number(2);
    } else {
        row->at[FIRST] = number(2);
        row->at[VERSION].number++;
    }
    memcpy(now.marks[0].tables, now.world.tables, sizeof now.world.tables);
}

/* A row beside the unit of work. */
static void bulk(void)
{
    const unsigned how = next(3);
    const struct cell key = some_value(ITEM, KEY);
    const struct item rows[] = { { .id = key.number,
                                   .count = next(10) } };
    struct table *table = &now.world.tables[ITEM];
    echo("bulk %d: %d\n", (int)how, (int)key.number);
    enum orm_status status = how == 0
        ? orm_bulk_insert(now.session, item, rows, 1, id, count)
        : how == 1 ? orm_bulk_update(now.session, item, rows, 1, count)
                   : orm_bulk_delete(now.session, item, rows, 1);
    if (has_struck() || !write_world())
        return;
    now.sent = true;
    struct line *line = row_of(table, key);
    enum orm_status expected = how == 0 && line ? ORM_INTEGRITY_ERROR
        : how == 1 && !line ? ORM_STALE_DATA
        : how < 2 && rows->count > 8 ? ORM_INTEGRITY_ERROR : ORM_OK;
    expect_status(expected, "bulk");
    expect(status == expected, "what it returned");
    now.failed = expected != ORM_OK;
    if (now.failed)
        return;
    if (how == 0) {
        line = &table->rows[table->count++];
        *line = (struct line){ { key, text_cell(NULL), number(rows->count),
                                 number(5) } };
    } else if (how == 1) {
        line->at[SECOND] = number(rows->count);
    } else if (line) {
        *line = table->rows[--table->count];
    }
}

/* A failed session refuses, and goes on after a rollback. */
static void recover(void)
{
    orm_flush(now.session);
    expect_status(ORM_PENDING_ROLLBACK, "after a failure");
    orm_release_savepoint(now.session);
    expect_status(now.depth ? ORM_PENDING_ROLLBACK : ORM_MISUSE,
                  "after a failure");
    if (now.depth && next(2))
        rollback_savepoint();
    else
        rollback();
}

/* What had been begun when something failed is undone. */
static void recover_from_fault(const struct world *before)
{
    fault.left = 0;
    if (has_struck()) {
        echo("  a fault: %s\n", orm_message(now.session));
        fault.struck = now.failed = now.full = false;
        now.world = *before;
        rollback();
    }
    fault.struck = false;
}

static void arm(void)
{
    fault.memory = next(2);
    fault.left = 1 + next(24);
    echo("arm %d, %u\n", fault.memory, fault.left);
}

static void step(void)
{
    static struct world before;
    before = now.world;
    switch (next(35)) {
    case 34: bulk(); break;
    case 32: case 33: arm(); return;
    case 0: case 1: case 2: make(); break;
    case 3: case 4: case 5: add(); break;
    case 6: case 7: delete(); break;
    case 8: case 9: case 10: case 11: set(false); break;
    case 12: set(true); break;
    case 13: case 14: case 15: find(); break;
    case 16: get(); break;
    case 17: expire(0); break;
    case 18: expire(1); break;
    case 19: expire_all(); break;
    case 20: refresh(); break;
    case 21: expunge(); break;
    case 22: merge(); break;
    case 23: case 24: flush(); break;
    case 25: commit(); break;
    case 26: rollback(); break;
    case 27: case 28: savepoint(); break;
    case 29: release(); break;
    case 30: rollback_savepoint(); break;
    default: if (next(4)) meddle(); else clear(); break;
    }
    recover_from_fault(&before);
    if (now.full)
        return;
    if (now.failed)
        recover();
    check_texts(false);
    check_memory();
    note_texts(false);
}

/* A database in memory that two connections share. */
static void open_world(void)
{
    static const struct orm_allocator allocator = { resize, NULL };
    static struct orm_driver driver;
    static int names;
    char name[40];
    const struct orm_options options = { .driver = &driver };
    memset(&now, 0, sizeof now);
    text_count = 0;
    snprintf(name, sizeof name, "/session-%d", names++);
    if (names == 1)
        sqlite3_vfs_register(sqlite3_vfs_find("memdb"), 1);
    if (sqlite3_open(name, &now.other) != SQLITE_OK)
        abort();
    driver = orm_sqlite;
    driver.prepare = prepare;
    driver.row = row;
    orm_use_allocator(&allocator);
    fault.left = 0;
    fault.struck = false;
    now.database = orm_open(name, ORM_MODELS(item, tag), &options);
    if (orm_create_all(now.database) != ORM_OK)
        abort();
    now.session = orm_session(now.database);
    end_transaction();
}

TARGET(session, "\x01\x02\x03", "a program in no particular order")
{
    static char wrong[sizeof now.wrong];
    open_world();
    now.at = (const unsigned char *)text;
    now.end = now.at + size;
    while (now.at < now.end && !*now.wrong && !now.full)
        step();
    fault.left = 0;
    if (!*now.wrong && !now.full)
        rollback();
    orm_close(now.database);
    sqlite3_close(now.other);
    strcpy(wrong, now.wrong);
    return *wrong ? wrong : NULL;
}
