/*
 * Trying an answer: each test is a process of its own, so that a crash
 * or an endless loop in one says nothing about the next.
 */
#define _POSIX_C_SOURCE 200809L
#include "../site/process.h"
#include "runner.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

double seconds_of_test = 5;

/* Where a test leaves what; all in the exercise's own directory. */
struct traces {
    char program[PATH_SIZE], database[PATH_SIZE];
    char verdict[PATH_SIZE], output[PATH_SIZE];
};

static struct traces traces_of(const struct exercise *exercise)
{
    struct traces traces;
    path_of(traces.program, "%s/test", exercise->build);
    path_of(traces.database, "%s/database", exercise->build);
    path_of(traces.verdict, "%s/verdict", exercise->build);
    path_of(traces.output, "%s/output", exercise->build);
    return traces;
}

static void remove_database(const char *path)
{
    static const char *const ends[] = { "", "-journal", "-wal",
                                        "-shm" };
    for (int i = 0; i < 4; i++) {
        char file[PATH_SIZE];
        remove(path_of(file, "%s%s", path, ends[i]));
    }
}

static enum process_end run(const struct traces *traces, const char *n,
                            int *status)
{
    const char *const argv[] = { traces->program, n,
                                 n ? traces->database : NULL,
                                 traces->verdict, NULL };
    struct process process = { .argv = argv, .output = traces->output,
                               .errors = traces->output,
                               .seconds = seconds_of_test };
    remove_database(traces->database);
    remove(traces->verdict);
    enum process_end end = process_run(&process, status);
    if (end == PROCESS_NOT_STARTED)
        stop("%s: cannot be run: %s", traces->program, strerror(errno));
    return end;
}

/* A line of the list is "01#insert\tstores one row". */
static void list_tests(struct attempt *attempt,
                       const struct traces *traces)
{
    int status = 0;
    struct text list = { 0 };
    run(traces, NULL, &status);
    read_file(&list, traces->output);
    char *line = strtok(list.bytes, "\n");
    for (; line && attempt->tests < TESTS; line = strtok(NULL, "\n")) {
        int i = attempt->tests;
        char *name = strchr(line, '\t');
        if (!name)
            continue;
        snprintf(attempt->section[i], 128, "%.*s", (int)(name - line),
                 line);
        snprintf(attempt->name[i], 128, "%s", name + 1);
        attempt->tests++;
    }
    clear(&list);
}

/* What the end of the process tells when the test could not. */
static void explain_end(struct attempt *attempt, enum process_end end,
                        int status, const char *output,
                        const char *source)
{
    attempt->crashed = true;
    if (end == PROCESS_LATE)
        add(&attempt->said, "did not end in %g second%s\n",
            seconds_of_test, seconds_of_test == 1 ? "" : "s");
    else if (explain_report(output, source, &attempt->said,
                            &attempt->printed))
        return;
    else if (WIFSIGNALED(status))
        add(&attempt->said, "crashed: %s\n",
            strsignal(WTERMSIG(status)));
    else
        add(&attempt->said, "the program called exit(%d) before the"
            " test was over\n", WEXITSTATUS(status));
    if (end == PROCESS_LATE)
        add(&attempt->printed, "%s", output);
}

/* LeakSanitizer speaks after the verdict; it cannot work in a debugger,
   and then it has said nothing against the answer. */
static bool is_clean(int status, const char *output)
{
    static const char unable[] =
        "LeakSanitizer has encountered a fatal error";
    return status == 0 || strstr(output, unable);
}

static bool run_test(struct attempt *attempt,
                     const struct traces *traces, const char *source)
{
    int status = 0;
    char number[16];
    struct text verdict = { 0 }, output = { 0 };
    snprintf(number, sizeof number, "%d", attempt->passed + 1);
    enum process_end end = run(traces, number, &status);
    bool told = read_file(&verdict, traces->verdict);
    read_file(&output, traces->output);
    bool ok = told && strcmp(verdict.bytes, "ok\n") == 0;
    bool failed = told && strncmp(verdict.bytes, "not ok\n", 7) == 0;
    bool passed = ok && is_clean(status, output.bytes);
    if (failed) {
        add(&attempt->said, "%s", verdict.bytes + 7);
        add(&attempt->printed, "%s", output.bytes);
    } else if (!passed) {
        explain_end(attempt, end, status, output.bytes, source);
        attempt->crashed = !ok;
    }
    clear(&verdict);
    clear(&output);
    return passed;
}

void try_answer(const struct exercise *exercise, const char *source,
                struct attempt *attempt)
{
    struct traces traces = traces_of(exercise);
    *attempt = (struct attempt){ 0 };
    setenv("LC_ALL", "C", 1);
    setenv("UBSAN_OPTIONS", "print_stacktrace=1", 1);
    attempt->compiled = compile(exercise, source, &attempt->warned);
    if (!attempt->compiled) {
        attempt->said = attempt->warned;
        attempt->warned = (struct text){ 0 };
        return;
    }
    list_tests(attempt, &traces);
    while (attempt->passed < attempt->tests &&
           run_test(attempt, &traces, source))
        attempt->passed++;
    remove_database(traces.database);
}

void end_attempt(struct attempt *attempt)
{
    clear(&attempt->warned);
    clear(&attempt->said);
    clear(&attempt->printed);
}
