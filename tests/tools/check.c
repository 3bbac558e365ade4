/* exercise check and watch: what a reader is told of an answer. */
#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

#include <signal.h>
#include <time.h>

static void check(const char *from, const char *to)
{
    put("work/01-1-count.c", with(answer, from, to));
    exercise("check 01-1");
}

/* --- before anything runs ------------------------------------------------ */

static void first(void)
{
    exercise("check 01-1");
    is(status, 1, "check before start is refused");
    is_text(output, "work/01-1-count.c is not there yet. Begin with:"
            " make start EX=01-1\n", "and tells how to begin");
    put("work/01-1-count.c", answer);
    exercise("check 01-1");
    ok_output(status == 0, "a right answer passes");
    ok_output(says("building the library, once\n"),
              "the first check says why it takes a while");
    ok_output(says("  ok     one SELECT is sent\n") &&
              says("All 4 tests passed."), "each test is named");
    ok(get("build/01/test/libcormorant.a"),
       "the library is built of the chapters up to the exercise's");
    exercise("check work/01-1-count.c");
    ok_output(status == 0 && !says("building"), "the second check does not,"
              " and takes the name of the file as well");
}

static void does_not_compile(void)
{
    check("int n = 0;", "int n = 0;\n    n = m;\n    n = k;");
    is(status, 1, "an answer that does not compile fails");
    ok_output(says("\n\nwork/01-1-count.c:13:9: error: 'm' undeclared") ||
              says("use of undeclared identifier 'm'"),
              "the place comes first");
    ok_output(!says("'k'"), "only the first error is shown");
    ok_output(says("nothing was tested\n"), "nothing was tested");
    ok_output(!says("compilation terminated") && !says("In function"),
              "and no noise");
    check("int count_birds(sqlite3 *sqlite, const char",
          "int count_birds(sqlite3 *sqlite, int");
    ok_output(says("work/01-1-count.c:5:5: error: conflicting types"),
              "a wrong signature is reported in the reader's file");
    check("count_birds", "count_bird");
    ok_output(says("work/01-1-count.c: 'count_birds' is used, but not"
                   " defined: write it"), "a missing function is named");
    ok_output(!says("collect2") && !says("/ld"), "without the linker's noise");
    check("int count_birds", "int main(void) { return 0; }\nint count_birds");
    ok_output(says("work/01-1-count.c: 'main' is also defined"),
              "a function too many is named");
    check("int n = 0;", "int n = 0, unused;");
    ok_output(status == 0 && says("12:16: warning: unused variable"),
              "a warning does not keep an answer from passing");
}

/* --- what tests say ------------------------------------------------------ */

static void fails(void)
{
    check("return n;", "return 0;");
    is(status, 1, "a wrong answer fails");
    ok_output(says("  ok     no gull is counted\n"
                   "  fails  two gulls are counted\n"
                   "\n"
                   "  the number of gulls should be 2, but is 0\n"
                   "\n"
                   "Read again: Counting (chapters/01-birds/index.md:3)\n"
                   "1 of 4 tests passed; 2 more were not tried."
                   " For a hint: make hint EX=01-1\n"),
              "the first failure is told, the rest counted");
    check("count(*) FROM birds WHERE", "count(1) FROM birds WHERE");
    ok_output(says(
        "  expected                            | sent\n"
        "  select COUNT( * ) from \"birds\"      ! SELECT count(1) FROM birds"
        " WHERE\n"
        "  where name=?;                       ! name = ?\n"
        "  -- 'O''Gull'                        ! -- 'O''Gull'\n"),
        "the SQL expected stands beside the SQL sent");
    ok_output(says("Read again: Asking (chapters/01-birds/index.md:9)\n"),
              "with the section of the test, not the one in a fence");
    check("name, -1, SQLITE_STATIC", "\"gull\", -1, SQLITE_STATIC");
    ok_output(says("  -- 'O''Gull'                        ! -- 'gull'\n"),
              "a wrong value is shown");
    check("int n = 0;", "int n = 0;\n"
          "    sqlite3_exec(sqlite, \"SELECT 1\", 0, 0, 0);");
    ok_output(says(" ! SELECT 1\n") && says("(nothing)    "),
              "a statement too many stands beside nothing");
    check("int n = 0;", "int n = 0;\n    sqlite3_exec(sqlite,"
          " \"PRAGMA optimize\", 0, 0, 0);");
    is(status, 0, "a PRAGMA is not counted");
    check("return n;", "sqlite3_exec(sqlite, \"UPDATE birds SET name = 'a|b'"
          " WHERE name IS NULL\", 0, 0, 0); return n;");
    ok_output(says("UPDATE birds SET name = 'a|b'"), "SQL is shown whole");
    check("return n;", "if (*name == 't') sqlite3_exec(sqlite, \"UPDATE birds"
          " SET name = 7\", 0, 0, 0); return n;");
    ok_output(says("  expected                            | found in the"
                   " database\n"
                   "  1 | 'tern'                          ! 1 | 7\n"
                   "  2 | NULL                            ! 2 | 7\n"),
              "the rows expected stand beside those found");
    check("return n;", "printf(\"n is %d\\n\", n); return 0;");
    ok_output(says("\nYour code printed:\n  n is 2\n"),
              "what the reader's code printed is shown");
}

/* --- leaks --------------------------------------------------------------- */

static void leaks(void)
{
    check("sqlite3_finalize(count);", ";");
    ok_output(says("  fails  no gull is counted\n\n"
                   "  1 statement never finalized:\n"
                   "    SELECT count(*) FROM birds WHERE name = ?\n"),
              "a statement never finalized is counted and named");
    check("sqlite3_finalize(count);", "for (int i = 0; i < 2; i++)"
          " sqlite3_prepare_v2(sqlite, \"SELECT 1\", -1, &count, 0);");
    ok_output(says("  3 statements never finalized:\n"), "all are counted");
    check("int n = 0;", "int n = 0; sqlite3 *o; sqlite3_open(\"\", &o);");
    ok_output(says("  the database was never closed\n"),
              "an open database is told");
    check("int n = 0;", "int n = 0; char *p = malloc(24); p[0] = 0; p = 0;");
    ok_output(says("  24 bytes never freed: allocated in count_birds,"
                   " work/01-1-count.c:12"),
              "a leak names its size, its function and its line");
    ok_output(!says("Your code printed"), "the empty line before a"
              " sanitizer's report was not printed by the reader");
}

/* --- crashes ------------------------------------------------------------- */

static void crashes(void)
{
    check("return n;", "int *p = 0; return *p;");
    ok_output(says("work/01-1-count.c:16") &&
              says("crashed in count_birds") && says("null pointer"),
              "a crash names the function");
    check("return n;", "char *p = malloc(4); free(p); return *p;");
    ok_output(says("  crashed in count_birds, work/01-1-count.c:16") &&
              says("it uses memory that was freed\n"), "use after free");
    check("return n;", "char *p = malloc(4); p[4] = 1; free(p); return n;");
    ok_output(says("it goes beyond the end of a block\n"), "overflow");
    check("return n;", "char *p = malloc(4); free(p); free(p); return n;");
    ok_output(says("crashed in count_birds, work/01-1-count.c:16") &&
              says("it frees memory twice (in"), "double free");
    check("return n;", "return count_birds(sqlite, name) + n;");
    ok_output(says("it calls itself without end\n"), "endless recursion");
    check("return n;", "n = 2147483647; n += 1; return n;");
    ok_output(says("crashed in count_birds, work/01-1-count.c:16") &&
              says("signed integer overflow"), "undefined behaviour");
    check("return n;", "puts(\"bye\"); abort();");
    ok_output(says("crashed") && says("Abort"), "abort");
    check("return n;", "puts(\"bye\"); fflush(stdout); exit(0);");
    is(status, 1, "exit(0) does not pass a test");
    ok_output(says("the program called exit(0) before the test was over\n") &&
              says("Your code printed:\n  bye\n"), "and is told");
    put("work/01-1-count.c", with(answer, "return n;", "for (;;) {}"));
    exercise("check 01-1 --seconds 1");
    ok_output(says("  did not end in 1 second\n"), "an endless loop");
    exercise("check 01-1 --seconds none");
    is(status, 2, "which cannot be given no time");
}

/* --- watch --------------------------------------------------------------- */

static bool appears(const char *words)
{
    for (int i = 0; i < 100; i++) {
        const char *text = get("watched");
        if (text && strstr(text, words))
            return true;
        nanosleep(&(struct timespec){ .tv_nsec = 100000000 }, NULL);
    }
    return false;
}

static void watches(void)
{
    char command[8192], seen[512];
    snprintf(seen, sizeof seen, "%s/watched", root);
    snprintf(command, sizeof command, "%s/build/bin/exercise", tools);
    put("work/01-1-count.c", with(answer, "return n;", "return 0;"));
    pid_t watcher = fork();
    if (watcher == 0) {
        if (freopen(seen, "w", stdout))
            execl(command, "exercise", "watch", "01-1", "--root", root,
                  (char *)NULL);
        _exit(127);
    }
    ok(appears("gulls should be 2, but is 0"), "watch checks at once");
    ok(appears("Watching work/01-1-count.c. Ctrl-C leaves."),
       "and says how to leave");
    put("work/01-1-count.c", answer);
    ok(appears("All 4 tests passed."), "and again when the file is saved");
    ok(!strstr(get("watched"), "\33"), "without control codes in a file");
    kill(watcher, SIGINT);
    int ended = 0;
    waitpid(watcher, &ended, 0);
    ok(WIFSIGNALED(ended) || WIFEXITED(ended), "Ctrl-C ends it");
}

int main(void)
{
    begin();
    first();
    does_not_compile();
    fails();
    leaks();
    crashes();
    watches();
    return end();
}
