/* What is taken from the heap, and what is given back. */
#include <sqlite3.h>
#include <stdlib.h>

static int taken, given;

static void *took(void *block)
{
    taken += block != NULL;
    return block;
}

#define calloc(n, size) took(calloc(n, size))
#define sqlite3_mprintf(...) took(sqlite3_mprintf(__VA_ARGS__))
#define free(block) (given++, free(block))
#define sqlite3_free(block) (given++, sqlite3_free(block))

int step6(int argc, char **argv);
#define main step6
#include "../step6.c"
#undef main

static const char fill_the_shelf[] =
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL"
    " SELECT i + 1 FROM n WHERE i < 100)"
    " INSERT INTO products SELECT i, 'Tin ' || i, 1, 50, NULL FROM n";

int main(int argc, char **argv)
{
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &database);
    create(&products);

    sqlite3_exec(database, fill_the_shelf, NULL, NULL, NULL);

    for (int day = 1; day <= 3; day++) {
        for (int id = 1; id <= 100; id++)
            get(&products, id);
        objects = NULL;             /* yesterday's are not wanted */
        printf("day %d: %d blocks taken, %d given back\n", day, taken,
               given);
    }

    sqlite3_close(database);
    return 0;
}
