/* Exercise 04-2, second thoughts. */
#include "exercise.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NOTES = 16 };

static int64_t notes[MOST_NOTES];
static int noted;

void note(int64_t number)
{
    if (noted < MOST_NOTES)
        notes[noted++] = number;
}

/* Up to the first number that is wrong, and not beyond. */
static void compare_notes(const char *name, const char *answer)
{
    for (int i = 0; i < noted; i++) {
        char *end = NULL;
        const long long number = answer ? strtoll(answer, &end, 10) : 0;
        expect(answer && end > answer, "%s has %d of %d numbers", name,
               i, noted);
        expect(number == notes[i], "%s: number %d is %lld, and you"
               " wrote %lld", name, i + 1, (long long)notes[i], number);
        answer = end;
    }
    expect(!answer[strspn(answer, " \n")], "%s has more than the %d"
           " numbers that were noted", name, noted);
}

static void play(const char *database, const char *name,
                 void (*scene)(struct orm_session *, struct account *,
                               struct account *),
                 const char *const sends[], const char *says)
{
    char numbers[64];
    struct orm_database *bank =
        orm_open(database, ORM_MODELS(account), NULL);
    orm_create_all(bank);
    expect(database_accepts(database, "INSERT INTO accounts VALUES"
               " (1, 'ada', 100), (2, 'bob', 20), (3, 'eve', 50)"),
           "the accounts could not be stored");
    struct orm_session *session = orm_session(bank);
    struct account *ada = orm_find(session, account, .id = 1);
    struct account *bob = orm_find(session, account, .id = 2);
    expect(ada && bob, "the accounts were not found: %s",
           orm_message(session));
    forget_sql();
    scene(session, ada, bob);
    expect_prediction(sends);
    snprintf(numbers, sizeof numbers, "%s_notes", name);
    compare_notes(numbers, says);
    orm_close(bank);
}

#define PLAY(scene) \
    play(database, #scene, scene, scene##_sends, scene##_notes)

static void predicts_going_back(const char *database)
{
    PLAY(go_back);
}

static void predicts_releasing(const char *database)
{
    PLAY(release);
}

static void predicts_refusing(const char *database)
{
    PLAY(refuse);
}

static void predicts_coming_and_going(const char *database)
{
    PLAY(come_and_go);
}

static void predicts_reading_inside(const char *database)
{
    PLAY(read_inside);
}

const struct exercise_test exercise_tests[] = {
    { "scene 1, twice back", predicts_going_back, "04#marks-in-marks" },
    { "scene 2, released", predicts_releasing,
      "04#a-mark-in-the-journal" },
    { "scene 3, refused", predicts_refusing,
      "04#after-a-flush-that-failed" },
    { "scene 4, new, and gone", predicts_coming_and_going,
      "04#new-gone-renamed" },
    { "scene 5, read inside", predicts_reading_inside,
      "04#a-mark-in-the-journal" },
    { 0 },
};
