/* Exercise 03-4, an audit. */
#include "exercise.h"
#include "exercise_test.h"

ORM_MODEL(audit, .table = "audits", .columns = audit_columns);

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_boolean approved;
    orm_integer views;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, title, .unique = true, .not_null = true),
    ORM_COLUMN(post, approved),
    ORM_COLUMN(post, views),
    ORM_END,
};
static ORM_MODEL(post, .table = "posts", .columns = post_columns);

/* Its key is its first column, and not its first member. */
struct tag {
    struct orm_object orm;
    orm_text    word;
    orm_integer number;
};

static const struct orm_column tag_columns[] = {
    ORM_COLUMN(tag, number, .primary_key = true),
    ORM_COLUMN(tag, word, .name = "the_word"),
    ORM_END,
};
static ORM_MODEL(tag, .table = "tags", .columns = tag_columns);

/* A list of its members is long enough to need memory of its own. */
#define QUESTIONS(each) \
    each(do_you_read_the_comments_below_a_post) \
    each(do_you_write_comments_below_posts_of_others) \
    each(have_you_been_here_before_this_summer) \
    each(would_you_come_back_if_there_were_more_posts) \
    each(are_the_posts_too_long_to_be_read_at_once) \
    each(are_the_titles_of_the_posts_any_help_to_you) \
    each(do_you_know_what_the_points_are_good_for) \
    each(should_a_moderator_get_points_for_a_decision) \
    each(would_you_like_to_be_a_moderator_yourself) \
    each(has_a_post_of_yours_been_refused_unfairly) \
    each(do_you_remember_who_has_refused_the_post) \
    each(would_you_rather_not_have_been_asked_this)

#define MEMBER(question) orm_boolean question;
#define COLUMN(question) ORM_COLUMN(poll, question),
#define ANSWER(question) refused += orm_set(poll, question, true);
#define NAME(question) #question ", "

struct poll {
    struct orm_object orm;
    orm_integer id;
    QUESTIONS(MEMBER)
    orm_boolean finished;
};

static const struct orm_column poll_columns[] = {
    ORM_COLUMN(poll, id, .primary_key = true),
    QUESTIONS(COLUMN)
    ORM_COLUMN(poll, finished),
    ORM_END,
};
static ORM_MODEL(poll, .table = "polls", .columns = poll_columns);

#define ALL_MEMBERS QUESTIONS(NAME) "finished"

/* Answers yes to everything. False: no memory. */
static bool answer(struct poll *poll)
{
    int refused = 0;
    QUESTIONS(ANSWER)
    ANSWER(finished)
    return !refused;
}

static struct orm_database *blog;
static struct watch posts, tags, polls;

static const char first_rows[] =
    "BEGIN; DELETE FROM posts; DELETE FROM polls; DELETE FROM audits;"
    "INSERT INTO posts VALUES (1, 'Hello', 0, 0), (2, 'Bye', 0, 0);"
    "INSERT INTO polls VALUES"
    " (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);"
    "COMMIT";

static struct orm_database *open_blog(const char *path)
{
    blog = orm_open(path, ORM_MODELS(post, tag, poll, audit), NULL);
    orm_create_all(blog);
    expect(database_accepts(path, first_rows),
           "the posts of the test could not be stored");
    posts = (struct watch){ &post_model, "ada", NULL };
    tags = (struct watch){ &tag_model, "bob", NULL };
    polls = (struct watch){ &poll_model, "cy", NULL };
    return blog;
}

/* A session on posts that are watched. */
static struct orm_session *open_watched(const char *path)
{
    open_blog(path);
    expect(keep_watch(blog, &posts) == ORM_OK,
           "keep_watch() failed: %s", orm_message(blog));
    return orm_session(blog);
}

static void must_commit(struct orm_session *session)
{
    expect(orm_commit(session) == ORM_OK, "the commit failed: %s",
           orm_message(session));
}

static void add_post(struct orm_session *session, const char *title)
{
    orm_add(session, orm_new(session, post, .title = title,
                             .approved = false, .views = 0));
}

static void expect_audits(const char *database,
                          const char *const expected[])
{
    expect_rows(database, "SELECT who, action, subject, members"
                " FROM audits ORDER BY id", expected);
}

static void tells_an_insert(const char *database)
{
    struct orm_session *session = open_watched(database);
    add_post(session, "Again");
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'insert' | 'posts 3' | NULL"));
    orm_close(blog);
}

static void tells_an_update(const char *database)
{
    struct orm_session *session = open_watched(database);
    struct post *hello = orm_find(session, post, .id = 1);
    orm_set(hello, title, "Hello, world");
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'update' | 'posts 1' | 'title'"));

    hello = orm_find(session, post, .id = 1);
    orm_set(hello, views, 1);
    orm_set(hello, title, "Hello");
    must_commit(session);
    expect_audits(database,
        LIST("'ada' | 'update' | 'posts 1' | 'title'",
             "'ada' | 'update' | 'posts 1' | 'title, views'"));
    orm_close(blog);
}

static void tells_a_new_key(const char *database)
{
    struct orm_session *session = open_watched(database);
    struct post *hello = orm_find(session, post, .id = 1);
    orm_set(hello, id, 9);
    orm_set(hello, views, 1);
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'update' | 'posts 9' | 'id, views'"));
    orm_close(blog);
}

static void tells_a_long_list(const char *database)
{
    struct orm_session *session = orm_session(open_blog(database));
    keep_watch(blog, &polls);
    answer(orm_find(session, poll, .id = 1));
    must_commit(session);
    expect_audits(database, LIST("'cy' | 'update' | 'polls 1' | '"
                                 ALL_MEMBERS "'"));
    orm_close(blog);
}

static void tells_a_delete(const char *database)
{
    struct orm_session *session = open_watched(database);
    orm_delete(session, orm_find(session, post, .id = 2));
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'delete' | 'posts 2' | NULL"));
    orm_close(blog);
}

static void tells_only_what_is_written(const char *database)
{
    struct orm_session *session = open_watched(database);
    struct post *hello = orm_find(session, post, .id = 1);
    struct post *bye = orm_find(session, post, .id = 2);
    orm_set(hello, title, "Hi");
    orm_set(hello, title, "Hello");
    orm_set(hello, approved, true);
    orm_set(bye, title, "So long");
    orm_delete(session, bye);
    add_post(session, "Never");
    orm_expunge(session, orm_new(session, post, .title = "Nor this"));
    must_commit(session);
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'update' | 'posts 1' | 'approved'",
                       "'ada' | 'insert' | 'posts 3' | NULL",
                       "'ada' | 'delete' | 'posts 2' | NULL"));
    orm_close(blog);
}

static void tells_each_of_many(const char *database)
{
    struct orm_session *session = open_watched(database);
    char title[16];
    for (int i = 3; i <= 30; i++) {
        snprintf(title, sizeof title, "Post %d", i);
        add_post(session, title);
    }
    orm_set((struct post *)orm_find(session, post, .id = 1), views, 1);
    orm_set((struct post *)orm_find(session, post, .id = 2), approved,
            true);
    must_commit(session);
    expect_rows(database,
                "SELECT subject, members FROM audits"
                " WHERE action = 'update' ORDER BY id",
                LIST("'posts 1' | 'views'", "'posts 2' | 'approved'"));
    expect_rows(database,
                "SELECT count(DISTINCT subject), count(*) FROM audits"
                " JOIN posts ON subject = 'posts ' || posts.id"
                " WHERE action = 'insert'", LIST("28 | 28"));
    orm_close(blog);
}

/* Of which it knows nothing but that they are watched. */
static void watches_any_model(const char *database)
{
    struct orm_session *session = open_watched(database);
    struct tag *red = orm_new(session, tag, .word = "red");
    orm_add(session, red);
    must_commit(session);
    expect_audits(database, LIST(NULL));

    expect(keep_watch(blog, &tags) == ORM_OK,
           "keep_watch() failed for a second model: %s",
           orm_message(blog));
    orm_add(session, orm_new(session, tag, .word = "blue"));
    orm_set(red, word, "dark red");
    orm_set((struct post *)orm_find(session, post, .id = 1), views, 1);
    must_commit(session);
    expect_rows(database,
                "SELECT who, action, subject, members FROM audits"
                " ORDER BY subject",
                LIST("'ada' | 'update' | 'posts 1' | 'views'",
                     "'bob' | 'update' | 'tags 1' | 'word'",
                     "'bob' | 'insert' | 'tags 2' | NULL"));
    orm_close(blog);
}

static void tells_who_it_is_now(const char *database)
{
    struct orm_session *session = open_watched(database);
    struct post *hello = orm_find(session, post, .id = 1);
    orm_set(hello, views, 1);
    must_commit(session);
    posts.who = "cy";
    orm_set(hello, views, 2);
    must_commit(session);
    orm_delete(session, hello);
    posts.who = "dee";
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'update' | 'posts 1' | 'views'",
                       "'cy' | 'update' | 'posts 1' | 'views'",
                       "'dee' | 'delete' | 'posts 1' | NULL"));
    orm_close(blog);
}

static void belongs_to_the_transaction(const char *database)
{
    struct orm_session *session = open_watched(database);
    add_post(session, "Lost");
    orm_set((struct post *)orm_find(session, post, .id = 1), views, 1);
    orm_flush(session);
    orm_session_close(session);
    expect_audits(database, LIST(NULL));

    session = orm_session(blog);
    forget_sql();
    add_post(session, "Again");
    must_commit(session);
    expect_sql(NULL, LIST(
        "BEGIN",
        "INSERT INTO posts (title, approved, views) VALUES (?, ?, ?)\n"
        "-- 'Again', 0, 0",
        "INSERT INTO audits (who, action, subject) VALUES (?, ?, ?)\n"
        "-- 'ada', 'insert', 'posts 3'",
        "COMMIT"));
    orm_close(blog);
}

static void lets_a_refused_row_go(const char *database)
{
    struct orm_session *session = open_watched(database);
    orm_set((struct post *)orm_find(session, post, .id = 2), title,
            "Hello");
    expect(orm_commit(session) == ORM_INTEGRITY_ERROR,
           "a second post called Hello was stored");
    orm_session_close(session);
    session = orm_session(blog);
    add_post(session, "Again");
    must_commit(session);
    expect_audits(database,
                  LIST("'ada' | 'insert' | 'posts 3' | NULL"));
    orm_close(blog);
}

static void needs_its_table(const char *database)
{
    static const char *const events[] = {
        "insert", "update", "delete",
    };
    for (int i = 0; i < 3; i++) {
        struct orm_session *session = open_watched(database);
        database_accepts(database, "DROP TABLE audits");
        if (i == 0)
            add_post(session, "Again");
        else if (i == 1)
            orm_set((struct post *)orm_find(session, post, .id = 1),
                    views, 1);
        else
            orm_delete(session, orm_find(session, post, .id = 2));
        expect(orm_commit(session) != ORM_OK, "there is no table for"
               " audits, and the %s was committed", events[i]);
        orm_close(blog);
    }
}

/* --- memory ------------------------------------------------------- */

/* Has each change its audit, and each audit its change? */
static const char agreement[] =
    "WITH told AS (SELECT"
    " (SELECT count(*) FROM audits WHERE action = 'update' AND"
    "  subject = 'polls 1' AND members = '" ALL_MEMBERS "') updates,"
    " (SELECT count(*) FROM audits WHERE action = 'insert' AND"
    "  subject = 'posts 3') inserts,"
    " (SELECT count(*) FROM audits WHERE action = 'delete' AND"
    "  subject = 'posts 2') deletes),"
    " done AS (SELECT"
    " (SELECT would_you_rather_not_have_been_asked_this"
    "  FROM polls) updates,"
    " (SELECT count(*) FROM posts WHERE id = 3) inserts,"
    " (SELECT count(*) = 0 FROM posts WHERE id = 2) deletes)"
    " SELECT iif(told.updates = done.updates, 'told', 'not told'),"
    " iif(told.inserts = done.inserts, 'told', 'not told'),"
    " iif(told.deletes = done.deletes, 'told', 'not told')"
    " FROM told, done";

static void work(struct orm_session *session)
{
    struct poll *poll = orm_find(session, poll, .id = 1);
    struct post *bye = orm_find(session, post, .id = 2);
    if (bye)
        orm_delete(session, bye);
    add_post(session, "Again");
    if (poll && answer(poll))
        orm_commit(session);
}

static void tells_all_or_fails(const char *database)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    orm_close(open_blog(database));
    database_accepts(database, "PRAGMA journal_mode = WAL");
    for (int n = 1; n == 1 || request_refused(); n++) {
        open_blog(database);
        struct orm_session *session = orm_session(blog);
        refuse_request(n);
        if (keep_watch(blog, &posts) == ORM_OK
            && keep_watch(blog, &polls) == ORM_OK)
            work(session);
        refuse_request(0);
        orm_close(blog);
        expect_when("request %d for memory is refused", n);
        expect_rows(database, agreement,
                    LIST("'told' | 'told' | 'told'"));
        expect_when(NULL);
    }
}

const struct exercise_test exercise_tests[] = {
    { "a new row is told with its key", tells_an_insert,
      "03#being-told" },
    { "a changed row is told with its members", tells_an_update,
      "03#being-told" },
    { "a deleted row is told", tells_a_delete, "03#being-told" },
    { "only what is written is told", tells_only_what_is_written,
      "03#net-change" },
    { "each of many rows is told", tells_each_of_many,
      "03#what-a-listener-may-do" },
    { "a row with a new key is told under it", tells_a_new_key,
      "03#a-key-that-changes" },
    { "a list of members may be long", tells_a_long_list, NULL },
    { "any model can be watched", watches_any_model, NULL },
    { "who is who it is by then", tells_who_it_is_now, NULL },
    { "an audit is in the transaction of its row",
      belongs_to_the_transaction, "03#rounds" },
    { "what is refused leaves no audit", lets_a_refused_row_go,
      "03#what-a-failed-flush-leaves" },
    { "without its audit nothing is committed", needs_its_table,
      "03#a-listener-that-refuses" },
    { "without memory, nothing is untold", tells_all_or_fails,
      "03#a-listener-that-refuses" },
    { 0 },
};
