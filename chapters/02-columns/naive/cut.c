/* A label has room for five, and the rest is cut. */
#include <stdio.h>
#include <string.h>

int main(void)
{
    const char *const names[] = { "Lukas", "\u0141uk\u00e1\u0161" };
    for (int i = 0; i < 2; i++) {
        char label[5 + 1];
        snprintf(label, sizeof label, "%s", names[i]);
        printf("%s, %zu bytes, on the label:", names[i],
               strlen(names[i]));
        for (const char *at = label; *at; at++)
            printf(" %02x", (unsigned)(unsigned char)*at);
        printf("\n");
    }
    return 0;
}
