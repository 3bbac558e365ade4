/*
 * Sessions at random, against a model of plain arrays: some thousands of
 * programs that are always the same. `make fuzz` takes longer and is wiser.
 */
#include "fuzz/session.c"
#include "tap.h"

enum { PROGRAMS = 1500, LENGTH = 200 };

/* splitmix64 */
static uint64_t mix(uint64_t *state)
{
    uint64_t x = *state += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return x ^ x >> 31;
}

static void write_program(uint64_t seed, char *text)
{
    for (int i = 0; i < LENGTH; i++)
        text[i] = (char)(mix(&seed) % 251);
}

/* Takes pieces away for as long as it is still wrong. */
static size_t reduce(char *text, size_t size)
{
    char shorter[LENGTH];
    for (size_t n = size / 2; n; n /= 2)
        for (size_t at = 0; at + n <= size; ) {
            memcpy(shorter, text, at);
            memcpy(shorter + at, text + at + n, size - at - n);
            if (judge_session(shorter, size - n)) {
                memcpy(text, shorter, size -= n);
            } else {
                at++;
            }
        }
    return size;
}

static void explain(uint64_t seed, char *text)
{
    size_t size = reduce(text, LENGTH);
    setenv("SESSION_ECHO", "1", 1);
    fprintf(stderr, "program %d, reduced:\n", (int)seed);
    fprintf(stderr, "wrong: %s\n", judge_session(text, size));
    unsetenv("SESSION_ECHO");
}

int main(int argc, char **argv)
{
    const int first = argc > 1 ? atoi(argv[1]) : 0;
    const int count = argc > 2 ? atoi(argv[2]) : PROGRAMS;
    char text[LENGTH];
    int failed = 0;
    for (int i = first; i < first + count && failed < 3; i++) {
        write_program((uint64_t)i, text);
        if (judge_session(text, LENGTH)) {
            failed++;
            explain((uint64_t)i, text);
        }
    }
    is(failed, 0, "%d programs", count);
    return done();
}
