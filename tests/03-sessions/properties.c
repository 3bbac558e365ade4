/*
 * The facets of a property: what a relationship will be, as small as can
 * be. A comment may answer another; the answer's row needs the other's.
 */
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>
#include <stdlib.h>

struct comment {
    struct orm_object orm;
    orm_integer id;
    orm_text text;
    orm_maybe_integer answers;      /* the key of that one */
    struct comment *to;             /* that one, once it is set */
};

static const struct orm_column comment_columns[] = {
    ORM_COLUMN(comment, id, .primary_key = true),
    ORM_COLUMN(comment, text),
    ORM_COLUMN(comment, answers),
    ORM_END,
};

static char told[4000];

static void note(const char *what, const struct comment *comment, size_t n)
{
    sprintf(told + strlen(told), "%s%s %s", *told ? ", " : "", what,
            comment->text);
    if (n > 1)
        sprintf(told + strlen(told), "..%zu", n);
}

static const char *heard(void)
{
    static char text[sizeof told];
    strcpy(text, told);
    *told = '\0';
    return text;
}

static enum orm_status each(const struct orm_property *property,
                            struct orm_session *of, void *object,
                            enum orm_reach reach, orm_visit *visit,
                            void *context)
{
    const struct comment *comment = object;
    (void)property;
    (void)of;
    (void)reach;
    return comment->to ? visit(context, comment->to) : ORM_OK;
}

static enum orm_status merge(const struct orm_property *property,
                             struct orm_session *of, const void *from,
                             void *to)
{
    const struct comment *comment = from;
    (void)property;
    if (!comment->to)
        return ORM_OK;
    ((struct comment *)to)->to = orm_merge(of, comment->to);
    return orm_status(of);
}

static enum orm_status needs(const struct orm_property *property,
                             void *object, bool deleting,
                             orm_visit *visit, void *context)
{
    const struct comment *comment = object;
    (void)property;
    (void)deleting;
    return comment->to ? visit(context, comment->to) : ORM_OK;
}

static enum orm_status before_save(const struct orm_property *property,
                                   struct orm_session *of, void *object)
{
    struct comment *comment = object;
    (void)property;
    (void)of;
    note("save", comment, 1);
    return comment->to ? orm_set(comment, answers, &comment->to->id)
                       : ORM_OK;
}

static enum orm_status after_saves(const struct orm_property *property,
                                   struct orm_session *of,
                                   struct orm_object *const *objects,
                                   size_t n)
{
    (void)property;
    (void)of;
    note("saved", (const struct comment *)objects[0], n);
    return ORM_OK;
}

static enum orm_status before_deletes(const struct orm_property *property,
                                      struct orm_session *of,
                                      struct orm_object *const *objects,
                                      size_t n)
{
    (void)property;
    (void)of;
    note("delete", (const struct comment *)objects[0], n);
    return ORM_OK;
}

static const struct orm_reaching reaching = { each };
static const struct orm_merging merging = { merge };
static const struct orm_saving saving = {
    needs, before_save, after_saves, before_deletes,
};
static const struct orm_facet facets[] = {
    { &orm_reaching, &reaching }, { &orm_merging, &merging },
    { &orm_saving, &saving }, { NULL, NULL },
};
static const struct orm_property answer = { .name = "answer",
                                            .facets = facets };
static const struct orm_property idle = { .name = "idle" };
static ORM_MODEL(comment, .table = "comments", .columns = comment_columns,
    .properties = (const struct orm_property *const[]){ &idle, &answer,
                                                        NULL });

static const char *path;
static struct orm_database *blog;
static struct orm_session *session;

static void open_blog(void)
{
    path = fresh_path();
    blog = orm_open(path, ORM_MODELS(comment),
                    &(struct orm_options){ .trace = SENT });
    is(orm_create_all(blog), ORM_OK, "%s", orm_message(blog));
    session = orm_session(blog);
    sent();
    heard();
}

static void close_blog(void)
{
    orm_session_close(session);
    orm_close(blog);
    sent();
}

static struct comment *make(const char *text, struct comment *to)
{
    struct comment *comment = orm_new(session, comment, .text = text);
    comment->to = to;
    return comment;
}

static const char *rows(void)
{
    return peek(path, "SELECT id, text, answers FROM comments");
}

static void reached(void)
{
    open_blog();
    struct comment *a = make("a", NULL), *b = make("b", a),
        *c = make("c", b);
    is(orm_add(session, c), ORM_OK, "one is added");
    is(orm_state(a), ORM_PENDING, "and all that it reaches");
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "BEGIN\n"
            "INSERT INTO \"comments\" (\"text\") VALUES (?) -- 'a'\n"
            "INSERT INTO \"comments\" (\"text\", \"answers\") VALUES (?, ?)"
            " -- 'b', 1\n"
            "INSERT INTO \"comments\" (\"text\", \"answers\") VALUES (?, ?)"
            " -- 'c', 2", "each after the one that it needs");
    is_text(heard(), "save a, save b, save c, saved a..3", "as they are"
            " told");
    orm_set(a, text, "A");
    is(orm_expire(session, c), ORM_OK, "expiry");
    ok(!orm_is_modified(a) && orm_is_expired(a), "goes along");
    is(orm_refresh(session, c), ORM_OK, "a refresh");
    ok(!orm_is_expired(c) && orm_is_expired(a), "expires the others");
    is(orm_delete(session, b), ORM_OK, "deletion");
    sent();
    is(orm_flush(session), ORM_OK, "goes along");
    is_text(sent(), "DELETE FROM \"comments\" WHERE \"id\" = ? -- 2\n"
            "DELETE FROM \"comments\" WHERE \"id\" = ? -- 1",
            "those first that need others");
    is_text(heard(), "delete b..2", "and is told before");
    is(orm_expunge(session, c), ORM_OK, "an expunge stops where there is"
       " nothing to do");
    is(orm_state(a), ORM_DELETED, "and leaves that alone");
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(rows(), "3|'c'|2", "one row is left");
    close_blog();
}

/* The largest key is not followed by the smallest. */
static void ends_of_numbers(void)
{
    open_blog();
    struct comment *a = orm_new(session, comment, .id = INT64_MIN,
                                .text = "a"),
        *b = orm_new(session, comment, .id = INT64_MAX, .text = "b");
    b->to = a;
    is(orm_add(session, b), ORM_OK, "%s", orm_message(session));
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is(orm_delete(session, b), ORM_OK, "%s", orm_message(session));
    sent();
    heard();
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "BEGIN\nDELETE FROM \"comments\" WHERE \"id\" = ? --"
            " 9223372036854775807\nDELETE FROM \"comments\" WHERE \"id\""
            " = ? -- -9223372036854775808\nCOMMIT", "each goes alone");
    close_blog();
}

static void circles(void)
{
    open_blog();
    struct comment *a = make("a", NULL), *b = make("b", a);
    a->to = b;
    is(orm_add(session, a), ORM_OK, "a circle is added");
    is(orm_state(b), ORM_PENDING, "once round");
    is(orm_flush(session), ORM_CYCLE, "but cannot be stored");
    is_text(orm_message(session), "flushing: a comment and a comment need"
            " each other's rows first; store one without the other, flush,"
            " and set it then", "which is told");
    is_text(sent(), "", "before any SQL");
    ok(orm_has_changes(session), "and nothing is lost");
    a->to = NULL;
    is(orm_flush(session), ORM_OK, "without the circle it can");
    a->to = b;
    is(orm_touch(session, a), ORM_OK, "the other end is told of");
    sent();
    is(orm_commit(session), ORM_OK, "and set then");
    is_text(sent(), "UPDATE \"comments\" SET \"answers\" = ? WHERE \"id\" ="
            " ? -- 2, 1\nCOMMIT", "by an UPDATE");
    is_text(rows(), "1|'a'|2\n2|'b'|1", "a circle of rows");
    struct comment *own = make("own", NULL);
    own->to = own;
    is(orm_add(session, own), ORM_OK, "one that needs itself");
    is(orm_commit(session), ORM_OK, "is no circle: %s",
       orm_message(session));
    orm_delete(session, a);
    is(orm_commit(session), ORM_CYCLE, "nor can a circle be deleted");
    a->to = NULL;
    is(orm_commit(session), ORM_OK, "until it is cut");
    is_text(peek(path, "SELECT text FROM comments"), "'own'", "and gone");
    close_blog();
}

/* A plan that meets a circle has weighed what was set back. The next one
   does not take that for loaded, if it was expired meanwhile. */
static void weighed(void)
{
    open_blog();
    struct comment *c = make("c", NULL);
    orm_add(session, c);
    orm_commit(session);
    (void)orm_get(c, text);
    struct comment *a = make("a", NULL), *b = make("b", a);
    a->to = b;
    orm_add(session, a);
    orm_set(c, text, "x");
    orm_set(c, text, "c");
    is(orm_flush(session), ORM_CYCLE, "no plan");
    orm_expire(session, c);
    a->to = NULL;
    is(orm_flush(session), ORM_OK, "a plan");
    ok(!orm_is_loaded(c, text), "what was set back is expired");
    orm_commit(session);
    close_blog();
}

static void merged(void)
{
    open_blog();
    struct orm_session *other = orm_session(blog);
    struct comment *a = orm_new(other, comment, .text = "a"),
        *b = orm_new(other, comment, .text = "b");
    a->to = b;
    b->to = a;
    struct comment *to = orm_merge(session, a);
    ok(to && to != a && to->to && to->to != b, "a circle is merged");
    ok(to->to->to == to, "into a circle");
    ok(orm_merge(session, a) != to, "each time anew");
    orm_session_close(other);
    close_blog();
}

/* A chain is as long as memory lasts, not as the stack does. */
static void long_chain(void)
{
    enum { LENGTH = 30000 };
    static struct comment *chain[LENGTH];
    open_blog();
    for (int i = 0; i < LENGTH; i++)
        chain[i] = make("x", i ? chain[i - 1] : NULL);
    is(orm_add(session, chain[LENGTH - 1]), ORM_OK, "a long chain");
    is(orm_state(chain[0]), ORM_PENDING, "is added to its end");
    *told = '\0';
    sent();
    orm_expunge(session, chain[LENGTH - 1]);
    is(orm_state(chain[0]), ORM_TRANSIENT, "and expunged");
    close_blog();
}

static void mixed(void)
{
    open_blog();
    struct comment *all[40];
    for (int i = 0; i < 40; i++)
        all[i] = make("x", NULL);
    for (int i = 0; i < 40; i += 4)
        all[i]->to = all[(i + 21) % 40];
    for (int i = 0; i < 40; i++)
        if (orm_state(all[i]) == ORM_TRANSIENT)
            orm_add(session, all[i]);
    *told = '\0';
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    *told = '\0';
    orm_commit(session);
    int wrong = 0;
    for (int i = 0; i < 40; i += 4)
        wrong += !orm_get(all[i], answers)
            || *all[i]->answers != all[i]->to->id
            || all[i]->id < all[i]->to->id;
    is(wrong, 0, "each has the key of the one that it needs");
    is_text(peek(path, "SELECT count(*), count(answers) FROM comments"),
            "40|10", "all of them");
    close_blog();
}

static enum orm_status count_writes(void *context, struct orm_session *of,
                                    void *object)
{
    char text[20];
    (void)of;
    snprintf(text, sizeof text, "written %d", ++*(int *)context);
    return orm_set((struct comment *)object, text, text);
}

/* A flush that has to look again does not take the touch for new. */
static void touched_and_changed(void)
{
    int writes = 0;
    open_blog();
    struct comment *a = make("a", NULL);
    orm_add(session, a);
    orm_commit(session);
    orm_listen(blog, &orm_before_update, &comment_model, count_writes,
               &writes);
    orm_touch(session, a);
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    is(writes, 1, "a touched object is written once");
    is_text(rows(), "1|'written 1'|NULL", "as its listener has it");
    close_blog();
}

/* Gives the first comment an answer, when its turn is over. */
static enum orm_status give_answer(void *context, struct orm_session *of,
                                   void *object)
{
    struct comment *first = context;
    if (first->to)
        return ORM_OK;
    first->to = object;
    return orm_touch(of, first);
}

static void touched_too_late(void)
{
    open_blog();
    struct comment *a = make("a", NULL), *b = make("b", NULL);
    orm_add(session, a);
    orm_commit(session);
    orm_listen(blog, &orm_after_insert, &comment_model, give_answer, a);
    orm_touch(session, a);
    orm_add(session, b);
    heard();
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(heard(), "save a, save b, saved a..2, save a, saved a",
            "an object touched when its turn is over gets another");
    is_text(sent(), "BEGIN\nINSERT INTO \"comments\" (\"text\") VALUES (?)"
            " -- 'b'\nUPDATE \"comments\" SET \"answers\" = ? WHERE"
            " \"id\" = ? -- 2, 1", "in the same flush");
    ok(!orm_has_changes(session), "after which nothing waits");
    orm_rollback(session);
    orm_touch(session, a);
    orm_rollback(session);
    ok(!orm_has_changes(session), "a touch is undone");
    close_blog();
}

static void touched(void)
{
    open_blog();
    struct comment *a = make("a", NULL), *b = make("b", NULL);
    orm_add(session, a);
    orm_add(session, b);
    orm_flush(session);
    heard();
    b->to = a;
    is(orm_touch(session, b), ORM_OK, "touched");
    is(orm_touch(session, a), ORM_OK, "both");
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(heard(), "save a, save b, saved a..2", "are saved");
    is_text(sent(), "UPDATE \"comments\" SET \"answers\" = ? WHERE \"id\" ="
            " ? -- 1, 2", "where it makes a difference");
    ok(!orm_has_changes(session), "nothing waits then");
    is(orm_flush(session), ORM_OK, "and once");
    is_text(sent(), "", "only");
    orm_commit(session);
    is(orm_touch(session, a), ORM_OK, "touched again");
    ok(orm_has_changes(session), "a touch is a change, as far as is known");
    is(orm_clear(session), ORM_MISUSE, "which a session is not cleared of");
    is(orm_commit(session), ORM_OK, "%s", orm_message(session));
    ok(!orm_has_changes(session), "nor does it wait for ever");
    is(orm_touch(session, NULL), ORM_MISUSE, "NULL cannot be touched");
    is(orm_touch(NULL, a), ORM_NO_MEMORY, "nor anything without a session");
    struct comment *first = make("first", NULL),
        *second = make("second", NULL);
    orm_add(session, first);
    orm_add(session, second);
    orm_touch(session, first);
    orm_flush(session);
    ok(first->id < second->id, "a touch does not change the order in"
       " which objects were added");
    b->to = NULL;
    orm_delete(session, b);
    struct comment *new = orm_new(session, comment, .id = b->id,
                                  .text = "new");
    new->to = second;
    orm_add(session, new);
    sent();
    is(orm_flush(session), ORM_OK, "%s", orm_message(session));
    is_text(sent(), "UPDATE \"comments\" SET \"text\" = ?, \"answers\" = ?"
            " WHERE \"id\" = ? -- 'new', 4, 2",
            "a row that is switched is saved, too");
    close_blog();
}

int main(void)
{
    reached();
    ends_of_numbers();
    circles();
    weighed();
    merged();
    long_chain();
    mixed();
    touched_too_late();
    touched();
    touched_and_changed();
    return done();
}
