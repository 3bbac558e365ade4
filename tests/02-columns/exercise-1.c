/* Exercise 02-1, posts. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

/* The clock of the blog, in microseconds since 1970. */
static int64_t the_time;

static int64_t now(void *context)
{
    (void)context;
    return the_time;
}

static void at_hour(int hour)
{
    the_time = orm_datetime_to_microseconds(
        orm_moment(orm_ymd(2024, 2, 29), orm_hms(hour, 0, 0)));
}

static struct orm_database *open_blog(const char *path)
{
    static const struct orm_options options = { .clock = { now, 0 } };
    at_hour(9);
    struct orm_database *blog =
        orm_open(path, ORM_MODELS(post), &options);
    expect(orm_status(blog) == ORM_OK, "the model is refused: %s",
           orm_message(blog));
    expect(orm_create_all(blog) == ORM_OK, "no table can be made: %s",
           orm_message(blog));
    return blog;
}

static void store(struct orm_database *blog, struct post *post)
{
    expect(orm_insert(blog, post) == ORM_OK, "a post is refused: %s",
           orm_message(blog));
}

static void has_its_columns(const char *database)
{
    orm_close(open_blog(database));
    expect_rows(database,
        "SELECT name, type, [notnull] FROM pragma_table_info('posts')",
        LIST("'post_id' | 'INTEGER' | 1", "'slug' | 'VARCHAR(40)' | 1",
             "'title' | 'VARCHAR(80)' | 1", "'content' | 'TEXT' | 0",
             "'status' | 'VARCHAR(9)' | 1",
             "'comments' | 'BOOLEAN' | 1",
             "'created_at' | 'DATETIME' | 1",
             "'updated_at' | 'DATETIME' | 1"));
}

/* Is a post with that slug and that title stored? */
static bool takes(struct orm_database *blog, const char *slug,
                  const char *title)
{
    return orm_insert(blog, orm_new(blog, post, .slug = slug,
        .title = title, .status = DRAFT, .comments = true,
        .created_at = orm_datetime_of_microseconds(the_time),
        .updated_at = orm_datetime_of_microseconds(the_time)))
        == ORM_OK;
}

static void limits_texts(const char *database)
{
    struct orm_database *blog = open_blog(database);
    char text[82];
    memset(text, 'x', 81);
    text[81] = '\0';
    expect(!takes(blog, "one", text), "a title of 81 was stored");
    expect(takes(blog, "two", text + 1), "a title of 80 is refused: %s",
           orm_message(blog));
    expect(!takes(blog, text + 40, "a"), "a slug of 41 was stored");
    expect(takes(blog, text + 41, "a"), "a slug of 40 is refused: %s",
           orm_message(blog));
    orm_close(blog);
}

static void keeps_slugs_apart(const char *database)
{
    struct orm_database *blog = open_blog(database);
    expect(takes(blog, "hello", "Hello"), "the first post is refused:"
           " %s", orm_message(blog));
    expect(!takes(blog, "hello", "Hello again"),
           "two posts have the slug \"hello\"");
    expect(takes(blog, "hello-2", "Hello"), "two posts cannot have the"
           " same title, or status: %s", orm_message(blog));
    orm_close(blog);
}

static void has_one_index(const char *database)
{
    orm_close(open_blog(database));
    expect_rows(database,
        "SELECT name FROM pragma_index_list('posts')"
        " WHERE origin = 'c'",
        LIST("'ix_posts_status'"));
}

static void stores_a_draft(const char *database)
{
    struct orm_database *blog = open_blog(database);
    store(blog, orm_new(blog, post, .slug = "hello",
                        .title = "Hello"));
    orm_close(blog);
    expect_rows(database,
        "SELECT post_id, slug, title, content, status, comments"
        " FROM posts",
        LIST("1 | 'hello' | 'Hello' | NULL | 'DRAFT' | 1"));
}

static void keeps_what_is_given(const char *database)
{
    struct orm_database *blog = open_blog(database);
    store(blog, orm_new(blog, post, .slug = "a", .title = "A",
                        .status = PUBLISHED, .comments = false));
    store(blog, orm_new(blog, post, .slug = "b", .title = "B",
                        .status = ARCHIVED, .content = "Once"));
    orm_close(blog);
    expect_rows(database,
        "SELECT slug, status, comments, content FROM posts",
        LIST("'a' | 'PUBLISHED' | 0 | NULL",
             "'b' | 'ARCHIVED' | 1 | 'Once'"));
}

/* The two moments of each post, to the hour. A day of the past: no
   other clock will ever show it. */
static const char moments[] =
    "SELECT slug || ' created', substr(created_at, 1, 13) FROM posts"
    " UNION"
    " SELECT slug || ' updated', substr(updated_at, 1, 13) FROM posts"
    " ORDER BY 1";

static void has_its_own_moment(const char *database)
{
    struct orm_database *blog = open_blog(database);
    store(blog, orm_new(blog, post, .slug = "a", .title = "A"));
    at_hour(10);
    store(blog, orm_new(blog, post, .slug = "b", .title = "B"));
    orm_close(blog);
    expect_rows(database, moments,
        LIST("'a created' | '2024-02-29 09'",
             "'a updated' | '2024-02-29 09'",
             "'b created' | '2024-02-29 10'",
             "'b updated' | '2024-02-29 10'"));
}

static void tells_its_last_change(const char *database)
{
    struct orm_database *blog = open_blog(database);
    struct post *post =
        orm_new(blog, post, .slug = "a", .title = "A");
    store(blog, post);
    at_hour(10);
    orm_set(post, content, "Once upon a time");
    expect(orm_update(blog, post) == ORM_OK, "the update failed: %s",
           orm_message(blog));
    orm_close(blog);
    expect_rows(database, moments,
        LIST("'a created' | '2024-02-29 09'",
             "'a updated' | '2024-02-29 10'"));
}

const struct exercise_test exercise_tests[] = {
    { "the table has its columns", has_its_columns,
      "02#every-type" },
    { "slugs and titles have their limit", limits_texts,
      "02#texts-with-a-limit" },
    { "no two posts have one slug", keeps_slugs_apart,
      "02#what-a-table-refuses" },
    { "there is an index of the status", has_one_index,
      "02#every-option" },
    { "a slug and a title make a draft", stores_a_draft,
      "02#defaults" },
    { "what is given is stored", keeps_what_is_given,
      "02#numbers-that-stand-for-names" },
    { "each post has its own moment", has_its_own_moment,
      "02#created-updated" },
    { "an update tells when, and nothing else", tells_its_last_change,
      "02#created-updated" },
    { 0 },
};
