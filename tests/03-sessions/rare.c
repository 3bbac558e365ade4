/*
 * What seldom happens to a session: keys of rare kinds, listeners that
 * take objects out, properties that do a part of what they could.
 */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

/* Its key is not the first of its columns, and it counts its changes. */
struct part {
    struct orm_object orm;
    orm_text name;
    orm_integer id;
    orm_integer version;
    orm_maybe_integer of;
    orm_integer loose;                   /* not mapped */
};
static const struct orm_column part_columns[] = {
    ORM_COLUMN(part, name, .unique = true),
    ORM_COLUMN(part, id, .primary_key = true),
    ORM_VERSION(part, version),
    ORM_COLUMN(part, of, .references = { .table = "part", .column = "id" }),
    ORM_END,
};

/* Properties with few facets, and facets with few functions. */
static const struct orm_property plain = { .name = "plain" };
static const struct orm_property empty = { .name = "empty", .facets =
    (const struct orm_facet[]){
        { &orm_reaching, &(const struct orm_reaching){ NULL } },
        { &orm_merging, &(const struct orm_merging){ NULL } },
        { &orm_saving, &(const struct orm_saving){ .needs = NULL } },
        { NULL, NULL } } };

/* One whose every function fails when it is told to: by a call that does,
   or in silence. */
static struct orm_session *session;
static const char *failing = "";
static bool silent;

static enum orm_status fail(const char *what)
{
    return strcmp(failing, what) ? ORM_OK
        : silent ? ORM_NO_RESULT : orm_add(session, NULL);
}

/* Others that every part reaches and needs. */
enum { MANY = 80 };
static struct orm_object *partners[MANY];
static int partner_count;

static enum orm_status visit_partners(const void *object, orm_visit *visit,
                                      void *context)
{
    enum orm_status status = ORM_OK;
    for (int i = 0; i < partner_count && status == ORM_OK; i++)
        if (partners[i] != object)
            status = visit(context, partners[i]);
    return status;
}

static enum orm_status each(const struct orm_property *property,
                            struct orm_session *of, void *object,
                            enum orm_reach reach, orm_visit *visit,
                            void *context)
{
    (void)property; (void)reach;
    enum orm_status status = visit_partners(object, visit, context);
    if (!strcmp(failing, "each, after a flush")) {
        failing = "each";
        orm_flush(of);
    }
    return status == ORM_OK ? fail("each") : status;
}

static enum orm_status merge(const struct orm_property *property,
                             struct orm_session *of, const void *from,
                             void *to)
{
    (void)property; (void)of; (void)from; (void)to;
    return fail("merge");
}

static enum orm_status needs(const struct orm_property *property,
                             void *object, bool deleting, orm_visit *visit,
                             void *context)
{
    (void)property; (void)deleting;
    enum orm_status status = visit_partners(object, visit, context);
    return status == ORM_OK ? fail("needs") : status;
}

static enum orm_status before_save(const struct orm_property *property,
                                   struct orm_session *of, void *object)
{
    (void)property; (void)of; (void)object;
    return fail("before_save");
}

static enum orm_status after_saves(const struct orm_property *property,
                                   struct orm_session *of,
                                   struct orm_object *const *objects,
                                   size_t n)
{
    (void)property; (void)of; (void)objects; (void)n;
    return fail("after_saves");
}

static enum orm_status before_deletes(const struct orm_property *property,
                                      struct orm_session *of,
                                      struct orm_object *const *objects,
                                      size_t n)
{
    (void)property; (void)of; (void)objects; (void)n;
    return fail("before_deletes");
}

static const struct orm_property full = { .name = "full", .facets =
    (const struct orm_facet[]){
        { &orm_reaching, &(const struct orm_reaching){ each } },
        { &orm_merging, &(const struct orm_merging){ merge } },
        { &orm_saving, &(const struct orm_saving){ needs, before_save,
              after_saves, before_deletes } },
        { NULL, NULL } } };
static ORM_MODEL(part, .columns = part_columns, .properties =
    (const struct orm_property *const[]){ &plain, &empty, &full, &plain,
                                          NULL });

struct word {
    struct orm_object orm;
    orm_text word;
    orm_integer count;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true, .type = ORM_STRING(20)),
    ORM_COLUMN(word, count),
    ORM_END,
};
static ORM_MODEL(word, .columns = word_columns);

struct weight {
    struct orm_object orm;
    orm_float grams;
    orm_integer count;
};
static const struct orm_column weight_columns[] = {
    ORM_COLUMN(weight, grams, .primary_key = true),
    ORM_COLUMN(weight, count),
    ORM_END,
};
static ORM_MODEL(weight, .columns = weight_columns);

struct stone {
    struct orm_object orm;
    orm_integer id;
};
static const struct orm_column stone_columns[] = {
    ORM_COLUMN(stone, id, .primary_key = true),
    ORM_END,
};
static ORM_MODEL(stone, .columns = stone_columns);

/* Stored as a text where it is negative. */
struct depth { int64_t metres; };

static enum orm_status depth_to_value(const struct orm_type *type,
                                      const void *member,
                                      struct orm_value *value,
                                      struct orm_pool *scratch)
{
    const struct depth *depth = member;
    (void)type;
    if (depth->metres < 0)
        return orm_give_text(value, "below", 5, scratch);
    value->kind = ORM_INTEGER;
    value->as.integer = depth->metres;
    return ORM_OK;
}

static enum orm_status depth_from_value(const struct orm_type *type,
                                        const struct orm_value *value,
                                        void *member, struct orm_pool *pool)
{
    (void)type; (void)pool;
    *(struct depth *)member = (struct depth){
        value->kind == ORM_INTEGER ? value->as.integer : -1 };
    return ORM_OK;
}

static const struct orm_type depth_type = {
    .sql = "BLOB", .size = sizeof(struct depth), .to_value = depth_to_value,
    .from_value = depth_from_value, .copy = orm_plain_copy,
    .same = orm_plain_same, .discard = orm_plain_discard,
};
#undef ORM_OWN_TYPES
#define ORM_OWN_TYPES struct depth: &depth_type,

struct probe {
    struct orm_object orm;
    const struct depth depth;
    orm_integer count;
};
static const struct orm_column probe_columns[] = {
    ORM_COLUMN(probe, depth, .primary_key = true),
    ORM_COLUMN(probe, count),
    ORM_END,
};
static ORM_MODEL(probe, .columns = probe_columns);

/* One that a function gives a number, or not. */
static enum orm_status no_number(void *object, const void *member)
{
    (void)object; (void)member;
    return ORM_ABORTED;
}

struct ticket {
    struct orm_object orm;
    orm_integer id;
    orm_integer number;
};
static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, number, .default_function = no_number),
    ORM_END,
};
static ORM_MODEL(ticket, .columns = ticket_columns);

/* A task comes after others. */
struct task {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    struct task *after[2];
};
static const struct orm_column task_columns[] = {
    ORM_COLUMN(task, id, .primary_key = true),
    ORM_COLUMN(task, name),
    ORM_END,
};

static enum orm_status others_first(const struct orm_property *property,
                                    void *object, bool deleting,
                                    orm_visit *visit, void *context)
{
    const struct task *task = object;
    enum orm_status status = ORM_OK;
    (void)property; (void)deleting;
    for (int i = 0; i < 2 && status == ORM_OK && task->after[i]; i++)
        status = visit(context, task->after[i]);
    return status;
}

static const struct orm_property after = { .name = "after", .facets =
    (const struct orm_facet[]){
        { &orm_saving, &(const struct orm_saving){ .needs = others_first } },
        { NULL, NULL } } };
static ORM_MODEL(task, .columns = task_columns, .properties =
    (const struct orm_property *const[]){ &after, NULL });

static const char *path;
static struct orm_database *database;

static void begin(void)
{
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(part, word, weight, stone, probe,
                                         ticket, task),
                        &(struct orm_options){ .trace = SENT });
    orm_create_all(database);
    session = orm_session(database);
    sent();
}

static void end(void)
{
    orm_session_close(session);
    orm_close(database);
}

static struct part *add_part(const char *name, int64_t id)
{
    struct part *part = orm_new(session, part, .name = name, .id = id);
    orm_add(session, part);
    return part;
}

/* --- keys ------------------------------------------------------------ */

/* Texts whose hashes in the identity map are the same. */
static void same_hash(void)
{
    static const char *const keys[][2] = {
        { "dTxUTgvb1PJ.", "zsHl7OdHaHE." },
        { "1o_V0R_dJHF.", "MMQ4RGUhK7F" },
    };
    begin();
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            orm_add(session, orm_new(session, word, .word = keys[i][j],
                                     .count = j));
    is(orm_commit(session), ORM_OK, "four words");
    for (int i = 0; i < 2; i++) {
        struct word *one = orm_find(session, word, .word = keys[i][0]);
        struct word *two = orm_find(session, word, .word = keys[i][1]);
        ok(one && two && one != two, "two keys with one hash");
        is_text(one->word, keys[i][0], "the first");
        is_text(two->word, keys[i][1], "and the second");
        orm_expunge(session, one);
        ok(orm_find(session, word, .word = keys[i][1]) == two,
           "the second stays when the first goes");
    }
    end();
}

static void number_behind(void)
{
    begin();
    struct part *part = add_part("wheel", 7);
    is(orm_commit(session), ORM_OK, "a key that is the second column");
    ok(orm_find(session, part, .id = 7) == part, "is found");
    is(part->version, 1, "and counts");
    (void)orm_get(part, loose);
    is(orm_status(session), ORM_OK, "no column is nothing to load");
    end();
}

static void real_keys(void)
{
    struct weight *weights[3];
    begin();
    for (int i = 0; i < 3; i++)
        orm_add(session, weights[i] = orm_new(session, weight,
                    .grams = 3.5 - i, .count = i));
    is(orm_flush(session), ORM_OK, "keys that are real numbers");
    sent();
    for (int i = 0; i < 3; i++)
        orm_set(weights[i], count, 10 + i);
    is(orm_commit(session), ORM_OK, "are changed");
    is_text(sent(), "UPDATE \"weight\" SET \"count\" = ? WHERE \"grams\" = ?"
            " -- 12, 1.5\nUPDATE \"weight\" SET \"count\" = ? WHERE"
            " \"grams\" = ? -- 11, 2.5\nUPDATE \"weight\" SET \"count\" = ?"
            " WHERE \"grams\" = ? -- 10, 3.5\nCOMMIT",
            "in the order of their keys");
    struct weight *none = orm_new(session, weight, .grams = 0, .count = 1);
    orm_add(session, none);
    orm_flush(session);
    orm_set(none, grams, 5);
    orm_set(none, grams, -0.0);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    ok(orm_find(session, weight, .grams = 0) == none,
       "a zero is the same key with either sign");
    is(orm_expunge(session, none), ORM_OK, "it leaves");
    ok(orm_find(session, weight, .grams = -0.0) != none, "the map as well");
    end();
}

static void keys_of_two_kinds(void)
{
    struct probe *probes[3];
    begin();
    for (int i = 0; i < 3; i++)
        orm_add(session, probes[i] = orm_new(session, probe,
                    .depth = { i == 1 ? 7 : i - 1 }, .count = i));
    is(orm_flush(session), ORM_OK, "keys that are texts or numbers");
    sent();
    for (int i = 0; i < 3; i++)
        orm_set(probes[i], count, 10 + i);
    is(orm_commit(session), ORM_OK, "are changed");
    is_text(sent(), "UPDATE \"probe\" SET \"count\" = ? WHERE \"depth\" = ?"
            " -- 12, 1\nUPDATE \"probe\" SET \"count\" = ? WHERE"
            " \"depth\" = ? -- 11, 7\nUPDATE \"probe\" SET \"count\" = ?"
            " WHERE \"depth\" = ? -- 10, 'below'\nCOMMIT",
            "numbers before texts");
    end();
}

static void wrong_key(void)
{
    begin();
    ok(!orm_find(session, word, .word = "longer than twenty letters"),
       "a key that no row can have");
    is(orm_status(session), ORM_VALUE_ERROR, "is told");
    end();
}

/* --- inserts --------------------------------------------------------- */

static void no_default(void)
{
    begin();
    struct ticket *ticket = orm_new_empty(session, ticket);
    orm_add(session, ticket);
    is(orm_flush(session), ORM_ABORTED, "a function gives no value");
    is_text(orm_message(session), "inserting ticket: the function for number"
            " failed", "which is told");
    ok(orm_failed_object(session) == &ticket->orm, "and of which object");
    orm_rollback(session);
    end();
}

/* A trigger that wants rows one by one: each can be stored, and not all
   by one statement. */
static void only_alone(void)
{
    begin();
    peek(path, "CREATE TRIGGER slowly BEFORE INSERT ON stone WHEN new.id = 3"
         " AND changes() <> 1 BEGIN SELECT RAISE(ABORT, 'one by one'); END");
    for (int i = 0; i < 5; i++)
        orm_add(session, orm_new(session, stone, .id = i + 1));
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "five rows at once");
    is_text(orm_message(session), "inserting stone: one by one", "fail");
    ok(!orm_failed_object(session), "and it is none of them");
    orm_rollback(session);
    is_text(peek(path, "SELECT count(*) FROM stone"), "0", "none is stored");
    end();
}

/* What goes before a row switch fails. */
static void before_a_switch(void)
{
    begin();
    struct stone *old = orm_new(session, stone, .id = 1);
    orm_add(session, old);
    orm_commit(session);
    peek(path, "INSERT INTO stone VALUES (2)");
    struct stone *double_one = orm_new(session, stone, .id = 2),
        *new = orm_new(session, stone, .id = 1);
    orm_delete(session, old);
    orm_add(session, double_one);
    orm_add(session, new);
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "a row is there already");
    ok(orm_failed_object(session) == &double_one->orm, "the first one's");
    is(orm_state(new), ORM_PENDING, "the second's is not switched");
    orm_rollback(session);
    is(orm_state(old), ORM_PERSISTENT, "and has its old object");
    end();
}

/* --- deletes --------------------------------------------------------- */

/* Fifty go into one DELETE; the one that cannot go is named. */
static void one_of_fifty(int step, const char *condition)
{
    char sql[200];
    struct stone *stones[50];
    begin();
    snprintf(sql, sizeof sql, "CREATE TRIGGER heavy BEFORE DELETE ON stone"
             " WHEN old.id = %d BEGIN SELECT RAISE(ABORT, 'too heavy'); END",
             1 + 29 * step);
    peek(path, sql);
    for (int i = 0; i < 50; i++)
        orm_add(session, stones[i] = orm_new(session, stone,
                                             .id = 1 + i * step));
    is(orm_commit(session), ORM_OK, "fifty rows");
    for (int i = 0; i < 50; i++)
        orm_delete(session, stones[i]);
    sent();
    is(orm_flush(session), ORM_INTEGRITY_ERROR, "one cannot go");
    ok(strstr(sent(), condition), "DELETE FROM stone WHERE id%s", condition);
    ok(orm_failed_object(session) == stones[29], "it is named");
    orm_rollback(session);
    is(orm_delete(session, stones[0]), ORM_OK, "one is deleted");
    is(orm_delete(session, stones[0]), ORM_OK, "and once more");
    ok(orm_has_changes(session), "that is a change");
    is(orm_commit(session), ORM_OK, "and goes");
    end();
}

static void delete_stones(const int64_t *ids, size_t n)
{
    for (size_t i = 0; i < n; i++)
        orm_add(session, orm_new(session, stone, .id = ids[i]));
    orm_commit(session);
    orm_without_autoflush(session)
        for (size_t i = n; i--; )
            orm_delete(session, orm_find(session, stone, .id = ids[i]));
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
}

#define EACH "DELETE FROM \"stone\" WHERE \"id\" = ? -- "
#define RANGE "DELETE FROM \"stone\" WHERE \"id\" BETWEEN ? AND ? -- "

/* Keys that follow each other go as a range, if they do so from the first
   to the last. */
static void ranges(void)
{
    begin();
    delete_stones((const int64_t[]){ 3, 4 }, 2);
    is_text(sent(), RANGE "3, 4", "two keys");
    delete_stones((const int64_t[]){ -2, -1, 0, 1 }, 4);
    is_text(sent(), RANGE "-2, 1", "from below to above 0");
    delete_stones((const int64_t[]){ 3, 4, 6 }, 3);
    is_text(sent(), EACH "3\n" EACH "4\n" EACH "6", "one is missing");
    delete_stones((const int64_t[]){ INT64_MIN, INT64_MAX }, 2);
    is_text(sent(), EACH "-9223372036854775808\n"
            EACH "9223372036854775807", "the ends of all numbers");
    struct stone *stone = orm_new(session, stone, .id = 8);
    struct stone *other = orm_new(session, stone, .id = 10);
    orm_add(session, stone);
    orm_add(session, other);
    orm_commit(session);
    orm_set(stone, id, 9);
    orm_delete(session, stone);
    orm_delete(session, other);
    sent();
    is(orm_commit(session), ORM_OK, "a key that was changed");
    is_text(sent(), "BEGIN\n" EACH "8\n" EACH "10\nCOMMIT",
            "is what it was");
    end();
}

static void versions(void)
{
    begin();
    struct part *wheel = add_part("wheel", 1), *spoke = add_part("spoke", 2);
    orm_commit(session);
    orm_delete(session, wheel);
    orm_delete(session, spoke);
    sent();
    is(orm_commit(session), ORM_OK, "rows with a version");
    is_text(sent(), "BEGIN\nDELETE FROM \"part\" WHERE \"id\" = ? AND"
            " \"version\" = ? -- 1, 1\nDELETE FROM \"part\" WHERE \"id\" = ?"
            " AND \"version\" = ? -- 2, 1\nCOMMIT", "go one by one");
    end();
}

/* --- listeners ------------------------------------------------------- */

static struct orm_object *victim;
static int told;

static enum orm_status take_out(void *context, struct orm_session *of,
                                void *object)
{
    (void)context;
    if (victim && victim != object) {
        struct orm_object *out = victim;
        victim = NULL;
        return orm_expunge(of, out);
    }
    return ORM_OK;
}

static enum orm_status take_itself(void *context, struct orm_session *of,
                                   void *object)
{
    (void)context;
    return victim == object ? orm_expunge(of, object) : ORM_OK;
}

static enum orm_status refuse(void *context, struct orm_session *of,
                              void *object)
{
    (void)context; (void)of; (void)object;
    return told++ ? ORM_OK : ORM_ABORTED;
}

static enum orm_status count(void *context, struct orm_session *of,
                             void *object)
{
    (void)of; (void)object;
    ++*(int *)context;
    return ORM_OK;
}

static void taken_out(void)
{
    begin();
    orm_listen(database, &orm_before_insert, &part_model, take_out, NULL);
    orm_listen(database, &orm_before_update, &part_model, take_out, NULL);
    orm_listen(database, &orm_before_delete, NULL, take_itself, NULL);
    struct part *a = add_part("a", 1), *b = add_part("b", 2);
    victim = &b->orm;
    is(orm_flush(session), ORM_OK, "the second is taken out");
    is(orm_state(b), ORM_TRANSIENT, "before its INSERT");
    orm_add(session, b);
    is(orm_commit(session), ORM_OK, "and added again");
    orm_set(a, name, "c");
    orm_set(b, name, "d");
    victim = &b->orm;
    is(orm_commit(session), ORM_OK, "it is taken out");
    is(orm_state(b), ORM_DETACHED, "before its UPDATE");
    orm_delete(session, a);
    victim = &a->orm;
    is(orm_commit(session), ORM_OK, "the other");
    is_text(peek(path, "SELECT id, name FROM part ORDER BY id"),
            "1|'c'\n2|'b'", "before its DELETE");
    end();
}

static enum orm_status doom_itself(void *context, struct orm_session *of,
                                   void *object)
{
    (void)context;
    return orm_delete(of, object);
}

static void doomed_late(void)
{
    begin();
    struct weight *weight = orm_new(session, weight, .grams = 2, .count = 1);
    orm_add(session, weight);
    orm_commit(session);
    orm_listen(database, &orm_before_update, &weight_model, doom_itself,
               NULL);
    orm_set(weight, count, 3);
    sent();
    is(orm_commit(session), ORM_OK, "deleted by its listener");
    is_text(sent(), "BEGIN\nUPDATE \"weight\" SET \"count\" = ? WHERE"
            " \"grams\" = ? -- 3, 2.0\nDELETE FROM \"weight\" WHERE"
            " \"grams\" = ? -- 2.0\nCOMMIT", "after its UPDATE");
    is(orm_state(weight), ORM_DETACHED, "it is gone");
    end();
}

static enum orm_status change_again(void *context, struct orm_session *of,
                                    void *object)
{
    struct word *word = context;
    (void)of; (void)object;
    orm_set(word, count, 8);
    orm_set(word, count, 1);
    return orm_set(word, word, "c");
}

/* What the flush has found to be as it was, a listener changes: so there
   are two changes, and the row has what the first one replaced. */
static void changed_again(void)
{
    begin();
    struct word *word = orm_new(session, word, .word = "a", .count = 1);
    struct weight *weight = orm_new(session, weight, .grams = 2, .count = 1);
    orm_add(session, word);
    orm_add(session, weight);
    orm_commit(session);
    orm_listen(database, &orm_before_update, &weight_model, change_again,
               word);
    (void)orm_get(word, count);
    orm_set(word, count, 2);
    orm_set(word, count, 1);
    orm_set(word, word, "b");
    orm_set(word, word, "a");
    orm_set(weight, count, 5);
    sent();
    is(orm_commit(session), ORM_OK, "changed, and back, and again");
    is_text(sent(), "UPDATE \"weight\" SET \"count\" = ? WHERE \"grams\" ="
            " ? -- 5, 2.0\nUPDATE \"word\" SET \"word\" = ? WHERE \"word\""
            " = ? -- 'c', 'a'\nCOMMIT", "only what differs is written");
    ok(orm_find(session, word, .word = "c") == word, "under its new key");
    end();
}

static void refused(void)
{
    int others = 0;
    begin();
    orm_listen(database, &orm_before_insert, NULL, refuse, NULL);
    orm_listen(database, &orm_before_insert, NULL, count, &others);
    told = 0;
    add_part("a", 1);
    is(orm_flush(session), ORM_ABORTED, "the first listener says no");
    is(others, 0, "the second is not asked");
    orm_rollback(session);
    end();
    database = orm_open("/nowhere/at/all", ORM_MODELS(part), NULL);
    session = orm_session(database);
    ok(orm_fire(session, &orm_after_flush, NULL) != ORM_OK,
       "without database nobody is told");
    ok(orm_fire(NULL, &orm_after_flush, NULL) != ORM_OK,
       "nor without session");
    ok(!orm_session(NULL), "there is no session without database");
    end();
}

/* --- properties ------------------------------------------------------ */

static void with(const char *what, enum orm_status (*call)(void),
                 const char *say)
{
    failing = what;
    is(call(), *what ? ORM_MISUSE : ORM_OK, "%s: %s", say, what);
    orm_rollback(session);
    silent = true;
    is(call(), *what ? ORM_ABORTED : ORM_OK, "%s, silent: %s", say, what);
    is_text(orm_message(session), *what ? "a property of part refused" : "",
            "and it is told who refused");
    silent = false;
    failing = "";
    orm_rollback(session);
}

static enum orm_status store_two(void)
{
    add_part("one", 11);
    add_part("two", 12);
    orm_add(session, orm_new(session, word, .word = "w", .count = 1));
    return orm_flush(session);
}

static enum orm_status add_only(void)
{
    return orm_add(session, orm_new(session, part, .name = "x", .id = 9));
}

static enum orm_status change(void)
{
    struct part *part = orm_find(session, part, .id = 1);
    orm_set(part, name, "changed");
    return orm_flush(session);
}

static enum orm_status remove_one(void)
{
    orm_delete(session, orm_find(session, part, .id = 1));
    return orm_flush(session);
}

static enum orm_status merge_one(void)
{
    struct orm_session *other = orm_session(database);
    struct part *part = orm_new(other, part, .name = "merged", .id = 1,
                                .version = 1);
    orm_add(other, part);              /* pending, and merged so */
    orm_merge(session, part);
    orm_session_close(other);
    return orm_status(session);
}

static void properties(void)
{
    begin();
    add_part("zero", 1);
    orm_commit(session);
    with("each", add_only, "adding");
    with("needs", store_two, "storing");
    with("before_save", store_two, "storing");
    with("after_saves", store_two, "storing");
    with("before_save", change, "changing");
    with("needs", remove_one, "deleting");
    with("before_deletes", remove_one, "deleting");
    with("merge", merge_one, "merging");
    with("", merge_one, "merging");
    with("", store_two, "storing");
    with("", remove_one, "deleting");
    end();
}

static struct task *add_task(const char *name)
{
    struct task *task = orm_new(session, task, .name = name);
    orm_add(session, task);
    return task;
}

/* What two need is stored once, and what has a row is not waited for. */
static void needed_twice(void)
{
    begin();
    struct task *old = add_task("old");
    orm_commit(session);
    struct task *last = add_task("last"), *first = add_task("first"),
        *second = add_task("second");
    last->after[0] = first;
    last->after[1] = second;
    second->after[0] = first;
    first->after[0] = old;
    orm_set(old, name, "older");
    is(orm_commit(session), ORM_OK, "three tasks");
    is_text(peek(path, "SELECT group_concat(name) FROM (SELECT name FROM"
                 " task ORDER BY id)"), "'older,first,second,last'",
            "one after the other");
    end();
}

/* What a property has flushed is stored, whatever it says then. */
static void flushed_inside(void)
{
    begin();
    struct part *part = orm_new(session, part, .name = "x", .id = 9);
    failing = "each, after a flush";
    is(orm_add(session, part), ORM_MISUSE, "a property fails");
    failing = "";
    is(orm_state(part), ORM_PERSISTENT, "and has flushed before");
    is(orm_commit(session), ORM_OK, "so it");
    is_text(peek(path, "SELECT id FROM part"), "9", "is stored");
    end();
}

/* Many that are reached, with properties and without, of all states. */
static void partners_of(void)
{
    begin();
    struct part *hub = orm_new(session, part, .name = "hub", .id = 100);
    struct stone *stone = orm_new(session, stone, .id = 1);
    for (int i = 0; i < MANY - 1; i++)
        partners[i] = &orm_new(session, stone, .id = 1000 - i)->orm;
    partners[MANY - 1] = &stone->orm;
    partner_count = MANY;
    is(orm_add(session, hub), ORM_OK, "one adds many");
    is(orm_state(stone), ORM_PENDING, "all of them");
    sent();
    is(orm_commit(session), ORM_OK, "and needs them");
    ok(strstr(sent(), "INSERT INTO \"part\""), "before it is stored");
    struct stone *late = orm_new(session, stone, .id = 2000);
    orm_add(session, late);
    partners[0] = &late->orm;
    is(orm_expire(session, hub), ORM_OK, "a pending one is reached");
    is(orm_delete(session, hub), ORM_OK, "by each verb");
    is(orm_state(late), ORM_PENDING, "and stays pending");
    is(orm_add(session, stone), ORM_OK, "one of them is kept");
    is(orm_commit(session), ORM_OK, "they are deleted");
    is_text(peek(path, "SELECT group_concat(id) FROM stone WHERE id IN"
                 " (1, 2000, 500)"), "'1,2000'", "but for these");
    partner_count = 0;
    end();
}

static enum orm_status move(void *context, struct orm_session *of,
                            void *object)
{
    struct part *part = object;
    (void)context;
    (void)of;
    return part->id == 2 ? orm_set(part, id, 3) : ORM_OK;
}

/* A key that is set, and set once more by a listener. */
static void moved(void)
{
    begin();
    struct part *part = add_part("a", 1);
    orm_commit(session);
    orm_listen(database, &orm_before_update, NULL, move, NULL);
    orm_set(part, id, 2);
    is(orm_commit(session), ORM_OK, "a key is changed twice");
    is_text(peek(path, "SELECT id FROM part"), "3", "the last counts");
    ok(orm_find(session, part, .id = 3) == part, "for the session, too");
    end();
}

/* A table of somebody else: the key is no integer there. */
static void strange_table(void)
{
    begin();
    peek(path, "DROP TABLE stone; CREATE TABLE stone (id REAL);"
         " INSERT INTO stone VALUES (1)");
    struct stone *stone = orm_find(session, stone, .id = 1);
    ok(!stone == (orm_status(session) != ORM_OK),
       "it is an object or an error");
    end();
}

static void stale_merge(void)
{
    begin();
    add_part("a", 1);
    orm_commit(session);
    struct orm_session *other = orm_session(database);
    struct part *part = orm_new(other, part, .name = "b", .id = 1,
                                .version = 7, .of = &(int64_t){ 1 });
    ok(!orm_merge(session, part), "a version of long ago");
    is(orm_status(session), ORM_STALE_DATA, "is not merged");
    orm_session_close(other);
    end();
}

int main(void)
{
    same_hash();
    number_behind();
    real_keys();
    keys_of_two_kinds();
    wrong_key();
    no_default();
    only_alone();
    before_a_switch();
    one_of_fifty(1, " BETWEEN ? AND ? -- 1, 50\n");
    one_of_fifty(2, " IN (?, ?");
    ranges();
    versions();
    taken_out();
    doomed_late();
    changed_again();
    refused();
    properties();
    needed_twice();
    flushed_inside();
    partners_of();
    moved();
    strange_table();
    stale_merge();
    return done();
}
