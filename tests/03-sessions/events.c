/* What listeners are told, when, and what they may do. */
#include "blog.h"

static char told[2000];

static void note(const char *what)
{
    if (*told)
        strcat(told, ", ");
    strcat(told, what);
}

/* What was told since the last call. */
static const char *heard(void)
{
    static char text[sizeof told];
    strcpy(text, told);
    *told = '\0';
    return text;
}

static enum orm_status hear(void *context, struct orm_session *of,
                            void *object)
{
    char text[80];
    const struct user *user = object;
    snprintf(text, sizeof text, "%s%s%s", (const char *)context,
             user ? " " : "", user ? user->name : "");
    note(of == session ? text : "another session");
    return ORM_OK;
}

/* Has hear() say something when it is told. */
static enum orm_status listen(const struct orm_event *event,
                              const struct orm_model *model,
                              const char *say)
{
    return orm_listen(blog, event, model, hear, (void *)(uintptr_t)say);
}

static const struct {
    const struct orm_event *event;
    const char *name;
} events[] = {
    { &orm_before_flush, "before_flush" },
    { &orm_after_flush, "after_flush" },
    { &orm_before_commit, "before_commit" },
    { &orm_after_commit, "after_commit" },
    { &orm_before_insert, "before_insert" },
    { &orm_after_insert, "after_insert" },
    { &orm_before_update, "before_update" },
    { &orm_after_update, "after_update" },
    { &orm_before_delete, "before_delete" },
    { &orm_after_delete, "after_delete" },
    { &orm_loaded, "loaded" },
};

static void hear_all(void)
{
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        is_text(events[i].event->name, events[i].name, "an event's name");
        is(listen(events[i].event, &user_model, events[i].name), ORM_OK,
           "heard");
    }
    heard();
}

static void in_order(void)
{
    open_with_users();
    hear_all();
    struct user *ada = find_user(1), *brian = find_user(2);
    is_text(heard(), "loaded Ada, loaded Brian", "loads are told");
    find_user(1);
    orm_refresh(session, ada);
    is_text(heard(), "", "only of new objects");
    orm_commit(session);
    is_text(heard(), "before_commit, after_commit", "a commit is");
    orm_commit(session);
    is_text(heard(), "before_commit, after_commit", "of nothing, too");
    orm_flush(session);
    is_text(heard(), "", "a flush of nothing is not");
    find_user(1);
    find_user(2);
    orm_set(ada, karma, 0);
    orm_delete(session, brian);
    orm_add(session, orm_new(session, user, .name = "New"));
    orm_add(session, orm_new(session, user, .name = "Newer"));
    orm_commit(session);
    is_text(heard(), "before_commit, before_flush, before_update Ada,"
            " after_update Ada, before_insert New, after_insert New,"
            " before_insert Newer, after_insert Newer, before_delete Brian,"
            " after_delete Brian, after_flush, after_commit", "in order");
    char name[20];
    for (int i = 0; i < 6; i++) {
        snprintf(name, sizeof name, "%d", i);
        orm_add(session, orm_new(session, user, .name = name, .id = 50 + i));
    }
    orm_flush(session);
    is_text(heard(), "before_flush, before_insert 0, before_insert 1,"
            " before_insert 2, before_insert 3, before_insert 4,"
            " before_insert 5, after_insert 0, after_insert 1,"
            " after_insert 2, after_insert 3, after_insert 4,"
            " after_insert 5, after_flush", "all before a run, all after");
    find_user(1);
    orm_delete(session, ada);
    orm_add(session, orm_new(session, user, .id = 1, .name = "Adele"));
    orm_commit(session);
    is_text(heard(), "before_commit, before_flush, before_insert Adele,"
            " after_insert Adele, after_flush, after_commit", "a row that"
            " is switched is a new object's");
    close_blog();
    is_text(heard(), "", "closing is not told");
}

/* A model's listeners are not told of others; those of all are. */
static void by_model(void)
{
    open_with_users();
    listen(&orm_before_insert, &post_model, "of posts");
    listen(&orm_before_insert, NULL, "of all");
    listen(&orm_before_insert, &user_model, "of users");
    listen(&orm_before_flush, &post_model, "flush");
    orm_add(session, orm_new(session, user, .name = "New"));
    orm_flush(session);
    is_text(heard(), "flush, of all New, of users New", "those meant");
    struct orm_session *first = session;
    orm_commit(session);
    session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "Newer"));
    orm_commit(session);
    is_text(heard(), "flush, of all Newer, of users Newer",
            "in each session of the database");
    orm_session_close(first);
    close_blog();
}

static enum orm_status status;
static const char *sentence;
static struct user *touched;

static enum orm_status answer(void *context, struct orm_session *of,
                              void *object)
{
    (void)context;
    (void)object;
    if (sentence)
        orm_add(of, NULL);          /* a message of its own */
    return status;
}

/* What a listener returns ends the call. */
static void ends(const struct orm_event *event, bool pending)
{
    open_with_users();
    struct user *ada = find_user(1), *brian = find_user(2);
    orm_listen(blog, event, NULL, answer, NULL);
    orm_set(ada, karma, 0);
    orm_delete(session, brian);
    orm_add(session, orm_new(session, user, .name = "New"));
    sentence = NULL;
    status = ORM_INTEGRITY_ERROR;
    is(orm_commit(session), ORM_ABORTED, "%s ends it", event->name);
    char text[80];
    snprintf(text, sizeof text, "a listener of %s refused", event->name);
    is_text(orm_message(session), text, "as is told");
    status = ORM_OK;
    is(orm_commit(session), pending ? ORM_PENDING_ROLLBACK : ORM_OK,
       "then it %s", pending ? "is over" : "can be tried again");
    close_blog();
    is_text(users(), pending ? "1|'Ada'|7|NULL\n2|'Brian'|8|40"
                             : "1|'Ada'|0|NULL\n3|'New'|0|NULL", "the rows");
}

static void with_a_message(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_listen(blog, &orm_before_update, NULL, answer, NULL);
    orm_set(ada, karma, 0);
    sentence = "adding: the object is NULL";
    status = ORM_MISUSE;
    refused(orm_flush(session), ORM_MISUSE, sentence);
    ok(orm_failed_object(session) == ada, "the object is known");
    close_blog();
    open_with_users();
    ada = find_user(1);
    orm_listen(blog, &orm_before_update, NULL, answer, NULL);
    orm_set(ada, karma, 0);
    status = ORM_OK;
    is(orm_flush(session), ORM_OK, "what it made of a failure counts");
    is(orm_status(session), ORM_OK, "and no other status is left");
    is_text(orm_message(session), "", "nor a message");
    orm_add(session, orm_new(session, user, .name = "New"));
    orm_listen(blog, &orm_before_flush, NULL, answer, NULL);
    orm_listen(blog, &orm_after_commit, NULL, answer, NULL);
    is(orm_commit(session), ORM_OK, "at the beginning or the end");
    is(orm_status(session), ORM_OK, "neither");
    close_blog();
    is_text(users(), "1|'Ada'|0|NULL\n2|'Brian'|8|40\n3|'New'|0|NULL",
            "all is stored");
}

static enum orm_status after_load(void *context, struct orm_session *of,
                                  void *object)
{
    (void)context;
    (void)object;
    (void)of;
    return status;
}

static void refused_load(void)
{
    open_with_users();
    orm_listen(blog, &orm_loaded, NULL, after_load, NULL);
    status = ORM_ABORTED;
    ok(!find_user(1), "a load that is refused gives nothing");
    is(orm_status(session), ORM_ABORTED, "and says so");
    status = ORM_OK;
    struct user *ada = find_user(1);
    ok(ada && ada == find_user(1), "one object later");
    close_blog();
}

/* Listeners that change the object, or others. */
static int rounds;

static enum orm_status set_own(void *context, struct orm_session *of,
                               void *object)
{
    struct user *user = object;
    (void)of;
    rounds++;
    return orm_set(user, age, (const int64_t *)context);
}

static enum orm_status set_other(void *context, struct orm_session *of,
                                 void *object)
{
    (void)context;
    (void)of;
    rounds++;
    return object == touched ? ORM_OK : orm_set(touched, karma, 77);
}

static enum orm_status add_post(void *context, struct orm_session *of,
                                void *object)
{
    struct user *user = object;
    (void)context;
    return orm_add(of, orm_new(of, post, .title = user->name,
                               .user_id = &user->id));
}

static enum orm_status delete_other(void *context, struct orm_session *of,
                                    void *object)
{
    (void)context;
    (void)object;
    return orm_state(touched) == ORM_PERSISTENT
        ? orm_delete(of, touched) : ORM_OK;
}

static enum orm_status for_ever(void *context, struct orm_session *of,
                                void *object)
{
    (void)context;
    (void)of;
    (void)object;
    return orm_set(touched, karma, touched->karma + 1);
}

static void writes(const char *what, const struct orm_event *event,
                   orm_listener *function, void *context, const char *sql)
{
    open_with_users();
    struct user *ada = find_user(1);
    touched = find_user(2);
    orm_listen(blog, event, NULL, function, context);
    if (event == &orm_before_insert || event == &orm_after_insert)
        orm_add(session, orm_new(session, user, .name = "New"));
    else if (event == &orm_before_delete || event == &orm_after_delete)
        orm_delete(session, ada);
    else
        orm_set(ada, karma, 1);
    sent();
    is(orm_commit(session), ORM_OK, "%s: %s", what, orm_message(session));
    is_text(sent(), sql, "is written");
    ok(!orm_has_changes(session), "and nothing is left");
    close_blog();
}

#define KARMA "UPDATE \"users\" SET \"karma\" = ? WHERE \"id\" = ? -- "
#define ADD_NEW INSERT_USER " (?, ?) -- 'New', 0\n"
#define DELETE_USER "DELETE FROM \"users\" WHERE \"id\" = ? -- "

static void what_they_change(void)
{
    int64_t five = 5;
    writes("before_update, own", &orm_before_update, set_own, &five,
           "UPDATE \"users\" SET \"karma\" = ?, \"age\" = ? WHERE \"id\" = ?"
           " -- 1, 5, 1\nCOMMIT");
    writes("after_update, own", &orm_after_update, set_own, &five, KARMA
           "1, 1\nUPDATE \"users\" SET \"age\" = ? WHERE \"id\" = ? --"
           " 5, 1\nCOMMIT");
    writes("before_insert, own", &orm_before_insert, set_own, &five,
           "INSERT INTO \"users\" (\"name\", \"karma\", \"age\") VALUES"
           " (?, ?, ?) -- 'New', 0, 5\nCOMMIT");
    writes("after_insert, own", &orm_after_insert, set_own, &five, ADD_NEW
           "UPDATE \"users\" SET \"age\" = ? WHERE \"id\" = ? -- 5, 3\n"
           "COMMIT");
    writes("before_flush", &orm_before_flush, set_other, NULL,
           KARMA "1, 1\n" KARMA "77, 2\nCOMMIT");
    writes("after_flush", &orm_after_flush, set_other, NULL,
           KARMA "1, 1\n" KARMA "77, 2\nCOMMIT");
    writes("before_commit", &orm_before_commit, set_other, NULL,
           KARMA "1, 1\n" KARMA "77, 2\nCOMMIT");
    writes("before_update, other", &orm_before_update, set_other, NULL,
           KARMA "1, 1\n" KARMA "77, 2\nCOMMIT");
    writes("after_insert, other", &orm_after_insert, set_other, NULL,
           ADD_NEW KARMA "77, 2\nCOMMIT");
    writes("before_delete, other", &orm_before_delete, set_other, NULL,
           DELETE_USER "1\n" KARMA "77, 2\nCOMMIT");
    writes("after_insert deletes", &orm_after_insert, delete_other, NULL,
           ADD_NEW DELETE_USER "2\nCOMMIT");
    writes("after_delete deletes", &orm_after_delete, delete_other, NULL,
           DELETE_USER "1\n" DELETE_USER "2\nCOMMIT");
}

static void adding(void)
{
    open_with_users();
    orm_listen(blog, &orm_after_insert, &user_model, add_post, NULL);
    orm_add(session, orm_new(session, user, .name = "New"));
    sends(orm_commit(session), "BEGIN\n" ADD_NEW "INSERT INTO \"posts\""
          " (\"title\", \"user_id\") VALUES (?, ?) -- 'New', 3\nCOMMIT");
    close_blog();
    open_with_users();
    touched = find_user(1);
    orm_listen(blog, &orm_after_flush, NULL, for_ever, NULL);
    orm_set(touched, karma, 0);
    is(orm_flush(session), ORM_LIMIT, "an endless listener ends");
    is_text(orm_message(session), "flushing: after 100 rounds a listener"
            " still changes something", "with a sentence");
    is(orm_status(session), ORM_LIMIT, "as limit");
    close_blog();
}

/* A key that a listener changes. */
static enum orm_status set_key(void *context, struct orm_session *of,
                               void *object)
{
    struct user *user = object;
    (void)context;
    (void)of;
    return user->id < 10 ? orm_set(user, id, user->id + 10) : ORM_OK;
}

static void keys(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_listen(blog, &orm_before_update, NULL, set_key, NULL);
    orm_set(ada, karma, 1);
    sends(orm_flush(session), "UPDATE \"users\" SET \"id\" = ?, \"karma\" ="
          " ? WHERE \"id\" = ? -- 11, 1, 1");
    silent(find_user(11) == ada ? ORM_OK : ORM_MISUSE);
    ok(!find_user(1), "nothing at the old key");
    is(orm_commit(session), ORM_OK, "committed");
    ok(find_user(11) == ada, "one object for the row");
    close_blog();
}

/* What must not be called from a listener says so. */
static enum orm_status call_flush(void *context, struct orm_session *of,
                                  void *object)
{
    (void)context;
    (void)object;
    return orm_flush(of);
}

static enum orm_status call_commit(void *context, struct orm_session *of,
                                   void *object)
{
    (void)context;
    (void)object;
    return orm_commit(of);
}

static void called(const struct orm_event *event, orm_listener *function,
                   const char *message)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_listen(blog, event, NULL, function, NULL);
    orm_set(ada, karma, 0);
    refused(orm_commit(session), *message ? ORM_MISUSE : ORM_OK, message);
    close_blog();
}

static void nested(void)
{
    called(&orm_before_flush, call_flush,
           "flushing: the session is being flushed already");
    called(&orm_before_flush, call_commit,
           "committing: the session is being flushed or committed already");
    called(&orm_before_update, call_flush,
           "flushing: the session is being flushed already");
    called(&orm_after_flush, call_commit,
           "committing: the session is being flushed or committed already");
    called(&orm_before_commit, call_commit,
           "committing: the session is being flushed or committed already");
    called(&orm_before_commit, call_flush, "");
}

/* A find in a listener sees the database as it is by then. */
static enum orm_status look(void *context, struct orm_session *of,
                            void *object)
{
    struct user *other = orm_find(of, user, .id = 2);
    (void)context;
    note(other ? other->name : "nobody");
    return object == other ? ORM_OK : orm_status(of);
}

static void finds(void)
{
    open_with_users();
    struct user *ada = find_user(1);
    orm_listen(blog, &orm_before_update, NULL, look, NULL);
    orm_listen(blog, &orm_after_update, NULL, look, NULL);
    orm_set(ada, karma, 1);
    sends(orm_flush(session), SELECT_USER "2\n" KARMA "1, 1");
    is_text(heard(), "Brian, Brian", "a row, and no flush within it");
    close_blog();
}

static void misused(void)
{
    open_blog();
    is(orm_listen(NULL, &orm_loaded, NULL, hear, NULL), ORM_NO_MEMORY,
       "no database");
    is(orm_listen(blog, NULL, NULL, hear, NULL), ORM_MISUSE, "no event");
    is(orm_listen(blog, &orm_loaded, NULL, NULL, NULL), ORM_MISUSE,
       "no function");
    is(orm_fire(NULL, &orm_loaded, NULL), ORM_NO_MEMORY, "no session");
    close_blog();
}

int main(void)
{
    in_order();
    by_model();
    ends(&orm_before_commit, false);
    ends(&orm_before_flush, false);
    ends(&orm_before_update, true);
    ends(&orm_after_update, true);
    ends(&orm_before_insert, true);
    ends(&orm_after_insert, true);
    ends(&orm_before_delete, true);
    ends(&orm_after_delete, true);
    with_a_message();
    refused_load();
    what_they_change();
    adding();
    keys();
    nested();
    finds();
    misused();
    return done();
}
