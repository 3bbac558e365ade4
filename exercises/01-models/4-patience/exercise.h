/* Given: what it means to be patient. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

struct patience {
    int waits;                   /* at most, for one call */
    void (*wait)(int n);         /* waits for the n-th time, from 1 */
};

/*
 * Gives a driver that does what `engine` does, except that it waits
 * and calls again when another connection holds the lock. Both
 * arguments outlive it. A program makes one.
 */
struct orm_driver patient(const struct orm_driver *engine,
                          const struct patience *patience);

#endif
