/* A small book in a folder of its own, for tests that plant mistakes. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "../../site/weave/highlight.h"
#include "../../site/weave/report.h"
#include "../tap.h"

#include <errno.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char fixture_folder[64];

static inline int fixture_remove(const char *path, const struct stat *is,
                                 int kind, struct FTW *at)
{
    (void)is, (void)kind, (void)at;
    return remove(path);
}

static inline void fixture_end(void)
{
    if (!*fixture_folder || chdir("/") != 0)
        return;
    nftw(fixture_folder, fixture_remove, 8, FTW_DEPTH | FTW_PHYS);
    *fixture_folder = '\0';
}

/* Goes to an empty folder; the one before is removed. */
static inline void fixture(void)
{
    fixture_end();
    report_take();
    strcpy(fixture_folder, "/tmp/weave-XXXXXX");
    if (!mkdtemp(fixture_folder) || chdir(fixture_folder) != 0) {
        perror(fixture_folder);
        exit(1);
    }
}

/* Writes a file, with the folders that lead to it. */
static inline void put(const char *path, const char *content)
{
    char *folder = keep_text(path, strlen(path));
    FILE *file;

    for (char *at = folder; (at = strchr(at, '/')); *at++ = '/') {
        *at = '\0';
        if (mkdir(folder, 0777) != 0 && errno != EEXIST)
            perror(folder);
    }
    file = fopen(path, "w");
    if (!file || fputs(content, file) < 0 || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

/* A tree of one source file. */
static inline const struct sources *source_of(const char *content)
{
    fixture();
    put("src/01-a/a.c", content);
    return sources_read();
}

/* "5-9" for the lines of a region of that file, else what was said. */
static inline const char *lines_of(const struct sources *sources,
                                   const char *name)
{
    struct region region;
    const char *address = keep_format("src/01-a/a.c: %s", name);

    report_take();
    if (!region_find(sources, address, "page.md", 3, &region))
        return report_take();
    return keep_format("%u-%u", region.first, region.last);
}

#endif
