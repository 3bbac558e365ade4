/* What tests of exercises are written with: how a failure says in which
 * case of a loop it is, and memory that can be refused. */
#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

static const char of_cases[] =
    "#include \"exercise.h\"\n"
    "#include \"exercise_test.h\"\n"
    "static void asks_once(const char *path)\n"
    "{\n"
    "    sqlite3 *sqlite;\n"
    "    sqlite3_open(path, &sqlite);\n"
    "    sqlite3_exec(sqlite, \"CREATE TABLE birds (name)\", 0, 0, 0);\n"
    "    for (int n = 1; n <= 3; n++) {\n"
    "        expect_when(\"a bird is counted time %d\", n);\n"
    "        forget_sql();\n"
    "        count_birds(sqlite, \"gull\");\n"
    "        expect_sql(\"PRAGMA\", LIST(NULL));\n"
    "        expect_sql(\"DELETE\", LIST(NULL));\n"
    "        expect_rows(path, \"SELECT * FROM birds\", LIST(NULL));\n"
    "    }\n"
    "    expect_when(NULL);\n"
    "    expect(count_birds(sqlite, \"\") == 0, \"a bird without a name\");\n"
    "    sqlite3_close(sqlite);\n"
    "}\n"
    "const struct exercise_test exercise_tests[] = {\n"
    "    { \"one question\", asks_once, NULL }, { 0 },\n"
    "};\n";

/* Does it at the second call. */
static void at_the_second(const char *what)
{
    char text[512];
    snprintf(text, sizeof text, "static int calls; calls++;\n"
             "    if (calls == 2) %s\n    int n = 0;", what);
    put("work/01-1-count.c", with(answer, "int n = 0;", text));
    exercise("check 01-1");
}

static void cases(void)
{
    put("tests/01-birds/exercise-1.c", of_cases);
    put("work/01-1-count.c", answer);
    exercise("check 01-1");
    ok_output(status == 0, "an answer that is right in all cases");
    at_the_second("sqlite3_exec(sqlite, \"DELETE FROM birds\", 0, 0, 0);");
    ok_output(says("\n\n  When a bird is counted time 2:\n"
                   "  expected                            | sent\n"),
              "SQL that is wrong in one");
    at_the_second("sqlite3_exec(sqlite, \"INSERT INTO birds VALUES (1)\","
                  " 0, 0, 0);");
    ok_output(says("\n\n  When a bird is counted time 2:\n"
                   "  expected                            | found in the"),
              "rows");
    put("work/01-1-count.c",
        with(answer, "return n;", "return *name ? n : 7;"));
    exercise("check 01-1");
    ok_output(says("\n\n  a bird without a name\n"), "and what is no case");
}

static const char of_memory[] =
    "#include \"exercise.h\"\n"
    "#include \"exercise_test.h\"\n"
    "#include <string.h>\n"
    "static void *take(void *block, size_t size)\n"
    "{\n"
    "    return counting_allocator(NULL, block, size);\n"
    "}\n"
    "static void memory(const char *path)\n"
    "{\n"
    "    char *a = take(NULL, 10), *b;\n"
    "    expect_integer(\"in use\", 10, (long long)memory_in_use());\n"
    "    refuse_request(2);\n"
    "    expect(!request_refused(), \"none is refused yet\");\n"
    "    b = strcpy(take(NULL, 5), \"four\");\n"
    "    take(take(NULL, 0), 0);\n"
    "    expect(!request_refused(), \"giving back is no request\");\n"
    "    expect(!take(b, 50), \"the second is refused\");\n"
    "    expect_text(\"the block\", \"four\", b);\n"
    "    b = take(b, 50);\n"
    "    expect(b && request_refused(), \"the third is not\");\n"
    "    expect_integer(\"in use\", 60, (long long)memory_in_use());\n"
    "    refuse_request(1);\n"
    "    expect(!request_refused(), \"a refusal is forgotten\");\n"
    "    expect(!take(NULL, 1), \"by the next one\");\n"
    "    refuse_request(0);\n"
    "    expect(request_refused(), \"not by its end\");\n"
    "    take(a, 0);\n"
    "    take(b, 0);\n"
    "    expect_integer(\"in use\", 0, (long long)memory_in_use());\n"
    "}\n"
    "const struct exercise_test exercise_tests[] = {\n"
    "    { \"memory\", memory, NULL }, { 0 },\n"
    "};\n";

static void memory(void)
{
    put("work/01-1-count.c", answer);
    put("tests/01-birds/exercise-1.c", of_memory);
    exercise("check 01-1");
    ok_output(status == 0, "memory is counted, and refused on request");
}

int main(void)
{
    begin();
    cases();
    memory();
    return end();
}
