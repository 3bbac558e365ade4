/*
 * Fuzz targets: each file here is one. TARGET() names it and the texts to
 * begin with; a function follows that is given a text of any bytes and says
 * what is wrong, or NULL.
 *
 *     TARGET(date, "2026-12-01", "0001-01-01")
 *     {
 *         ...
 *         return real ? NULL : "a date that no calendar has";
 *     }
 *
 * `make fuzz` gives it to libFuzzer for a minute; tests/02-columns/fuzz.c
 * takes all targets and gives each some thousands of texts that are always
 * the same.
 */
#ifndef FUZZ_H
#define FUZZ_H

#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE         /* timegm(), and all of POSIX */
#endif

#include <cormorant.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct target {
    const char *name;
    const char *const *seeds;     /* up to NULL */
    const char *(*judge)(const char *text, size_t size);
};

#define TARGET(name, ...) \
    static const char *judge_##name(const char *text, size_t size); \
    static const char *const seeds_##name[] = { __VA_ARGS__, NULL }; \
    static const struct target target_##name = { \
        #name, seeds_##name, judge_##name }; \
    FUZZ_MAIN(target_##name) \
    static const char *judge_##name(const char *text, size_t size)

/* Is all of the text as an extended regular expression says? No text with a
   zero byte is: regexec() would not see what is behind it. */
static inline bool matches(const char *pattern, const char *text,
                           size_t size)
{
    static const char *compiled[16];
    static regex_t regex[16];
    int i = 0;
    while (compiled[i] && compiled[i] != pattern)
        i++;
    if (!compiled[i]) {
        if (regcomp(&regex[i], pattern, REG_EXTENDED | REG_NOSUB))
            abort();
        compiled[i] = pattern;
    }
    if (memchr(text, '\0', size) || memchr(text, '\n', size))
        return false;
    char *copy = calloc(size + 1, 1);
    memcpy(copy, text, size);
    bool matched = !regexec(&regex[i], copy, 0, NULL, 0);
    free(copy);
    return matched;
}

#ifdef LIBFUZZER

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t room,
                               unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t room);

/* Now and then a mutation begins at one of the seeds. */
static inline size_t begin_at(const struct target *target, uint8_t *bytes,
                              size_t size, size_t room, unsigned seed)
{
    size_t n = 0;
    while (target->seeds[n])
        n++;
    const char *text = target->seeds[seed / 32 % n];
    if (seed % 32 || strlen(text) > room)
        return size;
    memcpy(bytes, text, strlen(text));
    return strlen(text);
}

#define FUZZ_MAIN(target) \
    int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) \
    { \
        const char *wrong = target.judge((const char *)bytes, size); \
        if (wrong) { \
            fprintf(stderr, "%s: %s\n", target.name, wrong); \
            abort(); \
        } \
        return 0; \
    } \
    size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, \
                                   size_t room, unsigned seed) \
    { \
        size = begin_at(&target, bytes, size, room, seed); \
        return LLVMFuzzerMutate(bytes, size, room); \
    }

#else
#define FUZZ_MAIN(target)
#endif
#endif
