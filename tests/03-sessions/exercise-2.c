/* Exercise 03-2, an evening. */
#include "exercise.h"
#include "exercise_test.h"

static void play(const char *database,
                 void (*scene)(struct orm_session *, struct cast *),
                 const char *const answer[])
{
    struct orm_database *blog =
        orm_open(database, ORM_MODELS(role, user, post), NULL);
    orm_create_all(blog);
    expect(database_accepts(database, "INSERT INTO roles VALUES"
               " (1, 'member'), (2, 'moderator');"
               "INSERT INTO users VALUES (1, 'ada', 1, 5),"
               " (2, 'bob', 1, 0), (3, 'cy', 1, 0);"
               "INSERT INTO posts VALUES (1, 1, 'Hello'),"
               " (2, 2, 'Bye')"),
           "the cast could not be stored");
    struct orm_session *session = orm_session(blog);
    struct cast cast = {
        .member = orm_find(session, role, .id = 1),
        .moderator = orm_find(session, role, .id = 2),
        .ada = orm_find(session, user, .id = 1),
        .bob = orm_find(session, user, .id = 2),
        .cy = orm_find(session, user, .id = 3),
        .hello = orm_find(session, post, .id = 1),
        .bye = orm_find(session, post, .id = 2),
    };
    expect(cast.bye, "the cast was not found: %s",
           orm_message(session));
    forget_sql();
    scene(session, &cast);
    expect_prediction(answer);
    orm_close(blog);
}

static void predicts_the_end(const char *database)
{
    play(database, write_at_the_end, write_at_the_end_sends);
}

static void predicts_looking(const char *database)
{
    play(database, look, look_sends);
}

static void predicts_growing_old(const char *database)
{
    play(database, grow_old, grow_old_sends);
}

static void predicts_many(const char *database)
{
    play(database, store_many, store_many_sends);
}

static void predicts_replacing(const char *database)
{
    play(database, replace, replace_sends);
}

const struct exercise_test exercise_tests[] = {
    { "scene 1, written at the end", predicts_the_end,
      "03#updates-inserts-deletes" },
    { "scene 2, looked for", predicts_looking,
      "03#what-is-not-written-yet" },
    { "scene 3, grown old", predicts_growing_old, "03#grown-old" },
    { "scene 4, many at once", predicts_many, "03#whose-key-is-it" },
    { "scene 5, the same again", predicts_replacing,
      "03#a-row-switch" },
    { 0 },
};
