/* Expect: 1 "! (nothing)" */

#include "exercise.h"

#include <string.h>

/* Write the type here, and its setters; then tell ORM_COLUMN and
   orm_set of them, by ORM_OWN_TYPES and ORM_OWN_SETTERS. */

/* Add the columns version and needs. */
static const struct orm_column release_columns[] = {
    ORM_COLUMN(release, release_id, .primary_key = true),
    ORM_COLUMN(release, product, .not_null = true),
    ORM_END,
};
ORM_MODEL(release, .table = "releases", .columns = release_columns);

enum orm_status renumber(struct release *release,
                         struct version version)
{
    /* Set the version here. */
    return ORM_OK;
}

enum orm_status require(struct release *release,
                        const struct version *needs)
{
    /* Set what it needs here. */
    return ORM_OK;
}
