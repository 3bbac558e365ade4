/*
 * exercise COMMAND [EXERCISE] [--root DIR] [--seconds N]
 *          [--chapter NN --file FILE]
 *
 * The Makefile calls it: `make check EX=05-2` is `exercise check 05-2`.
 */
#define _POSIX_C_SOURCE 200809L
#include "runner.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    int (*run)(const char *exercise);
    const char *help;
} commands[] = {
    { "start", start, "copies the starter into work/" },
    { "check", check, "compiles and tests your file" },
    { "watch", watch, "does so whenever you save it" },
    { "hint", hint, "gives the next of three hints" },
    { "solution", solution, "shows our answer and discusses it" },
    { "progress", progress, "shows how far you are" },
    { "diff", diff, "shows what you changed in the starter" },
    { "reset", reset, "begins again, keeping what you had" },
    { "prove", prove, "tests the exercises themselves" },
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static int usage(void)
{
    fputs("usage: exercise COMMAND [EXERCISE] [--root DIR]"
          " [--seconds N]\n\n", stderr);
    for (int i = 0; i < COMMANDS; i++)
        fprintf(stderr, "  %-10s %s\n", commands[i].name,
                commands[i].help);
    return 2;
}

struct arguments {
    const char *command, *exercise, *root, *seconds, *chapter, *file;
};

static bool read_arguments(struct arguments *arguments, char **argv)
{
    while (*++argv) {
        const char **option = NULL;
        if (strcmp(*argv, "--root") == 0)
            option = &arguments->root;
        else if (strcmp(*argv, "--seconds") == 0)
            option = &arguments->seconds;
        else if (strcmp(*argv, "--chapter") == 0)
            option = &arguments->chapter;
        else if (strcmp(*argv, "--file") == 0)
            option = &arguments->file;
        if (option && !argv[1])
            return false;
        if (option)
            *option = *++argv;
        else if (!arguments->command)
            arguments->command = *argv;
        else if (!arguments->exercise)
            arguments->exercise = *argv;
        else
            return false;
    }
    return arguments->command != NULL;
}

int main(int argc, char **argv)
{
    struct arguments arguments = { 0 };
    (void)argc;
    if (!read_arguments(&arguments, argv))
        return usage();
    if (arguments.seconds)
        seconds_of_test = atof(arguments.seconds);
    if (seconds_of_test <= 0)
        return usage();
    if (arguments.root && chdir(arguments.root) != 0)
        stop("%s: %s", arguments.root, strerror(errno));
    /* The make that called us is not the one that we call. */
    unsetenv("MAKEFLAGS");
    unsetenv("MFLAGS");
    unsetenv("MAKELEVEL");
    if (strcmp(arguments.command, "diff") == 0 && arguments.chapter)
        return diff_with_module(arguments.chapter, arguments.file);
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(arguments.command, commands[i].name) == 0)
            return commands[i].run(arguments.exercise);
    return usage();
}
