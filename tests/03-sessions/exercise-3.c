/* Exercise 03-3, a moderator. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(user, .table = "users", .columns = user_columns);
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static struct orm_database *blog;

/* With ada, who has 10 points and three posts, and bob with one. */
static struct orm_session *open_blog(const char *path)
{
    blog = orm_open(path, ORM_MODELS(user, post), NULL);
    orm_create_all(blog);
    expect(database_accepts(path, "INSERT INTO users VALUES"
               " (1, 'ada', 10), (2, 'bob', 10);"
               "INSERT INTO posts VALUES (1, 1, 'Hello', 0),"
               " (2, 1, 'Again', 0), (3, 2, 'Bye', 0),"
               " (4, 1, 'Once more', 0)"),
           "the posts of the test could not be stored");
    forget_sql();
    return orm_session(blog);
}

/* --- the moderator ------------------------------------------------ */

/* What happens elsewhere while a title is on the screen. */
struct meanwhile {
    const char *title, *sql;
};

struct moderator {
    const char *database;
    const char *dislikes;              /* a title; NULL: none */
    const struct meanwhile *meanwhile; /* up to { 0 } */
    char shown[200];                   /* "Hello, Bye" */
};

static bool think(void *context, const char *title)
{
    struct moderator *moderator = context;
    const struct meanwhile *at = moderator->meanwhile;
    size_t length = strlen(moderator->shown);
    snprintf(moderator->shown + length,
             sizeof moderator->shown - length, "%s%s",
             length ? ", " : "", title);
    for (; at && at->title; at++)
        if (strcmp(title, at->title) == 0)
            expect(database_accepts(moderator->database, at->sql),
                   "while the moderator thought about \"%s\", another"
                   " program could not write", title);
    return !moderator->dislikes || strcmp(title, moderator->dislikes);
}

static const int64_t all[] = { 1, 2, 3, 4 };

static void expect_approved(struct orm_session *session,
                            struct moderator *moderator,
                            const char *shown, int expected)
{
    *moderator->shown = '\0';
    int found = moderate(session, all, 4, think, moderator);
    expect_text("the list of titles that were shown", shown,
                moderator->shown);
    expect_integer("the number of posts approved here", expected,
                   found);
    expect(orm_status(session) == ORM_OK,
           "after moderate() the session says \"%s\"",
           orm_message(session));
    expect(database_accepts(moderator->database,
                            "UPDATE users SET karma = karma"),
           "after moderate() another program cannot write");
}

static void expect_karma(const char *database, const char *ada,
                         const char *bob)
{
    expect_rows(database, "SELECT username, karma FROM users",
                LIST(ada, bob));
}

static void expect_posts(const char *database,
                         const char *const expected[])
{
    expect_rows(database, "SELECT title, approved FROM posts",
                expected);
}

/* --- tests -------------------------------------------------------- */

static void works_alone(const char *database)
{
    struct orm_session *session = open_blog(database);
    struct moderator moderator = { .database = database,
                                   .dislikes = "Again" };
    expect_approved(session, &moderator, "Hello, Again, Bye, Once more",
                    3);
    expect_karma(database, "'ada' | 30", "'bob' | 20");
    expect_posts(database, LIST("'Hello' | 1", "'Again' | 0",
                                "'Bye' | 1", "'Once more' | 1"));
    database_accepts(database, "DELETE FROM posts WHERE id = 3");
    expect_approved(session, &moderator, "Again", 0);
    orm_close(blog);
}

static void loses_no_points(const char *database)
{
    struct orm_session *session = open_blog(database);
    static const struct meanwhile meanwhile[] = {
        { "Hello", "UPDATE users SET karma = 20 WHERE id = 1" },
        { "Once more", "UPDATE users SET karma = 50 WHERE id = 1" },
        { 0 },
    };
    struct moderator moderator = { .database = database,
                                   .dislikes = "Bye",
                                   .meanwhile = meanwhile };
    expect_approved(session, &moderator, "Hello, Again, Bye, Once more",
                    3);
    expect_karma(database, "'ada' | 60", "'bob' | 10");
    orm_close(blog);
}

/* The rows are there when the next title is shown. */
static void commits_at_once(const char *database)
{
    struct orm_session *session = open_blog(database);
    static const struct meanwhile meanwhile[] = {
        { "Again", "CREATE TABLE seen AS SELECT"
                   " (SELECT approved FROM posts WHERE id = 1) post,"
                   " (SELECT karma FROM users WHERE id = 1) author" },
        { 0 },
    };
    struct moderator moderator = { .database = database,
                                   .meanwhile = meanwhile };
    expect_approved(session, &moderator, "Hello, Again, Bye, Once more",
                    4);
    expect_rows(database, "SELECT post, author FROM seen",
                LIST("1 | 20"));
    orm_close(blog);
}

static void rewards_a_post_once(const char *database)
{
    struct orm_session *session = open_blog(database);
    static const struct meanwhile meanwhile[] = {
        { "Hello", "UPDATE posts SET approved = 1 WHERE id IN (1, 2);"
                   "UPDATE users SET karma = 30 WHERE id = 1" },
        { "Bye", "UPDATE posts SET approved = 1 WHERE id = 3;"
                 "UPDATE users SET karma = 20 WHERE id = 2" },
        { 0 },
    };
    struct moderator moderator = { .database = database,
                                   .meanwhile = meanwhile };
    expect_approved(session, &moderator, "Hello, Bye, Once more", 1);
    expect_karma(database, "'ada' | 40", "'bob' | 20");
    orm_close(blog);
}

static void passes_over_what_is_gone(const char *database)
{
    struct orm_session *session = open_blog(database);
    static const struct meanwhile meanwhile[] = {
        { "Hello", "DELETE FROM posts WHERE id = 1" },
        { "Bye", "DELETE FROM posts WHERE id = 3;"
                 "DELETE FROM users WHERE id = 2" },
        { "Once more", "DELETE FROM posts WHERE id = 4" },
        { 0 },
    };
    struct moderator moderator = { .database = database,
                                   .meanwhile = meanwhile };
    expect_approved(session, &moderator, "Hello, Again, Bye, Once more",
                    1);
    expect_rows(database, "SELECT username, karma FROM users",
                LIST("'ada' | 20"));
    expect_posts(database, LIST("'Again' | 1"));
    orm_close(blog);
}

/* A post that is given to another author rewards that one. */
static void rewards_who_wrote_it(const char *database)
{
    struct orm_session *session = open_blog(database);
    static const struct meanwhile meanwhile[] = {
        { "Bye", "UPDATE posts SET user_id = 1, title = 'Good bye'"
                 " WHERE id = 3" },
        { 0 },
    };
    struct moderator moderator = { .database = database,
                                   .dislikes = "Again",
                                   .meanwhile = meanwhile };
    expect_approved(session, &moderator, "Hello, Again, Bye, Once more",
                    3);
    expect_karma(database, "'ada' | 40", "'bob' | 10");
    expect_posts(database, LIST("'Hello' | 1", "'Again' | 0",
                                "'Good bye' | 1", "'Once more' | 1"));
    orm_close(blog);
}

static void changes_two_columns(const char *database)
{
    struct orm_session *session = open_blog(database);
    struct moderator moderator = { .database = database,
                                   .dislikes = "Bye" };
    moderate(session, all + 2, 2, think, &moderator);
    expect_sql("UPDATE", LIST(
        "UPDATE users SET karma = ? WHERE id = ?\n-- 20, 1",
        "UPDATE posts SET approved = ? WHERE id = ?\n-- 1, 4"));
    orm_close(blog);
}

const struct exercise_test exercise_tests[] = {
    { "one moderator", works_alone, NULL },
    { "no points are lost", loses_no_points, "03#grown-old" },
    { "each approval is committed at once", commits_at_once, NULL },
    { "a post is rewarded once", rewards_a_post_once,
      "03#another-program" },
    { "a post that is gone is passed over", passes_over_what_is_gone,
      "03#finding" },
    { "the author is who it is by then", rewards_who_wrote_it,
      "03#grown-old" },
    { "an UPDATE has what was changed", changes_two_columns,
      "03#an-update" },
    { 0 },
};
