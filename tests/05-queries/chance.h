/* A small generator, so that every run makes the same conditions. */
#ifndef CHANCE_H
#define CHANCE_H

#include <stdint.h>

static inline unsigned below(unsigned n)
{
    static uint32_t state = 20260101;
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % n;
}

#endif
