/* exercise prove: good exercises pass, and each way in which one can be bad
 * is found. */
#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

static const char folder[] = "exercises/01-birds/1-count/";

/* Makes exercise 01-1 right again, with two wrong answers. */
static void mend(void)
{
    run("rm -rf %s/solutions", root);
    put_exercise(1);
    put_wrong(1, "1-counts-all", "/* Expect: 2 \"should be 2, but is 3\" */",
              " WHERE name = ?", "");
    put_wrong(1, "2-forgets-finalize",
              "/* Expect: 1 \"1 statement never finalized\" */",
              "    sqlite3_finalize(count);\n", "");
}

static void prove(void)
{
    exercise("prove 01-1");
}

/* One line is not ok, and only that one; it reads like `line`. */
static bool finds(const char *line)
{
    const char *first = strstr(output, "not ok ");
    const char *text = first ? strstr(first, " - ") : NULL;
    return status == 1 && text && !strstr(first + 1, "\nnot ok ") &&
           strncmp(text + 3, line, strlen(line)) == 0;
}

static void good(void)
{
    mend();
    prove();
    ok_output(status == 0 && !says("not ok"), "a good exercise is proven");
    ok_output(says("\n1..17\n"), "in a plan of all its lines");
    ok_output(says("wrong/2-forgets-finalize.c: fails test 1 with"
                   " \"1 statement never finalized\"\n"),
              "which tell what was proven");
    exercise("prove");
    ok_output(status == 0 && says("\n1..17\n"), "also among all");
    exercise("prove 02");
    is_text(output, "1..0\n", "another chapter has none");
    put_wrong(1, "3-crashes", "/* Expect: 1 \"crashed in count_birds\" */",
              "return n;", "return *(int *)0;");
    prove();
    is(status, 0, "a wrong answer may crash");
}

static void bad_starters(void)
{
    mend();
    put("exercises/01-birds/1-count/starter.c",
        with("/* Expect: 1 \"x\" */\n#", "#", answer));
    prove();
    ok_output(finds("exercises/01-birds/1-count/starter.c: fails test 1"),
              "a starter that passes is found");
    ok_output(says("\n# it passed all 4 tests\n"), "with what it did");
    put("exercises/01-birds/1-count/starter.c",
        with(starter, "return 0", "return *(int *)0"));
    prove();
    ok_output(finds("exercises/01-birds/1-count/starter.c: fails test 2"),
              "a starter that crashes");
    put("exercises/01-birds/1-count/starter.c",
        with("/* Expect: 1 \"crashed\" */\n#", "#",
             with(starter, "return 0", "return *(int *)0")));
    prove();
    ok_output(finds("exercises/01-birds/1-count/starter.c: fails test 1"),
              "even one that says so");
    put("exercises/01-birds/1-count/starter.c",
        with(starter, "return 0", "return zero"));
    prove();
    ok_output(status == 1 && says("# it does not compile:\n"),
              "a starter that does not compile");
    put("exercises/01-birds/1-count/starter.c", strstr(starter, "#"));
    prove();
    ok_output(finds("exercises/01-birds/1-count/starter.c: says which test"),
              "a starter that does not say how it fails");
}

static void bad_wrong_answers(void)
{
    mend();
    put_wrong(1, "1-counts-all", "/* Expect: 2 \"should be\" */", "n = 0",
              "n = 0");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: fails"
                    " test 2 with \"should be\""),
              "a wrong answer that passes is found");
    put_wrong(1, "1-counts-all", "/* Expect: 5 \"\" */", "n = 0", "n = 0");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: says"),
              "one without words");
    put_wrong(1, "1-counts-all", "/* Expect: 5 \"passed\" */", "n = 0",
              "n = 0");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: fails"
                    " test 5"), "one that fails a test there is not");
    put_wrong(1, "1-counts-all", "/* Expect: 3 \"should be\" */",
              " WHERE name = ?", "");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: fails"
                    " test 3"), "one that fails another test");
    ok_output(says("\n# it failed test 2, two gulls are counted:\n"
                   "#   the number of gulls should be 2, but is 3\n"),
              "with the test it failed, and how");
    put_wrong(1, "1-counts-all", "/* Expect: 2 \"all birds\" */",
              " WHERE name = ?", "");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: fails"
                    " test 2 with \"all birds\""),
              "one that fails with other words");
    put_wrong(1, "1-counts-all", "/* A remark. */", " WHERE name = ?", "");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: says"),
              "one that says nothing");
    mend();
    run("rm %s/solutions/01-birds/1-count/wrong/1-counts-all.c", root);
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong: has 2 or more"),
              "too few wrong answers");
}

static void quotes_in_words(void)
{
    mend();
    put("tests/01-birds/exercise-1.c",
        with(test, "the number of gulls\", 2",
             "the \\\"number\\\" of gulls\", 2"));
    put_wrong(1, "1-counts-all",
              "/* Expect: 2 \"the \\\"number\\\" of gulls should be 2\" */",
              " WHERE name = ?", "");
    prove();
    ok_output(status == 0 && says("fails test 2 with \"the \"number\" of"),
              "the words of a failure may have quotes");
    put_wrong(1, "1-counts-all", "/* Expect: 2 \"the \\\"number\\\" */",
              " WHERE name = ?", "");
    prove();
    ok_output(finds("solutions/01-birds/1-count/wrong/1-counts-all.c: says"),
              "which have to end");
    put("tests/01-birds/exercise-1.c", test);
}

static void bad_solutions(void)
{
    mend();
    put("solutions/01-birds/1-count/solution.c",
        with(answer, "int n = 0;", "int n = 0, m;"));
    prove();
    ok_output(finds("solutions/01-birds/1-count/solution.c: passes") &&
              says("unused variable 'm'"), "a solution with a warning");
    put("solutions/01-birds/1-count/solution.c",
        with(answer, "return n;", "return n + !malloc(3);"));
    prove();
    ok_output(finds("solutions/01-birds/1-count/solution.c: passes") &&
              says("3 bytes never freed: allocated in count_birds"),
              "a solution that leaks");
    put("solutions/01-birds/1-count/solution.c",
        with(answer, "return n;", "return 0;"));
    prove();
    ok_output(status == 1 && says("solution.c: passes, without a warning\n"),
              "a solution that fails");
}

static void bad_tasks(void)
{
    static const struct {
        const char *from, *to, *finds;
    } changes[] = {
        { "# Counting birds", "", "has a title" },
        { "fill in", "fill out", "'fill out' is predict, fill in" },
        { "01#counting", "01#flying", "the section '01#flying' is" },
        { "## Hint 2", "## Hint two", "has hint 2" },
    };
    char path[128], line[256];
    snprintf(path, sizeof path, "%stask.md", folder);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        mend();
        put(path, with(task, changes[i].from, changes[i].to));
        prove();
        snprintf(line, sizeof line, "%s: %s", path, changes[i].finds);
        ok_output(finds(line), "a task that lacks: %s", changes[i].finds);
    }
    mend();
    run("rm %s/solutions/01-birds/1-count/discussion.md", root);
    prove();
    ok_output(finds("solutions/01-birds/1-count/discussion.md: is there"),
              "a discussion that is missing");
    mend();
    put("tests/01-birds/exercise-1.c", with(test, "01#asking", "01#no"));
    prove();
    ok_output(finds("tests/01-birds/exercise-1.c: the section '01#no'"),
              "a test that names a section which is not there");
}

/* --- predict ------------------------------------------------------------- */

static void predicts(void)
{
    mend();
    put("exercises/01-birds/1-count/exercise.h",
        "extern const char *const answer[];\n");
    put("tests/01-birds/exercise-1.c",
        "#include \"exercise.h\"\n"
        "#include \"exercise_test.h\"\n"
        "#include <sqlite3.h>\n"
        "static void sends(const char *path)\n"
        "{\n"
        "    sqlite3 *sqlite;\n"
        "    sqlite3_open(path, &sqlite);\n"
        "    sqlite3_exec(sqlite, \"CREATE TABLE \\\"t\\\" (\\n    a);"
        "INSERT INTO t VALUES (1); DELETE FROM t\", 0, 0, 0);\n"
        "    sqlite3_close(sqlite);\n"
        "    expect_prediction(answer);\n"
        "}\n"
        "const struct exercise_test exercise_tests[] = {\n"
        "    { \"what is sent\", sends, NULL }, { 0 },\n"
        "};\n");
    put("work/01-1-count.c", "#include \"exercise.h\"\n"
        "const char *const answer[] = { \"create table t(a)\",\n"
        "    \"insert into T values(1)\", \"DELETE FROM t;\", 0 };\n");
    exercise("check 01-1");
    ok_output(status == 0, "a prediction: space and case are put aside");
    put("work/01-1-count.c", "#include \"exercise.h\"\n"
        "const char *const answer[] = { \"create table t(a)\",\n"
        "    \"insert into T values(2)\", 0 };\n");
    exercise("check 01-1");
    ok_output(says("  you wrote                           | sent\n") &&
              says("  insert into T values(2)             !"
                   " INSERT INTO t VALUES (1)\n"),
              "the first wrong statement is shown beside what was sent");
    ok_output(!says("DELETE"), "the next is not given away");
    put("work/01-1-count.c", "#include \"exercise.h\"\n"
        "const char *const answer[] = { \"create table t(a)\" };\n");
    exercise("check 01-1");
    ok_output(status == 1 && says("it goes beyond the end of an array"),
              "an answer without its NULL is told");
}

int main(void)
{
    begin();
    good();
    bad_starters();
    bad_wrong_answers();
    quotes_in_words();
    bad_solutions();
    bad_tasks();
    predicts();
    return end();
}
