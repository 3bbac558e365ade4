/* Running another program: its output in files, its time limited. */
#ifndef PROCESS_H
#define PROCESS_H

enum process_end {
    PROCESS_ENDED,       /* it ended by itself: see the status */
    PROCESS_LATE,        /* it was killed when its time was over */
    PROCESS_NOT_STARTED, /* errno tells why */
};

/* What to run, with the environment that we have. `argv` ends with NULL.
 * `output` and `errors` are paths of files to write; NULL leaves ours to it,
 * and the same path in both mixes the two. */
struct process {
    const char *const *argv;
    const char *output, *errors;
    double seconds; /* 0: as long as it takes */
};

/* Runs it and waits. `*status` is as waitpid() gives it. */
enum process_end process_run(const struct process *process, int *status);

#endif
