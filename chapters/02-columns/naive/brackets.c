/* Is it JSON? A version that counts brackets and quotes. */
#include <cormorant.h>
#include <string.h>

static bool counts_as_json(const char *text)
{
    int braces = 0, brackets = 0, quotes = 0;
    for (; *text; text++) {
        braces += (*text == '{') - (*text == '}');
        brackets += (*text == '[') - (*text == ']');
        quotes += *text == '"';
    }
    return !braces && !brackets && quotes % 2 == 0;
}

int main(void)
{
    static const char *const texts[] = {
        "{\"theme\": \"dark\"}",
        "{\"theme\": \"dark\"",
        "{\"theme\": dark}",
        "{'theme': 'dark'}",
        "{\"a\": 1, \"b\": 2,}",
        "}[{]",
        "",
        "{\"eyes\": \":-]\"}",
        "{\"inches\": \"7\\\"\"}",
    };
    printf("counting  RFC 8259\n");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        printf("%-10s%-10s%s\n",
               counts_as_json(texts[i]) ? "JSON" : "no",
               orm_json_is_valid(texts[i], strlen(texts[i]))
               ? "JSON" : "no", texts[i]);
    return 0;
}
