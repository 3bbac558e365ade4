/* How many objects get() looks at to find n of them. */
int step6(int argc, char **argv);
#define main step6
#include "../step6.c"
#undef main

/* The loop of get(), counted. */
static long long looked_at(long long id)
{
    long long count = 0;
    for (struct object *at = objects; at; at = at->next) {
        count++;
        if (at->model == &products && at->id == id)
            break;
    }
    return count;
}

int main(void)
{
    long long id = 0;
    for (int n = 10; n <= 10000; n *= 10) {
        while (id < n)
            ((struct object *)make(&products))->id = ++id;
        long long sum = 0;
        for (long long i = 1; i <= n; i++)
            sum += looked_at(i);
        printf("%6d objects, each found once: %9lld\n", n, sum);
    }
    return 0;
}
