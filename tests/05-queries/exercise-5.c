/* Exercise 05-5, a timeline. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(user, .table = "users", .columns = user_columns);
ORM_MODEL(post, .table = "posts", .columns = post_columns);

static struct orm_database *blog;
static struct orm_session *session;
static const char *path;
static struct orm_query all;
static struct slice slice;
static char titles[200];                /* of what was read, "abc" */
static int selects;
static bool limited, skipping;
static int64_t limit;

static void look(void *context, const char *sql,
                 const struct orm_value *values, size_t n)
{
    (void)context;
    if (strncmp(sql, "SELECT", 6) != 0)
        return;
    selects++;
    limited = strstr(sql, "LIMIT") != NULL;
    skipping = strstr(sql, "OFFSET") != NULL;
    limit = n > 0 ? values[n - 1].as.integer : 0;
}

/* Another program writes, between two transactions of ours. */
static void meanwhile(const char *sql)
{
    orm_rollback(session);
    expect(database_accepts(path, sql),
           "another program could not write: a result is left open");
}

/* In their order: a b c d e f g. */
static void open_blog(const char *database)
{
    path = database;
    blog = orm_open(path, ORM_MODELS(user, post),
        &(const struct orm_options){ .trace = { look, NULL } });
    orm_create_all(blog);
    session = orm_session(blog);
    meanwhile("INSERT INTO users VALUES (1, 'ada'), (2, 'bob');"
              "INSERT INTO posts VALUES (40, 1, 'a', 9),"
              " (20, 2, 'b', 7), (12, 1, 'c', 7), (30, 1, 'd', -2),"
              " (90, 2, 'e', NULL), (50, 1, 'f', NULL),"
              " (11, 1, 'g', NULL)");
    all = orm_query(post);
}

static void add_titles(void)
{
    for (size_t i = 0; i < slice.count; i++) {
        size_t length = strlen(titles);
        snprintf(titles + length, sizeof titles - length, "%s",
                 slice.posts[i]->title);
    }
    expect(!slice.posts[slice.count], "no NULL stands behind the last"
           " post of a slice");
}

static void begin(size_t size)
{
    *titles = '\0';
    expect(read_on(session, all, NULL, size, &slice),
           "the first slice could not be read: %s",
           orm_message(session));
    add_titles();
}

static void go_on(size_t size)
{
    char bookmark[BOOKMARK_SIZE];
    memcpy(bookmark, slice.next, sizeof bookmark);
    expect(*bookmark, "after the posts %s there is no bookmark",
           titles);
    expect(read_on(session, all, bookmark, size, &slice),
           "the slice after \"%s\" could not be read: %s", bookmark,
           orm_message(session));
    add_titles();
}

static void read_all(size_t size)
{
    begin(size);
    for (int i = 0; *slice.next && i < 100; i++)
        go_on(size);
}

#define READ(expected) \
    expect_text("the posts that were read", expected, titles)

/* --- tests -------------------------------------------------------- */

static void begins(const char *database)
{
    open_blog(database);
    begin(2);
    READ("ab");
    begin(6);
    READ("abcdef");
    begin(MOST_POSTS);
    READ("abcdefg");
    orm_close(blog);
}

static void goes_on(const char *database)
{
    open_blog(database);
    for (size_t size = 1; size <= 8; size++) {
        expect_when("%d at a time are read", (int)size);
        read_all(size);
        READ("abcdefg");
    }
    expect_when(NULL);
    orm_close(blog);
}

static void shows_nothing_twice(const char *database)
{
    open_blog(database);
    begin(2);
    meanwhile("INSERT INTO posts VALUES (60, 1, 'x', 10),"
              " (61, 1, 'y', 7), (62, 1, 'z', NULL)");
    go_on(3);
    meanwhile("INSERT INTO posts VALUES (99, 1, 'q', 11)");
    go_on(9);
    READ("abcdezfg");
    orm_close(blog);
}

static void leaves_nothing_out(const char *database)
{
    open_blog(database);
    begin(3);
    meanwhile("DELETE FROM posts WHERE title IN ('a', 'b')");
    go_on(9);
    READ("abcdefg");
    orm_close(blog);
}

/* The post at the bookmark itself. */
static void outlives_its_post(const char *database)
{
    open_blog(database);
    begin(2);
    meanwhile("DELETE FROM posts WHERE title = 'b'");
    go_on(3);
    meanwhile("DELETE FROM posts WHERE title = 'e'");
    go_on(9);
    READ("abcdefg");
    orm_close(blog);
}

static void outlives_votes(const char *database)
{
    open_blog(database);
    begin(2);
    meanwhile("UPDATE posts SET votes = 99 WHERE title = 'b'");
    go_on(3);
    meanwhile("UPDATE posts SET votes = 1 WHERE title = 'e'");
    go_on(9);
    READ("abcdefg");
    orm_close(blog);
}

static void ends(const char *database)
{
    open_blog(database);
    begin(7);
    expect_text("the bookmark of a full last slice", "", slice.next);
    begin(6);
    expect(*slice.next, "one post is left, and there is no bookmark");
    go_on(1);
    expect_text("the bookmark of a full last slice", "", slice.next);
    begin(6);
    meanwhile("DELETE FROM posts WHERE title = 'g'");
    go_on(1);
    READ("abcdef");
    expect_text("the bookmark of an empty slice", "", slice.next);
    meanwhile("DELETE FROM posts");
    begin(3);
    READ("");
    expect_text("the bookmark of an empty list", "", slice.next);
    orm_close(blog);
}

static void keeps_the_query(const char *database)
{
    open_blog(database);
    all = orm_query(post, .where = orm_or(orm_gt(post, votes, 8),
                                          orm_lt(post, id, 31)));
    read_all(2);
    READ("abcdg");
    all = orm_query(post, .joins = orm_join(user),
                    .where = orm_eq(user, name, "ada"));
    read_all(2);
    READ("acdfg");
    orm_close(blog);
}

static void reads_what_it_shows(const char *database)
{
    open_blog(database);
    for (int i = 0; i < 3; i++) {
        selects = 0;
        if (i == 0)
            begin(2);
        else
            go_on(2);
        expect_integer("the number of SELECTs for a slice", 1, selects);
        expect(limited, "a slice was read without a LIMIT");
        expect(!skipping, "a slice was read with an OFFSET");
        expect(limit <= 3, "for two posts a LIMIT of %d was sent",
               (int)limit);
    }
    orm_close(blog);
}

static void expect_refused(const char *bookmark)
{
    selects = 0;
    expect(!read_on(session, all, bookmark, 2, &slice),
           "\"%s\" is no bookmark, and was taken for one", bookmark);
    expect(selects == 0, "\"%s\" is no bookmark, and a SELECT was sent",
           bookmark);
    expect(orm_status(session) == ORM_OK, "\"%s\" is no bookmark, and"
           " the session says \"%s\"", bookmark, orm_message(session));
}

static void refuses_strangers(const char *database)
{
    static const char *const strangers[] = {
        "", " ", ",", "x", "-", "bookmark", "' OR ''='", "%s%n", "1,2,",
        "99999999999999999999999999", "1,99999999999999999999999",
        "99999999999999999999999,1",
    };
    char made[2 * BOOKMARK_SIZE + 1], bookmark[BOOKMARK_SIZE];
    open_blog(database);
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        expect_refused(strangers[i]);
    memset(made, '1', sizeof made - 1);
    made[sizeof made - 1] = '\0';
    expect_refused(made);

    /* One of its own for a post with votes, and without. */
    for (size_t size = 2; size <= 5; size += 3) {
        begin(size);
        memcpy(bookmark, slice.next, sizeof bookmark);
        snprintf(made, sizeof made, "%sx", bookmark);
        expect_refused(made);
        snprintf(made, sizeof made, " %s", bookmark);
        expect_refused(made);
        snprintf(made, sizeof made, "%s ", bookmark);
        expect_refused(made);
        snprintf(made, sizeof made, "%s%s", bookmark, bookmark);
        expect_refused(made);
    }
    orm_close(blog);
}

static void has_room_for_all(const char *database)
{
    open_blog(database);
    meanwhile("DELETE FROM posts; INSERT INTO posts VALUES"
              " (9223372036854775807, 1, 'a', 9223372036854775807),"
              " (-9223372036854775808, 1, 'b', 9223372036854775807),"
              " (1, 1, 'c', 0), (0, 1, 'd', 0), (-1, 1, 'e', 0),"
              " (9223372036854775806, 1, 'f', -9223372036854775808),"
              " (-9223372036854775807, 1, 'g', -9223372036854775808),"
              " (7, 1, 'h', NULL), (-7, 1, 'i', NULL)");
    read_all(1);
    READ("abcdefghi");
    orm_close(blog);
}

static void fails_as_the_session(const char *database)
{
    open_blog(database);
    all = orm_query(post, .where = orm_sql("no_such_function(?)",
                                           orm_col(post, id)));
    expect(!read_on(session, all, NULL, 2, &slice),
           "the query failed, and read_on() has not");
    orm_close(blog);
}

/* What a result has is free for the next one. */
static void leaves_nothing_open(const char *database)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    open_blog(database);
    size_t before = 0;
    for (int i = 0; i < 300; i++) {
        begin(2);
        if (i == 20)
            before = memory_in_use();
    }
    expect(memory_in_use() <= before, "280 slices took %d bytes of"
           " memory that nobody gave back: a result that is not read"
           " to its end wants orm_finish()",
           (int)(memory_in_use() - before));
    orm_close(blog);
}

const struct exercise_test exercise_tests[] = {
    { "the first slice is in order", begins, "05#the-query" },
    { "slices are read to the end", goes_on, "05#comparing" },
    { "what is new shows nothing twice", shows_nothing_twice, NULL },
    { "what is deleted leaves nothing out", leaves_nothing_out, NULL },
    { "a bookmark outlives its post", outlives_its_post, NULL },
    { "a bookmark outlives its votes", outlives_votes, NULL },
    { "the last slice has no bookmark", ends, NULL },
    { "conditions and joins stay", keeps_the_query, "05#deriving" },
    { "a slice is one short SELECT", reads_what_it_shows,
      "05#the-query" },
    { "a bookmark of a stranger is refused", refuses_strangers, NULL },
    { "any number may be in a bookmark", has_room_for_all, NULL },
    { "a failure is told", fails_as_the_session,
      "05#ownership-and-errors" },
    { "slices take no memory", leaves_nothing_open,
      "05#the-end-of-a-result" },
    { 0 },
};
