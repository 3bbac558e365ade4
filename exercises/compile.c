/*
 * From the reader's file to a test program. The library of the
 * exercise's chapter and the half of the test program that all share
 * are made by `make`; the reader's file is compiled by the runner, so
 * that an error is shown as it should be: place first, one error.
 */
#define _POSIX_C_SOURCE 200809L
#include "../site/process.h"
#include "runner.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* --- commands ----------------------------------------------------- */

struct command {
    const char *word[64];
    int n;
    char compiler[PATH_SIZE];     /* CC, cut into words */
};

static void append(struct command *command, const char *word)
{
    if (command->n < 63)
        command->word[command->n++] = word;
}

static const char *compiler_name(void)
{
    const char *name = getenv("CC");
    return name && *name ? name : "cc";
}

/* Begins with the compiler, which may be two words: `ccache gcc`. */
static void append_compiler(struct command *command)
{
    path_of(command->compiler, "%s", compiler_name());
    char *word = strtok(command->compiler, " ");
    for (; word; word = strtok(NULL, " "))
        append(command, word);
}

/* Runs the command with all that it says in a file; true: it exited
   with 0. */
static bool run(const struct command *command, const char *output)
{
    int status = 0;
    struct process process = { .argv = command->word,
                               .output = output, .errors = output };
    make_way(output);
    if (process_run(&process, &status) == PROCESS_NOT_STARTED)
        stop("%s cannot be run: %s. It is needed: install a C compiler"
             " and make (Debian: apt install build-essential).",
             command->word[0], strerror(errno));
    return status == 0;
}

/* --- the library -------------------------------------------------- */

/* What a machine may lack, and how that shows. */
static const struct {
    const char *option, *lacking;
} needs[] = {
    { "-fsyntax-only",
      "A C compiler is missing (Debian: apt install"
      " build-essential)." },
    { "-lsqlite3",
      "SQLite is missing (Debian: apt install libsqlite3-dev;"
      " Fedora: dnf install sqlite-devel)." },
    { "-fsanitize=address,undefined",
      "The compiler's sanitizers are missing (Debian: apt install"
      " libgcc-12-dev; Fedora: dnf install libasan libubsan)." },
};

static void name_what_is_missing(const char *output)
{
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
        struct command command = { 0 };
        char source[PATH_SIZE];
        path_of(source, "build/exercises/probe.c");
        write_file(source, i == 1 ? "#include <sqlite3.h>\n"
                                    "int main(void) { return 0; }\n"
                                  : "int main(void) { return 0; }\n");
        append_compiler(&command);
        append(&command, source);
        append(&command, "-o");
        append(&command, "build/exercises/probe");
        append(&command, needs[i].option);
        if (!run(&command, output))
            stop("%s", needs[i].lacking);
    }
}

void build_library(const struct exercise *exercise)
{
    const char *output = "build/exercises/library.log";
    struct command make = { 0 };
    char compiler[PATH_SIZE], place[PATH_SIZE], last[PATH_SIZE];
    char library[PATH_SIZE], header[PATH_SIZE], harness[PATH_SIZE];
    const char *where = exercise->library;
    append(&make, "make");
    append(&make, "--silent");
    append(&make, path_of(compiler, "CC=%s", compiler_name()));
    append(&make, path_of(place, "B=%s", where));
    append(&make, path_of(last, "LAST=%02d", exercise->chapter));
    append(&make, path_of(library, "%s/test/libcormorant.a", where));
    append(&make, path_of(header, "%s/include/cormorant.h", where));
    append(&make, path_of(harness, "%s/libexercise.a", where));
    if (!exists(library))
        fputs("building the library, once\n", stderr);
    if (run(&make, output))
        return;
    struct text said = { 0 };
    read_file(&said, output);
    name_what_is_missing("build/exercises/probe.log");
    stop("%sThe library could not be built; nothing was tested.",
         said.bytes);
}

/* --- the test program --------------------------------------------- */

static bool is_newer(const char *a, const char *b)
{
    struct stat x, y;
    if (stat(a, &x) != 0 || stat(b, &y) != 0)
        return false;
    if (x.st_mtim.tv_sec != y.st_mtim.tv_sec)
        return x.st_mtim.tv_sec > y.st_mtim.tv_sec;
    return x.st_mtim.tv_nsec > y.st_mtim.tv_nsec;
}

/* gcc says more words for one mistake in a macro than clang. */
static bool is_clang(void)
{
    static int answer = -1;
    const char *output = "build/exercises/compiler";
    if (answer >= 0)
        return answer;
    struct command command = { 0 };
    struct text version = { 0 };
    append_compiler(&command);
    append(&command, "--version");
    run(&command, output);
    read_file(&version, output);
    answer = version.bytes && strstr(version.bytes, "clang");
    clear(&version);
    return answer;
}

/* Paths that a command needs, which have to live as long as it. */
struct paths {
    char folder[PATH_SIZE], include[PATH_SIZE], header[PATH_SIZE];
    char library[PATH_SIZE], harness[PATH_SIZE], test[PATH_SIZE];
    char program[PATH_SIZE], output[PATH_SIZE];
};

static void find_paths(const struct exercise *exercise,
                       struct paths *paths)
{
    const char *build = exercise->build, *where = exercise->library;
    path_of(paths->folder, "-I%s", exercise->folder);
    path_of(paths->include, "-I%s/include", where);
    path_of(paths->header, "%s/exercise.h", exercise->folder);
    path_of(paths->library, "%s/test/libcormorant.a", where);
    path_of(paths->harness, "%s/libexercise.a", where);
    path_of(paths->test, "%s/test.o", build);
    path_of(paths->program, "%s/test", build);
    path_of(paths->output, "%s/compiler.log", build);
}

static void append_flags(struct command *command,
                         const struct paths *paths)
{
    static const char *const flags[] = {
        "-std=c11", "-g", "-Wall", "-Wextra", "-Wno-unused-parameter",
        "-Wno-unused-function", "-Werror=int-conversion",
        "-Werror=incompatible-pointer-types",
        "-fsanitize=address,undefined",
        "-fno-sanitize-recover=undefined", "-Iexercises/harness",
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        append(command, flags[i]);
    append(command, is_clang() ? "-ferror-limit=1" : "-fmax-errors=1");
    append(command, is_clang() ? "-fmacro-backtrace-limit=1"
                               : "-ftrack-macro-expansion=0");
    append(command, paths->folder);
    append(command, paths->include);
}

/* The test is compiled apart, so a mistake in the reader's file is
   never reported in ours. */
static void compile_test(const struct exercise *exercise,
                         const struct paths *paths)
{
    struct command command = { 0 };
    if (is_newer(paths->test, exercise->test) &&
        is_newer(paths->test, paths->header) &&
        is_newer(paths->test, paths->library) &&
        is_newer(paths->test, paths->harness))
        return;
    append_compiler(&command);
    append_flags(&command, paths);
    append(&command, "-c");
    append(&command, exercise->test);
    append(&command, "-o");
    append(&command, paths->test);
    struct text said = { 0 };
    if (run(&command, paths->output))
        return;
    read_file(&said, paths->output);
    stop("%sThe test of exercise %s does not compile: please report"
         " it.", said.bytes, exercise->id);
}

bool compile(const struct exercise *exercise, const char *source,
             struct text *said)
{
    struct command command = { 0 };
    struct paths paths;
    find_paths(exercise, &paths);
    compile_test(exercise, &paths);
    append_compiler(&command);
    append_flags(&command, &paths);
    append(&command, source);
    append(&command, paths.test);
    append(&command, paths.harness);
    append(&command, paths.library);
    append(&command, "-lsqlite3");
    append(&command, "-o");
    append(&command, paths.program);
    bool compiled = run(&command, paths.output);
    struct text output = { 0 };
    read_file(&output, paths.output);
    explain_compiler(output.bytes, source, compiled, said);
    clear(&output);
    return compiled;
}
