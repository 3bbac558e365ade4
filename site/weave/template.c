/* Templates: HTML with {{names}} in it. */
#include <string.h>

#include "frame.h"
#include "report.h"

static const char *template_text(const char *path)
{
    static struct { const char *path, *text; } known[4];
    size_t i = 0, length;

    while (i < 3 && known[i].path && strcmp(known[i].path, path) != 0)
        i++;
    if (!known[i].path) {
        known[i].path = path;
        known[i].text = read_file(path, &length);
        if (!known[i].text)
            report(path, 0, "the template is missing");
    }
    return known[i].text ? known[i].text : "";
}

static const char *slot_value(const struct slot *slots, const char *name)
{
    for (; slots->name; slots++)
        if (strcmp(slots->name, name) == 0)
            return slots->value;
    return NULL;
}

const char *fill_template(const char *name, const struct slot *slots)
{
    const char *path = keep_format("site/templates/%s", name);
    const char *text = template_text(path);
    static struct text out;          /* its memory serves all pages */

    out.length = 0;
    for (const char *open; (open = strstr(text, "{{")); ) {
        const char *close = strstr(open, "}}");
        const char *slot = keep_text(open + 2, close ?
                                     (size_t)(close - open - 2) : 0);
        const char *value = slot_value(slots, slot);
        text_add_n(&out, text, (size_t)(open - text));
        if (value)
            text_add(&out, value);
        else
            report(path, 0, "nothing is known of {{%s}}: correct the "
                   "name", slot);
        text = close ? close + 2 : "";
    }
    text_add(&out, text);
    return text_string(&out);
}
