/* Text to UUID and back: small letters, and hyphens in their places. */
#include "fuzz.h"

#include <ctype.h>

#define HEX "[0-9a-fA-F]"

/* The digits alone, small. */
static void strip(const char *text, size_t size, char digits[33])
{
    size_t n = 0;
    for (size_t i = 0; i < size && n < 32; i++)
        if (text[i] != '-')
            digits[n++] = (char)tolower((unsigned char)text[i]);
    digits[n] = '\0';
}

TARGET(uuid, "123e4567-e89b-42d3-a456-426614174000",
       "123E4567-E89B-42D3-A456-426614174000",
       "123e4567e89b42d3a456426614174000",
       "{123e4567-e89b-42d3-a456-426614174000}",
       "ffffffff-ffff-ffff-ffff-ffffffffffff", "123e4567-e89b")
{
    struct orm_uuid_value uuid = { { 77 } }, again;
    char back[ORM_UUID_ROOM], one[33], other[33];
    bool parsed = orm_uuid_parse(text, size, &uuid);
    bool right = matches("^(" HEX "{8}(-" HEX "{4}){3}-" HEX "{12}|"
                         HEX "{32})$", text, size);
    if (parsed != right)
        return parsed ? "no UUID, and taken for one" : "a UUID, refused";
    if (!parsed)
        return uuid.bytes[0] == 77 ? NULL
                                   : "a refused text has changed the UUID";
    orm_uuid_text(uuid, back);
    strip(text, size, one);
    strip(back, strlen(back), other);
    if (strlen(back) != 36 || strcmp(one, other))
        return "another text";
    if (!orm_uuid_parse(back, 36, &again)
        || memcmp(&uuid, &again, sizeof uuid))
        return "the text is another UUID";
    return NULL;
}
