/*
 * An identity map that is a list, as in the hundred lines. A second
 * argument has the time told as well.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct object {
    struct object *next;
    int64_t id;
    char rest[48];
};

static long long passed;

static struct object *find(struct object *at, int64_t id)
{
    for (; at && at->id != id; at = at->next)
        passed++;
    return at;
}

/* A row came: is its object there already? */
static struct object *load(struct object **list, int64_t id)
{
    struct object *object = find(*list, id);
    if (object || !(object = malloc(sizeof *object)))
        return object;
    *object = (struct object){ .next = *list, .id = id };
    return *list = object;
}

int main(int argc, char **argv)
{
    (void)argv;
    for (int n = 100; n <= 10000; n *= 10) {
        struct object *list = NULL;
        clock_t start = clock();
        passed = 0;
        for (int64_t id = 1; id <= n; id++)
            load(&list, id);
        printf("%6d rows: %9lld objects passed", n, passed);
        if (argc > 2)
            printf(", %6.2f ms", (double)(clock() - start) * 1000
                                 / CLOCKS_PER_SEC);
        puts("");
        for (struct object *next; list; list = next) {
            next = list->next;
            free(list);
        }
    }
    return 0;
}
