/* Expect: 3 "is refused: page.address" */

#include "exercise.h"

#include <string.h>

enum { LONGEST = 24, ROOM = 4 * LONGEST + 1 };

/* Ends an address after so many bytes, or before the hyphen that would
   be its last. */
static void cut(char *address, size_t characters)
{
    size_t size = strlen(address), end = 0;
    end = size < characters ? size : characters;
    if (end && address[end - 1] == '-')
        end--;
    address[end] = '\0';
}

/* No locale has a say. */
static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* What is not UTF-8 is passed over: the column of the title will
   refuse it. */
static void address_of(const char *title, char address[ROOM])
{
    size_t size = title ? strlen(title) : 0, n = 0;
    while (size && n < ROOM - 4) {
        size_t bytes = orm_utf8(title, size);
        char c = lower(*title);
        if (bytes > 1) {
            memcpy(address + n, title, bytes);
            n += bytes;
        } else if (is_word(c)) {
            address[n++] = c;
        } else if (n && address[n - 1] != '-') {
            address[n++] = '-';
        }
        title += bytes ? bytes : 1;
        size -= bytes ? bytes : 1;
    }
    address[n] = '\0';
    cut(address, LONGEST);
    if (!*address)
        strcpy(address, "page");
}

static enum orm_status first_address(void *object, const void *member)
{
    const struct page *page = object;
    char address[ROOM];
    address_of(page->title, address);
    return orm_set_text(object, member, address);
}

/* "hello-2", with as much of the first address as there is room for. */
static enum orm_status number(struct page *page, int n)
{
    char address[ROOM], end[16];
    size_t length = (size_t)snprintf(end, sizeof end, "-%d", n);
    address_of(page->title, address);
    cut(address, LONGEST - length);
    strcat(address, end);
    return orm_set(page, address, address);
}

static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, address, .type = ORM_STRING(24),
               .primary_key = true, .default_function = first_address),
    ORM_COLUMN(page, title, .type = ORM_STRING(80), .not_null = true),
    ORM_COLUMN(page, body, .not_null = true),
    ORM_END,
};
ORM_MODEL(page, .table = "pages", .columns = page_columns);

/* When the address is not what was refused, a second attempt brings
   the reason back, which looking for the address has overwritten. */
struct page *publish(struct orm_database *wiki, const char *title,
                     const char *body)
{
    struct page *page =
        orm_new(wiki, page, .title = title, .body = body);
    for (int n = 2; orm_insert(wiki, page) != ORM_OK; n++) {
        if (orm_status(wiki) != ORM_INTEGRITY_ERROR)
            return NULL;
        if (!orm_find(wiki, page, .address = page->address))
            return orm_insert(wiki, page) == ORM_OK ? page : NULL;
        if (number(page, n) != ORM_OK)
            return NULL;
    }
    return page;
}
