/* exercise start, hint, solution, progress, reset and diff. */
#define _XOPEN_SOURCE 700
#include "fixture.h"

#include <fcntl.h>

static void refuses(void)
{
    exercise("start");
    ok_output(status == 1 && says("Which exercise? Say it like this:"
                                  " EX=01-1\n"), "start wants an exercise");
    exercise("start 01-7");
    ok_output(status == 1 && says("There is no exercise 01-7."),
              "which has to be there");
    exercise("fly 01-1");
    ok_output(status == 2 && says("usage: exercise COMMAND"),
              "an unknown command shows the known ones");
    const char *const commands[] = { "check", "watch", "reset", "diff" };
    for (int i = 0; i < 4; i++) {
        exercise("%s 01-1", commands[i]);
        is(status, 1, "%s before start is refused", commands[i]);
        is_text(output, "work/01-1-count.c is not there yet. Begin with:"
                " make start EX=01-1\n", "and says to start");
    }
    exercise("progress");
    ok_output(status == 0 && says("not started\n") &&
              says("] 0 of 1 exercise\n"), "progress at the beginning");
}

static void starts(void)
{
    exercise("start 1-1");
    is(status, 0, "start");
    ok_output(says("01-1  Counting birds\n") &&
              says("\nCount the birds of a name.\n") && !says("Hint 1") &&
              !says("Kind:"), "shows the task, not its hints");
    is_text(output, "01-1  Counting birds\n"
            "\n"
            "Count the birds of a name.\n"
            "\n"
            "Given: exercises/01-birds/1-count/exercise.h\n"
            "Write in work/01-1-count.c, then: make check EX=01-1\n",
            "names what is given and what is to be written");
    ok_output(says("Write in work/01-1-count.c, then: make check EX=01-1\n"),
              "and tells what to do");
    is_text(get("work/01-1-count.c"),
            strstr(starter, "#include"), "the file is the starter without"
            " the line that tells how it fails");
    put("work/01-1-count.c", "mine");
    exercise("start 01-1");
    ok_output(status == 1 && says("is there already and stays as it is."
                                  " To begin again: make reset EX=01-1\n"),
              "start again is refused");
    is_text(get("work/01-1-count.c"), "mine", "and overwrites nothing");
}

static void resets(void)
{
    exercise("reset 01-1");
    ok_output(status == 0 && says("what you had is in"
                                  " work/01-1-count.c.bak\n"), "reset");
    is_text(get("work/01-1-count.c.bak"), "mine", "keeps what was there");
    is_text(get("work/01-1-count.c"), strstr(starter, "#include"),
            "and begins again");
    put("work/01-1-count.c", "mine, too");
    exercise("reset 01-1");
    is_text(get("work/01-1-count.c.bak"), "mine", "reset again keeps the"
            " older one");
    is_text(get("work/01-1-count.c.bak2"), "mine, too", "beside the newer");
}

static void hints(void)
{
    exercise("hint 01-1");
    is_text(output, "Hint 1 of 3\n\nCount in SQL.\n\n", "the first hint");
    exercise("hint 01-1");
    is_text(output, "Hint 2 of 3\n\nBind the name.\n\n", "the second");
    exercise("hint 01-1");
    is_text(output, "Hint 3 of 3\n\nFinalize the statement.\n\n",
            "the third");
    exercise("hint 01-1");
    ok_output(says("Hint 3 of 3\n") &&
              says("That was the last one. Our answer: make solution"
                   " EX=01-1\n"), "after that, the way to the solution");
    is_text(get("work/01-1-count.c"), strstr(starter, "#include"),
            "the reader's file holds no state");
}

static void solves(void)
{
    exercise("solution 01-1");
    ok_output(status == 0 && says(answer) &&
              says("Count in SQL, not in C.\n"),
              "solution shows the file and its discussion");
}

/* --- progress ------------------------------------------------------------ */

static void progresses(void)
{
    char program[128];
    snprintf(program, sizeof program, "%s/build/exercises/01-1/test", root);
    put_exercise(2);
    exercise("progress");
    ok_output(says("01-1  Counting birds") && says("  1 of 4 tests\n") &&
              says("01-2  Counting birds") && says("  not started\n") &&
              says("[----------------------------------------]"
                   " 0 of 2 exercises\n"), "progress counts tests");
    remove(program);
    exercise("progress");
    ok_output(says("  1 of 4 tests\n"), "progress remembers");
    ok(access(program, F_OK) != 0, "and runs nothing that has not changed");
    put("work/01-1-count.c", answer);
    exercise("progress");
    ok_output(says("  done\n") &&
              says("[####################--------------------]"
                   " 1 of 2 exercises\n"), "a change is run, and drawn");
    ok(access(program, F_OK) == 0, "by testing it");
    put("tests/01-birds/exercise-1.c",
        with(test, "gulls\", 2", "gulls\", 3"));
    exercise("progress");
    ok_output(says("  1 of 4 tests\n"), "a change of the test as well");
    put("tests/01-birds/exercise-1.c", test);
    put("work/01-1-count.c", "int");
    exercise("progress");
    ok_output(says("  does not compile\n"), "what does not compile is told");
}

/* --- diff ---------------------------------------------------------------- */

static void differs(void)
{
    exercise("reset 01-1");
    exercise("diff 01-1");
    ok_output(says("no difference\n"), "the starter is no different");
    put("work/01-1-count.c",
        with(strstr(starter, "#include"), "    return 0;\n",
             "    int n = 0;\n    return n;\n"));
    exercise("diff 01-1");
    is_text(output, "- the starter, + work/01-1-count.c\n"
            "...\n"
            "  \n"
            "  int count_birds(sqlite3 *sqlite, const char *name)\n"
            "  {\n"
            "-     return 0;\n"
            "+     int n = 0;\n"
            "+     return n;\n"
            "  }\n", "diff shows what changed, and three lines around");
    put("src/07-cascades/cascade.c", "a\nb\nc\n");
    put("mine.c", "a\nc\nd\n");
    exercise("diff --chapter 07 --file mine.c");
    is_text(output, "- src/07-cascades/cascade.c, + mine.c\n"
            "  a\n- b\n  c\n+ d\n", "diff with the only file of a module");
    put("src/07-cascades/orphan.c", "x\n");
    exercise("diff --chapter 07 --file mine.c");
    ok_output(status == 1 &&
              says("mine.c: which file of chapter 07 is it? Give yours the"
                   " same name; there are: cascade.c orphan.c\n"),
              "with several it asks");
    put("orphan.c", "x\n");
    exercise("diff --chapter 07 --file orphan.c");
    ok_output(says("no difference\n"), "or takes the one of that name");
    exercise("diff --chapter 09 --file mine.c");
    ok_output(status == 1 && says("There is no module of chapter 09.\n"),
              "a chapter without a module is told");
    exercise("diff --chapter 07 --file none.c");
    ok_output(status == 1 && says("none.c: cannot be read."), "and a file"
              " that is not there");
}

/* --- the screen ---------------------------------------------------------- */

/* Runs `exercise solution` with a terminal for its output. False: the
 * machine has none to give. */
static bool on_a_terminal(const char *no_colour)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return false;
    char command[8192];
    snprintf(command, sizeof command,
             "TERM=xterm %s %s/build/bin/exercise --root %s solution 01-1"
             " > %s", no_colour, tools, root, ptsname(master));
    int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    run("%s", command);
    ssize_t length = read(master, output, sizeof output - 1);
    output[length > 0 ? length : 0] = '\0';
    close(slave);
    close(master);
    return true;
}

static void colours(void)
{
    if (on_a_terminal("NO_COLOR=")) {
        ok_output(says("\33[1m01-1  Counting birds\33[0m"),
                  "a terminal shows colours");
        on_a_terminal("NO_COLOR=1");
        ok_output(says("01-1  Counting birds") && !says("\33"),
                  "NO_COLOR is respected");
    } else {
        ok(true, "colours # SKIP no pseudo-terminal here");
    }
    exercise("solution 01-1");
    ok_output(!says("\33"), "a pipe gets none");
}

/* A reader without SQLite's header is told which package has it. */
static void names_packages(void)
{
    put("Makefile", "build/01/test/libcormorant.a:\n\tfalse\n");
    put("cc", "#!/bin/sh\ncase \"$*\" in *sqlite3*) exit 1;; esac\n"
              "exec cc \"$@\"\n");
    run("chmod +x %s/cc; rm -r %s/build", root, root);
    run("CC=%s/cc %s/build/bin/exercise --root %s check 01-1", root, tools,
        root);
    ok_output(status == 1 && says("SQLite is missing (Debian: apt install"
                                  " libsqlite3-dev;"),
              "what is missing is named with its package");
    run("CC=none %s/build/bin/exercise --root %s check 01-1", tools, root);
    ok_output(status == 1 && says("none cannot be run"),
              "and a compiler that is not there");
    exercise("check 01-1");
    ok_output(status == 1 && says("The library could not be built;"
                                  " nothing was tested.\n"),
              "any other failure is shown as it came");
}

int main(void)
{
    begin();
    refuses();
    starts();
    resets();
    hints();
    solves();
    progresses();
    differs();
    colours();
    names_packages();
    return end();
}
