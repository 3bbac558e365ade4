/*
 * Four ways to choose a place in an identity map: places looked at,
 * and lines of a small cache filled anew.
 */
#include <stdint.h>
#include <stdio.h>

enum { OBJECTS = 20000, MOST = 1 << 16 };

#define GOLDEN UINT64_C(0x9E3779B97F4A7C15)

static unsigned bits;              /* the map has 1 << bits groups */

static size_t own_number(uint64_t number)
{
    return (size_t)(number & ((1 << bits) - 1));
}

static size_t scattered(uint64_t number)
{
    return (size_t)(number * GOLDEN >> (64 - bits));
}

static size_t in_groups(uint64_t number)
{
    return (size_t)((number >> 2) * GOLDEN >> (64 - bits));
}

static size_t in_fours(uint64_t number)
{
    const uint64_t four = (number >> 4) * GOLDEN;
    return (size_t)(four >> (66 - bits) << 2 | (number >> 2 & 3));
}

/* A group is a number and pointers; these show which are taken. */
static const struct way {
    const char *name;
    size_t (*home)(uint64_t number);
    uint64_t keys;                     /* in a group */
} ways[] = {
    { "own number", own_number, 1 },
    { "scattered", scattered, 1 },
    { "in groups", in_groups, 4 },
    { "in fours", in_fours, 4 },
};

static uint64_t groups[MOST];          /* theirs, and 1; 0: free */

/* A cache of 32 KB: 512 lines, each with one place for it. */
static size_t lines[512], looked, fetched;

static void look(size_t address)
{
    const size_t line = address / 64 + 1;
    fetched += lines[line % 512] != line;
    lines[line % 512] = line;
}

static void find(const struct way *way, uint64_t number)
{
    const size_t size = 8 + 8 * way->keys;
    const uint64_t own = number / way->keys + 1;
    size_t at = way->home(number);
    for (looked++; groups[at] && groups[at] != own; looked++) {
        look(at * size);
        at = (at + 1) & ((1 << bits) - 1);
    }
    groups[at] = own;
    look(at * size);
    look(at * size + 8 + 8 * (number % way->keys));
}

/* The smallest map of which a fifth stays free. */
static void make_room(const struct way *way, uint64_t step)
{
    const uint64_t taken =
        OBJECTS / (step < way->keys ? way->keys : 1);
    for (bits = 3; 5 * taken > (uint64_t)4 << bits; )
        bits++;
    for (size_t i = 0; i < MOST; i++)
        groups[i] = 0;
}

static void report(const struct way *way, uint64_t step)
{
    make_room(way, step);
    for (uint64_t i = 1; i <= OBJECTS; i++)
        find(way, i * step);
    looked = fetched = 0;
    for (uint64_t i = 1; i <= OBJECTS; i++)
        find(way, i * step);
    printf("  keys %d, %d, %d: %zu groups, %zu lines, %zu KB\n",
           (int)step, (int)(2 * step), (int)(3 * step), looked, fetched,
           (size_t)(8 + 8 * way->keys) << bits >> 10);
}

int main(void)
{
    for (int i = 0; i < 4; i++) {
        puts(ways[i].name);
        report(&ways[i], 1);
        report(&ways[i], 4096);
    }
    return 0;
}
