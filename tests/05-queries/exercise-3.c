/* Exercise 05-3, a letter. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(user, .table = "users", .columns = user_columns);
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static struct orm_database *blog;
static struct orm_session *session;
static const char *path;
static int selects;
static bool limited;

static void look(void *context, const char *sql,
                 const struct orm_value *values, size_t n)
{
    (void)context;
    (void)values;
    (void)n;
    if (strncmp(sql, "SELECT", 6) == 0) {
        selects++;
        limited = strstr(sql, "LIMIT") != NULL;
    }
}

/* Ada, Bob and Dee have drafts; Gus has published since the day. */
static void open_blog(const char *database)
{
    path = database;
    blog = orm_open(path, ORM_MODELS(user, post),
        &(const struct orm_options){ .trace = { look, NULL } });
    orm_create_all(blog);
    expect(database_accepts(path, "INSERT INTO users VALUES"
               " (1, 'Ada', 30, 1), (2, 'Bob', 20, 1),"
               " (3, 'Dee', 10, 1), (4, 'Gus', 40, 1);"
               "INSERT INTO posts VALUES"
               " (1, 1, 'A', NULL), (2, 2, 'B', NULL),"
               " (3, 3, 'D', NULL), (4, 4, 'G', NULL),"
               " (5, 4, 'GG', '2026-11-01'),"
               " (6, 1, 'AA', '2026-10-31')"),
           "the posts of the test could not be stored");
    session = orm_session(blog);
}

/* Another program writes, between two transactions of ours. */
static void meanwhile(const char *sql)
{
    orm_rollback(session);
    expect(database_accepts(path, sql),
           "another program could not write: a result is left open");
}

static void write(void *context, const char *name)
{
    char *letters = context;
    size_t length = strlen(letters);
    snprintf(letters + length, 200 - length, "%s%s",
             length ? ", " : "", name);
}

static void expect_letters(int64_t most, int number,
                           const char *expected)
{
    char letters[200] = "";
    selects = 0;
    int found = remind(session, orm_ymd(2026, 11, 1), most, write,
                       letters);
    expect(orm_status(session) == ORM_OK,
           "after remind() the session says \"%s\"",
           orm_message(session));
    expect_text("the list of letters", expected, letters);
    expect_integer("the number of letters", number, found);
    expect_integer("the number of SELECTs", 1, selects);
    expect(limited, "the SELECT had no LIMIT, and gave more rows than"
           " letters were to be written");
}

static void reminds(const char *database)
{
    open_blog(database);
    expect_letters(10, 3, "Ada, Bob, Dee");
    expect_letters(2, 2, "Ada, Bob");
    meanwhile("UPDATE users SET letters = 0 WHERE name = 'Ada'");
    expect_letters(2, 2, "Bob, Dee");
    orm_close(blog);
}

/* Who has not said gets letters. */
static void reminds_the_silent(const char *database)
{
    open_blog(database);
    meanwhile("INSERT INTO users VALUES (5, 'Cy', 25, NULL);"
              "INSERT INTO posts VALUES (9, 5, 'C', NULL)");
    expect_letters(10, 4, "Ada, Cy, Bob, Dee");
    meanwhile("UPDATE users SET letters = 0 WHERE name = 'Cy'");
    expect_letters(10, 3, "Ada, Bob, Dee");
    orm_close(blog);
}

static void writes_once(const char *database)
{
    open_blog(database);
    meanwhile("INSERT INTO posts VALUES (7, 2, 'BB', NULL),"
              " (8, 2, 'BBB', NULL)");
    expect_letters(10, 3, "Ada, Bob, Dee");
    orm_close(blog);
}

static void leaves_room(const char *database)
{
    open_blog(database);
    meanwhile("INSERT INTO posts VALUES (7, 2, 'BB', NULL),"
              " (8, 2, 'BBB', NULL)");
    expect_letters(3, 3, "Ada, Bob, Dee");
    expect_letters(2, 2, "Ada, Bob");
    orm_close(blog);
}

/* A post without an author, published since. */
static void outlives_an_account(const char *database)
{
    open_blog(database);
    meanwhile("INSERT INTO posts VALUES"
              " (7, NULL, 'E', '2026-11-02'),"
              " (8, NULL, 'EE', NULL)");
    expect_letters(10, 3, "Ada, Bob, Dee");
    meanwhile("UPDATE posts SET published = '2026-11-03'"
              " WHERE id = 1");
    expect_letters(10, 2, "Bob, Dee");
    orm_close(blog);
}

/* Who has no draft, and who has no post at all. */
static void wants_a_draft(const char *database)
{
    open_blog(database);
    meanwhile("INSERT INTO users VALUES (5, 'Cy', 25, NULL);"
              "UPDATE posts SET published = '2026-10-01'"
              " WHERE id = 2");
    expect_letters(10, 2, "Ada, Dee");
    expect_letters(0, 0, "");
    orm_close(blog);
}

static void orders_equals(const char *database)
{
    open_blog(database);
    meanwhile("UPDATE users SET karma = 20,"
              " name = CASE id WHEN 1 THEN 'Zoe' ELSE name END");
    expect_letters(10, 3, "Bob, Dee, Zoe");
    orm_close(blog);
}

const struct exercise_test exercise_tests[] = {
    { "four authors with one draft each", reminds, NULL },
    { "who has not said gets letters", reminds_the_silent,
      "05#and-or-not" },
    { "nobody gets two letters", writes_once, "05#into-an-object" },
    { "two drafts take no place of another's", leaves_room,
      "05#a-query-inside-a-query" },
    { "a post without an author stops nothing", outlives_an_account,
      "05#one-of-several" },
    { "who has no draft gets no letter", wants_a_draft, NULL },
    { "equals come by name", orders_equals, NULL },
    { 0 },
};
