/* Conditions that keep a pointer to the value they compare with. */
#include <inttypes.h>
#include <stdio.h>

struct condition {
    const char *text;
    const int64_t *value;
};

static struct condition at_least(const int64_t *value)
{
    return (struct condition){ "age >= ?", value };
}

static void print(const struct condition *conditions, int n)
{
    for (int i = 0; i < n; i++)
        printf("%s -- %" PRId64 "\n", conditions[i].text,
               *conditions[i].value);
}

int main(void)
{
    struct condition conditions[3];
    int64_t age = 18;
    for (int i = 0; i < 3; i++, age += 10)
        conditions[i] = at_least(&age);
    print(conditions, 3);
    return 0;
}
