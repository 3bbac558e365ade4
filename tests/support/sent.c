/* A trace into a buffer. */
#include "sent.h"

#include <string.h>

static char text[65536];
static size_t length;

static void add(const char *before, const char *more)
{
    length += (size_t)snprintf(text + length, sizeof text - length, "%s%s",
                               before, more);
    if (length >= sizeof text)
        length = sizeof text - 1;
}

void note_sent(void *context, const char *sql,
               const struct orm_value *values, size_t n)
{
    (void)context;
    add(length ? "\n" : "", sql);
    for (size_t i = 0; i < n; i++) {
        char value[200];
        orm_value_text(&values[i], value, sizeof value);
        add(i ? ", " : " -- ", value);
    }
}

const char *sent(void)
{
    static char taken[sizeof text];
    strcpy(taken, text);
    *text = '\0';
    length = 0;
    return taken;
}
