/* Exercise 03-1, points. */
#include "exercise.h"
#include "exercise_test.h"

#include <sqlite3.h>

ORM_MODEL(user, .table = "users", .columns = user_columns);
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static struct orm_database *open_blog(const char *path)
{
    struct orm_database *blog =
        orm_open(path, ORM_MODELS(user, post), NULL);
    orm_create_all(blog);
    expect(orm_status(blog) == ORM_OK, "the blog cannot be opened: %s",
           orm_message(blog));
    return blog;
}

static void fill(const char *database)
{
    expect(database_accepts(database, "INSERT INTO users VALUES"
               " (1, 'ada', 10), (2, 'bob', 0), (3, 'cy', 30);"
               "INSERT INTO posts VALUES (1, 1, 'Hello'),"
               " (2, 3, 'Once'), (3, 3, 'Twice')"),
           "the users and posts of the test could not be stored");
}

/* With ada, bob and cy. */
static struct orm_database *open_evening(const char *path,
                                         struct orm_session **session)
{
    struct orm_database *blog = open_blog(path);
    fill(path);
    *session = orm_session(blog);
    return blog;
}

static void expect_ok(const struct orm_session *session,
                      const char *after)
{
    expect(orm_status(session) == ORM_OK, "after %s the session says"
           " \"%s\"", after, orm_message(session));
}

static void must_commit(struct orm_session *session)
{
    expect(orm_commit(session) == ORM_OK,
           "the caller's commit failed: %s", orm_message(session));
}

static void must_publish(struct orm_session *session, int64_t user_id,
                         const char *title)
{
    expect(publish(session, user_id, title), "publish() says that user"
           " %d does not exist: %s", (int)user_id,
           orm_message(session));
}

static void must_withdraw(struct orm_session *session, int64_t post_id)
{
    expect(withdraw(session, post_id), "withdraw() says that post %d"
           " does not exist: %s", (int)post_id, orm_message(session));
}

static void must_join(struct orm_database *blog, const char *username,
                      int64_t key)
{
    const int64_t found = join(blog, username);
    expect(found == key, "join() should return the key %d of %s, but"
           " returns %d: %s", (int)key, username, (int)found,
           *orm_message(blog) ? orm_message(blog) : "no error");
}

static void expect_users(const char *database,
                         const char *const expected[])
{
    expect_rows(database, "SELECT id, username, karma FROM users",
                expected);
}

static void expect_posts(const char *database,
                         const char *const expected[])
{
    expect_rows(database, "SELECT id, user_id, title FROM posts",
                expected);
}

/* A transaction that was left open keeps other programs from writing,
   and other sessions from everything. */
static void expect_done(struct orm_database *blog, const char *database,
                        const char *after)
{
    struct orm_session *session = orm_session(blog);
    orm_find(session, user, .id = 99);
    expect(orm_status(session) == ORM_OK, "after %s another session is"
           " refused: %s", after, orm_message(session));
    orm_session_close(session);
    expect(database_accepts(database, "INSERT INTO users VALUES"
               " (99, 'zoe', 0); DELETE FROM users WHERE id = 99"),
           "after %s another program cannot write", after);
}

static void joins(const char *database)
{
    struct orm_database *blog = open_blog(database);
    must_join(blog, "ada", 1);
    expect_users(database, LIST("1 | 'ada' | 0"));
    must_join(blog, "bob", 2);
    expect_users(database, LIST("1 | 'ada' | 0", "2 | 'bob' | 0"));
    expect_done(blog, database, "join()");
    orm_close(blog);
}

static void refuses_a_taken_name(const char *database)
{
    struct orm_database *blog = open_blog(database);
    must_join(blog, "ada", 1);
    expect(join(blog, "ada") == 0,
           "join() gave a key to the second ada");
    expect_done(blog, database, "a refused join()");
    must_join(blog, "bob", 2);
    orm_close(blog);
    expect_users(database, LIST("1 | 'ada' | 0", "2 | 'bob' | 0"));
}

/* Another program reads, and nothing can be committed meanwhile. */
static void gives_no_key_without_a_row(const char *database)
{
    struct orm_database *blog = open_blog(database);
    sqlite3 *reader;
    sqlite3_open(database, &reader);
    sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM users", NULL,
                 NULL, NULL);
    expect(join(blog, "ada") == 0, "join() gave a key to ada, whose"
           " row could not be committed");
    sqlite3_close(reader);
    expect_users(database, LIST(NULL));
    expect_done(blog, database, "a join() that could not be committed");
    must_join(blog, "ada", 1);
    orm_close(blog);
}

static void tells_karma(const char *database)
{
    struct orm_database *blog = open_blog(database);
    fill(database);
    int64_t karma = -1;
    expect(karma_of(blog, 3, &karma),
           "karma_of() says that cy does not exist");
    expect_integer("cy's karma", 30, karma);
    expect_done(blog, database, "karma_of()");
    expect(!karma_of(blog, 7, &karma),
           "karma_of() says that there is a user 7");
    expect_done(blog, database, "karma_of() without a user");
    orm_close(blog);
}

static void publishes(const char *database)
{
    struct orm_session *session;
    struct orm_database *blog = open_evening(database, &session);
    must_publish(session, 2, "Again");
    expect_ok(session, "publish()");
    expect_posts(database, LIST("1 | 1 | 'Hello'", "2 | 3 | 'Once'",
                                "3 | 3 | 'Twice'"));
    must_commit(session);
    expect_posts(database, LIST("1 | 1 | 'Hello'", "2 | 3 | 'Once'",
                                "3 | 3 | 'Twice'", "4 | 2 | 'Again'"));
    expect_users(database, LIST("1 | 'ada' | 10", "2 | 'bob' | 10",
                                "3 | 'cy' | 30"));
    orm_close(blog);
}

static void knows_no_user_7(const char *database)
{
    struct orm_session *session;
    struct orm_database *blog = open_evening(database, &session);
    expect(!publish(session, 7, "Nobody's"),
           "publish() says that there is a user 7");
    expect_ok(session, "publish() without an author");
    must_commit(session);
    expect_rows(database, "SELECT count(*) FROM posts", LIST("3"));
    orm_close(blog);
}

static void withdraws(const char *database)
{
    struct orm_session *session;
    struct orm_database *blog = open_evening(database, &session);
    must_withdraw(session, 3);
    must_commit(session);
    expect_posts(database, LIST("1 | 1 | 'Hello'", "2 | 3 | 'Once'"));
    expect_users(database, LIST("1 | 'ada' | 10", "2 | 'bob' | 0",
                                "3 | 'cy' | 20"));
    expect(!withdraw(session, 3),
           "withdraw() says that post 3 was there a second time");
    expect_ok(session, "withdraw() without a post");
    must_commit(session);
    expect_users(database, LIST("1 | 'ada' | 10", "2 | 'bob' | 0",
                                "3 | 'cy' | 20"));
    orm_close(blog);
}

/* By another program, between two commits. */
static void sees_what_others_gave(const char *database)
{
    struct orm_session *session;
    struct orm_database *blog = open_evening(database, &session);
    must_publish(session, 1, "Again");
    must_withdraw(session, 2);
    must_commit(session);
    expect(database_accepts(database,
               "UPDATE users SET karma = karma + 100"),
           "another program cannot write after the commit");
    must_publish(session, 1, "And again");
    must_withdraw(session, 3);
    must_commit(session);
    expect_users(database, LIST("1 | 'ada' | 130", "2 | 'bob' | 100",
                                "3 | 'cy' | 110"));
    orm_close(blog);
}

static void writes_an_evening_once(const char *database)
{
    struct orm_session *session;
    struct orm_database *blog = open_evening(database, &session);
    orm_find(session, post, .id = 2);
    orm_find(session, post, .id = 3);
    forget_sql();
    must_withdraw(session, 2);
    must_publish(session, 3, "Twice upon a time");
    must_publish(session, 3, "Thrice");
    must_withdraw(session, 3);
    must_publish(session, 3, "Enough");
    must_commit(session);
    expect_sql(NULL, LIST(
        "SELECT id, username, karma FROM users WHERE id = ?\n-- 3",
        "UPDATE users SET karma = ? WHERE id = ?\n-- 40, 3",
        "INSERT INTO posts (user_id, title) VALUES (?, ?)\n"
        "-- 3, 'Twice upon a time'",
        "INSERT INTO posts (user_id, title) VALUES (?, ?)\n"
        "-- 3, 'Thrice'",
        "INSERT INTO posts (user_id, title) VALUES (?, ?)\n"
        "-- 3, 'Enough'",
        "DELETE FROM posts WHERE id BETWEEN ? AND ?\n-- 2, 3",
        "COMMIT"));
    orm_close(blog);
}

const struct exercise_test exercise_tests[] = {
    { "a user joins", joins, "03#five-states" },
    { "a taken name is refused", refuses_a_taken_name,
      "03#begin-comes-by-itself" },
    { "no key without a row", gives_no_key_without_a_row,
      "03#grown-old" },
    { "karma is told", tells_karma, "03#how-long-things-live" },
    { "a post brings ten points", publishes, "03#five-states" },
    { "nobody's post is none", knows_no_user_7, "03#finding" },
    { "a post that is withdrawn takes them", withdraws,
      "03#adding-and-deleting" },
    { "what others gave is kept", sees_what_others_gave,
      "03#grown-old" },
    { "an evening is written once", writes_an_evening_once,
      "03#what-is-not-written-yet" },
    { 0 },
};
