/* Exercise 05-2, eight questions. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

/* Values are part of a prediction. */
static void need_values(const char *const answer[])
{
    for (; *answer; answer++)
        expect(!strchr(*answer, '?') || strstr(*answer, "\n--"),
               "a prediction has a ? and does not say what is bound to"
               " it: write its values on a second line, as in"
               " \"... = ?\\n-- 'ada'\" (%s)", *answer);
}

static void play(const char *database,
                 void (*scene)(struct orm_session *),
                 const char *const answer[])
{
    struct orm_database *blog =
        orm_open(database, ORM_MODELS(user, post), NULL);
    orm_create_all(blog);
    expect(database_accepts(database, "INSERT INTO users VALUES"
               " (1, 'ada', 36, 15), (2, 'bob', NULL, 7);"
               "INSERT INTO posts VALUES (1, 1, 'Hello'),"
               " (2, 1, '100% wool')"),
           "the rows could not be stored");
    struct orm_session *session = orm_session(blog);
    orm_find(session, post, .id = 99);
    forget_sql();
    scene(session);
    need_values(answer);
    expect_prediction(answer);
    orm_close(blog);
}

static void predicts_combining(const char *database)
{
    play(database, combine, combine_sends);
}

static void predicts_picking(const char *database)
{
    play(database, pick, pick_sends);
}

static void predicts_wondering(const char *database)
{
    play(database, wonder, wonder_sends);
}

static void predicts_joining(const char *database)
{
    play(database, join, join_sends);
}

static void predicts_counting(const char *database)
{
    play(database, count, count_sends);
}

static void predicts_taking_one(const char *database)
{
    play(database, take_one, take_one_sends);
}

static void predicts_deriving(const char *database)
{
    play(database, derive, derive_sends);
}

static void predicts_rewarding(const char *database)
{
    play(database, reward, reward_sends);
}

const struct exercise_test exercise_tests[] = {
    { "scene 1, and, or, not", predicts_combining, "05#brackets" },
    { "scene 2, one of several", predicts_picking,
      "05#one-of-several" },
    { "scene 3, who is not known", predicts_wondering,
      "05#comparing" },
    { "scene 4, other tables", predicts_joining,
      "05#a-query-inside-a-query" },
    { "scene 5, how many", predicts_counting, "05#what-is-counted" },
    { "scene 6, one of them", predicts_taking_one,
      "05#one-row-or-none" },
    { "scene 7, behind a limit", predicts_deriving,
      "05#behind-a-limit" },
    { "scene 8, rows that are changed", predicts_rewarding,
      "05#changing-by-a-condition" },
    { 0 },
};
