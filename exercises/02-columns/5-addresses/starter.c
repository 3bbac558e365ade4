/* Expect: 1 "a key that the database does not make has to be given" */

#include "exercise.h"

#include <string.h>

/* Write what the address needs. */
static const struct orm_column page_columns[] = {
    ORM_COLUMN(page, address, .type = ORM_STRING(24),
               .primary_key = true),
    ORM_COLUMN(page, title, .type = ORM_STRING(80), .not_null = true),
    ORM_COLUMN(page, body, .not_null = true),
    ORM_END,
};
ORM_MODEL(page, .table = "pages", .columns = page_columns);

struct page *publish(struct orm_database *wiki, const char *title,
                     const char *body)
{
    /* Store the page here. */
    return NULL;
}
