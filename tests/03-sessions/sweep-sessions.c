/*
 * Each call on a session, while everything under it fails. After a failure
 * the session goes on, or refuses to and is replaced by another; either way
 * the same work succeeds then.
 */
#include "support/sweep.h"

#include <cormorant.h>
#include <stdlib.h>
#include <string.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_integer karma;
};
static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .unique = true),
    ORM_COLUMN(user, karma, .server_default = "3"),
    ORM_END,
};
static ORM_MODEL(user, .table = "users", .columns = user_columns);

struct word {
    struct orm_object orm;
    orm_text word;
    orm_date day;
    orm_maybe_date until;
    orm_integer count;
};
static const struct orm_column word_columns[] = {
    ORM_COLUMN(word, word, .primary_key = true),
    ORM_COLUMN(word, day, .primary_key = true),
    ORM_COLUMN(word, until),
    ORM_COLUMN(word, count, .default_value = ORM_DEFAULT(word, count, 1)),
    ORM_END,
};
static ORM_MODEL(word, .table = "words", .columns = word_columns);

#define LONG_NAME "A name that is longer than a chunk of the test's pools," \
    " so that it needs a block of its own"

static struct orm_database *blog;
static struct orm_session *session;
static struct user *ada, *brian;
static struct word *alpha, *beta;
static void (*prepare)(void);

static void open_blog(struct trial *trial)
{
    blog = open_tables(trial, ORM_MODELS(user, word));
    session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "Ada", .karma = 1));
    orm_add(session, orm_new(session, user, .name = LONG_NAME,
                             .karma = 2));
    orm_add(session, orm_new(session, word, .word = "alpha",
                             .day = { 2026, 12, 1 },
                             .until = &(struct orm_date_value){
                                 2026, 12, 24 }));
    orm_add(session, orm_new(session, word, .word = "beta",
                             .day = { 2026, 12, 1 }));
    if (orm_commit(session) != ORM_OK)
        abort();
    orm_session_close(session);
    session = NULL;
}

static void load(void)
{
    session = orm_session(blog);
    ada = orm_find(session, user, .id = 1);
    brian = orm_find(session, user, .id = 2);
    alpha = orm_find(session, word, .word = "alpha",
                     .day = { 2026, 12, 1 });
    beta = orm_find(session, word, .word = "beta",
                    .day = { 2026, 12, 1 });
    if (!ada || !brian || !alpha || !beta)
        abort();
}

/* Can the session go on? If not, it says so, and another takes over. */
static void mend(void)
{
    char first[500];
    strcpy(first, orm_message(session));
    if (orm_flush(session) == ORM_OK)
        return;
    if (orm_status(session) != ORM_PENDING_ROLLBACK)
        abort();
    const char *cause = strrchr(first, ':');
    if (!strstr(orm_message(session), cause ? cause : first))
        abort();
    orm_session_close(session);
    prepare();
}

/* Tries a call until it succeeds, with a session that can. */
#define attempt_anew(trial, call) \
    do { \
        (trial)->status = (call); \
    } while (again(trial, session) && (mend(), true))

/* From here on things fail. */
static void begin(struct trial *trial, void (*preparing)(void))
{
    open_blog(trial);
    prepare = preparing;
    prepare();
    arm(trial);
}

static void end(void)
{
    orm_session_close(session);
    orm_close(blog);
}

static void opening(struct trial *trial)
{
    open_blog(trial);
    arm(trial);
    attempt_object(trial, session, session, orm_session(blog));
    attempt_object(trial, session, ada,
                   orm_new(session, user, .name = LONG_NAME));
    attempt(trial, session, orm_add(session, ada));
    attempt(trial, session, orm_set(ada, name, LONG_NAME LONG_NAME));
    attempt(trial, session, orm_expunge(session, ada));
    end();
}

static void nothing(void)
{
    session = orm_session(blog);
}

#define find_word(name) \
    orm_find(session, word, .word = name, .day = { 2026, 12, 1 })

static void finding(struct trial *trial)
{
    begin(trial, nothing);
    attempt_anew(trial, (brian = orm_find(session, user, .id = 2))
                 ? ORM_OK : orm_status(session));
    attempt_anew(trial, (beta = find_word("beta")) ? ORM_OK
                 : orm_status(session));
    attempt_anew(trial, find_word("gamma") ? ORM_OTHER_ERROR
                 : orm_status(session));
    beta = find_word("beta");
    attempt_anew(trial, find_word("beta") == beta ? ORM_OK
                 : orm_status(session));
    end();
}

static void reading(struct trial *trial)
{
    begin(trial, load);
    attempt_anew(trial, orm_commit(session));
    attempt_anew(trial, ((void)orm_get(brian, name), orm_status(session)));
    attempt_anew(trial, orm_expire_member(session, alpha, until));
    attempt_anew(trial, ((void)orm_get(alpha, until), orm_status(session)));
    attempt_anew(trial, orm_set(brian, name, LONG_NAME "."));
    attempt_anew(trial, orm_refresh(session, brian));
    attempt_anew(trial, orm_expire_all(session));
    attempt_anew(trial, find_word("alpha") ? ORM_OK : orm_status(session));
    end();
}

/* Seven rows are one, then five, then one. */
static void add_seven(void)
{
    char name[200];
    load();
    for (int i = 0; i < 7; i++) {
        snprintf(name, sizeof name, "%d %s", i, LONG_NAME);
        orm_add(session, orm_new(session, user, .name = name,
                                 .karma = i));
    }
}

static void inserting(struct trial *trial)
{
    begin(trial, add_seven);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

static void add_words(void)
{
    load();
    orm_add(session, orm_new(session, word, .word = LONG_NAME,
                             .day = { 2026, 12, 3 }));
    orm_add(session, orm_new(session, user, .name = "served"));
    orm_add(session, orm_new(session, word, .word = "delta",
        .day = { 2026, 12, 3 },
        .until = &(struct orm_date_value){ 2026, 1, 1 }));
}

static void storing(struct trial *trial)
{
    begin(trial, add_words);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

/* Updates in need of sorting, keys that change, a row that is switched,
   rows that go. */
static void change(void)
{
    load();
    orm_set(beta, count, 5);
    orm_set(beta, word, LONG_NAME);
    orm_set(alpha, until, NULL);
    orm_delete(session, brian);
    orm_add(session, orm_new(session, user, .id = 2, .name = "Other"));
    orm_set(ada, id, 3);
}

static void changing(struct trial *trial)
{
    begin(trial, change);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

static void doom(void)
{
    load();
    orm_delete(session, beta);
    orm_delete(session, alpha);
    orm_delete(session, brian);
    orm_delete(session, ada);
}

static void deleting(struct trial *trial)
{
    begin(trial, doom);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

static void moving(struct trial *trial)
{
    begin(trial, load);
    attempt(trial, session, orm_set(ada, name, LONG_NAME "?"));
    attempt(trial, session, orm_set(alpha, until,
                                    &(struct orm_date_value){ 2027, 1, 1 }));
    attempt(trial, session, orm_set(alpha, word, "omega"));
    attempt(trial, session, orm_delete(session, beta));
    attempt(trial, session, orm_expunge(session, ada));
    attempt(trial, session, orm_expunge(session, alpha));
    attempt(trial, session, orm_add(session, ada));
    attempt(trial, session, orm_add(session, alpha));
    attempt(trial, session, orm_expire_member(session, alpha, until));
    fault_disarm();
    attempt(trial, session, orm_commit(session));
    end();
}

static void move(void)
{
    load();
    orm_set(ada, name, LONG_NAME "?");
    orm_set(alpha, until, NULL);
    orm_expunge(session, ada);
    orm_expunge(session, alpha);
    orm_add(session, ada);
    orm_add(session, alpha);
}

static void coming_back(struct trial *trial)
{
    begin(trial, move);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

static void merging(struct trial *trial)
{
    open_blog(trial);
    struct orm_session *other = orm_session(blog);
    struct user *strange = orm_new(other, user, .id = 2, .name = "Bo"),
        *new = orm_new(other, user, .name = LONG_NAME "!");
    struct word *words = orm_new(other, word, .word = LONG_NAME,
        .day = { 2026, 1, 1 });
    if (!words)
        abort();
    load();
    prepare = load;
    arm(trial);
    attempt_anew(trial, orm_commit(session));
    attempt_anew(trial, orm_merge(session, strange) ? ORM_OK
                 : orm_status(session));
    attempt_anew(trial, orm_merge(session, new) ? ORM_OK
                 : orm_status(session));
    attempt_anew(trial, orm_merge(session, words) ? ORM_OK
                 : orm_status(session));
    attempt_anew(trial, orm_flush(session));
    orm_session_close(other);
    end();
}

static enum orm_status listen(void *context, struct orm_session *of,
                              void *object)
{
    struct user *user = object;
    (void)context;
    return orm_set(user, name, "by a listener, " LONG_NAME)
        == ORM_OK && orm_find(of, word, .word = "alpha",
                              .day = { 2026, 12, 1 })
        ? ORM_OK : orm_status(of);
}

static void listening(struct trial *trial)
{
    begin(trial, load);
    attempt(trial, blog, orm_listen(blog, &orm_before_update, &user_model,
                                    listen, NULL));
    attempt(trial, blog, orm_listen(blog, &orm_loaded, NULL, listen,
                                    NULL));
    fault_disarm();
    attempt(trial, session, orm_commit(session));
    end();
}

static void change_name(void)
{
    load();
    orm_set(ada, karma, 5);
}

static void in_listeners(struct trial *trial)
{
    open_blog(trial);
    orm_listen(blog, &orm_before_update, &user_model, listen, NULL);
    prepare = change_name;
    prepare();
    arm(trial);
    attempt_anew(trial, orm_flush(session));
    attempt_anew(trial, orm_commit(session));
    end();
}

/* The session is closed while things still fail; the database has to be
   of use afterwards. */
static void giving_up(struct trial *trial)
{
    open_blog(trial);
    change();
    arm(trial);
    if (orm_flush(session) == ORM_OK && orm_find(session, user, .id = 77))
        abort();
    orm_session_close(session);
    fault_disarm();
    load();
    if (strcmp(brian->name, LONG_NAME) || brian->karma != 2)
        abort();
    orm_commit(session);
    attempt(trial, session, (change(), orm_commit(session)));
    end();
}

/* The same, with the database closed at once. */
static void leaving(struct trial *trial)
{
    open_blog(trial);
    change();
    arm(trial);
    if (orm_flush(session) == ORM_OK && orm_find(session, user, .id = 77))
        abort();
    orm_close(blog);
}

int main(void)
{
    return sweep((const struct scenario[]){
        { "opening", opening },
        { "finding", finding },
        { "reading", reading },
        { "inserting", inserting },
        { "storing", storing },
        { "changing", changing },
        { "deleting", deleting },
        { "moving", moving },
        { "coming back", coming_back },
        { "merging", merging },
        { "listening", listening },
        { "in listeners", in_listeners },
        { "giving up", giving_up },
        { "leaving", leaving },
        { NULL, NULL },
    });
}
