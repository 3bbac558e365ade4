/* A program is started with posix_spawn and waited for by asking again
 * and again: no signal handler, so nothing to get wrong in one. It reads
 * nothing: its standard input is /dev/null. */
#define _POSIX_C_SOURCE 200809L
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void redirect(posix_spawn_file_actions_t *actions,
                     const struct process *process)
{
    const int write_new = O_WRONLY | O_CREAT | O_TRUNC;
    const char *output = process->output, *errors = process->errors;
    posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0);
    if (output)
        posix_spawn_file_actions_addopen(actions, 1, output, write_new, 0666);
    if (output && errors && strcmp(output, errors) == 0)
        posix_spawn_file_actions_adddup2(actions, 1, 2);
    else if (errors)
        posix_spawn_file_actions_addopen(actions, 2, errors, write_new, 0666);
}

static int start(const struct process *process, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    redirect(&actions, process);
    int error = posix_spawnp(child, process->argv[0], &actions, NULL,
                             (char **)(uintptr_t)process->argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

enum process_end process_run(const struct process *process, int *status)
{
    pid_t child;
    errno = start(process, &child);
    if (errno)
        return PROCESS_NOT_STARTED;
    if (process->seconds <= 0)
        return waitpid(child, status, 0) == child ? PROCESS_ENDED
                                                  : PROCESS_NOT_STARTED;
    double end = now() + process->seconds;
    while (waitpid(child, status, WNOHANG) == 0) {
        if (now() > end) {
            kill(child, SIGKILL);
            waitpid(child, status, 0);
            return PROCESS_LATE;
        }
        nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
    }
    return PROCESS_ENDED;
}
