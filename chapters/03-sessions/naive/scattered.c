/*
 * Three ways to choose a place in an identity map: places looked at,
 * and lines of a small cache filled anew.
 */
#include <stdint.h>
#include <stdio.h>

enum { BITS = 15, ROOM = 1 << BITS, OBJECTS = 20000 };

#define GOLDEN UINT64_C(0x9E3779B97F4A7C15)

static size_t own_number(uint64_t number)
{
    return (size_t)(number & (ROOM - 1));
}

static size_t scattered(uint64_t number)
{
    return (size_t)(number * GOLDEN >> (64 - BITS));
}

static size_t in_sixteens(uint64_t number)
{
    const uint64_t block = (number >> 4) * GOLDEN;
    return (size_t)(block >> (68 - BITS) << 4 | (number & 15));
}

static uint64_t places[ROOM][2];       /* as large as the real ones */

/* A cache of 32 KB: 512 lines, each with one place for it. */
static size_t lines[512], looked, fetched;

static void look(size_t place)
{
    const size_t line = place / 4 + 1;
    looked++;
    fetched += lines[line % 512] != line;
    lines[line % 512] = line;
}

static void find(size_t (*home)(uint64_t), uint64_t number)
{
    size_t at = home(number);
    for (look(at); places[at][0] && places[at][0] != number; look(at))
        at = (at + 1) % ROOM;
    places[at][0] = number;
}

static void report(const char *keys, size_t (*home)(uint64_t),
                   uint64_t (*key)(uint64_t))
{
    for (size_t i = 0; i < ROOM; i++)
        places[i][0] = 0;
    for (uint64_t i = 1; i <= OBJECTS; i++)
        find(home, key(i));
    looked = fetched = 0;
    for (uint64_t i = 1; i <= OBJECTS; i++)
        find(home, key(i));
    printf("  keys %s: %zu places, %zu lines\n", keys, looked,
           fetched);
}

static uint64_t each(uint64_t i)
{
    return i;
}

static uint64_t in_steps(uint64_t i)
{
    return 4096 * i;
}

static const struct {
    const char *name;
    size_t (*home)(uint64_t);
} ways[] = {
    { "own number", own_number },
    { "scattered", scattered },
    { "in sixteens", in_sixteens },
};

int main(void)
{
    for (int i = 0; i < 3; i++) {
        puts(ways[i].name);
        report("1, 2, 3", ways[i].home, each);
        report("4096, 8192, 12288", ways[i].home, in_steps);
    }
    return 0;
}
