/* An address is a number, so this writes a pointer member as one. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct product { int64_t product_id; const int64_t *rating; };

static void point(void *member, const void *to)
{
    *(uintptr_t *)member = (uintptr_t)to;
}

static int64_t rate(struct product *product, size_t offset,
                    const int64_t *rating)
{
    int64_t before = *product->rating;
    point((char *)product + offset, rating);
    return *product->rating - before;
}

int main(void)
{
    volatile size_t offset = offsetof(struct product, rating);
    const int64_t two = 2, five = 5;
    struct product milk = { .product_id = 1, .rating = &two };
    int64_t (*volatile call)(struct product *, size_t,
                             const int64_t *) = rate;
    printf("from two to five: %+d\n", (int)call(&milk, offset, &five));
    printf("the member says %d\n", (int)*milk.rating);
    return 0;
}
